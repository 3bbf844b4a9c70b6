import { beforeAll, expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('Cells');
const pages = servedPages({ title: 'Sổ gõ' });
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
});

google.each([
  ['A1', '1.234,5', '1234,5'],
  ['A2', '1,234.5', '1,234.5'],
  ['A3', '01234', '1234'],
  ['A4', '25/3/2025', '25/03/2025'],
  ['A5', '12,5%', '12,50%'],
  ['A6', '1.000 ₫', '1.000 ₫'],
  ['A7', "'0123", '0123'],
])('VIO', 'into %s a person types %s and sees %s', async (cell, text, shown) => {
  await sheet.type(cell, text);
  await sheet.shows(cell, shown);
});

google.each([
  ['C1', '=SUM(1,5; 2)', '3,5'],
  ['C2', '=SUM(A1,A3)', '#ERROR!'],
  ['C3', '={1\\2;3\\4}', '1'],
])('SEMICOLON', 'into %s a person types the formula %s and sees %s', async (cell, text, shown) => {
  await sheet.type(cell, text);
  await sheet.shows(cell, shown);
});

google('SEPARATORS', 'an array spills its rows down and its columns to the right', async () => {
  expect([await sheet.shown('D3'), await sheet.shown('C4'), await sheet.shown('D4')]).toEqual([
    '2',
    '3',
    '4',
  ]);
});

google('SEPARATORS', 'a formula opened again is written as the locale writes it', async () => {
  await sheet.clickCell('C3');
  await sheet.page.keyboard.press('F2');
  const composer = sheet.page.locator('.o-grid-composer .o-composer');
  await composer.filter({ hasText: '={1\\2;3\\4}' }).waitFor();
  await sheet.page.keyboard.press('Escape');
});

google('host', 'a cell opened and left by Enter stays as it was', async () => {
  await sheet.clickCell('A4');
  await sheet.page.keyboard.press('F2');
  await sheet.page.keyboard.press('Enter');
  expect(await sheet.shown('A4')).toBe('25/03/2025');
});

google(
  ['LIMITS', 'CHARACTERS'],
  'a page takes no text of more than 50.000 characters',
  async () => {
    await sheet.clickCell('F1');
    await sheet.page.keyboard.insertText('a'.repeat(50_001));
    await sheet.page.keyboard.press('Enter');
    await sheet.page.locator('dialog', { hasText: 'more than the maximum of 50000' }).waitFor();
    await sheet.page.keyboard.press('Enter');
    expect(await sheet.shown('F1')).toBe('');
  },
);
