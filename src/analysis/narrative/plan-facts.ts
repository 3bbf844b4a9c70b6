import type { Catalogue } from '../../ledger/catalogue';
import { type IsoDate, parts } from '../../ledger/date';
import type { Ledger } from '../../ledger/ledger';
import { datePeriod } from '../../ledger/period';
import type { PlanRow } from '../../ledger/plan';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { dimensionHeader } from '../criterion';
import { PLAN_DIMENSIONS } from '../plan-parts';
import { type Progress, planProgress } from '../plan-progress';

/** How far the plan of the year is fulfilled. */
export interface PlanFacts {
  readonly year: number;
  readonly progress: Progress;
}

interface Planned {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly cutoff: IsoDate;
  readonly plan?: readonly PlanRow[];
}

/** null where nothing is assigned for the year. Problems: column-missing, those of planProgress. */
export function planFacts({
  ledger,
  catalogue,
  cutoff,
  plan = [],
}: Planned): Result<PlanFacts | null> {
  const [year] = parts(cutoff);
  if (!plan.some((row) => row.year === year)) return ok(null);
  const missing = PLAN_DIMENSIONS.find((field) => !ledger.fields.has(field));
  if (missing !== undefined) {
    return failed(problem('column-missing', {}, { column: dimensionHeader(missing) }));
  }
  const progress = planProgress(ledger, plan, 'program', datePeriod(cutoff), catalogue);
  return progress.ok ? ok({ year, progress: progress.value.total }) : progress;
}
