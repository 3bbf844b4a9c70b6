import { type Cell, type Cells, type CellsById, cellText, isDate } from '../../ledger/cell';
import { type TabId, tabSpec } from '../../ledger/tabs';
import type { MoneyUnit } from '../../ledger/unit';
import type { Tab } from '../../workbook/book';
import { CONTINUED, type LogMark } from '../../workbook/log';
import { lastRow, readColumn, readHeader, readRows } from '../../workbook/table';
import { positionsIn, type WorkbookTabs } from '../workbook-tabs';
import { imagesDigest, readImage } from './log-image';

/** A line of Nhật ký about rows of one tab, read back with all lines on which it goes on. */
export interface LoggedLine {
  readonly time: Date | null;
  readonly person: string;
  readonly command: string;
  readonly unit: string;
  readonly result: string;
  /** The last of its lines. */
  readonly digest: string;
  readonly tab: TabId;
  readonly money: MoneyUnit;
  readonly rows: readonly LoggedRow[];
  /** Digest of its images as they stand now. */
  images(): string;
}

export interface LoggedRow {
  /** Where it stood then. */
  readonly row: number;
  readonly before: CellsById | null;
  readonly after: CellsById | null;
}

type LineText = (line: readonly Cell[], id: string) => string;
type OpenLines = NonNullable<ReturnType<typeof openLines>>;

/** null: it is not there (any more). */
export function readLoggedLine(tabs: WorkbookTabs, mark: LogMark): LoggedLine | null {
  const log = tabs.get('log');
  const open = log.ok ? openLines(log.value) : null;
  if (!log.ok || !open) return null;
  const isThere = (lines: Cells): boolean => {
    const last = lines[mark.lines - 1];
    return last !== undefined && open.textOf(last, 'digest') === mark.digest;
  };
  const last = lastRow(log.value);
  const here = open.read(mark.row, Math.min(mark.lines, last - mark.row + 1));
  if (isThere(here)) return lineOf(here, open);
  // Somebody inserted or removed lines above it.
  const end = readColumn(log.value, open.digestColumn, 1).map(cellText).indexOf(mark.digest) + 1;
  const moved = open.read(end - mark.lines + 1, mark.lines);
  return end > 0 && isThere(moved) ? lineOf(moved, open) : null;
}

/**
 * Lines about rows, newest first, of so many rows of the log. One whose beginning lies further up is
 * left out.
 *
 * @param last row of the log from which on they are read upwards
 */
export function newestLines(log: Tab, rows: number, last = lastRow(log)): LoggedLine[] {
  const open = openLines(log);
  if (!open || last < 2) return [];
  const first = Math.max(2, last - rows + 1);
  const found: LoggedLine[] = [];
  let group: (readonly Cell[])[] = [];
  for (const line of [...open.read(first, last - first + 1)].reverse()) {
    group.unshift(line);
    if (open.textOf(line, 'outcome') === CONTINUED) continue;
    const logged = lineOf(group, open);
    if (logged) found.push(logged);
    group = [];
  }
  return found;
}

function openLines(log: Tab) {
  const header = readHeader(log);
  const positions = positionsIn(header, tabSpec('log').columns, log);
  if (!positions.ok) return null;
  const columnOf = (id: string): number => positions.value.get(id) ?? 1;
  // As it stands: a piece of an image may begin or end with a space.
  const textOf: LineText = (line, id) => String(line[columnOf(id) - 1] ?? '');
  const timeOf = (line: readonly Cell[]): Date | null => {
    const time = line[columnOf('time') - 1];
    return isDate(time) ? time : null;
  };
  const read = (row: number, count: number): Cells =>
    row < 1 || count < 1 ? [] : readRows(log, row, count, header.length);
  return { textOf, timeOf, read, digestColumn: columnOf('digest') };
}

/** null: the line holds no rows. */
function lineOf(lines: Cells, { textOf, timeOf }: OpenLines): LoggedLine | null {
  const [first = [], last = first] = [lines[0], lines[lines.length - 1]];
  const whole = (id: string): string => lines.map((line) => textOf(line, id)).join('');
  const texts = [whole('before'), whole('after')] as const;
  const [before, after] = [readImage(texts[0]), readImage(texts[1])];
  const image = after ?? before;
  if (!image) return null;
  const rows = image.rows.map(({ row }, i) => ({
    row,
    before: before?.rows[i]?.cells ?? null,
    after: after?.rows[i]?.cells ?? null,
  }));
  return {
    time: timeOf(first),
    person: textOf(first, 'who'),
    command: textOf(first, 'command'),
    unit: textOf(first, 'unit'),
    result: textOf(first, 'outcome'),
    digest: textOf(last, 'digest'),
    tab: image.tab,
    money: image.unit,
    rows,
    images: () => imagesDigest(...texts),
  };
}
