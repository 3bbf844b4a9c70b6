import type { Tab } from './book';
import { DATE_FORMAT, TEXT_FORMAT, TIME_FORMAT } from './cell-writer';
import { runs } from './runs';
import { sizeExactly } from './tab-size';
import { columnLetter } from './table';
import { createTab, type Roster, setHidden } from './tabs';

/** A typed tab as data: what "Tạo sổ" makes of it. */
export interface TabPlan {
  /** Identity in the developer metadata. */
  readonly id: string;
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  /** Rows with the header. */
  readonly rows: number;
  /** Columns in all; more than `columns` where formulas stand beside them. */
  readonly width: number;
  readonly frozenColumns: number;
  readonly color: string;
  readonly hidden: boolean;
}

export interface ColumnPlan {
  readonly header: string;
  readonly kind: 'date' | 'time' | 'text' | 'number';
  /** For numbers, in Google's notation. */
  readonly format: string;
  readonly width: number;
  readonly help: string;
  readonly overflow?: 'wrap' | 'clip';
}

export interface TabPlace {
  readonly roster: Roster;
  readonly after: Tab | undefined;
  readonly begun?: Tab | undefined;
}

const HEADER_FILL = '#0b4f8a';
const HEADER_COLOR = '#ffffff';
/** Three lines: the headers with the longest names and their unit. */
const HEADER_HEIGHT = 60;

/**
 * The header texts come last: a tab without them was left by a command that was killed, and is made
 * again from the start.
 *
 * @param place where it is to stand, or such a tab
 */
export function buildTab(plan: TabPlan, place: TabPlace): Tab {
  const { id, name, rows, width: columns } = plan;
  const { begun, after } = place;
  if (begun) sizeExactly(begun, rows, columns);
  const tab = begun ?? createTab({ kind: 'tab', id, name, rows, columns, after }, place.roster);
  tab.setTabColor(plan.color);
  tab.setFrozenRows(1);
  tab.setRowHeight(1, HEADER_HEIGHT);
  if (plan.frozenColumns > 0) tab.setFrozenColumns(plan.frozenColumns);
  if (plan.hidden) setHidden(tab, true);
  dressColumns(tab, 1, plan.columns, rows);
  return tab;
}

/** Formats, widths, notes and, last, headers of columns that stand one behind the other. */
export function dressColumns(
  tab: Tab,
  first: number,
  columns: readonly ColumnPlan[],
  rows: number,
): void {
  formatColumns(tab, first, columns, rows);
  for (const run of runs(columns.map(({ width }) => width))) {
    tab.setColumnWidths(first + run.start, run.length, run.value);
  }
  columns.forEach(({ overflow }, index) => {
    if (overflow === undefined) return;
    const strategy = SpreadsheetApp.WrapStrategy[overflow === 'clip' ? 'CLIP' : 'WRAP'];
    tab.getRange(2, first + index, rows - 1, 1).setWrapStrategy(strategy);
  });
  const header = tab.getRange(1, first, 1, columns.length);
  header.setNotes([columns.map(({ help }) => help)]);
  header
    .setFontWeight('bold')
    .setFontColor(HEADER_COLOR)
    .setBackground(HEADER_FILL)
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrap(true);
  header.setValues([columns.map((column) => column.header)]);
}

/** Text columns become text before anything is typed, so that code 01 keeps its zero. */
function formatColumns(
  tab: Tab,
  first: number,
  columns: readonly ColumnPlan[],
  rows: number,
): void {
  const formats = columns.map(formatOf);
  let start = 0;
  for (let end = 1; end <= formats.length; end++) {
    if (formats[end] === formats[start]) continue;
    const range = tab.getRange(2, first + start, rows - 1, end - start);
    range.setNumberFormat(formats[start] ?? TEXT_FORMAT);
    start = end;
  }
}

function formatOf(column: ColumnPlan): string {
  switch (column.kind) {
    case 'date':
      return DATE_FORMAT;
    case 'time':
      return TIME_FORMAT;
    case 'text':
      return TEXT_FORMAT;
    case 'number':
      return column.format;
  }
}

/** A cell as a conditional format writes it for the first row below the header: $J2. */
export function firstRowReference(column: number): string {
  return `$${columnLetter(column)}2`;
}
