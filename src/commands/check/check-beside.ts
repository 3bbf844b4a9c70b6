import { BRANCH_TABS, checkBranchTabs, type TabCells } from '../../ledger/checks/check-branch-tabs';
import type { Problem } from '../../ledger/problem';
import type { TabId } from '../../ledger/tabs';
import { mayWrite } from '../../workbook/rights';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import type { WorkbookTabs } from '../workbook-tabs';
import type { ListedTab } from './check-listing';

interface BesideFindings {
  readonly problems: readonly Problem[];
  readonly tabs: readonly ListedTab[];
}

/**
 * Checks the tabs beside the records, as many of them as the person may edit: for an accountant
 * her own Hoạt động, for the branch all of them. Danh mục is read in any case, for its names.
 */
export function checkBeside(tabs: WorkbookTabs, hasActivities: boolean): BesideFindings {
  const cells = new Map<TabId, TabCells>();
  const listed: ListedTab[] = [];
  for (const id of BRANCH_TABS) {
    if (isActivity(id) && !hasActivities) continue;
    const tab = tabs.get(id);
    if (!tab.ok) continue;
    const isHers = mayWrite(tab.value);
    if (!isHers && id !== 'catalogue') continue;
    const name = tabName(tab.value);
    const values = readAll(tab.value);
    cells.set(id, { tab: name, values });
    if (isHers) listed.push({ id, name, values });
  }
  return listed.length === 0
    ? { problems: [], tabs: [] }
    : { problems: checkBranchTabs(cells), tabs: listed };
}

function isActivity(id: TabId): boolean {
  return id.startsWith('activity-');
}
