import {
  type BankAmount,
  type BankMeasure,
  type BankQuestion,
  bankAmount,
} from '../ledger/bank-amount';
import { type BankDimension, type BankFigure, DIRECT } from '../ledger/bank-figures';
import type { IsoDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { datePeriod } from '../ledger/period';
import { ok, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { breakdown } from './breakdown';
import { indicator } from './indicators';

/** How a figure of the associations stands to the bank's; on screen DIFFERENCE_NAMES. */
export type Difference = 'match' | 'rounding' | 'difference' | 'scope' | 'one-sided';

export const DIFFERENCE_NAMES: Readonly<Record<Difference, string>> = {
  match: 'khớp',
  rounding: 'lệch do làm tròn',
  difference: 'lệch',
  scope: 'khác phạm vi',
  'one-sided': 'thiếu một bên',
};

/** One member's figure on both sides: đồng or households; null where that side has none. */
interface Reconciled {
  readonly member: string;
  readonly own: number | null;
  readonly bank: number | null;
  /** Own less bank's. */
  readonly residual: number | null;
  /** The bank's report that the figure is of. */
  readonly figureSet: string | null;
  /** The bank's figure was all loans; its own direct loans were taken out. */
  readonly withoutDirect: boolean;
  readonly difference: Difference;
}

export interface ReconcileQuestion {
  readonly cutoff: IsoDate;
  readonly by: BankDimension;
  readonly measure: BankMeasure;
}

/**
 * Sets the associations' figures beside the bank's, member by member. Nothing is corrected: the
 * residual is shown with its class. The bank's figures of communes, programs and funds include the
 * loans it makes itself; where these are not known, a bank figure that is larger is one of another
 * scope.
 * Problems: those of breakdown.
 */
export function reconcile(
  ledger: Ledger,
  figures: readonly BankFigure[],
  question: ReconcileQuestion,
): Result<readonly Reconciled[]> {
  const { cutoff, by, measure } = question;
  const own = breakdown(ledger, by, [indicator(measure)], datePeriod(cutoff), []);
  if (!own.ok) return own;
  const [column] = own.value.columns;
  const values = new Map(own.value.members.map((name, i) => [name, column?.values[i] ?? null]));
  const isMixed = column?.valueRefused !== undefined;
  const members = [...own.value.members, ...bankOnly(figures, question, own.value.members)];
  return ok(
    members.flatMap((member) => {
      const row = compare(member, values.get(member) ?? null, ledger, figures, question);
      if (row.own === null && row.bank === null) return [];
      return [isMixed && row.own === null ? { ...row, difference: 'scope' as const } : row];
    }),
  );
}

/** Members of which only the bank has a figure. */
function bankOnly(
  figures: readonly BankFigure[],
  { cutoff, by }: ReconcileQuestion,
  known: readonly string[],
): string[] {
  const keys = new Set([...known, DIRECT, ''].map(textKey));
  const names = figures.filter((figure) => figure.cutoff === cutoff).map((figure) => figure[by]);
  return [...new Set(names)].filter((name) => !keys.has(textKey(name)));
}

function compare(
  member: string,
  own: number | null,
  ledger: Ledger,
  figures: readonly BankFigure[],
  { cutoff, by, measure }: ReconcileQuestion,
): Reconciled {
  const asked: BankQuestion = { cutoff, measure, where: { [by]: member } };
  const all = bankAmount(figures, asked, ledger);
  const direct =
    by === 'association' || all === null ? null : directOf(all, figures, asked, ledger);
  const bank = all === null ? null : all.amount - (direct?.amount ?? 0);
  const isAllLoans = by !== 'association' && direct === null;
  const residual = own === null || bank === null ? null : own - bank;
  return {
    member,
    own,
    bank,
    residual,
    figureSet: all?.figureSet ?? null,
    withoutDirect: direct !== null,
    difference: classOf(residual, (all?.rounding ?? 0) + (direct?.rounding ?? 0), isAllLoans),
  };
}

/** Of the same report, so that no figures of two are mixed. */
function directOf(
  { figureSet }: BankAmount,
  figures: readonly BankFigure[],
  asked: BankQuestion,
  ledger: Ledger,
): BankAmount | null {
  const same = figures.filter((figure) => figure.figureSet === figureSet);
  const where = { ...asked.where, association: DIRECT };
  return bankAmount(same, { ...asked, where }, ledger);
}

/**
 * Printed figures are rounded half up or cut off, so one that lies less than its last digit below the
 * exact amount is the same too.
 */
function classOf(residual: number | null, rounding: number, isAllLoans: boolean): Difference {
  if (residual === null) return 'one-sided';
  if (residual === 0) return 'match';
  if (residual >= -rounding && residual < Math.max(2 * rounding, 1)) return 'rounding';
  return isAllLoans && residual < 0 ? 'scope' : 'difference';
}
