// @ts-check
// npm run pictures [-- --out docs/pictures]: goes through a date as the guide tells it, from "Tạo sổ" to
// "Lập báo cáo", in a real browser, and takes the guide's pictures on the way.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HOST } from './build/local.mjs';
import { ROOT } from './build/paths.mjs';
import { prepare } from './build/prepare.mjs';
import { BRANCH, CHOICES, FARMER, fillBranch, TITLE, WOMAN } from './pictures/branch.mjs';
import { SheetPage } from './pictures/page.mjs';

/** @typedef {import('../local/workbook').LocalWorkbook} LocalWorkbook */

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'docs/pictures' } },
});
const out = path.resolve(ROOT, values.out);
await mkdir(out, { recursive: true });
const { host, project } = await prepare();
const browser = await host.launchBrowser({ root: ROOT });
try {
  await serve(() => undefined, firstDay);
  await serve(fillBranch, aDate);
} finally {
  await browser.close();
}

/**
 * @param {(book: LocalWorkbook) => void} fill
 * @param {(open: (email?: string) => Promise<SheetPage>) => Promise<void>} story
 */
async function serve(fill, story) {
  const book = await host.openWorkbook({ project, title: TITLE, user: BRANCH });
  fill(book);
  const server = await host.startServer({
    ...{ root: ROOT, build: HOST, project, port: 0, title: TITLE, file: book.snapshot() },
    users: [BRANCH, WOMAN, FARMER],
  });
  try {
    await story(async (email) => {
      const viewport = { width: 1280, height: 800 };
      const page = await browser.newPage({ viewport, locale: 'vi-VN' });
      await host.openWorkbookPage(page, email ? `${server.url}?user=${email}` : server.url);
      return new SheetPage(page, out);
    });
  } catch (error) {
    for (const [i, page] of browser
      .contexts()
      .flatMap((each) => each.pages())
      .entries()) {
      await page.screenshot({ path: path.join(out, `failed-${i}.png`) });
    }
    throw error;
  } finally {
    await server.close();
  }
}

/** @param {(email?: string) => Promise<SheetPage>} open */
async function firstDay(open) {
  const branch = await open();
  await branch.menu('Tạo sổ');
  const { dialog } = branch;
  await dialog.locator('#officeName:focus').waitFor();
  for (const [field, text] of Object.entries(CHOICES.office)) {
    await dialog.locator(`#${field}`).fill(text);
  }
  await dialog.locator('#communes').fill(CHOICES.communes);
  await dialog.locator('#editors-11').fill(CHOICES.editors[11]);
  await dialog.locator('#editors-12').fill(CHOICES.editors[12]);
  await dialog.locator('.body').evaluate((body) => body.scrollTo(0, 9999));
  await branch.picture('tao-so');
}

/** @param {(email?: string) => Promise<SheetPage>} open */
async function aDate(open) {
  const woman = await open(WOMAN.email);
  const farmer = await open(FARMER.email);
  const branch = await open();
  await prepareRows(woman);
  await checkPasted(woman);
  await enterRow(woman, branch);
  await importFile(farmer);
  await handIn(farmer);
  await followUp(branch);
  await closeDate(branch);
  await buildReports(branch);
  await checkText(branch);
  await lookUp(branch);
}

/** @param {SheetPage} woman */
async function prepareRows(woman) {
  await woman.menu('Chuẩn bị kỳ mới');
  await woman.dialog.locator('#do:not([disabled])').waitFor();
  await woman.dialog.locator('#cutoff').fill('31/03/2025');
  await woman.picture('chuan-bi-ky');
  await woman.dialog.locator('#do').click();
  await woman.says('Đã thêm');
  await woman.dialog.getByRole('button', { name: 'Đến tab' }).first().click();
  await woman.page.locator('dialog iframe').waitFor({ state: 'detached' });
}

