import { amountText } from '../amount-text';
import type { Catalogue } from '../catalogue';
import type { CodedColumn, Ledger } from '../ledger';
import { type Problem, problem } from '../problem';
import type { MeasureField } from '../record';
import { checkBoundaries } from './check-boundaries';
import { checkGroups } from './check-groups';
import { checkLending } from './check-lending';
import { checkRollForward } from './check-roll-forward';
import { checkValidity } from './check-validity';

/**
 * Checks rows against each other, against themselves and against Danh mục: the errors of checkRows
 * and the warnings of checkRollForward, checkValidity, checkGroups, checkLending and
 * checkBoundaries.
 */
export function checkLedger(ledger: Ledger, catalogue: Catalogue): Problem[] {
  return [
    ...checkRows(ledger),
    ...checkRollForward(ledger, catalogue),
    ...checkValidity(ledger, catalogue),
    ...checkGroups(ledger, catalogue),
    ...checkLending(ledger, catalogue),
    ...checkBoundaries(ledger, catalogue),
  ];
}

/**
 * What no ledger may hold. Errors: key-twice, value-required (Dư nợ of a row with other figures),
 * outstanding-below-classes.
 */
export function checkRows(ledger: Ledger): Problem[] {
  return [
    ...duplicateKeys(ledger, rowKeys(ledger)),
    ...outstandingBlank(ledger),
    ...classesAboveOutstanding(ledger),
  ];
}

interface RowKeys {
  /** Number of everything but the date: the same for one balance at all its cut-offs. */
  readonly series: Float64Array;
  /** Number of (balance, cut-off) to the first row that has it. */
  readonly rowOf: ReadonlyMap<number, number>;
  numberOf(series: number, cutoffCode: number): number;
}

function rowKeys(ledger: Ledger): RowKeys {
  const { commune, association, group, program, fund } = ledger.dimensions;
  const series = new Float64Array(ledger.rowCount);
  for (const dimension of [commune, association, group, program, fund]) fold(series, dimension);
  const cutoffCount = Math.max(1, ledger.cutoffs.members.length);
  const numberOf = (number: number, cutoffCode: number): number =>
    number * cutoffCount + cutoffCode;
  const rowOf = new Map<number, number>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const key = numberOf(series[row] ?? 0, ledger.cutoffs.codes[row] ?? 0);
    if (!rowOf.has(key)) rowOf.set(key, row);
  }
  return { series, rowOf, numberOf };
}

/** One more dimension into the number: exact while the product of all sizes stays below 2^53. */
function fold(series: Float64Array, { codes, members }: CodedColumn): void {
  for (let row = 0; row < series.length; row++) {
    series[row] = (series[row] ?? 0) * members.length + (codes[row] ?? 0);
  }
}

function duplicateKeys(ledger: Ledger, keys: RowKeys): Problem[] {
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const first = keys.rowOf.get(
      keys.numberOf(keys.series[row] ?? 0, ledger.cutoffs.codes[row] ?? 0),
    );
    if (first === undefined || first === row) continue;
    const other = ledger.place(first);
    const tab = other.tab === ledger.place(row).tab ? {} : { tab: other.tab ?? '' };
    problems.push(problem('key-twice', ledger.place(row), { row: other.row ?? 0, ...tab }));
  }
  return problems;
}

/**
 * A row with figures but without Dư nợ: its overdue debt would be a share of other rows' balances.
 * A row with nothing but its key is one not reported yet.
 */
function outstandingBlank(ledger: Ledger): Problem[] {
  const { outstanding, ...others } = ledger.measures;
  const columns = Object.values(others);
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    if (!Number.isNaN(outstanding[row])) continue;
    if (columns.every((column) => Number.isNaN(column[row]))) continue;
    problems.push(problem('value-required', ledger.place(row, 'outstanding')));
  }
  return problems;
}

function classesAboveOutstanding(ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  const { outstanding } = ledger.measures;
  for (let row = 0; row < ledger.rowCount; row++) {
    const whole = outstanding[row] ?? Number.NaN;
    const classes = amount(ledger, 'overdue', row) + amount(ledger, 'frozen', row);
    if (!(classes > whole)) continue;
    problems.push(
      problem('outstanding-below-classes', ledger.place(row, 'outstanding'), {
        outstanding: amountText(ledger, whole),
        classes: amountText(ledger, classes),
      }),
    );
  }
  return problems;
}

/** Blank counts as nothing here: what matters is whether the sum comes out. */
function amount(ledger: Ledger, field: MeasureField, row: number): number {
  const value = ledger.measures[field][row] ?? Number.NaN;
  return Number.isNaN(value) ? 0 : value;
}
