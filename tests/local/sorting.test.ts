import { expect } from '@jest/globals';
import { openPlainWorkbook } from '../../local/plain/open';
import { behaviours } from '../support/behaviour';
import { openScript, projectOf, TAB } from './support';

const google = behaviours('Writes, costs and quotas');

const CODE = `
  function sort(a1, spec) { SpreadsheetApp.getActive().getRange(a1).sort(spec); }
  function fillAndSort() { fill(); sort('A2:C5', 2); }
  function fill() {
    var sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}');
    sheet.getRange('B2:B5').setNumberFormats([['@'], ['0.00'], ['0'], ['']]);
    sheet.getRange('A2:C5').setValues([
      ['b', '01', new Date(2025, 0, 2)], ['a', 2, ''], ['b', 1, true], ['', 3, "'0123"]]);
    sheet.getRange('A2:A5').setNotes([['một'], ['hai'], ['ba'], ['bốn']]);
  }`;

const STORES = [
  ['the engine', () => openScript(CODE)],
  ['plain cells', () => openPlainWorkbook({ project: projectOf(CODE) })],
] as const;

type Opened = Awaited<ReturnType<(typeof STORES)[number][1]>>;

async function filled(open: (typeof STORES)[number][1]): Promise<Opened> {
  const workbook = await open();
  workbook.call('fill');
  return workbook;
}

const column = (workbook: Opened, name: string) => workbook.values(TAB, `${name}2:${name}5`).flat();

google.each(STORES)('RNG', 'rows of %s sort by a column of the sheet', async (_name, open) => {
  const workbook = await filled(open);
  workbook.call('sort', 'A2:C5', 1);
  expect(column(workbook, 'A')).toEqual(['a', 'b', 'b', '']);
  expect(column(workbook, 'B')).toEqual([2, '01', 1, 3]);
});

google.each(STORES)('RNG', 'in %s several columns decide, one by one', async (_name, open) => {
  const workbook = await filled(open);
  workbook.call('sort', 'A2:C5', [{ column: 1, ascending: false }, 2]);
  expect(column(workbook, 'A')).toEqual(['b', 'b', 'a', '']);
  expect(column(workbook, 'B')).toEqual([1, '01', 2, 3]);
});

google.each(STORES)('assumed', 'formats and notes of %s go along', async (_name, open) => {
  const workbook = await filled(open);
  workbook.sort(TAB, 'A2:C5', 2, false);
  expect(column(workbook, 'B')).toEqual(['01', 3, 2, 1]);
  expect(['A2', 'A5'].map((cell) => workbook.note(TAB, cell))).toEqual(['một', 'ba']);
  expect(['B2', 'B4'].map((cell) => workbook.format(TAB, cell))).toEqual(['@', '0.00']);
  expect(column(workbook, 'C')).toEqual([new Date(2025, 0, 2), '0123', '', true]);
});

google.each(STORES)('SORT', 'a column outside the range is refused in %s', async (_name, open) => {
  const workbook = await filled(open);
  expect(() => workbook.call('sort', 'B2:C5', 1)).toThrow('Cell reference out of range');
});

google.each(STORES)(
  'host',
  'a sort of %s sees what the run wrote before it',
  async (_name, open) => {
    const workbook = await open();
    workbook.call('fillAndSort');
    expect(column(workbook, 'B')).toEqual([1, 2, 3, '01']);
  },
);

google(
  'host',
  'a range with a formula is refused, for nobody knows what becomes of it',
  async () => {
    const workbook = await filled(STORES[0][1]);
    workbook.type(TAB, 'C3', '=1+1');
    expect(() => workbook.sort(TAB, 'A2:C5')).toThrow('chưa mô phỏng: sắp xếp ô có công thức');
  },
);
