/**
 * Whose figures are where: every value that somebody put in, what she knew to be replaced by it, and
 * what was told to whom. Each value is a number of its own, so that it is known again wherever it shows.
 */

import type { Figure } from './entry-sheet';

export interface Claim {
  readonly who: string;
  readonly key: string;
  readonly figure: Figure;
  /** null: nothing, of what was taken back. */
  readonly value: number | null;
  /** What stood there as she saw it; '' for nothing. */
  readonly saw: unknown;
}

/** A command that was answered. */
export interface Answer {
  readonly who: string;
  readonly ok: boolean;
  /** Everything it said, as text. */
  readonly text: string;
  /** What it was to write. */
  readonly meant: readonly Claim[];
}

export interface Ending {
  readonly before: ReadonlyMap<string, unknown>;
  readonly after: ReadonlyMap<string, unknown>;
  /** Of a person typing, or of a command that said it had saved. */
  readonly claims: readonly Claim[];
  readonly answers: readonly Answer[];
  /** Images in Nhật ký, as text. */
  readonly log: string;
  /** What stands in Đã chốt, as text. */
  readonly closed: string;
}

export const placeOf = ({ key, figure }: Pick<Claim, 'key' | 'figure'>): string =>
  `${key} ${figure}`;

/** What went wrong, in words; nothing when every value is where it has to be. */
export function lostValues({ before, after, claims, answers, log, closed }: Ending): string[] {
  const refused = answers.filter(({ ok }) => !ok);
  const told = [...refused.map(({ text }) => text), closed].map(digitsOf).join(' ');
  const logged = digitsOf(log);
  const places = new Set([...before.keys(), ...after.keys(), ...claims.map(placeOf)]);
  const all = [...claims, ...answers.flatMap(({ meant }) => meant)];
  const anywhere = new Set([...all.map(({ value }) => value), ...before.values()]);
  return [...places].flatMap((place) => {
    const here = claims.filter((claim) => placeOf(claim) === place);
    const last = after.get(place) ?? '';
    const replaced = new Set(here.filter(({ saw, value }) => saw !== value).map(({ saw }) => saw));
    const wanted = [before.get(place) ?? '', ...here.map(({ value }) => value)];
    const strays = here.filter((claim) => isOverStray(claim, wanted, anywhere));
    const lost = wanted
      .filter((value) => value !== '' && value !== null && value !== last && !replaced.has(value))
      .filter((value) => !holds(told, value));
    // Whoever typed over a stray figure replaced the one value that would have come back there.
    const excused = new Set(lost.slice(0, strays.length));
    const unseen = lost
      .filter((value) => !excused.has(value))
      .map((value) => `${place}: ${value} was overwritten by ${last}, unseen`);
    const vanished = wanted
      .filter((value) => value !== '' && value !== null && value !== last)
      .filter((value) => !holds(told, value) && !holds(logged, value))
      .filter((value) => !here.some(({ who, saw }) => who.startsWith('typist') && saw === value))
      .map((value) => `${place}: ${value} vanished`);
    const known = new Set(wanted);
    const strange = last === '' || known.has(last) ? [] : [strangeness(place, last, refused)];
    return [...unseen, ...vanished, ...strange];
  });
}

/**
 * A figure of another row, written here as people sorted at that very moment and on its way back: she who types over it changes this record, whatever flashed up in it.
 */
function isOverStray(
  { who, saw }: Claim,
  wanted: readonly unknown[],
  anywhere: ReadonlySet<unknown>,
): boolean {
  return who.startsWith('typist') && !wanted.includes(saw) && anywhere.has(saw);
}

function strangeness(place: string, last: unknown, refused: readonly Answer[]): string {
  const of = refused.find(({ meant }) => meant.some(({ value }) => value === last));
  return `${place}: ${last} stands, ${of ? `though ${of.who} was refused` : 'of nobody'}`;
}

/** 100.001 and 100001 are the same. */
function digitsOf(text: string): string {
  return text.replace(/(\d)\.(?=\d{3})/g, '$1');
}

function holds(digits: string, value: unknown): boolean {
  return new RegExp(`(?<!\\d)${value}(?!\\d)`).test(digits);
}

export const isTold = (text: string, value: unknown): boolean => holds(digitsOf(text), value);
