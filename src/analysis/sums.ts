import type { Ledger } from '../ledger/ledger';
import { LARGEST_AMOUNT } from '../ledger/number';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { MeasureField } from '../ledger/record';
import type { AmountIndicator } from './indicator';
import type { Rows } from './selection';

/** How rows are put into groups: a number 0..size-1 for each row of the ledger. */
export interface Grouping {
  readonly size: number;
  /** Left out: everything is one group. */
  readonly codes?: Int32Array;
}

/** Sums of one column per group, integers; a group without any value is null. */
export interface ColumnSums {
  readonly groups: readonly (number | null)[];
  readonly total: number | null;
}

/** Problem: total-too-large, beyond which doubles are not exact. */
export function sumColumn(
  ledger: Ledger,
  field: MeasureField,
  rows: Rows,
  { size, codes }: Grouping,
): Result<ColumnSums> {
  const column = ledger.measures[field];
  const sums = new Float64Array(size);
  const isGiven = new Uint8Array(size);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const group = codes === undefined ? 0 : (codes[row] ?? 0);
    sums[group] = (sums[group] ?? 0) + value;
    isGiven[group] = 1;
  }
  const groups = Array.from(sums, (sum, group) => (isGiven[group] === 1 ? sum : null));
  const total = addKnown(groups);
  if (total !== null && total > LARGEST_AMOUNT) return failed(problem('total-too-large'));
  return ok({ groups, total });
}

/** Σ of what is known; null if nothing is. */
export function addKnown(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
}

/** An indicator's sums from those of its columns. */
export function sumIndicator(
  indicator: AmountIndicator,
  sumsOf: (field: MeasureField) => ColumnSums,
): ColumnSums {
  const terms = indicator.terms.map(({ field, sign }) => ({ sign, sums: sumsOf(field) }));
  const combine = (pick: (sums: ColumnSums) => number | null): number | null => {
    const isGiven = terms.some(({ sign, sums }) => sign > 0 && pick(sums) !== null);
    if (!isGiven) return null;
    return terms.reduce((sum, { sign, sums }) => sum + sign * (pick(sums) ?? 0), 0);
  };
  const size = terms[0]?.sums.groups.length ?? 0;
  return {
    groups: Array.from({ length: size }, (_, group) =>
      combine((sums) => sums.groups[group] ?? null),
    ),
    total: combine((sums) => sums.total),
  };
}

/**
 * Which groups take the column from more than one program. Households of several programs are not
 * distinct, so such groups have no household figure.
 */
export function programsMixed(
  ledger: Ledger,
  field: MeasureField,
  rows: Rows,
  { size, codes }: Grouping,
): boolean[] {
  const programs = ledger.dimensions.program.codes;
  const column = ledger.measures[field];
  const only = new Int32Array(size).fill(-1);
  const mixed = new Array<boolean>(size).fill(false);
  for (const row of rows) {
    if (Number.isNaN(column[row] ?? Number.NaN)) continue;
    const group = codes === undefined ? 0 : (codes[row] ?? 0);
    const program = programs[row] ?? 0;
    if (only[group] === -1) only[group] = program;
    else if (only[group] !== program) mixed[group] = true;
  }
  return mixed;
}
