import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JournalEntry, WorkbookFile } from '../../../local/host-types';
import { Journal } from '../../../local/server/journal';

export const WORKBOOK: WorkbookFile = {
  version: 1,
  id: 'w',
  data: { sheets: [] },
  properties: { document: {}, script: {}, users: {} },
};

export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'journal-'));
}

export function revision(nextRevisionId: string): JournalEntry {
  return { kind: 'revision', message: { type: 'REMOTE_REVISION', nextRevisionId } };
}

/** A folder as a killed server leaves it: a snapshot and what was appended. */
export function keptFolder(...entries: readonly JournalEntry[]): string {
  const folder = newFolder();
  const journal = new Journal(folder);
  journal.compact(WORKBOOK);
  for (const entry of entries) journal.append(entry);
  journal.sync();
  return folder;
}

export function journalFile(folder: string): string {
  const name = readdirSync(folder).find((each) => each.startsWith('journal-'));
  return path.join(folder, name ?? 'no journal');
}
