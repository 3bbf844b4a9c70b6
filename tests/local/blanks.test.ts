import { expect, test } from '@jest/globals';
import { openScript, TAB } from './support';

async function spilled(formula: string) {
  const workbook = await openScript('');
  workbook.paste(TAB, 'A1', [
    ['An', null, 3],
    ['Bình', 5, null],
    ['Chi', null, 1],
  ]);
  workbook.type(TAB, 'E1', formula);
  return workbook;
}

test.each([
  '=FILTER(A1:C3;A1:A3<>"")',
  '=VSTACK(A1:C2;A3:C3)',
  '=HSTACK(A1:B3;C1:C3)',
  '=CHOOSECOLS(A1:C3;1;2;3)',
  '=CHOOSEROWS(A1:C3;1;2;3)',
  '=SORT(A1:C3;1;TRUE)',
  '=UNIQUE(A1:C3)',
  '=ARRAYFORMULA(A1:C3)',
])('%s leaves a blank blank', async (formula) => {
  expect((await spilled(formula)).values(TAB, 'E1:G3')).toEqual([
    ['An', '', 3],
    ['Bình', 5, ''],
    ['Chi', '', 1],
  ]);
});

test('a plain reference to a blank cell is blank', async () => {
  expect((await spilled('=B1')).value(TAB, 'E1')).toBe('');
});

test('a spilled blank counts as nothing in a sum', async () => {
  const workbook = await spilled('=FILTER(A1:C3;A1:A3<>"")');
  workbook.type(TAB, 'I1', '=F1*2+COUNT(E1:G3)');
  expect(workbook.value(TAB, 'I1')).toBe(3);
});

test('a formula that gives zero shows zero', async () => {
  expect((await spilled('=C1-3')).value(TAB, 'E1')).toBe(0);
});

test('a spill never overwrites: typing into its blank stops it', async () => {
  const workbook = await spilled('=FILTER(A1:C3;A1:A3<>"")');
  workbook.type(TAB, 'F1', 'x');
  expect(workbook.value(TAB, 'E1')).toBe('#REF!');
});

test('& works cell by cell', async () => {
  const workbook = await spilled('=ARRAYFORMULA(A1:A3&"-"&B1:B3)');
  expect(workbook.values(TAB, 'E1:E3')).toEqual([['An-'], ['Bình-5'], ['Chi-']]);
});

test('CONCATENATE by name joins the whole range', async () => {
  expect((await spilled('=CONCATENATE(A1:A3;"!")')).value(TAB, 'E1')).toBe('AnBìnhChi!');
});

test.each([
  ['=REGEXMATCH(A1;"^A")', true],
  ['=TO_TEXT(1,5)', '1,5'],
  ['=N("chữ")', 0],
  ['=N(TRUE)', 1],
  ['=ISDATE(DATE(2025;3;25))', true],
  ['=XMATCH("bình";A1:A3)', 2],
])('%s gives %p', async (formula, value) => {
  expect((await spilled(formula)).value(TAB, 'E1')).toBe(value);
});
