import { beforeEach, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Cells');
let workbook: LocalWorkbook;

beforeEach(async () => {
  workbook = await openScript('function SQUARE() { return [[1, 2], [3, 4]]; }');
});

function shown(a1: string) {
  return [workbook.value(TAB, a1), workbook.errorMessage(TAB, a1)];
}

const IN_THE_WAY = 'Array result was not expanded because it would overwrite data in T3.';

google.each(['={1\\2;3\\4}', '=SQUARE()'])(
  ['CF', 'SPILL'],
  '%s overwrites nothing: it is #REF! and says what stands in its way',
  (formula) => {
    workbook.type(TAB, 'T3', 'x');
    workbook.type(TAB, 'S2', formula);
    expect([shown('S2'), workbook.values(TAB, 'S2:T3')]).toEqual([
      ['#REF!', IN_THE_WAY],
      [
        ['#REF!', ''],
        ['', 'x'],
      ],
    ]);
  },
);

google('CF', 'what is typed into a spill stays, and the spill goes', () => {
  workbook.type(TAB, 'S2', '=SQUARE()');
  workbook.type(TAB, 'T3', 'x');
  expect([shown('S2'), workbook.value(TAB, 'T3')]).toEqual([['#REF!', IN_THE_WAY], 'x']);
});

google('SPILL', 'a spill comes when its place is free again', () => {
  workbook.type(TAB, 'T3', 'x');
  workbook.type(TAB, 'S2', '=SQUARE()');
  workbook.clear(TAB, 'T3');
  expect(workbook.values(TAB, 'S2:T3')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

google('assumed', 'a blank of a spill is taken too', () => {
  workbook.type(TAB, 'S2', '={A1:B2}');
  workbook.type(TAB, 'T3', 'x');
  expect(shown('S2')).toEqual(['#REF!', IN_THE_WAY]);
});

google('assumed', 'two spills do not meet, not even in a blank', () => {
  workbook.type(TAB, 'S3', '={A1:B2}');
  workbook.type(TAB, 'T2', '={1;2}');
  const [first] = shown('S3');
  const [second] = shown('T2');
  expect([first, second]).toContain('#REF!');
});

google.each([
  ['A1000', 'Result was not automatically expanded, please insert more rows (1).'],
  ['Z1', 'Result was not automatically expanded, please insert more columns (1).'],
])('assumed', 'a spill from %s that leaves the sheet is #REF! and asks for room', (place, note) => {
  workbook.type(TAB, place, '={1\\2;3\\4}');
  expect(shown(place)).toEqual(['#REF!', note]);
});

google('assumed', 'a spill counts in getLastRow', () => {
  workbook.type(TAB, 'A1', '=SQUARE()');
  expect(workbook.values(TAB)).toHaveLength(2);
});
