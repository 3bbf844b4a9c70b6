import { expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { openScript } from './support';

const google = behaviours('Cells');

/** A second tab, not the one in view, with letters to move about. */
async function openLetters() {
  const workbook = await openScript('');
  workbook.insertTab('Khác');
  workbook.paste('Khác', 'A1', [
    ['a', 'b', 'c', 'd'],
    [1, 2, 3, 4],
  ]);
  return workbook;
}

google('assumed', 'a column is dragged to stand before another, in any tab', async () => {
  const workbook = await openLetters();
  workbook.moveColumn('Khác', 4, 2);
  expect(workbook.values('Khác', 'A1:D2')).toEqual([
    ['a', 'd', 'b', 'c'],
    [1, 4, 2, 3],
  ]);
});

google('assumed', 'a formula follows the column that it speaks of', async () => {
  const workbook = await openLetters();
  workbook.type('Khác', 'F1', '=D2*10');
  workbook.moveColumn('Khác', 4, 1);
  expect(workbook.value('Khác', 'F1')).toBe(40);
});

google('assumed', 'a row is dragged to stand before another', async () => {
  const workbook = await openLetters();
  workbook.moveRow('Khác', 2, 1);
  expect(workbook.values('Khác', 'A1:B2')).toEqual([
    [1, 2],
    ['a', 'b'],
  ]);
});
