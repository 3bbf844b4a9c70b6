import { breakdown } from '../analysis/breakdown';
import type { IndicatorId } from '../analysis/indicator';
import { indicator } from '../analysis/indicators';
import { total } from '../analysis/total';
import { type BankTotal, bankTotal } from '../ledger/bank-amount';
import { type CapitalRow, capitalAt } from '../ledger/capital';
import type { IsoDate } from '../ledger/date';
import { groupTotals } from '../ledger/groups-table';
import { datePeriod, type Period } from '../ledger/period';
import { ok, type Problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import type { ReportInput } from './report';
import { shortfall } from './reporting-units';

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
  readonly disbursed: number | null;
  readonly loanEvents: number | null;
  readonly outstanding: number | null;
  readonly overdue: number | null;
  /** Distinct, from Tổ TK&VV: a sum over programs would count households twice. */
  readonly households: number | null;
  readonly bank: BankTotal | null;
  readonly programs: readonly Part[];
  readonly associations: readonly Part[];
  readonly capital: readonly CapitalRow[];
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
export function readFacts(input: ReportInput): Result<Facts> {
  const { cutoff, flowPeriod } = input;
  const date = datePeriod(cutoff);
  const problems: Problem[] = [];
  const amount = (id: IndicatorId, period: Period): number | null => {
    if (input.ledger.rowCount === 0) return null;
    const answer = total(input.ledger, indicator(id), period, []);
    if (answer.ok) return answer.value;
    problems.push(...answer.problems);
    return null;
  };
  const parts = (by: DimensionField): Part[] => {
    if (input.ledger.rowCount === 0) return [];
    const answer = outstandingBy(input, by, date);
    if (answer.ok) return answer.value;
    problems.push(...answer.problems);
    return [];
  };
  const facts: Facts = {
    cutoff,
    flowPeriod,
    outstanding: amount('outstanding', date),
    overdue: amount('overdue', date),
    disbursed: amount('disbursed', flowPeriod),
    loanEvents: amount('loanEvents', flowPeriod),
    households: groupTotals(input.groups, cutoff, input.ledger)?.households ?? null,
    bank: bankTotal(input.bankFigures, cutoff, input.ledger),
    programs: parts('program'),
    associations: parts('association'),
    capital: capitalAt(input.capital, cutoff),
    shortfall: shortfall(input),
  };
  return problems.length > 0 ? { ok: false, problems: distinct(problems) } : ok(facts);
}

/** One wrong date is one problem, however many figures asked for it. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((found) => [JSON.stringify(found), found]));
  return [...seen.values()];
}

function outstandingBy(input: ReportInput, by: DimensionField, date: Period): Result<Part[]> {
  const answer = breakdown(input.ledger, by, [indicator('outstanding')], date, []);
  if (!answer.ok) return answer;
  const values = answer.value.columns[0]?.values ?? [];
  return ok(answer.value.members.map((name, at) => ({ name, outstanding: values[at] ?? null })));
}
