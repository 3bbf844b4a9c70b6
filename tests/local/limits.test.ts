import { expect } from '@jest/globals';
import type { OpenOptions } from '../../local/workbook';
import { behaviours } from '../support/behaviour';
import { openScript, resultOf, TAB } from './support';

const google = behaviours('Writes, costs and quotas');

const TOO_LONG = 'Exceeded maximum execution time';

google('Q', 'a run may last six minutes', async () => {
  expect(
    (await resultOf('Utilities.sleep(175000); Utilities.sleep(175000); return 1;')).value,
  ).toBe(1);
});

google('Q', 'a run past six minutes is ended', async () => {
  expect((await resultOf('Utilities.sleep(200000); Utilities.sleep(200000);')).error).toBe(
    TOO_LONG,
  );
});

google('ST', 'a simple trigger past 30 seconds is ended', async () => {
  const workbook = await openScript('function onEdit() { Utilities.sleep(31000); }');
  workbook.type(TAB, 'A1', '1');
  expect(workbook.lastRun.error?.message).toBe(TOO_LONG);
});

google('ST', 'onOpen past 30 seconds is ended', async () => {
  const workbook = await openScript('function onOpen() { Utilities.sleep(31000); }');
  expect(workbook.lastRun.error?.message).toBe(TOO_LONG);
});

google('ST', 'onOpen past 30 seconds is ended in mode FULL too', async () => {
  const code = 'function onOpen() { Utilities.sleep(31000); }';
  const workbook = await openScript(code, { openingMode: 'FULL' });
  expect(workbook.lastRun.error?.message).toBe(TOO_LONG);
});

google('CF', 'a function in a cell past 30 seconds is ended', async () => {
  const workbook = await openScript('function CHAM() { Utilities.sleep(31000); return 1; }');
  workbook.type(TAB, 'A1', '=CHAM()');
  expect(workbook.value(TAB, 'A1')).toBe('#ERROR!');
  expect(workbook.errorMessage(TAB, 'A1')).toContain(TOO_LONG);
});

google('Q', 'calls of services take time, not only sleep', async () => {
  const { error } = await resultOf(
    `for (var i = 0; i < 100; i++) sheet.getRange('A1').getValue();`,
    { limits: { run: 1000 } },
  );
  expect(error).toBe(TOO_LONG);
});

const CAUGHT = `
  sheet.getRange('A1').setValue('đã ghi');
  SpreadsheetApp.flush();
  sheet.getRange('A2').setValue('chưa ghi');
  try { for (;;) Utilities.sleep(200000); } catch (error) { console.log('bắt được ' + error.message); }`;

google('assumed', 'a run that catches the end of its time fails all the same', async () => {
  const { report } = await resultOf(`${CAUGHT} return 'xong';`);
  expect([report.ok, report.error?.message]).toEqual([false, TOO_LONG]);
});

google('assumed', 'after its time every call of a service throws again', async () => {
  const { report } = await resultOf(`${CAUGHT}
    try { sheet.getRange('A3').setValue(1); } catch (error) { console.log(error.message); }
    try { Utilities.getUuid(); } catch (error) { console.log(error.message); }`);
  expect(report.log.length).toBe(0);
  expect(report.error?.message).toBe(TOO_LONG);
});

google('assumed', 'what was not flushed when time ran out is not written', async () => {
  const { workbook } = await resultOf(`${CAUGHT} return 'xong';`);
  expect(workbook.values(TAB, 'A1:A2')).toEqual([['đã ghi'], ['']]);
});

google('LKS', 'the locks of a run that was ended are free', async () => {
  const workbook = await openScript(`
    function hang() { LockService.getScriptLock().waitLock(10); for (;;) Utilities.sleep(200000); }
    function take() { return LockService.getScriptLock().tryLock(10); }`);
  workbook.run('hang');
  expect(workbook.call('take').value).toBe(true);
});

google.each(['for (;;);', 'for (;;) { try { null.x } catch (error) {} }'])(
  'Q',
  'a loop without end and without services is ended: %s',
  async (loop) => {
    expect((await resultOf(loop, { limits: { real: 300 } })).error).toBe(TOO_LONG);
  },
);

google('Q', 'so is one at the top level of the project', async () => {
  const workbook = await openScript('for (;;); function main() {}', { limits: { real: 300 } });
  expect(workbook.run('main').error?.message).toBe(TOO_LONG);
});

/** A script's clock with all calls free but flushes of one second. */
const CLOCK: Partial<OpenOptions> = {
  now: () => new Date(2025, 2, 26, 8, 30),
  costs: {
    calls: { read: 0, write: 0, flush: 0, other: 0 },
    methods: {},
    flush: 1000,
    cellWritten: 0,
  },
};

google('assumed', 'new Date() goes on with what services take', async () => {
  const { value } = await resultOf(
    `var before = Date.now();
    sheet.getRange('A1').setValue(1); SpreadsheetApp.flush();
    return [Date.now() - before, new Date().getTime() - before];`,
    CLOCK,
  );
  expect(value).toEqual([1000, 1000]);
});

google('UTI', 'new Date() goes on with sleep', async () => {
  const { value } = await resultOf(
    `var before = Date.now(); Utilities.sleep(2500); return Date.now() - before;`,
    CLOCK,
  );
  expect(value).toBe(2500);
});

google('V8', 'the clock gives whole milliseconds', async () => {
  const { value } = await resultOf(
    `sheet.getRange('A1').setValue(1); SpreadsheetApp.flush();
    return [Date.now() % 1, new Date().getTime() % 1];`,
    { ...CLOCK, costs: { ...CLOCK.costs, flush: 6.5 } },
  );
  expect(value).toEqual([0, 0]);
});

google('UTI', 'no sleep is longer than five minutes', async () => {
  expect((await resultOf('Utilities.sleep(300001);')).error).toContain('chưa mô phỏng');
});

google('assumed', 'a later run is never earlier than the end of the one before', async () => {
  const workbook = await openScript(
    `function main() {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); SpreadsheetApp.flush();
      return Date.now();
    }`,
    CLOCK,
  );
  const [first, second] = [workbook.call('main').value, workbook.call('main').value].map(Number);
  expect((second ?? 0) - (first ?? 0)).toBe(1000);
});

google('LCK', 'waiting in vain for a lock takes the time it was to wait', async () => {
  const workbook = await openScript(`function main() {
    console.log(LockService.getScriptLock().tryLock(10000));
  }`);
  workbook.host.services.locks.take('script', 'another', 0);
  const { log, estimate } = workbook.run('main');
  expect([log, estimate.byKind.sleep]).toEqual([['false'], 10_000]);
});
