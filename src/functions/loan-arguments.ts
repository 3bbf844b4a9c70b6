import { type Cell, cellText } from '../ledger/cell';
import type { Decimal } from '../ledger/decimal';
import { type ExactNumber, exactNumber } from '../ledger/exact-number';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';
import { tidyText } from '../ledger/text-key';
import { asNumber, readExactCell } from './number-argument';

/** What is agreed of a loan, as cells of a formula. */

/**
 * Integer đồng: 50000000, "50 triệu".
 * Problems: number-negative, dong-expected, number-too-large, those of readExactCell.
 */
export function readDong(cell: Cell, place: Place): Result<number> {
  const exact = readExactCell(cell, place, { approximate: false });
  if (!exact.ok) return exact;
  const text = cellText(cell);
  if (exact.value.negative) return failed(problem('number-negative', place, { text }));
  if (exact.value.fraction !== '') return failed(problem('dong-expected', place, { text }));
  return asNumber(exact.value, place, text);
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
  const exact = readExactCell(written, place, { approximate: false });
  const bad = () => failed<Decimal>(problem('rate-bad', place, { text }));
  if (!exact.ok || exact.value.negative) return bad();
  const size = Number(`${exact.value.whole}.${exact.value.fraction}`);
  const hasSign = typeof written === 'string' && written.endsWith('%');
  if (!hasSign && size >= LARGEST_SHARE && size < 1) {
    return failed(problem('rate-ambiguous', place, { text }));
  }
  const percent = hasSign || size < LARGEST_SHARE ? hundredfold(exact.value) : exact.value;
  const decimal = asDecimal(percent);
  const isRate =
    decimal.places <= MOST_PLACES && decimal.units <= LARGEST_PERCENT * 10 ** decimal.places;
  return isRate ? ok(decimal) : bad();
}

function hundredfold({ whole, fraction }: ExactNumber): ExactNumber {
  const digits = fraction.padEnd(2, '0');
  return exactNumber(false, BigInt(whole + digits), digits.length - 2);
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
