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
  /** The total was given, and the sources are not all of it. */
  readonly isPartly: boolean;
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
  const end = totalOf(now);
  const added = sumOf(now);
  return {
    lines: localBelow(lines),
    total: { end, base: totalOf(before) },
    isPartly: end !== null && (added === null || added.amount !== end.amount),
  };
}

const [[WHOLE]] = CAPITAL_SOURCES;

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
  return amountOf(rows, WHOLE) ?? sumOf(rows);
}

/** Of the sources; local budgets are not added to a figure of all of them. */
function sumOf(rows: readonly CapitalRow[]): CapitalAmount | null {
  const hasAllLocal = rows.some(({ source }) => source === ALL_LOCAL);
  const parts = rows.filter((row) => isPart(row) && !(hasAllLocal && LOCAL.includes(row.source)));
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
