import { builtInCatalogue } from '../ledger/catalogue';
import { catalogueRows } from '../ledger/catalogue-table';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { initialSettings, readSettings, SETTINGS, type SettingId } from '../ledger/settings';
import { TABS, type TabId, type TabSpec } from '../ledger/tabs';
import { textKey } from '../ledger/text-key';
import type { MoneyUnit } from '../ledger/unit';
import { flush, type Tab } from '../workbook/book';
import { DATE_FORMAT, TEXT_FORMAT, writeBlock } from '../workbook/cell-writer';
import { setLocale } from '../workbook/locale';
import { underDocumentLock } from '../workbook/lock';
import { buildTab } from '../workbook/tab-builder';
import { readAll } from '../workbook/table';
import { findTabs, removeBlankFirstTab, tabName } from '../workbook/tabs';
import { settingRows } from './default-rows';
import { lengthenLedgerView } from './ledger-view';
import { writeLog } from './log-line';
import { equipTabs } from './tab-equipment';
import { tabPlan } from './tab-plans';
import { positionsIn } from './workbook-tabs';

export interface CreatedWorkbook {
  /** Names of the tabs made in this run; none when all were there. */
  readonly created: readonly string[];
  /** Columns that a person renamed or removed: named, never mended over her head. */
  readonly warnings: readonly Problem[];
}

/**
 * "Tạo sổ": makes every tab with headers, formats, dropdowns, colour rules, formulas and
 * protections, and sets locale and zone. Run again it makes what is missing and touches no data.
 */
export function createWorkbook(): Result<CreatedWorkbook> {
  const locked = underDocumentLock(makeTabs);
  return locked === null ? failed(problem('busy')) : ok(locked.done);
}

function makeTabs(): CreatedWorkbook {
  setLocale();
  const tabs = findTabs('tab') as Map<TabId, Tab>;
  const unit = entryUnit(tabs.get('settings'));
  const created: TabSpec[] = [];
  for (const spec of TABS) {
    if (tabs.has(spec.id)) continue;
    tabs.set(spec.id, buildTab(tabPlan(spec, unit)));
    created.push(spec);
  }
  if (created.length === TABS.length) removeBlankFirstTab();
  fillDefaults(tabs);
  flush();
  equipTabs(tabs);
  lengthenLedgerView(tabs);
  const names = created.map((spec) => nameOf(tabs, spec.id));
  writeLog(tabs.get('log'), {
    command: 'Tạo sổ',
    unit: 'Toàn sổ',
    result: names.length === 0 ? 'Đã kiểm tra, đủ tab' : `Đã tạo ${names.length} tab`,
    after: names.join(', '),
  });
  return { created: names, warnings: TABS.flatMap((spec) => headerProblems(tabs, spec)) };
}

/** The unit that Cài đặt asks for; of a new workbook the usual one. */
function entryUnit(settings: Tab | undefined): MoneyUnit {
  const initial = initialSettings().entryUnit;
  if (!settings) return initial;
  const read = readSettings(readAll(settings), tabName(settings));
  return read.ok ? read.value.entryUnit : initial;
}

function fillDefaults(tabs: ReadonlyMap<TabId, Tab>): void {
  const catalogue = tabs.get('catalogue');
  if (catalogue && !hasRows(catalogue)) {
    const rows = catalogueRows(builtInCatalogue());
    const formats = [1, 2, 3, 4, 5, 6, 7, 8].map((column) =>
      column === 6 || column === 7 ? DATE_FORMAT : TEXT_FORMAT,
    );
    writeBlock(
      catalogue,
      2,
      1,
      rows,
      rows.map(() => formats),
    );
  }
  const settings = tabs.get('settings');
  if (settings) addSettings(settings);
}

/** Whether anything stands under the header, in the tab's own columns. */
function hasRows(tab: Tab): boolean {
  return readAll(tab)
    .slice(1)
    .some((row) => row.slice(0, 8).some((cell) => cell !== ''));
}

function addSettings(tab: Tab): void {
  const values = readAll(tab);
  const names = values.map((row) => textKey(String(row[0] ?? '')));
  const present = new Set<SettingId>(
    SETTINGS.filter(({ name }) => names.includes(textKey(name))).map(({ id }) => id),
  );
  const rows = settingRows(present);
  if (rows.length === 0) return;
  writeBlock(
    tab,
    values.length + 1,
    1,
    rows,
    rows.map((row) => row.map(() => TEXT_FORMAT)),
  );
}

function headerProblems(tabs: ReadonlyMap<TabId, Tab>, spec: TabSpec): readonly Problem[] {
  const tab = tabs.get(spec.id);
  if (!tab) return [];
  const positions = positionsIn(readAll(tab)[0] ?? [], spec.columns, tabName(tab));
  return positions.ok ? [] : positions.problems;
}

function nameOf(tabs: ReadonlyMap<TabId, Tab>, id: TabId): string {
  const tab = tabs.get(id);
  return tab ? tabName(tab) : id;
}
