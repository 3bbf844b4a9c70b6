import type { ActivityRow } from '../../ledger/activities';
import { type BankTotal, bankTotal } from '../../ledger/bank-amount';
import type { BankFigure } from '../../ledger/bank-figures';
import { type CapitalRow, capitalAt } from '../../ledger/capital';
import type { Catalogue } from '../../ledger/catalogue';
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
import { shortfall } from '../reporting-units';
import { total } from '../total';
import { type ActivityFacts, activityFacts } from './activity-facts';
import { type GroupFacts, groupFacts } from './group-facts';
import { type PlanFacts, planFacts } from './plan-facts';

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
  /** Flows of a single date are of the time after this one; null: not known, or not one date. */
  readonly flowsAfter: IsoDate | null;
  readonly disbursed: number | null;
  readonly loanEvents: number | null;
  readonly outstanding: number | null;
  readonly overdue: number | null;
  readonly frozen: number | null;
  /** Distinct, from Tổ TK&VV: a sum over programs would count households twice. */
  readonly households: number | null;
  readonly bank: BankTotal | null;
  readonly programs: readonly Part[];
  readonly associations: readonly Part[];
  readonly capital: readonly CapitalRow[];
  readonly groups: GroupFacts | null;
  readonly plan: PlanFacts | null;
  readonly activities: ActivityFacts | null;
  /** How many units have reported, as long as not all have: the amounts are of a part then. */
  readonly shortfall: string | null;
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
  const { cutoff, flowPeriod } = input;
  const date = datePeriod(cutoff);
  const problems: Problem[] = [];
  const { fields, rowCount } = input.ledger;
  const take = <T>(answer: Result<T>): T | null => {
    if (answer.ok) return answer.value;
    problems.push(...answer.problems);
    return null;
  };
  const amount = (field: MeasureField, period: Period): number | null => {
    if (rowCount === 0 || !fields.has(field)) return null;
    return take(total(input.ledger, amountIndicator(field), period, []));
  };
  const parts = (by: DimensionField): readonly Part[] =>
    (rowCount > 0 && fields.has(by) && take(outstandingBy(input, by, date))) || [];
  const facts: Facts = {
    cutoff,
    flowPeriod,
    flowsAfter: dateBefore(input.ledger, flowPeriod),
    outstanding: amount('outstanding', date),
    overdue: amount('overdue', date),
    frozen: amount('frozen', date),
    disbursed: amount('disbursed', flowPeriod),
    loanEvents: amount('loanEvents', flowPeriod),
    households: groupTotals(input.groups, cutoff, input.ledger)?.households ?? null,
    bank: bankTotal(input.bankFigures, cutoff, input.ledger),
    programs: parts('program'),
    associations: parts('association'),
    capital: capitalAt(input.capital, cutoff),
    groups: groupFacts(input.groups, cutoff, input.ledger),
    plan: rowCount === 0 ? null : take(planFacts(input)),
    activities: activityFacts(input.activities ?? [], flowPeriod),
    shortfall: shortfall(input),
  };
  return problems.length > 0 ? { ok: false, problems: distinct(problems) } : ok(facts);
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
