import type { Ledger } from '../ledger/ledger';
import { failed, ok, type Result } from '../ledger/problem';
import { columnProblem } from './amount-column';
import type { AmountIndicator, IndicatorId, RatioIndicator } from './indicator';
import { amountIndicator, countsHouseholds } from './indicators';
import type { RowSets } from './row-sets';
import type { Rows } from './selection';
import {
  coarserSums,
  type Grouping,
  type GroupSums,
  householdsMixed,
  type Mixture,
  sumAmounts,
} from './sums';

/** Numerator and denominator of a ratio, unrounded: integer đồng or counts. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Figures of all groups and of the whole; null where nothing is known. */
export interface AllFigures<Figure> {
  readonly groups: readonly (Figure | null)[];
  readonly total: Figure | null;
  /** Why a group's figure would count households twice, if it would. */
  readonly mixed: readonly (Mixture | null)[];
  readonly totalMixed: Mixture | null;
}
type AmountFigures = AllFigures<number>;
type RatioFigures = AllFigures<Fraction>;

/** Groups of which each is made up of some of the groups of other figures. */
interface Finer {
  readonly figures: Figures;
  /** By group of those figures, the group here that it belongs to. */
  readonly groupOf: Int32Array;
}

/**
 * Figures of one selection in groups. Each amount is added up once, however many ask for it; coarser
 * groups (the margins of a matrix) are put together from the finer ones.
 */
export class Figures {
  private readonly amounts = new Map<IndicatorId, Result<AmountFigures>>();
  private readonly sums = new Map<Rows, Map<IndicatorId, Result<GroupSums>>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly rowSets: RowSets,
    private readonly grouping: Grouping,
    private readonly finer?: Finer,
  ) {}

  /** Problems: those of the rows, column-missing, group-range-expected, total-too-large. */
  amount(indicator: AmountIndicator): Result<AmountFigures> {
    const known = this.amounts.get(indicator.id);
    if (known !== undefined) return known;
    const figures = this.newAmount(indicator);
    this.amounts.set(indicator.id, figures);
    return figures;
  }

  /**
   * Numerator and denominator are of the same rows: those that have both.
   *
   * @param whole figures over everything, for a share
   */
  ratio(indicator: RatioIndicator, whole: Figures = this): Result<RatioFigures> {
    const upper = amountIndicator(indicator.numerator);
    const isShare = indicator.denominator === 'total';
    const lower =
      indicator.denominator === 'total' ? upper : amountIndicator(indicator.denominator);
    const missing = columnProblem(this.ledger, upper) ?? columnProblem(this.ledger, lower);
    if (missing !== null) return failed(missing);
    const given = indicator.blank === 'nothing' ? [lower] : [upper, lower];
    const numerator = isShare ? this.amount(upper) : this.amountWhere(upper, given);
    if (!numerator.ok) return numerator;
    const denominator = isShare ? whole.amount(lower) : this.amountWhere(lower, given);
    if (!denominator.ok) return denominator;
    const [top, bottom] = [numerator.value, denominator.value];
    return ok({
      groups: top.groups.map((part, group) =>
        fraction(part, isShare ? bottom.total : (bottom.groups[group] ?? null)),
      ),
      total: fraction(top.total, bottom.total),
      mixed: top.groups.map((_, group) => top.mixed[group] ?? bottom.mixed[group] ?? null),
      totalMixed: top.totalMixed ?? bottom.totalMixed,
    });
  }

  /** An amount of those rows only in which all of `given` are known. */
  private amountWhere(
    indicator: AmountIndicator,
    given: readonly AmountIndicator[],
  ): Result<AmountFigures> {
    const whole = this.amount(indicator);
    const rows = this.rowSets.given(indicator, given);
    if (!whole.ok || !rows.ok) return whole;
    const sums = this.sumsOf(indicator, rows.value);
    return sums.ok ? ok({ ...whole.value, ...sums.value }) : sums;
  }

  private newAmount(indicator: AmountIndicator): Result<AmountFigures> {
    const missing = columnProblem(this.ledger, indicator);
    if (missing !== null) return failed(missing);
    const rows = this.rowSets.ofAmount(indicator);
    if (!rows.ok) return rows;
    const sums = this.sumsOf(indicator, rows.value);
    return sums.ok ? ok({ ...sums.value, ...this.mixture(indicator, rows.value) }) : sums;
  }

  private sumsOf(indicator: AmountIndicator, rows: Rows): Result<GroupSums> {
    const ofRows = this.sums.get(rows) ?? new Map<IndicatorId, Result<GroupSums>>();
    this.sums.set(rows, ofRows);
    const known = ofRows.get(indicator.id);
    if (known !== undefined) return known;
    const sums = this.newSums(indicator, rows);
    ofRows.set(indicator.id, sums);
    return sums;
  }

  private newSums(indicator: AmountIndicator, rows: Rows): Result<GroupSums> {
    if (this.finer === undefined) {
      return sumAmounts(this.ledger, indicator.terms, rows, this.grouping);
    }
    const finer = this.finer.figures.sumsOf(indicator, rows);
    return finer.ok ? ok(coarserSums(finer.value, this.finer.groupOf, this.grouping.size)) : finer;
  }

  private mixture(
    indicator: AmountIndicator,
    rows: Rows,
  ): Pick<AmountFigures, 'mixed' | 'totalMixed'> {
    if (!countsHouseholds(indicator)) return { mixed: [], totalMixed: null };
    const mixed = householdsMixed(this.ledger, rows, this.grouping);
    const [totalMixed = null] = householdsMixed(this.ledger, rows, { size: 1 });
    return { mixed, totalMixed };
  }
}

function fraction(numerator: number | null, denominator: number | null): Fraction | null {
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** null where the denominator is 0: the ratio is not defined. */
export function quotient(value: Fraction | null): number | null {
  return value === null || value.denominator === 0 ? null : value.numerator / value.denominator;
}
