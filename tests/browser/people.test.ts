/** Several people in one workbook, each in a window of her own. */
import { beforeAll, describe, expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('People');
const OWNER = { email: 'hoa@example.com', name: 'Hoa', role: 'owner' } as const;
const EDITOR = { email: 'lan@example.com', name: 'Lan', role: 'editor' } as const;
const VIEWER = { email: 'minh@example.com', name: 'Minh', role: 'viewer' } as const;

const pages = servedPages({ users: [OWNER, EDITOR, VIEWER] });
let hoa: SheetPage;
let lan: SheetPage;
let minh: SheetPage;

beforeAll(async () => {
  hoa = await pages.open(OWNER.email);
  lan = await pages.open(EDITOR.email);
  minh = await pages.open(VIEWER.email);
});

const menus = ({ page }: SheetPage) => page.locator('.o-topbar-menu').allTextContents();

google('host', 'a page opens as the person its address names', async () => {
  expect(await hoa.page.locator('#user').textContent()).toBe('Hoa');
  expect(await lan.page.locator('#user').textContent()).toBe('Lan');
});

google('assumed', 'two people see at once what the other types', async () => {
  await hoa.type('A1', '100');
  await lan.shows('A1', '100');
  await lan.type('A2', '=A1*2');
  await hoa.shows('A2', '200');
});

google('assumed', 'two people who type at the same moment both keep their cells', async () => {
  await Promise.all([hoa.type('C1', 'của Hoa'), lan.type('C2', 'của Lan')]);
  for (const page of [hoa, lan, minh]) {
    await page.shows('C1', 'của Hoa');
    await page.shows('C2', 'của Lan');
  }
});

google.each([
  ['the owner', 'F1'],
  ['an editor', 'G1'],
])(
  'assumed',
  'Ctrl+Z of %s takes back her own change for all, Ctrl+Y makes it again, and typing goes on',
  async (who, cell) => {
    const [mine, other] = who === 'the owner' ? [hoa, lan] : [lan, hoa];
    await mine.type(cell, 'gõ rồi bỏ');
    await other.shows(cell, 'gõ rồi bỏ');
    await mine.page.keyboard.press('Control+z');
    await other.shows(cell, '');
    await mine.page.keyboard.press('Control+y');
    await other.shows(cell, 'gõ rồi bỏ');
    await mine.saved();
    await mine.type('F2', who);
    await other.shows('F2', who);
  },
);

google('assumed', 'what a script writes for one is seen by all', async () => {
  await lan.menu('Thử', 'Mở thanh bên');
  const sidebar = lan.page.frameLocator('#sidebar iframe');
  await sidebar.locator('#value').fill('từ Lan');
  await sidebar.locator('#save').click();
  await hoa.shows('D1', 'từ Lan');
  await minh.shows('D1', 'từ Lan');
});

google('assumed', 'a sidebar opens for who asked for it only', async () => {
  expect(await hoa.page.locator('#sidebar iframe').count()).toBe(0);
});

google('assumed', 'a person sees by name where the other works', async () => {
  await lan.clickCell('B6');
  await hoa.page.waitForFunction(
    `window.sheet.getters.getClientsToDisplay().some(({ name, position }) =>
      name === 'Lan' && position.col === 1 && position.row === 5)`,
  );
  await hoa.hoverCell('B6');
  await hoa.page.locator('.o-client-tag', { hasText: 'Lan' }).waitFor({ state: 'attached' });
});

google('assumed', 'a sort in the page that would move a protected cell moves none', async () => {
  const cells = { G1: '2', G2: '1', H1: '4', H2: '3' };
  for (const [cell, text] of Object.entries(cells)) await hoa.type(cell, text);
  await hoa.menu('Thử', 'Khóa cột G');
  await lan.shows('H2', '3');
  await lan.page.waitForFunction('window.sheet.getters.getProtections().length === 1');
  await lan.clickCell('H1');
  await lan.page.keyboard.press('Shift+ArrowLeft');
  await lan.page.keyboard.press('Shift+ArrowDown');
  await lan.menu('Dữ liệu', 'Sắp xếp dải ô', 'Tăng dần');
  await lan.page.locator('dialog', { hasText: 'được bảo vệ' }).getByText('OK').click();
  const shown = Object.keys(cells).map((cell) => lan.shown(cell));
  expect(await Promise.all(shown)).toEqual(Object.values(cells));
});

describe('a viewer', () => {
  google('assumed', 'is told that she may look only', async () => {
    expect(await minh.page.locator('#user').textContent()).toBe('Chỉ xem');
  });

  google('AUTH', 'has no menu of the add-in', async () => {
    expect(await menus(hoa)).toContain('Thử');
    expect(await menus(minh)).not.toContain('Thử');
  });

  google('assumed', 'types and pastes in vain', async () => {
    await minh.type('A1', '999');
    await minh.clickCell('A1');
    await minh.page.keyboard.press('Delete');
    await hoa.type('A9', 'xong');
    await minh.shows('A9', 'xong');
    expect(await Promise.all([hoa.shown('A1'), minh.shown('A1')])).toEqual(['100', '100']);
  });
});
