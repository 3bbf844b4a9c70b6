/** Simple triggers: https://developers.google.com/apps-script/guides/triggers */

import { AuthMode } from './apps-script/enums';
import type { Execution } from './execution';
import type { RunReport } from './host-types';
import type { AuthorizationMode } from './services';
import type { Zone } from './store';

export function triggerEvent(mode: AuthorizationMode): Record<string, unknown> {
  return { authMode: AuthMode.named(mode) };
}

/** `value` only for a single cell, as text. */
export function runOnEdit(execution: Execution, sheetId: string, zone: Zone): RunReport {
  const single = zone.top === zone.bottom && zone.left === zone.right;
  const [value = null] = single ? (execution.store.values(sheetId, zone)[0] ?? []) : [];
  const event = {
    ...triggerEvent('LIMITED'),
    source: execution.handles.spreadsheet(),
    range: execution.handles.range({ sheetId, zone }),
    ...(value === null ? {} : { value: String(typeof value === 'object' ? value.d : value) }),
  };
  return execution.report('onEdit', [event]);
}
