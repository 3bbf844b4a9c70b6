import { parts, vietnameseDate } from '../ledger/date';
import { ok, type Result } from '../ledger/problem';
import type { ReportOptions } from '../ledger/report-request';
import { showDialog } from '../workbook/ui';
import { readCutoffs } from './cutoff-list';
import { openTabs } from './workbook-tabs';

const WIDTH = 440;
const HEIGHT = 420;

/** Menu action "Lập báo cáo". The page then asks for its data by `reportOptions`. */
export function openReports(): null {
  showDialog('reports', 'Lập báo cáo', WIDTH, HEIGHT);
  return null;
}

/** The last date, and flows from the beginning of its year up to it. */
export function reportOptions(): Result<ReportOptions> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const view = tabs.value.get('ledger');
  if (!view.ok) return view;
  const cutoffs = readCutoffs(view.value);
  const last = cutoffs[0];
  if (last === undefined) {
    return ok({ cutoffs, proposed: { cutoff: '', flowFrom: '', flowTo: '' } });
  }
  const date = vietnameseDate(last);
  const [year] = parts(last);
  return ok({ cutoffs, proposed: { cutoff: date, flowFrom: `T1/${year}`, flowTo: date } });
}
