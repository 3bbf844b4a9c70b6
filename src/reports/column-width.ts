import type { LayoutRow } from './layout';

/** Of Times New Roman of 12 points in bold, with room for a wider font in its place. */
const DIGIT_WIDTH = 8.5;
const SEPARATOR_WIDTH = 5;
const PERCENT_WIDTH = 14;
const PADDING = 8;
/** Columns of nearly the same width are the same: neighbours are set in one call. */
const STEP = 20;
/** A page has sixteen columns of figures only if they are no wider than they must be. */
const FINE_STEP = 10;
const NARROW = 60;
const WIDE = 90;

/**
 * Width in pixels of a column in which every number is seen: one that does not fit is shown as ####.
 *
 * @param wished at least
 * @param at from 0
 */
export function fittingWidth(wished: number, rows: readonly LayoutRow[], at: number): number {
  const longest = rows.reduce((most, { cells }) => {
    const cell = cells[at];
    if (typeof cell?.value !== 'number' || cell.style === 'figureValue') return most;
    return Math.max(most, numberWidth(cell.value, cell.format ?? ''));
  }, 0);
  const width = Math.ceil(Math.max(wished, longest === 0 ? 0 : longest + PADDING));
  if (width < NARROW) return width;
  const step = width > WIDE ? STEP : FINE_STEP;
  return Math.ceil(width / step) * step;
}

/** What a number takes in a format such as "#,##0.00" or "0.00%". */
function numberWidth(value: number, format: string): number {
  const isShare = format.endsWith('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const shown = Math.abs(isShare ? value * 100 : value).toFixed(decimals);
  const whole = shown.split('.')[0]?.length ?? 0;
  const groups = format.includes(',') ? Math.floor((whole - 1) / 3) : 0;
  const separators = groups + (decimals > 0 ? 1 : 0);
  const digits = shown.length - (decimals > 0 ? 1 : 0);
  return (
    digits * DIGIT_WIDTH +
    (separators + (value < 0 ? 1 : 0)) * SEPARATOR_WIDTH +
    (isShare ? PERCENT_WIDTH : 0)
  );
}
