import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Custom functions');
let workbook: LocalWorkbook;

beforeAll(async () => {
  workbook = await openScript(
    `
    function cells_() { return SpreadsheetApp.getActiveSheet().getRange('A1:B2'); }
    function WRITE() { cells_().setValue(1); }
    function WRITE_MANY() { cells_().setValues([[1, 2], [3, 4]]); }
    function INSERT() { SpreadsheetApp.getActive().insertSheet('x'); }
    function NOTE() { cells_().setNote('x'); }
    function ASK() { SpreadsheetApp.getUi().alert('?'); }
    function WHO() { return Session.getActiveUser().getEmail(); }
    function READ() { return cells_().getValue(); }
    function CACHED() { CacheService.getScriptCache().put('k', 'v'); return CacheService.getScriptCache().get('k'); }
    function PROPERTY() { return PropertiesService.getDocumentProperties().getProperty('k') === null; }
    function LOCKED() { return LockService.getDocumentLock().tryLock(10); }
    function SLOW() { Utilities.sleep(31000); return 1; }
    function PATIENT() { Utilities.sleep(29000); return 1; }
    function ENDLESS() { while (true); }
    function STUBBORN() { try { Utilities.sleep(31000); } catch (e) { return 'saved'; } }`,
    { limits: { realInCell: 200 } },
  );
  workbook.type(TAB, 'A1', '7');
});

function outcome(formula: string) {
  workbook.type(TAB, 'D1', formula);
  return [workbook.value(TAB, 'D1'), workbook.errorMessage(TAB, 'D1')];
}

google.each([
  ['WRITE', 'setValue'],
  ['WRITE_MANY', 'setValues'],
  ['INSERT', 'insertSheet'],
  ['NOTE', 'setNote'],
])(['CF', 'SETVALUE'], '%s changes nothing: no permission to call %s', (name, method) => {
  const before = JSON.stringify(workbook.values(TAB, 'A1:B2'));
  expect(outcome(`=${name}()`)).toEqual([
    '#ERROR!',
    `You do not have permission to call ${method}`,
  ]);
  expect(JSON.stringify(workbook.values(TAB, 'A1:B2'))).toBe(before);
});

google('CF', 'no dialog can be shown from a cell', () => {
  expect(outcome('=ASK()')).toEqual([
    '#ERROR!',
    'Cannot call SpreadsheetApp.getUi() from this context.',
  ]);
});

google(['AUTH', 'SES'], 'a function of a cell sees no address of its user', () => {
  expect(outcome('=WHO()')).toEqual(['', '']);
});

google.each([
  ['READ', 7],
  ['CACHED', 'v'],
  ['PROPERTY', true],
  ['LOCKED', true],
])('CF', '%s may read, cache, lock: %p', (name, value) => {
  expect(outcome(`=${name}()`)).toEqual([value, '']);
});

const TOO_SLOW = 'Exceeded maximum execution time (line 0).';

google('CF', 'a call of more than 30 seconds ends as #ERROR!', () => {
  expect([outcome('=SLOW()'), outcome('=PATIENT()')]).toEqual([
    ['#ERROR!', TOO_SLOW],
    [1, ''],
  ]);
});

google('assumed', 'a function cannot catch the end of its time', () => {
  expect(outcome('=STUBBORN()')).toEqual(['#ERROR!', TOO_SLOW]);
});

google('CF', 'an endless loop ends too', () => {
  expect(outcome('=ENDLESS()')).toEqual(['#ERROR!', TOO_SLOW]);
});
