import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { periodSteps, type Step } from '../ledger/period-steps';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { Criterion } from './criterion';
import { Figures, type Fraction, quotient } from './figures';
import type { Indicator, RatioIndicator } from './indicator';
import { amountIndicator } from './indicators';
import { RowSets } from './row-sets';
import { cutInterval, flowRows, type Rows, rowsInside } from './selection';
import type { Grouping, Mixture } from './sums';

/** Figures of one selection step by step. */
interface Series {
  /** Ascending; from the step of the first ngày chốt in the period to that of the last. */
  readonly steps: readonly Period[];
  readonly columns: readonly SeriesColumn[];
}

interface SeriesColumn {
  readonly indicator: Indicator;
  /** One per step: integer đồng, a count, or a ratio like 0,0005; null is blank. */
  readonly values: readonly (number | null)[];
}

/**
 * Each step has what UT_TONG or UT_TYLE give for it: a stock at its last ngày chốt, a flow summed over
 * it, a share of everything at that time. A step without a ngày chốt stays, blank, so that a chart
 * shows the gap.
 * Problems: ledger-empty, cutoff-missing, period-cuts-interval, step-cuts-interval, column-missing,
 * households-over-programs, households-over-funds, total-too-large.
 */
export function series(
  ledger: Ledger,
  indicators: readonly Indicator[],
  period: Period,
  step: Step,
  criteria: readonly Criterion[],
): Result<Series> {
  if (ledger.rowCount === 0) return failed(problem('ledger-empty'));
  const all = rowsInside(ledger, period, []);
  if (!all.ok) return all;
  const dates = ledger.cutoffs.members.filter((date) => date >= period.from && date <= period.to);
  const steps = periodSteps(period, step, dates);
  const grouping = groupingBy(ledger, steps);
  const figuresOf = (asked: readonly Criterion[]): Figures =>
    new Figures(ledger, rowSetsOf(ledger, period, steps, asked), grouping);
  const figures = figuresOf(criteria);
  const whole = criteria.length === 0 ? figures : figuresOf([]);

  const columns: SeriesColumn[] = [];
  for (const indicator of indicators) {
    const values = valuesOf(indicator, figures, whole);
    if (!values.ok) return values;
    columns.push({ indicator, values: steps.map((_, i) => values.value[i] ?? null) });
  }
  return ok({ steps, columns });
}

/** Rows outside of the steps are in no selection: their group does not matter. */
function groupingBy(ledger: Ledger, steps: readonly Period[]): Grouping {
  const stepOf = ledger.cutoffs.members.map((date) => Math.max(0, stepAt(steps, date)));
  return { size: steps.length, codes: ledger.cutoffs.codes.map((code) => stepOf[code] ?? 0) };
}

function stepAt(steps: readonly Period[], date: string): number {
  return steps.findIndex(({ from, to }) => date >= from && date <= to);
}

function rowSetsOf(
  ledger: Ledger,
  period: Period,
  steps: readonly Period[],
  criteria: readonly Criterion[],
): RowSets {
  const dates = ledger.cutoffs.members;
  const lastOfSteps = (cutoffs: readonly number[]): number[] => [
    ...new Map(cutoffs.map((code) => [stepAt(steps, dates[code] ?? ''), code])).values(),
  ];
  return new RowSets(ledger, {
    stock: () => rowsInside(ledger, period, criteria, lastOfSteps),
    flow: () => stepFlowRows(ledger, period, steps, criteria),
  });
}

function stepFlowRows(
  ledger: Ledger,
  period: Period,
  steps: readonly Period[],
  criteria: readonly Criterion[],
): Result<Rows> {
  const rows = flowRows(ledger, period, criteria);
  if (!rows.ok) return rows;
  for (const step of steps) {
    const cut = step.kind === 'date' ? null : cutInterval(ledger, step, criteria);
    if (cut !== null) return failed({ ...cut, code: 'step-cuts-interval' });
  }
  return rows;
}

function valuesOf(
  indicator: Indicator,
  figures: Figures,
  whole: Figures,
): Result<readonly (number | null)[]> {
  if (indicator.kind === 'amount') {
    const amounts = figures.amount(indicator);
    return amounts.ok ? unmixed(amounts.value.mixed, amounts.value.groups) : amounts;
  }
  if (indicator.denominator === 'total') return sharesOf(indicator, figures, whole);
  const ratios = figures.ratio(indicator);
  return ratios.ok ? unmixed(ratios.value.mixed, ratios.value.groups.map(quotient)) : ratios;
}

/** Of everything at each step, not of all steps together. */
function sharesOf(
  { numerator }: RatioIndicator,
  figures: Figures,
  whole: Figures,
): Result<readonly (number | null)[]> {
  const parts = figures.amount(amountIndicator(numerator));
  if (!parts.ok) return parts;
  const wholes = whole.amount(amountIndicator(numerator));
  if (!wholes.ok) return wholes;
  const shares = parts.value.groups.map((part, step): Fraction | null => {
    const all = wholes.value.groups[step] ?? null;
    return part === null || all === null ? null : { numerator: part, denominator: all };
  });
  return ok(shares.map(quotient));
}

function unmixed(
  mixed: readonly (Mixture | null)[],
  values: readonly (number | null)[],
): Result<readonly (number | null)[]> {
  const refused = mixed.find(Boolean);
  return refused ? failed(problem(refused)) : ok(values);
}
