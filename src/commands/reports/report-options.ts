import { isDate } from '../../ledger/cell';
import { type IsoDate, isoDateOf, parts, vietnameseDate } from '../../ledger/date';
import { ok, type Result } from '../../ledger/problem';
import type { ReportOptions } from '../../ledger/report-request';
import { tabSpec } from '../../ledger/tabs';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { showDialog } from '../../workbook/ui';
import { lastEntered, readCutoffs } from '../cutoff-list';
import { openTabs, positionsIn, type WorkbookTabs } from '../workbook-tabs';

const WIDTH = 440;
const HEIGHT = 490;

/** Menu action "Lập báo cáo". The page then asks for its data by `reportOptions`. */
export function openReports(): null {
  showDialog('reports', 'Lập báo cáo', WIDTH, HEIGHT);
  return null;
}

/** The last date with figures, and flows from the beginning of its year up to it. */
export function reportOptions(): Result<ReportOptions> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const view = tabs.value.get('ledger');
  if (!view.ok) return view;
  const records = readCutoffs(view.value);
  const cutoffs = records.length > 0 ? records : datesBeside(tabs.value);
  const boundaries = 'reported';
  // A date that was only prepared has nothing to report yet.
  const last = cutoffs.length > 1 ? (lastEntered(view.value) ?? cutoffs[0]) : cutoffs[0];
  if (last === undefined) {
    return ok({ cutoffs, proposed: { cutoff: '', flowFrom: '', flowTo: '', boundaries } });
  }
  const date = vietnameseDate(last);
  const [year] = parts(last);
  return ok({
    cutoffs,
    proposed: { cutoff: date, flowFrom: `T1/${year}`, flowTo: date, boundaries },
  });
}

/** A workbook may hold nothing but figures of other tabs: their dates, newest first. */
function datesBeside(tabs: WorkbookTabs): IsoDate[] {
  const dates = BESIDE.flatMap((id) => {
    const tab = tabs.get(id);
    if (!tab.ok) return [];
    const [header = [], ...rows] = readAll(tab.value);
    const positions = positionsIn(header, tabSpec(id).columns, tabName(tab.value));
    const at = positions.ok ? (positions.value.get('cutoff') ?? 0) - 1 : -1;
    return rows.flatMap((row) => {
      const cell = row[at];
      return cell !== undefined && isDate(cell) ? [isoDateOf(cell)] : [];
    });
  });
  return [...new Set(dates)].sort().reverse();
}

const BESIDE = ['capital', 'groups', 'bank'] as const;