/** A block of Excel with a name, a figure and a day that cannot be right. @param {SheetPage} woman */
async function checkPasted(woman) {
  const key = (/** @type {string} */ program) => [
    ...['31/03/2025', 'Phụ nữ', 'Đăk Ơ', '', program, 'Trung ương'],
  ];
  await woman.paste('A8', [
    [...key('Hộ nghèo'), '1500', '700', '', '41.788', '05/03/2025', '', '715'],
    [...key('Hộ cận nghèo lạ'), '800', '300', '', 'ba lăm tỷ', '', '', '622'],
  ]);
  await woman.menu('Kiểm tra số liệu');
  await jumpTo(woman, 'ba lăm tỷ', 'J9');
  await woman.picture('kiem-tra');
  await woman.page.keyboard.type('35620,5');
  await woman.page.keyboard.press('Enter');
  await jumpTo(woman, 'Hộ cận nghèo lạ', 'E9');
  await woman.page.keyboard.type('Hộ cận nghèo');
  await woman.page.keyboard.press('Enter');
  await jumpTo(woman, '05/03/2025', 'K8');
  await woman.page.keyboard.press('Delete');
}

/** @param {SheetPage} woman @param {string} text of a problem in the sidebar @param {string} a1 */
async function jumpTo(woman, text, a1) {
  await woman.sidebar.locator('button[data-severity]', { hasText: text }).click();
  await woman.selects(a1);
}

/** The branch types into the same row meanwhile. @param {SheetPage} woman @param {SheetPage} branch */
async function enterRow(woman, branch) {
  await woman.menu('Nhập số liệu');
  const { sidebar } = woman;
  await sidebar.locator('#commune').waitFor();
  await sidebar.locator('#cutoff').fill('31/03/2025');
  await sidebar.locator('#commune').selectOption('Đăk Ơ');
  await sidebar.locator('#program').selectOption('Hộ mới thoát nghèo');
  await sidebar.locator('#fund').selectOption('Trung ương');
  await sidebar.locator('#opening').filter({ hasText: '12.400' }).waitFor();
  await sidebar.locator('#disbursed').fill('1,2 tỷ');
  await sidebar.locator('#collected').fill('350');
  await sidebar.locator('#households').fill('540');
  await sidebar.locator('#outstanding').fill('13250');
  await sidebar.locator('#row').evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await woman.picture('nhap-so-lieu');
  await branch.openTab('Nhập · Phụ nữ');
  await branch.type('J10', '13200');
  await sidebar.locator('#save').click();
  await sidebar.locator('#collision:not([hidden])').waitFor();
  await woman.picture('hai-so');
  await sidebar.getByRole('button', { name: 'Ghi số của tôi' }).click();
  await sidebar.locator('#status', { hasText: 'Đã cập nhật' }).waitFor();
  await woman.menu('Hoàn tác');
  await woman.page.locator('dialog').getByText('Có', { exact: true }).waitFor();
  await woman.picture('hoan-tac');
  await woman.page.locator('dialog').getByText('Không', { exact: true }).click();
}

/** @param {SheetPage} farmer */
async function importFile(farmer) {
  await farmer.menu('Nhập từ tệp');
  const { dialog } = farmer;
  const head =
    'Xã\tChương trình\tNguồn vốn\tCho vay\tThu nợ\tDư nợ\tNợ quá hạn\tSố hộ\tSố điện thoại';
  const rows = ['Đăk Ơ', 'Phú Nghĩa'].flatMap((commune, c) => [
    `${commune}\tHN\tTW\t1500\t600\t${39_500 - c * 8200}\t0\t705\t0912345678`,
    `${commune}\tHCN\tTW\t900\t400\t${31_000 - c * 8200}\t10\t622\t0987654321`,
    `${commune}\tHMTN\tTW\t450\t120\t${10_200 - c * 8200}\t20\t531\t0387654321`,
  ]);
  await dialog.locator('#paste').fill([head, ...rows].join('\n'));
  await dialog.locator('#next').click();
  await dialog.locator('#tab').selectOption('entry-11');
  await dialog.locator('#cutoff').fill('31/03/2025');
  await dialog.locator('#unit').selectOption('triệu đồng');
  await dialog.locator('#next').click();
  await dialog.locator('.counts').waitFor();
  await farmer.picture('nhap-tu-tep');
  await dialog.locator('#person').fill('Trần Văn Nam');
  await dialog.locator('#next').click();
  await dialog.locator('#title-result').waitFor();
  await farmer.closeDialog();
}

