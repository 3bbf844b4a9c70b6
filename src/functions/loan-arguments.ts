import { type Cell, cellText } from '../ledger/cell';
import type { Decimal } from '../ledger/decimal';
import { type ExactNumber, hundredfold, numberOf } from '../ledger/exact-number';
import type { WrittenUnit } from '../ledger/exact-text';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';
import { tidyText } from '../ledger/text-key';
import { asNumber, readExactCell } from './number-argument';

/** What is agreed of a loan, as cells of a formula. */

/**
 * Integer đồng: 50000000, "50 triệu".
 * Problems: money-expected, number-negative, dong-expected, number-too-large, those of readExactCell.
 */
export function readDong(cell: Cell, place: Place): Result<number> {
  const written = readExactCell(cell, place, { approximate: false });
  if (!written.ok) return written;
  const text = cellText(cell);
  const { number, unit } = written.value;
  if (!isOf(unit, 'money')) return failed(problem('money-expected', place, { text }));
  if (number.negative) return failed(problem('number-negative', place, { text }));
  if (number.fraction !== '') return failed(problem('dong-expected', place, { text }));
  return asNumber(number, place, text);
}

/** Below, a number is the share that a cell with a % sign holds: 6,6% is 0,066. */
const LARGEST_SHARE = 0.2;
const LARGEST_PERCENT = 100;
const MOST_PLACES = 8;
const PER_YEAR = /\s*(?:\/|một|mỗi)\s*năm$/i;

/**
 * Percent a year: 6,6 of the number 6,6, of the text "6,6%/năm" and of a cell that shows 6,6%. What
 * may be either, as 0,5, is refused. Problems: rate-bad, rate-ambiguous.
 */
export function readYearlyRate(cell: Cell, place: Place): Result<Decimal> {
  const text = tidyText(cellText(cell));
  const written = typeof cell === 'string' ? text.replace(PER_YEAR, '') : cell;
  const read = readExactCell(written, place, { approximate: false, isRate: true });
  const bad = () => failed<Decimal>(problem('rate-bad', place, { text }));
  if (!read.ok || read.value.number.negative || !isOf(read.value.unit, 'ratio')) return bad();
  const exact = read.value.number;
  const size = numberOf(exact);
  const hasSign = typeof written === 'string' && written.endsWith('%');
  if (!hasSign && size >= LARGEST_SHARE && size < 1) {
    return failed(problem('rate-ambiguous', place, { text }));
  }
  const percent = hasSign || size < LARGEST_SHARE ? hundredfold(exact) : exact;
  const decimal = asDecimal(percent);
  const isRate =
    decimal.places <= MOST_PLACES && decimal.units <= LARGEST_PERCENT * 10 ** decimal.places;
  return isRate ? ok(decimal) : bad();
}

/** Bare digits may be of anything. */
function isOf(unit: WrittenUnit | null, kind: WrittenUnit['kind']): boolean {
  return unit === null || unit.kind === kind;
}

function asDecimal({ whole, fraction }: ExactNumber): Decimal {
  return { units: Number(whole + fraction), places: fraction.length };
}

const MONTHS = /\s*tháng$/i;

/** 36, or "36 tháng". Problem: months-bad. */
export function readMonths(
  cell: Cell,
  place: Place,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number> {
  const text = tidyText(cellText(cell));
  const months = /^\d+$/.test(text.replace(MONTHS, '')) ? Number.parseInt(text, 10) : Number.NaN;
  return months >= least && months <= most
    ? ok(months)
    : failed(problem('months-bad', place, { text, least, most }));
}
