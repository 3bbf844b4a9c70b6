/** Under which rules an execution runs: plain data, so that it crosses threads. */

import { COSTS, type CostModel } from './cost-model';
import { LIMITS, type Limits } from './limits';

export interface Rules {
  readonly limits: Limits;
  readonly costs: CostModel;
}

export const RULES: Rules = { limits: LIMITS, costs: COSTS };
