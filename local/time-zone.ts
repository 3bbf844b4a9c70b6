/** Serial numbers (days since 1899-12-30 on the wall clock of a zone) and instants. */

const DAY = 86_400_000;
const EPOCH = 25_569; // the serial of 1970-01-01

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Offsets seldom change: remember one for each zone and half day. */
const offsets = new Map<string, number>();

/** Milliseconds that the zone's clock is ahead of UTC at an instant. */
export function zoneOffset(timeZone: string, instant: number): number {
  const slot = Math.floor(instant / (DAY / 2));
  const key = `${timeZone} ${slot}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = offsetAt(timeZone, slot * (DAY / 2));
  const steady = offsetAt(timeZone, (slot + 1) * (DAY / 2) - 1) === offset;
  if (!steady) return offsetAt(timeZone, instant);
  offsets.set(key, offset);
  return offset;
}

export function serialToInstant(serial: number, timeZone: string): number {
  const wall = Math.round((serial - EPOCH) * DAY);
  const guess = wall - zoneOffset(timeZone, wall);
  return wall - zoneOffset(timeZone, guess);
}

export function instantToSerial(instant: number, timeZone: string): number {
  return (instant + zoneOffset(timeZone, instant)) / DAY + EPOCH;
}

/**
 * A script's dates follow the process's clock. Sets it when that is possible (not in a worker
 * thread, not inside a test's sandbox) and throws when it stays another zone.
 */
export function requireTimeZone(timeZone: string): void {
  if (runsIn(timeZone)) return;
  process.env.TZ = timeZone;
  if (runsIn(timeZone)) return;
  throw new Error(
    `The script's time zone is ${timeZone}: start Node with TZ=${timeZone}, before any worker thread.`,
  );
}

function runsIn(timeZone: string): boolean {
  const instants = [Date.UTC(2024, 0, 15), Date.UTC(2024, 6, 15)];
  return instants.every(
    (instant) => zoneOffset(timeZone, instant) === -new Date(instant).getTimezoneOffset() * 60_000,
  );
}

function offsetAt(timeZone: string, instant: number): number {
  const parts = new Map<string, number>();
  for (const { type, value } of formatter(timeZone).formatToParts(instant)) {
    parts.set(type, Number(value));
  }
  const part = (type: string) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
