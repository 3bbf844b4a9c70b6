import { describe, expect, test } from '@jest/globals';
import { newPlainStore } from '../../../local/plain/new-store';
import { forked, openPlainWorkbook } from '../../../local/plain/open';
import type { FormulaFunction } from '../../../local/plain/spills';
import type { Write } from '../../../local/store';
import { projectOf, TAB } from '../support';
import { cell, zone } from './stores';

const typed = (row: number, column: number, ...lines: (string | number)[][]): Write => ({
  kind: 'cells',
  sheetId: '0',
  row,
  column,
  inputs: lines,
});
test('a fork and the store that it was made from go their own ways', () => {
  const store = newPlainStore();
  store.apply([typed(0, 0, ['chung'])]);
  const fork = store.fork();
  fork.apply([typed(0, 0, ['riêng'])]);
  store.apply([typed(0, 1, ['của gốc'])]);
  expect(store.values('0', zone(0, 0, 0, 1))).toEqual([['chung', 'của gốc']]);
  expect(fork.values('0', zone(0, 0, 0, 1))).toEqual([['riêng', null]]);
});

describe('what a test says of formulas', () => {
  /** =COPY lists the first column, twice wide; =SUM adds what =COPY gives. */
  const formulas: FormulaFunction = (formula, { sheetId }, read) => {
    const given = read.values(sheetId, zone(0, formula === '=COPY()' ? 0 : 2, 2, 2));
    if (formula === '=COPY()') return given.map(([value = null]) => [value, value]);
    return [[given.flat().reduce<number>((sum, value) => sum + Number(value), 0)]];
  };

  function opened() {
    const store = newPlainStore({ formulas });
    store.apply([typed(0, 0, [1], [2], [3]), typed(0, 5, ['=SUM()']), typed(0, 2, ['=COPY()'])]);
    return store;
  }

  test('a formula spills what it gives', () => {
    expect(opened().values('0', zone(0, 2, 3, 3))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [null, null],
    ]);
  });

  test('it follows the cells that it reads, and formulas that it reads', () => {
    const store = opened();
    store.apply([typed(1, 0, [20])]);
    expect(store.values('0', cell(0, 5))).toEqual([[24]]);
  });

  test('a spill that would overwrite a cell is refused and says where', () => {
    const store = opened();
    store.apply([typed(2, 3, ['x'])]);
    expect(store.values('0', zone(0, 2, 2, 3))).toEqual([
      ['#REF!', null],
      [null, null],
      [null, 'x'],
    ]);
    expect(store.errorMessage('0', 0, 2)).toContain('D3');
  });

  test('what is spilled counts as filled', () => {
    const store = newPlainStore({ formulas });
    store.apply([typed(0, 0, [1], [2], [3]), typed(0, 2, ['=COPY()'])]);
    expect(store.filled('0')).toEqual({ rows: 3, columns: 4 });
  });

  test('a text without characters is filled and reads as a blank', () => {
    const store = newPlainStore({ formulas: () => [[''], ['x'], ['']] });
    store.apply([typed(0, 0, ['=X()'])]);
    expect(store.filled('0')).toEqual({ rows: 3, columns: 1 });
    expect(store.values('0', zone(0, 0, 2, 0))).toEqual([[null], ['x'], [null]]);
  });

  test('without it a formula is blank, and filled', () => {
    const store = newPlainStore();
    store.apply([typed(4, 0, ['=1+1'])]);
    expect([store.values('0', cell(4, 0)), store.filled('0').rows]).toEqual([[[null]], 5]);
  });
});

describe('a workbook of plain cells', () => {
  const project = projectOf(`
    function onOpen() { SpreadsheetApp.getUi().createMenu('Sổ').addItem('Ghi', 'write').addToUi(); }
    function write() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue('1.234,5'); }
    function onEdit(e) { e.range.setNote('sửa: ' + e.value); }
    function keep(value) { PropertiesService.getDocumentProperties().setProperty('k', value); }
    function kept() { return PropertiesService.getDocumentProperties().getProperty('k'); }`);

  test('runs menus and triggers and reads what they wrote', async () => {
    const workbook = await openPlainWorkbook({ project });
    workbook.runMenu('Sổ', 'Ghi');
    workbook.type(TAB, 'A1', 'x');
    expect([workbook.value(TAB, 'B1'), workbook.note(TAB, 'A1')]).toEqual([1234.5, 'sửa: x']);
  });

  test('comes back from its snapshot with its properties', async () => {
    const workbook = await openPlainWorkbook({ project });
    workbook.type(TAB, 'C3', '25/3/2025');
    workbook.call('keep', 'giá trị');
    const again = await openPlainWorkbook({ project, snapshot: workbook.snapshot() });
    expect([again.display(TAB, 'C3'), again.call('kept').value]).toEqual(['25/03/2025', 'giá trị']);
  });

  test('is forked with its properties', async () => {
    const workbook = await openPlainWorkbook({ project });
    workbook.call('keep', 'giá trị');
    const fork = forked(workbook);
    fork.call('keep', 'khác');
    expect([workbook.call('kept').value, fork.call('kept').value]).toEqual(['giá trị', 'khác']);
  });

  test('is copied without them', async () => {
    const workbook = await openPlainWorkbook({ project });
    workbook.call('keep', 'giá trị');
    workbook.type(TAB, 'A1', 'x');
    const copy = workbook.copy('Bản sao');
    expect([copy.value(TAB, 'A1'), copy.call('kept').value]).toEqual(['x', null]);
  });
});
