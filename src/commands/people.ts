import { failed, ok, problem, type Result } from '../ledger/problem';
import { isEntryTab, TABS, type TabSpec } from '../ledger/tabs';
import { mayWrite } from '../workbook/table';
import type { WorkbookTabs } from './workbook-tabs';

/**
 * Who a person is, as the protections of the tabs say: nothing else is known of her. One question
 * for each tab that is asked for.
 */

/**
 * The branch's people may edit Cài đặt, and nobody else.
 * Problems: tab-missing, branch-only.
 */
export function requireBranch(tabs: Pick<WorkbookTabs, 'get'>): Result<null> {
  const settings = tabs.get('settings');
  if (!settings.ok) return settings;
  return mayWrite(settings.value, 2, 1) ? ok(null) : failed(problem('branch-only'));
}

/** The entry tabs into which this person may type. */
export function editableEntryTabs(tabs: Pick<WorkbookTabs, 'get'>): TabSpec[] {
  return TABS.filter(isEntryTab).filter(({ id }) => {
    const tab = tabs.get(id);
    return tab.ok && mayWrite(tab.value, 2, 1);
  });
}
