import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { JournalEntry, WorkbookFile } from '../host-types';

/** What a folder holds: the last whole workbook and what happened after it. */
export interface KeptWorkbook {
  readonly file: WorkbookFile;
  readonly entries: readonly JournalEntry[];
  /** True when nothing was ever appended to the snapshot: no need to write it anew. */
  readonly untouched: boolean;
}

interface Snapshot {
  /** Names the journal that continues this snapshot, so that no entry is ever replayed twice. */
  readonly generation: number;
  readonly file: WorkbookFile;
}

const SNAPSHOT = 'workbook.json';

/** True when the folder holds a workbook of an earlier run. */
export function savedWorkbook(folder: string): boolean {
  return existsSync(path.join(folder, SNAPSHOT));
}

/**
 * Keeps one workbook in a folder: a snapshot, replaced atomically, and a journal that is only
 * appended to. What `sync` has returned from survives a killed process and a power cut.
 */
export class Journal {
  readonly #folder: string;
  #generation = 0;
  #descriptor: number | undefined;
  #unsynced = false;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Reads what is kept, or nothing in a new folder. A last line cut short by a crash was never
   * confirmed to anybody and is left out.
   *
   * @throws Error when a line before the last is damaged
   */
  read(): KeptWorkbook | undefined {
    const file = path.join(this.#folder, SNAPSHOT);
    if (!existsSync(file)) return undefined;
    const snapshot: Snapshot = JSON.parse(readFileSync(file, 'utf8'));
    this.#generation = snapshot.generation;
    const text = readIfThere(this.#journalPath());
    const entries = readEntries(this.#journalPath(), text);
    return { file: snapshot.file, entries, untouched: text === '' };
  }

  /** Replaces snapshot and journal by the whole workbook. */
  compact(file: WorkbookFile): void {
    this.#close();
    const snapshot: Snapshot = { generation: this.#generation + 1, file };
    writeAtomically(this.#folder, SNAPSHOT, JSON.stringify(snapshot));
    this.#generation = snapshot.generation;
    this.#removeOldFiles();
  }

  append(entry: JournalEntry): void {
    const descriptor = this.#open();
    writeWhole(descriptor, Buffer.from(`${JSON.stringify(entry)}\n`));
    this.#unsynced = true;
  }

  /** Returns when everything appended so far is on the disk. */
  sync(): void {
    if (!this.#unsynced || this.#descriptor === undefined) return;
    fsyncSync(this.#descriptor);
    this.#unsynced = false;
  }

  close(): void {
    this.sync();
    this.#close();
  }

  #open(): number {
    if (this.#descriptor !== undefined) return this.#descriptor;
    this.#descriptor = openSync(this.#journalPath(), 'a');
    syncFolder(this.#folder);
    return this.#descriptor;
  }

  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#unsynced = false;
  }

  #journalPath(): string {
    return path.join(this.#folder, journalName(this.#generation));
  }

  #removeOldFiles(): void {
    for (const name of readdirSync(this.#folder)) {
      if (name === SNAPSHOT || name === journalName(this.#generation)) continue;
      if (/^(journal-\d+\.ndjson|workbook\.json\.\d+)$/.test(name)) {
        rmSync(path.join(this.#folder, name));
      }
    }
  }
}

function journalName(generation: number): string {
  return `journal-${generation}.ndjson`;
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function readEntries(file: string, text: string): readonly JournalEntry[] {
  const lines = text.split('\n');
  const unfinished = lines.pop();
  const entries = lines.map((line, index) => readLine(file, line, index + 1));
  // A crash may cut the last line anywhere, even just before its line break.
  const last = unfinished ? tryParse(unfinished) : undefined;
  return last ? [...entries, last] : entries;
}

function readLine(file: string, line: string, number: number): JournalEntry {
  const entry = tryParse(line);
  if (!entry) throw new Error(`${file}, line ${number}: damaged journal entry.`);
  return entry;
}

function tryParse(line: string): JournalEntry | undefined {
  try {
    const entry: JournalEntry = JSON.parse(line);
    return entry;
  } catch {
    return undefined;
  }
}

function writeAtomically(folder: string, name: string, text: string): void {
  const fresh = path.join(folder, `${name}.${process.pid}`);
  const descriptor = openSync(fresh, 'w');
  try {
    writeWhole(descriptor, Buffer.from(text));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(fresh, path.join(folder, name));
  syncFolder(folder);
}

/** A single write may take only part of the bytes. */
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(descriptor, bytes, done);
}

/** The rename itself is durable only once the folder is; Windows cannot open folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
