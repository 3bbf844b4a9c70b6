import { beforeAll, describe, expect, test } from '@jest/globals';
import { type LocalWorkbook, openWorkbook } from '../../local/workbook';
import { PROJECT } from '../support/sample';

const TAB = 'Trang tính1';

describe('custom functions of the built add-in that need no ledger', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openWorkbook({ project: PROJECT });
  });

  const type = (cell: string, text: string): void => {
    workbook.type(TAB, cell, text);
  };
  const typed = (formula: string): unknown => {
    type('H1', formula);
    return workbook.value(TAB, 'H1');
  };
  const refused = (formula: string): string | undefined => {
    type('H1', formula);
    return workbook.errorMessage(TAB, 'H1');
  };

  test('UT_DOCSO says a number in words', () => {
    expect(typed('=UT_DOCSO(535200000000)')).toBe('Năm trăm ba mươi lăm tỷ hai trăm triệu đồng');
    expect(typed('=UT_DOCSO("1000000000000000000")')).toBe('Một tỷ tỷ đồng');
  });

  test('UT_DOCSO and UT_SO go down a column', () => {
    workbook.paste(TAB, 'A1', [['5 tỷ 992 triệu'], [''], ['gần 19.136 hộ']]);
    type('B1', '=UT_SO(A1:A5)');
    type('C1', '=UT_DOCSO(B1:B3; "đồng")');
    expect(workbook.values(TAB, 'B1:C3')).toEqual([
      [5_992_000_000, 'Năm tỷ chín trăm chín mươi hai triệu đồng'],
      ['', ''],
      [19_136, 'Mười chín nghìn một trăm ba mươi sáu đồng'],
    ]);
    workbook.clear(TAB, 'A1:C5');
  });

  test('UT_SO refuses what it cannot read for sure', () => {
    expect(refused('=UT_SO("tăng.032 triệu đồng")')).toContain(
      'Đối số chu: Không đọc được số “tăng.032 triệu đồng”: “.032” mất chữ số ở đầu.',
    );
  });

  test('UT_LAI takes a day of a cell and a rate that the cell shows with a % sign', () => {
    workbook.paste(TAB, 'A1', [['50000000', '6,6%', '01/01/2025', '01/02/2025']]);
    expect(typed('=UT_LAI(A1; B1; C1; D1)')).toBe(280_274);
    expect(refused('=UT_LAI(A1; B1; D1; C1)')).toContain('Đối số den_ngay: Ngày 01/02/2025');
    workbook.clear(TAB, 'A1:D1');
  });

  test('UT_LAI goes by the overdue rate of the tab Tham số', () => {
    workbook.paste(TAB, 'A1', [
      ['Tham số', 'Áp dụng cho', 'Giá trị', 'Đơn vị', 'Từ ngày', 'Đến ngày'],
      ['Lãi suất nợ quá hạn so với lãi suất cho vay', '', '130', '%', '01/01/2016', ''],
    ]);
    const of = (from: string, to: string): string =>
      `=UT_LAI("50 triệu"; "6,6%"; "${from}"; "${to}"; A:F)`;
    expect(typed(of('01/01/2025', '01/02/2025'))).toBe(364_356);
    expect(refused(of('01/01/2015', '01/02/2015'))).toContain(
      'Chưa có “Lãi suất nợ quá hạn so với lãi suất cho vay” cho ngày 01/01/2015.',
    );
    workbook.clear(TAB, 'A1:F2');
  });

  test('UT_LICHTRANO spills a schedule whose days are dates and whose principal is the loan', () => {
    type('A20', '=UT_LICHTRANO(10000000; 6,6; 3; 0; 1; "31/01/2025")');
    expect(workbook.values(TAB, 'A20:G24')).toEqual([
      [
        'Kỳ',
        'Ngày trả',
        'Dư nợ đầu kỳ (đồng)',
        'Trả gốc (đồng)',
        'Trả lãi (đồng)',
        'Cộng phải trả (đồng)',
        'Dư nợ cuối kỳ (đồng)',
      ],
      [1, new Date(2025, 1, 28), 10_000_000, 3_333_333, 50_630, 3_383_963, 6_666_667],
      [2, new Date(2025, 2, 31), 6_666_667, 3_333_333, 37_370, 3_370_703, 3_333_334],
      [3, new Date(2025, 3, 30), 3_333_334, 3_333_334, 18_082, 3_351_416, 0],
      ['Tổng cộng', '', '', 10_000_000, 106_082, 10_106_082, ''],
    ]);
    expect(workbook.display(TAB, 'B21')).toBe('28/02/2025');
    workbook.clear(TAB, 'A20:G24');
  });

  test('UT_XEPLOAI grades a column of groups by the bounds of their date', () => {
    workbook.paste(TAB, 'A40', [
      ['Tham số', 'Áp dụng cho', 'Giá trị', 'Đơn vị', 'Từ ngày', 'Đến ngày'],
      ['Ngưỡng xếp loại Tổ', 'Tốt', '85', 'điểm', '05/03/2013', ''],
      ['Ngưỡng xếp loại Tổ', 'Yếu', '0', 'điểm', '05/03/2013', ''],
    ]);
    workbook.paste(TAB, 'A50', [
      ['30', '20', '18', '12', '8', '5'],
      ['', '', '', '', '', ''],
      ['10', '0', '0,5', '0', '0', '0'],
    ]);
    type('G50', '=UT_XEPLOAI(A50:F55; A40:F42; "30/09/2026")');
    expect(workbook.values(TAB, 'G50:G52')).toEqual([['Tốt'], [''], ['Yếu']]);
    expect(refused('=UT_XEPLOAI(A50:F50; A40:F42; "01/01/2013")')).toContain(
      'Chưa có “Ngưỡng xếp loại Tổ” cho ngày 01/01/2013.',
    );
  });
});
