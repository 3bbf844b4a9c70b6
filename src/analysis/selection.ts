import { addDays, vietnameseDate } from '../ledger/date';
import { cutoffsOfUnits, unitName } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { type Criterion, wantedMembers } from './criterion';

/** Numbers of the chosen rows, ascending. */
export type Rows = Int32Array;

/**
 * Rows whose stocks answer for a period: those of the last ngày chốt in it. Units without that
 * date are missing; an older row never stands in for them.
 * Problem: cutoff-missing, with the nearest dates.
 */
export function stockRows(
  ledger: Ledger,
  period: Period,
  criteria: readonly Criterion[],
): Result<Rows> {
  return rowsInside(ledger, period, criteria, (cutoffs) => cutoffs.slice(-1));
}

/**
 * Rows whose flows add up to a period. For a single date these are the rows of that date, whatever
 * time they cover; a longer period must not cut the interval of any unit asked for.
 * Problems: cutoff-missing; period-cuts-interval, with both dates.
 */
export function flowRows(
  ledger: Ledger,
  period: Period,
  criteria: readonly Criterion[],
): Result<Rows> {
  const cut = period.kind === 'date' ? null : cutInterval(ledger, period, criteria);
  return cut === null ? rowsInside(ledger, period, criteria) : failed(cut);
}

/** Rows of every ngày chốt in the period that is kept. Problem: cutoff-missing. */
export function rowsInside(
  ledger: Ledger,
  period: Period,
  criteria: readonly Criterion[],
  keep = (cutoffs: number[]): number[] => cutoffs,
): Result<Rows> {
  const { from, to } = period;
  const inside = ledger.cutoffs.members.flatMap((date, code) =>
    date >= from && date <= to ? [code] : [],
  );
  if (inside.length === 0) return failed(cutoffMissing(ledger, period));
  return ok(rowsAt(ledger, keep(inside), criteria));
}

function rowsAt(ledger: Ledger, cutoffs: readonly number[], criteria: readonly Criterion[]): Rows {
  const wantedCutoffs = new Uint8Array(ledger.cutoffs.members.length);
  for (const code of cutoffs) wantedCutoffs[code] = 1;
  const tests: { codes: Int32Array; wanted: Uint8Array }[] = [
    { codes: ledger.cutoffs.codes, wanted: wantedCutoffs },
  ];
  for (const [field, wanted] of wantedMembers(ledger, criteria)) {
    tests.push({ codes: ledger.dimensions[field].codes, wanted });
  }
  const rows = new Int32Array(ledger.rowCount);
  let count = 0;
  for (let row = 0; row < ledger.rowCount; row++) {
    let isChosen = true;
    for (const { codes, wanted } of tests) {
      if (wanted[codes[row] ?? 0] !== 1) {
        isChosen = false;
        break;
      }
    }
    if (isChosen) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/**
 * The first interval (previous ngày chốt, ngày chốt] of a unit asked for that lies partly in the
 * period: a period-cuts-interval.
 */
export function cutInterval(
  ledger: Ledger,
  period: Period,
  criteria: readonly Criterion[],
): Problem | null {
  const dates = ledger.cutoffs.members;
  const dayBefore = addDays(period.from, -1);
  const isAsked = unitFilter(ledger, criteria);
  for (const [unit, cutoffs] of cutoffsOfUnits(ledger)) {
    if (!isAsked(unit)) continue;
    for (let i = 1; i < cutoffs.length; i++) {
      const first = dates[cutoffs[i - 1] ?? 0] ?? '';
      const last = dates[cutoffs[i] ?? 0] ?? '';
      const overlaps = first < period.to && last >= period.from;
      const lies = first >= dayBefore && last <= period.to;
      if (overlaps && !lies) return intervalCut(period, first, last, unitName(ledger, unit));
    }
  }
  return null;
}

function intervalCut(period: Period, first: string, last: string, unit: string): Problem {
  const about = {
    period: period.text,
    first: vietnameseDate(first),
    last: vietnameseDate(last),
    ...(unit === '' ? {} : { unit }),
  };
  return problem('period-cuts-interval', {}, about);
}

function unitFilter(ledger: Ledger, criteria: readonly Criterion[]): (unit: number) => boolean {
  const wanted = wantedMembers(ledger, criteria);
  const width = Math.max(1, ledger.dimensions.association.members.length);
  const has = (field: DimensionField, code: number): boolean => wanted.get(field)?.[code] !== 0;
  return (unit) => has('association', unit % width) && has('commune', Math.floor(unit / width));
}

function cutoffMissing(ledger: Ledger, period: Period): Problem {
  const dates = ledger.cutoffs.members;
  const before = [...dates].reverse().find((date) => date < period.from);
  const after = dates.find((date) => date > period.to);
  return problem(
    'cutoff-missing',
    {},
    {
      period: period.text,
      ...(before === undefined ? {} : { before: vietnameseDate(before) }),
      ...(after === undefined ? {} : { after: vietnameseDate(after) }),
    },
  );
}
