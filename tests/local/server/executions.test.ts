import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Reply, RunReport } from '../../../local/host-types';
import { Executions } from '../../../local/server/executions';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
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
function countUp() {
  LockService.getDocumentLock().waitLock(600000);
  var cell = sheet().getRange('C1');
  var count = Number(cell.getValue());
  Utilities.sleep(20);
  cell.setValue(count + 1);
  SpreadsheetApp.flush();
}
`;

let workbook: LocalWorkbook;
let executions: Executions | undefined;

beforeAll(async () => {
  workbook = await openScript(CODE);
});
afterEach(() => executions?.close());

/** The server's executions of the workbook, and the questions that wait for an answer. */
function started(file = THREAD) {
  const { services } = workbook.host;
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
  const user = { email: 'an@example.com', name: 'An', role: 'editor' } as const;
  const run = (fn: string, ...args: unknown[]): Promise<RunReport> =>
    own.run(workbook.host.order({ id: 'page', user }, fn, args));
  return { run, question, answer: (reply: Reply) => questions.shift()?.(reply) };
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

google('host', 'forty calls at once are all answered', async () => {
  const { run } = started();
  const reports = await Promise.all(Array.from({ length: 40 }, (_, i) => run('write', i)));
  expect(reports.map(({ value }) => value)).toEqual(Array.from({ length: 40 }, (_, i) => i));
});

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
  const { run } = started();
  const reports = Array.from({ length: 40 }, () => run('ask'));
  await executions?.close();
  expect((await Promise.all(reports)).map(({ ok }) => ok)).toEqual(Array(40).fill(false));
});

test('closing ends the scripts that wait', async () => {
  const { run, question } = started();
  const asking = run('askHolding');
  await question;
  await executions?.close();
  expect(await asking).toMatchObject({ ok: false });
});
