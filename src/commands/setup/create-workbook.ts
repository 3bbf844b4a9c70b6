import { builtInCatalogue } from '../../ledger/catalogue';
import { catalogueRows } from '../../ledger/catalogue-table';
import type { Cell } from '../../ledger/cell';
import { parameterRows } from '../../ledger/parameters/parameter-rows';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import type { Settings } from '../../ledger/settings';
import type { CreatedWorkbook } from '../../ledger/setup';
import { TABS, type TabId, WORKBOOK_VERSION } from '../../ledger/tabs';
import type { MoneyUnit } from '../../ledger/unit';
import { sentence } from '../../ledger/wording';
import type { Tab } from '../../workbook/book';
import { setLocale } from '../../workbook/locale';
import { underDocumentLock } from '../../workbook/lock';
import { lastRow } from '../../workbook/table';
import {
  findBlankFirstTab,
  isHidden,
  markVersion,
  readRoster,
  removeTab,
  setHidden,
} from '../../workbook/tabs';
import { lengthenLedgerView } from '../ledger-view';
import { prepareLog } from '../log/log-line';
import { addNewColumns, migrationsFrom } from './migrations';
import { Repairs } from './repairs';
import { type CheckedChoices, checkChoices } from './setup-choices';
import { addCommunes, newCommunes } from './setup-communes';
import { protectSites } from './setup-protections';
import { chosenSettings, writeSettings } from './setup-settings';
import { hasRecords, type Survey, surveyWorkbook } from './setup-survey';
import { changeUnit } from './setup-unit';
import { columnTexts, writeUnderHeaders } from './site-rows';
import { equipTabs } from './tab-equipment';
import { makeTab, surveyTab, type TabSite, type TabSites } from './tab-site';

/**
 * "Tạo sổ": makes every tab with headers, formats, dropdowns, colour rules, formulas and
 * protections, and sets locale and zone. Run again it makes what is missing and touches no data; a
 * workbook of an older version is brought up to this one.
 *
 * @param sent choices of the dialog; null completes the workbook by what Cài đặt says
 * Problems: those of checkChoices, version-newer, branch-only, version-unnamed, setting-fixed,
 * commune-line-taken, busy.
 */
export function createWorkbook(sent: unknown): Result<CreatedWorkbook> {
  const choices = checkChoices(sent);
  if (!choices.ok) return choices;
  const locked = underDocumentLock(() => setUp(choices.value));
  return locked === null ? failed(problem('busy')) : locked.done;
}

function setUp(choices: CheckedChoices | null): Result<CreatedWorkbook> {
  const survey = surveyWorkbook();
  if (!survey.ok) return survey;
  const refused = refusals(survey.value, choices);
  if (refused.length > 0) return failed(...refused);
  const { catalogue } = survey.value;
  const communes = newCommunes(
    choices?.communes ?? [],
    catalogue.ok ? catalogue.value : builtInCatalogue(),
  );
  if (!communes.ok) return communes;
  return ok(build({ survey: survey.value, choices, communes: communes.value }));
}

/** What would spoil figures or cannot be taken back. */
function refusals({ state, settings, tabs }: Survey, choices: CheckedChoices | null): Problem[] {
  if (state === 'new') return [];
  if (state === 'old' && choices?.versionNamed !== true) {
    return [problem('version-unnamed', {}, { field: 'versionNamed' })];
  }
  if (!choices || !settings.ok) return [];
  const { detail, entryUnit } = settings.value;
  const word = detail === 'group' ? 'Tổ' : 'xã';
  const changed = [
    ...(choices.detail === word ? [] : [{ field: 'detail', text: word }]),
    ...(choices.entryUnit === entryUnit ? [] : [{ field: 'entryUnit', text: entryUnit }]),
  ];
  if (changed.length === 0 || !hasRecords(tabs)) return [];
  return changed.map((about) => problem('setting-fixed', {}, about));
}

interface Order {
  readonly survey: Survey;
  readonly choices: CheckedChoices | null;
  readonly communes: Parameters<typeof addCommunes>[1];
}

