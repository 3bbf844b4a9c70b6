import { type Cell, isBlank, isErrorCell } from '../../ledger/cell';
import { ENTRY_HELPER_HEADERS } from '../../ledger/columns';
import { splitHeader } from '../../ledger/header';
import { ok, type Result } from '../../ledger/problem';
import type { TabId, TabSpec } from '../../ledger/tabs';
import type { MoneyUnit } from '../../ledger/unit';
import type { Tab } from '../../workbook/book';
import { buildTab, type TabPlace } from '../../workbook/tab-builder';
import { rowsOf } from '../../workbook/tab-size';
import { readColumn, readFormula, readHeader } from '../../workbook/table';
import { isEmpty, tabName } from '../../workbook/tabs';
import { tabPlan } from '../tab-plans';
import { type ColumnPositions, positionsIn } from '../workbook-tabs';

/** A tab under "Tạo sổ". Of a new one everything is known and nothing has to be read back. */
export interface TabSite {
  readonly tab: Tab;
  readonly spec: TabSpec;
  readonly isNew: boolean;
  /** Nothing in it yet: a command was killed before it wrote the headers. */
  readonly isBegun?: boolean;
  readonly name: string;
  readonly rows: number;
  readonly width: number;
  /** Not found when a person renamed or removed a header. */
  readonly positions: Result<ColumnPositions>;
}

export type TabSites = ReadonlyMap<TabId, TabSite>;

export function surveyTab(tab: Tab, spec: TabSpec): TabSite {
  const header = readHeader(tab);
  const name = tabName(tab);
  const positions = positionsIn(readableHeader(tab, header, spec), spec.columns, name);
  const [rows, width] = [rowsOf(tab), header.length];
  const isBegun = header.every(isBlank) && isEmpty(tab);
  return { tab, spec, isNew: false, isBegun, name, rows, width, positions };
}

/**
 * A formula for Mã dòng that speaks of a deleted column can be written anew where it stands, one that
 * was deleted where it stood: with it its heading is gone.
 */
function readableHeader(tab: Tab, header: readonly Cell[], spec: TabSpec): readonly Cell[] {
  const { rowKey } = ENTRY_HELPER_HEADERS;
  const at = header.findIndex(isErrorCell);
  const formula = at < 0 ? '' : readFormula(tab, 1, at + 1);
  const isBroken = formula.includes('#REF!') && formula.includes(`"${rowKey}"`);
  const place = isBroken ? at : emptyKeyColumn(tab, header, spec);
  return place < 0 ? header : header.map((cell, index) => (index === place ? rowKey : cell));
}

/** The blank column behind the one after which Mã dòng belongs; -1 if it is there, or has no place. */
function emptyKeyColumn(tab: Tab, header: readonly Cell[], { columns }: TabSpec): number {
  const index = columns.findIndex(({ id }) => id === 'rowKey');
  const nameAt = (cell: Cell): string => splitHeader(String(cell)).name;
  const has = (name: string): number => header.findIndex((cell) => nameAt(cell) === nameAt(name));
  const before = columns[index - 1];
  if (before === undefined || has(ENTRY_HELPER_HEADERS.rowKey) >= 0) return -1;
  const place = has(before.header) + 1;
  if (place === 0 || place >= header.length || !isBlank(header[place])) return -1;
  return readColumn(tab, place + 1, 1).every(isBlank) ? place : -1;
}

export function makeTab(spec: TabSpec, unit: MoneyUnit, place: TabPlace): TabSite {
  const plan = tabPlan(spec, unit);
  const tab = buildTab(plan, place);
  const positions = new Map(spec.columns.map(({ id }, index) => [id, index + 1]));
  const { rows, width } = plan;
  return { tab, spec, isNew: true, name: tabName(tab), rows, width, positions: ok(positions) };
}
