import type { LedgerField } from '../ledger/columns';
import type { Period } from '../ledger/period';
import type { DimensionField, GroupField } from '../ledger/record';
import { isGroupField } from './amount-column';
import type { AmountIndicator, Indicator } from './indicator';
import { amountIndicator, countsHouseholds } from './indicators';

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
  // Groups of two units may have one name.
  if (fields.has('group')) for (const field of UNIT) fields.add(field);
  for (const amount of indicators.flatMap(amountsOf)) {
    const { terms, nature, scope } = amount;
    for (const { field } of terms) {
      if (!isGroupField(field)) fields.add(field);
      else if (field === 'groups') fields.add('outstanding');
    }
    if (scope?.lending !== undefined) fields.add('association');
    if (scope?.withoutPrograms !== undefined) fields.add('program');
    const others = countsHouseholds(amount) ? PLACE : [];
    // A period longer than a day must not cut the interval of a unit.
    const units = nature === 'flow' && period?.kind !== 'date' ? UNIT : [];
    for (const field of [...others, ...units]) fields.add(field);
  }
  return fields;
}

/** Those that only a range of Tổ TK&VV has. */
export function neededGroupFields(indicators: readonly Indicator[]): ReadonlySet<GroupField> {
  const fields = indicators
    .flatMap(amountsOf)
    .flatMap(({ terms }) => terms.map(({ field }) => field));
  return new Set(fields.filter(isGroupField));
}

function amountsOf(indicator: Indicator): AmountIndicator[] {
  if (indicator.kind === 'amount') return [indicator];
  const { numerator, denominator } = indicator;
  const lower = denominator === 'total' ? [] : [amountIndicator(denominator)];
  return [amountIndicator(numerator), ...lower];
}
