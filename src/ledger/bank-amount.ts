import { type Balances, balancesAt } from './balances';
import {
  BANK_DIMENSIONS,
  type BankDimension,
  type BankFigure,
  type BankMeasure,
  DIRECT,
  memberKey,
  trust,
} from './bank-figures';
import type { IsoDate } from './date';
import type { Ledger } from './ledger';
import { addSlack, EXACT, type Slack, slackOfStep } from './printed-amount';
import { unitFactor } from './unit';

/** What is asked of the bank: one figure of a date, of all or of the named members. */
export interface BankQuestion {
  readonly cutoff: IsoDate;
  readonly measure: BankMeasure;
  readonly where: Readonly<Partial<Record<BankDimension, string>>>;
  /** Only what the associations manage: their rows added, without the direct loans. */
  readonly isEntrusted?: boolean;
}

export interface BankAmount {
  /** Đồng or households. */
  readonly amount: number;
  /** The report it was taken from; figures of two reports are never added. */
  readonly figureSet: string;
  /** Of all figures that were added. */
  readonly slack: Slack;
}

/**
 * The figure of the most trusted report of the date that covers what is asked; null when none does.
 *
 * @param needed the entrusted loans of the date, which the bank's figures include
 */
export function bankAmount(
  figures: readonly BankFigure[],
  question: BankQuestion,
  needed: Balances,
): BankAmount | null {
  const sets = new Map<string, BankFigure[]>();
  for (const figure of figures) {
    if (figure.cutoff !== question.cutoff) continue;
    const set = sets.get(figure.figureSet) ?? [];
    set.push(figure);
    sets.set(figure.figureSet, set);
  }
  const names = [...sets.keys()].sort((a, b) => trust(a) - trust(b));
  for (const figureSet of names) {
    const rows = covering(sets.get(figureSet) ?? [], question, needed);
    const amount = rows === null ? null : sumKnown(rows, question.measure);
    if (rows === null || amount === null) continue;
    return { amount, figureSet, slack: slackOf(rows, question.measure) };
  }
  return null;
}

/** All the bank lends out at a date, entrusted and direct, by one of its reports. */
export interface BankTotal {
  /** Đồng. */
  readonly outstanding: number;
  readonly figureSet: string;
}

/** null when no set of that date covers everything. */
export function bankTotal(
  figures: readonly BankFigure[],
  cutoff: IsoDate,
  ledger: Ledger,
): BankTotal | null {
  const needed: Balances = (fields, where) => balancesAt(ledger, cutoff, fields, where);
  const whole = bankAmount(figures, { cutoff, measure: 'outstanding', where: {} }, needed);
  return whole && { outstanding: whole.amount, figureSet: whole.figureSet };
}

/**
 * The row that leaves every other dimension blank, or else the rows split over one of them. A split is
 * the whole only when it has every member that has loans, over Hội the direct loans too: a bank
 * table is often pasted for a few programs or communes only. Households are not added over programs
 * or funds.
 */
function covering(
  set: readonly BankFigure[],
  { measure, where, isEntrusted = false }: BankQuestion,
  balances: Balances,
): readonly BankFigure[] | null {
  const isAsked = (figure: BankFigure, field: BankDimension): boolean =>
    memberKey(field, figure[field]) === memberKey(field, where[field] ?? '');
  const whole = set.find((figure) => BANK_DIMENSIONS.every((field) => isAsked(figure, field)));
  if (whole !== undefined && !isEntrusted) return [whole];
  const splits = measure === 'households' ? HOUSEHOLDS_ADD_OVER : BANK_DIMENSIONS;
  for (const split of isEntrusted ? OF_ASSOCIATIONS : splits) {
    if (where[split] !== undefined) continue;
    const parts = set.filter((figure) =>
      BANK_DIMENSIONS.every((field) =>
        field === split
          ? figure[field] !== '' && !(isEntrusted && figure[field] === DIRECT)
          : isAsked(figure, field),
      ),
    );
    if (parts.length === 0) continue;
    const given = new Set(parts.map((part) => memberKey(split, part[split])));
    const needed = balances([split], where).flat();
    if (split === 'association' && !isEntrusted) needed.push(DIRECT);
    if (needed.every((member) => given.has(memberKey(split, member)))) return parts;
  }
  return null;
}

const OF_ASSOCIATIONS: readonly BankDimension[] = ['association'];
const HOUSEHOLDS_ADD_OVER: readonly BankDimension[] = ['commune', 'association'];

/** A blank among the parts makes the sum unknown: it would be too small. */
export function sumKnown(parts: readonly BankFigure[], measure: BankMeasure): number | null {
  let sum = 0;
  for (const part of parts) {
    const value = part[measure];
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

export function slackOf(rows: readonly BankFigure[], measure: BankMeasure): Slack {
  return rows.reduce((sum, { unit, decimals, slack }) => {
    const step = measure === 'households' ? 1 : unitFactor(unit) / 10 ** decimals;
    return addSlack(sum, slack?.[measure] ?? slackOfStep(step));
  }, EXACT);
}
