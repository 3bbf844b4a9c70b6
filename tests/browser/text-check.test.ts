/** "Kiểm tra văn bản" in a real browser, with the published article of Khánh Hòa. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { PROJECT, sampleFile } from '../support/sample';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const TEXTS = path.join(__dirname, '../analysis/text-check/published-texts.json');
const texts: readonly { readonly id: string; readonly text: string }[] = JSON.parse(
  readFileSync(TEXTS, 'utf8'),
);
const textOf = (id: string): string => texts.find((it) => it.id === id)?.text ?? '';

const pages = servedPages({ project: PROJECT, fileAt: sampleFile('bu-gia-map') });
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
  await sheet.menu('Sổ Ủy Thác', 'Kiểm tra văn bản');
  await dialog().locator('#text').waitFor();
}, 120_000);

const dialog = () => sheet.page.frameLocator('dialog iframe');

async function check(text: string): Promise<void> {
  await dialog().locator('#text').fill(text);
  await dialog().getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await dialog().locator('#edit').waitFor();
}

test('the contradictions of a pasted article come first, each with both numbers', async () => {
  await check(textOf('khanh-hoa-2024'));
  expect(await dialog().locator('#status').textContent()).toBe(
    '19 số: 7 đúng; 8 đúng do làm tròn, cắt bớt; 4 mâu thuẫn.',
  );
  const wrong = dialog().locator('#list li[data-verdict=contradicts] .name');
  expect(await wrong.allTextContents()).toEqual(['9,6%', '88,96%', '3,16%', '.032 triệu đồng']);
  const second = await dialog().locator('#list li').nth(1).textContent();
  expect(second).toContain('2.179 tổ : 2.535 tổ = 85,9566%, văn bản ghi 88,96%.');
});

test('a figure of the text leads to its finding by mouse and by keyboard, and back', async () => {
  await dialog().locator('.mark', { hasText: '88,96%' }).click();
  const chosen = dialog().locator('#list li[aria-current] .name');
  expect(await chosen.textContent()).toBe('88,96%');
  await dialog().locator('.mark', { hasText: '3,16%' }).press('Enter');
  expect(await chosen.textContent()).toBe('3,16%');
  await dialog().locator('#list .name', { hasText: '9,6%' }).first().click();
  expect(await dialog().locator('.mark[aria-current]').textContent()).toBe('9,6%');
});

test('the text can be corrected and checked again, markup in it is text', async () => {
  await dialog().getByRole('button', { name: 'Sửa văn bản' }).click();
  await check('<img src=x onerror=alert(1)> Dư nợ 5 tỷ đồng.');
  expect(await dialog().locator('#marked').textContent()).toContain('<img src=x');
  expect(await dialog().locator('#marked img').count()).toBe(0);
});

test('fifty thousand letters are checked without freezing', async () => {
  await dialog().getByRole('button', { name: 'Sửa văn bản' }).click();
  const all = texts.map(({ text }) => text).join('\n');
  await check(all.repeat(Math.ceil(50_000 / all.length)).slice(0, 50_000));
  expect(await dialog().locator('#list li').count()).toBeGreaterThan(500);
  expect(sheet.complaints).toEqual([]);
});
