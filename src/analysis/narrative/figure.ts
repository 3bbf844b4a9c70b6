import type { ActivityField } from '../../ledger/activities';
import { formatAmount, formatCount, formatPercent } from '../../ledger/format';
import { roundHalfUp } from '../../ledger/rounding';
import type { Fraction } from '../figures';
import { headlineAmount, partAmount } from './amount-phrase';

/** A number in prose, as printed, with the exact one behind it and what it is. */
export interface Figure {
  readonly id: FigureId;
  /** The program, association, commune, source or grade that it is of; '' is all. */
  readonly name: string;
  /** In prose, with its unit. */
  readonly printed: string;
  /** Integer đồng, a count, or the numerator of a ratio. */
  readonly value: number;
  /** The denominator of a ratio; undefined of amounts and counts. */
  readonly of?: number;
}

/** What a figure is; src/reports/figure-origins.ts says where each comes from. */
export type FigureId =
  | 'unitsComplete'
  | 'unitsExpected'
  | LedgerFigure
  | PartFigure
  | GroupFigure
  | PlanFigure
  | 'entrustedRate'
  | 'capital'
  | ActivityField;

type LedgerFigure =
  | 'outstanding'
  | 'overdue'
  | 'overdueRate'
  | 'frozen'
  | 'badDebt'
  | 'badDebtRate'
  | 'disbursed'
  | 'collected'
  | 'writtenOff'
  | 'loanEvents'
  | 'due'
  | 'dueCollected'
  | 'dueCollectionRate'
  | 'interestDue'
  | 'interestCollected'
  | 'interestCollectionRate'
  | 'change'
  | 'growth'
  | 'overdueChange'
  | 'associationChange';

/** Of the parts that `Part` names. */
type PartFigure = `${'program' | 'association' | 'commune'}${'' | 'Share'}`;

type GroupFigure =
  | 'households'
  | 'outstandingPerHousehold'
  | 'groups'
  | 'members'
  | 'savingMembersRate'
  | 'savings'
  | 'graded'
  | 'grade'
  | 'gradeShare';

type PlanFigure =
  | 'planDone'
  | 'planOutstanding'
  | 'planRate'
  | 'yearGrowth'
  | 'targetDone'
  | 'growthTarget'
  | 'targetRate';

/** "535,2 tỷ đồng": for the amounts that a text is about. */
export function headline(id: FigureId, dong: number, name = ''): Figure {
  return { id, name, printed: headlineAmount(dong), value: dong };
}

/** "40.988 triệu đồng": for the parts of a whole. */
export function part(id: FigureId, dong: number, name = ''): Figure {
  return { id, name, printed: partAmount(dong), value: dong };
}

/** "9.177 hộ"; without a noun the number alone. */
export function counted(id: FigureId, count: number, noun = '', name = ''): Figure {
  const printed = [formatCount(count), ...(noun === '' ? [] : [noun])].join(' ');
  return { id, name, printed, value: count };
}

/** "99,8%" */
export function percent(
  id: FigureId,
  { numerator, denominator }: Fraction,
  decimals: number,
  name = '',
): Figure {
  const printed = formatPercent(numerator, denominator, decimals);
  return { id, name, printed, value: numerator, of: denominator };
}

/** "58,3 triệu đồng/hộ", rounded once. */
export function average(id: FigureId, { numerator, denominator }: Fraction, noun: string): Figure {
  const tenths = roundHalfUp(numerator, denominator * 100_000);
  const printed = `${formatAmount(tenths * 100_000, 'triệu đồng', 1)} triệu đồng/${noun}`;
  return { id, name: '', printed, value: numerator, of: denominator };
}
