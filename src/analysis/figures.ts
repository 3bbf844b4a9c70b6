import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { MeasureField } from '../ledger/record';
import type { AmountIndicator, RatioIndicator } from './indicator';
import { amountIndicator } from './indicators';
import type { Rows } from './selection';
import { type ColumnSums, type Grouping, programsMixed, sumColumn, sumIndicator } from './sums';

/** Numerator and denominator of a ratio, unrounded: integer đồng or counts. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export interface AmountFigures extends ColumnSums {
  /** Groups whose figure would count households of several programs twice. */
  readonly mixed: readonly boolean[];
  readonly totalMixed: boolean;
}

export interface RatioFigures {
  readonly groups: readonly (Fraction | null)[];
  readonly total: Fraction | null;
  readonly mixed: readonly boolean[];
  readonly totalMixed: boolean;
}

/** Which rows answer; asked for only when an indicator of that nature is. */
export interface RowSource {
  stock(): Result<Rows>;
  flow(): Result<Rows>;
}

/** Figures of one selection in groups. Each column is added up once, however many ask for it. */
export class Figures {
  private readonly rowSets = new Map<'stock' | 'flow', Result<Rows>>();
  private readonly sums = new Map<string, Result<ColumnSums>>();

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
    const rows = this.rows(indicator.nature);
    if (!rows.ok) return rows;
    const known = new Map<MeasureField, ColumnSums>();
    for (const { field } of indicator.terms) {
      const sums = this.column(field, indicator.nature, rows.value);
      if (!sums.ok) return sums;
      known.set(field, sums.value);
    }
    const none: ColumnSums = { groups: [], total: null };
    const sums = sumIndicator(indicator, (field) => known.get(field) ?? none);
    return ok({ ...sums, ...this.mixture(indicator, rows.value) });
  }

  /** @param whole figures over everything, for a share */
  ratio(indicator: RatioIndicator, whole: Figures = this): Result<RatioFigures> {
    const numerator = this.amount(amountIndicator(indicator.numerator));
    if (!numerator.ok) return numerator;
    const isShare = indicator.denominator === 'total';
    const denominator =
      indicator.denominator === 'total'
        ? whole.amount(amountIndicator(indicator.numerator))
        : this.amount(amountIndicator(indicator.denominator));
    if (!denominator.ok) return denominator;
    const [top, bottom] = [numerator.value, denominator.value];
    return ok({
      groups: top.groups.map((part, group) =>
        fraction(part, isShare ? bottom.total : (bottom.groups[group] ?? null)),
      ),
      total: fraction(top.total, bottom.total),
      mixed: top.mixed.map((isMixed, group) => isMixed || bottom.mixed[group] === true),
      totalMixed: top.totalMixed || bottom.totalMixed,
    });
  }

  private column(field: MeasureField, nature: string, rows: Rows): Result<ColumnSums> {
    const key = `${nature} ${field}`;
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    const sums = this.ledger.fields.has(field)
      ? sumColumn(this.ledger, field, rows, this.grouping)
      : failed<ColumnSums>(problem('column-missing', {}, { column: ledgerColumn(field).header }));
    this.sums.set(key, sums);
    return sums;
  }

  private mixture(
    indicator: AmountIndicator,
    rows: Rows,
  ): Pick<AmountFigures, 'mixed' | 'totalMixed'> {
    const field = indicator.terms[0]?.field;
    if (indicator.addsOver === 'all' || field === undefined) {
      return { mixed: [], totalMixed: false };
    }
    const mixed = programsMixed(this.ledger, field, rows, this.grouping);
    const [totalMixed] = programsMixed(this.ledger, field, rows, { size: 1 });
    return { mixed, totalMixed: totalMixed === true };
  }
}

function fraction(numerator: number | null, denominator: number | null): Fraction | null {
  return numerator === null || denominator === null ? null : { numerator, denominator };
}

/** null where the denominator is 0: the ratio is not defined. */
export function quotient(value: Fraction | null): number | null {
  return value === null || value.denominator === 0 ? null : value.numerator / value.denominator;
}
