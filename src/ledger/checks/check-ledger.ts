import { amountText } from '../amount-text';
import type { Catalogue } from '../catalogue';
import type { CodedColumn, Ledger } from '../ledger';
import { NumberIndex } from '../number-index';
import { type Problem, problem } from '../problem';
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
    ...duplicateKeys(ledger),
    ...outstandingBlank(ledger),
    ...classesAboveOutstanding(ledger),
  ];
}

/** Number of everything that tells a record from others. */
function rowKeys({ rowCount, dimensions, cutoffs }: Ledger): Float64Array {
  const { commune, association, group, program, fund } = dimensions;
  const keys = new Float64Array(rowCount);
  for (const column of [commune, association, group, program, fund, cutoffs]) fold(keys, column);
  return keys;
}

/** One more dimension into the number: exact while the product of all sizes stays below 2^53. */
function fold(keys: Float64Array, { codes, members }: CodedColumn): void {
  const size = Math.max(1, members.length);
  for (let row = 0; row < keys.length; row++) {
    keys[row] = (keys[row] ?? 0) * size + (codes[row] ?? 0);
  }
}

/** Errors: key-twice, in the second row of two that nothing tells apart. */
export function duplicateKeys(ledger: Ledger): Problem[] {
  const keys = rowKeys(ledger);
  const index = new NumberIndex(ledger.rowCount);
  const firsts = new Int32Array(ledger.rowCount);
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const known = index.size;
    const at = index.add(keys[row] ?? 0);
    if (at === known) {
      firsts[at] = row;
      continue;
    }
    const other = ledger.place(firsts[at] ?? 0);
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
  const { outstanding, overdue, frozen } = ledger.measures;
  for (let row = 0; row < ledger.rowCount; row++) {
    const whole = outstanding[row] ?? Number.NaN;
    // Blank counts as nothing here: what matters is whether the sum comes out.
    const classes = (overdue[row] || 0) + (frozen[row] || 0);
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
