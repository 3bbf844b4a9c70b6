import { failed, ok, problem, type Result } from '../ledger/problem';
import { mayWrite } from '../workbook/rights';
import type { WorkbookTabs } from './workbook-tabs';

/**
 * Who a person is, as the protections of the tabs say: nothing else is known of her. Of which
 * associations she is, own-tabs.ts says.
 */

/**
 * The branch's people may edit Cài đặt, and nobody else.
 * Problems: tab-missing, branch-only.
 */
export function requireBranch(tabs: Pick<WorkbookTabs, 'get'>): Result<null> {
  const settings = tabs.get('settings');
  if (!settings.ok) return settings;
  return mayWrite(settings.value) ? ok(null) : failed(problem('branch-only'));
}
