import { ok, type Result } from '../ledger/problem';
import type { TabId, TabSpec } from '../ledger/tabs';
import type { MoneyUnit } from '../ledger/unit';
import type { Tab } from '../workbook/book';
import { buildTab } from '../workbook/tab-builder';
import { rowsOf } from '../workbook/tab-size';
import { readHeader } from '../workbook/table';
import { tabName } from '../workbook/tabs';
import { tabPlan } from './tab-plans';
import { type ColumnPositions, positionsIn } from './workbook-tabs';

/** A tab under "Tạo sổ". Of a new one everything is known and nothing has to be read back. */
export interface TabSite {
  readonly tab: Tab;
  readonly spec: TabSpec;
  readonly isNew: boolean;
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
  const positions = positionsIn(header, spec.columns, name);
  return { tab, spec, isNew: false, name, rows: rowsOf(tab), width: header.length, positions };
}

export function makeTab(spec: TabSpec, unit: MoneyUnit): TabSite {
  const plan = tabPlan(spec, unit);
  const tab = buildTab(plan);
  const positions = new Map(spec.columns.map(({ id }, index) => [id, index + 1]));
  const { rows, width } = plan;
  return { tab, spec, isNew: true, name: tabName(tab), rows, width, positions: ok(positions) };
}
