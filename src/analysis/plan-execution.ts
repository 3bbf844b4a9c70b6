import { increase } from './change';
import type { Lack } from './comparable-units';
import { quotient } from './figures';
import { isAssignedIn, type PlanPart } from './plan-parts';
import { addKnown } from './sums';

/**
 * What was assigned and what was done of it. Amounts in đồng; null is blank. Whoever divides `done`
 * by `assigned` gets `rate`: what nothing was assigned for stands apart.
 */
export interface Execution {
  readonly assigned: number | null;
  readonly done: number | null;
  /** What nothing was assigned for. */
  readonly unassigned: number | null;
  readonly rate: number | null;
  /** Set: units are missing, so there is no rate. */
  readonly lacks: Lack;
}

/** Where units are missing there is no change either. */
export interface Growth extends Execution {
  /** Whether there is something that nothing was assigned for, known or not. */
  readonly hasUnassigned: boolean;
  /** Assigned or not. */
  readonly whole: number | null;
}

export function execution(
  assigned: readonly PlanPart[],
  balances: readonly PlanPart[],
  lacks: Lack,
): Execution {
  const isAssigned = isAssignedIn(assigned);
  const whole = sum(assigned);
  const done = sum(balances.filter(isAssigned));
  return {
    assigned: whole,
    done,
    unassigned: sum(balances.filter((part) => !isAssigned(part))),
    rate: lacks === null ? rateOf(done, whole) : null,
    lacks,
  };
}

interface TwoBalances {
  readonly before: readonly PlanPart[];
  readonly now: readonly PlanPart[];
}

export function growth(
  assigned: readonly PlanPart[],
  { before, now }: TwoBalances,
  lacks: Lack,
): Growth {
  const isAssigned = isAssignedIn(assigned);
  const grown = (isAsked: (part: PlanPart) => boolean): number | null =>
    lacks === null ? change(before.filter(isAsked), now.filter(isAsked)) : null;
  const isRest = (part: PlanPart): boolean => !isAssigned(part);
  const whole = sum(assigned);
  const done = grown(isAssigned);
  return {
    assigned: whole,
    done,
    unassigned: grown(isRest),
    rate: rateOf(done, whole),
    lacks,
    hasUnassigned: before.some(isRest) || now.some(isRest),
    whole: grown(() => true),
  };
}

/** As UT_BIENDONG has it: what had no row was nothing. */
function change(before: readonly PlanPart[], now: readonly PlanPart[]): number | null {
  if (before.length === 0 && now.length === 0) return null;
  return increase(figure(before), figure(now));
}

function figure(amounts: readonly PlanPart[]): number | null | undefined {
  return amounts.length === 0 ? undefined : sum(amounts);
}

function rateOf(done: number | null, assigned: number | null): number | null {
  const isKnown = done !== null && assigned !== null;
  return quotient(isKnown ? { numerator: done, denominator: assigned } : null);
}

function sum(amounts: readonly PlanPart[]): number | null {
  return addKnown(amounts.map(({ amount }) => amount));
}
