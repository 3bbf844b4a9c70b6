import type { Ledger } from '../ledger/ledger';
import { LARGEST_AMOUNT } from '../ledger/number';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { amountColumn } from './amount-column';
import type { Term } from './indicator';
import type { Rows } from './selection';

/** Kept at hand: in a sandboxed realm every look-up of a global costs more than an addition. */
export const isBlankAmount = Number.isNaN;

/** How rows are put into groups: a number 0..size-1 for each row of the ledger. */
export interface Grouping {
  readonly size: number;
  /** Left out: everything is one group. */
  readonly codes?: Int32Array;
}

/** Sums per group, integers; a group without any value is null. */
export interface GroupSums {
  readonly groups: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Adds up an amount. It is derived row by row, so that groups always add up to their total: a row
 * with overdue debt but a blank Dư nợ has no Nợ trong hạn.
 * Problem: total-too-large, beyond which doubles are not exact.
 */
export function sumAmounts(
  ledger: Ledger,
  terms: readonly Term[],
  rows: Rows,
  grouping: Grouping,
): Result<GroupSums> {
  const [only, ...others] = terms;
  const amounts =
    only !== undefined && others.length === 0
      ? amountColumn(ledger, only.field)
      : derivedAmounts(ledger, terms, rows);
  const sums = sumColumn(amounts, rows, grouping);
  return Math.abs(sums.total ?? 0) > LARGEST_AMOUNT ? failed(problem('total-too-large')) : ok(sums);
}

/** By ledger row; NaN where none of the added terms is given. */
function derivedAmounts(ledger: Ledger, terms: readonly Term[], rows: Rows): Float64Array {
  const columns = terms.map(({ field, sign }) => ({ sign, column: amountColumn(ledger, field) }));
  const amounts = new Float64Array(ledger.rowCount).fill(Number.NaN);
  for (const row of rows) {
    let amount = 0;
    let isGiven = false;
    for (const { sign, column } of columns) {
      const value = column[row] ?? Number.NaN;
      if (isBlankAmount(value)) continue;
      amount += sign * value;
      isGiven ||= sign > 0;
    }
    if (isGiven) amounts[row] = amount;
  }
  return amounts;
}

function sumColumn(column: Float64Array, rows: Rows, { size, codes }: Grouping): GroupSums {
  const sums = new Float64Array(size);
  const isGiven = new Uint8Array(size);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const value = column[row] ?? 0;
    if (isBlankAmount(value)) continue;
    const group = codes === undefined ? 0 : (codes[row] ?? 0);
    sums[group] = (sums[group] ?? 0) + value;
    isGiven[group] = 1;
  }
  const groups = Array.from(sums, (sum, group) => (isGiven[group] === 1 ? sum : null));
  return { groups, total: addKnown(groups) };
}

/** @param groupOf by group of `finer`, the group that it belongs to */
export function coarserSums(finer: GroupSums, groupOf: Int32Array, size: number): GroupSums {
  const groups = new Array<number | null>(size).fill(null);
  finer.groups.forEach((sum, i) => {
    const group = groupOf[i] ?? 0;
    if (sum !== null) groups[group] = (groups[group] ?? 0) + sum;
  });
  return { groups, total: finer.total };
}

/** Σ of what is known; null if nothing is. */
export function addKnown(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
}

/** Why the households of a group cannot be added. */
export type Mixture = 'households-over-programs' | 'households-over-funds';

/**
 * Which groups count a household twice: one that takes them from several programs, or from several
 * funds of one program in one place. Households of these are not distinct.
 */
export function householdsMixed(
  ledger: Ledger,
  rows: Rows,
  { size, codes }: Grouping,
): (Mixture | null)[] {
  const { program, fund } = ledger.dimensions;
  const { households } = ledger.measures;
  const only = new Int32Array(size).fill(-1);
  const mixed = new Array<Mixture | null>(size).fill(null);
  const funds = new Map<number, number>();
  const placeOf = fund.members.length < 2 ? null : placeNumbers(ledger);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const count = households[row] ?? Number.NaN;
    if (isBlankAmount(count)) continue;
    const group = codes === undefined ? 0 : (codes[row] ?? 0);
    const ofProgram = program.codes[row] ?? 0;
    if (only[group] === -1) only[group] = ofProgram;
    else if (only[group] !== ofProgram) mixed[group] = 'households-over-programs';
    if (placeOf === null || count === 0) continue;
    const key = placeOf(row) * size + group;
    const ofFund = fund.codes[row] ?? 0;
    const known = funds.get(key);
    if (known === undefined) funds.set(key, ofFund);
    else if (known !== ofFund) mixed[group] ??= 'households-over-funds';
  }
  return mixed;
}

/** One number for each program in each place. */
function placeNumbers({ dimensions }: Ledger): (row: number) => number {
  const { commune, association, group, program } = dimensions;
  const columns = [commune, association, group, program];
  return (row) =>
    columns.reduce((number, { codes, members }) => {
      return number * members.length + (codes[row] ?? 0);
    }, 0);
}
