import type { Cell } from '../ledger/cell';
import { SETTINGS, type SettingId } from '../ledger/settings';

/** Rows of Cài đặt for the settings that are not there yet, in the order of its columns. */
export function settingRows(present: ReadonlySet<SettingId>): Cell[][] {
  return SETTINGS.filter(({ id }) => !present.has(id)).map(({ name, initial, explanation }) => [
    name,
    initial,
    explanation,
  ]);
}
