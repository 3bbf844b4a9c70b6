import { expect, test } from '@jest/globals';
import type { CustomEvaluator } from '../../local/engine/custom-functions';
import { engine } from '../../local/engine/load-engine';
import type { RevisionMessage, Session } from '../../local/host-types';
import type { LocalWorkbook } from '../../local/workbook';
import { openScript, TAB } from './support';

const CODE = `
function TWICE(x) { return x * 2; }
function write() {
  SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([[1, 2], ['', '=TWICE(B1)']]).setNote('máy ghi');
}`;

/** A second model on the same workbook, as a page holds one. */
function page({ host }: LocalWorkbook, id: string) {
  const session: Session = { id, user: { email: '', name: id, role: 'editor' } };
  const payload = host.openSession(session);
  const asked: boolean[] = [];
  const customFunctions: CustomEvaluator = {
    evaluate({ key, name, args }) {
      const [known] = host.evaluate([{ key, name }]);
      asked.push(known !== undefined && 'unknown' in known);
      const [answer] = host.evaluate([{ key, name, args: args() }]);
      return answer && 'result' in answer ? answer.result : 'loading';
    },
  };
  const model = new engine.Model(
    payload.data,
    {
      mode: 'normal',
      client: { id, name: id },
      custom: { customFunctions },
      transportService: {
        sendMessage: async (message: RevisionMessage) => host.hub.receive(message),
        onNewMessage: (_id: string, listener: (message: RevisionMessage) => void) => {
          host.hub.subscribe(id, listener);
        },
        leave: () => undefined,
      },
    },
    payload.revisions as unknown as ConstructorParameters<typeof engine.Model>[2],
  );
  model.joinSession();
  const sheetId = model.getters.getActiveSheetId();
  const value = (row: number, col: number) =>
    model.getters.getEvaluatedCell({ sheetId, row, col }).value;
  const type = (row: number, col: number, content: string) =>
    model.dispatch('UPDATE_CELL', { sheetId, row, col, content });
  return { model, sheetId, value, type, asked };
}

test('a page sees what the script writes, and the host what the page types', async () => {
  const workbook = await openScript(CODE);
  const client = page(workbook, 'trang');
  workbook.run('write');
  client.type(4, 0, 'người gõ');
  expect([client.value(0, 1), client.value(1, 1), workbook.value(TAB, 'A5')]).toEqual([
    2,
    4,
    'người gõ',
  ]);
});

test('a page finds the host’s results by the same keys', async () => {
  const workbook = await openScript(CODE);
  workbook.run('write');
  const client = page(workbook, 'trang');
  expect([client.value(1, 1), client.asked.includes(true)]).toEqual([4, false]);
});

test('a page that comes later loads the same workbook', async () => {
  const workbook = await openScript(CODE);
  for (let i = 1; i <= 15; i++) workbook.type(TAB, `C${i}`, String(i));
  workbook.run('write');
  const client = page(workbook, 'trang');
  expect([client.value(14, 2), client.value(1, 1)]).toEqual([15, 4]);
});

test('a page can undo its own edit after the script has written', async () => {
  const workbook = await openScript(CODE);
  const client = page(workbook, 'trang');
  client.type(8, 0, 'sai');
  workbook.run('write');
  client.model.dispatch('REQUEST_UNDO');
  expect([workbook.value(TAB, 'A9'), workbook.value(TAB, 'B1'), workbook.note(TAB, 'A1')]).toEqual([
    '',
    2,
    'máy ghi',
  ]);
});

test('a script’s block moves with the rows a page inserts above it', async () => {
  const workbook = await openScript(CODE);
  workbook.run('write');
  const client = page(workbook, 'trang');
  client.model.dispatch('ADD_COLUMNS_ROWS', {
    sheetId: client.sheetId,
    sheetName: TAB,
    dimension: 'ROW',
    base: 0,
    quantity: 2,
    position: 'before',
  });
  expect([
    workbook.value(TAB, 'B3'),
    workbook.formula(TAB, 'B4'),
    workbook.note(TAB, 'A3'),
  ]).toEqual([2, '=TWICE(B3)', 'máy ghi']);
});
