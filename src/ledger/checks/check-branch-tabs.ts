import { type ActivityTabId, readActivities } from '../activities';
import { readBankFigures } from '../bank-figures';
import { readCapital } from '../capital';
import { catalogueOf } from '../catalogue-table';
import type { Cells } from '../cell';
import { readGroups } from '../groups-table';
import { readParameters } from '../parameters/parameters';
import { readPlan } from '../plan';
import type { Problem, Result } from '../problem';
import { readSettings } from '../settings';
import type { TabId } from '../tabs';

/** A tab as it was read: its name for messages, and its cells, header row first. */
export interface TabCells {
  readonly tab: string;
  readonly values: Cells;
}

const ACTIVITY_TABS: readonly ActivityTabId[] = [
  'activity-11',
  'activity-12',
  'activity-13',
  'activity-14',
];

/** The tabs that checkBranchTabs reads; those of a module that is off may be left out. */
export const BRANCH_TABS: readonly TabId[] = [
  'settings',
  'catalogue',
  'parameters',
  'groups',
  'bank',
  'plan',
  'capital',
  ...ACTIVITY_TABS,
];

/**
 * "Kiểm tra số liệu" of all tabs beside the records: the errors and warnings of all of them at once.
 * Without a readable Danh mục no name can be looked up, so then only Cài đặt is checked beside it.
 *
 * @param tabs those that the workbook has, by id
 */
export function checkBranchTabs(tabs: ReadonlyMap<TabId, TabCells>): Problem[] {
  const problems: Problem[] = [];
  const take = <T>(id: TabId, read: (cells: TabCells) => Result<T>): T | undefined => {
    const cells = tabs.get(id);
    if (cells === undefined) return undefined;
    const result = read(cells);
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };

  take('settings', ({ tab, values }) => readSettings(values, tab));
  const catalogue = take('catalogue', ({ tab, values }) => catalogueOf(values, tab));
  if (catalogue === undefined) return problems;
  const warnings: Problem[] = [];
  const parameters = take('parameters', ({ tab, values }) =>
    readParameters(values, { tab, catalogue }),
  );
  take('groups', ({ tab, values }) =>
    readGroups(values, { tab, catalogue, warnings, ...(parameters ? { parameters } : {}) }),
  );
  take('bank', ({ tab, values }) => readBankFigures(values, { tab, catalogue, warnings }));
  take('plan', ({ tab, values }) => readPlan(values, { tab, catalogue, warnings }));
  take('capital', ({ tab, values }) => readCapital(values, { tab, warnings }));
  for (const id of ACTIVITY_TABS) {
    take(id, ({ tab, values }) => readActivities(values, id, { tab, catalogue, warnings }));
  }
  return [...problems, ...warnings];
}
