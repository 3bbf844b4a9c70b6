import type { ActivityRow } from '../../ledger/activities';
import { type BankTotal, bankTotal } from '../../ledger/bank-amount';
import type { BankFigure } from '../../ledger/bank-figures';
import type { Base } from '../../ledger/base-period';
import { type CapitalRow, capitalAt } from '../../ledger/capital';
import { type Catalogue, communeKey } from '../../ledger/catalogue';
import type { IsoDate } from '../../ledger/date';
import { type GroupRow, groupTotals } from '../../ledger/groups-table';
import { cutoffsOfUnits } from '../../ledger/intervals';
import type { Ledger } from '../../ledger/ledger';
import { datePeriod, type Period } from '../../ledger/period';
import type { PlanRow } from '../../ledger/plan';
import { ok, type Problem, type Result } from '../../ledger/problem';
import type { DimensionField, MeasureField } from '../../ledger/record';
import { breakdown } from '../breakdown';
import { amountIndicator } from '../indicators';
import { reportingUnits, shortfall } from '../reporting-units';
import { total } from '../total';
import { type ActivityFacts, activityFacts } from './activity-facts';
import { type ChangeFacts, changeFacts } from './change-facts';
import { COLLECTIONS, type CollectionFacts, collectionFacts } from './collection-facts';
import { type GroupFacts, groupFacts } from './group-facts';
import { type PlanFacts, planFacts } from './plan-facts';
import type { FactsScope } from './speaker';

/**
 * What the facts are read from. An empty source is an unknown figure: it is left out, never 0.
 */
export interface FactsInput {
  /** May be empty: a workbook may hold nothing but the figures of other tabs. */
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  /** Stocks are taken at this date ("Số liệu đến ngày …"). */
  readonly cutoff: IsoDate;
  /** Flows are summed over this period ("doanh số từ kỳ … đến kỳ …"). */
  readonly flowPeriod: Period;
  /** Rows of Tổ TK&VV of all dates. */
  readonly groups: readonly GroupRow[];
  /** Rows of Số ngân hàng of all sets and dates. */
  readonly bankFigures: readonly BankFigure[];
  /** Rows of Nguồn vốn of all dates. */
  readonly capital: readonly CapitalRow[];
  /** Rows of Kế hoạch and of Hoạt động, of all years and dates. */
  readonly plan?: readonly PlanRow[];
  readonly activities?: readonly ActivityRow[];
  /** Units without figures at the date that the communes of today do not show. */
  readonly boundaries: { readonly missing: readonly string[] } | null;
  /** Units are expected that have reported since; left out: ever, unless the catalogue says they ended. */
  readonly expectedSince?: IsoDate;
  /** The ledger as it was reported, where `ledger` is a part of it or under other boundaries. */
  readonly asReported?: Ledger;
  /** What the balance is compared with; left out: nothing. */
  readonly base?: Base;
  /** Set: all of the above is of one commune or association, and prose speaks of it. */
  readonly scope?: FactsScope | null;
}

/** Dư nợ of one member of a dimension; đồng, null is blank. */
export interface Part {
  readonly name: string;
  readonly outstanding: number | null;
}

/**
 * The figures that headline and prose speak of. Amounts in đồng; null is not known, and what
 * would speak of it is left out.
 */
export interface Facts {
  readonly cutoff: IsoDate;
  readonly flowPeriod: Period;
  /** null: of the whole office. */
  readonly scope: FactsScope | null;
  /** Flows of a single date are of the time after this one; null: not known, or not one date. */
  readonly flowsAfter: IsoDate | null;
  readonly disbursed: number | null;
  readonly loanEvents: number | null;
  readonly collected: number | null;
  readonly writtenOff: number | null;
  readonly due: CollectionFacts;
  readonly interest: CollectionFacts;
  readonly outstanding: number | null;
  /** null where it cannot be compared, or nothing is to be compared. */
  readonly change: ChangeFacts | null;
  readonly overdue: number | null;
  readonly frozen: number | null;
  /** Overdue and frozen. */
  readonly badDebt: number | null;
  /** Distinct, from Tổ TK&VV: a sum over programs would count households twice. */
  readonly households: number | null;
  readonly bank: BankTotal | null;
  readonly programs: readonly Part[];
  readonly associations: readonly Part[];
  readonly communes: readonly Part[];
  readonly capital: readonly CapitalRow[];
  readonly groups: GroupFacts | null;
  readonly plan: PlanFacts | null;
  readonly activities: ActivityFacts | null;
  /** How many units have reported, as long as not all have: the amounts are of a part then. */
  readonly shortfall: string | null;
  /** The units of it. */
  readonly units: { readonly complete: number; readonly expected: number };
}

