/**
 * What Google allows a script, as plain data that a test or a tool may change.
 * https://developers.google.com/apps-script/guides/services/quotas
 */

export interface Limits {
  /* Virtual milliseconds: modelled service calls and sleeps, never the speed of this machine. */
  readonly run: number;
  readonly customFunction: number;
  readonly simpleTrigger: number;
  /** Real milliseconds after which a script that calls no service is taken for endless. */
  readonly real: number;
  /** The same in a cell, whose function holds up everybody while it runs. */
  readonly realInCell: number;
  /** Runs of one person at the same time, where the server runs them. */
  readonly atOnce: number;
  /* Bytes of UTF-8. */
  readonly propertyValue: number;
  readonly propertyStore: number;
  readonly cacheValue: number;
  /* https://developers.google.com/apps-script/reference/cache/cache */
  readonly cacheKeyCharacters: number;
  readonly cacheItems: number;
  /** So many items, those farthest from their end, are left of a cache that holds too many. */
  readonly cacheItemsKept: number;
}

/** What Google says to a script past its time. */
export const OUT_OF_TIME = 'Exceeded maximum execution time';

const KB = 1024;
const MINUTE = 60_000;

export const LIMITS: Limits = {
  run: 6 * MINUTE,
  customFunction: MINUTE / 2,
  simpleTrigger: MINUTE / 2,
  real: 10 * MINUTE,
  realInCell: 20_000,
  atOnce: 30,
  propertyValue: 9 * KB,
  propertyStore: 500 * KB,
  cacheValue: 100 * KB,
  cacheKeyCharacters: 250,
  cacheItems: 1000,
  cacheItemsKept: 900,
};
