import { describe, expect, it } from '@jest/globals';
import { type Chart, plainAxis } from '../../../src/reports/charts/chart';
import { addChartFigures } from '../../../src/reports/charts/chart-figures';
import { addCharts } from '../../../src/reports/charts/place-charts';
import { LayoutBuilder } from '../../../src/reports/layout-builder';

const WIDTHS = [200, 100, 100, 200, 100, 100];

function chart(id: string, names: readonly string[], changes: Partial<Chart> = {}): Chart {
  const values = names.map((_, at) => at);
  return {
    id,
    kind: 'bar',
    title: `Biểu đồ ${id}`,
    labels: { header: 'Tên', values: names },
    series: [
      { name: 'Dư nợ', header: 'Dư nợ', values, format: '#,##0', tone: 'dark', labelled: true },
    ],
    valueAxis: plainAxis('#,##0'),
    captions: ['Nguồn: tab Số liệu.', 'Còn một xã.'],
    ...changes,
  };
}

function laidOut(charts: readonly (Chart | string)[]) {
  const builder = new LayoutBuilder('x', 'X', WIDTHS);
  addChartFigures(builder, addCharts(builder, charts, 2), [
    { start: 1, labelColumns: 1 },
    { start: 4, labelColumns: 1 },
  ]);
  return builder.build();
}

/** The cells that a chart is drawn from. */
function cellsOf(layout: ReturnType<typeof laidOut>, id: string) {
  const found = layout.charts.find((each) => each.id === id);
  return found?.data.map(({ row, column, rows }) =>
    layout.rows.slice(row - 1, row - 1 + rows).map(({ cells }) => cells[column - 1]?.value),
  );
}

describe('charts on a page', () => {
  it('stand side by side, over the columns of their half', () => {
    const { charts } = laidOut([chart('a', ['x']), chart('b', ['y'])]);

    expect(charts.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 4],
    ]);
  });

  it('have all their captions in the row under them', () => {
    const { rows, blocks } = laidOut([chart('a', ['x']), chart('b', ['y'])]);
    const last = (blocks[0]?.rows ?? 0) - 1;

    expect(rows[last]?.cells.map(({ value }) => value)).toEqual([
      ...['Nguồn: tab Số liệu. Còn một xã.', '', ''],
      ...['Nguồn: tab Số liệu. Còn một xã.', '', ''],
    ]);
  });

  it('leave no hole for a sentence between them', () => {
    const { charts, rows } = laidOut([chart('a', ['x']), 'Chưa có.', chart('b', ['y'])]);
    const sentence = rows.findIndex(({ cells }) => cells[0]?.value === 'Chưa có.');

    expect(charts.map(({ row }) => row)).toEqual([1, 1]);
    expect(sentence).toBeGreaterThan(11);
  });

  it('do not part from their captions on paper', () => {
    expect(laidOut([chart('a', ['x'])]).blocks[0]).toEqual({ row: 1, rows: 12 });
  });

  it('are drawn from the figures below, of different lengths beside each other', () => {
    const layout = laidOut([chart('a', ['x', 'y', 'z']), chart('b', ['u'])]);

    expect([cellsOf(layout, 'a'), cellsOf(layout, 'b')]).toEqual([
      [
        ['x', 'y', 'z'],
        [0, 1, 2],
      ],
      [['u'], [0]],
    ]);
  });

  it('are drawn from a table of the page that they name', () => {
    const data = [{ row: 9, column: 2, rows: 3, columns: 1 }];

    expect(laidOut([chart('a', ['x'], { data })]).charts[0]?.data).toEqual(data);
  });

  it('grow with their bars, up to half a page', () => {
    const heights = [1, 12, 60].map(
      (count) => laidOut([chart('a', Array.from({ length: count }, String))]).charts[0]?.height,
    );

    expect(heights).toEqual([234, 388, 520]);
  });

  it('are nothing where there are only sentences', () => {
    const { charts, grids } = laidOut(['Chưa có.', 'Chưa có gì.']);

    expect([charts, grids]).toEqual([[], []]);
  });
});
