import { type Cell, type CellsById, isDate } from '../../ledger/cell';
import { isoMoment, readIsoMoment } from '../../ledger/moment';
import { TABS, type TabColumn, type TabId, type TabSpec } from '../../ledger/tabs';
import { isMoneyUnit, type MoneyUnit } from '../../ledger/unit';
import { digest } from '../../workbook/digest';

/** A row as a line of Nhật ký holds it; cells null: there was no such row. */
export interface RowImage {
  readonly row: number;
  readonly cells: CellsById | null;
}

/** The tab of an image, and the unit of its money columns. */
type ImagedTab = { readonly spec: TabSpec; readonly name: string; readonly unit: MoneyUnit };

/** Rows of one tab before or after a command. */
interface LogImage {
  readonly tab: TabId;
  readonly unit: MoneyUnit;
  readonly rows: readonly RowImage[];
}

/** Names in the JSON of an image; rows have their columns' headers besides. */
const TAB = 'Tab';
const TAB_ID = 'Mã tab';
const UNIT = 'Đơn vị';
const ROWS = 'Các dòng';
const ROW = 'Dòng';

/**
 * The image as JSON that a person can read: headers without units as names. The tab goes by its id
 * besides, so that it is found after a person renamed it. '' when no row was there.
 */
export function imageText({ spec, name, unit }: ImagedTab, rows: readonly RowImage[]): string {
  if (rows.every(({ cells }) => cells === null)) return '';
  return JSON.stringify({
    [TAB]: name,
    [TAB_ID]: spec.id,
    [UNIT]: unit,
    [ROWS]: rows.map(({ row, cells }) => ({ [ROW]: row, ...written(cells ?? {}, spec) })),
  });
}

function written(cells: CellsById, { columns }: TabSpec): Record<string, unknown> {
  const named = columns.flatMap((column) => {
    const cell = cells[column.id];
    return cell === undefined ? [] : [[column.header, encoded(cell, column)] as const];
  });
  return Object.fromEntries(named);
}

/** null for a text that is no image. */
export function readImage(text: string): LogImage | null {
  const json = parsed(text);
  const spec = TABS.find(({ id }) => id === json?.[TAB_ID]);
  const unit = json?.[UNIT];
  const rows = json?.[ROWS];
  if (!spec || !Array.isArray(rows) || typeof unit !== 'string' || !isMoneyUnit(unit)) return null;
  return { tab: spec.id, unit, rows: rows.map((row: unknown) => readRow(row, spec)) };
}

function readRow(row: unknown, { columns }: TabSpec): RowImage {
  const named = new Map(Object.entries(Object(row)));
  const cells = columns.flatMap((column) => {
    const value = named.get(column.header);
    return value === undefined ? [] : [[column.id, decoded(value, column)] as const];
  });
  return {
    row: Number(named.get(ROW)),
    cells: cells.length === 0 ? null : Object.fromEntries(cells),
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** A date in a column of dates is its plain day; anything that a reader could take for another is marked. */
const DATE = 'ngày';
const TEXT = 'chữ';

function encoded(cell: Cell, { kind }: TabColumn): unknown {
  const forDates = kind === 'date' || kind === 'time';
  if (isDate(cell)) return forDates ? isoMoment(cell) : { [DATE]: isoMoment(cell) };
  return forDates && typeof cell === 'string' && cell !== '' ? { [TEXT]: cell } : cell;
}

function decoded(value: unknown, { kind }: TabColumn): Cell {
  const { [DATE]: date, [TEXT]: text } = Object(value) as Record<string, unknown>;
  if (date !== undefined) return readIsoMoment(String(date));
  if (text !== undefined) return String(text);
  const forDates = kind === 'date' || kind === 'time';
  return forDates && typeof value === 'string' && value !== ''
    ? readIsoMoment(value)
    : (value as Cell);
}

/** By which the two images of a line are known again. */
export function imagesDigest(before: string, after: string): string {
  return digest(`${before}\n${after}`);
}
