import { expect, test } from '@jest/globals';
import { everyCall } from '../../local/limits/every-call';
import type { FaultPlan } from '../../local/limits/fault-plan';
import { behaviours } from '../support/behaviour';
import { openScript, TAB } from './support';

const google = behaviours('Faults');

/** Runs a body while a fault strikes it. */
async function struck(plan: FaultPlan, body: string) {
  const workbook = await openScript(
    `function main() { var sheet = SpreadsheetApp.getActiveSheet(); ${body} }`,
  );
  const report = workbook.withFault(plan, () => workbook.run('main'));
  const cells = workbook.values(TAB, 'A1:A4').flat();
  return { workbook, report, error: report.error?.message, cells };
}

const WRITES = `for (var i = 1; i <= 4; i++) sheet.getRange(i, 1).setValue(i); SpreadsheetApp.flush();`;
const FLUSH = { at: 1, of: 'flush' } as const;
const CATCH = `try { SpreadsheetApp.flush(); } catch (error) { console.log(String(error)); }`;

google('assumed', 'a service that times out names the document', async () => {
  const { workbook, error } = await struck({ at: 2, fault: 'timeout' }, WRITES);
  expect(error).toBe(
    `Service Spreadsheets timed out while accessing document with id ${workbook.store.id}.`,
  );
});

google('assumed', 'a service that fails names the document', async () => {
  const { workbook, error } = await struck({ at: 2, fault: 'failure' }, WRITES);
  expect(error).toBe(
    `Service Spreadsheets failed while accessing document with id ${workbook.store.id}.`,
  );
});

google('LCK', 'waitLock throws when another holds the lock too long', async () => {
  const { error } = await struck(
    { at: 1, of: 'Lock.waitLock', fault: 'lockTimeout' },
    'LockService.getScriptLock().waitLock(1000);',
  );
  expect(error).toBe('Lock timeout: another process was holding the lock for too long.');
});

google('assumed', 'a lock may be refused for too many operations on it', async () => {
  const { error } = await struck(
    { at: 1, of: 'Lock.tryLock', fault: 'tooManyLocks' },
    'LockService.getScriptLock().tryLock(1000);',
  );
  expect(error).toBe('There are too many LockService operations against the same script.');
});

google('assumed', 'a script may catch a timeout and go on', async () => {
  const { report } = await struck({ ...FLUSH, fault: 'timeout' }, `${CATCH} return 'xong';`);
  expect([report.ok, report.value, report.log.length]).toEqual([true, 'xong', 1]);
});

google('assumed', 'nothing catches the end of the execution time', async () => {
  const { report, error } = await struck({ ...FLUSH, fault: 'outOfTime' }, `${CATCH} return 1;`);
  expect([report.ok, error]).toEqual([false, 'Exceeded maximum execution time']);
});

google('host', 'nothing catches a kill', async () => {
  const { report, error } = await struck({ ...FLUSH, fault: 'kill' }, `${CATCH} return 1;`);
  expect([report.ok, error]).toEqual([false, 'Lượt chạy bị dừng giữa chừng.']);
});

google('assumed', 'a flush that fails may have written nothing', async () => {
  const { cells } = await struck({ ...FLUSH, fault: 'timeout', effect: 'none' }, WRITES);
  expect(cells).toEqual(['', '', '', '']);
});

google('assumed', 'a flush that fails may have written all', async () => {
  const { cells } = await struck({ ...FLUSH, fault: 'timeout', effect: 'all' }, WRITES);
  expect(cells).toEqual([1, 2, 3, 4]);
});

google('assumed', 'a flush is no transaction: it may have written a part', async () => {
  const { cells } = await struck({ ...FLUSH, fault: 'timeout', effect: 'part' }, WRITES);
  expect(cells).toEqual([1, 2, '', '']);
});

google('assumed', 'appendRow that fails may have written a part of what was pending', async () => {
  const { cells } = await struck(
    { at: 1, of: 'Sheet.appendRow', fault: 'timeout', effect: 'part' },
    `sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); sheet.appendRow([3]);`,
  );
  expect(cells).toEqual([1, '', '', '']);
});

