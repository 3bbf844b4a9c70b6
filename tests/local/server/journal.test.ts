import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { JournalEntry, WorkbookFile } from '../../../local/host-types';
import { Journal, savedWorkbook } from '../../../local/server/journal';

const WORKBOOK: WorkbookFile = {
  version: 1,
  id: 'w',
  data: { sheets: [] },
  properties: { document: {}, script: {}, users: {} },
};

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'journal-'));
}

function revision(nextRevisionId: string): JournalEntry {
  return { kind: 'revision', message: { type: 'REMOTE_REVISION', nextRevisionId } };
}

/** A folder as a killed server leaves it: a snapshot and what was appended. */
function keptFolder(...entries: readonly JournalEntry[]): string {
  const folder = newFolder();
  const journal = new Journal(folder);
  journal.compact(WORKBOOK);
  for (const entry of entries) journal.append(entry);
  journal.sync();
  return folder;
}

function journalFile(folder: string): string {
  const name = readdirSync(folder).find((each) => each.startsWith('journal-'));
  return path.join(folder, name ?? 'no journal');
}

test('a new folder holds no workbook', () => {
  const folder = newFolder();
  expect(savedWorkbook(folder)).toBe(false);
  expect(new Journal(folder).read()).toBeUndefined();
});

test('what was appended after the snapshot is read back in order', () => {
  const folder = keptFolder(revision('a'), revision('b'));
  const kept = new Journal(folder).read();
  expect(kept).toEqual({
    file: WORKBOOK,
    entries: [revision('a'), revision('b')],
    untouched: false,
  });
});

test('a snapshot without changes counts as untouched', () => {
  expect(new Journal(keptFolder()).read()?.untouched).toBe(true);
});

test('a last line cut short by a crash is left out', () => {
  const folder = keptFolder(revision('a'));
  appendFileSync(journalFile(folder), '{"kind":"revis');
  expect(new Journal(folder).read()?.entries).toEqual([revision('a')]);
});

test('damage before the last line is reported with its line', () => {
  const folder = keptFolder(revision('a'), revision('b'));
  const lines = readFileSync(journalFile(folder), 'utf8').split('\n');
  writeFileSync(journalFile(folder), ['{"kin', ...lines.slice(1)].join('\n'));
  expect(() => new Journal(folder).read()).toThrow(/line 1: damaged/);
});

test('after compaction earlier entries are not replayed again', () => {
  const folder = keptFolder(revision('a'));
  const journal = new Journal(folder);
  journal.read();
  journal.compact({ ...WORKBOOK, id: 'later' });
  journal.append(revision('b'));
  journal.close();
  const kept = new Journal(folder).read();
  expect([kept?.file.id, kept?.entries]).toEqual(['later', [revision('b')]]);
});

test('a crash between writing the snapshot and removing the old journal replays nothing twice', () => {
  const folder = keptFolder(revision('a'));
  const oldJournal = { name: journalFile(folder), text: readFileSync(journalFile(folder)) };
  const journal = new Journal(folder);
  journal.read();
  journal.compact(WORKBOOK);
  writeFileSync(oldJournal.name, oldJournal.text);
  expect(new Journal(folder).read()?.entries).toEqual([]);
});

test('an unfinished snapshot beside the good one is ignored', () => {
  const folder = keptFolder(revision('a'));
  writeFileSync(path.join(folder, 'workbook.json.4711'), '{"generation": 9, "fi');
  expect(new Journal(folder).read()?.entries).toEqual([revision('a')]);
});
