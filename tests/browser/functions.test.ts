/** The list of functions and the tab of examples, in a real browser. */
import { beforeAll, expect, test } from '@jest/globals';
import { PROJECT, sampleFile } from '../support/sample';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const MENU = 'Sổ Ủy Thác';
const pages = servedPages({ project: PROJECT, fileAt: sampleFile('bu-gia-map') });
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
  await sheet.menu(MENU, 'Hàm', 'Danh sách hàm');
  await sidebar().locator('#search').waitFor();
}, 120_000);

const sidebar = () => sheet.page.frameLocator('#sidebar iframe');
const said = (text: RegExp) => sidebar().locator('#status', { hasText: text }).waitFor();

test('a function is found without diacritics and its example inserted into the selected cell', async () => {
  await sheet.clickCell('A16');
  await sidebar().locator('#search').fill('bang chu');
  await sidebar().locator('summary', { hasText: 'UT_DOCSO' }).waitFor();
  const button = sidebar().getByRole('button', { name: /Chèn vào ô đang chọn: UT_DOCSO/ });
  if (!(await button.first().isVisible())) {
    await sidebar().locator('summary', { hasText: 'UT_DOCSO' }).click();
  }
  await button.first().click();
  await said(/Đã chèn UT_DOCSO vào ô A16 của tab Đọc trước/);
  await sheet.shows('A16', 'Năm trăm ba mươi lăm tỷ hai trăm triệu đồng');
});

test('a filled cell is not overwritten', async () => {
  await sheet.type('A17', 'của tôi');
  await sheet.clickCell('A17');
  await sidebar()
    .getByRole('button', { name: /UT_DOCSO/ })
    .first()
    .click();
  await said(/Ô A17 của tab “Đọc trước” đang có nội dung/);
  expect(await sheet.shown('A17')).toBe('của tôi');
});

test('the tab of examples shows every function at work, none an error', async () => {
  await sidebar().getByRole('button', { name: 'Mở tab Ví dụ hàm' }).click();
  await said(/Đã lập tab Ví dụ hàm/);
  await sheet.shows('A9', '40.988');
  const errors = await sheet.page.evaluate(ERRORS);
  expect(errors).toEqual([]);
  expect(sheet.complaints).toEqual([]);
});

/** Texts of error cells of the tab in view, once nothing loads any more. */
const ERRORS = `new Promise((resolve) => {
  const texts = () => {
    const { getters } = window.sheet;
    const sheetId = getters.getActiveSheetId();
    return Object.values(getters.getEvaluatedCells(sheetId)).map((cell) => cell.formattedValue);
  };
  const look = () => {
    if (texts().includes('Đang tải…')) setTimeout(look, 200);
    else resolve(texts().filter((text) => text.startsWith('#')));
  };
  look();
})`;
