import { planAt } from '../analysis/plan-communes';
import { reportingUnits } from '../analysis/reporting-units';
import { bankUnderBoundaries } from '../ledger/boundaries/bank-boundaries';
import {
  rowsUnderBoundaries,
  underCurrentBoundaries,
} from '../ledger/boundaries/current-boundaries';
import { vietnameseDate } from '../ledger/date';
import { ok, type Result } from '../ledger/problem';
import type { ReportInput } from './report';

/**
 * The same reports "theo địa giới hiện hành": records and all that stands beside them under the communes
 * that there are on the day of the report. Units hand in under the names of their time, and keep them.
 * Problem: commune-split.
 */
export function underBoundaries(input: ReportInput): Result<ReportInput> {
  const { catalogue, cutoff, builtOn } = input;
  const asOf = builtOn > cutoff ? builtOn : cutoff;
  const after = underCurrentBoundaries(input.ledger, catalogue, asOf);
  if (!after.ok) return after;
  const { ledger } = after.value;
  const plan = planAt(input.plan, catalogue, asOf);
  const moved = [...after.value.moved, ...ofPlanOnly(plan.moved, after.value.moved)];
  const gone = new Set(moved.map(({ from }) => from));
  const reported = reportingUnits(input.ledger, catalogue, cutoff);
  const shown = new Set(reportingUnits(ledger, catalogue, cutoff).unfinished);
  const missing = [
    ...reported.missing.filter((unit) => gone.has(unit.slice(0, unit.lastIndexOf(' – ')))),
    ...reported.unfinished.filter((unit) => !shown.has(unit)),
  ];
  return ok({
    ...input,
    ledger,
    asReported: input.asReported ?? input.ledger,
    groups: rowsUnderBoundaries(input.groups, catalogue, asOf),
    bankFigures: bankUnderBoundaries(input.bankFigures, input.ledger, catalogue, asOf),
    plan: plan.rows,
    activities: rowsUnderBoundaries(input.activities, catalogue, asOf),
    boundaries: { asOf, moved, missing },
  });
}

type Moved = NonNullable<ReportInput['boundaries']>['moved'];

/** Communes that have a plan and no records. */
function ofPlanOnly(moved: ReadonlyMap<string, string>, known: Moved): Moved {
  const names = new Set(known.map(({ from }) => from));
  return [...moved].flatMap(([from, to]) => (names.has(from) ? [] : [{ from, to: [to] }]));
}

/** "Số liệu theo địa giới hiện hành …: Phước Minh, Bình Thắng tính vào Đa Kia." */
export function boundaryNotes({ boundaries, cutoff }: ReportInput): string[] {
  if (boundaries === null) return [];
  const { asOf, moved, missing } = boundaries;
  const into = new Map<string, string[]>();
  for (const { from, to } of moved) {
    const target = to.join(', ');
    into.set(target, [...(into.get(target) ?? []), from]);
  }
  const parts = [...into].map(([to, from]) => `${from.join(', ')} tính vào ${to}`);
  const what = parts.length === 0 ? 'không có xã thay đổi' : parts.join('; ');
  const note = `Số liệu mọi ngày theo địa giới ngày ${vietnameseDate(asOf)}: ${what}.`;
  if (missing.length === 0) return [note];
  const date = vietnameseDate(cutoff);
  return [note, `Xã mới chưa gồm số liệu ngày ${date} của: ${missing.join('; ')}.`];
}
