import { afterAll, beforeAll, expect } from '@jest/globals';
import { openPlainWorkbook, type PlainWorkbook } from '../../local/plain/open';
import { type Simulation, simulate } from '../../local/simulation/simulate';
import { endSpareThreads } from '../../local/threads/spare-threads';
import { behaviours } from '../support/behaviour';
import { errorsOf, everyOrder } from './concurrency-support';
import { projectOf } from './support';

const google = behaviours('Concurrency');
let workbook: PlainWorkbook;

const CODE = `
function lockOf(kind) {
  if (kind === 'script') return LockService.getScriptLock();
  return kind === 'user' ? LockService.getUserLock() : LockService.getDocumentLock();
}
function hold(kind, milliseconds) {
  lockOf(kind).waitLock(1);
  Utilities.sleep(milliseconds);
}
function wait(kind, patience) {
  var start = Date.now();
  lockOf(kind).waitLock(patience);
  return Date.now() - start;
}
function waitAndSleep(kind, patience) { lockOf(kind).waitLock(patience); Utilities.sleep(200000); }
function attempt(kind, patience) { return lockOf(kind).tryLock(patience); }
function attemptLater(kind, patience) {
  Utilities.sleep(5);
  return attempt(kind, patience);
}
function holdAndAsk() {
  var lock = lockOf('document');
  lock.waitLock(1);
  SpreadsheetApp.getUi().alert('Tiếp tục?');
  return lock.hasLock();
}
function twice() {
  var lock = lockOf('document');
  var taken = [lock.tryLock(1), lock.tryLock(1), lockOf('document').hasLock()];
  lock.releaseLock();
  return taken.concat(lock.hasLock());
}
function releaseUnheld() { lockOf('document').releaseLock(); return lockOf('document').hasLock(); }
function holdAndFail() { lockOf('document').waitLock(1); Utilities.sleep(100); throw new Error('hỏng'); }
`;

beforeAll(async () => {
  workbook = await openPlainWorkbook({
    project: projectOf(CODE),
    costs: { calls: { read: 0, write: 0, flush: 0, other: 0 } },
  });
});
afterAll(endSpareThreads);

/** The first run goes first wherever there is a choice. */
function inOrder(runs: Simulation['runs']) {
  return simulate(workbook, { schedule: [], runs });
}

/** What the second run returned, in every order of turns. */
function everySecond(runs: Simulation['runs']): unknown[] {
  const outcomes = everyOrder((schedule) => simulate(workbook, { schedule, runs }));
  return outcomes.map(({ reports }) => reports[1]?.value);
}

const AN = { email: 'an@example.com', name: 'An', role: 'editor' } as const;

google('LCK', 'waitLock waits until the other script releases the lock by its end', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['document', 2000] },
    { fn: 'wait', args: ['document', 30_000] },
  ]);
  expect(reports[1]).toMatchObject({ ok: true, value: 2000 });
});

google('Q', 'what a script waits for a lock counts in its six minutes', () => {
  const simulated = inOrder([
    { fn: 'hold', args: ['document', 200_000] },
    { fn: 'waitAndSleep', args: ['document', 250_000] },
  ]);
  expect(errorsOf(simulated)).toEqual([undefined, 'Exceeded maximum execution time']);
});

google('LCK', 'waitLock throws when the lock is not free in time', () => {
  const simulated = inOrder([
    { fn: 'hold', args: ['document', 60_000] },
    { fn: 'wait', args: ['document', 30_000] },
  ]);
  expect(errorsOf(simulated)).toEqual([
    undefined,
    'Lock timeout: another process was holding the lock for too long.',
  ]);
});

google('LCK', 'tryLock gives false when the lock is not free in time', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['script', 1000] },
    { fn: 'attempt', args: ['script', 999] },
  ]);
  expect(reports[1]).toMatchObject({ ok: true, value: false });
});

google('LCK', 'tryLock gives true as soon as the lock is free', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['script', 1000] },
    { fn: 'attempt', args: ['script', 1001] },
  ]);
  expect(reports[1]).toMatchObject({ ok: true, value: true });
});

google.each(['document', 'script'])(
  'LKS',
  'the %s lock shuts out scripts of other users',
  (kind) => {
    const { reports } = inOrder([
      { fn: 'hold', args: [kind, 1000] },
      { fn: 'attempt', args: [kind, 10], user: AN },
    ]);
    expect(reports[1]).toMatchObject({ ok: true, value: false });
  },
);

google('LKS', 'the user lock shuts out scripts of the same user', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['user', 1000], user: AN },
    { fn: 'attempt', args: ['user', 10], user: AN },
  ]);
  expect(reports[1]).toMatchObject({ ok: true, value: false });
});

google('LKS', 'the user lock does not shut out scripts of other users', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['user', 1000] },
    { fn: 'attempt', args: ['user', 10], user: AN },
  ]);
  expect(reports[1]).toMatchObject({ ok: true, value: true });
});

google('LKS', 'the three kinds of locks know nothing of each other', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['document', 1000] },
    { fn: 'attempt', args: ['script', 10] },
    { fn: 'attempt', args: ['user', 10] },
  ]);
  expect(reports.slice(1).map(({ value }) => value)).toEqual([true, true]);
});

google(
  'UI',
  'a lock does not survive a question: another script may take it while the person thinks',
  () => {
    const runs = [{ fn: 'holdAndAsk' }, { fn: 'attempt', args: ['document', 0] }];
    expect(new Set(everySecond(runs))).toEqual(new Set([true, false]));
  },
);

google('UI', 'a script that asked holds its lock no more', () => {
  expect(inOrder([{ fn: 'holdAndAsk' }]).reports[0]?.value).toBe(false);
});

google('LCK', 'taking a lock again has no effect', () => {
  expect(inOrder([{ fn: 'twice' }]).reports[0]?.value).toEqual([true, true, true, false]);
});

google('LCK', 'releasing a lock that the script does not hold has no effect', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['document', 1000] },
    { fn: 'releaseUnheld' },
    { fn: 'attemptLater', args: ['document', 10] },
  ]);
  expect(reports.map(({ ok, value }) => [ok, value])).toEqual([
    [true, null],
    [true, false],
    [true, false],
  ]);
});

google('LCK', 'a lock ends with its script', () => {
  const attempts = [
    workbook.call('attempt', 'document', 10),
    workbook.call('attempt', 'document', 10),
  ];
  expect(attempts.map(({ value }) => value)).toEqual([true, true]);
});

google('LCK', 'the lock of a script that fails is free for the next one', () => {
  const simulated = inOrder([{ fn: 'holdAndFail' }, { fn: 'wait', args: ['document', 30_000] }]);
  expect(errorsOf(simulated)).toEqual(['hỏng', undefined]);
});

google('assumed', 'the lock of a script that Google ends is free for the next one', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['document', 400_000] },
    { fn: 'wait', args: ['document', 500_000] },
  ]);
  expect(reports.map(({ ok }) => ok)).toEqual([false, true]);
});

google('host', 'a killed script’s lock is free for the next one', () => {
  const { reports } = inOrder([
    { fn: 'hold', args: ['document', 1000], fault: { at: 1, fault: 'kill', effect: 'all' } },
    { fn: 'wait', args: ['document', 30_000] },
  ]);
  expect(reports.map(({ ok }) => ok)).toEqual([false, true]);
});

google('UTI', 'a script that sleeps lets others work', () => {
  const { trace } = inOrder([
    { fn: 'hold', args: ['document', 1000] },
    { fn: 'attempt', args: ['script', 0] },
  ]);
  expect(trace.at(-1)).toBe('run 1: awake');
});
