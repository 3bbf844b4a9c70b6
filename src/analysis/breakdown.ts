import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { type Criterion, dimensionHeader } from './criterion';
import { type AllFigures, Figures, type Fraction, quotient } from './figures';
import type { AmountIndicator, Indicator } from './indicator';
import { amountIndicator } from './indicators';
import { RowSets } from './row-sets';
import { flowRows, type Rows, rowsInside, stockRows } from './selection';
import type { Mixture } from './sums';

/** Figures by the members of one dimension (or by cut-off), each column with its total. */
export interface Breakdown {
  readonly by: DimensionField | 'cutoff';
  /** Standard names in catalogue order, unclassified last; dates ascending. */
  readonly members: readonly string[];
  readonly columns: readonly BreakdownColumn[];
}

interface BreakdownColumn {
  readonly indicator: Indicator;
  /** One per member; integer đồng, counts, or ratios like 0,0005; null is blank. */
  readonly values: readonly (number | null)[];
  readonly total: number | null;
  /** Why a value is blank that its records would give, e.g. households over funds. */
  readonly valueRefused?: Problem;
  /** Why there is no total although there are values, e.g. households over programs. */
  readonly totalRefused?: Problem;
  /** Of a ratio: what was divided by what, unrounded, for printing it exactly. */
  readonly fractions?: readonly (Fraction | null)[];
  readonly totalFraction?: Fraction | null;
}

/**
 * Ratios are computed from the amounts of each member and of the whole, never added. Shares are of
 * the total of this breakdown.
 * Problems: ledger-empty, share-over-cutoffs, column-missing, cutoff-missing, period-cuts-interval,
 * total-too-large.
 */
export function breakdown(
  ledger: Ledger,
  by: DimensionField | 'cutoff',
  indicators: readonly Indicator[],
  period: Period,
  criteria: readonly Criterion[],
): Result<Breakdown> {
  if (ledger.rowCount === 0) return failed(problem('ledger-empty'));
  const share = indicators.find((asked) => asked.kind === 'ratio' && asked.denominator === 'total');
  if (by === 'cutoff' && share !== undefined) {
    return failed(problem('share-over-cutoffs', {}, { indicator: share.name }));
  }
  if (!ledger.fields.has(by) && by !== 'cutoff') {
    return failed(problem('column-missing', {}, { column: dimensionHeader(by) }));
  }
  const { codes, members } = by === 'cutoff' ? ledger.cutoffs : ledger.dimensions[by];
  const rowSets = rowSetsBy(ledger, [by], period, criteria);
  const figures = new Figures(ledger, rowSets, { size: members.length, codes });
  const shown = shownMembers(rowSets, indicators, codes, members.length);
  if (!shown.ok) return shown;

  const columns: BreakdownColumn[] = [];
  for (const indicator of indicators) {
    const column = columnOf(figures, indicator, shown.value, by);
    if (!column.ok) return column;
    columns.push(column.value);
  }
  return ok({ by, members: shown.value.map((code) => members[code] ?? ''), columns });
}

/** By date, a stock is shown at each ngày chốt; otherwise at the last one of the period. */
export function rowSetsBy(
  ledger: Ledger,
  by: readonly (DimensionField | 'cutoff')[],
  period: Period,
  criteria: readonly Criterion[],
): RowSets {
  return new RowSets(ledger, {
    stock: () => (by.includes('cutoff') ? rowsInside : stockRows)(ledger, period, criteria),
    flow: () => flowRows(ledger, period, criteria),
    // Of a single date, balances and flows are of the same rows.
    areSame: period.kind === 'date',
  });
}

/** Codes of the members that have a row, in order. */
export function shownMembers(
  rowSets: RowSets,
  indicators: readonly Indicator[],
  codes: Int32Array,
  size: number,
): Result<number[]> {
  const hasRow = new Uint8Array(size);
  const seen = new Set<Rows>();
  for (const indicator of indicators) {
    const rows = rowSets.ofAmount(wholeOf(indicator));
    if (!rows.ok) return rows;
    if (seen.has(rows.value)) continue;
    seen.add(rows.value);
    for (let i = 0; i < rows.value.length; i++) hasRow[codes[rows.value[i] ?? 0] ?? 0] = 1;
  }
  return ok(Array.from(hasRow.keys()).filter((code) => hasRow[code] === 1));
}

/** The amount whose rows make a member worth showing: of a ratio the one that it divides by. */
function wholeOf(indicator: Indicator): AmountIndicator {
  if (indicator.kind === 'amount') return indicator;
  const { numerator, denominator } = indicator;
  return amountIndicator(denominator === 'total' ? numerator : denominator);
}

export function natureOf(indicator: Indicator): AmountIndicator['nature'] {
  return indicator.kind === 'amount'
    ? indicator.nature
    : amountIndicator(indicator.numerator).nature;
}

function columnOf(
  figures: Figures,
  indicator: Indicator,
  shown: readonly number[],
  by: Breakdown['by'],
): Result<BreakdownColumn> {
  if (indicator.kind === 'amount') {
    const column = shownFigures(figures.amount(indicator), shown, indicator, by);
    return column.ok ? ok({ indicator, ...column.value }) : column;
  }
  const column = shownFigures(figures.ratio(indicator), shown, indicator, by);
  if (!column.ok) return column;
  const { values: fractions, total: totalFraction, ...rest } = column.value;
  const values = fractions.map(quotient);
  const total = quotient(totalFraction);
  return ok({ indicator, ...rest, values, total, fractions, totalFraction });
}

/** The figures of the members shown, and their total unless it is refused. */
function shownFigures<Figure>(
  figures: Result<AllFigures<Figure>>,
  shown: readonly number[],
  indicator: Indicator,
  by: Breakdown['by'],
): Result<Pick<BreakdownColumn, 'totalRefused' | 'valueRefused'> & Shown<Figure>> {
  if (!figures.ok) return figures;
  const { groups, total, mixed, totalMixed } = figures.value;
  const values = shown.map((code) => (mixed[code] ? null : (groups[code] ?? null)));
  const valueMixed = shown.map((code) => mixed[code]).find(Boolean);
  const totalRefused = refusal(indicator, by, totalMixed);
  return ok({
    values,
    total: totalRefused === null ? total : null,
    ...(valueMixed ? { valueRefused: problem(valueMixed) } : {}),
    ...(totalRefused === null ? {} : { totalRefused }),
  });
}

interface Shown<Figure> {
  readonly values: readonly (Figure | null)[];
  readonly total: Figure | null;
}

function refusal(
  indicator: Indicator,
  by: Breakdown['by'],
  totalMixed: Mixture | null,
): Problem | null {
  if (by === 'cutoff' && natureOf(indicator) === 'stock') {
    return problem('stock-over-cutoffs', {}, { indicator: indicator.name });
  }
  return totalMixed === null ? null : problem(totalMixed);
}
