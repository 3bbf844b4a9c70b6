import { beforeAll, expect, test } from '@jest/globals';
import type { Download } from 'playwright-core';
import { behaviours } from '../support/behaviour';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('Persistence');
const OWNER = { email: 'hoa@example.com', name: 'Hoa', role: 'owner' } as const;
const VIEWER = { email: 'minh@example.com', name: 'Minh', role: 'viewer' } as const;

const pages = servedPages({ title: 'Sổ in', users: [OWNER, VIEWER] });
let viewer: SheetPage;

beforeAll(async () => {
  const owner = await pages.open(OWNER.email);
  const address = await owner.page.evaluate(`(() => {
    const { getters } = window.sheet;
    return 'https://docs.google.com/spreadsheets/d/' + getters.getDocument().id;
  })()`);
  await owner.type('B2', 'Dư nợ');
  await owner.type('B1', `=HYPERLINK("${address}/export?format=pdf&size=A4";"In A4 ngang")`);
  await owner.shows('B1', 'In A4 ngang');
  await owner.saved();
  viewer = await pages.open(VIEWER.email);
  await viewer.page.evaluate('window.open = (url) => { window.openedAddress = url; }');
});

google('EXPORT', 'a viewer opens the print link of the spreadsheet she looks at', async () => {
  await viewer.clickCell('B1');
  await viewer.page.locator('.o-link-tool .o-link').click();
  const [opened, type] = await viewer.page.evaluate<[string, string]>(`(async () => {
    const answer = await fetch(window.openedAddress);
    return [window.openedAddress, answer.status + ' ' + answer.headers.get('content-type')];
  })()`);
  expect(opened).toMatch(/^\/spreadsheets\/d\/[^/]+\/export\?format=pdf/);
  expect(type).toBe('200 application/pdf');
});

test.each([
  ['Tải xuống Microsoft Excel (.xlsx)', 'Sổ in.xlsx'],
  ['Tải xuống PDF (.pdf)', 'Sổ in - Trang tính1.pdf'],
])('a viewer downloads from the menu "Tệp": %s', async (item, file) => {
  const download: Promise<Download> = viewer.page.waitForEvent('download');
  await viewer.menu('Tệp', item);
  expect((await download).suggestedFilename()).toBe(file);
});
