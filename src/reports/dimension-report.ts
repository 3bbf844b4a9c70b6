import type { IndicatorId } from '../analysis/indicator';
import { INDICATORS } from '../analysis/indicators';
import { periodPhrase } from '../analysis/narrative/period-phrase';
import { shortfall, shortfallLine } from '../analysis/reporting-units';
import { vietnameseDate } from '../ledger/date';
import { ok, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { addHeading } from './administrative-header';
import { boundaryNotes } from './boundaries';
import { addNotes, addSigners } from './closing';
import { type DimensionFigures, readFigures } from './dimension-figures';
import type { Layout } from './layout';
import { LayoutBuilder } from './layout-builder';
import { freshnessNote } from './notes';
import type { ReportInput, ReportSpec } from './report';
import { addTable, type TableColumn } from './table';

/** A report that is one table with a row per member of a dimension. */
interface DimensionReport {
  readonly id: string;
  readonly tabName: string;
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
  return { id: report.id, tabName: report.tabName, build: (input) => build(report, input) };
}

function build(report: DimensionReport, input: ReportInput): Result<Layout> {
  const figures = readFigures(input, report.by, report.stocks, report.flows);
  if (!figures.ok) return figures;
  const { settings } = input;
  const builder = new LayoutBuilder(report.id, report.tabName, report.widths);
  const hasRows = figures.value.members.length > 0;
  addHeading(builder, settings, {
    title: report.title,
    subtitles: [...subtitles(input, hasRows), ...shortfallLine(shortfall(input))],
    builtOn: input.builtOn,
  });
  const notes: string[] = [];
  if (hasRows) {
    const { columns, notes: ofColumns } = report.columns(figures.value, input);
    const units = [settings.displayUnit, ...report.otherUnits].join(', ');
    builder.line(`Đơn vị tính: ${units}`, 'unitLine');
    const table = addTable(builder, { columns: columns.map(withDefinition), numbered: true });
    builder.freezeTo(table.firstRow - 1);
    notes.push(...ofColumns);
  } else {
    const date = vietnameseDate(input.cutoff);
    builder.line(`Chưa có số liệu ${report.splitName} đến ngày ${date}.`, 'text');
  }
  builder.gap(8);
  addNotes(builder, [...notes, ...boundaryNotes(input), settings.reportNote, freshnessNote(input)]);
  addSigners(builder, settings);
  return ok(builder.build());
}

/** A column named after an indicator explains itself on hovering over its header. */
function withDefinition(column: TableColumn): TableColumn {
  const known = INDICATORS.find(({ id }) => id === column.key);
  if (known === undefined || column.definition !== undefined) return column;
  return { ...column, definition: `${known.name}: ${known.definition}` };
}

function subtitles(input: ReportInput, hasFlows: boolean): string[] {
  const { area } = input.settings;
  return [
    area === '' ? '' : `Địa bàn: ${area}`,
    `Số liệu đến ngày ${vietnameseDate(input.cutoff)}`,
    hasFlows ? `Doanh số cho vay, thu nợ: ${periodPhrase(input.flowPeriod)}` : '',
  ].filter((line) => line !== '');
}
