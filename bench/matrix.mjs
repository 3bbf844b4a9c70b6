// @ts-check
// UT_MATRAN with five measures and three ratios, from the cells of a range to the cells that it
// spills, beside what people would write instead.
import { bundledTest } from '../tools/bundled-test.mjs';
import { bareLoop, LIBRARIES } from './matrix-contestants.mjs';
import { ASKED, figuresOf } from './matrix-question.mjs';
import { asGiven, matrixRows, shuffled } from './matrix-rows.mjs';
import { interleaved, settled, twoDecimals } from './statistics.mjs';

/** @type {readonly { size: number, order: 'in order' | 'shuffled', rounds: number }[]} */
const RUNS = [
  { size: 10_000, order: 'in order', rounds: 30 },
  { size: 100_000, order: 'in order', rounds: 7 },
  { size: 100_000, order: 'shuffled', rounds: 7 },
  { size: 600_000, order: 'in order', rounds: 3 },
];
/** Against the bare loop at most, and against the fastest library at least. */
const LIMITS = { 'in order': { most: 5, least: 4 }, shuffled: { most: 7, least: 1.5 } };
const STEEPEST = 1.1;

export async function matrixSpeed() {
  const { UT_MATRAN } = await bundledTest('src/functions/ut-matran.ts', 'ut-matran');
  const runs = RUNS.map((run) => measured(run, UT_MATRAN));
  const exponent = growth(runs);
  return {
    title: 'UT_MATRAN: 5 measures, 3 ratios, totals both ways',
    header: ['records', 'bare loop, ms', 'UT_MATRAN, ms', 'ratio', ...Object.keys(LIBRARIES)],
    rows: runs.map(({ cells }) => cells),
    notes: [
      'Medians of interleaved rounds, each the best of three runs in a row, on the same cells and to the same table,',
      'compared cell by cell: sums in whole đồng, blanks apart from zero, ratios of the records that have both amounts.',
      'The bare loop reads the cells that UT_MATRAN reads, all but the note (it looks for error cells everywhere), and',
      'adds the five measures by codes known beforehand. Libraries: times of UT_MATRAN; they look for no error cells,',
      'take names as they stand and any number for a whole đồng.',
      'Wanted: at most 5× the bare loop and 4× as fast as the fastest library; shuffled 7× and 1,5×.',
      `Growth of the time from 100.000 to 600.000 records: n^${twoDecimals(exponent)} (at most ${STEEPEST}).`,
    ],
    failed: false,
  };
}

/**
 * @param {typeof RUNS[number]} run
 * @param {import('../src/functions/custom-function').CustomFunction} UT_MATRAN
 */
function measured({ size, order, rounds }, UT_MATRAN) {
  const rows = asGiven(order === 'in order' ? matrixRows(size) : shuffled(matrixRows(size)));
  const ask = () => {
    const answer = UT_MATRAN.compute([rows, ...ASKED]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return /** @type {any[][]} */ (answer.value);
  };
  const expected = figuresOf(ask());
  for (const [name, library] of Object.entries(LIBRARIES)) compare(name, library(rows), expected);
  /** @type {Record<string, () => number>} */
  const contestants = { loop: settled(bareLoop(rows)), matrix: settled(ask) };
  for (const [name, library] of Object.entries(LIBRARIES)) {
    contestants[name] = settled(() => library(rows));
  }
  const times = interleaved(contestants, rounds);
  const own = times.matrix ?? Number.NaN;
  const { most, least } = LIMITS[order];
  const slower = Object.keys(LIBRARIES).map((name) => (times[name] ?? Number.NaN) / own);
  return {
    size,
    order,
    own,
    cells: [
      `${size}, ${order}`,
      twoDecimals(times.loop ?? Number.NaN),
      twoDecimals(own),
      `${twoDecimals(own / (times.loop ?? Number.NaN))}× (${most}×)`,
      ...slower.map((ratio) => `${twoDecimals(ratio)}× (${least}×)`),
    ],
  };
}

/** @param {string} name @param {unknown[][]} found @param {unknown[][]} expected */
function compare(name, found, expected) {
  expected.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (Object.is(found[i]?.[j], cell)) return;
      throw new Error(`${name}: cell ${i}, ${j} is ${found[i]?.[j]}, not ${cell}`);
    });
  });
}

/** @param {readonly ReturnType<typeof measured>[]} runs */
function growth(runs) {
  const [few, many] = [100_000, 600_000].map((size) =>
    runs.find((run) => run.size === size && run.order === 'in order'),
  );
  return Math.log((many?.own ?? Number.NaN) / (few?.own ?? Number.NaN)) / Math.log(6);
}
