/** The built add-in in the sample workbook, used by mouse and keyboard in a real browser. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { behaviours } from '../support/behaviour';
import { PROJECT, sampleFile } from '../support/sample';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('HtmlService');
const custom = behaviours('Custom functions');
const MENU = 'Sổ Ủy Thác';
const BRANCH = { email: 'chi.nhanh@example.com', name: 'Chi nhánh', role: 'owner' } as const;
const OFFICIAL = { email: 'lanh.dao@example.com', name: 'Lãnh đạo', role: 'viewer' } as const;
const pages = servedPages({
  project: PROJECT,
  fileAt: sampleFile('bu-gia-map'),
  users: [BRANCH, OFFICIAL],
});
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
}, 120_000);

const frame = (part: string): FrameLocator => sheet.page.frameLocator(`${part} iframe`);

test('the page opens on the notice, without complaints in the console', async () => {
  expect(await sheet.shown('A1')).toMatch(/^Sổ mẫu: huyện Bù Gia Mập/);
  expect(sheet.complaints).toEqual([]);
});

describe('a formula in a cell', () => {
  // Not one of the tab Ví dụ hàm: its answer is there already.
  custom('CF', 'shows that it is loading, then 108663', async () => {
    await sheet.type(
      'B2',
      `=UT_TONG('Số liệu'!A:T; "Dư nợ"; "25/03/2025"; "Chương trình"; "Hộ cận nghèo")`,
    );
    expect(await sheet.shown('B2')).toBe('Đang tải…');
    await sheet.shows('B2', '108663');
  });

  custom('CF', 'with a wrong name is an error cell whose note is our sentence', async () => {
    await sheet.type('B3', `=UT_TONG('Số liệu'!A:T; "Du no qa han"; "25/03/2025")`);
    await sheet.shows('B3', '#ERROR!');
    await sheet.hoverCell('B3');
    const note = sheet.page.locator('.cell-note-error');
    expect(await note.textContent()).toContain(
      'Không có chỉ tiêu “Du no qa han”. Ý bạn là “Nợ quá hạn”?',
    );
  });
});

describe('the entry form', () => {
  const field = (id: string) => frame('#sidebar').locator(`#${id}`);
  const line = (id: string) => frame('#sidebar').locator(`#${id}-line`);
  const status = (text: RegExp) =>
    frame('#sidebar').locator('[role=status]', { hasText: text }).waitFor();

  beforeAll(async () => {
    await sheet.menu(MENU, 'Nhập số liệu');
    await field('association').selectOption('Phụ nữ');
    await field('commune').selectOption('Đăk Ơ');
    await field('program').selectOption('Hộ nghèo');
    await field('fund').selectOption('Trung ương');
    await field('cutoff').fill('31/03/2025');
    await field('cutoff').press('Tab');
  });

  google('DLG', 'is 300 px wide', async () => {
    const box = await sheet.page.locator('#sidebar').boundingBox();
    expect(box?.width).toBe(300);
  });

  test('reads a number back as it is typed', async () => {
    await field('outstanding').fill('5 tỷ 992 triệu đồng');
    await line('outstanding').filter({ hasText: '5.992 triệu đồng' }).waitFor();
  });

  test('refuses bad input beside the field and saves nothing', async () => {
    await field('overdue').fill('abc');
    await frame('#sidebar').locator('button[type=submit]').click();
    await line('overdue').filter({ hasText: 'Không đọc được số “abc”' }).waitFor();
  });

  test('takes no key from whoever has gone on typing in the sheet before the answer came', async () => {
    await frame('#sidebar').locator('button[type=submit]').click();
    await sheet.type('B7', 'gõ tiếp trong ô');
    await status(/Chưa ghi/);
    await sheet.type('B6', 'và ô khác');
    expect([await sheet.shown('B7'), await sheet.shown('B6')]).toEqual([
      'gõ tiếp trong ô',
      'và ô khác',
    ]);
  });

  test('saves a new row that formulas see at once', async () => {
    await sheet.type(
      'B8',
      `=UT_TONG('Số liệu'!A:T; "Dư nợ"; "31/03/2025"; "Chương trình"; "Hộ nghèo")`,
    );
    await sheet.shows('B8', '#ERROR!');
    await field('overdue').fill('');
    await frame('#sidebar').locator('button[type=submit]').click();
    await status(/Đã ghi dòng mới/);
    await sheet.shows('B8', '5992');
  });

  test('updates the row when the same key is saved again, and says so', async () => {
    await field('program').selectOption('Hộ nghèo');
    // The form has found the row by then.
    const update = frame('#sidebar').locator('button[type=submit]', { hasText: 'Cập nhật' });
    await update.waitFor();
    await field('outstanding').fill('6000');
    await update.click();
    await status(/Đã cập nhật dòng/);
    await sheet.shows('B8', '6000');
  });
});

test('“Lập báo cáo” builds the ticked tabs, tells at which it is, and links to them', async () => {
  await sheet.menu(MENU, 'Lập báo cáo');
  const dialog = frame('dialog');
  await dialog.locator('#cutoff').fill('25/03/2025');
  await dialog.locator('#flowFrom').fill('2024');
  await dialog.locator('#flowTo').fill('T2/2025');
  await dialog.locator('.tick.all input').uncheck();
  for (const name of ['Theo chương trình', 'Nguồn vốn']) {
    await dialog.locator('.choices .tick', { hasText: name }).first().click();
  }
  await dialog.locator('#flowTo').press('Enter');
  await dialog.locator('#status', { hasText: /^Đang / }).waitFor();
  await dialog.locator('#status', { hasText: 'Đã lập 2 tab' }).waitFor();
  await dialog.locator('.link', { hasText: 'BC · Nguồn vốn' }).click();
  await sheet.page.locator('.o-sheet.active', { hasText: 'BC · Nguồn vốn' }).waitFor();
  await dialog.locator('#close').click();
  const tabs = await sheet.page.locator('.o-sheet').allTextContents();
  expect(tabs.filter((tab) => tab.includes('BC ·')).map((tab) => tab.trim())).toEqual([
    'BC · Theo chương trình',
    'BC · Nguồn vốn',
  ]);
});

test('an official reads such a tab in her own page: no menu, and the link that prints it', async () => {
  const official = await pages.open(OFFICIAL.email);
  await official.page.locator('.o-sheet', { hasText: 'BC · Theo chương trình' }).click();
  await official.shows('B1', 'In A4 ngang');
  expect(await official.page.locator('.o-topbar-menu', { hasText: MENU }).count()).toBe(0);
});
