import { nameIndex } from '../ledger/name-index';
import { failed, ok, type Place, problem, type Result } from '../ledger/problem';
import { AMOUNT_INDICATORS } from './amount-indicators';
import { DERIVED_INDICATORS } from './derived-indicators';
import { groupAmounts, groupRatios } from './group-indicators';
import type { AmountIndicator, Indicator, IndicatorId } from './indicator';
import { RATIO_INDICATORS } from './ratio-indicators';
import { scopedAmounts, scopedRatios } from './scoped-indicators';

/**
 * Those that most questions are about stand ready; the others are made when one is asked for, since
 * every cell with a formula starts the script anew.
 */
const READY: readonly Indicator[] = [...AMOUNT_INDICATORS, ...RATIO_INDICATORS];
let made: readonly Indicator[] | undefined;

function others(): readonly Indicator[] {
  made ??= [...scopedAmounts(), ...groupAmounts(), ...scopedRatios(), ...groupRatios()];
  return made;
}

function allIndicators(): Indicator[] {
  const all = [...READY, ...others()];
  const isAmount = ({ kind }: Indicator): boolean => kind === 'amount';
  return [...all.filter(isAmount), ...all.filter((of) => !isAmount(of))];
}

/** The registry, amounts first. */
export const INDICATORS: readonly Indicator[] = /* @__PURE__ */ allIndicators();

const namesOf = ({ name, abbreviation, aliases }: Indicator): string[] => [
  name,
  abbreviation,
  ...aliases,
];
const readyIndex = nameIndex(READY, namesOf);
let wholeIndex: typeof readyIndex | undefined;

function index(): typeof readyIndex {
  wholeIndex ??= nameIndex([...READY, ...others()], namesOf);
  return wholeIndex;
}

export function indicator(id: IndicatorId): Indicator {
  const isIt = (candidate: Indicator): boolean => candidate.id === id;
  const found = READY.find(isIt) ?? others().find(isIt);
  if (found === undefined) throw new Error(`No indicator ${id}`);
  return found;
}

/** An indicator that is a sum of columns; a ratio here is a mistake in the registry. */
export function amountIndicator(id: IndicatorId): AmountIndicator {
  const found = indicator(id);
  if (found.kind !== 'amount') throw new Error(`Indicator ${id} is no amount`);
  return found;
}

/** Decimals of a ratio when printed. */
export function ratioDecimals(id: IndicatorId): number {
  const found = indicator(id);
  if (found.kind !== 'ratio') throw new Error(`Indicator ${id} is no ratio`);
  return found.decimals;
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
  // No name means two indicators, so the first that has it is the one.
  const found = readyIndex.find(text) ?? index().find(text);
  if (found !== undefined) return ok(found);
  const derived = derivedIndex.find(text);
  if (derived !== undefined) {
    return failed(problem('indicator-of-function', place, { text, function: derived.function }));
  }
  const nearest = index().nearest(text);
  const hint = nearest === undefined ? { examples: 'Dư nợ, Nợ quá hạn, Cho vay' } : { nearest };
  return failed(problem('indicator-unknown', place, { text, ...hint }));
}
