import { failed, type Problem, type Result } from '../../ledger/problem';
import type { Layout } from '../../reports/layout';
import { REPORTS } from '../../reports/registry';
import type { ReportInput, ReportSpec } from '../../reports/report';
import { scopedLayout, scopeRefusal } from '../../reports/scope';
import type { Unread } from './report-input';

export interface MadeReport {
  readonly report: ReportSpec;
  /** Of a copy for one commune or association it has a name of its own. */
  readonly layout: Layout;
}

export interface SkippedReport {
  readonly name: string;
  readonly problems: readonly Problem[];
}

interface MadeReports {
  readonly made: readonly MadeReport[];
  readonly skipped: readonly SkippedReport[];
}

/** @param ids none is all of them */
export function reportsNamed(ids: readonly string[]): readonly ReportSpec[] {
  return ids.length === 0 ? REPORTS : REPORTS.filter(({ id }) => ids.includes(id));
}

/**
 * All layouts before anything is written. A report that cannot be made leaves the others.
 * @param wanted ids; none is all of them
 */
export function makeLayouts(
  input: ReportInput,
  unread: Unread,
  wanted: readonly string[],
): MadeReports {
  const made: MadeReport[] = [];
  const skipped: SkippedReport[] = [];
  for (const report of reportsNamed(wanted)) {
    const layout = layoutOf(report, input, unread);
    if (layout.ok) made.push({ report, layout: layout.value });
    else skipped.push({ name: report.tabName, problems: layout.problems });
  }
  return { made, skipped };
}

function layoutOf(report: ReportSpec, input: ReportInput, unread: Unread): Result<Layout> {
  const { scope } = input;
  const refusal = scope && scopeRefusal(report, scope);
  if (refusal) return failed(refusal);
  const missing = report.reads.flatMap((id) => unread.get(id) ?? []);
  if (missing.length > 0) return failed(...missing);
  const layout = report.build(input);
  if (!layout.ok || scope === null) return layout;
  return { ok: true, value: scopedLayout(layout.value, scope) };
}
