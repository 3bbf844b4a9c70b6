import type { Cell } from '../../src/ledger/cell';
import type { ChartLayout, Layout, LayoutCell } from '../../src/reports/layout';
import type { ReportInput, ReportSpec } from '../../src/reports/report';
import { valueIn } from './bu-gia-map';

/** A built report with the questions that tests put to it. */
export interface BuiltReport {
  readonly layout: Layout;
  /** All texts, row by row; each note is one. */
  readonly texts: readonly string[];
  /** Values under a header, without column numbers and total row. */
  column(header: string): readonly Cell[];
  total(header: string): Cell;
  /** Value of a row, found by the text in its second column. */
  value(name: string, header: string): Cell;
  /** Labels and values a chart is drawn from. */
  chart(id: string): readonly (readonly Cell[])[];
  /** Cell under a headline label. */
  figure(label: string): LayoutCell | undefined;
  paragraph(): string;
}

export function built(report: ReportSpec, input: ReportInput): BuiltReport {
  const layout = valueIn(report.build(input));
  const cells = layout.rows.map((row) => row.cells);
  const texts = cells.flatMap((row) =>
    row.flatMap(({ value, style }) => {
      if (typeof value !== 'string' || value === '') return [];
      return style === 'note' ? value.split('\n') : [value];
    }),
  );
  const find = (header: string): { row: number; column: number } => {
    for (const [row, line] of cells.entries()) {
      const column = line.findIndex((cell) => cell.style === 'header' && cell.value === header);
      if (column >= 0) return { row, column };
    }
    throw new Error(`No column ${header}`);
  };
  const body = (header: string): (readonly LayoutCell[])[] => {
    const from = find(header).row + 1;
    const end = cells.findIndex((line, at) => at >= from && line[1]?.style === 'totalText');
    return cells.slice(from, end).filter((line) => line[0]?.style !== 'columnNumber');
  };
  const at = (line: readonly LayoutCell[] | undefined, header: string): Cell =>
    line?.[find(header).column]?.value ?? '';
  return {
    layout,
    texts,
    column: (header) => body(header).map((line) => at(line, header)),
    total: (header) =>
      at(
        cells.slice(find(header).row).find((line) => line[1]?.style === 'totalText'),
        header,
      ),
    value: (name, header) =>
      at(
        body(header).find((line) => line[1]?.value === name),
        header,
      ),
    chart(id) {
      const { data } = chartOf(layout, id);
      const [{ row, rows } = { row: 1, rows: 0 }] = data;
      return cells
        .slice(row - 1, row - 1 + rows)
        .map((line) => data.map(({ column }) => line[column - 1]?.value ?? ''));
    },
    figure(label) {
      for (const [row, line] of cells.entries()) {
        const column = line.findIndex(
          (cell) => cell.style === 'figureLabel' && cell.value === label,
        );
        if (column >= 0) return cells[row + 1]?.[column];
      }
      return undefined;
    },
    paragraph: () =>
      String(cells.flat().find((cell) => cell.style === 'paragraph' && cell.value !== '')?.value),
  };
}

function chartOf(layout: Layout, id: string): ChartLayout {
  const chart = layout.charts.find((candidate) => candidate.id === id);
  if (chart === undefined) throw new Error(`No chart ${id}`);
  return chart;
}
