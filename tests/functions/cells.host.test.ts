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
      'Đối số chu: Không đọc được số “tăng.032 triệu đồng”.',
    );
  });
});
