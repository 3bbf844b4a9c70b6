import { type Cell, sameCell } from '../../ledger/cell';
import { momentText } from '../../ledger/moment';
import type { Tab } from '../../workbook/book';
import { type LoggedLine, type LoggedRow, newestLines } from '../log/logged-line';
import type { KeyedTab } from './keyed-tab';
import { isPutBack, isUnsure } from './write-results';

/** Lines of the log in which the other is looked for. */
const LINES = 200;

interface Writer {
  readonly who: string;
  readonly when: string;
}

/** A cell of another as it stands now. */
export interface Standing {
  /** Of its column. */
  readonly id: string;
  readonly standing: Cell;
}

const TYPED: Writer = { who: 'gõ trực tiếp trong tab', when: '' };

/** Whose command wrote these cells of a row, if the log holds exactly what stands there. */
export type WriterOf = (key: string, cells: readonly Standing[]) => Writer;

/**
 * A command is named only for values that its own line in the log says it has left there: a figure
 * typed over it later is not hers, nor what was put back. The log is read when it is first asked for.
 *
 * @param lastLine the log's last line before this command
 */
export function writers(table: KeyedTab, log: Tab, lastLine: number): WriterOf {
  let lines: readonly LoggedLine[] | undefined;
  return (key, cells) => {
    lines ??= newestLines(log, LINES, lastLine).filter(({ tab }) => tab === table.spec.id);
    const written = writtenOf(table, lines, key);
    const found = cells.map(({ id, standing }) => lineOf(written, id, standing));
    const known = [...new Set(found.flatMap((line) => line ?? []))];
    const [newest] = known;
    if (!newest || found.includes(null)) return TYPED;
    const names = [...new Set(known.map(({ person }) => person))];
    const time = known.map((line) => line.time).sort((a, b) => Number(b) - Number(a))[0] ?? null;
    return { who: names.sort().join(', '), when: time === null ? '' : momentText(time) };
  };
}

interface WrittenLine {
  readonly line: LoggedLine;
  readonly row: LoggedRow;
}

/** What commands wrote into a row and left there, newest first. */
function writtenOf(
  table: KeyedTab,
  lines: readonly LoggedLine[],
  key: string,
): readonly WrittenLine[] {
  const written: WrittenLine[] = [];
  let wasPutBack = false;
  for (const line of lines) {
    const row = line.rows.find(
      ({ before, after }) => table.keyOfRecord(after ?? before ?? {}) === key,
    );
    if (!row || line.money !== table.unit || isUnsure(line.result)) continue;
    if (isPutBack(line.result)) wasPutBack = true;
    else {
      if (!wasPutBack) written.push({ line, row });
      wasPutBack = false;
    }
  }
  return written;
}

/** The newest line that wrote the cell, if what stands there is what it wrote. */
function lineOf(written: readonly WrittenLine[], id: string, standing: Cell): LoggedLine | null {
  const newest = written.find(({ row: { before, after } }) => !before || !after || id in after);
  return newest && sameCell(newest.row.after?.[id], standing) ? newest.line : null;
}
