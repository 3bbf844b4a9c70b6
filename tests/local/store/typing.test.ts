import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CellInput, Store, StoredValue } from '../../../local/store';
import { STORES, TestTab } from './stores';

const VIETNAMESE: readonly (readonly [CellInput, StoredValue, string])[] = [
  ['1.234,5', 1234.5, ''],
  ['40.988', 40988, ''],
  ['-0,05', -0.05, ''],
  ['01234', 1234, ''],
  ['1 234', 1234, ''],
  ['1e3', 1000, ''],
  ['99,8%', 0.998, '0.00%'],
  ['12%', 0.12, '0%'],
  ['12.5', '12.5', ''],
  ['1.2.3', '1.2.3', ''],
  ['25/3/2025', { d: 45741 }, 'dd/mm/yyyy'],
  ['1/2', { d: 46054 }, 'dd/mm/yyyy'],
  ['2025-03-25', { d: 45741 }, 'dd/mm/yyyy'],
  ['31/2/2025', '31/2/2025', ''],
  ['25/3/2025 06:00', { d: 45741.25 }, 'dd/mm/yyyy hh:mm:ss'],
  ['06:00', { d: 0.25 }, 'hh:mm:ss'],
  ['TRUE', true, ''],
  ['false', false, ''],
  ["'0123", '0123', ''],
  ["'=A1", '=A1', ''],
  ['=', '=', ''],
  ['Bù Gia Mập', 'Bù Gia Mập', ''],
  [' có dấu cách ', ' có dấu cách ', ''],
  ['hai\ndòng', 'hai\ndòng', ''],
  ['', null, ''],
  [null, null, ''],
  [12.5, 12.5, ''],
  [true, true, ''],
  [{ d: 45741 }, { d: 45741 }, 'dd/mm/yyyy'],
  [{ d: 45741.5 }, { d: 45741.5 }, 'dd/mm/yyyy hh:mm:ss'],
];

const AMERICAN: readonly (readonly [CellInput, StoredValue, string])[] = [
  ['1,234.5', 1234.5, ''],
  ['40.988', 40.988, ''],
  ['1.234,5', '1.234,5', ''],
  ['3/25/2025', { d: 45741 }, 'm/d/yyyy'],
  ['25/3/2025', '25/3/2025', ''],
  ['99.8%', 0.998, '0.00%'],
  ['6:30 PM', { d: 0.7708333333333334 }, 'hh:mm:ss a'],
];

describe.each(STORES)('%s', (_name, open) => {
  let vietnamese: Store;
  let american: Store;
  beforeAll(() => {
    vietnamese = open('vi_VN');
    american = open('en_US');
  });

  const entered = (store: Store, input: CellInput, format?: string) => {
    const tab = new TestTab(store);
    if (format !== undefined) tab.format(0, 0, format);
    tab.enter(0, 0, [input]);
    return [tab.value(0, 0), tab.formatAt(0, 0)];
  };

  test.each(VIETNAMESE)('reads %j in Vietnamese as %j', (input, value, format) => {
    expect(entered(vietnamese, input)).toEqual([value, format]);
  });

  test.each(AMERICAN)('reads %j in English as %j', (input, value, format) => {
    expect(entered(american, input)).toEqual([value, format]);
  });

  test.each([
    ['01234', '01234'],
    ['25/3/2025', '25/3/2025'],
    ['TRUE', 'TRUE'],
    ['=1+1', '=1+1'],
  ])('keeps %s as text under the format @', (input, value) => {
    expect(entered(vietnamese, input, '@')).toEqual([value, '@']);
  });

  test('a date keeps a format of dates that the cell had', () => {
    expect(entered(vietnamese, '25/3/2025', 'yyyy-mm-dd')).toEqual([{ d: 45741 }, 'yyyy-mm-dd']);
  });

  test('a percentage keeps a format of percentages that the cell had', () => {
    expect(entered(vietnamese, '5%', '0.0%')).toEqual([0.05, '0.0%']);
  });

  test('a value that is cleared leaves its format', () => {
    const tab = new TestTab(vietnamese);
    tab.enter(0, 0, ['5%'], ['']);
    tab.enter(0, 0, [null]);
    expect([tab.value(0, 0), tab.formatAt(0, 0)]).toEqual([null, '0%']);
  });

  test('a hole in a block leaves its cell alone', () => {
    const tab = new TestTab(vietnamese);
    tab.enter(0, 0, [1, 2, 3]);
    tab.write({ kind: 'cells', row: 0, column: 0, inputs: [[9, undefined, 9]] });
    expect(tab.values({ top: 0, left: 0, bottom: 0, right: 2 })).toEqual([[9, 2, 9]]);
  });

  test('one input fills a zone', () => {
    const tab = new TestTab(vietnamese);
    tab.write({ kind: 'fill', zone: { top: 1, left: 1, bottom: 2, right: 2 }, input: '1,5' });
    expect(tab.values({ top: 1, left: 0, bottom: 2, right: 2 })).toEqual([
      [null, 1.5, 1.5],
      [null, 1.5, 1.5],
    ]);
  });
});
