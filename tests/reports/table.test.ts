import { describe, expect, it } from '@jest/globals';
import { LayoutBuilder } from '../../src/reports/layout-builder';
import { addTable, chartColumns, type Table, type TableColumn } from '../../src/reports/table';

const name: TableColumn = {
  key: 'name',
  header: 'Hội',
  kind: 'text',
  values: ['Nông dân', 'Phụ nữ'],
  total: null,
};
const outstanding: TableColumn = {
  key: 'outstanding',
  header: 'Dư nợ',
  kind: 'amount',
  values: [10, null],
  total: 10,
  format: '#,##0',
};
const share: TableColumn = {
  key: 'share',
  header: 'Tỷ trọng',
  kind: 'percent',
  values: [1, null],
  total: 1,
  format: '0.00%',
  formula: (of) => `${of('outstanding')}/Σ${of('outstanding')}`,
};

function written(table: Table) {
  const builder = new LayoutBuilder('test', 'BC · Thử', [200, 100, 100, 100]);
  const at = addTable(builder, table);
  return { at, layout: builder.build() };
}

const texts = (table: Table): unknown[][] =>
  written(table).layout.rows.map((row) => row.cells.map((cell) => cell.value));

describe('a table', () => {
  it('has header, column numbers with formulas, body and total row', () => {
    expect(texts({ columns: [name, outstanding, share], numbered: true })).toEqual([
      ['Hội', 'Dư nợ', 'Tỷ trọng'],
      ['(1)', '(2)', '(3)=(2)/Σ(2)'],
      ['Nông dân', 10, 1],
      ['Phụ nữ', '', ''],
      ['TỔNG CỘNG', 10, 1],
    ]);
  });

  it('puts the number format on body and total cells', () => {
    const { layout, at } = written({ columns: [name, outstanding], numbered: false });

    expect(layout.rows[at.totalRow - 1]?.cells[1]?.format).toBe('#,##0');
  });

  it('frames everything from header to total', () => {
    const { layout } = written({ columns: [name, outstanding, share], numbered: true });

    expect(layout.grids).toEqual([{ row: 1, column: 1, rows: 5, columns: 3 }]);
  });

  it('gives a chart the body of its columns, without column numbers and total', () => {
    const { at } = written({ columns: [name, outstanding, share], numbered: true });

    expect(chartColumns(at, 'name', 'share')).toEqual([
      { row: 3, column: 1, rows: 2, columns: 1 },
      { row: 3, column: 3, rows: 2, columns: 1 },
    ]);
  });

  it('merges neighbours under one upper header and single headers downwards', () => {
    const columns = [name, { ...outstanding, over: 'Nợ' }, { ...share, over: 'Nợ' }];
    const { layout } = written({ columns, numbered: false });

    expect(layout.merges).toEqual([{ row: 1, column: 2, rows: 1, columns: 2 }]);
    expect(layout.mergesDown).toEqual([{ row: 1, column: 1, rows: 2, columns: 1 }]);
  });

  it('can begin at a later column', () => {
    const { layout } = written({ columns: [name, outstanding], numbered: false, startColumn: 3 });

    expect(layout.rows[0]?.cells.map((cell) => cell.value)).toEqual(['', '', 'Hội', 'Dư nợ']);
  });
});

describe('a formula among the column numbers', () => {
  const sum = (of: (key: string) => string): string => Array(4).fill(of('outstanding')).join('+');
  const wide: Table = { columns: [name, outstanding, { ...share, formula: sum }], numbered: true };

  it('goes on in the next line where its column is too narrow, never within a number', () => {
    expect(texts(wide)[1]).toEqual(['(1)', '(2)', '(3)=(2)+(2)+\n(2)+(2)']);
  });

  it('makes its row higher', () => {
    expect(written(wide).layout.rows[1]?.height).toBeGreaterThan(27);
  });
});

describe('the rows of a table', () => {
  it('all have the height that the longest name needs', () => {
    const long = { ...name, values: ['Nông dân', 'Chương trình có tên rất dài '.repeat(3)] };
    const { layout } = written({ columns: [long, outstanding], numbered: false });
    const [first, second, total] = layout.rows.slice(1).map((row) => row.height ?? 0);

    expect([second === first, total === first, Number(first) > 27]).toEqual([true, true, true]);
  });
});
