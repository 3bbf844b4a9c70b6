import { builtInCatalogue } from '../ledger/catalogue';
import { catalogueRows } from '../ledger/catalogue-table';
import { type Cell, cellText } from '../ledger/cell';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { initialSettings, readSettings, SETTINGS, type SettingId } from '../ledger/settings';
import type { CreatedWorkbook } from '../ledger/setup';
import type { CommuneLine } from '../ledger/setup-lists';
import { CATALOGUE_KINDS, TABS, type TabId } from '../ledger/tabs';
import { textKey } from '../ledger/text-key';
import type { MoneyUnit } from '../ledger/unit';
import { sentence } from '../ledger/wording';
import type { Tab } from '../workbook/book';
import { DATE_FORMAT, TEXT_FORMAT, writeBlock } from '../workbook/cell-writer';
import { setLocale } from '../workbook/locale';
import { underDocumentLock } from '../workbook/lock';
import { sizeAtLeast } from '../workbook/tab-size';
import { readAll } from '../workbook/table';
import { findBlankFirstTab, findTabs, removeTab, tabName } from '../workbook/tabs';
import { settingRows } from './default-rows';
import { lengthenLedgerView } from './ledger-view';
import { prepareLog } from './log-line';
import { type CheckedChoices, checkChoices } from './setup-choices';
import { equipTabs } from './tab-equipment';
import { makeTab, surveyTab, type TabSite, type TabSites } from './tab-site';

/**
 * "Tạo sổ": makes every tab with headers, formats, dropdowns, colour rules, formulas and
 * protections, and sets locale and zone. Run again it makes what is missing and touches no data.
 */
export function createWorkbook(sent: unknown): Result<CreatedWorkbook> {
  const choices = checkChoices(sent);
  if (!choices.ok) return choices;
  const locked = underDocumentLock(() => makeTabs(choices.value));
  return locked === null ? failed(problem('busy')) : ok(locked.done);
}

function makeTabs(choices: CheckedChoices | null): CreatedWorkbook {
  setLocale();
  const blank = findBlankFirstTab();
  const sites = makeSites();
  const created = [...sites.values()].filter(({ isNew }) => isNew).map(({ name }) => name);
  if (blank && created.length > 0) removeTab(blank);
  const log = sites.get('log');
  const writeLog = log && prepareLog(log.tab, log.positions);
  fillDefaults(sites);
  const catalogue = sites.get('catalogue');
  if (catalogue && choices) addCommunes(catalogue, choices.communes);
  equipTabs(sites);
  if (created.length < TABS.length) lengthenLedgerView(tabsOf(sites));
  if (writeLog?.ok) {
    writeLog.value({
      command: 'Tạo sổ',
      unit: 'Toàn sổ',
      result: created.length === 0 ? 'Đã kiểm tra, đủ tab' : `Đã tạo ${created.length} tab`,
      after: created.join(', '),
    });
  }
  const warnings = [...sites.values()].flatMap(({ positions }) =>
    positions.ok ? [] : positions.problems.map(sentence),
  );
  const message = created.length === 0 ? 'Sổ đã đủ các tab.' : `Đã tạo ${created.length} tab.`;
  return { message, created, repaired: [], warnings };
}

/** Under the last row of Danh mục; names that are there already are left as they are. */
function addCommunes(site: TabSite, communes: readonly CommuneLine[]): void {
  const names = columnTexts(site, 'name');
  const missing = communes.filter(({ name }) => !names.some((n) => textKey(n) === textKey(name)));
  if (missing.length === 0) return;
  const filled = names.map((name, index) => (name === '' ? 0 : index + 2));
  writeUnderHeaders(
    site,
    Math.max(1, ...filled) + 1,
    missing.map(({ code, name }) => [CATALOGUE_KINDS.commune, code, name]),
  );
}

/** First everything that is there is read, then everything missing is made. */
function makeSites(): TabSites {
  const found = findTabs('tab');
  const unit = entryUnit(found.get('settings'));
  const surveyed = TABS.map((spec) => {
    const tab = found.get(spec.id);
    return [spec, tab ? surveyTab(tab, spec) : null] as const;
  });
  return new Map(
    surveyed.map(([spec, site]) => {
      const isThere = site !== null && !site.isBegun;
      return [spec.id, isThere ? site : makeTab(spec, unit, site?.tab)];
    }),
  );
}

function tabsOf(sites: TabSites): ReadonlyMap<TabId, Tab> {
  return new Map([...sites].map(([id, { tab }]) => [id, tab]));
}

/** The unit that Cài đặt asks for; of a new workbook the usual one. */
function entryUnit(settings: Tab | undefined): MoneyUnit {
  const initial = initialSettings().entryUnit;
  if (!settings) return initial;
  const read = readSettings(readAll(settings), tabName(settings));
  return read.ok ? read.value.entryUnit : initial;
}

function fillDefaults(sites: TabSites): void {
  const catalogue = sites.get('catalogue');
  if (catalogue) fillCatalogue(catalogue);
  const settings = sites.get('settings');
  if (settings) addSettings(settings);
}

/** A Danh mục without any name: new, or left so by a command that was cut short. */
function fillCatalogue(site: TabSite): void {
  if (!site.isNew && columnTexts(site, 'name').some((name) => name !== '')) return;
  writeUnderHeaders(site, 2, catalogueRows(builtInCatalogue()));
}

/** Settings that came with a newer version are added under those that are there. */
function addSettings(site: TabSite): void {
  const names = site.isNew ? [] : columnTexts(site, 'name').map(textKey);
  const present = new Set<SettingId>(
    SETTINGS.filter(({ name }) => names.includes(textKey(name))).map(({ id }) => id),
  );
  const rows = settingRows(present);
  if (rows.length > 0) writeUnderHeaders(site, names.length + 2, rows);
}

/** What stands under a header down to the last filled row of the tab. */
function columnTexts({ tab, positions }: TabSite, id: string): string[] {
  const index = (positions.ok ? (positions.value.get(id) ?? 1) : 1) - 1;
  return readAll(tab)
    .slice(1)
    .map((row) => cellText(row[index]));
}

/**
 * Rows in the order of a new tab's columns, each cell under its own header wherever a person moved
 * that. Nothing is written into a tab in which a header is missing.
 */
function writeUnderHeaders({ tab, spec, positions }: TabSite, row: number, rows: Cell[][]): void {
  if (!positions.ok) return;
  sizeAtLeast(tab, row + rows.length - 1, 1);
  spec.columns.forEach(({ id, kind }, index) => {
    const format = kind === 'date' ? DATE_FORMAT : TEXT_FORMAT;
    writeBlock(
      tab,
      row,
      positions.value.get(id) ?? 1,
      rows.map((cells) => [cells[index] ?? '']),
      rows.map(() => [format]),
    );
  });
}
