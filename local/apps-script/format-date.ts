/** Java's date patterns, as Utilities.formatDate takes them. */

import { ScriptException } from '../script-error';
import { zoneOffset } from '../time-zone';

const PART = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const offset = zoneOffset(timeZone, date.getTime());
  const wall = new Date(date.getTime() + offset);
  return pattern.replace(PART, (text, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return letter === undefined ? text : field(letter, text.length, wall, offset);
  });
}

function field(letter: string, length: number, wall: Date, offset: number): string {
  const padded = (value: number) => String(value).padStart(length, '0');
  switch (letter) {
    case 'y':
      return length === 2
        ? String(wall.getUTCFullYear() % 100).padStart(2, '0')
        : padded(wall.getUTCFullYear());
    case 'M':
      return length < 3
        ? padded(wall.getUTCMonth() + 1)
        : named(MONTHS, wall.getUTCMonth(), length);
    case 'd':
      return padded(wall.getUTCDate());
    case 'H':
      return padded(wall.getUTCHours());
    case 'h':
      return padded(wall.getUTCHours() % 12 || 12);
    case 'm':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'S':
      return padded(wall.getUTCMilliseconds());
    case 'a':
      return wall.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'E':
      return named(DAYS, wall.getUTCDay(), length);
    case 'u':
      return padded(wall.getUTCDay() || 7);
    case 'Z':
      return zoneText(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : zoneText(offset, length === 3 ? ':' : '').slice(0, length === 1 ? 3 : undefined);
    case 'z':
      return `GMT${zoneText(offset, ':')}`;
    default:
      throw new ScriptException(`Illegal pattern character '${letter}'`);
  }
}

function named(names: readonly string[], index: number, length: number): string {
  const name = names[index] ?? '';
  return length < 4 ? name.slice(0, 3) : name;
}

function zoneText(offset: number, separator: string): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
