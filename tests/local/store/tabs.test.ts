import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChartData, Store } from '../../../local/store';
import { cell, STORES, TestTab, zone } from './stores';

const chart = (id: string, tab: TestTab): ChartData => ({
  id,
  sheetId: tab.id,
  title: 'Dư nợ',
  type: 'COLUMN',
  ranges: [`'${tab.name}'!A1:B3`],
  headerRows: 1,
  transposed: false,
  mergeStrategy: 'MERGE_COLUMNS',
  options: { legend: { position: 'top' } },
  position: { row: 5, column: 1, x: 3, y: 4 },
  size: { width: 400, height: 300 },
});

describe.each(STORES)('%s', (_name, open) => {
  let store: Store;
  let tab: TestTab;
  beforeAll(() => {
    store = open();
  });
  beforeEach(() => {
    tab = new TestTab(store);
  });

  const names = () => store.sheets().map(({ name }) => name);

  test('a new workbook has one tab of 1000 × 26', () => {
    expect(open('en_US').sheets()).toEqual([
      { id: '0', name: 'Sheet1', rows: 1000, columns: 26, hidden: false },
    ]);
  });

  test('a tab is inserted where it is wanted and moved to the front', () => {
    tab.write({ kind: 'moveSheet', index: 0 });
    expect(names()[0]).toBe(tab.name);
  });

  test('a renamed tab keeps its id and its cells', () => {
    tab.enter(0, 0, ['x']);
    tab.write({ kind: 'renameSheet', name: `${tab.name} mới` });
    expect([names().at(-1), tab.value(0, 0)]).toEqual([`${tab.name} mới`, 'x']);
  });

  test('a formula in another tab follows the new name', () => {
    const other = new TestTab(store);
    other.enter(0, 0, [`='${tab.name}'!A1`]);
    tab.write({ kind: 'renameSheet', name: `Đổi ${tab.id}` });
    expect(other.formula(0, 0)).toBe(`='Đổi ${tab.id}'!A1`);
  });

  test('a formula that speaks of a deleted tab speaks of nothing', () => {
    const other = new TestTab(store);
    other.enter(0, 0, [`=1+'${tab.name}'!A1`]);
    tab.write({ kind: 'deleteSheet' });
    expect(other.formula(0, 0)).toBe('=1+#REF!');
  });

  test('a deleted tab takes its protections and metadata along', () => {
    const [id, sheetId] = [99, tab.id];
    store.apply([
      {
        kind: 'metadata',
        metadata: { id, sheetId, key: 'vai', value: '', visibility: 'DOCUMENT', scope: 'sheet' },
      },
      {
        kind: 'protect',
        protection: {
          id: 'cả trang',
          sheetId,
          xc: null,
          description: '',
          warningOnly: true,
          editors: null,
          unprotected: [],
        },
      },
    ]);
    tab.write({ kind: 'deleteSheet' });
    expect([store.metadata(), store.protections()]).toEqual([[], []]);
  });

  test('two tabs cannot bear one name', () => {
    const name = tab.name.toUpperCase();
    const write = { kind: 'insertSheet', sheetId: 'đôi', name, index: 0, rows: 1, columns: 1 };
    expect(() => store.apply([{ ...write, kind: 'insertSheet' }])).toThrow('DuplicatedSheetName');
  });

  test('a tab can be hidden and shown', () => {
    const hidden = () => store.sheets().find(({ id }) => id === tab.id)?.hidden;
    tab.write({ kind: 'hideSheet', hidden: true });
    const before = hidden();
    tab.write({ kind: 'hideSheet', hidden: false });
    expect([before, hidden()]).toEqual([true, false]);
  });

  test('the last visible tab is neither deleted nor hidden', () => {
    const alone = open();
    expect(() => alone.apply([{ kind: 'deleteSheet', sheetId: '0' }])).toThrow('NotEnoughSheets');
    expect(() => alone.apply([{ kind: 'hideSheet', sheetId: '0', hidden: true }])).toThrow(
      'NotEnoughSheets',
    );
  });

  test('a copy has the values, formats, formulas, merges and rules of its model', () => {
    tab.enter(0, 0, ['5%', '=A1*2', "'01"]);
    tab.write({ kind: 'merge', zones: [zone(2, 0, 3, 1)] });
    const sheetId = `${tab.id}-copy`;
    store.apply([{ kind: 'copySheet', sheetId, from: tab.id, name: `${tab.name} chép`, index: 0 }]);
    expect(store.values(sheetId, cell(0, 0))).toEqual([[0.05]]);
    expect(store.values(sheetId, cell(0, 2))).toEqual([['01']]);
    expect(store.formats(sheetId, cell(0, 0))).toEqual([['0%']]);
    expect(store.formulas(sheetId, cell(0, 1))).toEqual([['=A1*2']]);
    expect(store.merges(sheetId)).toMatchObject([zone(2, 0, 3, 1)]);
    expect(names()[0]).toBe(`${tab.name} chép`);
  });

  test('a change in the copy is none in the model', () => {
    tab.enter(0, 0, ['x']);
    const sheetId = `${tab.id}-copy`;
    store.apply([
      { kind: 'copySheet', sheetId, from: tab.id, name: `${tab.name} chép`, index: 0 },
      { kind: 'cells', sheetId, row: 0, column: 0, inputs: [['y']] },
    ]);
    expect(tab.value(0, 0)).toBe('x');
  });

  test('a chart comes back as it was put there', () => {
    tab.write({ kind: 'insertChart', chart: chart(tab.id, tab) });
    expect(store.charts(tab.id)).toEqual([chart(tab.id, tab)]);
  });

  test('a chart’s series are read from its cells, which it follows', () => {
    tab.enter(0, 0, ['Xã', 'Dư nợ'], ['Đăk Ơ', 5], ['Bù Gia Mập', 7]);
    tab.write({ kind: 'insertChart', chart: chart(tab.id, tab) });
    tab.write({ kind: 'insert', axis: 'rows', base: 0, position: 'before', count: 2 });
    expect(store.charts(tab.id)[0]?.ranges).toEqual([`'${tab.name}'!A3:B5`]);
    expect(store.chartSeries(tab.id)).toEqual({
      labels: ['Đăk Ơ', 'Bù Gia Mập'],
      series: [{ name: 'Dư nợ', values: [5, 7] }],
    });
  });

  test('a chart is changed and taken away', () => {
    tab.write({ kind: 'insertChart', chart: chart(tab.id, tab) });
    tab.write({ kind: 'updateChart', chart: { ...chart(tab.id, tab), title: 'Khác' } });
    const { title } = store.charts(tab.id)[0] ?? {};
    tab.write({ kind: 'removeChart', chartId: tab.id });
    expect([title, store.charts(tab.id)]).toEqual(['Khác', []]);
  });

  test('title, time zone and locale belong to the document', () => {
    const own = open('vi_VN');
    own.apply([{ kind: 'document', title: 'Sổ', timeZone: 'Europe/Paris', locale: 'en_US' }]);
    expect([own.title(), own.timeZone(), own.locale()]).toEqual(['Sổ', 'Europe/Paris', 'en_US']);
  });
});
