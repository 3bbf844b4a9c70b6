import { beforeAll, describe, expect } from '@jest/globals';
import type { Store, Write } from '../../../local/store';
import { behaviours } from '../../support/behaviour';
import { cell, STORES, zone } from './stores';

const google = behaviours('Writes, costs and quotas');

const typed = (row: number, text: string): Write => ({
  kind: 'cells',
  sheetId: '0',
  row,
  column: 0,
  inputs: [[text]],
});

const REFUSED: readonly Write[] = [
  { kind: 'hideSheet', sheetId: '0', hidden: true },
  { kind: 'insertSheet', sheetId: 'x', name: 'Trang tính1', index: 0, rows: 1, columns: 1 },
  { kind: 'freeze', sheetId: '0', axis: 'rows', count: 1000 },
  { kind: 'delete', sheetId: '0', axis: 'rows', from: 990, count: 20 },
  typed(1000, 'ngoài'),
  {
    kind: 'copyValues',
    sheetId: '0',
    row: 1000,
    column: 0,
    from: { sheetId: '0', zone: cell(0, 0) },
  },
  {
    kind: 'copyValues',
    sheetId: '0',
    row: 1,
    column: 0,
    from: { sheetId: '0', zone: cell(1000, 0) },
  },
  { kind: 'copyValues', sheetId: '0', row: 1, column: 0, from: { sheetId: 'y', zone: cell(0, 0) } },
];

describe.each(STORES)('on %s', (_name, open) => {
  let store: Store;

  beforeAll(() => {
    store = open();
  });

  google.each(REFUSED.map((refused, index) => [refused.kind, index, refused] as const))(
    'assumed',
    'of a flush that meets a write it refuses (%s), what came before stays and what comes after is lost',
    (_kind, index, refused) => {
      const text = `trước ${index}`;
      const writes = [typed(index, text), refused, typed(index + 10, 'sau')];
      expect(() => store.apply(writes)).toThrow('Service error: Spreadsheets');
      expect(store.values('0', cell(index, 0))).toEqual([[text]]);
      expect(store.values('0', zone(index + 10, 0, index + 10, 0))).toEqual([[null]]);
    },
  );
});
