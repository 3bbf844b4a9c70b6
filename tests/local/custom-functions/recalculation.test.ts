import { beforeEach, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Custom functions');
let workbook: LocalWorkbook;

beforeEach(async () => {
  workbook = await openScript(`
    var calls = 0;
    function CALLS() { calls += 1; return calls; }
    function TWICE(value) { return Array.isArray(value) ? value.length : value * 2; }
    function READ_A1(anything) { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
  workbook.paste(TAB, 'A1', [[1, 2, 3]]);
});

const executions = () => workbook.host.customCalls.executions;

google('CF', 'a function runs again only when an argument changes', () => {
  workbook.type(TAB, 'E1', '=TWICE(A1:B1)');
  const before = executions();
  workbook.type(TAB, 'C1', '4');
  const unchanged = executions();
  workbook.type(TAB, 'B1', '5');
  expect([unchanged - before, executions() - unchanged]).toEqual([0, 1]);
});

google('CF', 'a cell that the function reads itself is no argument', () => {
  workbook.type(TAB, 'E1', '=READ_A1(C1)');
  workbook.type(TAB, 'A1', '7');
  const unchanged = workbook.value(TAB, 'E1');
  workbook.type(TAB, 'C1', '9');
  expect([unchanged, workbook.value(TAB, 'E1')]).toEqual([1, 7]);
});

google('CF', 'each call is an execution of its own: nothing is left of the last one', () => {
  workbook.type(TAB, 'E1', '=CALLS(1)');
  workbook.type(TAB, 'E2', '=CALLS(2)');
  expect(workbook.values(TAB, 'E1:E2')).toEqual([[1], [1]]);
});

const VOLATILE =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

google.each(['NOW()', 'RAND()', 'RANDBETWEEN(1;6)', 'SUM(RANDARRAY(2;2))', '1+now()'])(
  'CF',
  'an argument %s that changes by itself is refused',
  (argument) => {
    workbook.type(TAB, 'E1', `=TWICE(${argument})`);
    expect([workbook.value(TAB, 'E1'), workbook.errorMessage(TAB, 'E1')]).toEqual([
      '#ERROR!',
      VOLATILE,
    ]);
  },
);

google.each(['A1', 'A2', 'A1:B3', 'A:A'])(
  'CF',
  'a cell that follows NOW is refused: %s',
  (reference) => {
    workbook.type(TAB, 'A1', '=NOW()');
    workbook.type(TAB, 'A2', '=A1+1');
    workbook.type(TAB, 'E1', `=TWICE(${reference})`);
    expect(workbook.errorMessage(TAB, 'E1')).toBe(VOLATILE);
  },
);

google('CF', 'a cell into which RANDARRAY spills is refused', () => {
  workbook.type(TAB, 'A5', '=RANDARRAY(2;2)');
  workbook.type(TAB, 'E1', '=TWICE(B6)');
  expect(workbook.errorMessage(TAB, 'E1')).toBe(VOLATILE);
});

google('assumed', 'the function runs when the cell does not change by itself any more', () => {
  workbook.type(TAB, 'A1', '=NOW()');
  workbook.type(TAB, 'E1', '=TWICE(A1)');
  workbook.type(TAB, 'A1', '21');
  expect(workbook.value(TAB, 'E1')).toBe(42);
});

google('assumed', 'NOW beside the call, or in a cell it is not given, disturbs nothing', () => {
  workbook.type(TAB, 'A1', '=NOW()');
  workbook.type(TAB, 'E1', '=TWICE(21)+0*A1');
  workbook.type(TAB, 'E2', '=TWICE(C1)');
  expect([workbook.errorMessage(TAB, 'E1'), workbook.value(TAB, 'E2')]).toEqual(['', 6]);
});

google(['IMPORT', 'assumed'], 'TODAY may be an argument', () => {
  workbook.type(TAB, 'E1', '=TWICE(YEAR(TODAY()))');
  expect(workbook.value(TAB, 'E1')).toBe(2 * new Date().getFullYear());
});

test('a page gets a known result by its key alone', () => {
  const call = { key: 'k', name: 'TWICE' };
  const [unknown] = workbook.host.evaluate([call]);
  const [answered] = workbook.host.evaluate([{ ...call, args: [5] }]);
  const [known] = workbook.host.evaluate([call]);
  expect([unknown, answered, known]).toEqual([
    { key: 'k', unknown: true },
    { key: 'k', result: { kind: 'value', value: 10 } },
    { key: 'k', result: { kind: 'value', value: 10 } },
  ]);
});
