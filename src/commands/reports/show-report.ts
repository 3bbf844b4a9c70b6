import { failed, ok, problem, type Result } from '../../ledger/problem';
import { showTab, tabNamed } from '../../workbook/tabs';
import { checked, fields, text } from '../schema';

const reportName = fields<{ readonly tab: string }>({ tab: text(200) });

/** Brings a summary tab before the person, and no other tab. Problem: report-gone. */
export function showReport(sent: unknown): Result<null> {
  const asked = checked(reportName, sent);
  if (!asked.ok) return asked;
  const tab = tabNamed(asked.value.tab, 'report');
  if (tab === null) return failed(problem('report-gone', {}, { name: asked.value.tab }));
  showTab(tab);
  return ok(null);
}
