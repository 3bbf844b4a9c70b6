import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { openSample } from '../support/sample';

const TAB = 'Thử';
const LEDGER = "'Số liệu'!A:T";
const GROUPS = "'Tổ TK&VV'!A:R";

describe('indicators typed into the sample workbook', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openSample('bu-gia-map');
    workbook.insertTab(TAB);
  });

  const typed = (formula: string): unknown => {
    workbook.type(TAB, 'A1', formula);
    return workbook.errorMessage(TAB, 'A1') || workbook.value(TAB, 'A1');
  };

  test.each<[string, string, unknown]>([
    ['UT_TONG', 'Số hộ', 9177],
    ['UT_TONG', 'Số Tổ', 190],
    ['UT_TONG', 'Số tổ viên', 9358],
    ['UT_TONG', 'Số dư tiết kiệm', 16_950.1],
    ['UT_TYLE', 'Dư nợ bình quân/Tổ', 535_200 / 190],
  ])('%s of “%s” is answered from the tab Tổ TK&VV', (name, indicator, answer) => {
    expect(typed(`=${name}(${GROUPS}; "${indicator}"; "25/03/2025")`)).toBe(answer);
  });

  test.each<[string, string, unknown]>([
    ['UT_TONG', 'Dư nợ ủy thác', 535_200],
    ['UT_TONG', 'Dư nợ không gồm HSSV, NOXH', 459_355],
    ['UT_TYLE', 'Tỷ lệ NQH trên dư nợ ủy thác', 268 / 535_200],
    ['UT_TYLE', 'Tỷ lệ NQH không gồm HSSV, NOXH', 216 / 459_355],
  ])('%s of “%s” is answered from the tab Số liệu', (name, indicator, answer) => {
    expect(typed(`=${name}(${LEDGER}; "${indicator}"; "25/03/2025")`)).toBe(answer);
  });

  test('the total of the bank is not in the ledger of the associations', () => {
    expect(typed(`=UT_TYLE(${LEDGER}; "Tỷ lệ ủy thác"; "25/03/2025")`)).toContain(
      'không có dòng nào của Hội “Trực tiếp”',
    );
  });
});
