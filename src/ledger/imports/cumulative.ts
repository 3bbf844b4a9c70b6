import type { IsoDate } from '../date';
import { vietnameseDate } from '../date';
import { type Problem, problem } from '../problem';

/** What the workbook has of one record at one date: integer đồng, counts; null is blank. */
export interface StoredFlows {
  readonly record: RecordAt;
  readonly flows: Readonly<Record<string, number | null>>;
}

export interface RecordAt {
  readonly cutoff: IsoDate;
  /** xã × hội: its dates bound the intervals that flows cover. */
  readonly unit: string;
  /** All of the key but the date. */
  readonly key: string;
}

/** A line that gives flows since the beginning of the year. */
export interface CumulativeLine {
  readonly row: number;
  readonly record: RecordAt;
  readonly totals: Readonly<Record<string, number>>;
}

export interface Difference {
  readonly row: number;
  readonly column: string;
  readonly total: number;
  /** Stored for the dates of the year before this one. */
  readonly before: number;
  readonly value: number;
}

/**
 * Takes apart flows since 1 January: what is stored for the year's earlier dates is subtracted. The
 * first date of a year must follow 31/12 of the year before, or nothing: otherwise its interval
 * began in the old year and no one can tell its part.
 * Problems: import-cumulative-below, import-cumulative-cuts.
 */
export function differences(
  lines: readonly CumulativeLine[],
  stored: readonly StoredFlows[],
): { readonly found: readonly Difference[]; readonly problems: readonly Problem[] } {
  const flowsOf = new Map<string, Map<IsoDate, Record<string, number | null>>>();
  const datesOf = new Map<string, Set<IsoDate>>();
  const keep = ({ key, unit, cutoff }: RecordAt, flows: StoredFlows['flows']): void => {
    const byDate = flowsOf.get(key) ?? new Map<IsoDate, Record<string, number | null>>();
    byDate.set(cutoff, { ...byDate.get(cutoff), ...flows });
    flowsOf.set(key, byDate);
    datesOf.set(unit, (datesOf.get(unit) ?? new Set<IsoDate>()).add(cutoff));
  };
  for (const { record, flows } of stored) keep(record, flows);

  const found: Difference[] = [];
  const problems: Problem[] = [];
  const ordered = [...lines].sort((a, b) => (a.record.cutoff < b.record.cutoff ? -1 : 1));
  for (const { row, record, totals } of ordered) {
    const cut = cutInterval(record.cutoff, datesOf.get(record.unit));
    if (cut !== null) {
      const about = { date: vietnameseDate(cut) };
      problems.push(problem('import-cumulative-cuts', { row }, about));
      continue;
    }
    const own: Record<string, number> = {};
    for (const [column, total] of Object.entries(totals)) {
      const before = sumOfYear(flowsOf.get(record.key), record.cutoff, column);
      const value = total - before;
      if (value < 0) {
        const about = { column, total, before };
        problems.push(problem('import-cumulative-below', { row }, about));
        continue;
      }
      own[column] = value;
      found.push({ row, column, total, before, value });
    }
    keep(record, own);
  }
  return { found, problems };
}

/** The date whose interval began before the year; null if none did. */
function cutInterval(cutoff: IsoDate, dates: ReadonlySet<IsoDate> | undefined): IsoDate | null {
  const begin = `${cutoff.slice(0, 4)}-01-01`;
  const lastOfOld = `${Number(cutoff.slice(0, 4)) - 1}-12-31`;
  const all = [...(dates ?? []), cutoff].sort();
  const first = all.find((date) => date >= begin) ?? cutoff;
  const before = all.filter((date) => date < begin).pop();
  return before === undefined || before === lastOfOld ? null : first;
}

function sumOfYear(
  byDate: ReadonlyMap<IsoDate, Readonly<Record<string, number | null>>> | undefined,
  cutoff: IsoDate,
  column: string,
): number {
  let sum = 0;
  for (const [date, flows] of byDate ?? []) {
    if (date.slice(0, 4) === cutoff.slice(0, 4) && date < cutoff) sum += flows[column] ?? 0;
  }
  return sum;
}
