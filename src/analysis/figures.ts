import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { AmountIndicator, IndicatorId, RatioIndicator } from './indicator';
import { amountIndicator } from './indicators';
import type { Rows } from './selection';
import { type Grouping, householdsMixed, isBlankAmount, type Mixture, sumAmounts } from './sums';

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

/** Which rows answer; asked for only when an indicator of that nature is. */
export interface RowSource {
  stock(): Result<Rows>;
  flow(): Result<Rows>;
}

/** Figures of one selection in groups. Each amount is added up once, however many ask for it. */
export class Figures {
  private readonly rowSets = new Map<'stock' | 'flow', Result<Rows>>();
  private readonly amounts = new Map<IndicatorId, Result<AmountFigures>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly source: RowSource,
    private readonly grouping: Grouping,
  ) {}

  rows(nature: 'stock' | 'flow'): Result<Rows> {
    const known = this.rowSets.get(nature);
    if (known !== undefined) return known;
    const rows = nature === 'stock' ? this.source.stock() : this.source.flow();
    this.rowSets.set(nature, rows);
    return rows;
  }

  /** Problems: those of the rows, column-missing, total-too-large. */
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
    const rows = this.rows(indicator.nature);
    if (!whole.ok || !rows.ok) return whole;
    const columns = given.map(({ terms }) => terms.map(({ field }) => this.ledger.measures[field]));
    const chosen = rows.value.filter((row) =>
      columns.every((terms) => terms.some((column) => !isBlankAmount(column[row]))),
    );
    if (chosen.length === rows.value.length) return whole;
    const sums = sumAmounts(this.ledger, indicator.terms, chosen, this.grouping);
    return sums.ok ? ok({ ...whole.value, ...sums.value }) : sums;
  }

  private newAmount(indicator: AmountIndicator): Result<AmountFigures> {
    const missing = indicator.terms.find(({ field }) => !this.ledger.fields.has(field));
    if (missing !== undefined) {
      const column = ledgerColumn(missing.field).header;
      return failed(problem('column-missing', {}, { column }));
    }
    const rows = this.rows(indicator.nature);
    if (!rows.ok) return rows;
    const sums = sumAmounts(this.ledger, indicator.terms, rows.value, this.grouping);
    return sums.ok ? ok({ ...sums.value, ...this.mixture(indicator, rows.value) }) : sums;
  }

  private mixture(
    indicator: AmountIndicator,
    rows: Rows,
  ): Pick<AmountFigures, 'mixed' | 'totalMixed'> {
    if (indicator.addsOver === 'all') return { mixed: [], totalMixed: null };
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
