import { crosswalkOf } from '../boundaries/crosswalk';
import { openingsOf } from '../boundaries/looked-up-openings';
import type { Opening } from '../boundaries/openings';
import type { Catalogue } from '../catalogue';
import { type IsoDate, vietnameseDate } from '../date';
import { type Problem, problem } from '../problem';
import type { RecordKey } from '../record';
import { type StoredFlows, StoredYears } from './stored-years';

export type { StoredFlows } from './stored-years';

/** A line that gives flows since the beginning of the year. */
interface CumulativeLine {
  readonly row: number;
  readonly record: RecordKey;
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
 * Takes apart flows since 1 January: what is stored for the year's earlier dates is subtracted, that
 * of the communes and groups merged into the record's since with it. The first date of a year must
 * follow 31/12 of the year before, or nothing: otherwise its interval began in the old year and no
 * one can tell its part. A blank is not zero: an earlier date without the figure is named.
 * Problems: import-cumulative-below, -cuts, -blank, -missing, -split; warnings: -assumed, -later.
 *
 * @param stored what the workbook has, with the balances and flows that the lines themselves give
 */
export function differences(
  lines: readonly CumulativeLine[],
  stored: readonly StoredFlows[],
  catalogue: Catalogue,
): { readonly found: readonly Difference[]; readonly problems: readonly Problem[] } {
  const years = new StoredYears(stored, crosswalkOf(catalogue));
  const opening = openingsOf(stored, catalogue);
  const found: Difference[] = [];
  const problems: Problem[] = [];
  const outdated = new Outdated(years, lines);
  const ordered = [...lines].sort((a, b) => (a.record.cutoff < b.record.cutoff ? -1 : 1));
  for (const { row, record, totals } of ordered) {
    const [hindrance] = hindrances(years, record);
    if (hindrance !== undefined) {
      problems.push({ ...hindrance, place: { row } });
      continue;
    }
    const own: Record<string, number> = {};
    for (const [column, total] of Object.entries(totals)) {
      const { sum: before, unsure } = sumOfYear(years, record, column, opening);
      problems.push(...unsure.map((each) => ({ ...each, place: { row } })));
      if (unsure.some(({ severity }) => severity === 'error')) continue;
      const value = total - before;
      if (value < 0) {
        problems.push(problem('import-cumulative-below', { row }, { column, total, before }));
        continue;
      }
      own[column] = value;
      if (years.flow(record, column) !== value) outdated.add(record, row);
      found.push({ row, column, total, before, value });
    }
    years.keep(record, own);
  }
  return { found, problems: [...problems, ...outdated.problems()] };
}

/** What makes the year of a record impossible to take apart. */
function hindrances(years: StoredYears, record: RecordKey): Problem[] {
  const split = years.splitOf(record);
  if (split !== null) return [problem('import-cumulative-split', {}, { commune: split })];
  const cut = years
    .originsOf(record)
    .map((origin) => cutInterval(record.cutoff, years.datesOn(origin, record)))
    .find((date) => date !== null);
  return cut === undefined || cut === null
    ? []
    : [problem('import-cumulative-cuts', {}, { date: vietnameseDate(cut) })];
}

/** The date whose interval began before the year; null if none did. */
function cutInterval(cutoff: IsoDate, dates: readonly IsoDate[]): IsoDate | null {
  const begin = `${cutoff.slice(0, 4)}-01-01`;
  const lastOfOld = `${Number(cutoff.slice(0, 4)) - 1}-12-31`;
  const all = [...dates, cutoff].sort();
  const first = all.find((date) => date >= begin) ?? cutoff;
  const before = all.filter((date) => date < begin).pop();
  return before === undefined || before === lastOfOld ? null : first;
}

function sumOfYear(
  years: StoredYears,
  record: RecordKey,
  column: string,
  opening: (record: RecordKey) => Opening,
): { readonly sum: number; readonly unsure: readonly Problem[] } {
  let sum = 0;
  const unsure: Problem[] = [];
  const isOfYear = (date: IsoDate): boolean =>
    date.slice(0, 4) === record.cutoff.slice(0, 4) && date < record.cutoff;
  for (const origin of years.originsOf(record)) {
    for (const cutoff of years.datesOf(origin).filter(isOfYear)) {
      const at = { ...origin, cutoff };
      const about = { column, date: vietnameseDate(cutoff), commune: origin.commune };
      if (!years.has(at)) unsure.push(...withoutRow(opening(at), about));
      else {
        const flow = years.flow(at, column);
        if (flow === null) unsure.push(problem('import-cumulative-blank', {}, about));
        sum += flow ?? 0;
      }
    }
  }
  return { sum, unsure };
}

/** A record that had nothing to begin with, and no row, had no flows either. */
function withoutRow(opening: Opening, about: Problem['about']): Problem[] {
  if (opening.is === 'known' && opening.outstanding === 0) return [];
  if (opening.is === 'first') return [problem('import-cumulative-assumed', {}, about, 'warning')];
  return [problem('import-cumulative-missing', {}, about)];
}

/** Later dates of the year whose flows were taken apart by what is now changed. */
class Outdated {
  private readonly rows = new Map<
    string,
    { readonly row: number; readonly about: Problem['about'] }
  >();
  private readonly given: ReadonlySet<string>;

  constructor(
    private readonly years: StoredYears,
    lines: readonly CumulativeLine[],
  ) {
    this.given = new Set(lines.map(({ record }) => `${years.unitKey(record)}|${record.cutoff}`));
  }

  add(record: RecordKey, row: number): void {
    for (const { unit, cutoff } of this.years.laterOfYear(record)) {
      const key = `${this.years.unitKey(unit)}|${cutoff}`;
      if (this.given.has(key) || this.rows.has(key)) continue;
      const about = { date: vietnameseDate(cutoff), commune: unit.commune };
      this.rows.set(key, { row, about: { ...about, changed: vietnameseDate(record.cutoff) } });
    }
  }

  problems(): Problem[] {
    return [...this.rows.values()].map(({ row, about }) =>
      problem('import-cumulative-later', { row }, about, 'warning'),
    );
  }
}
