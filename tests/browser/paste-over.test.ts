/** A block of Excel pasted over an entry tab, and what "Kiểm tra số liệu" makes of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { openMadeOnEngine } from '../commands/on-engine';
import { WOMEN } from '../commands/support';
import { PROJECT } from '../support/sample';
import { excelHtml, pasteInto } from './support/clipboard';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const MENU = 'Sổ Ủy Thác';
const BOOK = path.resolve('.cache/paste-over.json');
// Before the server starts, which reads it.
beforeAll(async () => {
  const workbook = await openMadeOnEngine();
  mkdirSync(path.dirname(BOOK), { recursive: true });
  writeFileSync(BOOK, JSON.stringify(workbook.snapshot()));
}, 120_000);

const pages = servedPages({ project: PROJECT, fileAt: BOOK });
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
  await sheet.page.locator('.o-sheet', { hasText: WOMEN }).click();
  await sheet.shows('A1', 'Ngày chốt');
}, 120_000);

const shot = (name: string) =>
  process.env.SHOTS ? sheet.page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : null;
const sidebar = (): FrameLocator => sheet.page.frameLocator('#sidebar iframe');

/** As Excel has it: a yellow commune, a day of which the figure was made, a figure that is text. */
const ROWS = [
  [
    '25/03/2025',
    'Phụ nữ',
    'Đăk Ơ',
    '',
    'Hộ nghèo',
    'Trung ương',
    '',
    '',
    '',
    '40.988',
    '05/03/2025',
  ],
  ['25/03/2025', 'Phụ nữ', 'Phú Nghĩa', '', 'Hộ lạ', 'Trung ương', '', '', '', 'mười', ''],
];
const HTML = excelHtml(
  ROWS.map((row) => `<tr>${row.map((cell) => `<td class=xl65>${cell}</td>`).join('')}</tr>`).join(
    '\n',
  ),
);

async function paste(): Promise<void> {
  await sheet.clickCell('A2');
  await pasteInto(sheet.page, {
    html: HTML,
    text: `${ROWS.map((row) => row.join('\t')).join('\r\n')}\r\n`,
  });
  await sheet.shows('C3', 'Phú Nghĩa');
  await sheet.saved();
}

async function checkAgain(): Promise<void> {
  await sheet.saved();
  await sidebar().locator('#again').click();
  await sidebar().locator('#again:not([disabled])').waitFor();
}

interface Getters {
  getActiveSheetId(): string;
  getSheetIds(): string[];
  getSheetName(id: string): string;
  getActivePosition(): { col: number; row: number; sheetId: string };
  getCell(position: object): { format?: string } | undefined;
  getValidationRuleForCell(position: object): object | undefined;
}

/** What the page's own copy of the workbook knows of a cell of the tab. */
function facts(col: number, row: number) {
  return sheet.page.evaluate(
    ([name, at, line]) => {
      const { getters } = (window as unknown as { sheet: { getters: Getters } }).sheet;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? '';
      const position = { sheetId, col: at, row: line };
      return {
        format: getters.getCell(position)?.format ?? '',
        hasDropdown: getters.getValidationRuleForCell(position) !== undefined,
        selected: getters.getActivePosition(),
      };
    },
    [WOMEN, col, row] as const,
  );
}

/** Waits until the cell is the selected one. */
async function selects(col: number, row: number): Promise<void> {
  const now = async () => {
    const { selected } = await facts(col, row);
    return `${selected.col} ${selected.row}`;
  };
  for (let tries = 0; tries < 200 && (await now()) !== `${col} ${row}`; tries++) {
    await sheet.page.waitForTimeout(50);
  }
  expect(await now()).toBe(`${col} ${row}`);
}

describe('a block of Excel pasted over an entry tab', () => {
  test('takes the dropdowns away', async () => {
    await paste();
    expect(await facts(2, 1)).toMatchObject({ hasDropdown: false });
    await shot('paste-1-pasted');
  });

  test('is checked from the menu: every problem in the sidebar, by tab', async () => {
    await sheet.menu(MENU, 'Kiểm tra số liệu');
    const list = sidebar().locator('button.problem');
    await list.first().waitFor();
    expect(await sidebar().locator('#status').textContent()).toBe('3 lỗi trong 2 dòng.');
    expect(await list.locator('.where').allTextContents()).toEqual([
      'Dòng 2 · Nợ quá hạnLỗi',
      'Dòng 3 · Chương trìnhLỗi',
      'Dòng 3 · Dư nợLỗi',
    ]);
    await shot('paste-2-list');
    expect(await list.first().textContent()).toContain('Số bị hiểu thành ngày 05/03/2025');
  });

  test('has its dropdowns and formats back', async () => {
    expect(await facts(2, 1)).toMatchObject({ format: '@', hasDropdown: true });
    expect(await facts(3, 1)).toMatchObject({ format: '@' });
    expect(await facts(9, 1)).toMatchObject({ format: '#,##0' });
  });

  test('a click on a problem, and Enter as well, selects its cell whatever tab is in view', async () => {
    await sheet.page.locator('.o-sheet', { hasText: 'Danh mục' }).click();
    await sidebar().locator('button.problem', { hasText: 'mười' }).press('Enter');
    await selects(9, 2);
    expect(await sheet.shown('J3')).toBe('mười');
    await shot('paste-3-jumped');
  });

  test('the cell takes the next key, and the list is empty when all is cured', async () => {
    await sheet.page.keyboard.type('108663');
    await sheet.page.keyboard.press('Enter');
    await sidebar().locator('button.problem', { hasText: 'Hộ lạ' }).click();
    await selects(4, 2);
    await sheet.page.keyboard.type('Hộ cận nghèo');
    await sheet.page.keyboard.press('Enter');
    await sheet.shows('E3', 'Hộ cận nghèo');
    await sidebar().locator('button.problem', { hasText: '05/03/2025' }).click();
    await selects(10, 1);
    await sheet.page.keyboard.press('Delete');
    await sheet.shows('K2', '');
    await checkAgain();
    await sheet.type('K2', '20');
    await sheet.shows('K2', '20');
    await checkAgain();
    await sidebar().locator('.well').waitFor();
    await shot('paste-4-well');
    expect(await sidebar().locator('#status').textContent()).toBe(
      'Đã kiểm tra 2 dòng, không có lỗi.',
    );
    expect(sheet.complaints).toEqual([]);
  });
});
