import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Journal, savedWorkbook } from '../../../local/server/journal';
import { behaviours } from '../../support/behaviour';
import { journalFile, keptFolder, newFolder, revision, WORKBOOK } from './kept-folder';

const google = behaviours('Persistence');

test('a new folder holds no workbook', () => {
  const folder = newFolder();
  expect(savedWorkbook(folder)).toBe(false);
  expect(new Journal(folder).read()).toBeUndefined();
});

google('host', 'what was appended after the snapshot is read back in order', () => {
  const folder = keptFolder(revision('a'), revision('b'));
  expect(new Journal(folder).read()).toEqual({
    file: WORKBOOK,
    entries: [revision('a'), revision('b')],
    long: false,
  });
});

test('a journal of more than a megabyte counts as long', () => {
  const folder = keptFolder(revision('a'.repeat(1_000_000)));
  expect(new Journal(folder).read()?.long).toBe(true);
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

test('what a killed server left of a line does not spoil the next entry', () => {
  const folder = keptFolder(revision('a'));
  appendFileSync(journalFile(folder), '{"kind":"revis');
  const journal = new Journal(folder);
  journal.read();
  journal.append(revision('b'));
  journal.close();
  expect(new Journal(folder).read()?.entries).toEqual([revision('a'), revision('b')]);
});

test('an unfinished snapshot beside the good one is ignored, and gone after the next', () => {
  const folder = keptFolder(revision('a'));
  writeFileSync(path.join(folder, 'workbook.json.4711'), '{"generation": 9, "fi');
  const journal = new Journal(folder);
  expect(journal.read()?.entries).toEqual([revision('a')]);
  journal.compact(WORKBOOK);
  expect(readdirSync(folder)).toEqual(['workbook.json']);
});
