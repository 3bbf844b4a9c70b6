import { expect, test } from '@jest/globals';
import { openMadeOnEngine } from '../on-engine';
import { day, FARMERS, pasteRows, WOMEN } from '../support';
import { madePlain } from './plain-workbook';

const ROWS = [
  { cutoff: day(2025, 3, 25), program: 'Hộ nghèo', outstanding: 100 },
  { cutoff: day(2025, 2, 28), program: 'Hộ cận nghèo', outstanding: 5, association: '' },
];

test('plain cells give the same records, keys, dates and names as the engine', async () => {
  const [engine, plain] = [await openMadeOnEngine(), await madePlain()];
  for (const workbook of [engine, plain]) {
    pasteRows(workbook as typeof engine, ROWS);
    pasteRows(workbook as typeof engine, [{ cutoff: day(2024, 12, 31) }], FARMERS);
  }
  for (const tab of [WOMEN, FARMERS, 'Số liệu', 'Danh mục']) {
    expect([tab, plain.values(tab)]).toEqual([tab, engine.values(tab)]);
  }
});

test('a row whose date is text is in neither Số liệu', async () => {
  const [engine, plain] = [await openMadeOnEngine(), await madePlain()];
  for (const workbook of [engine, plain]) {
    pasteRows(workbook as typeof engine, ROWS);
    workbook.type(WOMEN, 'A2', "'25/03/2025");
    expect(workbook.values('Số liệu').map((row) => row[9])).toEqual(['Dư nợ (triệu đồng)', 5]);
  }
});

test('they follow columns that a person inserts', async () => {
  const [engine, plain] = [await openMadeOnEngine(), await madePlain()];
  for (const workbook of [engine, plain]) {
    pasteRows(workbook as typeof engine, ROWS);
    workbook.insertColumns(WOMEN, 1);
    workbook.insertColumns(WOMEN, 5, 2);
    workbook.insertRows(WOMEN, 2);
  }
  for (const tab of [WOMEN, 'Số liệu']) {
    expect([tab, plain.values(tab)]).toEqual([tab, engine.values(tab)]);
  }
});
