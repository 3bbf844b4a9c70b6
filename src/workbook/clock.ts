import { TIME_ZONE } from './locale';

/** To the second: a cell that shows no more may round up what lies behind it. */
export function now(): Date {
  return new Date(Math.floor(Date.now() / 1000) * 1000);
}

/** Without a call: every command has refused a file of another zone before. */
export function workbookZone(): string {
  return TIME_ZONE;
}

/** Date and time as a zone shows them: 2025-03-25 08:05:00. */
export function timeText(time: Date, zone: string): string {
  return Utilities.formatDate(time, zone, 'yyyy-MM-dd HH:mm:ss');
}