google('assumed', 'writes lost with a flush do not come back at the end', async () => {
  const { cells } = await struck(
    { ...FLUSH, fault: 'timeout' },
    `sheet.getRange('A1').setValue(1); ${CATCH} sheet.getRange('A2').setValue(2);`,
  );
  expect(cells).toEqual(['', 2, '', '']);
});

google('assumed', 'the writes at the end of a run can fail too', async () => {
  const { report, cells } = await struck(
    { at: 1, of: 'Execution.end', fault: 'timeout' },
    `sheet.getRange('A1').setValue(1);`,
  );
  expect([report.ok, cells]).toEqual([false, ['', '', '', '']]);
});

google('host', 'a fault strikes what fires by itself', async () => {
  const workbook = await openScript(`
    function onOpen() { SpreadsheetApp.getActiveSheet().getRange('B2').setValue('mở'); }
    function onEdit(e) { e.range.offset(0, 1).setValue('sửa'); }`);
  const runs = workbook.withFault({ at: 1, fault: 'kill' }, () => {
    workbook.type(TAB, 'A1', '1');
    return [workbook.lastRun, workbook.as({ email: '', name: 'An', role: 'editor' }).lastRun];
  });
  expect(runs.map(({ struck }) => struck)).toEqual([
    'Range.setValue',
    'SpreadsheetApp.getActiveSheet',
  ]);
});

google('assumed', 'a cell shows the error of a service that fails in its function', async () => {
  const workbook = await openScript(
    'function TAB_NAME(x) { return SpreadsheetApp.getActiveSheet().getName(); }',
  );
  workbook.withFault({ at: 1, fault: 'timeout' }, () => workbook.type(TAB, 'A1', '=TAB_NAME(1)'));
  workbook.type(TAB, 'A2', '=TAB_NAME(2)');
  expect(workbook.errorMessage(TAB, 'A1')).toContain('Service Spreadsheets timed out');
  expect(workbook.value(TAB, 'A2')).toBe(TAB);
});

google('assumed', 'a property may be set although the call failed', async () => {
  const { workbook } = await struck(
    { at: 1, of: 'Properties.setProperty', fault: 'failure', effect: 'all' },
    `PropertiesService.getScriptProperties().setProperty('a', '1');`,
  );
  expect(workbook.snapshot().properties.script).toEqual({ a: '1' });
});

google('assumed', 'a run that was struck leaves no lock behind', async () => {
  const { workbook } = await struck(
    { ...FLUSH, fault: 'kill' },
    'LockService.getScriptLock().waitLock(10); SpreadsheetApp.flush();',
  );
  expect(workbook.host.services.locks.take('script', 'another', 0)).toBe(true);
});

test('the plan counts the calls of its kind or method only', async () => {
  const { report } = await struck({ at: 3, of: 'Range.setValue', fault: 'timeout' }, WRITES);
  expect([report.struck, report.serviceCalls.byMethod['Range.setValue']]).toEqual([
    'Range.setValue',
    3,
  ]);
});

test('a plan past the last call strikes nothing', async () => {
  const { report } = await struck({ at: 99, fault: 'timeout' }, WRITES);
  expect([report.ok, report.struck]).toEqual([true, undefined]);
});

test('a fault is gone with the runs it was for', async () => {
  const { workbook } = await struck({ at: 1, fault: 'timeout' }, WRITES);
  expect(workbook.run('main').ok).toBe(true);
});

test('every call of a run is struck once, each on a fresh copy', async () => {
  const code = `function main() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue(1);
    SpreadsheetApp.flush();
    sheet.getRange('A2').setValue(2);
  }`;
  const seen: unknown[] = [];
  const trials = everyCall(
    () => openScript(code),
    (workbook) => workbook.run('main'),
    { fault: 'kill' },
  );
  for await (const { at, report, workbook } of trials) {
    seen.push([at, report.struck, workbook.values(TAB, 'A1:A2').flat()]);
  }
  expect(seen).toEqual([
    [1, 'SpreadsheetApp.getActiveSheet', ['', '']],
    [2, 'Range.setValue', ['', '']],
    [3, 'SpreadsheetApp.flush', ['', '']],
    [4, 'Range.setValue', [1, '']],
    [5, 'Execution.end', [1, '']],
  ]);
});
