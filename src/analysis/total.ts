import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { Criterion } from './criterion';
import { type AllFigures, Figures, type Fraction, quotient } from './figures';
import type { Indicator, RatioIndicator } from './indicator';
import { amountIndicator } from './indicators';
import { RowSets } from './row-sets';
import { flowRows, stockRows } from './selection';

/**
 * One figure: integer đồng, a count, or for a ratio a number like 0,0005. null is blank: no
 * record has the figure.
 * Problems: ledger-empty, cutoff-missing, period-cuts-interval, column-missing,
 * households-over-programs, households-over-funds, total-too-large, denominator-zero.
 */
export function total(
  ledger: Ledger,
  indicator: Indicator,
  period: Period,
  criteria: readonly Criterion[],
): Result<number | null> {
  if (indicator.kind === 'amount') {
    return onlyTotal(ledger, figuresOf(ledger, period, criteria).amount(indicator));
  }
  const fraction = totalFraction(ledger, indicator, period, criteria);
  if (!fraction.ok) return fraction;
  if (fraction.value?.denominator === 0) {
    return failed(
      problem(
        'denominator-zero',
        {},
        {
          indicator: indicator.name,
          denominator: denominatorName(indicator),
        },
      ),
    );
  }
  return ok(quotient(fraction.value));
}

/** The unrounded parts of a ratio, for printing it exactly. A share is of everything at the time. */
export function totalFraction(
  ledger: Ledger,
  indicator: RatioIndicator,
  period: Period,
  criteria: readonly Criterion[],
): Result<Fraction | null> {
  const whole = figuresOf(ledger, period, []);
  return onlyTotal(ledger, figuresOf(ledger, period, criteria).ratio(indicator, whole));
}

function onlyTotal<Figure>(
  ledger: Ledger,
  figures: Result<AllFigures<Figure>>,
): Result<Figure | null> {
  if (ledger.rowCount === 0) return failed(problem('ledger-empty'));
  if (!figures.ok) return figures;
  const { totalMixed } = figures.value;
  if (totalMixed !== null) return failed(problem(totalMixed));
  return ok(figures.value.total);
}

function figuresOf(ledger: Ledger, period: Period, criteria: readonly Criterion[]): Figures {
  const source = {
    stock: () => stockRows(ledger, period, criteria),
    flow: () => flowRows(ledger, period, criteria),
  };
  return new Figures(ledger, new RowSets(ledger, source), { size: 1 });
}

function denominatorName({ numerator, denominator }: RatioIndicator): string {
  return amountIndicator(denominator === 'total' ? numerator : denominator).name;
}
