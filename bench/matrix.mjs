// @ts-check
// UT_MATRAN with five measures and three ratios, from the cells of a range to the cells that it
// spills, beside what people would write instead.
import { bundledTest } from '../tools/bundled-test.mjs';
import {
  bareLoop,
  LIBRARIES,
  MEASURES,
  RATIOS,
  sumsOfSpilled,
  withTotals,
} from './matrix-contestants.mjs';
import { matrixRows, shuffled } from './matrix-rows.mjs';
import { interleaved, twoDecimals } from './statistics.mjs';

/** Against the bare loop at most, and against the fastest library at least; none where it is short
 * enough for the start to count.
 * @type {readonly { size: number, order: 'in order' | 'shuffled', rounds: number, most: number | null, least: number | null }[]} */
const RUNS = [
  { size: 10_000, order: 'in order', rounds: 40, most: null, least: null },
  { size: 100_000, order: 'in order', rounds: 15, most: 5, least: 4 },
  { size: 100_000, order: 'shuffled', rounds: 15, most: 7, least: 1.5 },
  { size: 600_000, order: 'in order', rounds: 5, most: 5, least: 4 },
];
const QUESTION = ['Hội', 'Chương trình', [...MEASURES, ...RATIOS].join('|'), '25/03/2025'];

export async function matrixSpeed() {
  const { UT_MATRAN } = await bundledTest('src/functions/ut-matran.ts', 'ut-matran');
  const runs = RUNS.map((run) => measured(run, UT_MATRAN));
  return {
    title: 'UT_MATRAN: 5 measures, 3 ratios, totals both ways',
    header: ['records', 'bare loop, ms', 'UT_MATRAN, ms', 'ratio', ...Object.keys(LIBRARIES)],
    rows: runs.map(({ cells }) => cells),
    notes: [
      'Medians of interleaved rounds on the same cells, to the same answers: sums in whole đồng of the records',
      'of the date. The bare loop reads the cells that answer and adds them by codes known beforehand; UT_MATRAN',
      'also looks through the other columns for error cells. Libraries: times of UT_MATRAN.',
      'Wanted: at most 5× the bare loop and 4× as fast as the libraries; shuffled 7× and 1,5×.',
      `Growth of the time from 100.000 to 600.000 records: n^${growth(runs)}.`,
    ],
    failed: false,
  };
}

/**
 * @param {typeof RUNS[number]} run
 * @param {import('../src/functions/custom-function').CustomFunction} UT_MATRAN
 */
function measured({ size, order, rounds, most, least }, UT_MATRAN) {
  const inOrder = matrixRows(size);
  const rows = /** @type {any[][]} */ (order === 'in order' ? inOrder : shuffled(inOrder));
  const ask = () => {
    const answer = UT_MATRAN.compute([rows, ...QUESTION]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return /** @type {any[][]} */ (answer.value);
  };
  const expected = sumsOfSpilled(ask());
  for (const [name, library] of Object.entries(LIBRARIES)) {
    compare(name, withTotals(library(rows)), expected);
  }
  const loop = bareLoop(rows);
  /** @type {Record<string, () => unknown>} */
  const contestants = { loop, matrix: ask };
  for (const [name, library] of Object.entries(LIBRARIES)) {
    contestants[name] = () => withTotals(library(rows));
  }
  const times = interleaved(
    Object.fromEntries(Object.entries(contestants).map(([name, run]) => [name, timed(run)])),
    rounds,
  );
  const own = times.matrix ?? Number.NaN;
  const ratio = own / (times.loop ?? Number.NaN);
  const libraries = Object.keys(LIBRARIES).map((name) => (times[name] ?? Number.NaN) / own);
  const bound = most === null ? '' : ` (${most}×)`;
  const faster = least === null ? '' : ` (${least}×)`;
  return {
    size,
    order,
    own,
    cells: [
      `${size}, ${order}`,
      twoDecimals(times.loop ?? Number.NaN),
      twoDecimals(own),
      `${twoDecimals(ratio)}×${bound}`,
      ...libraries.map((slower) => `${twoDecimals(slower)}×${faster}`),
    ],
  };
}

/** @param {() => unknown} run */
function timed(run) {
  return () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
}

/**
 * @param {string} name
 * @param {ReadonlyMap<string, readonly number[]>} found
 * @param {ReadonlyMap<string, readonly number[]>} expected
 */
function compare(name, found, expected) {
  if (found.size !== expected.size) throw new Error(`${name}: ${found.size} cells`);
  for (const [key, figures] of expected) {
    figures.forEach((figure, k) => {
      const other = found.get(key)?.[k] ?? Number.NaN;
      if (!Object.is(other, figure)) {
        throw new Error(`${name}: ${key} is ${other}, not ${figure}`);
      }
    });
  }
}

/** @param {readonly ReturnType<typeof measured>[]} runs */
function growth(runs) {
  const [few, many] = [100_000, 600_000].map((size) =>
    runs.find((run) => run.size === size && run.order === 'in order'),
  );
  return twoDecimals(Math.log((many?.own ?? Number.NaN) / (few?.own ?? Number.NaN)) / Math.log(6));
}
