import { beforeAll, describe, expect, it } from '@jest/globals';
import { type LocalWorkbook, openWorkbook } from '../../local/workbook';
import { isDate } from '../../src/ledger/cell';
import { PROJECT } from '../support/sample';

const TAB = 'Trang tính1';
const RECORDS = 'Bản ghi';
const DATES = ['31/12/2024', '31/01/2025', '28/02/2025', '31/03/2025'];
const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh'];

/** A to E. */
const HEADER = ['Ngày chốt', 'Hội', 'Xã', 'Dư nợ (triệu đồng)', 'Cho vay (triệu đồng)'];

function records(): (string | number)[][] {
  return DATES.flatMap((date, month) =>
    ASSOCIATIONS.flatMap((association, i) =>
      ['Đa Kia', 'Đăk Ơ'].map((commune, j) => [
        ...[date, association, commune],
        ...[40_988 + 1000 * month + 10 * i + j, 100 * (i + 1) + month],
      ]),
    ),
  ).reverse();
}

describe('figures over time, typed into a sheet', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openWorkbook({ project: PROJECT });
    workbook.insertTab(RECORDS);
    workbook.paste(RECORDS, 'A1', [HEADER, ...records()]);
  });

  const typed = (formula: string, size: string): unknown[][] => {
    workbook.clear(TAB, 'A1:L30');
    workbook.type(TAB, 'A1', formula);
    return workbook.values(TAB, `A1:${size}`);
  };
  const engine = (formula: string): unknown => {
    workbook.type(TAB, 'Z1', formula);
    return workbook.value(TAB, 'Z1');
  };
  const sumifs = (column: string, date: string, association?: string): unknown => {
    const [day, month, year] = date.split('/').map(Number);
    const of = association === undefined ? '' : `; '${RECORDS}'!B:B; "${association}"`;
    const at = `'${RECORDS}'!A:A; DATE(${year}; ${month}; ${day})`;
    return engine(`=SUMIFS('${RECORDS}'!${column}:${column}; ${at}${of})`);
  };

  it('a series has a date cell and what SUMIFS adds up in every row', () => {
    const cells = typed(`=UT_CHUOI('${RECORDS}'!A:E; "Dư nợ|Cho vay"; "2024 - 2025")`, 'C5');
    expect(cells.slice(1).every(([date]) => isDate(date))).toBe(true);
    const sums = DATES.map((date) => [sumifs('D', date), sumifs('E', date)]);
    expect(cells.slice(1).map(([, ...figures]) => figures)).toEqual(sums);
  });

  it('a series goes by a step that stands in a cell', () => {
    workbook.type(TAB, 'P1', 'Quý');
    const cells = typed(
      `=UT_CHUOI('${RECORDS}'!A:E; "Dư nợ"; "2024 - 2025"; P1; "Hội"; "HPN")`,
      'B3',
    );
    expect(cells).toEqual([
      ['Quý', 'Dư nợ (triệu đồng)'],
      ['Q4/2024', sumifs('D', '31/12/2024', 'Phụ nữ')],
      ['Q1/2025', sumifs('D', '31/03/2025', 'Phụ nữ')],
    ]);
  });

  it('a change has what SUMIFS adds up at both dates and the difference', () => {
    workbook.type(TAB, 'P1', '31/03/2025');
    workbook.type(TAB, 'P2', 'kỳ trước');
    const cells = typed(`=UT_BIENDONG('${RECORDS}'!A:E; "Hội"; "Dư nợ"; P1; P2)`, 'E5');
    for (const [name, base, end, change] of cells.slice(1)) {
      const of = name === 'Tổng cộng' ? undefined : String(name);
      expect([base, end]).toEqual([sumifs('D', '28/02/2025', of), sumifs('D', '31/03/2025', of)]);
      expect(change).toBe(Number(end) - Number(base));
    }
    expect(cells[0]?.slice(1, 3)).toEqual([
      'Dư nợ 28/02/2025 (triệu đồng)',
      'Dư nợ 31/03/2025 (triệu đồng)',
    ]);
  });

  it('a change tells of 31/12 in a cell, which is a date of this year there', () => {
    workbook.type(TAB, 'P2', '31/12');
    workbook.clear(TAB, 'A1:L30');
    workbook.type(TAB, 'A1', `=UT_BIENDONG('${RECORDS}'!A:E; "Hội"; "Dư nợ"; P1; P2)`);
    expect(workbook.errorMessage(TAB, 'A1')).toContain('đặt dấu nháy đơn ở trước');
    workbook.type(TAB, 'P2', "'31/12");
    expect(workbook.value(TAB, 'B1')).toBe('Dư nợ 31/12/2024 (triệu đồng)');
  });
});
