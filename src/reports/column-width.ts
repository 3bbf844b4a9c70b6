import type { LayoutRow } from './layout';

/** Of Times New Roman of 12 points in bold, with room for a wider font in its place. */
const DIGIT_WIDTH = 9;
const PADDING = 12;
/** Columns of nearly the same width are the same: neighbours are set in one call. */
const STEP = 20;
const NARROW = 60;

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
    return Math.max(most, lengthOf(cell.value, cell.format ?? ''));
  }, 0);
  const width = Math.max(wished, longest === 0 ? 0 : longest * DIGIT_WIDTH + PADDING);
  return width < NARROW ? width : Math.ceil(width / STEP) * STEP;
}

/** How many letters a number takes in a format such as "#,##0.00" or "0.00%". */
function lengthOf(value: number, format: string): number {
  const isShare = format.endsWith('%');
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const shown = Math.abs(isShare ? value * 100 : value).toFixed(decimals);
  const whole = shown.split('.')[0]?.length ?? 0;
  const groups = format.includes(',') ? Math.floor((whole - 1) / 3) : 0;
  return shown.length + groups + (value < 0 ? 1 : 0) + (isShare ? 1 : 0);
}
