/**
 * What a sheet cell holds, as Google's getValues() gives it: a blank cell is the empty string,
 * a date cell is a Date in the spreadsheet's time zone, an error cell is text such as "#N/A".
 */
export type Cell = string | number | boolean | Date;

/** A rectangle of cells, row by row. */
export type Cells = readonly (readonly Cell[])[];

/** Cells of one row by the ids of their columns. */
export type CellsById = Readonly<Record<string, Cell>>;

/**
 * The cell of a column in a row; '' where either is not there.
 *
 * @param positions of the columns by their ids, the first is 1
 */
export function cellIn(
  row: readonly Cell[] | undefined,
  positions: ReadonlyMap<string, number>,
  id: string,
): Cell {
  return row?.[(positions.get(id) ?? 0) - 1] ?? '';
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** An error cell reaches a script as its text; our own data never begins with "#". */
export function isErrorCell(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell.startsWith('#');
}

/**
 * A custom function gets its dates from another realm, where `instanceof Date` does not hold.
 */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** The cell as the person sees it in a message. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (isDate(cell)) {
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${two(cell.getDate())}/${two(cell.getMonth() + 1)}/${cell.getFullYear()}`;
  }
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return String(cell).trim();
}

/** "Dư nợ 40988" says it with its column; a blank cell is named too. */
export function shownCell(cell: Cell | undefined): string {
  return isBlank(cell) ? 'trống' : cellText(cell);
}

/** Whether two cells hold the same; a number and its text do not. */
export function sameCell(a: Cell = '', b: Cell = ''): boolean {
  // A moment is kept as a fraction of days, which may be some milliseconds off.
  if (isDate(a) && isDate(b)) return Math.abs(a.getTime() - b.getTime()) < 1000;
  return typeof a === typeof b && cellText(a) === cellText(b);
}
