import { book } from './book';

export function now(): Date {
  return new Date();
}

/** Date and time as the workbook's own zone shows them: 2025-03-25 08:05:00. */
export function timeText(time: Date): string {
  return Utilities.formatDate(time, book().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss');
}