function build({ survey, choices, communes }: Order): CreatedWorkbook {
  const repairs = new Repairs();
  const migrations = survey.state === 'old' ? migrationsFrom(survey.version) : [];
  setLocale();
  // First of all, so that a new workbook that was cut short is never taken for an old one.
  if (survey.state === 'new') markVersion(WORKBOOK_VERSION);
  const settings = effective(survey, choices);
  const blank = findBlankFirstTab();
  for (const { columns } of migrations) {
    for (const each of columns) addNewColumns(survey.tabs, each);
  }
  const sites = makeSites(survey.tabs, settings?.entryUnit ?? 'triệu đồng');
  const made = [...sites.values()].filter(({ isNew }) => isNew);
  const log = sites.get('log');
  // The line in the log is the last that is written: without one a run was cut short before this.
  if (blank && (made.length > 0 || !log || isWithoutLines(log.tab))) removeTab(blank);
  const writeLog = log && prepareLog(log.tab, log.positions);
  if (survey.settings.ok && settings && survey.settings.value.entryUnit !== settings.entryUnit) {
    changeUnit(sites, settings.entryUnit);
  }
  fillRows({ survey, choices, communes }, sites, repairs);
  equipTabs(sites, repairs);
  if (settings) showActivities(sites, settings, repairs);
  if (made.length < TABS.length) lengthenLedgerView(tabsOf(sites));
  const problems = [
    ...[...sites.values()].flatMap(({ positions }) => (positions.ok ? [] : positions.problems)),
    ...(survey.settings.ok ? [] : survey.settings.problems),
    ...migrations.flatMap(({ rows }) => rows.flatMap((step) => step(sites))),
    ...(settings ? protectSites(sites, settings, repairs) : []),
  ];
  for (const { label } of migrations) repairs.note('Nâng cấp', label);
  if (survey.state === 'old') markVersion(WORKBOOK_VERSION);
  const created = made.map(({ name }) => name);
  const message = told(survey, created, repairs);
  if (writeLog?.ok) {
    const after = [...created, ...repairs.phrases].join('; ');
    writeLog.value({ command: 'Tạo sổ', unit: 'Toàn sổ', result: message, after });
  }
  return { message, created, repaired: repairs.phrases, warnings: problems.map(sentence) };
}

function told({ state }: Survey, created: readonly string[], repairs: Repairs): string {
  if (state === 'new') return `Đã tạo sổ với ${created.length} tab.`;
  if (state === 'old') return 'Đã nâng cấp sổ lên phiên bản mới.';
  const tabs = created.length === 0 ? [] : [`${created.length} tab`];
  const others = repairs.phrases.length === 0 ? [] : [`${repairs.phrases.length} chỗ khác`];
  const added = [...tabs, ...others].join(' và ');
  return added === '' ? 'Sổ đã đủ, không phải bổ sung gì.' : `Đã bổ sung ${added}.`;
}

/** The settings as they will stand; null where nobody can read Cài đặt. */
function effective({ settings }: Survey, choices: CheckedChoices | null): Settings | null {
  if (!settings.ok) return null;
  if (!choices) return settings.value;
  const { entryUnit, activities: hasActivities, editors } = choices;
  return { ...settings.value, entryUnit, hasActivities, editors };
}

/** First everything that is there is read, then everything missing is made, each in its place. */
function makeSites(found: Survey['tabs'], unit: MoneyUnit): TabSites {
  const surveyed = TABS.map((spec) => {
    const tab = found.get(spec.id);
    return [spec, tab ? surveyTab(tab, spec) : null] as const;
  });
  const roster = readRoster();
  const sites = new Map<TabId, TabSite>();
  let after: Tab | undefined;
  for (const [spec, site] of surveyed) {
    const isThere = site !== null && !site.isBegun;
    const made = isThere ? site : makeTab(spec, unit, { roster, after, begun: site?.tab });
    sites.set(spec.id, made);
    after = made.tab;
  }
  return sites;
}

function isWithoutLines(log: Tab): boolean {
  return lastRow(log) < 2;
}

function tabsOf(sites: TabSites): ReadonlyMap<TabId, Tab> {
  return new Map([...sites].map(([id, { tab }]) => [id, tab]));
}

function fillRows({ choices, communes }: Order, sites: TabSites, repairs: Repairs): void {
  const catalogue = sites.get('catalogue');
  if (catalogue) {
    fillWhenBlank(catalogue, catalogueRows(builtInCatalogue()), repairs);
    addCommunes(catalogue, communes, repairs);
  }
  const parameters = sites.get('parameters');
  if (parameters) fillWhenBlank(parameters, parameterRows(), repairs);
  const settings = sites.get('settings');
  if (settings) writeSettings(settings, chosenSettings(choices), repairs);
}

/** A tab without any name in it: new, or left so by a command that was cut short. */
function fillWhenBlank(site: TabSite, rows: readonly Cell[][], repairs: Repairs): void {
  if (!site.isNew && columnTexts(site, 'name').some((name) => name !== '')) return;
  writeUnderHeaders(site, 2, rows);
  if (!site.isNew) repairs.note(site.name, 'các dòng có sẵn');
}

/** The tabs Hoạt động are seen while the module is on. */
function showActivities(sites: TabSites, { hasActivities }: Settings, repairs: Repairs): void {
  for (const { tab, spec, name, isNew } of sites.values()) {
    if (!spec.id.startsWith('activity-')) continue;
    const hidden = isNew ? true : isHidden(tab);
    if (hidden !== hasActivities) continue;
    setHidden(tab, !hasActivities);
    if (!isNew) repairs.note(name, hasActivities ? 'hiện tab' : 'ẩn tab');
  }
}
