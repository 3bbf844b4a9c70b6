import { type Balances, balancesAt } from '../ledger/balances';
import { type BankDimension, type BankMeasure, memberKey } from '../ledger/bank-figures';
import type { IsoDate } from '../ledger/date';
import type { FigureTable, TableLine } from '../ledger/figure-table';
import { datePeriod } from '../ledger/period';
import {
  addSlack,
  EXACT,
  type PrintedAmount,
  type Slack,
  subtractPrinted,
} from '../ledger/printed-amount';
import { ok, type Result } from '../ledger/problem';
import { type Breakdown, breakdown } from './breakdown';
import { indicator } from './indicators';

/** What is asked of a side: one measure at a date, by the members of one dimension. */
export interface SideQuestion {
  readonly cutoff: IsoDate;
  readonly by: BankDimension;
  readonly measure: BankMeasure;
}

export interface SideFigure extends PrintedAmount {
  /** Report that it was taken from; '' where the table does not say. */
  readonly source: string;
  /** It was of all loans; the loans without an association were taken out. */
  readonly withoutDirect: boolean;
  /** It may hold loans without an association. */
  readonly isAllLoans: boolean;
}

/** One of the two that are compared. */
export interface Side {
  readonly cutoffs: readonly IsoDate[];
  has(measure: BankMeasure): boolean;
  /** Problems: those of breakdown. */
  figures(question: SideQuestion, needed: Balances): Result<SideFigures>;
}

/** A side whose loans are known row by row: what the figures of the other must cover. */
export interface TableSide extends Side {
  balances(cutoff: IsoDate): Balances;
}

export interface SideFigures {
  /** Standard names that it has a figure of. */
  readonly members: readonly string[];
  /** null: no figure. */
  of(member: string): SideFigure | null;
  readonly total: SideFigure | null;
  /** The total is the sum of its members: where it lacks one it is of fewer loans. */
  readonly isAdded: boolean;
  /** It has figures that cannot be added: households that are counted once per program. */
  readonly isMixed: boolean;
}

/**
 * @param totals `printed`: its total row is the total, as the bank printed it; `added`: the sum of its
 *   rows is
 */
export function tableSide(table: FigureTable, totals: 'printed' | 'added'): TableSide {
  const { ledger } = table;
  const dates = [...ledger.cutoffs.members, ...table.totals.flatMap(({ cutoff }) => cutoff ?? [])];
  return {
    cutoffs: [...new Set(dates)].sort(),
    has: (measure) => ledger.fields.has(measure),
    balances: (cutoff) => (fields, where) => balancesAt(ledger, cutoff, fields, where),
    figures(question) {
      const { cutoff, by, measure } = question;
      if (!ledger.cutoffs.members.includes(cutoff)) return ok(totalOnly(table, question, totals));
      const answer = breakdown(ledger, by, [indicator(measure)], datePeriod(cutoff), []);
      return answer.ok ? ok(figuresOf(table, question, answer.value, totals)) : answer;
    },
  };
}

function totalOnly(
  table: FigureTable,
  question: SideQuestion,
  totals: 'printed' | 'added',
): SideFigures {
  const printed = totals === 'printed' ? printedTotal(table, question) : null;
  const total = printed && ofTable(table, printed);
  return { members: [], of: () => null, total, isAdded: false, isMixed: false };
}

function figuresOf(
  table: FigureTable,
  question: SideQuestion,
  { members, columns: [column] }: Breakdown,
  totals: 'printed' | 'added',
): SideFigures {
  const slacks = memberSlacks(table, question);
  const all = [...slacks.values()].reduce(addSlack, EXACT);
  const values = new Map(members.map((name, i) => [name, column?.values[i] ?? null]));
  const figure = (amount: number | null, slack: Slack): SideFigure | null =>
    amount === null ? null : ofTable(table, { amount, slack });
  const added = figure(column?.total ?? null, all);
  const printed = totals === 'printed' ? printedTotal(table, question) : null;
  return {
    members: members.filter((name) => values.get(name) !== null),
    of: (member) =>
      figure(values.get(member) ?? null, slacks.get(memberKey(question.by, member)) ?? EXACT),
    total: printed === null ? added : ofTable(table, printed),
    isAdded: printed === null,
    isMixed: column?.valueRefused !== undefined || column?.totalRefused !== undefined,
  };
}

function ofTable({ ledger, direct }: FigureTable, printed: PrintedAmount): SideFigure {
  const isAllLoans = !ledger.fields.has('association') && direct.length === 0;
  return { ...printed, source: '', withoutDirect: false, isAllLoans };
}

/** By the key of the member, what its rows add up to. */
function memberSlacks(
  { ledger, slackOf }: FigureTable,
  { cutoff, by, measure }: SideQuestion,
): Map<string, Slack> {
  const date = ledger.cutoffs.members.indexOf(cutoff);
  const { codes, members } = ledger.dimensions[by];
  const slacks = new Map<string, Slack>();
  for (let row = 0; row < ledger.rowCount; row++) {
    if (ledger.cutoffs.codes[row] !== date) continue;
    const slack = slackOf(row, measure);
    if (slack === EXACT) continue;
    const key = memberKey(by, members[codes[row] ?? 0] ?? '');
    slacks.set(key, addSlack(slacks.get(key) ?? EXACT, slack));
  }
  return slacks;
}

/** The total row of the date, less the loans without an association; null if there are none or two. */
function printedTotal(
  { ledger, totals, direct }: FigureTable,
  { cutoff, measure }: SideQuestion,
): PrintedAmount | null {
  const dates = new Set(ledger.cutoffs.members);
  const isOfDate = (line: TableLine): boolean =>
    line.cutoff === cutoff || (line.cutoff === null && dates.size <= 1);
  const [total, second] = totals.filter(isOfDate).flatMap(({ figures }) => figures[measure] ?? []);
  if (total === undefined || second !== undefined) return null;
  const without = direct.filter(isOfDate).flatMap(({ figures }) => figures[measure] ?? []);
  return without.reduce(subtractPrinted, total);
}
