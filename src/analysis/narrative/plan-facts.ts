import { type Catalogue, communeKey } from '../../ledger/catalogue';
import { type IsoDate, parts } from '../../ledger/date';
import type { Ledger } from '../../ledger/ledger';
import { datePeriod } from '../../ledger/period';
import type { PlanRow } from '../../ledger/plan';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { dimensionHeader } from '../criterion';
import { planAt } from '../plan-communes';
import { PLAN_DIMENSIONS } from '../plan-parts';
import { type Progress, planProgress } from '../plan-progress';
import type { UnitSources } from '../units-at';
import type { FactsScope } from './speaker';

/** How far the plan of the year is fulfilled. */
export interface PlanFacts {
  readonly year: number;
  readonly progress: Progress;
}

interface Planned extends UnitSources {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly cutoff: IsoDate;
  readonly plan?: readonly PlanRow[];
  readonly scope?: FactsScope | null;
}

/**
 * null where nothing is assigned for the year: to associations nothing ever is.
 * Problems: column-missing, those of planProgress.
 */
export function planFacts(asked: Planned): Result<PlanFacts | null> {
  const { ledger, catalogue, cutoff, plan = [], scope } = asked;
  const [year] = parts(cutoff);
  const assigned = planAt(plan, catalogue, cutoff).rows.filter(isAssignedTo(scope ?? {}));
  if (!assigned.some((row) => row.year === year)) return ok(null);
  const missing = PLAN_DIMENSIONS.find((field) => !ledger.fields.has(field));
  if (missing !== undefined) {
    return failed(problem('column-missing', {}, { column: dimensionHeader(missing) }));
  }
  const progress = planProgress(ledger, assigned, 'program', datePeriod(cutoff), catalogue, asked);
  return progress.ok ? ok({ year, progress: progress.value.total }) : progress;
}

function isAssignedTo({ commune, association }: FactsScope): (row: PlanRow) => boolean {
  if (association !== undefined) return () => false;
  if (commune === undefined) return () => true;
  return (row) => communeKey(row.commune) === communeKey(commune);
}
