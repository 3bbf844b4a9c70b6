import { afterAll, beforeAll, expect } from '@jest/globals';
import { openPlainWorkbook, type PlainWorkbook } from '../../local/plain/open';
import { simulate } from '../../local/simulation/simulate';
import { endSpareThreads } from '../../local/threads/spare-threads';
import { behaviours } from '../support/behaviour';
import { errorsOf } from './concurrency-support';
import { projectOf, TAB } from './support';

const google = behaviours('Concurrency');
let workbook: PlainWorkbook;

const CODE = `
function work(calls) {
  LockService.getDocumentLock().waitLock(1);
  for (var i = 0; i < calls; i++) SpreadsheetApp.getActiveSheet();
}
function wait(patience) { LockService.getDocumentLock().waitLock(patience); }
function time() { SpreadsheetApp.getActiveSheet(); return Date.now(); }
`;

beforeAll(async () => {
  workbook = await openPlainWorkbook({
    project: projectOf(CODE),
    costs: { calls: { read: 1000, write: 0, flush: 0, other: 0 } },
  });
});
afterAll(endSpareThreads);

/** The first takes the lock and works for so many seconds; the second goes on as soon as it may. */
function waitingFor(seconds: number, patience: number) {
  return simulate(workbook, {
    schedule: [0, ...Array(30).fill(1)],
    runs: [
      { fn: 'work', args: [seconds] },
      { fn: 'wait', args: [patience] },
    ],
  });
}

google('LCK', 'a lock is waited for while its holder works', () => {
  expect(errorsOf(waitingFor(5, 10_000))).toEqual([undefined, undefined]);
});

google('LCK', 'waitLock throws when the holder works too long', () => {
  expect(errorsOf(waitingFor(20, 10_000))).toEqual([
    undefined,
    'Lock timeout: another process was holding the lock for too long.',
  ]);
});

const timed = (start?: Date) =>
  simulate(workbook, {
    seed: 3,
    runs: [{ fn: 'time' }, { fn: 'time' }],
    ...(start && { start }),
  }).reports.map(({ value }) => Number(value));

google('host', 'a simulation begins at the same instant each time', () => {
  expect(timed()).toEqual(timed());
});

google('host', 'a simulation begins when it is told to', () => {
  const start = new Date(2025, 2, 26, 8, 30);
  expect(timed(start).map((time) => time - start.getTime() < 60_000)).toEqual([true, true]);
});

google('host', 'what people type in a simulation is of its time', () => {
  const start = new Date(2024, 2, 26);
  simulate(workbook, { start, runs: [], people: [[() => workbook.type(TAB, 'A1', '5/3')]] });
  expect(workbook.value(TAB, 'A1')).toEqual(new Date(2024, 2, 5));
});

google('host', 'after a simulation the workbook’s clock goes on as before', () => {
  timed(new Date(2099, 0, 1));
  expect(workbook.host.services.clock.now()).toBeLessThanOrEqual(Date.now());
});
