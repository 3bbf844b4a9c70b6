import { breakdown } from '../../analysis/breakdown';
import { amountIndicator } from '../../analysis/indicators';
import { datePeriod } from '../../ledger/period';
import type { DimensionField } from '../../ledger/record';
import type { ReportInput } from '../report';

interface Balance {
  readonly name: string;
  /** Đồng. */
  readonly outstanding: number;
}

/** Dư nợ at the cut-off of the members that have one, in catalogue order; none where it is not known. */
export function balancesBy({ ledger, cutoff }: ReportInput, by: DimensionField): Balance[] {
  const answer = breakdown(ledger, by, [amountIndicator('outstanding')], datePeriod(cutoff), []);
  if (!answer.ok) return [];
  const values = answer.value.columns[0]?.values ?? [];
  return answer.value.members.flatMap((name, at) => {
    const outstanding = values[at] ?? null;
    return outstanding === null ? [] : [{ name, outstanding }];
  });
}
