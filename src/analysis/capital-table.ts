import { type CapitalRow, capitalAt } from '../ledger/capital';
import { ALL_LOCAL, CAPITAL_SOURCES, LOCAL } from '../ledger/capital-sources';
import type { IsoDate } from '../ledger/date';

/** How well an amount is known; `khoảng`: parts of it are more, others less than printed. */
type Known = CapitalRow['exactness'] | 'khoảng';

export interface CapitalAmount {
  readonly amount: number;
  readonly known: Known;
}

export interface CapitalLine {
  readonly source: string;
  /** Of the local budgets in one figure; it is no part of the total of its own. */
  readonly isWithin: boolean;
  /** null: no figure at that date. */
  readonly end: CapitalAmount | null;
  readonly base: CapitalAmount | null;
}

/** The office's capital by source at a date, beside that of a date before. */
export interface CapitalTable {
  readonly lines: readonly CapitalLine[];
  /** As the office gives it in one figure, else the sum of the sources. */
  readonly total: Omit<CapitalLine, 'isWithin' | 'source'>;
  /** A total that was given, and what its sources add up to: not all of it, or more than it. */
  readonly fit: 'whole' | 'part' | 'more';
  /** What keeps the totals of both dates from being compared; null: nothing does. */
  readonly gap: CapitalGap | null;
}

export interface CapitalGap {
  /** One total was given and is not what its sources add up to; the other is a sum of sources. */
  readonly isMixed: boolean;
  /** Sources that are added at the other date and have no figure here. */
  readonly end: readonly string[];
  readonly base: readonly string[];
}

/** @param base null: nothing is compared */
export function capitalTable(
  rows: readonly CapitalRow[],
  cutoff: IsoDate,
  base: IsoDate | null,
): CapitalTable {
  const [now, before] = [capitalAt(rows, cutoff), base === null ? [] : capitalAt(rows, base)];
  const sources = new Set([...now, ...before].filter(isPart).map(({ source }) => source));
  const hasAllLocal = sources.has(ALL_LOCAL);
  const inOrder = capitalAt(
    [...sources].map((source) => ({ cutoff, source, amount: 0, exactness: 'đúng' })),
    cutoff,
  );
  const lines = inOrder.map(({ source }) => ({
    source,
    isWithin: hasAllLocal && LOCAL.includes(source),
    end: amountOf(now, source),
    base: amountOf(before, source),
  }));
  return {
    lines: localBelow(lines),
    total: { end: totalOf(now), base: totalOf(before) },
    fit: fitOf(now),
    gap: gapBetween(now, before),
  };
}

const [[WHOLE]] = CAPITAL_SOURCES;

function fitOf(rows: readonly CapitalRow[]): CapitalTable['fit'] {
  const given = amountOf(rows, WHOLE);
  if (given === null) return 'whole';
  const parts = addedParts(rows);
  // What is known as "gần" is less than it says, a total known as "hơn" is more.
  const least = sumOf(parts.filter(({ exactness }) => exactness !== 'gần'));
  if (given.known !== 'hơn' && (least?.amount ?? 0) > given.amount) return 'more';
  return (sumOf(parts)?.amount ?? 0) === given.amount ? 'whole' : 'part';
}

/** A source without a figure at one of the dates would look like capital that came or went. */
function gapBetween(now: readonly CapitalRow[], before: readonly CapitalRow[]): CapitalGap | null {
  if (now.length === 0 || before.length === 0) return null;
  const given = [now, before].filter((rows) => amountOf(rows, WHOLE) !== null);
  if (given.length === 2) return null;
  if (given.some((rows) => fitOf(rows) !== 'whole')) return { isMixed: true, end: [], base: [] };
  const [end, base] = [without(now, before), without(before, now)];
  return end.length + base.length === 0 ? null : { isMixed: false, end, base };
}

/** Sources that the others add and these do not. */
function without(rows: readonly CapitalRow[], others: readonly CapitalRow[]): readonly string[] {
  const own = new Set(addedParts(rows).map(({ source }) => source));
  return addedParts(others).flatMap(({ source }) => (own.has(source) ? [] : [source]));
}

function isPart({ source }: CapitalRow): boolean {
  return source !== WHOLE;
}

/** The budgets stand below the figure that they are within. */
function localBelow(lines: readonly CapitalLine[]): readonly CapitalLine[] {
  const within = lines.filter(({ isWithin }) => isWithin);
  return lines
    .filter(({ isWithin }) => !isWithin)
    .flatMap((line) => (line.source === ALL_LOCAL ? [line, ...within] : [line]));
}

function amountOf(rows: readonly CapitalRow[], wanted: string): CapitalAmount | null {
  const row = rows.find(({ source }) => source === wanted);
  return row === undefined ? null : { amount: row.amount, known: row.exactness };
}

function totalOf(rows: readonly CapitalRow[]): CapitalAmount | null {
  return amountOf(rows, WHOLE) ?? sumOf(addedParts(rows));
}

/** The sources of a sum; local budgets are not added to a figure of all of them. */
function addedParts(rows: readonly CapitalRow[]): readonly CapitalRow[] {
  const hasAllLocal = rows.some(({ source }) => source === ALL_LOCAL);
  return rows.filter((row) => isPart(row) && !(hasAllLocal && LOCAL.includes(row.source)));
}

function sumOf(parts: readonly CapitalRow[]): CapitalAmount | null {
  if (parts.length === 0) return null;
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  return { amount, known: knownOf(parts) };
}

/** Parts that are more and others that are less leave open which of both their sum is. */
function knownOf(parts: readonly CapitalRow[]): Known {
  const inexact = new Set(parts.map(({ exactness }) => exactness).filter((of) => of !== 'đúng'));
  const [only] = inexact;
  if (only === undefined) return 'đúng';
  return inexact.size > 1 ? 'khoảng' : only;
}

/** What exact amounts differ by; null where one is not there or not exact. */
export function capitalChange({ end, base }: Pick<CapitalLine, 'end' | 'base'>): number | null {
  return isExact(end) && isExact(base) ? end.amount - base.amount : null;
}

export function isExact(of: CapitalAmount | null): of is CapitalAmount {
  return of !== null && of.known === 'đúng';
}
