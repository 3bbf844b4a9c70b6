import { cellText } from '../../ledger/cell';
import { SETTINGS, type SettingId } from '../../ledger/settings';
import { EDITOR_GROUPS, OFFICE_FIELDS } from '../../ledger/setup';
import { textKey } from '../../ledger/text-key';
import { TEXT_FORMAT, writeCells } from '../../workbook/cell-writer';
import { readAll } from '../../workbook/table';
import { settingRows } from './default-rows';
import type { Repairs } from './repairs';
import type { CheckedChoices } from './setup-choices';
import { rowBelow, writeUnderHeaders } from './site-rows';
import type { TabSite } from './tab-site';

type Chosen = ReadonlyMap<SettingId, string>;

/** What she chose, as Cài đặt has it. */
export function chosenSettings(choices: CheckedChoices | null): Chosen {
  if (!choices) return new Map();
  return new Map<SettingId, string>([
    ['entryUnit', choices.entryUnit],
    ['detail', choices.detail],
    ...OFFICE_FIELDS.map((field) => [field, choices.office[field]] as const),
    ...EDITOR_GROUPS.map((group) => [`editors-${group}`, choices.editors[group]] as const),
    ['activities', choices.activities ? 'bật' : 'tắt'],
  ]);
}

/**
 * Settings that are not there yet are added under those that are, as chosen or as usual. A value
 * that she chose differently is written into its cell; the others stay as people typed them.
 */
export function writeSettings(site: TabSite, chosen: Chosen, repairs: Repairs): void {
  if (!site.positions.ok) return;
  const [nameAt, valueAt] = ['name', 'value'].map((id) => columnOf(site, id));
  const rows = site.isNew ? [] : readAll(site.tab).slice(1);
  const names = rows.map((row) => cellText(row[(nameAt ?? 1) - 1]));
  const keys = names.map(textKey);
  const present = new Set<SettingId>();
  for (const { id, name, initial } of SETTINGS) {
    const at = keys.indexOf(textKey(name));
    if (at < 0) continue;
    present.add(id);
    const value = chosen.get(id);
    const standing = cellText(rows[at]?.[(valueAt ?? 1) - 1]) || initial;
    if (value === undefined || textKey(standing) === textKey(value)) continue;
    writeCells(site.tab, at + 2, [{ column: valueAt ?? 1, value, format: TEXT_FORMAT }]);
    repairs.note(site.name, `“${name}” theo lựa chọn`);
  }
  const missing = settingRows(present, chosen);
  writeUnderHeaders(site, rowBelow(names), missing);
  for (const [name] of site.isNew ? [] : missing) repairs.note(site.name, `thêm mục “${name}”`);
}

function columnOf({ positions }: TabSite, id: string): number {
  return positions.ok ? (positions.value.get(id) ?? 1) : 1;
}
