import { indicator } from '../analysis/indicators';
import { type ReportingUnits, reportingUnits } from '../analysis/reporting-units';
import type { MeasureField } from '../ledger/record';
import { amountColumn, ratioColumn, shareColumn } from './columns';
import type { DimensionFigures } from './dimension-figures';
import { flowNotes, OVERDUE_RATE_NOTE, SHARES_ADJUSTED_NOTE, unitsNote } from './notes';
import type { ReportInput } from './report';
import type { TableColumn } from './table';

/** What every report on lending shows of each member. */
interface LendingColumns {
  /** Cho vay … Tỷ lệ NQH, Nợ khoanh. */
  readonly columns: readonly TableColumn[];
  /** The notes of a report: its own among those that explain these columns. */
  notes(own: readonly string[]): readonly string[];
  readonly units: ReportingUnits;
}

/** The indicators behind them, as a report names what it asks for. */
export const LENDING_STOCKS = ['outstanding', 'overdue', 'overdueRate', 'frozen'] as const;
export const LENDING_FLOWS = ['disbursed', 'collected', 'writtenOff'] as const;

export function lendingColumns(figures: DimensionFigures, input: ReportInput): LendingColumns {
  const unit = input.settings.displayUnit;
  const amount = (id: MeasureField): TableColumn =>
    amountColumn(id, indicator(id).name, figures.column(id), unit);
  const share = shareColumn(figures.column('outstanding'), {
    formula: (of) => `${of('outstanding')}/Σ${of('outstanding')}`,
  });
  const overdueRate = ratioColumn('overdueRate', 'Tỷ lệ NQH', figures.column('overdueRate'), {
    formula: (of) => `${of('overdue')}/${of('outstanding')}`,
  });
  const units = reportingUnits(input.ledger, input.catalogue, input.cutoff);
  return {
    columns: [
      ...LENDING_FLOWS.map(amount),
      amount('outstanding'),
      share.column,
      amount('overdue'),
      overdueRate,
      amount('frozen'),
    ],
    notes: (own) => [
      unitsNote(units, input),
      ...flowNotes(input),
      ...own,
      OVERDUE_RATE_NOTE,
      share.adjusted ? SHARES_ADJUSTED_NOTE : '',
    ],
    units,
  };
}
