import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Store, ValidationData } from '../../../local/store';
import { cell, STORES, TestTab, zone } from './stores';

const LIST: ValidationData = {
  criterion: 'VALUE_IN_LIST',
  values: ['a', 'b'],
  dropdown: true,
  allowInvalid: false,
  helpText: '',
};

describe.each(STORES)('%s', (_name, open) => {
  let store: Store;
  beforeAll(() => {
    store = open();
  });

  /** a…d down the first column and 1…4 across the first row, each with a note of its own. */
  function letters(): TestTab {
    const tab = new TestTab(store);
    tab.enter(0, 0, ['a', 2, 3, 4], ['b'], ['c'], ['d']);
    tab.note(1, 0, 'ghi chú b');
    return tab;
  }

  const ruled = (tab: TestTab) =>
    store.validations(tab.id, zone(0, 0, 9, 0)).map(([rule]) => (rule ? 1 : 0));

  test('rows inserted push values and notes down', () => {
    const tab = letters();
    tab.write({ kind: 'insert', axis: 'rows', base: 1, position: 'before', count: 2 });
    expect([tab.column(0, 6), tab.notes(0, 6)]).toEqual([
      ['a', null, null, 'b', 'c', 'd'],
      ['', '', '', 'ghi chú b', '', ''],
    ]);
  });

  test('columns inserted push values to the right and make the tab wider', () => {
    const tab = letters();
    tab.write({ kind: 'insert', axis: 'columns', base: 0, position: 'after', count: 1 });
    expect(tab.values(zone(0, 0, 0, 4))).toEqual([['a', null, 2, 3, 4]]);
    expect(store.sheets().find(({ id }) => id === tab.id)).toMatchObject({ rows: 12, columns: 9 });
  });

  test('new rows look like the one that they are inserted beside', () => {
    const tab = letters();
    tab.format(1, 0, '0.00');
    tab.write({ kind: 'format', zone: cell(1, 0), style: { bold: true } });
    tab.write({ kind: 'insert', axis: 'rows', base: 1, position: 'before', count: 1 });
    tab.write({ kind: 'insert', axis: 'rows', base: 2, position: 'after', count: 1 });
    expect([1, 2, 3, 4].map((row) => tab.formatAt(row, 0))).toEqual(['0.00', '0.00', '0.00', '']);
    expect(store.style(tab.id, 1, 0)).toEqual({ bold: true });
  });

  test('rows deleted take their notes along', () => {
    const tab = letters();
    tab.write({ kind: 'delete', axis: 'rows', from: 1, count: 2 });
    expect([tab.column(0, 3), tab.notes(0, 3)]).toEqual([
      ['a', 'd', null],
      ['', '', ''],
    ]);
  });

  test('a row dragged up stands before the other, with its note', () => {
    const tab = letters();
    tab.write({ kind: 'move', axis: 'rows', from: 1, count: 1, before: 0 });
    expect([tab.column(0, 4), tab.notes(0, 2)]).toEqual([
      ['b', 'a', 'c', 'd'],
      ['ghi chú b', ''],
    ]);
  });

  test('rows dragged down stand before the other', () => {
    const tab = letters();
    tab.write({ kind: 'move', axis: 'rows', from: 0, count: 2, before: 3 });
    expect(tab.column(0, 4)).toEqual(['c', 'a', 'b', 'd']);
  });

  test('a column can be dragged behind the last one', () => {
    const tab = letters();
    tab.write({ kind: 'move', axis: 'columns', from: 1, count: 1, before: 8 });
    expect(tab.values(zone(0, 0, 0, 7))).toEqual([['a', 3, 4, null, null, null, null, 2]]);
  });

  test('a rule grows with rows inserted inside it, not before it', () => {
    const tab = letters();
    tab.write({ kind: 'validation', zone: zone(1, 0, 3, 0), rule: LIST });
    tab.write({ kind: 'insert', axis: 'rows', base: 2, position: 'before', count: 1 });
    tab.write({ kind: 'insert', axis: 'rows', base: 1, position: 'before', count: 1 });
    expect(ruled(tab)).toEqual([0, 0, 1, 1, 1, 1, 0, 0, 0, 0]);
  });

  test('a rule shrinks with its rows and goes with the last', () => {
    const tab = letters();
    tab.write({ kind: 'validation', zone: zone(1, 0, 3, 0), rule: LIST });
    tab.write({ kind: 'delete', axis: 'rows', from: 0, count: 3 });
    expect(ruled(tab)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    tab.write({ kind: 'delete', axis: 'rows', from: 0, count: 1 });
    expect(ruled(tab)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('a rule goes along with a row that is dragged away', () => {
    const tab = letters();
    tab.write({ kind: 'validation', zone: cell(1, 0), rule: LIST });
    tab.write({ kind: 'move', axis: 'rows', from: 1, count: 1, before: 4 });
    expect(ruled(tab)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  test('a rule taken from the middle leaves both ends', () => {
    const tab = letters();
    tab.write({ kind: 'validation', zone: zone(0, 0, 4, 0), rule: LIST });
    tab.write({ kind: 'validation', zone: cell(2, 0), rule: null });
    expect(ruled(tab)).toEqual([1, 1, 0, 1, 1, 0, 0, 0, 0, 0]);
  });

  test('a merge moves and grows with the rows above and inside it', () => {
    const tab = letters();
    tab.write({ kind: 'merge', zones: [zone(1, 0, 2, 1)] });
    tab.write({ kind: 'insert', axis: 'rows', base: 0, position: 'before', count: 1 });
    tab.write({ kind: 'insert', axis: 'rows', base: 3, position: 'before', count: 1 });
    expect(store.merges(tab.id)).toMatchObject([zone(2, 0, 4, 1)]);
  });

  test('developer metadata follows its column, and goes with it', () => {
    const tab = letters();
    const hung = { id: 7, key: 'cột', value: 'Dư nợ', visibility: 'DOCUMENT' } as const;
    const metadata = { ...hung, scope: 'columns', sheetId: tab.id, xc: 'B1:B12' } as const;
    store.apply([{ kind: 'metadata', metadata }]);
    tab.write({ kind: 'insert', axis: 'columns', base: 0, position: 'before', count: 1 });
    expect(store.metadata()).toEqual([{ ...metadata, xc: 'C1:C12' }]);
    tab.write({ kind: 'move', axis: 'columns', from: 2, count: 1, before: 0 });
    expect(store.metadata()).toEqual([{ ...metadata, xc: 'A1:A12' }]);
    tab.write({ kind: 'delete', axis: 'columns', from: 0, count: 1 });
    expect(store.metadata()).toEqual([]);
  });

  test('a protection follows its cells, and the cells left open in it', () => {
    const tab = letters();
    const protection = {
      id: `p-${tab.id}`,
      sheetId: tab.id,
      xc: 'A2:B4',
      description: 'Danh mục',
      warningOnly: false,
      editors: null,
      unprotected: ['B3'],
    };
    store.apply([{ kind: 'protect', protection }]);
    tab.write({ kind: 'insert', axis: 'rows', base: 0, position: 'before', count: 1 });
    tab.write({ kind: 'delete', axis: 'columns', from: 0, count: 1 });
    expect(store.protections()).toEqual([{ ...protection, xc: 'A3:A5', unprotected: ['A4'] }]);
    store.apply([{ kind: 'unprotect', id: protection.id }]);
    expect(store.protections()).toEqual([]);
  });

  test('frozen rows stay frozen when one is inserted among them', () => {
    const tab = letters();
    tab.write({ kind: 'freeze', axis: 'rows', count: 2 });
    tab.write({ kind: 'insert', axis: 'rows', base: 1, position: 'before', count: 1 });
    const inserted = store.frozen(tab.id);
    tab.write({ kind: 'delete', axis: 'rows', from: 0, count: 2 });
    expect([inserted.rows, store.frozen(tab.id).rows]).toEqual([3, 1]);
  });

  test.each([
    ['=B2*2', '=C3*2'],
    ['=$B$2', '=$C$3'],
    ['=SUM(A1:B4)', '=SUM(B2:C5)'],
    ['=B:B', '=C:C'],
    ['="B2"&B2', '="B2"&C3'],
    ['=SUM(B2:B)', '=SUM(C3:C)'],
  ])('a formula %s follows what it speaks of', (before, after) => {
    const tab = letters();
    tab.enter(5, 5, [before]);
    tab.write({ kind: 'insert', axis: 'rows', base: 0, position: 'before', count: 1 });
    tab.write({ kind: 'insert', axis: 'columns', base: 0, position: 'before', count: 1 });
    expect(tab.formula(6, 6)).toBe(after);
  });

  test('a formula whose cell is deleted speaks of nothing', () => {
    const tab = letters();
    tab.enter(5, 5, ['=B2+A1']);
    tab.write({ kind: 'delete', axis: 'rows', from: 1, count: 1 });
    expect(tab.formula(4, 5)).toBe('=#REF!+A1');
  });

  test('a formula follows a column that is dragged', () => {
    const tab = letters();
    tab.enter(5, 5, ['=B1+SUM(C1:D1)']);
    tab.write({ kind: 'move', axis: 'columns', from: 1, count: 1, before: 0 });
    expect(tab.formula(5, 5)).toBe('=A1+SUM(C1:D1)');
  });
});
