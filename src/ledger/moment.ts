import { type Cell, isDate } from './cell';
import { dateOf, isoDateOf, vietnameseDate } from './date';

/** Day and time of day as people write them: 25/03/2025 08:05:00. */
export function momentText(moment: Date): string {
  return `${vietnameseDate(isoDateOf(moment))} ${timeOfDay(moment)}`;
}

/** The same to the minute: 25/03/2025 08:05. */
export function minuteText(moment: Date): string {
  return momentText(moment).slice(0, -':00'.length);
}

/** The moment that a cell holds; null if it is no date cell. */
export function momentIn(cell: Cell): Date | null {
  return isDate(cell) ? cell : null;
}

/** As it is stored: 2025-03-25, with the time of day where there is one. */
export function isoMoment(moment: Date): string {
  const [day, time] = [isoDateOf(moment), timeOfDay(moment)];
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** What `isoMoment` has written. */
export function readIsoMoment(text: string): Date {
  const [day = '', time = ''] = text.split(' ');
  const moment = dateOf(day);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  moment.setHours(hours, minutes, seconds);
  return moment;
}

function timeOfDay(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
