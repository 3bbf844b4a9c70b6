/** Sidebars and dialogs in a real browser: what their pages may do and how they look. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { behaviours } from '../support/behaviour';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('HtmlService');
const pages = servedPages();
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
  await openSidebar();
});

const inside = (part: string) => sheet.page.frameLocator(`${part} iframe`);

/** A new one: the old one stays until the script has run. */
async function openSidebar(): Promise<void> {
  const old = sheet.page.frames().find((each) => each.url().includes('/frame/'));
  const gone = old && sheet.page.waitForEvent('framedetached', (frame) => frame === old);
  await sheet.menu('Thử', 'Mở thanh bên');
  await gone;
  await inside('#sidebar').locator('#value').waitFor();
}

async function openDialog(): Promise<void> {
  await sheet.menu('Thử', 'Mở hộp thoại');
  await inside('dialog').locator('text=Trang trong hộp thoại').waitFor();
}

/** The document inside the newest frame, to run code as the page's own. */
function newestFrame(): Frame {
  const frame = sheet.page.frames().findLast((each) => each.url().includes('/frame/'));
  if (!frame) throw new Error('There is no page of the add-in.');
  return frame;
}

async function activeElement(): Promise<string | undefined> {
  return sheet.page.evaluate(() => document.activeElement?.tagName);
}

google('DLG', 'a sidebar is 300 px wide, whatever its page asks for', async () => {
  await newestFrame().evaluate('google.script.host.setWidth(500)');
  await inside('#sidebar').locator('#said').waitFor({ state: 'attached' });
  expect((await sheet.page.locator('#sidebar').boundingBox())?.width).toBe(300);
  expect((await sheet.page.locator('#sidebar iframe').boundingBox())?.width).toBe(300);
});

google('HTMLC', 'a sidebar calls the script and the cell changes in the open grid', async () => {
  await inside('#sidebar').locator('#value').fill('từ thanh bên');
  await inside('#sidebar').locator('#save').click();
  await inside('#sidebar').locator('#said', { hasText: 'Đã ghi từ thanh bên' }).waitFor();
  await sheet.shows('D1', 'từ thanh bên');
});

google('HTMLC', 'what the script throws reaches the failure handler of the page', async () => {
  await inside('#sidebar').locator('#refuse').click();
  await inside('#sidebar').locator('#said', { hasText: 'Lỗi: Kỳ này đã chốt.' }).waitFor();
});

google('HTMLC', 'a call returns nothing, and handlers get the user object', async () => {
  const answer = await newestFrame().evaluate(`new Promise((done) => {
    let given;
    given = google.script.run
      .withSuccessHandler((value, user) => done([String(given), value, user.name]))
      .withUserObject({ name: 'nút' })
      .writeCell('D2', 'x');
  })`);
  expect(answer).toEqual(['undefined', 'Đã ghi x', 'nút']);
});

google('HTMLC', 'a runner is not changed by its handlers', async () => {
  const same = await newestFrame().evaluate(
    'google.script.run.withSuccessHandler(() => 1) === google.script.run',
  );
  expect(same).toBe(false);
});

google('HTMLC', 'only plain values and public functions pass from a page', async () => {
  const refused = await newestFrame().evaluate(`[
      () => google.script.run.writeCell('D3', new Date()),
      () => google.script.run.writeCell('D3', { when: () => 1 }),
      () => google.script.run.secret_(),
    ].map((call) => { try { call(); return 'passed'; } catch (error) { return error.message; } })`);
  expect(refused).toEqual([
    'Failed due to illegal value in property: 1',
    'Failed due to illegal value in property: when',
    'google.script.run.secret_ is not a function',
  ]);
});

/** What the script got of an expression of the page, or why it did not go. */
function echoed(expression: string): Promise<unknown> {
  return newestFrame().evaluate(`new Promise((done) => {
    const made = document.createElement('form');
    made.innerHTML = '<input name="xã" value="Đăk Ơ"><input type="number" name="số" value="5">'
      + '<input type="checkbox" name="hội" value="Phụ nữ" checked>'
      + '<input type="checkbox" name="hội" value="Nông dân" checked>';
    const run = google.script.run.withSuccessHandler(done).withFailureHandler((error) => done(error.message));
    try { run.echo(${expression}); } catch (error) { done(error.message); }
  })`);
}

google('HTMLC', 'a form alone goes over as the texts of its fields', async () => {
  expect(await echoed('made')).toBe(
    JSON.stringify({ xã: 'Đăk Ơ', số: '5', hội: ['Phụ nữ', 'Nông dân'] }),
  );
});

google('HTMLC', 'a form among other arguments is refused', async () => {
  expect(await echoed('made, 1')).toBe('Failed due to illegal value in property: 0');
});

google('HTMLC', 'an element of the page is refused', async () => {
  expect(await echoed('{ field: made.elements[0] }')).toBe(
    'Failed due to illegal value in property: field',
  );
});

google('SERVED', 'a cycle is refused before it leaves the page', async () => {
  expect(await echoed('(() => { const a = []; a.push(a); return a; })()')).toBe(
    'Failed due to circular reference.',
  );
});

google('HTMLR', 'a page has an origin of its own and may keep things there', async () => {
  const { origin } = new URL(sheet.page.url());
  const own = await newestFrame().evaluate(
    `(localStorage.setItem('a', '1'), [origin, localStorage.getItem('a')])`,
  );
  expect(own).toEqual([origin.replace('127.0.0.1', 'localhost'), '1']);
});

