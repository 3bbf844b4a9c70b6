import { beforeAll, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Cells');
let workbook: LocalWorkbook;

beforeAll(async () => {
  workbook = await openScript('');
  workbook.paste(TAB, 'A1', [
    ['An', null, 3],
    ['Bình', 5, null],
    ['Chi', null, 1],
  ]);
});

/** What a formula in E1 shows in a zone. */
function shown(formula: string, zone = 'E1:E1') {
  workbook.type(TAB, 'E1', formula);
  return workbook.values(TAB, zone);
}

google.each([
  '=FILTER(A1:C3;A1:A3<>"")',
  '=VSTACK(A1:C2;A3:C3)',
  '=HSTACK(A1:B3;C1:C3)',
  '=CHOOSECOLS(A1:C3;1;2;3)',
  '=CHOOSEROWS(A1:C3;1;2;3)',
  '=SORT(A1:C3;1;TRUE)',
  '=SORTN(A1:C3;3)',
  '=UNIQUE(A1:C3)',
  '=TRANSPOSE(TRANSPOSE(A1:C3))',
  '=WRAPROWS(FLATTEN(A1:C3);3)',
  '=IF(TRUE;A1:C3)',
  '=IFERROR(A1:C3)',
  '=OFFSET(A1;0;0;3;3)',
  '=INDEX(A1:C3;0;0)',
  '={A1:C3}',
  '=ARRAYFORMULA(A1:C3)',
  '=A1:C3',
])('assumed', '%s leaves a blank blank', (formula) => {
  expect(shown(formula, 'E1:G3')).toEqual([
    ['An', '', 3],
    ['Bình', 5, ''],
    ['Chi', '', 1],
  ]);
});

google.each([
  '=B1',
  '=IF(TRUE;B1)',
  '=IFERROR(B1;"x")',
  '=IFNA(B1;"x")',
  '=IFS(TRUE;B1)',
  '=SWITCH(1;1;B1)',
  '=CHOOSE(1;B1)',
  '=INDEX(A1:C3;1;2)',
  '=VLOOKUP("An";A1:C3;2;FALSE)',
  '=HLOOKUP(3;C1:C2;2;FALSE)',
  '=XLOOKUP("An";A1:A3;B1:B3)',
  '=LOOKUP("An";A1:A3;B1:B3)',
  '=INDIRECT("B1")',
  '=OFFSET(A1;0;1)',
])('assumed', '%s of a blank cell is blank', (formula) => {
  expect(shown(formula)).toEqual([['']]);
});

google('assumed', 'a spilled blank counts as nothing in a sum and in a count', () => {
  shown('=FILTER(A1:C3;A1:A3<>"")');
  workbook.type(TAB, 'I1', '=F1*2+COUNT(E1:G3)');
  expect(workbook.value(TAB, 'I1')).toBe(3);
  workbook.clear(TAB, 'I1');
});

google('assumed', 'a blank is equal to 0 and to empty text', () => {
  expect([shown('=B1=0'), shown('=B1=""')].flat(2)).toEqual([true, true]);
});

google('assumed', 'a formula that gives zero shows zero', () => {
  expect(shown('=C1-3')).toEqual([[0]]);
});

google('assumed', '& works cell by cell', () => {
  expect(shown('=ARRAYFORMULA(A1:A3&"-"&B1:B3)', 'E1:E3')).toEqual([['An-'], ['Bình-5'], ['Chi-']]);
});

google('assumed', 'CONCATENATE by name joins the whole range', () => {
  expect(shown('=CONCATENATE(A1:A3;"!")')).toEqual([['AnBìnhChi!']]);
});

google('assumed', 'ARRAY_CONSTRAIN keeps the first rows and columns', () => {
  expect(shown('=ARRAY_CONSTRAIN(A1:B3; 2; 1)', 'E1:F3')).toEqual([
    ['An', ''],
    ['Bình', ''],
    ['', ''],
  ]);
});

test.each([
  ['=REGEXMATCH(A1;"^A")', true],
  ['=TO_TEXT(1,5)', '1,5'],
  ['=N("chữ")', 0],
  ['=N(TRUE)', 1],
  ['=ISDATE(DATE(2025;3;25))', true],
  ['=XMATCH("bình";A1:A3)', 2],
  ['=UNICODE("ế")', 7871],
])('%s, which the engine lacks, gives %p', (formula, value) => {
  expect(shown(formula)).toEqual([[value]]);
});
