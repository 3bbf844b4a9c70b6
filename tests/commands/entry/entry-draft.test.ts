import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { User } from '../../../local/host-types';
import type { DraftToKeep, EntryDraft } from '../../../src/ledger/entry-draft';
import type { EntryForm } from '../../../src/ledger/entry-form';
import type { Outcome } from '../../../src/ledger/outcome';
import {
  dataOf,
  everything,
  KEY,
  messagesOf,
  openBlank,
  openMade,
  payload,
  save,
} from '../support';

const DRAFT: EntryDraft = {
  key: KEY,
  typed: [{ field: 'outstanding', text: '41.000 triệu' }],
  person: 'Lan',
  waiting: [],
};

function keep(workbook: HeadlessWorkbook, changes: Partial<DraftToKeep> = {}): Outcome<unknown> {
  const sent = { page: 'page', turn: 1, draft: DRAFT, ...changes };
  return workbook.call('keepDraft', sent).value as Outcome<unknown>;
}

const draftOf = (workbook: HeadlessWorkbook) =>
  dataOf(workbook.call('entryForm').value as Outcome<EntryForm>).draft;

const waitingLines = (count: number, note = '') =>
  Array.from({ length: count }, () => ({
    payload: payload({ note, amounts: { outstanding: '40.988 triệu đồng' } }),
    typed: [{ field: 'outstanding' as const, text: '40.988 triệu đồng' }],
  }));

/** One workbook serves all: a draft is each person's own. */
const shared = openMade();
let people = 0;

async function openAsSomeone(): Promise<HeadlessWorkbook> {
  people += 1;
  const user: User = { email: `${people}@example.com`, name: `Người ${people}`, role: 'editor' };
  return (await shared).as(user);
}

describe('a draft', () => {
  test('is there again when the form is opened, with the time it was kept', async () => {
    const workbook = await openAsSomeone();
    dataOf(keep(workbook));
    expect(draftOf(workbook)).toEqual({ draft: DRAFT, keptAt: '08:30 ngày 26/03/2025' });
  });

  test('is gone once nothing is left to keep', async () => {
    const workbook = await openAsSomeone();
    keep(workbook);
    keep(workbook, { turn: 2, draft: null });
    expect(draftOf(workbook)).toBeNull();
  });

  test('is each person’s own', async () => {
    const workbook = await openAsSomeone();
    const hoa: User = { email: 'hoa@example.com', name: 'Hoa', role: 'editor' };
    keep(workbook);
    expect(draftOf(workbook.as(hoa))).toBeNull();
  });

  test('stays in its file: a copy has none, though the person is the same', async () => {
    const workbook = await openAsSomeone();
    keep(workbook);
    expect(draftOf(workbook.copy('Bản sao'))).toBeNull();
  });

  test('gives way to no older one of the same page that comes late', async () => {
    const workbook = await openAsSomeone();
    keep(workbook, { turn: 2 });
    keep(workbook, { turn: 1, draft: { ...DRAFT, person: 'cũ' } });
    expect(draftOf(workbook)?.draft.person).toBe('Lan');
  });

  test('gives way to the page that was opened after it', async () => {
    const workbook = await openAsSomeone();
    keep(workbook, { turn: 9 });
    keep(workbook, { page: 'another', turn: 1, draft: { ...DRAFT, person: 'Hoa' } });
    expect(draftOf(workbook)?.draft.person).toBe('Hoa');
  });

  test.each([
    ['twenty lines that wait', ''],
    ['twenty lines with long notes of three-byte letters', 'ệ'.repeat(2_000)],
    ['letters of two code units at every seam', '👨‍👩‍👧'.repeat(240)],
  ])('of %s is longer than Google keeps in one piece, and comes back whole', async (_, note) => {
    const workbook = await openAsSomeone();
    const draft = { ...DRAFT, waiting: waitingLines(20, note) };
    dataOf(keep(workbook, { draft }));
    expect(draftOf(workbook)?.draft).toEqual(draft);
  });

  test('made shorter leaves nothing of the longer one in it', async () => {
    const workbook = await openAsSomeone();
    keep(workbook, { draft: { ...DRAFT, waiting: waitingLines(20) } });
    keep(workbook, { turn: 2 });
    expect(draftOf(workbook)?.draft).toEqual(DRAFT);
  });

  test('that is too long is refused with a sentence; the one before stays', async () => {
    const workbook = await openAsSomeone();
    keep(workbook);
    const draft = { ...DRAFT, waiting: waitingLines(20, 'x'.repeat(10_000)) };
    expect(messagesOf(keep(workbook, { turn: 2, draft }))[0]).toContain('Bản nháp dài quá');
    expect(draftOf(workbook)?.draft).toEqual(DRAFT);
  });

  test('costs two calls of the properties, whatever its length, and touches no tab', async () => {
    const workbook = await openAsSomeone();
    const before = everything(workbook);
    keep(workbook, { draft: { ...DRAFT, waiting: waitingLines(20) } });
    const { byMethod } = workbook.lastRun.serviceCalls;
    const properties = Object.entries(byMethod).filter(([name]) => name.startsWith('Properties.'));
    expect(properties).toEqual([
      ['Properties.getProperties', 1],
      ['Properties.setProperties', 1],
    ]);
    expect(everything(workbook)).toBe(before);
  });

  test('of a form that this script does not know any more is passed over', async () => {
    const workbook = await openAsSomeone();
    keep(workbook);
    const file = JSON.stringify(workbook.snapshot()).replaceAll('waiting', 'queued');
    expect(draftOf(await openBlank({ snapshot: JSON.parse(file) }))).toBeNull();
  });

  test('kept while a line waits ends with one row, however often the line is sent', async () => {
    const workbook = await openMade();
    const [line] = waitingLines(1);
    keep(workbook, { draft: { ...DRAFT, waiting: line ? [line] : [] } });
    const [waiting] = draftOf(workbook)?.draft.waiting ?? [];
    const first = save(workbook, waiting?.payload);
    expect(save(workbook, waiting?.payload)).toEqual(first);
  });
});

describe('the entry form', () => {
  test('proposes the association whose tab is in view', async () => {
    const workbook = await openMade();
    workbook.moveTab('Nhập · Cựu chiến binh', 0);
    const form = dataOf(workbook.call('entryForm').value as Outcome<EntryForm>);
    expect(form.association).toBe('Cựu chiến binh');
  });

  test('proposes none in another tab', async () => {
    const workbook = await openMade();
    workbook.insertTab('Của tôi', 0);
    const form = dataOf(workbook.call('entryForm').value as Outcome<EntryForm>);
    expect(form.association).toBe('');
  });

  test('offers the dates of Kỳ chốt that are open, and no closed one', async () => {
    const workbook = await openMade();
    workbook.paste('Kỳ chốt', 'A2', [
      [new Date(2025, 1, 28), null, 'đã chốt'],
      [new Date(2025, 2, 31), null, 'mở'],
    ]);
    const form = dataOf(workbook.call('entryForm').value as Outcome<EntryForm>);
    expect(form.cutoffs).toEqual(['2025-03-31']);
  });
});
