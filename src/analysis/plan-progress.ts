import type { Catalogue } from '../ledger/catalogue';
import { parts } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import type { PlanRow } from '../ledger/plan';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { planAt } from './plan-communes';
import { type Execution, execution, type Growth, growth } from './plan-execution';
import {
  assignments,
  balancesOn,
  memberKey,
  type PlanDimension,
  type PlanPart,
} from './plan-parts';
import { type PlanLacks, planUnits } from './plan-units';
import { stockRows } from './selection';
import type { UnitSources } from './units-at';

export interface Progress {
  readonly outstanding: Execution;
  /** Since 31/12 of the year before. */
  readonly growth: Growth;
}

export interface MemberProgress {
  readonly name: string;
  readonly progress: Progress;
  /** The same by nguồn vốn, where the member has any. */
  readonly funds: readonly { readonly name: string; readonly progress: Progress }[];
}

export interface PlanProgress {
  readonly members: readonly MemberProgress[];
  readonly total: Progress;
  /** Why some of it could not be compared. */
  readonly notes: readonly Problem[];
}

/**
 * How far the plan of the year is fulfilled at the last ngày chốt of the period, by the members of a
 * dimension. Growth is what UT_BIENDONG calls a change, and is not given where that would not be.
 * Problems: cutoff-missing, column-missing, plan-year-missing, plan-communes-missing,
 * total-too-large.
 */
export function planProgress(
  ledger: Ledger,
  plan: readonly PlanRow[],
  by: PlanDimension,
  period: Period,
  catalogue: Catalogue,
  sources?: UnitSources,
): Result<PlanProgress> {
  const rows = stockRows(ledger, period, []);
  if (!rows.ok) return rows;
  const cutoff = ledger.cutoffs.members[ledger.cutoffs.codes[rows.value[0] ?? 0] ?? 0] ?? '';
  const [year] = parts(cutoff);
  const assigned = planAt(
    plan.filter((row) => row.year === year),
    catalogue,
    cutoff,
  );
  const ofYear = assigned.rows;
  if (ofYear.length === 0) return failed(problem('plan-year-missing', {}, { year }));
  if (by === 'commune' && ofYear.every(({ commune }) => commune === '')) {
    return failed(problem('plan-communes-missing', {}, { year }));
  }
  const targets = assignments(ofYear, 'growthTarget', by);
  const { base, lackOf, total, notes } = planUnits(ledger, by, targets, cutoff, sources);
  const now = balancesOn(ledger, cutoff);
  const before = base === null ? ok([]) : balancesOn(ledger, base);
  if (!now.ok) return now;
  if (!before.ok) return before;
  const facts: Facts = {
    now: now.value,
    before: before.value,
    plans: assignments(ofYear, 'planOutstanding', by),
    targets,
  };
  const inOrder = (of: PlanDimension, all: Facts, lacksOf: (name: string) => PlanLacks) =>
    membersOf(all, of)
      .map(({ name, ...own }) => {
        const lacks = isUnlike(own, assigned.unlike) ? UNLIKE : lacksOf(name);
        return { name, own, progress: progressOf(own, lacks) };
      })
      .sort((a, b) => catalogue[of].compare(a.name, b.name));
  const members = inOrder(by, facts, lackOf).map(({ name, own, progress }) => ({
    name,
    progress,
    funds: inOrder('fund', own, () => lackOf(name)).map((fund) => ({
      name: fund.name,
      progress: fund.progress,
    })),
  }));
  const lacks = isUnlike(facts, assigned.unlike) ? UNLIKE : total;
  return ok({ members, total: progressOf(facts, lacks), notes: [...assigned.notes, ...notes] });
}

const UNLIKE: PlanLacks = { outstanding: 'end', growth: 'both' };

/** Whether something was assigned to a commune that the balances are not told apart of. */
function isUnlike({ plans, targets }: Facts, communes: ReadonlySet<string>): boolean {
  return [...plans, ...targets].some(({ commune }) => communes.has(memberKey('commune', commune)));
}

interface Facts {
  readonly now: readonly PlanPart[];
  /** Empty where the ledger does not have the date. */
  readonly before: readonly PlanPart[];
  readonly plans: readonly PlanPart[];
  readonly targets: readonly PlanPart[];
}

/** The facts of each member that has a balance or a plan. */
function membersOf(facts: Facts, by: PlanDimension): readonly (Facts & { name: string })[] {
  const members = new Map<string, Record<keyof Facts, PlanPart[]> & { name: string }>();
  for (const kind of FACTS) {
    for (const part of facts[kind]) {
      const name = part[by];
      const key = memberKey(by, name);
      const own = members.get(key) ?? { name, now: [], before: [], plans: [], targets: [] };
      own[kind].push(part);
      members.set(key, own);
    }
  }
  return [...members.values()];
}

/** Those of the ledger first: a member is called as it is there. */
const FACTS = ['now', 'before', 'plans', 'targets'] as const;

function progressOf({ now, before, plans, targets }: Facts, lacks: PlanLacks): Progress {
  return {
    outstanding: execution(plans, now, lacks.outstanding),
    growth: growth(targets, { before, now }, lacks.growth),
  };
}
