import type { IndicatorId } from '../analysis/indicator';
import { vietnameseDate } from '../ledger/date';
import { ok, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { type DimensionFigures, readFigures } from './dimension-figures';
import type { Layout } from './layout';
import { addUnitLine, reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { addTable, type TableColumn } from './table';

/** A report that is one table with a row per member of a dimension. */
interface DimensionReport {
  readonly id: string;
  readonly tabName: string;
  readonly reads: ReportSpec['reads'];
  /** In capitals. */
  readonly title: string;
  readonly by: DimensionField;
  /** Said in place of the table when the ledger is empty: "theo chương trình". */
  readonly splitName: string;
  readonly stocks: readonly IndicatorId[];
  readonly flows: readonly IndicatorId[];
  readonly widths: readonly number[];
  /** Units of the unit line beside that of the money: "hộ". */
  readonly otherUnits: readonly string[];
  /** Columns and the notes that belong to them. */
  columns(figures: DimensionFigures, input: ReportInput): ColumnsAndNotes;
}

interface ColumnsAndNotes {
  readonly columns: readonly TableColumn[];
  /** '' is left out. */
  readonly notes: readonly string[];
}

export function dimensionReport(report: DimensionReport): ReportSpec {
  const { id, tabName, reads, by } = report;
  const split = by === 'commune' || by === 'association' ? { splitBy: by } : {};
  return { id, tabName, reads, ...split, build: (input) => build(report, input) };
}

function build(report: DimensionReport, input: ReportInput): Result<Layout> {
  const figures = readFigures(input, report.by, report.stocks, report.flows);
  if (!figures.ok) return figures;
  const hasRows = figures.value.members.length > 0;
  const layout = reportPage(input, { ...report, hasFlows: hasRows }, (builder) => {
    if (!hasRows) {
      const date = vietnameseDate(input.cutoff);
      builder.line(`Chưa có số liệu ${report.splitName} đến ngày ${date}.`, 'text');
      return [];
    }
    const { columns, notes } = report.columns(figures.value, input);
    addUnitLine(builder, [input.settings.displayUnit, ...report.otherUnits]);
    addTable(builder, { columns, numbered: true });
    return notes;
  });
  return ok(layout);
}
