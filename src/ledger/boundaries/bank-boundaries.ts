import { balancesAt } from '../balances';
import { slackOf, sumKnown } from '../bank-amount';
import {
  BANK_DIMENSIONS,
  BANK_MEASURES,
  type BankDimension,
  type BankFigure,
  type BankMeasure,
  DIRECT,
  memberKey,
} from '../bank-figures';
import { type Catalogue, communeKey } from '../catalogue';
import type { IsoDate } from '../date';
import type { Ledger } from '../ledger';
import { textKey } from '../text-key';
import { crosswalkOf } from './crosswalk';

/**
 * The bank's figures under the communes of a date: those of communes that are one by then are added
 * within a set. Where a set lacks one of them that has loans, nothing is known of the new commune.
 *
 * @param ledger as reported: it says which communes have loans
 */
export function bankUnderBoundaries(
  figures: readonly BankFigure[],
  ledger: Ledger,
  catalogue: Catalogue,
  asOf: IsoDate,
): readonly BankFigure[] {
  const { communeAt } = crosswalkOf(catalogue);
  const nowOf = (name: string): string => (name === '' ? '' : (communeAt(name, asOf) ?? name));
  const placed = figures.map((figure) => ({ figure, commune: nowOf(figure.commune) }));
  const sums = new Map<string, BankFigure[]>();
  for (const { figure, commune } of placed) {
    const key = keyOf({ ...figure, commune });
    const parts = sums.get(key) ?? [];
    parts.push(figure);
    sums.set(key, parts);
  }
  const lendingIn = ({ cutoff, ...figure }: BankFigure): readonly string[] => {
    const given = OTHERS.filter((field) => figure[field] !== '');
    const where = Object.fromEntries(given.map((field) => [field, figure[field]]));
    return balancesAt(ledger, cutoff, ['commune'], where).flat();
  };
  // The associations' records do not say where there are direct loans; the bank's own table does.
  const ofAllLoans = (direct: BankFigure): readonly string[] => {
    const key = keyOf({ ...direct, association: '', commune: nowOf(direct.commune) });
    return (sums.get(key) ?? []).map(({ commune }) => commune);
  };
  return [...sums.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined || first.commune === '') return parts;
    const commune = nowOf(first.commune);
    const given = new Set(parts.map((part) => communeKey(part.commune)));
    const needed = first.association === DIRECT ? ofAllLoans(first) : lendingIn(first);
    const isWhole = needed.every((name) => nowOf(name) !== commune || given.has(communeKey(name)));
    return isWhole ? [{ ...added(first, parts), commune }] : [];
  });
}

const OTHERS = BANK_DIMENSIONS.filter((field) => field !== 'commune');

function keyOf(figure: Pick<BankFigure, BankDimension | 'figureSet' | 'cutoff'>): string {
  const place = BANK_DIMENSIONS.map((field) => memberKey(field, figure[field]));
  return [textKey(figure.figureSet), figure.cutoff, ...place].join('|');
}

function added(first: BankFigure, parts: readonly BankFigure[]): BankFigure {
  if (parts.length === 1) return first;
  const sums = BANK_MEASURES.map((measure) => [measure, sumKnown(parts, measure)] as const);
  const slack = BANK_MEASURES.map((measure) => [measure, slackOf(parts, measure)] as const);
  return {
    ...first,
    ...(Object.fromEntries(sums) as Record<BankMeasure, number | null>),
    slack: Object.fromEntries(slack),
  };
}
