// @ts-check
// Apps Script evaluates the whole project for every custom-function call. Measured: loading all of its
// script files and answering one UT_TONG, beside a bundle of that function alone.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { bareRealm } from '../tools/build/bare-realm.mjs';
import { bundleText } from '../tools/build/bundle.mjs';
import { DIST } from '../tools/build/paths.mjs';
import { ledgerRows } from './ledger-rows.mjs';
import { interleaved, twoDecimals } from './statistics.mjs';

const ROUNDS = 30;
/** Of each: what a formula does not start is skimmed all the same. */
const LARGEST_FILE = 300_000;
const QUESTION = ['Dư nợ', '25/03/2025', 'Chương trình', 'Hộ nghèo'];
/** The limit is on the start; with many rows the calculation hides it.
 * @type {readonly [rows: number, limit: number | null][]} */
const SIZES = [
  [100, 3],
  [5000, null],
];

export async function coldStart() {
  const names = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  const files = names.map((name) => readFileSync(path.join(DIST, name), 'utf8'));
  const whole = files.join('\n');
  const alone = await bundleAlone();
  const rows = SIZES.map(([size, limit]) => compare(whole, alone, size, limit));
  return {
    title: 'Cold start: load the bundle, answer one UT_TONG',
    header: ['records', 'the project, ms', 'UT_TONG alone, ms', 'ratio', 'limit'],
    rows: rows.map((row) => row.cells),
    notes: [
      `Medians of ${ROUNDS} interleaved rounds, each in a fresh context with freshly compiled source.`,
      `${names.map((name, at) => `${name}: ${kilobytes(files[at])} kB`).join('; ')} (limit of each ${LARGEST_FILE / 1000} kB).`,
    ],
    failed:
      rows.some((row) => row.failed) ||
      files.some((file) => Buffer.byteLength(file) > LARGEST_FILE),
  };
}

/** @param {string} [code] */
function kilobytes(code = '') {
  return (Buffer.byteLength(code) / 1000).toFixed(1);
}

/** @param {string} whole @param {string} alone @param {number} size @param {number | null} limit */
function compare(whole, alone, size, limit) {
  const range = ledgerRows(size);
  const times = interleaved(
    { whole: () => loadAndCall(whole, range), alone: () => loadAndCall(alone, range) },
    ROUNDS,
  );
  const ratio = (times.whole ?? 0) / (times.alone ?? 1);
  return {
    cells: [
      String(size),
      twoDecimals(times.whole ?? 0),
      twoDecimals(times.alone ?? 0),
      `${twoDecimals(ratio)}×`,
      limit ? `${limit}×` : '–',
    ],
    failed: limit !== null && ratio > limit,
  };
}

let run = 0;
/** @param {string} code @param {unknown[][]} range */
function loadAndCall(code, range) {
  const context = bareRealm();
  // A line of its own keeps V8 from recognising source that it compiled a moment ago.
  const source = `// ${++run}\n${code}`;
  const begin = performance.now();
  new vm.Script(source).runInContext(context);
  const answer = context.UT_TONG(range, ...QUESTION);
  const end = performance.now();
  if (typeof answer !== 'number') throw new Error(`UT_TONG answered ${answer}`);
  return end - begin;
}

async function bundleAlone() {
  const code = await bundleText(`import { UT_TONG } from './src/functions/ut-tong';
      import { sentence } from './src/ledger/wording';
      export const call = (args) => {
        const answer = UT_TONG.compute(Array.from(args));
        if (!answer.ok) throw new Error(answer.problems.map(sentence).join(' '));
        return answer.value;
      };`);
  return `${code}\nfunction UT_TONG() { return part.call(arguments); }`;
}
