/**
 * The writes of one execution that nobody else sees yet. Names and sizes of tabs are known as they
 * will be, so that a script can go on building without forcing a flush.
 */

import { areTooMany, TOO_MANY_CELLS } from './cell-limits';
import type { Person } from './permissions';
import { ScriptException } from './script-error';
import type { SheetFacts, Store, Write } from './store';

export class WriteBuffer {
  private writes: Write[] = [];
  private draft: SheetFacts[] | undefined;
  private zone: string | undefined;

  /** @param by the person as whom the script runs */
  constructor(
    private readonly store: Store,
    private readonly by: Person,
  ) {}

  /** The tabs as they will be once everything is written. */
  sheets(): readonly SheetFacts[] {
    return this.draft ?? this.store.sheets();
  }

  /** @throws when there is no such sheet, or none any more */
  sheet(id: string): SheetFacts {
    const sheet = this.sheets().find((each) => each.id === id);
    if (!sheet) throw new ScriptException(`Sheet ${id} not found`);
    return sheet;
  }

  /** As it will be: dates that follow are written by it. */
  timeZone(): string {
    return this.zone ?? this.store.timeZone();
  }

  /** @throws what a flush could only fail of: a sheet that is gone, more cells than a file holds */
  add(write: Write): void {
    if ('sheetId' in write && !BIRTHS.has(write.kind)) this.sheet(write.sheetId);
    if (write.kind === 'copyValues') this.sheet(write.from.sheetId);
    const after = changedSheets(this.sheets(), write);
    if (after && GROWTH.has(write.kind) && areTooMany(after)) {
      throw new ScriptException(TOO_MANY_CELLS);
    }
    const fused = fusedWithNewSheet(this.writes, write);
    if (fused) this.writes = fused;
    else this.writes.push(write);
    if (after) this.draft = after;
    if (write.kind === 'document') this.zone = write.timeZone ?? this.zone;
  }

  get unflushed(): readonly Write[] {
    return this.writes;
  }

  /** One change for everybody else. */
  flush(): void {
    this.flushPart(1);
  }

  /** Applies the first of the writes and loses the others, as a flush that fails on its way. */
  flushPart(share: number): void {
    const writes = this.writes.slice(0, Math.ceil(this.writes.length * share));
    this.discard();
    if (writes.length > 0) this.store.apply(writes, this.by);
  }

  discard(): void {
    this.writes = [];
    this.draft = undefined;
    this.zone = undefined;
  }
}

const BIRTHS = new Set<Write['kind']>(['insertSheet', 'copySheet']);

const GROWTH = new Set<Write['kind']>(['insertSheet', 'copySheet', 'insert']);

/** Writes to a sheet that are the same whatever its size. */
const SIZELESS = new Set<Write['kind']>(['tabColor', 'renameSheet', 'moveSheet', 'hideSheet']);

/**
 * A new sheet that is cut or stretched at its end before anything is in it is made at that size:
 * the engine takes 20 µs for each cell it removes. Only right after its birth: a protection,
 * metadata or a formula of another sheet may speak of cells that go.
 */
function fusedWithNewSheet(writes: readonly Write[], write: Write): Write[] | undefined {
  if (write.kind !== 'delete' && write.kind !== 'insert') return undefined;
  const isOfSheet = (each: Write) => 'sheetId' in each && each.sheetId === write.sheetId;
  const birth = writes.findLastIndex((each) => !(SIZELESS.has(each.kind) && isOfSheet(each)));
  const born = writes[birth];
  if (born?.kind !== 'insertSheet' || born.sheetId !== write.sheetId) return undefined;
  const size = born[write.axis];
  const atEnd =
    write.kind === 'delete'
      ? write.from + write.count === size
      : write.base === size - 1 && write.position === 'after';
  if (!atEnd) return undefined;
  const resized = {
    ...born,
    [write.axis]: write.kind === 'delete' ? write.from : size + write.count,
  };
  return writes.with(birth, resized);
}

/** The list of tabs after a write, or undefined when it does not touch the list. */
function changedSheets(sheets: readonly SheetFacts[], write: Write): SheetFacts[] | undefined {
  const change = (change: (sheet: SheetFacts) => SheetFacts) =>
    sheets.map((sheet) =>
      'sheetId' in write && sheet.id === write.sheetId ? change(sheet) : sheet,
    );
  switch (write.kind) {
    case 'insertSheet': {
      const { sheetId: id, name, rows, columns } = write;
      return sheets.toSpliced(write.index, 0, { id, name, rows, columns, hidden: false });
    }
    case 'copySheet': {
      const from = sheets.find(({ id }) => id === write.from);
      if (!from) return undefined;
      return sheets.toSpliced(write.index, 0, { ...from, id: write.sheetId, name: write.name });
    }
    case 'deleteSheet':
      return sheets.filter(({ id }) => id !== write.sheetId);
    case 'moveSheet': {
      const moved = sheets.find(({ id }) => id === write.sheetId);
      if (!moved) return undefined;
      return sheets.filter((sheet) => sheet !== moved).toSpliced(write.index, 0, moved);
    }
    case 'renameSheet':
      return change((sheet) => ({ ...sheet, name: write.name }));
    case 'hideSheet':
      return change((sheet) => ({ ...sheet, hidden: write.hidden }));
    case 'insert':
      return change((sheet) => ({ ...sheet, [write.axis]: sheet[write.axis] + write.count }));
    case 'delete':
      return change((sheet) => ({ ...sheet, [write.axis]: sheet[write.axis] - write.count }));
    default:
      return undefined;
  }
}
