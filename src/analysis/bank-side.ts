import type { Balances } from '../ledger/balances';
import { type BankAmount, type BankQuestion, bankAmount } from '../ledger/bank-amount';
import {
  type BankDimension,
  type BankFigure,
  DIRECT,
  memberKey,
  trust,
} from '../ledger/bank-figures';
import { addSlack, EXACT, subtractPrinted } from '../ledger/printed-amount';
import { ok } from '../ledger/problem';
import type { Side, SideFigure, SideQuestion } from './figure-side';

/**
 * The tab Số ngân hàng. The bank's figures of communes, programs and funds include the loans it makes
 * itself; they are taken out where the same report has them.
 */
export function bankSide(figures: readonly BankFigure[]): Side {
  return {
    cutoffs: [...new Set(figures.map(({ cutoff }) => cutoff))].sort(),
    has: (measure) => figures.some((figure) => figure[measure] !== null),
    // What the bank has is no measure of what the associations' books must cover.
    balances: () => () => [],
    figures(question, needed) {
      const ofDate = figures.filter(({ cutoff }) => cutoff === question.cutoff);
      const ask = (where: BankQuestion['where']): SideFigure | null =>
        entrusted(ofDate, { cutoff: question.cutoff, measure: question.measure, where }, needed);
      return ok({
        members: membersOf(ofDate, question.by),
        of: (member) => ask({ [question.by]: member }),
        total: totalOf(ofDate, question, needed, ask),
        isMixed: false,
      });
    },
  };
}

function membersOf(figures: readonly BankFigure[], by: BankDimension): string[] {
  const names = new Map<string, string>();
  for (const figure of figures) {
    const key = memberKey(by, figure[by]);
    const isMember = key !== '' && key !== memberKey(by, DIRECT);
    if (isMember && !names.has(key)) names.set(key, figure[by]);
  }
  return [...names.values()];
}

/** By association the sum of the four, if one report has them; else all loans less the direct ones. */
function totalOf(
  figures: readonly BankFigure[],
  { by, cutoff, measure }: SideQuestion,
  needed: Balances,
  ask: (where: BankQuestion['where']) => SideFigure | null,
): SideFigure | null {
  const own = by === 'association' ? needed(['association'], {}).flat() : [];
  const sets = new Set(own.length === 0 ? [] : figures.map(({ figureSet }) => figureSet));
  for (const set of [...sets].sort((a, b) => trust(a) - trust(b))) {
    const ofSet = figures.filter(({ figureSet }) => figureSet === set);
    const given = new Set(membersOf(ofSet, by).map((name) => memberKey(by, name)));
    if (!own.every((name) => given.has(memberKey(by, name)))) continue;
    const parts = membersOf(ofSet, by).map((association) =>
      bankAmount(ofSet, { cutoff, measure, where: { association } }, needed),
    );
    if (parts.every((part) => part !== null)) return sumOf(parts);
  }
  return ask({});
}

function sumOf(parts: readonly BankAmount[]): SideFigure {
  return {
    amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    slack: parts.reduce((sum, { slack }) => addSlack(sum, slack), EXACT),
    source: parts[0]?.figureSet ?? '',
    withoutDirect: false,
    isAllLoans: false,
  };
}

function entrusted(
  figures: readonly BankFigure[],
  asked: BankQuestion,
  needed: Balances,
): SideFigure | null {
  const all = bankAmount(figures, asked, needed);
  if (all === null) return null;
  const source = all.figureSet;
  if (asked.where.association !== undefined) {
    return { ...all, source, withoutDirect: false, isAllLoans: false };
  }
  // Of the same report, so that no figures of two are mixed.
  const same = figures.filter(({ figureSet }) => figureSet === source);
  const where = { ...asked.where, association: DIRECT };
  const direct = bankAmount(same, { ...asked, where }, needed);
  if (direct === null) return { ...all, source, withoutDirect: false, isAllLoans: true };
  return { ...subtractPrinted(all, direct), source, withoutDirect: true, isAllLoans: false };
}