/**
 * The bank's total if entrusted loans can be a share of it: a smaller total is a wrong one, and
 * loans of which a part is missing are no share of anything.
 */
export function bankBase({ bank, outstanding, shortfall }: Facts): BankTotal | null {
  if (bank === null || outstanding === null || shortfall !== null) return null;
  return bank.outstanding > 0 && outstanding <= bank.outstanding ? bank : null;
}

/** Problems: those of the questions put to the ledger (cutoff-missing, period-cuts-interval, …). */
export function readFacts(input: FactsInput): Result<Facts> {
  const { ledger, cutoff, flowPeriod, scope = null } = input;
  const date = datePeriod(cutoff);
  const problems: Problem[] = [];
  const { fields, rowCount } = ledger;
  const take = <T>(answer: Result<T>): T | null => {
    if (answer.ok) return answer.value;
    problems.push(...answer.problems);
    return null;
  };
  const amount = (field: MeasureField | 'badDebt', period: Period): number | null => {
    const { terms } = amountIndicator(field);
    const isThere = terms.every((term) => fields.has(term.field as MeasureField));
    return rowCount > 0 && isThere ? take(total(ledger, amountIndicator(field), period, [])) : null;
  };
  const collection = (id: keyof typeof COLLECTIONS): CollectionFacts => {
    const amounts = COLLECTIONS[id].map((field) => amount(field, flowPeriod));
    const [asked = null, done = null] = amounts;
    return take(collectionFacts(ledger, flowPeriod, id, amounts)) ?? { asked, done, rate: null };
  };
  const parts = (by: DimensionField): readonly Part[] =>
    (rowCount > 0 && fields.has(by) && take(outstandingBy(input, by, date))) || [];
  const units = shortfall(input);
  const facts: Facts = {
    cutoff,
    flowPeriod,
    scope,
    flowsAfter: dateBefore(ledger, flowPeriod),
    outstanding: amount('outstanding', date),
    // Growth while units are missing would be their absence.
    change: units === null ? take(changeFacts(input)) : null,
    overdue: amount('overdue', date),
    frozen: amount('frozen', date),
    badDebt: amount('badDebt', date),
    disbursed: amount('disbursed', flowPeriod),
    loanEvents: amount('loanEvents', flowPeriod),
    collected: amount('collected', flowPeriod),
    writtenOff: amount('writtenOff', flowPeriod),
    due: collection('dueCollectionRate'),
    interest: collection('interestCollectionRate'),
    households: groupTotals(input.groups, cutoff, ledger)?.households ?? null,
    bank: bankTotal(bankFiguresOf(input), cutoff, ledger),
    programs: parts('program'),
    associations: parts('association'),
    communes: parts('commune'),
    // Money comes to the office as a whole.
    capital: scope === null ? capitalAt(input.capital, cutoff) : [],
    groups: groupFacts(input.groups, cutoff, ledger),
    plan: rowCount === 0 ? null : take(planFacts(input)),
    activities: activityFacts(input.activities ?? [], flowPeriod, input),
    shortfall: units,
    units: reportingUnits(ledger, input.catalogue, cutoff, input.expectedSince),
  };
  return problems.length > 0 ? { ok: false, problems: distinct(problems) } : ok(facts);
}

/** Of a commune what the bank lends there; one association is no share of it. */
function bankFiguresOf({ bankFigures, scope }: FactsInput): readonly BankFigure[] {
  const { association, commune } = scope ?? {};
  if (association !== undefined) return [];
  if (commune === undefined) return bankFigures;
  return bankFigures.filter((figure) => communeKey(figure.commune) === communeKey(commune));
}

/** The ngày chốt before, if it is the same of all units that have the date. */
function dateBefore(ledger: Ledger, { kind, to }: Period): IsoDate | null {
  if (kind !== 'date') return null;
  const { members } = ledger.cutoffs;
  const code = members.indexOf(to);
  const ofUnits = [...cutoffsOfUnits(ledger).values()].filter((own) => own.includes(code));
  const [before, ...others] = new Set(ofUnits.map((own) => own[own.indexOf(code) - 1]));
  return before === undefined || others.length > 0 ? null : (members[before] ?? null);
}

/** One wrong date is one problem, however many figures asked for it. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((found) => [JSON.stringify(found), found]));
  return [...seen.values()];
}

function outstandingBy(input: FactsInput, by: DimensionField, date: Period): Result<Part[]> {
  const answer = breakdown(input.ledger, by, [amountIndicator('outstanding')], date, []);
  if (!answer.ok) return answer;
  const values = answer.value.columns[0]?.values ?? [];
  return ok(answer.value.members.map((name, at) => ({ name, outstanding: values[at] ?? null })));
}
