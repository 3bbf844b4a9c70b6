import { afterAll, beforeEach, expect } from '@jest/globals';
import { simulate } from '../../../local/simulation/simulate';
import { endSpareThreads } from '../../../local/threads/spare-threads';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Custom functions');
let workbook: LocalWorkbook;

beforeEach(async () => {
  workbook = await openScript(`
    function HOLD(x) { return LockService.getDocumentLock().tryLock(10); }
    function BREAK(x) { LockService.getDocumentLock().waitLock(10); throw new Error('hỏng'); }
    function take() { return LockService.getDocumentLock().tryLock(10); }
    function sleepHolding() { LockService.getDocumentLock().waitLock(10); Utilities.sleep(1000); }`);
});
afterAll(endSpareThreads);

google.each(['HOLD', 'BREAK'])(['CF', 'LCK'], 'the lock of a cell ends with its call: %s', (fn) => {
  workbook.type(TAB, 'A1', `=${fn}(1)`);
  expect(workbook.call('take').value).toBe(true);
});

google(['CF', 'LCK'], 'a cell does not get the lock that a script holds', () => {
  simulate(workbook, {
    // The script takes the lock and sleeps when the person types.
    schedule: [0, 0],
    runs: [{ fn: 'sleepHolding' }],
    people: [[() => workbook.type(TAB, 'A1', '=HOLD(2)')]],
  });
  expect(workbook.value(TAB, 'A1')).toBe(false);
});