/** @param {SheetPage} farmer */
async function handIn(farmer) {
  await farmer.menu('Nộp báo cáo');
  await farmer.dialog.locator('#do:not([disabled])').waitFor();
  await farmer.dialog.locator('#cutoff').selectOption({ label: '31/03/2025' });
  await farmer.picture('nop-bao-cao');
  await farmer.dialog.locator('#do').click();
  await farmer.says('Đã nộp');
  await farmer.closeDialog();
}

/** @param {SheetPage} branch */
async function followUp(branch) {
  await branch.menu('Quản lý kỳ', 'Tình hình nộp');
  await branch.dialog.locator('#do:not([disabled])').waitFor();
  await branch.dialog.locator('#cutoff').selectOption({ label: '31/03/2025' });
  await branch.says('/4 đơn vị');
  await branch.dialog.getByRole('button', { name: 'Trả lại' }).first().click();
  await branch.dialog.locator('#reason').fill('Nợ quá hạn chưa khớp số của ngân hàng');
  await branch.picture('tinh-hinh-nop');
  await branch.dialog.getByRole('button', { name: 'Thôi' }).click();
  await branch.closeDialog();
}

/** @param {SheetPage} branch */
async function closeDate(branch) {
  await branch.menu('Quản lý kỳ', 'Chốt kỳ');
  await branch.dialog.locator('dl.facts').waitFor();
  await branch.picture('chot-ky');
  await branch.closeDialog();
}

/** @param {SheetPage} branch */
async function buildReports(branch) {
  await branch.menu('Lập báo cáo');
  await branch.dialog.locator('#do:not([disabled])').waitFor();
  await branch.picture('lap-bao-cao');
  await branch.dialog.locator('#tabs .all input').uncheck();
  await branch.dialog.locator('#tabs').getByLabel('Theo hội', { exact: true }).check();
  await branch.dialog.locator('#do').click();
  await branch.dialog.getByRole('button', { name: 'BC · Theo hội' }).click({ timeout: 120_000 });
  await branch.closeDialog();
  await branch.openTab('BC · Theo hội');
  await branch.page.waitForTimeout(3000);
  await branch.picture('theo-hoi');
}

/** Two of its shares are wrong, as in the article that it is taken from. */
const ARTICLE =
  'Đến 31/3/2024, dư nợ ủy thác qua bốn hội đạt trên 4.295 tỷ đồng. Trong đó, Hội Nông dân trên 1.526 tỷ đồng, chiếm 35,5%; Hội Phụ nữ trên 2.000 tỷ đồng, chiếm 47,4%; Hội Cựu chiến binh trên 403 tỷ đồng, chiếm 9,4%; Đoàn Thanh niên trên 320,9 tỷ đồng, chiếm 7,5%. Toàn tỉnh có 2.535 tổ: 2.179 tổ tốt, chiếm 88,96%; 262 tổ khá, chiếm 10,34%; 86 tổ trung bình, chiếm 3,39%; 8 tổ yếu, chiếm 3,16%.';

/** @param {SheetPage} branch */
async function checkText(branch) {
  await branch.menu('Kiểm tra văn bản');
  await branch.dialog.locator('#text').fill(ARTICLE);
  await branch.dialog.locator('#do').click();
  await branch.dialog.locator('.mark', { hasText: '88,96%' }).click();
  await branch.picture('kiem-tra-van-ban');
  await branch.closeDialog();
}

/** @param {SheetPage} branch */
async function lookUp(branch) {
  const { page, sidebar } = branch;
  await branch.menu('Hàm', 'Danh sách hàm');
  await sidebar.locator('#examples').click();
  await sidebar.locator('#status', { hasText: 'Đã lập tab' }).waitFor();
  await page.waitForTimeout(3000);
  await branch.picture('vi-du-ham');
  await page.locator('.o-add-sheet').click();
  await branch.clickCell('B2');
  await sidebar.locator('#search').fill('ty trong');
  await sidebar.locator('summary', { hasText: 'UT_TYTRONG' }).click();
  await sidebar
    .getByRole('button', { name: /UT_TYTRONG/ })
    .first()
    .click();
  await sidebar.locator('#status', { hasText: 'Đã chèn' }).waitFor();
  await page.waitForTimeout(2000);
  await branch.picture('danh-sach-ham');
}
