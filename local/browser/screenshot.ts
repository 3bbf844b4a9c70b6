import type { Page } from 'playwright-core';
import { type BrowserPlace, launchBrowser } from './launch';

export interface ScreenshotOptions extends BrowserPlace {
  /** The tab to show, by its name; the first one unless told. */
  readonly tab?: string;
  /** Size of the window in CSS pixels; 1280 × 800 unless told. */
  readonly width?: number;
  readonly height?: number;
  /** Done on the page before the picture is taken, such as opening a menu. */
  readonly before?: (page: Page) => Promise<void>;
}

const READY_TIMEOUT_MS = 60_000;

/**
 * Takes a picture (PNG) of the workbook served at `url` and writes it to `file`.
 *
 * @throws Error when the page does not become ready, with what the page wrote to its console
 */
export async function screenshot(
  url: string,
  file: string,
  options: ScreenshotOptions = {},
): Promise<void> {
  const browser = await launchBrowser(options);
  try {
    const { width = 1280, height = 800 } = options;
    const page = await browser.newPage({ viewport: { width, height }, locale: 'vi-VN' });
    await openWorkbookPage(page, url, options.tab);
    await options.before?.(page);
    await settled(page);
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}

/** Opens the workbook at the tab and waits until the grid is drawn and no formula is loading. */
export async function openWorkbookPage(page: Page, url: string, tab?: string): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const address = new URL(url);
  if (tab !== undefined) address.searchParams.set('tab', tab);
  await page.goto(address.href);
  try {
    await settled(page);
  } catch (error) {
    throw new Error(`The page did not become ready. Its console: ${complaints.join('\n')}`, {
      cause: error,
    });
  }
}

/** The page writes its state into `<html data-page="ready" data-pending="0">`. */
export async function settled(page: Page): Promise<void> {
  const ready = 'html[data-page="ready"][data-pending="0"]';
  await page.waitForSelector(ready, { state: 'attached', timeout: READY_TIMEOUT_MS });
  // Charts and the canvas are drawn in animation frames after the last change.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))');
}
