import { type Catalogue, communeKey } from '../ledger/catalogue';
import { type IsoDate, parts } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { datePeriod, type Period } from '../ledger/period';
import type { PlanRow } from '../ledger/plan';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { quotient } from './figures';
import { amountIndicator } from './indicators';
import { type Rows, stockRows } from './selection';
import { addKnown, sumAmounts } from './sums';

/** What the bank assigns plans by; it does not by association or group. */
export const PLAN_DIMENSIONS = ['program', 'fund', 'commune'] as const;
export type PlanDimension = (typeof PLAN_DIMENSIONS)[number];

/** What was assigned and what was done of it. Amounts in đồng; null is blank. */
interface Execution {
  readonly assigned: number | null;
  readonly done: number | null;
  /** The part of `done` that nothing was assigned for: it is not in `rate`. */
  readonly unassigned: number | null;
  readonly rate: number | null;
}

export interface Progress {
  readonly outstanding: Execution;
  /** Since 31/12 of the year before. */
  readonly growth: Execution;
  /** Whether the balance of that day is known. */
  readonly hasBase: boolean;
}

export interface PlanProgress {
  readonly members: readonly { readonly name: string; readonly progress: Progress }[];
  readonly total: Progress;
}

/**
 * How far the plan of the year is fulfilled at the last ngày chốt of the period, by the members of a
 * dimension. An amount of the whole office goes before those of its communes, so that none counts
 * twice; by commune only the communes' own are known.
 * Problems: cutoff-missing, column-missing, plan-year-missing, plan-communes-missing,
 * total-too-large.
 */
export function planProgress(
  ledger: Ledger,
  plan: readonly PlanRow[],
  by: PlanDimension,
  period: Period,
  catalogue: Catalogue,
): Result<PlanProgress> {
  const rows = stockRows(ledger, period, []);
  if (!rows.ok) return rows;
  const cutoff = ledger.cutoffs.members[ledger.cutoffs.codes[rows.value[0] ?? 0] ?? 0] ?? '';
  const [year] = parts(cutoff);
  const ofYear = plan.filter((row) => row.year === year);
  if (ofYear.length === 0) return failed(problem('plan-year-missing', {}, { year }));
  if (by === 'commune' && ofYear.every(({ commune }) => commune === '')) {
    return failed(problem('plan-communes-missing', {}, { year }));
  }
  const now = balances(ledger, rows.value);
  const before = balancesOn(ledger, `${year - 1}-12-31`);
  if (!now.ok) return now;
  if (!before.ok) return before;
  const facts: Facts = {
    now: now.value,
    before: before.value,
    plans: assignments(ofYear, 'planOutstanding', by),
    targets: assignments(ofYear, 'growthTarget', by),
  };
  const members = membersOf(facts, by)
    .map(({ name, ...own }) => ({ name, progress: progressOf(own) }))
    .sort((a, b) => catalogue[by].compare(a.name, b.name));
  return ok({ members, total: progressOf(facts) });
}

/** One program, fund and commune; of an assignment '' is every commune. */
type Part = Readonly<Record<PlanDimension, string>>;

interface Amount extends Part {
  readonly amount: number | null;
}

interface Facts {
  readonly now: readonly Amount[];
  /** Empty where the ledger does not have the date. */
  readonly before: readonly Amount[];
  readonly plans: readonly Amount[];
  readonly targets: readonly Amount[];
}

function balancesOn(ledger: Ledger, date: IsoDate): Result<readonly Amount[]> {
  if (!ledger.cutoffs.members.includes(date)) return ok([]);
  const rows = stockRows(ledger, datePeriod(date), []);
  return rows.ok ? balances(ledger, rows.value) : rows;
}

/** Dư nợ of each program, fund and commune that has a record. */
function balances(ledger: Ledger, rows: Rows): Result<readonly Amount[]> {
  const { program, fund, commune } = ledger.dimensions;
  const [funds, communes] = [fund.members.length, commune.members.length];
  const codes = new Int32Array(ledger.rowCount);
  const seen = new Set<number>();
  for (const row of rows) {
    const ofProgram = (program.codes[row] ?? 0) * funds;
    const code = (ofProgram + (fund.codes[row] ?? 0)) * communes + (commune.codes[row] ?? 0);
    codes[row] = code;
    seen.add(code);
  }
  const { terms } = amountIndicator('outstanding');
  const size = program.members.length * funds * communes;
  const sums = sumAmounts(ledger, terms, rows, { size, codes });
  if (!sums.ok) return sums;
  return ok(
    [...seen].map((code) => ({
      program: program.members[Math.floor(code / communes / funds)] ?? '',
      fund: fund.members[Math.floor(code / communes) % funds] ?? '',
      commune: commune.members[code % communes] ?? '',
      amount: sums.value.groups[code] ?? null,
    })),
  );
}

function assignments(
  plan: readonly PlanRow[],
  field: 'planOutstanding' | 'growthTarget',
  by: PlanDimension,
): readonly Amount[] {
  const given = plan.flatMap(({ program, fund, commune, [field]: amount }) =>
    amount === null ? [] : [{ program, fund, commune, amount }],
  );
  if (by === 'commune') return given.filter(({ commune }) => commune !== '');
  const whole = new Set(given.filter(({ commune }) => commune === '').map(officeKey));
  return given.filter((part) => part.commune === '' || !whole.has(officeKey(part)));
}

/** Under which an assignment to all communes is found. */
function officeKey({ program, fund }: Part): string {
  return `${textKey(program)}|${textKey(fund)}|`;
}

function partKey(part: Part): string {
  return part.commune === '' ? officeKey(part) : officeKey(part) + communeKey(part.commune);
}

/** The facts of each member that has a balance or a plan. */
function membersOf(facts: Facts, by: PlanDimension): readonly (Facts & { name: string })[] {
  const members = new Map<string, Record<keyof Facts, Amount[]> & { name: string }>();
  for (const kind of FACTS) {
    for (const part of facts[kind]) {
      const name = part[by];
      const key = by === 'commune' ? communeKey(name) : textKey(name);
      const own = members.get(key) ?? { name, now: [], before: [], plans: [], targets: [] };
      own[kind].push(part);
      members.set(key, own);
    }
  }
  return [...members.values()];
}

/** Those of the ledger first: a member is called as it is there. */
const FACTS = ['now', 'before', 'plans', 'targets'] as const;

function progressOf({ now, before, plans, targets }: Facts): Progress {
  const hasBase = sum(before) !== null;
  const isKnown = hasBase && sum(now) !== null;
  return {
    outstanding: execution(plans, now),
    growth: execution(targets, isKnown ? [...now, ...before.map(negative)] : []),
    hasBase,
  };
}

/** The rate is of those only that something was assigned for. */
function execution(assigned: readonly Amount[], amounts: readonly Amount[]): Execution {
  const keys = new Set(assigned.map(partKey));
  const isAssigned = (part: Part): boolean => keys.has(officeKey(part)) || keys.has(partKey(part));
  const covered = sum(amounts.filter(isAssigned));
  const whole = sum(assigned);
  const isKnown = covered !== null && whole !== null;
  return {
    assigned: whole,
    done: sum(amounts),
    unassigned: sum(amounts.filter((part) => !isAssigned(part))),
    rate: quotient(isKnown ? { numerator: covered, denominator: whole } : null),
  };
}

function negative(part: Amount): Amount {
  return { ...part, amount: part.amount === null ? null : -part.amount };
}

function sum(amounts: readonly Amount[]): number | null {
  return addKnown(amounts.map(({ amount }) => amount));
}
