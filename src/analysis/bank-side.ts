import type { Balances } from '../ledger/balances';
import { type BankQuestion, bankAmount } from '../ledger/bank-amount';
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
    figures(question, needed) {
      const ofDate = figures.filter(({ cutoff }) => cutoff === question.cutoff);
      const { cutoff, measure, by } = question;
      const ofMembers = byMember(ofDate, by);
      return ok({
        members: membersOf(ofDate, by),
        of(member) {
          // A blank is all of them in that tab, but in the ledger a record without the name.
          const key = memberKey(by, member);
          const own = key === '' ? [] : (ofMembers.get(key) ?? []);
          return entrusted(own, { cutoff, measure, where: { [by]: member } }, needed);
        },
        total: totalOf(ofDate, question, needed),
        // Members are added only where all are there that have loans.
        isAdded: false,
        isMixed: false,
      });
    },
  };
}

/** Of many communes each is asked for its own rows only. */
function byMember(figures: readonly BankFigure[], by: BankDimension): Map<string, BankFigure[]> {
  const found = new Map<string, BankFigure[]>();
  for (const figure of figures) {
    const key = memberKey(by, figure[by]);
    const own = found.get(key) ?? [];
    own.push(figure);
    found.set(key, own);
  }
  return found;
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

/**
 * All loans less the direct ones, as one report has them; by association rather the sum of the four,
 * which is just what is entrusted. Failing that the sum of the members.
 */
function totalOf(
  figures: readonly BankFigure[],
  question: SideQuestion,
  needed: Balances,
): SideFigure | null {
  const { cutoff, measure, by } = question;
  const whole = entrusted(figures, { cutoff, measure, where: {} }, needed);
  if (by !== 'association' && whole !== null) return whole;
  return addedMembers(figures, question, needed) ?? whole;
}

/** Of the most trusted report that has all members which have loans; null if none has. */
function addedMembers(
  figures: readonly BankFigure[],
  { by, cutoff, measure }: SideQuestion,
  needed: Balances,
): SideFigure | null {
  const adds = measure !== 'households' || by === 'association' || by === 'commune';
  if (!adds) return null;
  const own = needed([by], {}).flat();
  const sets = new Set(figures.map(({ figureSet }) => figureSet));
  for (const set of [...sets].sort((a, b) => trust(a) - trust(b))) {
    const ofSet = figures.filter(({ figureSet }) => figureSet === set);
    const members = membersOf(ofSet, by);
    const given = new Set(members.map((name) => memberKey(by, name)));
    if (members.length === 0 || !own.every((name) => given.has(memberKey(by, name)))) continue;
    const ofMembers = byMember(ofSet, by);
    const parts = members.map((member) => {
      const figuresOf = ofMembers.get(memberKey(by, member)) ?? [];
      return entrusted(figuresOf, { cutoff, measure, where: { [by]: member } }, needed);
    });
    if (parts.every((part) => part !== null)) return sumOf(parts);
  }
  return null;
}

function sumOf(parts: readonly SideFigure[]): SideFigure {
  return {
    amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    slack: parts.reduce((sum, { slack }) => addSlack(sum, slack), EXACT),
    source: parts[0]?.source ?? '',
    withoutDirect: parts.some((part) => part.withoutDirect),
    isAllLoans: parts.some((part) => part.isAllLoans),
  };
}

/** All loans less the direct ones, else the sum of the associations, else all loans. */
function entrusted(
  figures: readonly BankFigure[],
  asked: BankQuestion,
  needed: Balances,
): SideFigure | null {
  const all = bankAmount(figures, asked, needed);
  const whole = all && { ...all, source: all.figureSet, withoutDirect: false, isAllLoans: false };
  if (asked.where.association !== undefined) return whole;
  if (whole !== null) {
    // Of the same report, so that no figures of two are mixed.
    const same = figures.filter(({ figureSet }) => figureSet === whole.source);
    const where = { ...asked.where, association: DIRECT };
    const direct = bankAmount(same, { ...asked, where }, needed);
    if (direct !== null) {
      return { ...whole, ...subtractPrinted(whole, direct), withoutDirect: true };
    }
  }
  const managed = bankAmount(figures, { ...asked, isEntrusted: true }, needed);
  if (managed !== null) {
    return { ...managed, source: managed.figureSet, withoutDirect: false, isAllLoans: false };
  }
  return whole && { ...whole, isAllLoans: true };
}
