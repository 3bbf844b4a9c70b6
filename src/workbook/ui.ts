interface MenuItem {
  readonly label: string;
  /** Name of the top-level function that Google calls. */
  readonly run: string;
}
interface SubMenu {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}
export type MenuEntry = MenuItem | SubMenu | 'separator';

export interface OpenEvent {
  readonly authMode?: unknown;
}

/**
 * Puts the menu into the menu bar. An add-on that is installed but not yet enabled in this file runs
 * in authorization mode NONE and may only fill the Extensions menu.
 */
export function showMenu(
  caption: string,
  entries: readonly MenuEntry[],
  event: OpenEvent | undefined,
): void {
  const ui = SpreadsheetApp.getUi();
  const onlyAddonMenu = event?.authMode === ScriptApp.AuthMode.NONE;
  const menu = onlyAddonMenu ? ui.createAddonMenu() : ui.createMenu(caption);
  fillMenu(menu, entries);
  menu.addToUi();
}

function fillMenu(menu: GoogleAppsScript.Base.Menu, entries: readonly MenuEntry[]): void {
  for (const entry of entries) {
    if (entry === 'separator') menu.addSeparator();
    else if ('run' in entry) menu.addItem(entry.label, entry.run);
    else {
      const inner = SpreadsheetApp.getUi().createMenu(entry.label);
      fillMenu(inner, entry.entries);
      menu.addSubMenu(inner);
    }
  }
}

/** A page of the project at Google's fixed 300 pixels. */
export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

export function showDialog(page: string, title: string, width: number, height: number): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** A box with one OK button. Never call it while a lock is held. */
export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks yes or no. Never call it while a lock is held: locks do not survive a question. */
export function ask(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** For the developer's execution log; a person gets a sentence of ours instead. */
export function reportBug(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
