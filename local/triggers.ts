/** What triggers are told: https://developers.google.com/apps-script/guides/triggers/events */

import { AuthMode } from './apps-script/enums';
import { activeUser } from './apps-script/session';
import type { ChangeType } from './change-types';
import type { EditedZone } from './edited-zones';
import type { Execution } from './execution';
import type { AuthorizationMode } from './services';
import type { Store, StoredValue } from './store';

export interface EditEvent extends EditedZone {
  readonly kind: 'edit';
  /** Only of a single cell that was typed into and is not blank now, as text. */
  readonly value?: string;
  /** Only of a single cell that was typed into and was not blank before, as text. */
  readonly oldValue?: string;
}

/** What fired a trigger, as plain data; the event itself is born in the execution. */
export type TriggerEvent =
  | { readonly kind: 'open' | 'install' }
  | { readonly kind: 'change'; readonly changeType: ChangeType }
  /** `at` in milliseconds since 1970. */
  | { readonly kind: 'clock'; readonly at: number }
  | EditEvent;

/** Call it before the change; what it gives, called after the change, tells the events. */
export function editEvents(
  store: Store,
  zones: readonly EditedZone[],
  pasted: boolean,
): () => EditEvent[] {
  const texts = () => zones.map((zone) => (pasted ? undefined : singleText(store, zone)));
  const before = texts();
  return () => {
    const after = texts();
    return zones.map((zone, i) => ({
      kind: 'edit',
      ...zone,
      ...(after[i] !== undefined && { value: after[i] }),
      ...(before[i] !== undefined && { oldValue: before[i] }),
    }));
  };
}

/** The text of a single cell that holds something. */
function singleText(store: Store, { sheetId, zone }: EditedZone): string | undefined {
  if (zone.top !== zone.bottom || zone.left !== zone.right) return undefined;
  const sheet = store.sheets().find(({ id }) => id === sheetId);
  if (!sheet || zone.top >= sheet.rows || zone.left >= sheet.columns) return undefined;
  return textOf(store.values(sheetId, zone)[0]?.[0] ?? null);
}

function textOf(value: StoredValue): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(typeof value === 'object' ? value.d : value);
}

export function eventOf(
  execution: Execution,
  event: TriggerEvent,
  { mode, triggerUid }: { readonly mode: AuthorizationMode; readonly triggerUid?: string },
): Record<string, unknown> {
  return {
    authMode: AuthMode.named(mode),
    ...(triggerUid !== undefined && { triggerUid }),
    ...(mode !== 'NONE' && event.kind !== 'clock' && event.kind !== 'install' && inFile(execution)),
    ...details(execution, event),
  };
}

function inFile(execution: Execution): Record<string, unknown> {
  return { source: execution.handles.spreadsheet(), user: activeUser(execution) };
}

function details(execution: Execution, event: TriggerEvent): Record<string, unknown> {
  if (event.kind === 'change') return { changeType: event.changeType };
  if (event.kind === 'clock') return clockFields(event.at);
  if (event.kind !== 'edit') return {};
  const { sheetId, zone, value, oldValue } = event;
  return {
    range: execution.handles.range({ sheetId, zone }),
    ...(value !== undefined && { value }),
    ...(oldValue !== undefined && { oldValue }),
  };
}

/** Google gives them in UTC. */
function clockFields(at: number): Record<string, unknown> {
  const time = new Date(at);
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    'day-of-month': time.getUTCDate(),
    'day-of-week': time.getUTCDay() || 7,
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    timezone: 'UTC',
  };
}
