import { type Cell, isBlank } from './cell';
import { readDecimal } from './decimal';
import { lastDigitExponent } from './number';
import { ok, type Place, type Result } from './problem';
import { readMeasure } from './read-cell';
import { tidyText } from './text-key';

/**
 * How far the true amount may be from a printed one: whole đồng (or households), 0 or more. Printed
 * figures are rounded half up or cut off; "trên" and "gần" say on which side the truth is.
 */
export interface Slack {
  readonly below: number;
  readonly above: number;
  /** Above it if the last digits were cut off. */
  readonly aboveIfCut: number;
}

export const EXACT: Slack = { below: 0, above: 0, aboveIfCut: 0 };

/** A figure as it was printed. */
export interface PrintedAmount {
  /** Đồng or households. */
  readonly amount: number;
  readonly slack: Slack;
}

/** @param step what one of the last printed digit is worth; below 1 there is no slack */
export function slackOfStep(step: number): Slack {
  const last = Math.max(0, step - 1);
  return { below: Math.floor(step / 2), above: Math.floor(last / 2), aboveIfCut: last };
}

export function addSlack(a: Slack, b: Slack): Slack {
  return {
    below: a.below + b.below,
    above: a.above + b.above,
    aboveIfCut: a.aboveIfCut + b.aboveIfCut,
  };
}

/** One less the other: where the other is larger than printed, the rest is smaller. */
export function subtractPrinted(whole: PrintedAmount, part: PrintedAmount): PrintedAmount {
  return {
    amount: whole.amount - part.amount,
    slack: {
      below: whole.slack.below + part.slack.aboveIfCut,
      above: whole.slack.above + part.slack.below,
      aboveIfCut: whole.slack.aboveIfCut + part.slack.below,
    },
  };
}

interface PrintedColumn {
  readonly kind: 'money' | 'count';
  /** Power of ten of the column's unit: 6 for triệu đồng, 0 of a count. */
  readonly exponent: number;
  /** Decimals printed; below 0 are whole tens, hundreds …; null: as many as the text has. */
  readonly decimals: number | null;
}

/**
 * A number cell, or a text as the press prints it: "trên 2.875 tỷ đồng", "gần 147 tỷ".
 * Problems: those of readMeasure.
 */
export function readPrinted(
  cell: Cell,
  column: PrintedColumn,
  place: Place,
): Result<PrintedAmount | null> {
  const { kind, exponent, decimals } = column;
  const scale = 10 ** exponent;
  const amount = readMeasure(cell, { kind, scale, approximate: true }, place);
  if (!amount.ok) return amount;
  if (amount.value === null) return ok(null);
  const last = decimals === null ? writtenExponent(cell, kind, exponent) : exponent - decimals;
  const slack = slackOf(typeof cell === 'string' ? cell : '', 10 ** Math.max(0, last));
  return ok({ amount: amount.value, slack });
}

function writtenExponent(cell: Cell, kind: PrintedColumn['kind'], exponent: number): number {
  if (typeof cell === 'string') {
    return lastDigitExponent(cell, { kind, unitExponent: exponent, approximate: true }) ?? 0;
  }
  return exponent - printedDecimals(cell);
}

const ABOVE = /^(hơn|trên)\s/i;
const BELOW = /^gần\s/i;
const ABOUT = /^(khoảng|xấp xỉ|ước)\s/i;

function slackOf(text: string, step: number): Slack {
  const tidy = tidyText(text);
  const most = step - 1;
  if (ABOVE.test(tidy)) return { below: 0, above: most, aboveIfCut: most };
  if (BELOW.test(tidy)) return { below: most, above: 0, aboveIfCut: 0 };
  if (ABOUT.test(tidy)) return { below: most, above: most, aboveIfCut: most };
  return slackOfStep(step);
}

/** Digits after the comma of a number cell, as it is shown. */
export function printedDecimals(cell: Cell | undefined): number {
  return cell === undefined || isBlank(cell) ? 0 : (readDecimal(cell)?.places ?? 0);
}
