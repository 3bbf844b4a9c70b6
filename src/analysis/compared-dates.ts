import type { IsoDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { asWarning, failed, ok, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import type { Times } from './change-sides';
import { compareUnits, type UnitComparison } from './comparable-units';
import type { Criterion } from './criterion';
import { rowsInside } from './selection';
import type { UnitSources } from './units-at';

/** The ngày chốt of two times, and of which rows they can be compared. */
export interface ComparedDates extends UnitComparison {
  /** Base null: there is no ngày chốt before. */
  readonly dates: { readonly base: IsoDate | null; readonly end: IsoDate };
}

/** Problems: those of rowsInside at the end, change-across-communes. */
export function compareDates(
  ledger: Ledger,
  by: DimensionField,
  { base, end }: Times,
  criteria: readonly Criterion[],
  sources?: UnitSources,
): Result<ComparedDates> {
  const last = lastCutoff(ledger, end);
  if (!last.ok) return last;
  const first = base === null ? cutoffBeforeMissing(end) : lastCutoff(ledger, base);
  if (!first.ok) {
    const notes = first.problems.map(asWarning);
    return ok({ ...NOTHING_BEFORE, notes, dates: { base: null, end: last.value } });
  }
  const dates = { base: first.value, end: last.value };
  const units = compareUnits(ledger, by, dates, criteria, sources);
  return units.ok ? ok({ ...units.value, dates }) : units;
}

/** Nothing can be compared with a time that has no figures. */
const NOTHING_BEFORE: UnitComparison = {
  lackOf: () => 'base',
  total: 'base',
  notes: [],
  endNotes: [],
  baseUnits: [],
};

function lastCutoff(ledger: Ledger, period: Period): Result<IsoDate> {
  const rows = rowsInside(ledger, period, []);
  if (!rows.ok) return rows;
  const inside = ledger.cutoffs.members.filter((date) => date >= period.from && date <= period.to);
  return ok(inside[inside.length - 1] ?? period.to);
}

function cutoffBeforeMissing({ text }: Period): Result<IsoDate> {
  return failed(problem('cutoff-before-missing', {}, { period: text }));
}
