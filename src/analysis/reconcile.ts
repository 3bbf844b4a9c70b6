import { memberKey } from '../ledger/bank-figures';
import type { PrintedAmount, Slack } from '../ledger/printed-amount';
import { ok, type Result } from '../ledger/problem';
import type { Side, SideFigure, SideFigures, SideQuestion, TableSide } from './figure-side';

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
export interface Reconciled {
  /** '' of the total. */
  readonly member: string;
  readonly own: number | null;
  readonly bank: SideFigure | null;
  /** Own less bank's. */
  readonly residual: number | null;
  readonly difference: Difference;
  /** They agree because the bank's print cuts digits off; rounded they would not. */
  readonly isCut: boolean;
  /** The own figure would count households twice. */
  readonly isMixed: boolean;
  /** Entry units whose figures the own side lacks, where they explain the verdict. */
  readonly missing: readonly string[];
}

export interface Reconciliation {
  readonly rows: readonly Reconciled[];
  readonly total: Reconciled;
}

/**
 * Sets the associations' figures beside the bank's, member by member. Nothing is corrected: the
 * residual is shown with its class. A bank figure that may hold other loans and is larger is one of
 * another scope. Totals differ for want of members where one was added without members of the other.
 * Problems: those of the sides.
 */
export function reconcile(
  own: TableSide,
  bank: Side,
  question: SideQuestion,
): Result<Reconciliation> {
  const needed = own.balances(question.cutoff);
  const ours = own.figures(question, needed);
  if (!ours.ok) return ours;
  const theirs = bank.figures(question, needed);
  if (!theirs.ok) return theirs;
  const known = new Set(ours.value.members.map((name) => memberKey(question.by, name)));
  const others = theirs.value.members.filter((name) => !known.has(memberKey(question.by, name)));
  const compared = (member: string, a: SideFigure | null, b: SideFigure | null): Reconciled =>
    compare(member, a, b, ours.value.isMixed && a === null);
  const rows = [...ours.value.members, ...others]
    .map((member) => compared(member, ours.value.of(member), theirs.value.of(member)))
    .filter((row) => row.own !== null || row.bank !== null);
  const total = compared('', ours.value.total, theirs.value.total);
  const isOneSided =
    total.difference === 'difference' && rows.some((row) => lacks(row, ours.value, theirs.value));
  return ok({ rows, total: isOneSided ? { ...total, difference: 'one-sided' } : total });
}

/** Whether the total of one side was added without this member, which has loans on the other. */
function lacks({ own, bank }: Reconciled, ours: SideFigures, theirs: SideFigures): boolean {
  if (own === null) return ours.isAdded && bank !== null && bank.amount !== 0;
  return bank === null && theirs.isAdded && own !== 0;
}

function compare(
  member: string,
  own: SideFigure | null,
  bank: SideFigure | null,
  isMixed: boolean,
): Reconciled {
  const row = { member, own: own?.amount ?? null, bank, isMixed, isCut: false, missing: [] };
  if (own === null || bank === null) {
    return { ...row, residual: null, difference: isMixed ? 'scope' : 'one-sided' };
  }
  const residual = own.amount - bank.amount;
  const found = (difference: Difference, isCut = false): Reconciled => ({
    ...row,
    residual,
    difference,
    isCut,
  });
  if (residual === 0) return found('match');
  if (meets(own, bank, 'above')) return found('rounding');
  if (meets(own, bank, 'aboveIfCut')) return found('rounding', true);
  return found(bank.isAllLoans && residual < 0 ? 'scope' : 'difference');
}

/** Whether there is an amount that both may stand for. */
function meets(a: PrintedAmount, b: PrintedAmount, above: keyof Slack): boolean {
  const least = (of: PrintedAmount): number => of.amount - of.slack.below;
  const most = (of: PrintedAmount): number => of.amount + of.slack[above];
  return least(a) <= most(b) && least(b) <= most(a);
}
