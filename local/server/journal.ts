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
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { JournalEntry, WorkbookFile } from '../host-types';

/** What a folder holds: the last whole workbook and what happened after it. */
export interface KeptWorkbook {
  readonly file: WorkbookFile;
  readonly entries: readonly JournalEntry[];
  /** True when the journal has grown so long that writing the workbook anew pays. */
  readonly long: boolean;
}

interface Snapshot {
  /** Names the journal that continues this snapshot, so that no entry is ever replayed twice. */
  readonly generation: number;
  readonly file: WorkbookFile;
}

const SNAPSHOT = 'workbook.json';
const LONG_BYTES = 1_000_000;
const LINE_BREAK = 10;

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
   * confirmed to anybody: it is taken out of the file, so that the next entry begins a new line.
   *
   * @throws Error when a line before the last is damaged
   */
  read(): KeptWorkbook | undefined {
    const file = path.join(this.#folder, SNAPSHOT);
    if (!existsSync(file)) return undefined;
    const snapshot: Snapshot = JSON.parse(readFileSync(file, 'utf8'));
    this.#generation = snapshot.generation;
    const lines = wholeLines(this.#journalPath());
    const entries = readEntries(this.#journalPath(), lines.toString('utf8'));
    return { file: snapshot.file, entries, long: lines.length > LONG_BYTES };
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

/** The journal up to its last line break; what stands behind it is removed from the disk. */
function wholeLines(file: string): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const bytes = readFileSync(file);
  const length = bytes.lastIndexOf(LINE_BREAK) + 1;
  if (length < bytes.length) truncateSync(file, length);
  return bytes.subarray(0, length);
}

function readEntries(file: string, text: string): readonly JournalEntry[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, index) => readLine(file, line, index + 1));
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
