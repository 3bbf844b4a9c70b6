/**
 * Makes the objects that refer to one another (a range knows its sheet, a sheet its ranges), so
 * that their files need not.
 */

import type { Place } from './place';

export interface Handles {
  range(place: Place): GoogleAppsScript.Spreadsheet.Range;
  sheet(sheetId: string): GoogleAppsScript.Spreadsheet.Sheet;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
}
