import type { Cell } from '../../ledger/cell';
import { SETTINGS, type SettingId } from '../../ledger/settings';

/**
 * Rows of Cài đặt for the settings that are not there yet, in the order of its columns.
 *
 * @param chosen values that are not the usual ones
 */
export function settingRows(
  present: ReadonlySet<SettingId>,
  chosen: ReadonlyMap<SettingId, string> = new Map(),
): Cell[][] {
  return SETTINGS.filter(({ id }) => !present.has(id)).map(({ id, name, initial, explanation }) => [
    name,
    chosen.get(id) ?? initial,
    explanation,
  ]);
}
