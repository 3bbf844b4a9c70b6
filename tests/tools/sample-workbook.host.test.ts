import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { sampleNamed } from '../../tools/samples/index.mjs';
import { openSample } from '../support/sample';

/** The whole column under a header, without the header. */
function column(workbook: LocalWorkbook, tab: string, header: string): unknown[] {
  const [headers = [], ...rows] = workbook.values(tab);
  const at = headers.indexOf(header);
  return rows.map((row) => row[at]).filter((cell) => cell !== '' && cell !== undefined);
}

describe('the sample Bù Gia Mập in a workbook of the built add-in', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openSample('bu-gia-map');
  });

  /** The value of a formula typed beside the notice. */
  const typed = (formula: string): unknown => {
    workbook.type('Đọc trước', 'C30', formula);
    return workbook.value('Đọc trước', 'C30');
  };

  test('opens on the notice, beside the tabs of "Tạo sổ" and no blank sheet', () => {
    const [first, ...others] = workbook.tabs();
    expect([first, workbook.value('Đọc trước', 'A1')]).toEqual([
      'Đọc trước',
      sampleNamed('bu-gia-map').notice[0],
    ]);
    // The tab where rows are kept while they are written has one header, and is hidden.
    const seen = others.filter((tab) => tab !== 'Vùng tạm');
    expect(seen.filter((tab) => workbook.values(tab).flat().length < 2)).toEqual([]);
  });

  const pasted = sampleNamed('bu-gia-map')
    .tables.filter((table) => table.tab.startsWith('Nhập · '))
    .reduce((sum, table) => sum + table.rows.length, 0);

  test('has every pasted row in Số liệu', () => {
    expect(column(workbook, 'Số liệu', 'Ngày chốt')).toHaveLength(pasted);
  });

  test('has 535.200 triệu of dư nợ at the last ngày chốt in Số liệu', () => {
    const [headers = [], ...rows] = workbook.values('Số liệu');
    const date = headers.indexOf('Ngày chốt');
    const outstanding = headers.indexOf('Dư nợ (triệu đồng)');
    const sum = rows
      .filter((row) => Number(row[date]) === new Date(2025, 2, 25).getTime())
      .reduce((total, row) => total + Number(row[outstanding]), 0);
    expect(sum).toBe(535_200);
  });

  test.each([
    [`=UT_TONG('Số liệu'!A:T; "Dư nợ"; "25/03/2025"; "Chương trình"; "Hộ nghèo")`, 40_988],
    [`=UT_TONG('Số liệu'!A:T; "Dư nợ"; "25/03/2025")`, 535_200],
    [`=UT_TONG('Số liệu'!A:T; "Cho vay"; "2024 - T2/2025")`, 189_900],
    [`=UT_TONG('Số liệu'!A:T; "Lượt hộ vay"; "2024 - T2/2025")`, 3_877],
  ])('answers %s with %d', (formula, value) => {
    expect(typed(formula)).toBe(value);
  });

  test('passes "Kiểm tra số liệu": its article alone does not say which report of the bank it is', () => {
    const { value } = workbook.call('checkWorkbook');
    const message = expect.stringContaining('Không rõ “Tổng dư nợ do ngân hàng quản lý”');
    expect(value).toMatchObject({
      ok: true,
      data: {
        rows: pasted,
        errors: 0,
        warnings: 1,
        tabs: [{ name: 'Số ngân hàng', listed: [{ severity: 'warning', message }] }],
      },
    });
  });

  test('keeps its settings where the reports read them', () => {
    const [headers = [], ...rows] = workbook.values('Cài đặt');
    const names = headers.indexOf('Mục');
    const office = rows.find((row) => row[names] === 'Tên đơn vị');
    expect(office?.[headers.indexOf('Giá trị')]).toBe('Phòng giao dịch NHCSXH Bù Gia Mập');
  });
});

test('the sample Cần Giuộc has its two rows of capital and not one record', async () => {
  const workbook = await openSample('can-giuoc');
  expect(column(workbook, 'Nguồn vốn', 'Số tiền (triệu đồng)')).toEqual([453_000, 112_000]);
  expect(column(workbook, 'Nguồn vốn', 'Mức')).toEqual(['đúng', 'hơn']);
  expect(column(workbook, 'Số liệu', 'Ngày chốt')).toEqual([]);
});
