import { beforeEach, describe, expect, test } from '@jest/globals';
import type { User } from '../../../local/host-types';
import type { PlainWorkbook } from '../../../local/plain/open';
import type { InsertedExample } from '../../../src/ledger/function-list';
import type { Outcome } from '../../../src/ledger/outcome';
import { dataOf, day, messagesOf, openMade, pasteRows, WOMEN } from '../support';

const OWN_TAB = 'Của tôi';
const OWNER: User = { email: 'chu@example.com', name: 'Chủ sổ', role: 'owner' };
const CHOICE = { name: 'UT_TONG', example: 0 };

let workbook: PlainWorkbook;
beforeEach(async () => {
  workbook = await openMade();
  workbook.insertTab(OWN_TAB);
});

/** As from the sidebar while the cell is selected. */
function insertAt(tab: string, selection: string, choice: object = CHOICE) {
  const sheetId = workbook.store.sheets().find(({ name }) => name === tab)?.id ?? '';
  const session = { id: 'page', user: OWNER, sheetId, selection };
  return workbook.host.run(session, 'insertExample', [choice])
    .value as unknown as Outcome<InsertedExample>;
}

describe('an example of the function list', () => {
  test('goes into the selected cell, and the message names the cell', () => {
    const { message } = dataOf(insertAt(OWN_TAB, 'B2'));
    expect(message).toBe(`Đã chèn UT_TONG vào ô B2 của tab ${OWN_TAB}.`);
    expect(workbook.formula(OWN_TAB, 'B2')).toMatch(/^=UT_TONG\('Số liệu'!A:T/);
  });

  test('goes into the first of several selected cells', () => {
    dataOf(insertAt(OWN_TAB, 'C3:E9'));
    expect(workbook.formula(OWN_TAB, 'C3')).toContain('UT_TONG');
  });

  test('speaks of the tabs by their present names', () => {
    workbook.renameTab('Số liệu', 'Sổ của năm');
    dataOf(insertAt(OWN_TAB, 'B2'));
    expect(workbook.formula(OWN_TAB, 'B2')).toContain("'Sổ của năm'!A:T");
  });

  test('asked for again after a lost answer is found there', () => {
    dataOf(insertAt(OWN_TAB, 'B2'));
    expect(insertAt(OWN_TAB, 'B2').ok).toBe(true);
  });

  test.each([
    ['a figure', '5'],
    ['a text', 'của tôi'],
    ['a formula', '=1+1'],
  ])('does not replace %s', (_what, typed) => {
    workbook.type(OWN_TAB, 'B2', typed);
    const before = [workbook.value(OWN_TAB, 'B2'), workbook.formula(OWN_TAB, 'B2')];
    expect(messagesOf(insertAt(OWN_TAB, 'B2'))).toEqual([
      `Ô B2 của tab “${OWN_TAB}” đang có nội dung nên không ghi đè. Chọn một ô trống rồi chèn lại.`,
    ]);
    expect([workbook.value(OWN_TAB, 'B2'), workbook.formula(OWN_TAB, 'B2')]).toEqual(before);
  });

  test.each([WOMEN, 'Số liệu', 'Đã chốt', 'Danh mục', 'Nhật ký'])(
    'is refused in the tab %s, blank cell or not',
    (tab) => {
      const before = JSON.stringify(workbook.values(tab));
      expect(messagesOf(insertAt(tab, 'J9')).join()).toContain('là tab của sổ nên không chèn');
      expect(JSON.stringify(workbook.values(tab))).toBe(before);
    },
  );

  test('is refused in the tab of the examples, which is made anew', () => {
    const { value } = workbook.call('buildExamples');
    const tab = dataOf(value as Outcome<string>);
    expect(messagesOf(insertAt(tab, 'I3')).join()).toContain('là tab của sổ nên không chèn');
  });

  test.each([
    { name: 'UT_KHONG', example: 0 },
    { name: 'UT_TONG', example: 99 },
  ])('that the script does not know is refused: %j', (choice) => {
    expect(insertAt(OWN_TAB, 'B2', choice).ok).toBe(false);
    expect(workbook.formula(OWN_TAB, 'B2')).toBe('');
  });
});

describe('in a workbook of another time', () => {
  test('an example asks for the newest date that has figures', () => {
    pasteRows(workbook, [{ cutoff: day(2026, 6, 30), outstanding: 5 }]);
    const { formula } = dataOf(insertAt(OWN_TAB, 'B2'));
    expect(formula).toContain('"30/06/2026"');
    expect(formula).not.toContain('2025');
  });

  test('an example over no tab keeps its own dates', () => {
    pasteRows(workbook, [{ cutoff: day(2026, 6, 30), outstanding: 5 }]);
    const { formula } = dataOf(insertAt(OWN_TAB, 'B2', { name: 'UT_LAI', example: 0 }));
    expect(formula).toContain('"01/01/2025"');
  });
});
