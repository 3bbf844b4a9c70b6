import { associationOf } from '../../ledger/associations';
import { type Cell, isBlank, sameCell } from '../../ledger/cell';
import type { Problem } from '../../ledger/problem';
import { isEntryTab, TABS, type TabSpec } from '../../ledger/tabs';
import { type Edited, editedCells } from '../../workbook/edit-event';
import { writeFormats } from '../../workbook/tab-size';
import { readFormatBlock, readHeader, readRows } from '../../workbook/table';
import { identityOf, tabName } from '../../workbook/tabs';
import { reportBug } from '../../workbook/ui';
import { countedRows, readClosedDates } from '../periods';
import type { RecordSource } from '../records';
import { readContext } from '../workbook-context';
import { type ColumnPositions, openTabs, positionsIn } from '../workbook-tabs';
import { checkSources, rowKinds } from './check-rows';
import { NOT_ENTERED, reasonsByRow } from './check-status';
import { writeReasons } from './reason-column';
import { restoredFormats } from './restored-formats';

/** Rows checked as they are typed; a longer paste waits for "Kiểm tra số liệu". */
const MOST_ROWS = 50;
const UNCHECKED = 'Chưa kiểm tra: chạy Kiểm tra số liệu.';
/** Other rows and dates were not looked at. */
const NOTHING_FOUND = 'Chưa thấy lỗi';

/** What only the whole workbook can tell. */
const OF_THE_WHOLE: ReadonlySet<Problem['code']> = new Set([
  'roll-forward',
  'balance-gone',
  'comparison-merged',
  'comparison-without-crosswalk',
]);

/**
 * Google's onEdit: writes into the column Kiểm tra what is wrong with the rows just typed or pasted.
 * A hint only. It changes no other cell but the format of figures, waits for no lock and never throws; Google drops some of
 * these events, and tells them about typing only.
 */
export function hintAfterEdit(event: unknown): null {
  try {
    const edited = editedCells(event);
    if (edited !== null && edited.row + edited.rows > 2) hint(edited);
  } catch (error) {
    reportBug(error);
  }
  return null;
}

function hint(edited: Edited): void {
  const { tab } = edited;
  const id = identityOf(tab, 'tab');
  const spec = TABS.find((each) => each.id === id);
  if (!spec || !isEntryTab(spec)) return;
  const header = readHeader(tab);
  const positions = positionsIn(header, spec.columns, '');
  const column = positions.ok ? positions.value.get('checkStatus') : undefined;
  if (!positions.ok || column === undefined || !isTyped(spec, positions.value, edited)) return;
  const first = Math.max(2, edited.row);
  const count = edited.row + edited.rows - first;
  const rows = readRows(tab, first, count, header.length);
  if (count > MOST_ROWS) {
    // What stands there was said of other rows.
    const none = new Array<string>(count - 1).fill('');
    writeReasons({ tab, header, first, rows }, column, [UNCHECKED, ...none]);
    return;
  }
  const dates = (positions.value.get('cutoff') ?? 0) - 1;
  const status = statusOf(spec, tabName(tab), [header, dates], first, rows);
  const standing = rows.map((row) => row[column - 1] ?? '');
  // A person has moved columns: the rows may have been read by other headers.
  if (!isSameRow(readHeader(tab), header)) return;
  mendFigures(edited, spec, positions.value, [header, ...rows], first);
  if (status === null || status.every((text, index) => text === standing[index])) return;
  writeReasons({ tab, header, first, rows }, column, status);
}

function isSameRow(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, i) => sameCell(cell, b[i]));
}

/**
 * The formats of the figures just typed: those of 500,5, which would show 501, and of a cell that a
 * 5/3 made a date and that was emptied since, in which 600 would be a day of 1901. What else a paste
 * brought waits for "Kiểm tra số liệu".
 */
function mendFigures(
  { tab, column, columns: width }: Edited,
  spec: TabSpec,
  positions: ColumnPositions,
  values: readonly (readonly Cell[])[],
  first: number,
): void {
  const figures = spec.columns.filter(({ id, kind, computed }) => {
    const at = positions.get(id) ?? 0;
    const isFigure = kind === 'money' || kind === 'count';
    return isFigure && computed !== true && at >= column && at < column + width;
  });
  if (figures.length === 0) return;
  const left = column - 1;
  const own = new Map(figures.map(({ id }) => [id, (positions.get(id) ?? 0) - left]));
  const cells = values.map((row) => row.slice(left, left + width));
  const standing = readFormatBlock(tab, first, values.length - 1, column, width);
  const restored = restoredFormats(figures, own, cells, standing);
  const formats = restored?.map((row, r) =>
    row.map((format, c) => {
      const value = cells[r + 1]?.[c];
      const isPart = typeof value === 'number' && !Number.isInteger(value);
      return isPart || isBlank(value) ? format : (standing[r]?.[c] ?? format);
    }),
  );
  if (formats && JSON.stringify(formats) !== JSON.stringify(standing)) {
    writeFormats(tab, first, formats, column);
  }
}

/** Whether a column that people fill is among the edited ones. */
function isTyped(spec: TabSpec, positions: ColumnPositions, { column, columns }: Edited): boolean {
  return spec.columns.some(({ id, computed }) => {
    const at = positions.get(id) ?? 0;
    return computed !== true && at >= column && at < column + columns;
  });
}

function statusOf(
  spec: TabSpec,
  name: string,
  [header, dates]: readonly [header: readonly Cell[], dates: number],
  first: number,
  rows: readonly (readonly Cell[])[],
): string[] | null {
  const tabs = openTabs();
  if (!tabs.ok) return null;
  const context = readContext(tabs.value);
  const closed = readClosedDates(tabs.value);
  if (!context.ok || !closed.ok) return null;
  // Blank rows before them keep the rows' own numbers.
  const all = [header, ...new Array<readonly Cell[]>(first - 2).fill([]), ...rows];
  const association = associationOf(spec);
  const source: RecordSource = {
    id: spec.id,
    tab: name,
    all,
    ...countedRows(all, dates, closed.value, false),
    ...(association !== undefined && { association }),
  };
  const found = checkSources([source], context.value);
  if (found.problems.some(({ place }) => (place.row ?? 1) === 1)) return null;
  const own = found.problems.filter(({ code }) => !OF_THE_WHOLE.has(code));
  const reasons = reasonsByRow(own, name);
  const { records, blank } = rowKinds(source);
  return rows.map((_, index) => {
    const row = first + index;
    if (reasons.has(row)) return reasons.get(row) ?? '';
    if (!records.has(row - 1)) return '';
    return blank.has(row - 1) ? NOT_ENTERED : NOTHING_FOUND;
  });
}
