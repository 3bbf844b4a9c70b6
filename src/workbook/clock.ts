import { book } from './book';

export function now(): Date {
  return new Date();
}

export function workbookZone(): string {
  return book().getSpreadsheetTimeZone();
}

/** Date and time as a zone shows them: 2025-03-25 08:05:00. */
export function timeText(time: Date, zone: string): string {
  return Utilities.formatDate(time, zone, 'yyyy-MM-dd HH:mm:ss');
}
