import { type IsoDate, parts } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { datePeriod } from '../ledger/period';
import { asWarning, type Problem } from '../ledger/problem';
import type { Lack } from './comparable-units';
import { compareDates } from './compared-dates';
import { memberKey, type PlanDimension, type PlanPart } from './plan-parts';

/** What can be compared with 31/12 of the year before. */
export interface PlanUnits {
  /** That day; null where the ledger does not have it. */
  readonly base: IsoDate | null;
  /** By the name of a member. */
  lackOf(name: string): Lack;
  readonly total: Lack;
  readonly notes: readonly Problem[];
}

/**
 * Across the merger of 1/7/2025 nothing is known of what grew in a commune, so neither how far the
 * targets of communes are fulfilled.
 */
export function planUnits(
  ledger: Ledger,
  by: PlanDimension,
  targets: readonly PlanPart[],
  cutoff: IsoDate,
): PlanUnits {
  const [year] = parts(cutoff);
  const times = { base: datePeriod(`${year - 1}-12-31`), end: datePeriod(cutoff) };
  const compared = compareDates(ledger, by, times, []);
  if (!compared.ok) return withoutBase(compared.problems);
  const ofCommunes = targets.filter(({ commune }) => commune !== '');
  const byCommune = ofCommunes.length === 0 ? compared : compareDates(ledger, 'commune', times, []);
  const { dates, lackOf, total, notes } = compared.value;
  const unknown = new Set<string>();
  const codes = new Map(
    ledger.dimensions[by].members.map((name, code) => [memberKey(by, name), code]),
  );
  if (!byCommune.ok) for (const part of ofCommunes) unknown.add(memberKey(by, part[by]));
  return {
    base: dates.base,
    lackOf(name) {
      const key = memberKey(by, name);
      const code = codes.get(key);
      return withBaseUnknown(code === undefined ? null : lackOf(code), unknown.has(key));
    },
    total: withBaseUnknown(total, unknown.size > 0),
    notes: byCommune.ok ? notes : [...notes, ...byCommune.problems.map(asWarning)],
  };
}

function withoutBase(problems: readonly Problem[]): PlanUnits {
  const notes = problems.map(asWarning);
  return { base: null, lackOf: () => 'base', total: 'base', notes };
}

function withBaseUnknown(lacks: Lack, isUnknown: boolean): Lack {
  if (!isUnknown) return lacks;
  return lacks === 'end' || lacks === 'both' ? 'both' : 'base';
}
