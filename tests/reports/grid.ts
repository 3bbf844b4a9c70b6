import type { Cell } from '../../src/ledger/cell';
import type { Layout } from '../../src/reports/layout';
import type { ReportInput, ReportSpec } from '../../src/reports/report';
import { valueIn } from './bu-gia-map';

/** A printed table, row by row, the total row among them. */
export interface Grid {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of a report from the top, without headers and column numbers. */
export function grids(report: ReportSpec, input: ReportInput): Grid[] {
  return gridsOf(valueIn(report.build(input)));
}

export function gridsOf(layout: Layout): Grid[] {
  return layout.grids.map(({ row, rows }) => {
    const lines = layout.rows.slice(row - 1, row - 1 + rows).map(({ cells }) => cells);
    const body = lines.filter((cells) => !HEADS.has(cells[0]?.style ?? ''));
    const headers = lines.filter((cells) => cells[0]?.style === 'header').pop() ?? [];
    return {
      headers: headers.map(({ value }) => String(value)),
      rows: body.map((cells) => cells.map(({ value }) => value)),
    };
  });
}

const HEADS = new Set(['header', 'columnNumber']);

/** Numbered rows below the head of a section, up to the next one. */
export function section({ rows }: Grid, title: string, from = 0): (readonly Cell[])[] {
  const at = rows.findIndex(([, name], i) => i >= from && name === title);
  const rest = rows.slice(at + 1);
  const end = rest.findIndex(([index]) => typeof index !== 'number');
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** Of what was printed, exactly: cells of triệu as whole đồng. */
export function dong(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce<number>((sum, cell) => sum + Math.round(Number(cell || 0) * 1e6), 0);
}

/** All texts of the layout, one per line; a header over several columns once. */
export function textOf(report: ReportSpec, input: ReportInput): string {
  return valueIn(report.build(input))
    .rows.flatMap(({ cells }) => cells.map(({ value }) => value))
    .filter((value) => typeof value === 'string' && value !== '')
    .filter((value, at, all) => value !== all[at - 1])
    .join('\n');
}
