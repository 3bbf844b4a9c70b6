// @ts-check
// Server and page of the local host, timed from the outside.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOST } from '../tools/build/local.mjs';
import { ROOT } from '../tools/build/paths.mjs';
import { WRITTEN } from './host-project.mjs';

const TIMEOUT_MS = 180_000;

const SCRIPT = `
  const { readFileSync } = await import('node:fs');
  const { startServer } = await import(${JSON.stringify(pathToFileURL(path.join(HOST, 'index.mjs')).href)});
  const { fileAt, ...options } = JSON.parse(process.argv[1]);
  if (fileAt) options.file = JSON.parse(readFileSync(fileAt, 'utf8'));
  const server = await startServer(options);
  console.log(server.url);
`;

/**
 * Milliseconds from the start of the process until the server tells its address.
 * @param {object} options as startServer takes them; fileAt: where the workbook is kept as JSON
 */
export async function startedServer(options) {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', SCRIPT, JSON.stringify({ port: 0, ...options })],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(child.stdout, 'data');
  return {
    url: String(line).trim(),
    milliseconds: performance.now() - begin,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/**
 * A page of a new browser context; milliseconds until the grid takes keys.
 * @param {import('playwright-core').Browser} browser @param {string} url
 */
export async function openedPage(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const begin = performance.now();
  await page.goto(url);
  await page.waitForSelector('html[data-page="ready"]', { state: 'attached', timeout: TIMEOUT_MS });
  return { page, milliseconds: performance.now() - begin };
}

/**
 * Milliseconds from the choice in the menu until the last cell the script writes is drawn.
 * @param {import('playwright-core').Page} page
 */
export async function writtenByScript(page) {
  await page.locator('.o-topbar-menu', { hasText: 'Thử' }).click();
  const begin = performance.now();
  await page.locator('.o-menu-item', { hasText: 'Ghi khối' }).click();
  await page.waitForFunction(
    `(() => {
      const { getters } = window.sheet;
      const sheetId = getters.getActiveSheetId();
      const last = { sheetId, col: ${WRITTEN.columns - 1}, row: ${WRITTEN.rows - 1} };
      return getters.tryGetSheet(sheetId) && last.row < getters.getNumberRows(sheetId)
        && getters.getEvaluatedCell(last).formattedValue !== '';
    })()`,
    undefined,
    { timeout: TIMEOUT_MS, polling: 'raf' },
  );
  return performance.now() - begin;
}