test('what Google has for pages and the host lacks is refused by name', async () => {
  const message = await newestFrame().evaluate(
    '(() => { try { google.script.url.getLocation(); } catch (error) { return error.message; } })()',
  );
  expect(message).toBe('chưa mô phỏng: google.script.url');
});

/** Name and code of what a page may try. */
type Attempt = readonly [name: string, code: string];

const NETWORK: readonly Attempt[] = [
  ['fetch', `fetch('https://fetch.example/').catch(() => 0)`],
  [
    'XMLHttpRequest',
    `const x = new XMLHttpRequest(); x.open('GET', 'https://xhr.example/'); x.send()`,
  ],
  ['an image', `new Image().src = 'https://image.example/a.png'`],
  [
    'a script',
    `document.head.append(Object.assign(document.createElement('script'), { src: 'https://script.example/' }))`,
  ],
  [
    'a style sheet',
    `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://style.example/' }))`,
  ],
  ['a WebSocket', `new WebSocket('wss://socket.example/')`],
  ['sendBeacon', `navigator.sendBeacon('https://beacon.example/', 'x')`],
];

google.each(NETWORK)('host', '%s of a page is blocked and reported', async (_, code) => {
  await newestFrame().evaluate(`(() => { try { ${code} } catch {} })()`);
  const host = /https?:\/\/[a-z]+\.example|wss:\/\/[a-z]+\.example/.exec(code)?.[0] ?? '?';
  await sheet.page.locator('.toast-card', { hasText: host }).first().waitFor();
});

google('DLG', 'a new sidebar takes the place of the old one', async () => {
  const before = newestFrame();
  const gone = sheet.page.waitForEvent('framedetached', (frame) => frame === before);
  await openSidebar();
  await gone;
  expect(await sheet.page.locator('#sidebar iframe').count()).toBe(1);
});

google(
  'HTMLC',
  'google.script.host.editor.focus gives the keyboard back to the sheet',
  async () => {
    await inside('#sidebar').locator('#value').focus();
    expect(await activeElement()).toBe('IFRAME');
    await newestFrame().evaluate('google.script.host.editor.focus()');
    await sheet.page.waitForFunction(`document.activeElement.tagName !== 'IFRAME'`);
  },
);

google(
  'DLG',
  'a dialog opened from a sidebar covers the sheet and leaves the sidebar open',
  async () => {
    await newestFrame().evaluate('google.script.run.openDialog()');
    await inside('dialog').locator('text=Trang trong hộp thoại').waitFor();
    await sheet.page.locator('#sidebar iframe').waitFor();
    const grid = sheet.page.locator('.o-grid canvas').first();
    await expect(grid.click({ timeout: 300 })).rejects.toThrow(/intercepts pointer events/);
  },
);

google('UI', 'a dialog has the size it asks for and takes the focus', async () => {
  const box = await sheet.page.locator('dialog iframe').boundingBox();
  expect([box?.width, box?.height]).toEqual([420, 180]);
  expect(await activeElement()).toBe('IFRAME');
});

google('HTMLC', 'a dialog changes its size by google.script.host', async () => {
  await newestFrame().evaluate(
    '(google.script.host.setWidth(500), google.script.host.setHeight(250))',
  );
  await sheet.page.waitForFunction(() => {
    const box = document.querySelector('dialog iframe')?.getBoundingClientRect();
    return box?.width === 500 && box.height === 250;
  });
});

google('DLG', 'a new dialog takes the place of the old one', async () => {
  const before = newestFrame();
  const gone = sheet.page.waitForEvent('framedetached', (frame) => frame === before);
  await before.evaluate('google.script.run.openDialog()');
  await gone;
  await inside('dialog').locator('text=Trang trong hộp thoại').waitFor();
  expect(await sheet.page.locator('dialog').count()).toBe(1);
});

google('HTMLC', 'a dialog closes itself by google.script.host', async () => {
  await inside('dialog').locator('button').click();
  await sheet.page.locator('dialog').waitFor({ state: 'detached' });
});

google('assumed', 'Escape closes a dialog and the grid takes the keyboard again', async () => {
  await openDialog();
  await sheet.page.keyboard.press('Escape');
  await sheet.page.locator('dialog').waitFor({ state: 'detached' });
  await sheet.clickCell('E1');
  await sheet.page.keyboard.type('gõ tiếp');
  await sheet.page.keyboard.press('Enter');
  await sheet.shows('E1', 'gõ tiếp');
});

google('UI', 'a modeless dialog leaves the sheet in use', async () => {
  await newestFrame().evaluate('google.script.run.openModeless()');
  await inside('dialog').locator('text=Trang trong hộp thoại').waitFor();
  await sheet.type('A8', 'gõ bên cạnh');
  await sheet.shows('A8', 'gõ bên cạnh');
  await sheet.page.locator('dialog button', { hasText: '×' }).click();
});

const LEAVING: readonly Attempt[] = [
  ['a link', `location.href = 'https://link.example/'`],
  [
    'a form',
    `const f = document.createElement('form'); f.action = 'https://form.example/'; document.body.append(f); f.submit()`,
  ],
];

google.each(LEAVING)(
  'host',
  '%s that would leave the frame is blocked and reported',
  async (name, code) => {
    await openSidebar();
    await newestFrame().evaluate(`(() => { ${code} })()`);
    const address = `https://${name.slice(2)}.example`;
    await sheet.page.locator('.toast-card', { hasText: address }).first().waitFor();
  },
);
