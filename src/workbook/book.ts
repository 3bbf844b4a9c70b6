/** A tab, as the other layers hold it: they pass it back to functions of this folder, nothing else. */
export type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** The open spreadsheet. Asked for at each use: nothing of Google may run at module top level. */
export function book(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActive();
}

/** Makes everything written so far visible to other people, and every later read fresh. */
export function flush(): void {
  SpreadsheetApp.flush();
}
