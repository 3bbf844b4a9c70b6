import { afterAll, beforeAll, expect } from '@jest/globals';
import fc from 'fast-check';
import { forked, openPlainWorkbook, type PlainWorkbook } from '../../local/plain/open';
import { simulate } from '../../local/simulation/simulate';
import { endSpareThreads } from '../../local/threads/spare-threads';
import { behaviours } from '../support/behaviour';
import { APPENDING, everyOrder } from './concurrency-support';
import { openScript, projectOf, TAB } from './support';

const google = behaviours('Concurrency');
let empty: PlainWorkbook;

beforeAll(async () => {
  empty = await openPlainWorkbook({ project: projectOf(APPENDING) });
});
afterAll(endSpareThreads);

function appendingRuns(fn: string) {
  return [
    { fn, args: ['An'] },
    { fn, args: ['Bình'] },
  ];
}

/** Two scripts append at once to an empty tab. */
function appending(fn: string, turns: { readonly seed?: number; readonly schedule?: number[] }) {
  const workbook = forked(empty);
  const { trace, choices } = simulate(workbook, { runs: appendingRuns(fn), ...turns });
  const rows = workbook.values(TAB, 'A1:A3').flat().filter(String).sort();
  return { rows, trace, choices };
}

const BOTH = ['An', 'Bình'];
/** Found by trying seeds: both read the last row before either has written. */
const LOSING_SEED = 2;

/** Every order in which the two can take their turns. */
function everyOutcome(fn: string): { readonly tried: number; readonly lost: number } {
  const outcomes = everyOrder((schedule) => appending(fn, { schedule }));
  const lost = outcomes.filter(({ rows }) => rows.length < BOTH.length).length;
  return { tried: outcomes.length, lost };
}

google('LCK', 'two scripts that append without a lock lose a row', () => {
  expect(appending('append', { seed: LOSING_SEED }).rows).toHaveLength(1);
});

google('host', 'a seed names one order of turns', () => {
  const first = appending('append', { seed: LOSING_SEED });
  expect(appending('append', { seed: LOSING_SEED })).toEqual(first);
});

google('host', 'the choices of a simulation are a schedule that gives the same turns', () => {
  const { trace, choices } = appending('append', { seed: LOSING_SEED });
  const schedule = choices.map(({ chosen }) => chosen);
  expect(appending('append', { schedule }).trace).toEqual(trace);
});

google(
  ['LCK', 'LKS'],
  'with the document lock, a read inside and a flush before release, no order of turns loses a row',
  () => {
    const seeds = fc.property(fc.integer(), (seed) => {
      expect(appending('appendLocked', { seed }).rows).toEqual(BOTH);
    });
    fc.assert(seeds, { numRuns: 100 });
  },
);

google('SHT', 'appendRow is atomic: no order of turns loses a row', () => {
  const { tried, lost } = everyOutcome('appendWhole');
  expect(tried).toBeGreaterThan(1);
  expect(lost).toBe(0);
});

google('LCK', 'a lock released before the flush loses rows', () => {
  expect(everyOutcome('appendFlushedLate').lost).toBeGreaterThan(0);
});

google('host', 'a row read before the lock was taken loses rows', () => {
  expect(everyOutcome('appendReadEarly').lost).toBeGreaterThan(0);
});

google('host', 'every order of turns of two short scripts can be tried', () => {
  // Four turns each, the last flush included: 8! / (4! · 4!).
  expect(everyOutcome('append').tried).toBe(70);
});

google(
  'host',
  'a seed found on plain cells gives the same turns and rows on the engine',
  async () => {
    const workbook = await openScript(APPENDING);
    const { trace } = simulate(workbook, { runs: appendingRuns('append'), seed: LOSING_SEED });
    expect(trace).toEqual(appending('append', { seed: LOSING_SEED }).trace);
    expect(workbook.values(TAB, 'A1:A2').flat().filter(String)).toHaveLength(1);
  },
);

google(
  'host',
  'what scripts leave to chance is the same for the same seed, and not for another',
  () => {
    const chances = (seed: number) => {
      const runs = [{ fn: 'chance' }, { fn: 'chance' }];
      return simulate(forked(empty), { seed, runs }).reports.map(({ value }) => value);
    };
    const [first, second] = chances(1);
    expect(chances(1)).toEqual([first, second]);
    expect([second, ...chances(7)]).not.toContainEqual(first);
  },
);
