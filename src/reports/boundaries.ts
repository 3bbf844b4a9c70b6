import { reportingUnits } from '../analysis/reporting-units';
import {
  rowsUnderBoundaries,
  underCurrentBoundaries,
} from '../ledger/boundaries/current-boundaries';
import { vietnameseDate } from '../ledger/date';
import { ok, type Result } from '../ledger/problem';
import type { ReportInput } from './report';

/**
 * The same reports "theo địa giới hiện hành": records, groups and bank figures under the communes that
 * there are on the day of the report. Problem: commune-split.
 */
export function underBoundaries(input: ReportInput): Result<ReportInput> {
  const { catalogue, cutoff, builtOn } = input;
  const asOf = builtOn > cutoff ? builtOn : cutoff;
  const after = underCurrentBoundaries(input.ledger, catalogue, asOf);
  if (!after.ok) return after;
  const { ledger, moved } = after.value;
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
    groups: rowsUnderBoundaries(input.groups, catalogue, asOf),
    bankFigures: rowsUnderBoundaries(input.bankFigures, catalogue, asOf),
    boundaries: { asOf, moved, missing },
  });
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
