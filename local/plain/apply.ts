/** One write made in a book. */

import type { Write } from '../store';
import { CELL_WRITES } from './apply-cells';
import { CHART_WRITES } from './apply-charts';
import { LINE_WRITES } from './apply-lines';
import { RULE_WRITES } from './apply-rules';
import { TAB_WRITES } from './apply-tabs';
import type { Appliers, Target } from './apply-target';
import type { Book } from './book';

const APPLIERS: Appliers = {
  ...CELL_WRITES,
  ...CHART_WRITES,
  ...LINE_WRITES,
  ...RULE_WRITES,
  ...TAB_WRITES,
};

/** @throws with the reason when the write is refused */
export function applied(write: Write, to: Target): Book {
  const apply = APPLIERS[write.kind] as (write: Write, to: Target) => Book;
  return apply(write, to);
}
