import { type IsoDate, vietnameseDate } from '../ledger/date';
import { unitCodes, unitName } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import { isNotEntered } from '../ledger/periods/unit-rows';
import { asWarning, type Problem, problem } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { entryUnits } from './reporting-units';
import { someNames } from './some-names';
import { reportedAt, rowsAt, type UnitSources } from './units-at';

/** What a balance lacks while units that are still there have not reported, however long ago they did. */
export interface LateUnits {
  /** Members of the dimension that they had when they reported last, by number. */
  readonly members: ReadonlySet<number>;
  /** Who they are; null: all have reported. */
  readonly note: Problem | null;
}

export function lateUnits(
  ledger: Ledger,
  by: DimensionField,
  cutoff: IsoDate,
  { catalogue, expectedSince = '' }: UnitSources,
): LateUnits {
  const units = unitCodes(ledger);
  const { codes } = ledger.dimensions[by];
  const { isOpen } = entryUnits(ledger, catalogue, cutoff);
  const reported = reportedAt(ledger, cutoff, units);
  const [late, members] = [new Set<number>(), new Set<number>()];
  for (const row of rowsAt(ledger, cutoff, [])) {
    if (!isNotEntered(ledger, row)) continue;
    late.add(units[row] ?? 0);
    members.add(codes[row] ?? 0);
  }
  for (const [unit, date] of lastDates(ledger, units, cutoff)) {
    if (reported.has(unit) || !isOpen(unit) || date < expectedSince) continue;
    late.add(unit);
    rowsAt(ledger, date, []).forEach((row) => {
      if (units[row] === unit) members.add(codes[row] ?? 0);
    });
  }
  if (late.size === 0) return { members, note: null };
  const names = [...late].sort((a, b) => a - b).map((unit) => unitName(ledger, unit));
  const about = { units: someNames(names), date: vietnameseDate(cutoff) };
  return { members, note: asWarning(problem('units-not-compared', {}, about)) };
}

/** By unit the last ngày chốt on which it has reported. */
function lastDates(ledger: Ledger, units: Int32Array, cutoff: IsoDate): Map<number, IsoDate> {
  const last = new Map<number, IsoDate>();
  for (const date of ledger.cutoffs.members.filter((day) => day < cutoff)) {
    for (const unit of reportedAt(ledger, date, units)) last.set(unit, date);
  }
  return last;
}
