import type { LedgerField } from '../ledger/columns';
import type { Period } from '../ledger/period';
import type { DimensionField } from '../ledger/record';
import type { AmountIndicator, Indicator } from './indicator';
import { amountIndicator } from './indicators';

/** Those that tell one household of a program from another, and those of an entry unit. */
const PLACE: readonly DimensionField[] = ['commune', 'association', 'group', 'program', 'fund'];
const UNIT: readonly DimensionField[] = ['commune', 'association'];

/**
 * The columns that indicators over a period are computed from: a ledger read for one question need
 * not hold the others.
 *
 * @param dimensions that the question divides by or asks for members of
 * @param period null where it is not known
 */
export function neededFields(
  indicators: readonly Indicator[],
  dimensions: readonly LedgerField[],
  period: Period | null,
): ReadonlySet<LedgerField> {
  const fields = new Set<LedgerField>(['cutoff', ...dimensions]);
  for (const { terms, addsOver, nature } of indicators.flatMap(amountsOf)) {
    for (const { field } of terms) fields.add(field);
    const others = addsOver === 'all' ? [] : PLACE;
    // A period longer than a day must not cut the interval of a unit.
    const units = nature === 'flow' && period?.kind !== 'date' ? UNIT : [];
    for (const field of [...others, ...units]) fields.add(field);
  }
  return fields;
}

function amountsOf(indicator: Indicator): AmountIndicator[] {
  if (indicator.kind === 'amount') return [indicator];
  const { numerator, denominator } = indicator;
  const lower = denominator === 'total' ? [] : [amountIndicator(denominator)];
  return [amountIndicator(numerator), ...lower];
}
