/** The host's writes as the engine's commands, all inside one dispatch. */

import { TOO_MANY_CELLS } from '../cell-limits';
import { type Person, refuseForbidden } from '../permissions';
import { ScriptException } from '../script-error';
import type { Write } from '../store';
import { CELL_WRITES } from './apply-cells';
import { CHART_WRITES } from './apply-charts';
import { RULE_WRITES } from './apply-rules';
import { SHEET_WRITES } from './apply-sheets';
import type { Appliers, Target } from './apply-target';
import { TOO_MANY } from './cell-limit-plugin';
import type { Dispatch } from './engine';
import type { EngineStore } from './store';

const APPLIERS: Appliers = { ...CELL_WRITES, ...CHART_WRITES, ...RULE_WRITES, ...SHEET_WRITES };

/** The engine refuses to do what is done already. */
const HARMLESS = new Set(['NoChanges', 'NoColorProvided']);

export function applyWrites(
  store: EngineStore,
  dispatch: Dispatch,
  writes: readonly Write[],
  by: Person | undefined,
): void {
  const to: Target = {
    store,
    dispatch: (type, payload) => {
      const { isSuccessful, reasons } = dispatch(type, payload);
      if (isSuccessful || reasons.every((reason) => HARMLESS.has(reason))) return;
      if (reasons.includes(TOO_MANY)) throw new ScriptException(TOO_MANY_CELLS);
      throw new Error(`Service error: Spreadsheets (${type}: ${reasons.join(', ')})`);
    },
  };
  for (const write of writes) {
    if (by) refuseForbidden(store, write, by);
    const apply = APPLIERS[write.kind] as (write: Write, to: Target) => void;
    apply(write, to);
  }
}
