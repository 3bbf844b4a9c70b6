/** Under which rules an execution runs: plain data, so that it crosses threads. */

import { COSTS, type CostModel } from './cost-model';
import type { FaultPlan } from './fault-plan';
import { LIMITS, type Limits } from './limits';

export interface Rules {
  readonly limits: Limits;
  readonly costs: CostModel;
  readonly fault?: FaultPlan;
  /** Makes chance the same every time: Math.random, ids, getUuid. */
  readonly seed?: number;
  /** The script's clock is the real one; left out: it goes on by what calls take on Google. */
  readonly realTime?: boolean;
}

export const RULES: Rules = { limits: LIMITS, costs: COSTS };

export function rulesOf(changes: {
  readonly limits?: Partial<Limits>;
  readonly costs?: Partial<CostModel>;
  readonly realTime?: boolean;
}): Rules {
  return {
    limits: { ...LIMITS, ...changes.limits },
    costs: { ...COSTS, ...changes.costs },
    ...(changes.realTime && { realTime: true }),
  };
}
