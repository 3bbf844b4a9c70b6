/** A date from its prepared rows to “Chốt kỳ”, by an accountant and the branch, each in her own window. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import type { User } from '../../local/host-types';
import { openBlankOnEngine } from '../commands/on-engine';
import { CHOICES, create, dataOf, day, MENU, pasteRows, WOMEN } from '../commands/support';
import { PROJECT } from '../support/sample';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const BRANCH: User = { email: 'can.bo@example.com', name: 'Cán bộ', role: 'owner' };
const WOMAN: User = { email: 'phu.nu@example.com', name: 'Lan', role: 'editor' };
const folder = mkdtempSync(path.join(tmpdir(), 'periods-'));
const fileAt = path.join(folder, 'workbook.json');

beforeAll(async () => {
  const workbook = await openBlankOnEngine({ user: BRANCH, people: [WOMAN] });
  const editors = { ...CHOICES.editors, branch: BRANCH.email, 12: WOMAN.email };
  dataOf(create(workbook, { editors }));
  const last = day(2025, 2, 28);
  pasteRows(workbook, [
    { cutoff: last, outstanding: 100, overdue: 1, households: 4 },
    { cutoff: last, program: 'Hộ cận nghèo', outstanding: 50, households: 2 },
    { cutoff: last, commune: 'Phú Nghĩa', outstanding: 70, households: 3 },
  ]);
  // February is behind them: closed, its records in Đã chốt.
  const without = ['Đăk Ơ – Phụ nữ', 'Phú Nghĩa – Phụ nữ'];
  const sent = { requestId: 'february', person: 'Cán bộ', cutoff: '2025-02-28', without };
  dataOf(workbook.call('closePeriod', sent).value as Parameters<typeof dataOf>[0]);
  writeFileSync(fileAt, JSON.stringify(workbook.snapshot()));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = servedPages({ project: PROJECT, fileAt, users: [BRANCH, WOMAN] });
let branch: SheetPage;
let woman: SheetPage;

beforeAll(async () => {
  woman = await pages.open(WOMAN.email);
  branch = await pages.open(BRANCH.email);
}, 240_000);

const dialog = ({ page }: SheetPage): FrameLocator => page.frameLocator('dialog iframe');
const says = (sheet: SheetPage, text: string | RegExp) =>
  dialog(sheet).locator('[role=status]', { hasText: text }).waitFor();
const press = (sheet: SheetPage, selector = '#do') => dialog(sheet).locator(selector).click();

async function openTab({ page }: SheetPage, name: string): Promise<void> {
  await page.locator('.o-sheet', { hasText: name }).first().click();
}

test('the accountant prepares the rows of the new date and types into them', async () => {
  await woman.menu(MENU, 'Chuẩn bị kỳ mới');
  await dialog(woman).locator('#fields', { hasText: 'Các dòng có dư nợ kỳ trước' }).waitFor();
  expect(await dialog(woman).locator('#cutoff').inputValue()).toBe('31/03/2025');
  await press(woman);
  await says(woman, 'Đã thêm 3 dòng của ngày 31/03/2025 cho 2 đơn vị');
  await press(woman, '#close');
  await openTab(woman, WOMEN);
  await woman.shows('A2', '31/03/2025');
  await woman.shows('U2', '100');
  await woman.type('J2', '101');
  await woman.type('J3', '50');
  await woman.saved();
});

test('she submits what is entered and is told what is not', async () => {
  await woman.menu(MENU, 'Nộp báo cáo');
  await dialog(woman).locator('input[value="Phú Nghĩa"]').check();
  await dialog(woman).locator('#person').fill('Lan');
  await press(woman);
  await says(woman, 'Đã nộp 1/2 xã');
  await dialog(woman).locator('#result', { hasText: 'còn 1 dòng chưa nhập: dòng 4' }).waitFor();
  await press(woman, '#close');
});

test('the branch sees who has submitted and sends one back with a reason', async () => {
  await branch.menu(MENU, 'Quản lý kỳ', 'Tình hình nộp');
  await says(branch, 'Đã nộp 1/2 đơn vị');
  await press(branch, 'tr:has-text("Đăk Ơ") button');
  await dialog(branch).locator('#reason').fill('Dư nợ hộ nghèo chưa khớp ngân hàng');
  await press(branch, '.panel button.primary');
  await says(branch, 'Đã trả lại Đăk Ơ – Phụ nữ');
  await press(branch, '#close');
});

test('she reads the reason, completes her rows and submits both', async () => {
  await woman.type('J2', '100');
  await woman.type('J4', '72');
  await woman.saved();
  await woman.menu(MENU, 'Nộp báo cáo');
  await dialog(woman).locator('td', { hasText: 'Dư nợ hộ nghèo chưa khớp' }).waitFor();
  await press(woman);
  await says(woman, 'Đã nộp cả 2 xã');
  await press(woman, '#close');
});

test('the branch closes the date: the rows go to Đã chốt, where nobody else may write', async () => {
  await branch.menu(MENU, 'Quản lý kỳ', 'Chốt kỳ');
  await says(branch, 'Khi chốt, các dòng chuyển sang tab Đã chốt');
  await dialog(branch).locator('dd', { hasText: '2/2' }).waitFor();
  await dialog(branch).locator('dd', { hasText: '222 triệu đồng' }).waitFor();
  await press(branch);
  await says(branch, 'Đã chốt ngày 31/03/2025: 3 dòng');
  await press(branch, '#close');
  await woman.shows('J2', '');
  await openTab(woman, 'Đã chốt');
  await woman.shows('J5', '100');
  await woman.type('J5', '1');
  await woman.page.keyboard.press('Escape');
  expect(await woman.shown('J5')).toBe('100');
});
