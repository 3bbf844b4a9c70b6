import type { Catalogue } from '../../ledger/catalogue';
import { builtInCatalogue } from '../../ledger/catalogue';
import { catalogueOf } from '../../ledger/catalogue-table';
import { type Cells, isBlank } from '../../ledger/cell';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { initialSettings, readSettings, type Settings } from '../../ledger/settings';
import type { SetupState } from '../../ledger/setup';
import { type TabId, tabSpec, WORKBOOK_VERSION } from '../../ledger/tabs';
import type { Tab } from '../../workbook/book';
import { mayWrite } from '../../workbook/rights';
import { anyMatching, readAll, readHeader } from '../../workbook/table';
import { readMarks, tabName } from '../../workbook/tabs';
import { SOURCE_TABS } from '../ledger-view';
import { positionsIn } from '../workbook-tabs';

/** A file before "Tạo sổ" changes anything in it. */
export interface Survey {
  readonly state: SetupState;
  /** Of an old workbook: 1 where none is noted. */
  readonly version: number;
  readonly tabs: ReadonlyMap<string, Tab>;
  /** What Cài đặt says; of a new workbook the usual. */
  readonly settings: Result<Settings>;
  readonly catalogue: Result<Catalogue>;
}

/** Problems: version-newer, branch-only. */
export function surveyWorkbook(): Result<Survey> {
  const { tabs, version: noted } = readMarks();
  const version = noted ?? (tabs.size === 0 ? WORKBOOK_VERSION : 1);
  if (version > WORKBOOK_VERSION) return failed(problem('version-newer'));
  const settings = tabs.get('settings');
  if (settings && !mayWrite(settings)) return failed(problem('branch-only'));
  const catalogue = tabs.get('catalogue');
  return ok({
    state: stateOf(tabs.size, version),
    version,
    tabs,
    settings: readOr(settings, readSettings, initialSettings()),
    catalogue: readOr(catalogue, catalogueOf, builtInCatalogue()),
  });
}

/** Of a tab that is not there, or was begun by a run that was cut short, the usual. */
function readOr<T>(
  tab: Tab | undefined,
  read: (values: Cells, name: string) => Result<T>,
  usual: T,
): Result<T> {
  const values = tab ? readAll(tab) : [];
  const isBegun = values.every((cells) => cells.every(isBlank));
  return tab && !isBegun ? read(values, tabName(tab)) : ok(usual);
}

function stateOf(tabs: number, version: number): SetupState {
  if (tabs === 0) return 'new';
  return version < WORKBOOK_VERSION ? 'old' : 'made';
}

/**
 * Whether a date stands in any tab of records, prepared rows too: detail and unit are then what the
 * figures were typed in. A tab whose header nobody can read is taken for a full one. Two calls a tab.
 */
export function hasRecords(tabs: ReadonlyMap<string, Tab>): boolean {
  return SOURCE_TABS.some((id) => {
    const tab = tabs.get(id);
    return tab !== undefined && hasDates(tab, id);
  });
}

function hasDates(tab: Tab, id: TabId): boolean {
  const header = readHeader(tab);
  const cutoff = tabSpec(id).columns.filter((column) => column.id === 'cutoff');
  const positions = positionsIn(header, cutoff, '');
  if (!positions.ok) return header.some((cell) => cell !== '');
  return anyMatching(tab, positions.value.get('cutoff') ?? 1, '\\S');
}
