/** Simple triggers: https://developers.google.com/apps-script/guides/triggers */

import { AuthMode } from './apps-script/enums';
import type { Execution } from './execution';
import type { AuthorizationMode } from './services';
import type { Store, Zone } from './store';

/** What fired a trigger, as plain data; the event itself is born in the execution. */
export type TriggerEvent =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'edit';
      readonly sheetId: string;
      readonly zone: Zone;
      /** Only of a single cell that is not blank, as text. */
      readonly value?: string;
    };

export function editEvent(store: Store, sheetId: string, zone: Zone): TriggerEvent {
  const single = zone.top === zone.bottom && zone.left === zone.right;
  const [value = null] = single ? (store.values(sheetId, zone)[0] ?? []) : [];
  if (value === null) return { kind: 'edit', sheetId, zone };
  const text = String(typeof value === 'object' ? value.d : value);
  return { kind: 'edit', sheetId, zone, value: text };
}

export function eventOf(
  execution: Execution,
  mode: AuthorizationMode,
  event: TriggerEvent,
): Record<string, unknown> {
  const authMode = AuthMode.named(mode);
  if (event.kind === 'open') return { authMode };
  const { sheetId, zone, value } = event;
  return {
    authMode,
    source: execution.handles.spreadsheet(),
    range: execution.handles.range({ sheetId, zone }),
    ...(value === undefined ? {} : { value }),
  };
}
