import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { Criterion } from './criterion';
import { Figures, type Fraction, quotient } from './figures';
import type { AmountIndicator, Indicator, RatioIndicator } from './indicator';
import { amountIndicator } from './indicators';
import { flowRows, stockRows } from './selection';

/**
 * One figure: integer đồng, a count, or for a ratio a number like 0,0005. null is blank: no
 * record has the figure.
 * Problems: ledger-empty, cutoff-missing, period-cuts-interval, column-missing,
 * households-over-programs, total-too-large, denominator-zero.
 */
export function total(
  ledger: Ledger,
  indicator: Indicator,
  period: Period,
  criteria: readonly Criterion[],
): Result<number | null> {
  if (indicator.kind === 'amount') return totalAmount(ledger, indicator, period, criteria);
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
  if (ledger.rowCount === 0) return failed(problem('ledger-empty'));
  const whole = figuresOf(ledger, period, []);
  const ratio = figuresOf(ledger, period, criteria).ratio(indicator, whole);
  if (!ratio.ok) return ratio;
  if (ratio.value.totalMixed) return failed(problem('households-over-programs'));
  return ok(ratio.value.total);
}

function totalAmount(
  ledger: Ledger,
  indicator: AmountIndicator,
  period: Period,
  criteria: readonly Criterion[],
): Result<number | null> {
  if (ledger.rowCount === 0) return failed(problem('ledger-empty'));
  const figures = figuresOf(ledger, period, criteria).amount(indicator);
  if (!figures.ok) return figures;
  if (figures.value.totalMixed) return failed(problem('households-over-programs'));
  return ok(figures.value.total);
}

function figuresOf(ledger: Ledger, period: Period, criteria: readonly Criterion[]): Figures {
  const source = {
    stock: () => stockRows(ledger, period, criteria),
    flow: () => flowRows(ledger, period, criteria),
  };
  return new Figures(ledger, source, { size: 1 });
}

function denominatorName({ numerator, denominator }: RatioIndicator): string {
  return amountIndicator(denominator === 'total' ? numerator : denominator).name;
}
