import { nameIndex } from '../ledger/name-index';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';
import { AMOUNT_INDICATORS } from './amount-indicators';
import { DERIVED_INDICATORS } from './derived-indicators';
import { GROUP_AMOUNTS, GROUP_RATIOS } from './group-indicators';
import type { AmountIndicator, Indicator, IndicatorId } from './indicator';
import { RATIO_INDICATORS } from './ratio-indicators';
import { SCOPED_AMOUNTS, SCOPED_RATIOS } from './scoped-indicators';

/** The registry, amounts first. */
export const INDICATORS: readonly Indicator[] = [
  ...AMOUNT_INDICATORS,
  ...SCOPED_AMOUNTS,
  ...GROUP_AMOUNTS,
  ...RATIO_INDICATORS,
  ...SCOPED_RATIOS,
  ...GROUP_RATIOS,
];

const index = nameIndex(INDICATORS, ({ name, abbreviation, aliases }) => [
  name,
  abbreviation,
  ...aliases,
]);

export function indicator(id: IndicatorId): Indicator {
  const found = INDICATORS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No indicator ${id}`);
  return found;
}

/** An indicator that is a sum of columns; a ratio here is a mistake in the registry. */
export function amountIndicator(id: IndicatorId): AmountIndicator {
  const found = indicator(id);
  if (found.kind !== 'amount') throw new Error(`Indicator ${id} is no amount`);
  return found;
}

/** Whether it counts a household once for each program that it is counted in. */
export function countsHouseholds({ terms }: AmountIndicator): boolean {
  return terms.some(({ field }) => field === 'households');
}

const derivedIndex = nameIndex<(typeof DERIVED_INDICATORS)[number]>(
  DERIVED_INDICATORS,
  ({ name, aliases }) => [name, ...aliases],
);

/**
 * By name, abbreviation or alias, with or without diacritics.
 * Problems: indicator-unknown, indicator-of-function.
 */
export function findIndicator(text: string, place: Place = {}): Result<Indicator> {
  const found = index.find(text);
  if (found !== undefined) return ok(found);
  const derived = derivedIndex.find(text);
  if (derived !== undefined) {
    return failed(problem('indicator-of-function', place, { text, function: derived.function }));
  }
  const nearest = index.nearest(text);
  const hint = nearest === undefined ? { examples: 'Dư nợ, Nợ quá hạn, Cho vay' } : { nearest };
  return failed(problem('indicator-unknown', place, { text, ...hint }));
}
