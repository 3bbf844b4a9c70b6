import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { SavedEntry } from '../../../src/ledger/entry';
import type { Outcome } from '../../../src/ledger/outcome';
import { beforeWrite } from '../disturbing';
import {
  columnOf,
  dataOf,
  day,
  messagesOf,
  pasteRows,
  payload,
  preview,
  type Row,
  records,
  save,
  WOMEN,
} from '../support';
import { madePlain } from '../together/plain-workbook';

const DATE = { cutoff: day(2025, 3, 25) };
const POOR: Row = { ...DATE, program: 'Hộ nghèo', outstanding: 100, note: 'một' };
const NEAR: Row = { ...DATE, program: 'Hộ cận nghèo', outstanding: 5, overdue: 2 };
const OWN = 'Của tôi';

async function openWith(rows: readonly Row[]): Promise<HeadlessWorkbook> {
  const workbook = (await madePlain()) as unknown as HeadlessWorkbook;
  pasteRows(workbook, rows);
  return workbook;
}

const MOVES: readonly (readonly [string, (workbook: HeadlessWorkbook) => void])[] = [
  ['a column at the left', (workbook) => workbook.insertColumns(WOMEN, 1)],
  ['a column among those of the key', (workbook) => workbook.insertColumns(WOMEN, 4)],
  ['two columns among the figures', (workbook) => workbook.insertColumns(WOMEN, 10, 2)],
  [
    'a column of her own with a figure',
    (workbook) => {
      workbook.insertColumns(WOMEN, 10);
      workbook.type(WOMEN, 'J1', OWN);
      workbook.type(WOMEN, 'J2', '777');
    },
  ],
];

/** Everything in the records but the figures that were saved, and the keys that a formula shows. */
function stood(workbook: HeadlessWorkbook) {
  const rows = records(workbook, WOMEN).map((row) => {
    const program = row['Chương trình'];
    const filled = Object.entries(row).filter(
      ([header, cell]) => cell !== '' && header !== 'Dư nợ kỳ trước' && header !== 'Kiểm tra',
    );
    return [program, Object.fromEntries(filled)] as const;
  });
  return Object.fromEntries(rows);
}

describe.each(MOVES)('when somebody inserts %s in the moment of writing', (_name, insert) => {
  test('a new row goes into its columns, and no key is covered', async () => {
    const [workbook, quiet] = [await openWith([NEAR]), await openWith([NEAR])];
    insert(quiet);
    save(quiet);
    beforeWrite(workbook, () => insert(workbook));
    expect(save(workbook)).toMatchObject({ ok: true, data: { updated: false } });
    expect(stood(workbook)).toEqual(stood(quiet));
    const keys = columnOf(workbook, WOMEN, 'Mã dòng');
    expect(
      workbook
        .values(WOMEN)
        .slice(1, 3)
        .map((row) => row[keys]),
    ).toEqual([expect.stringContaining('Hộ cận nghèo'), expect.stringContaining('Hộ nghèo')]);
  });

  test('a changed row is changed in its columns', async () => {
    const [workbook, quiet] = [await openWith([POOR, NEAR]), await openWith([POOR, NEAR])];
    const sent = { amounts: { outstanding: '111' }, note: 'hai', shown: preview(workbook).row };
    insert(quiet);
    save(quiet, sent);
    beforeWrite(workbook, () => insert(workbook));
    expect(save(workbook, sent)).toMatchObject({ ok: true, data: { updated: true } });
    expect(stood(workbook)).toEqual(stood(quiet));
    expect(stood(workbook)).toMatchObject({ 'Hộ nghèo': { 'Dư nợ': 111, 'Ghi chú': 'hai' } });
  });

  test('a second column in the moment of putting back is no harm either', async () => {
    const workbook = await openWith([POOR, NEAR]);
    const sent = { amounts: { outstanding: '111' }, note: 'một', shown: preview(workbook).row };
    beforeWrite(
      workbook,
      () => insert(workbook),
      () => workbook.insertColumns(WOMEN, 3),
    );
    expect(save(workbook, sent)).toMatchObject({ ok: true });
    const after = stood(workbook);
    expect(after).toMatchObject({
      'Hộ nghèo': { 'Dư nợ': 111, 'Ghi chú': 'một' },
      'Hộ cận nghèo': { 'Dư nợ': 5, 'Nợ quá hạn': 2 },
    });
  });
});

test('columns inserted while the rows are read make no collision of it', async () => {
  const workbook = await openWith([POOR, NEAR]);
  const sent = { amounts: { outstanding: '111' }, note: 'một', shown: preview(workbook).row };
  let isOpened = false;
  workbook.beforeCall((path) => {
    if (path === 'Range.canEdit') isOpened = true;
    else if (path === 'TextFinder.findAll' && isOpened) {
      isOpened = false;
      workbook.insertColumns(WOMEN, 1);
    }
  });
  expect(save(workbook, sent)).toMatchObject({ ok: true, data: { updated: true } });
  expect(stood(workbook)).toMatchObject({ 'Hộ nghèo': { 'Dư nợ': 111 } });
  expect(records(workbook, WOMEN)).toHaveLength(2);
});

test('a header renamed in the moment of writing: nothing is written, and the header is named', async () => {
  const workbook = await openWith([POOR]);
  const sent = { amounts: { outstanding: '111' }, note: 'một', shown: preview(workbook).row };
  beforeWrite(workbook, () => workbook.type(WOMEN, 'J1', 'Số dư'));
  expect(messagesOf(save(workbook, sent))[0]).toContain('Dư nợ');
  expect(workbook.value(WOMEN, 'J2')).toBe(100);
});

describe.each(['part', 'all'] as const)('a run killed with %s of its write done', (effect) => {
  test.each(MOVES)('is completed in the right columns: %s', async (_name, insert) => {
    const [workbook, quiet] = [await openWith([POOR, NEAR]), await openWith([POOR, NEAR])];
    const shown = preview(workbook).row;
    const sent = payload({ amounts: { outstanding: '111' }, note: 'hai', shown });
    insert(quiet);
    dataOf(quiet.call('saveEntry', sent).value as Outcome<SavedEntry>);
    beforeWrite(workbook, () => insert(workbook));
    const kill = { at: 1, of: 'SpreadsheetApp.flush', fault: 'kill', effect } as const;
    workbook.withFault(kill, () => workbook.run('saveEntry', sent));
    workbook.beforeCall();
    dataOf(workbook.call('saveEntry', sent).value as Outcome<SavedEntry>);
    expect(stood(workbook)).toEqual(stood(quiet));
  });
});
