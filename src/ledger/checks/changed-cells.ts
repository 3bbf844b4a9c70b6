import { type Catalogue, type MemberList, withZeros } from '../catalogue';
import { type Cell, type Cells, cellText, isBlank, isDate, isErrorCell } from '../cell';
import { dayOfSerial, vietnameseDate } from '../date';
import type { FoundColumn, FoundColumns } from '../header';
import { type Place, type Problem, problem } from '../problem';
import { isoDateOfText, readMeasure } from '../read-cell';
import { type MoneyUnit, unitFactor } from '../unit';

/**
 * Cells that a paste gave another type than their column has: a figure that is text or a date, a
 * day that is text or a number, a code that lost its zeros. What the cell was meant to hold is
 * said where it is sure; nothing is changed.
 *
 * Errors: number-became-date, date-became-text, date-became-number, text-became-number,
 * text-became-date. Warnings: number-became-text, for a text that reads as one number only;
 * code-became-number, for a code of which nothing tells whether it had zeros.
 */
export function changedCells(
  values: Cells,
  columns: FoundColumns,
  catalogue: Catalogue,
  at: Place,
): Problem[] {
  const readers = [...columns.values()].map((found) => ({
    found,
    read: changeReader(found, catalogue),
  }));
  const problems: Problem[] = [];
  values.forEach((row, index) => {
    if (index === 0) return;
    for (const { found, read } of readers) {
      const cell = row[found.index];
      if (cell === undefined || isBlank(cell) || isErrorCell(cell)) continue;
      const change = read(cell);
      if (change === null) continue;
      const place = { ...at, row: index + 1, column: found.header };
      problems.push(problem(change.code, place, change.about, change.severity));
    }
  });
  return problems;
}

/** What became of a cell. */
export interface Change {
  readonly code: Problem['code'];
  readonly about: Problem['about'];
  readonly severity?: Problem['severity'];
}
type Reading = (cell: Cell) => Change | null;

/** Of a column, tells of a filled cell what it became; null where it is what it should be. */
export function changeReader({ column, unit }: FoundColumn, catalogue: Catalogue): Reading {
  switch (column.kind) {
    case 'cutoff':
      return dateChange;
    case 'dimension':
      return (cell) => codeChange(cell, catalogue[column.field]);
    case 'note':
      return noteChange;
    default:
      return (cell) => numberChange(cell, column.kind, unit);
  }
}

function dateChange(cell: Cell): Change | null {
  if (typeof cell === 'string') {
    if (isoDateOfText(cell) === null) return null;
    return { code: 'date-became-text', about: { text: cellText(cell) } };
  }
  if (typeof cell !== 'number') return null;
  const day = dayOfSerial(cell);
  const about = day === null ? {} : { date: vietnameseDate(day) };
  return { code: 'date-became-number', about: { text: cellText(cell), ...about } };
}

function numberChange(cell: Cell, kind: 'money' | 'count', unit: MoneyUnit | null): Change | null {
  if (isDate(cell)) return { code: 'number-became-date', about: { text: cellText(cell) } };
  if (typeof cell !== 'string') return null;
  const scale = kind === 'count' || unit === null ? 1 : unitFactor(unit);
  const read = readMeasure(cell, { kind, scale }, {});
  if (!read.ok || read.value === null) return null;
  const about = { text: cellText(cell), number: cellText(read.value / scale) };
  return { code: 'number-became-text', about, severity: 'warning' };
}

/** A code that Danh mục does not have, but has with zeros before it, lost them. */
function codeChange(cell: Cell, list: MemberList): Change | null {
  const text = cellText(cell);
  if (isDate(cell)) return { code: 'text-became-date', about: { text } };
  if (list.open && typeof cell === 'number') {
    // It counts as the text it shows, which is another Tổ if the file had "0046".
    return { code: 'code-became-number', about: { text }, severity: 'warning' };
  }
  if (list.open || list.find(text) !== undefined) return null;
  const whole = withZeros(text, list);
  if (whole === null) return null;
  return { code: 'text-became-number', about: { text, nearest: whole } };
}

/** "1/2" typed or pasted as a remark. */
function noteChange(cell: Cell): Change | null {
  return isDate(cell) ? { code: 'text-became-date', about: { text: cellText(cell) } } : null;
}
