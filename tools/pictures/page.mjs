// @ts-check
// A page of the workbook as a person uses it: menus, cells, what the add-in shows.
import path from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

const MENU = 'Sổ Ủy Thác';

export class SheetPage {
  /** @param {Page} page @param {string} folder where its pictures go */
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
    this.dialog = page.frameLocator('dialog iframe');
    this.sidebar = page.frameLocator('#sidebar iframe');
  }

  /** @param {...string} captions */
  async menu(...captions) {
    await this.page.locator('.o-topbar-menu', { hasText: MENU }).click();
    for (const caption of captions) {
      await this.page.locator('.o-menu-item', { hasText: caption }).last().click();
    }
  }

  /** @param {string} name */
  openTab(name) {
    return this.page.locator('.o-sheet', { hasText: name }).first().click();
  }

  /** @param {string} a1 */
  async clickCell(a1) {
    const box = await this.page.locator('.o-grid canvas').first().boundingBox();
    const rect = await this.page.evaluate(`(() => {
      const { getters } = window.sheet;
      const { zone } = getters.getRangeFromSheetXC(getters.getActiveSheetId(), ${JSON.stringify(a1)});
      const { x, y, width, height } = getters.getVisibleRect(zone);
      return { x: x + Math.min(width, 40) / 2, y: y + height / 2 };
    })()`);
    const { x, y } = /** @type {{ x: number, y: number }} */ (rect);
    await this.page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y);
  }

  /** Waits until the cell is the selected one and takes the keyboard. @param {string} a1 */
  async selects(a1) {
    await this.page.waitForFunction(`(() => {
      const { getters } = window.sheet;
      const { sheetId, col, row } = getters.getActivePosition();
      const { left, top } = getters.getRangeFromSheetXC(sheetId, '${a1}').zone;
      return col === left && row === top && document.activeElement.tagName !== 'IFRAME';
    })()`);
  }

  /** @param {string} a1 @param {string} text */
  async type(a1, text) {
    await this.clickCell(a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(300);
  }

  /** As Excel puts it on the clipboard: dropdowns go. @param {string} a1 @param {string[][]} rows */
  async paste(a1, rows) {
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    await this.clickCell(a1);
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(
      async ([text, table]) => {
        const blob = (/** @type {string} */ type, /** @type {string} */ content) =>
          new Blob([content], { type });
        const item = { 'text/plain': blob('text/plain', text ?? '') };
        const both = { ...item, 'text/html': blob('text/html', table ?? '') };
        await navigator.clipboard.write([new ClipboardItem(both)]);
      },
      [rows.map((row) => row.join('\t')).join('\n'), `<table>${html.join('')}</table>`],
    );
    await this.page.keyboard.press('Control+v');
    await this.page.waitForTimeout(800);
  }

  /** Waits for the status of the dialog. @param {string | RegExp} text */
  says(text) {
    return this.dialog.locator('[role=status]', { hasText: text }).first().waitFor();
  }

  closeDialog() {
    return this.dialog.locator('#close').click();
  }

  /** @param {string} name */
  async picture(name) {
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path: path.join(this.folder, `${name}.png`) });
  }
}
