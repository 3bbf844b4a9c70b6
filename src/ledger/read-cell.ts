import { type MemberList, withZeros } from './catalogue';
import { type Cell, cellText, isBlank, isDate, isErrorCell } from './cell';
import {
  dayOfCell,
  dayOfSerial,
  type IsoDate,
  isoDate,
  isoDateOf,
  isRealDate,
  vietnameseDate,
} from './date';
import { isWholeAmount, LARGEST_AMOUNT, readNumberText } from './number';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import type { DimensionField } from './record';
import { tidyText } from './text-key';
import { isTotalName } from './total-name';

/** Single cells, the same for tabs, pastes and form fields. */

interface MeasureKind {
  readonly kind: 'money' | 'count';
  /** Stored amount in one unit of the column: 1.000.000 for triệu đồng; 1 for counts. */
  readonly scale: number;
  /** Take "hơn 4,3 nghìn tỷ" as 4,3 nghìn tỷ, where the person is shown what it is read as. */
  readonly approximate?: boolean;
  /** Negative amounts are right: a target may ask for less than the year before. */
  readonly signed?: boolean;
}

/**
 * @returns integer đồng or count; null for a blank cell, which is not zero.
 *   Problems: error-cell, number-bad, number-ambiguous, number-negative, number-too-large,
 *   number-too-fine, number-approximate, count-fraction.
 */
export function readMeasure(cell: Cell, column: MeasureKind, place: Place): Result<number | null> {
  if (isBlank(cell)) return ok(null);
  if (isErrorCell(cell)) return failed(problem('error-cell', place, { text: cellText(cell) }));
  const value = typeof cell === 'string' ? readText(cell, column, place) : readNumber(cell, column);
  if (!value.ok) {
    return failed(...value.problems.map((found) => ({ ...found, place })));
  }
  if (value.value < 0 && column.signed !== true) {
    return failed(problem('number-negative', place, { text: cellText(cell) }));
  }
  return value;
}

function readText(text: string, column: MeasureKind, place: Place): Result<number> {
  const unitExponent = Math.round(Math.log10(column.scale));
  const { kind, approximate = false } = column;
  return readNumberText(text, { kind, unitExponent, approximate }, place);
}

function readNumber(cell: Cell, column: MeasureKind): Result<number> {
  const about = { text: cellText(cell) };
  if (typeof cell !== 'number' || !Number.isFinite(cell)) {
    return failed(problem('number-bad', {}, about));
  }
  if (column.kind === 'count' && !Number.isInteger(cell)) {
    return failed(problem('count-fraction', {}, about));
  }
  const value = Math.round(cell * column.scale);
  const isTaken = value >= 0 || column.signed === true;
  if (isTaken && !isWholeAmount(Math.abs(cell) * column.scale, Math.abs(value))) {
    return failed(problem('number-too-fine', {}, about));
  }
  if (Math.abs(value) > LARGEST_AMOUNT) return failed(problem('number-too-large', {}, about));
  return ok(value);
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A date cell, or text such as 25/03/2025. Problems: value-required, error-cell, date-bad. */
export function readDate(cell: Cell, place: Place): Result<IsoDate> {
  if (isBlank(cell)) return failed(problem('value-required', place));
  if (isErrorCell(cell)) return failed(problem('error-cell', place, { text: cellText(cell) }));
  const date = isDate(cell) ? dayOfCell(cell) : isoDateOfText(cell);
  return date === null ? failed(dateBad(cell, place)) : ok(date);
}

/** The day of a date cell, or of a text that reads as one; null for anything else. */
export function dayIn(cell: Cell | undefined): IsoDate | null {
  if (cell === undefined) return null;
  return isDate(cell) ? isoDateOf(cell) : isoDateOfText(cell);
}

/** Of a date cell it says the time of day that it should not have, of a number the day it may be. */
export function dateBad(cell: Cell, place: Place): Problem {
  const isMoment = isDate(cell) && !Number.isNaN(cell.getTime());
  const time = isMoment ? { time: `${cell.getHours()} giờ ${cell.getMinutes()} phút` } : {};
  const counted = typeof cell === 'number' ? dayOfSerial(cell) : null;
  const date = counted === null ? {} : { date: vietnameseDate(counted) };
  return problem('date-bad', place, { text: cellText(cell), ...time, ...date });
}

export function isoDateOfText(cell: Cell): IsoDate | null {
  if (typeof cell !== 'string') return null;
  const text = tidyText(cell);
  const dayFirst = DAY_FIRST.exec(text);
  const yearFirst = YEAR_FIRST.exec(text);
  if (dayFirst !== null) return realDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  if (yearFirst !== null) return realDate(yearFirst[1], yearFirst[2], yearFirst[3]);
  return null;
}

function realDate(year?: string, month?: string, day?: string): IsoDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return isRealDate(y, m, d) ? isoDate(y, m, d) : null;
}

/**
 * @returns the member's standard name; the text itself, tidied, where the list is open.
 *   Problems: value-required, error-cell, program-unknown and its like, with `nearest` if any,
 *   name-ambiguous; where the list is open those of readUnlisted.
 */
export function readMember(
  field: DimensionField,
  cell: Cell,
  list: MemberList,
  place: Place,
): Result<string> {
  if (isBlank(cell)) return failed(problem('value-required', place));
  if (isErrorCell(cell)) return failed(problem('error-cell', place, { text: cellText(cell) }));
  const text = cellText(cell);
  const member = list.find(text);
  if (member !== undefined) return ok(member.name);
  if (list.open) return readUnlisted(text, list, place);
  const several = list.fitting(text);
  if (several.length > 0) return failed(nameAmbiguous(text, several, place));
  const nearest = list.nearest(text);
  const about = nearest === undefined ? { text } : { text, nearest };
  return failed(problem(`${field}-unknown`, place, about));
}

/**
 * A name of the branch's own, unless it is known to be none.
 * Problems: total-row, text-became-number.
 */
export function readUnlisted(text: string, list: MemberList, place: Place): Result<string> {
  const name = tidyText(text);
  if (isTotalName(name)) return failed(problem('total-row', place, { text: name }));
  const whole = withZeros(name, list);
  if (whole === null) return ok(name);
  return failed(problem('text-became-number', place, { text: name, nearest: whole }));
}

const MOST_CHOICES = 8;

/** @param filters columns that leave fewer of them */
export function nameAmbiguous(
  text: string,
  names: readonly string[],
  place: Place = {},
  filters?: string,
): Problem {
  const others = names.length - MOST_CHOICES;
  const rest = others > 0 ? ` và ${others} tên khác` : '';
  const choices = `${names.slice(0, MOST_CHOICES).join('; ')}${rest}`;
  const about = { text, count: names.length, choices };
  return problem('name-ambiguous', place, filters === undefined ? about : { ...about, filters });
}
