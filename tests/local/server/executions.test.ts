import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Reply, RunReport, User } from '../../../local/host-types';
import { RULES } from '../../../local/limits/rules';
import type { Order } from '../../../local/order';
import { Executions } from '../../../local/server/executions';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { AN, BINH } from '../people/people';
import { openScript, TAB } from '../support';

const google = behaviours('Concurrency');
const THREAD = path.join(__dirname, '../../../.build/local/thread.mjs');

const CODE = `
function sheet() { return SpreadsheetApp.getActive().getSheetByName('${TAB}'); }
function ask() {
  sheet().getRange('A1').setValue('trước câu hỏi');
  return SpreadsheetApp.getUi().alert('Tiếp tục?') === SpreadsheetApp.getUi().Button.OK;
}
function write(text) { sheet().getRange('B1').setValue(text); return text; }
function askHolding() {
  var lock = LockService.getScriptLock();
  lock.waitLock(1);
  SpreadsheetApp.getUi().alert('Tiếp tục?');
}
function HELD(x) { return !LockService.getScriptLock().tryLock(0); }
function holdAndTell() {
  LockService.getScriptLock().waitLock(1);
  sheet().getRange('D1').setValue('=HELD(1)');
  return sheet().getRange('D1').getValue();
}
function time() { sheet().getRange('B2').setValue(1); SpreadsheetApp.flush(); return Date.now(); }
function haunt() { for (;;) try { sheet(); } catch (error) {} }
function countUp() {
  LockService.getDocumentLock().waitLock(600000);
  var cell = sheet().getRange('C1');
  var count = Number(cell.getValue());
  Utilities.sleep(20);
  cell.setValue(count + 1);
  SpreadsheetApp.flush();
}
`;

/** For costs that nobody can overlook. */
const SLOW = { run: 1e9 };

let workbook: LocalWorkbook;
let executions: Executions | undefined;

beforeAll(async () => {
  workbook = await openScript(CODE);
});
afterEach(() => executions?.close());

/** The server's executions of the workbook, and the questions that wait for an answer. */
function started(file = THREAD, { host } = workbook) {
  const { services } = host;
  const questions: ((reply: Reply) => void)[] = [];
  let asked: () => void = () => undefined;
  const question = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const ask = () =>
    new Promise<Reply>((resolve) => {
      questions.push(resolve);
      asked();
    });
  executions = new Executions({ file, services, ask });
  const own = executions;
  const runAs = (user: User, fn: string, ...args: unknown[]): Promise<RunReport> =>
    own.run(host.order({ id: 'page', user }, fn, args));
  const run = (fn: string, ...args: unknown[]) => runAs(AN, fn, ...args);
  const start = (order: Order) => own.run(order);
  return { run, runAs, start, question, answer: (reply: Reply) => questions.shift()?.(reply) };
}

/** A run that nobody has asked for. */
function fired({ host }: LocalWorkbook, fn: string): Order {
  return { ...host.order({ id: 'page', user: AN }, fn, []), event: { kind: 'open' } };
}

google('UI', 'a question keeps only its own script waiting', async () => {
  const { run, question, answer } = started();
  const asking = run('ask');
  await question;
  expect(await run('write', 'trong lúc chờ')).toMatchObject({ ok: true, value: 'trong lúc chờ' });
  answer({ button: 'OK' });
  expect(await asking).toMatchObject({ ok: true, value: true });
});

google(
  'assumed',
  'what a script wrote before a question is in the document while it waits',
  async () => {
    const { run, question, answer } = started();
    const asking = run('ask');
    await question;
    expect(workbook.value(TAB, 'A1')).toBe('trước câu hỏi');
    answer({ button: 'OK' });
    await asking;
  },
);

