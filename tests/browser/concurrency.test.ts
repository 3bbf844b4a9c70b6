/** Scripts of two windows at the same time: a question in one, work in the other. */
import { beforeAll, expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('Concurrency');
const pages = servedPages();
let asked: SheetPage;
let other: SheetPage;

beforeAll(async () => {
  asked = await pages.open();
  other = await pages.open();
  await asked.menu('Thử', 'Hỏi người dùng');
  await question().waitFor();
});

const question = () => asked.page.locator('dialog', { hasText: 'Ghi đè dòng đã có?' });

google('assumed', 'while one window asks, another types', async () => {
  await other.type('A5', 'gõ trong lúc hỏi');
  await asked.shows('A5', 'gõ trong lúc hỏi');
});

google('assumed', 'while one window asks, another saves through its sidebar', async () => {
  await other.menu('Thử', 'Mở thanh bên');
  const sidebar = other.page.locator('#sidebar iframe').contentFrame();
  await sidebar.locator('#value').fill('lưu trong lúc hỏi');
  await sidebar.locator('#save').click();
  await sidebar.locator('#said', { hasText: 'Đã ghi lưu trong lúc hỏi' }).waitFor();
  expect(await other.shown('D1')).toBe('lưu trong lúc hỏi');
});

google('UI', 'the script that asked goes on when it is answered', async () => {
  await question().locator('button', { hasText: 'Có' }).click();
  await asked.shows('D2', 'có');
});
