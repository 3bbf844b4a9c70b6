import { expect, test } from '@jest/globals';
import { openScript, TAB } from './support';

async function typed(text: string, locale: 'vi_VN' | 'en_US' = 'vi_VN') {
  const workbook = await openScript('', { locale });
  const [tab = ''] = workbook.tabs();
  workbook.type(tab, 'A1', text);
  return { value: workbook.value(tab, 'A1'), display: workbook.display(tab, 'A1') };
}

test.each([
  ['1.234,5', 1234.5],
  ['40.988', 40988],
  ['0,05', 0.05],
  ['01234', 1234],
  ['1 234', 1234],
  ['99,8%', 0.998],
  ['TRUE', true],
  ['12.5', '12.5'],
  ['Bù Gia Mập', 'Bù Gia Mập'],
  ["'0123", '0123'],
])('a person who types %s in Vietnamese gets %p', async (text, value) => {
  expect((await typed(text)).value).toEqual(value);
});

test('a typed date is a date shown the Vietnamese way', async () => {
  const { value, display } = await typed('25/3/2025');
  expect([value, display]).toEqual([new Date(2025, 2, 25), '25/03/2025']);
});

test('in an American spreadsheet 40.988 is forty and a bit', async () => {
  expect((await typed('40.988', 'en_US')).value).toBe(40.988);
});

test('in an American spreadsheet the month comes first', async () => {
  expect((await typed('3/25/2025', 'en_US')).value).toEqual(new Date(2025, 2, 25));
});

test('a semicolon separates arguments in every locale', async () => {
  expect((await typed('=SUM(1;2)', 'en_US')).value).toBe(3);
});

test('a decimal comma in a formula is no separator', async () => {
  expect((await typed('=SUM(1,5;2)')).value).toBe(3.5);
});

test('a formula reads back as the locale writes it', async () => {
  const workbook = await openScript('');
  workbook.type(TAB, 'A1', '=IF(B1>1,5;"a;b";{1\\2;3\\4})');
  expect(workbook.formula(TAB, 'A1')).toBe('=IF(B1>1,5;"a;b";{1\\2;3\\4})');
});

test('a cell of format @ keeps text as it is', async () => {
  const workbook = await openScript(
    'function main() { SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat("@").setValue("01234"); }',
  );
  workbook.run('main');
  expect(workbook.value(TAB, 'A1')).toBe('01234');
});

test('a paste makes the room it needs', async () => {
  const workbook = await openScript('');
  workbook.paste(TAB, 'Z1000', [
    [1, 2],
    [3, new Date(2025, 0, 1)],
  ]);
  expect(workbook.values(TAB, 'Z1000:AA1001')).toEqual([
    [1, 2],
    [3, new Date(2025, 0, 1)],
  ]);
});