google('HTMLC', 'calls may end in another order than they began', async () => {
  const { run, question, answer } = started();
  const order: string[] = [];
  const first = run('ask').then(() => order.push('first'));
  await question;
  await run('write', 1).then(() => order.push('second'));
  answer({ button: 'OK' });
  await first;
  expect(order).toEqual(['second', 'first']);
});

google('LCK', 'scripts of the page wait for each other’s locks', async () => {
  const { run } = started();
  const reports = await Promise.all([run('countUp'), run('countUp'), run('countUp')]);
  expect(reports.map(({ error }) => error?.message)).toEqual([undefined, undefined, undefined]);
  expect(workbook.value(TAB, 'C1')).toBe(3);
});

google(['LKS', 'CF'], 'a cell and a script of the page exclude each other', async () => {
  const { run } = started();
  expect(await run('holdAndTell')).toMatchObject({ ok: true, value: true });
});

google('Q', 'a person’s thirty-first run at once is refused, another person’s is not', async () => {
  const { run, runAs } = started();
  const calls = Array.from({ length: 31 }, (_, i) => run('write', i));
  const other = runAs(BINH, 'write', 'Bình');
  const [last, ...others] = (await Promise.all(calls)).reverse();
  expect(others.map(({ value }) => value)).toEqual(Array.from({ length: 30 }, (_, i) => 29 - i));
  expect(last?.error?.message).toBe(
    'There are too many scripts running simultaneously for this Google user account.',
  );
  expect(await other).toMatchObject({ ok: true, value: 'Bình' });
});

google('assumed', 'what fires by itself waits while its person has too many runs', async () => {
  const full = await openScript(CODE, { limits: { atOnce: 1 } });
  const { run, question, answer, start } = started(THREAD, full);
  const asking = run('ask');
  await question;
  const trigger = start(fired(full, 'countUp'));
  expect(await run('write', 'quá nhiều')).toMatchObject({ ok: false });
  answer({ button: 'OK' });
  expect(await asking).toMatchObject({ ok: true });
  expect(await trigger).toMatchObject({ ok: true });
});

google(
  'assumed',
  'what calls take on Google does not push the clock of the page ahead',
  async () => {
    const open = await openScript(CODE, {
      realTime: true,
      limits: SLOW,
      costs: { flush: 3_600_000 },
    });
    const { run } = started(THREAD, open);
    await run('write', 1);
    const { value } = await run('time');
    expect(Number(value)).toBeLessThanOrEqual(Date.now());
    expect(open.host.services.clock.now()).toBeLessThanOrEqual(Date.now());
  },
);

google(
  'assumed',
  'a dead script that calls on for ever does not keep the page waiting',
  async () => {
    const { start, run } = started();
    const order = workbook.host.order({ id: 'page', user: AN }, 'haunt', []);
    const fault = { at: 1, fault: 'kill' } as const;
    const report = await start({ ...order, rules: { ...RULES, fault } });
    expect(report).toMatchObject({ ok: false, struck: 'Spreadsheet.getSheetByName' });
    expect(await run('write', 'sau đó')).toMatchObject({ ok: true });
  },
);

test('a thread that dies gives a failed report', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'thread-')), 'thread.mjs');
  writeFileSync(file, 'process.exit(3);');
  const { run } = started(file);
  expect(await run('write', 1)).toMatchObject({
    ok: false,
    error: { message: "We're sorry, a server error occurred. Please wait a bit and try again." },
  });
});

test('closing ends the scripts that wait for a thread too', async () => {
  const full = await openScript(CODE, { limits: { atOnce: 1 } });
  const { start } = started(THREAD, full);
  const reports = [1, 2, 3].map(() => start(fired(full, 'ask')));
  await executions?.close();
  expect((await Promise.all(reports)).map(({ ok }) => ok)).toEqual([false, false, false]);
});

test('closing ends the scripts that wait', async () => {
  const { run, question } = started();
  const asking = run('askHolding');
  await question;
  await executions?.close();
  expect(await asking).toMatchObject({ ok: false });
});
