import { entryUnits } from '../analysis/reporting-units';
import { vietnameseDate } from '../ledger/date';
import { cutoffsOfUnits, unitCodes } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import type { MeasureField } from '../ledger/record';
import type { ReportInput } from './report';

/** Entry units whose flows are not just those of the flow period: "Phú Nghĩa – Phụ nữ (31/12/2024)". */
interface FlowUnits {
  /** Without figures at the last ngày chốt of the period, with the last that they have in it. */
  readonly short: readonly string[];
  /**
   * With flows at their very first ngày chốt, which lies in the period: nothing says when these
   * flows began.
   */
  readonly unbounded: readonly string[];
}

export function flowUnits({ ledger, catalogue, flowPeriod }: ReportInput): FlowUnits {
  const { from, to, kind } = flowPeriod;
  const dates = ledger.cutoffs.members;
  const inside = new Set(dates.flatMap((date, i) => (date >= from && date <= to ? [i] : [])));
  const last = Math.max(...inside);
  const { nameOf, isOpen } = entryUnits(ledger, catalogue, to);
  const started = unitsWithFirstFlows(ledger);
  const short: string[] = [];
  const unbounded: string[] = [];
  for (const [unit, cutoffs] of cutoffsOfUnits(ledger)) {
    const [first = 0] = cutoffs;
    if (first > last) continue;
    if (!cutoffs.includes(last) && isOpen(unit)) {
      const latest = [...cutoffs].reverse().find((code) => inside.has(code));
      const known = latest === undefined ? 'chưa có' : vietnameseDate(dates[latest] ?? '');
      short.push(`${nameOf(unit)} (${known})`);
    }
    if (kind !== 'date' && inside.has(first) && started.has(unit)) {
      unbounded.push(`${nameOf(unit)} (${vietnameseDate(dates[first] ?? '')})`);
    }
  }
  return { short, unbounded };
}

const FLOWS: readonly MeasureField[] = ['disbursed', 'collected', 'writtenOff', 'loanEvents'];

function unitsWithFirstFlows(ledger: Ledger): ReadonlySet<number> {
  const units = unitCodes(ledger);
  const cutoffs = cutoffsOfUnits(ledger);
  const columns = FLOWS.map((field) => ledger.measures[field]);
  const found = new Set<number>();
  units.forEach((unit, row) => {
    const isFirst = cutoffs.get(unit)?.[0] === ledger.cutoffs.codes[row];
    if (isFirst && columns.some((column) => (column[row] ?? 0) > 0)) found.add(unit);
  });
  return found;
}
