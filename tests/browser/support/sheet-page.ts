import type { Browser, Page } from 'playwright-core';
import { openWorkbookPage, settled } from '../../../local/browser/screenshot';

/** The page hands its model to tests; only what they use of it is named here. */
interface SheetWindow {
  readonly sheet: {
    readonly getters: {
      getActiveSheetId(): string;
      getRangeFromSheetXC(sheetId: string, a1: string): { readonly zone: Zone };
      getEvaluatedCell(position: object): { readonly formattedValue: string };
      getVisibleRect(zone: Zone): { x: number; y: number; width: number; height: number };
    };
  };
}
interface Zone {
  readonly left: number;
  readonly top: number;
}

/** A page of the workbook, used as a person would: by mouse and keyboard. */
export interface SheetPage {
  readonly page: Page;
  /** What the browser's console called an error. */
  readonly complaints: readonly string[];
  clickCell(a1: string): Promise<void>;
  hoverCell(a1: string): Promise<void>;
  /** Clicks the cell, types the text and presses Enter. */
  type(a1: string, text: string): Promise<void>;
  /** What the cell shows. */
  shown(a1: string): Promise<string>;
  /** Waits until the cell shows the text. */
  shows(a1: string, text: string): Promise<void>;
  menu(first: string, ...rest: readonly string[]): Promise<void>;
  saved(): Promise<void>;
}

export async function openSheetPage(browser: Browser, url: string): Promise<SheetPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // A busy machine is slow; what never comes still fails.
  page.setDefaultTimeout(100_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await openWorkbookPage(page, url);

  const middleOf = async (a1: string) => {
    const box = await page.locator('.o-grid canvas').first().boundingBox();
    const rect = await page.evaluate((cell) => {
      const { getters } = (window as unknown as SheetWindow).sheet;
      const { zone } = getters.getRangeFromSheetXC(getters.getActiveSheetId(), cell);
      const { x, y, width, height } = getters.getVisibleRect(zone);
      return { x, y, width, height };
    }, a1);
    if (!box) throw new Error('The page has no grid.');
    return [box.x + rect.x + rect.width / 2, box.y + rect.y + rect.height / 2] as const;
  };
  const shown = (a1: string) =>
    page.evaluate((cell) => {
      const { getters } = (window as unknown as SheetWindow).sheet;
      const sheetId = getters.getActiveSheetId();
      const { left, top } = getters.getRangeFromSheetXC(sheetId, cell).zone;
      return getters.getEvaluatedCell({ sheetId, col: left, row: top }).formattedValue;
    }, a1);
  const clickCell = async (a1: string) => page.mouse.click(...(await middleOf(a1)));
  return {
    page,
    complaints,
    clickCell,
    hoverCell: async (a1) => page.mouse.move(...(await middleOf(a1))),
    type: async (a1, text) => {
      await clickCell(a1);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    shown,
    shows: async (a1, text) => {
      for (let tries = 0; tries < 600 && (await shown(a1)) !== text; tries++) {
        await page.waitForTimeout(50);
      }
      const now = await shown(a1);
      if (now !== text) throw new Error(`${a1} shows "${now}", not "${text}".`);
    },
    menu: async (first, ...rest) => {
      await page.locator('.o-topbar-menu', { hasText: first }).click();
      for (const caption of rest) {
        await page.locator('.o-menu-item', { hasText: caption }).last().click();
      }
    },
    saved: async () => {
      await page.locator('#state', { hasText: 'Đã lưu vào máy này' }).waitFor();
      await settled(page);
    },
  };
}
