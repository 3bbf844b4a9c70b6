import type { Tab } from './book';
import { DATE_FORMAT, TEXT_FORMAT, TIME_FORMAT } from './cell-writer';
import { runs } from './runs';
import { sizeExactly } from './tab-size';
import { columnLetter } from './table';
import { createTab } from './tabs';

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
  /** Formulas only: a person is warned wherever she types. Otherwise only on the header row. */
  readonly computed: boolean;
  readonly description: string;
}

export interface ColumnPlan {
  readonly header: string;
  readonly kind: 'date' | 'time' | 'text' | 'number';
  /** For numbers, in Google's notation. */
  readonly format: string;
  readonly width: number;
  readonly help: string;
}

const HEADER_FILL = '#0b4f8a';
const HEADER_COLOR = '#ffffff';
const HEADER_HEIGHT = 42;

/**
 * The header texts come last: a tab without them was left by a command that was killed, and is made
 * again from the start.
 *
 * @param begun such a tab
 */
export function buildTab(plan: TabPlan, begun?: Tab): Tab {
  if (begun) sizeExactly(begun, plan.rows, plan.width);
  const tab = begun ?? createTab('tab', plan.id, plan.name, plan.rows, plan.width);
  tab.setTabColor(plan.color);
  formatHeader(tab, plan);
  formatColumns(tab, plan);
  for (const run of runs(plan.columns.map(({ width }) => width))) {
    tab.setColumnWidths(run.start + 1, run.length, run.value);
  }
  tab.setFrozenRows(1);
  if (plan.frozenColumns > 0) tab.setFrozenColumns(plan.frozenColumns);
  protect(tab, plan);
  headerOf(tab, plan).setValues([plan.columns.map((column) => column.header)]);
  return tab;
}

function headerOf(tab: Tab, plan: TabPlan): GoogleAppsScript.Spreadsheet.Range {
  return tab.getRange(1, 1, 1, plan.columns.length);
}

/** The looks of the headers and the notes that say what to put in. */
function formatHeader(tab: Tab, plan: TabPlan): void {
  const range = headerOf(tab, plan);
  range.setNotes([plan.columns.map((column) => column.help)]);
  range
    .setFontWeight('bold')
    .setFontColor(HEADER_COLOR)
    .setBackground(HEADER_FILL)
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrap(true);
  tab.setRowHeight(1, HEADER_HEIGHT);
}

/** Text columns become text before anything is typed, so that code 01 keeps its zero. */
function formatColumns(tab: Tab, plan: TabPlan): void {
  const formats = plan.columns.map(formatOf);
  let start = 0;
  for (let end = 1; end <= formats.length; end++) {
    if (formats[end] === formats[start]) continue;
    const range = tab.getRange(2, start + 1, plan.rows - 1, end - start);
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

/** Warns a person before she changes a header or a computed tab; rows stay free to sort and paste. */
function protect(tab: Tab, plan: TabPlan): void {
  const target = plan.computed ? tab : headerOf(tab, plan);
  target.protect().setDescription(plan.description).setWarningOnly(true);
}

/** A cell as a conditional format writes it for the first row below the header: $J2. */
export function firstRowReference(column: number): string {
  return `$${columnLetter(column)}2`;
}
