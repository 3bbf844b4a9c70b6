import { isoDateOf, vietnameseDate } from './date';

/** Day and time of day as people write them: 25/03/2025 08:05:00. */
export function momentText(moment: Date): string {
  const clock = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  const parts = clock.map((part) => String(part).padStart(2, '0'));
  return `${vietnameseDate(isoDateOf(moment))} ${parts.join(':')}`;
}
