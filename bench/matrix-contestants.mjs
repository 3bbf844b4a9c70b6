// @ts-check
// The same question answered in several ways, each from the cells as getValues gives them: five sums
// by hội and chương trình. What they give is compared before anything is timed.
import * as aq from 'arquero';
import { rollup, sum } from 'd3-array';
import lodash from 'lodash';
import { HEADERS } from './ledger-rows.mjs';

export const MEASURES = ['Dư nợ', 'Nợ quá hạn', 'Nợ khoanh', 'Lãi phải thu', 'Lãi thực thu'];
export const RATIOS = ['Tỷ lệ NQH', 'Tỷ trọng', 'Tỷ lệ thu lãi'];

/** @param {string} name */
const at = (name) =>
  HEADERS.findIndex((header) => header === name || header?.startsWith(`${name} (`));
const ASSOCIATION = at('Hội');
const PROGRAM = at('Chương trình');
const MEASURE_AT = MEASURES.map(at);
const [LENT = 0, OVERDUE = 0, FROZEN = 0, DUE = 0, GOT = 0] = MEASURE_AT;

/** @typedef {Map<string, readonly number[]>} Sums by "hội|chương trình" */
/** @typedef {readonly (readonly any[])[]} Rows */

/**
 * What each of them needs before it can group: the records of the date, in whole đồng, so that sums
 * are exact.
 * @param {Rows} rows
 */
function records([, ...rows]) {
  return rows
    .filter((row) => row[0].getTime() === CUTOFF)
    .map((row) => ({
      association: row[ASSOCIATION],
      program: row[PROGRAM],
      m0: Math.round(row[LENT] * 1e6),
      m1: Math.round(row[OVERDUE] * 1e6),
      m2: Math.round(row[FROZEN] * 1e6),
      m3: Math.round(row[DUE] * 1e6),
      m4: Math.round(row[GOT] * 1e6),
    }));
}

const CUTOFF = new Date(2025, 2, 25).getTime();
/** @type {('m0' | 'm1' | 'm2' | 'm3' | 'm4')[]} */
const KEYS = ['m0', 'm1', 'm2', 'm3', 'm4'];

/** @type {Record<string, (rows: Rows) => Sums>} */
export const LIBRARIES = {
  'd3-array rollup': (rows) => {
    const groups = rollup(
      records(rows),
      (of) => KEYS.map((key) => sum(of, (record) => record[key])),
      (record) => record.association,
      (record) => record.program,
    );
    /** @type {Sums} */
    const sums = new Map();
    for (const [association, byProgram] of groups)
      for (const [program, of] of byProgram) sums.set(`${association}|${program}`, of);
    return sums;
  },
  lodash: (rows) => {
    const groups = lodash.groupBy(
      records(rows),
      ({ association, program }) => `${association}|${program}`,
    );
    return new Map(
      Object.entries(groups).map(([key, of]) => [key, KEYS.map((k) => lodash.sumBy(of, k))]),
    );
  },
  arquero: (rows) => {
    const sums = Object.fromEntries(KEYS.map((key) => [key, aq.op.sum(key)]));
    const grouped = /** @type {Record<string, any>[]} */ (
      aq.from(records(rows)).groupby('association', 'program').rollup(sums).objects()
    );
    return new Map(
      grouped.map((row) => [`${row.association}|${row.program}`, KEYS.map((key) => row[key])]),
    );
  },
};

/** The time below which nothing can go: the cells read and added, by codes known beforehand.
 * @param {Rows} rows */
export function bareLoop(rows) {
  const keys = [...new Set(rows.map((row) => `${row[ASSOCIATION]}|${row[PROGRAM]}`))];
  const codeOf = new Map(keys.map((key, code) => [key, code]));
  const codes = Int32Array.from(
    rows,
    (row) => codeOf.get(`${row[ASSOCIATION]}|${row[PROGRAM]}`) ?? 0,
  );
  const read = [0, ASSOCIATION, PROGRAM];
  return () => {
    const sums = new Float64Array(keys.length * MEASURE_AT.length);
    let filled = 0;
    for (let i = 1; i < rows.length; i++) {
      const row = rows[i] ?? [];
      for (let k = 0; k < read.length; k++) if (row[read[k] ?? 0] !== '') filled++;
      const first = (codes[i] ?? 0) * MEASURE_AT.length;
      for (let k = 0; k < MEASURE_AT.length; k++) {
        const cell = row[MEASURE_AT[k] ?? 0];
        if (typeof cell === 'number') sums[first + k] = (sums[first + k] ?? 0) + cell;
      }
    }
    return filled + (sums[0] ?? 0);
  };
}

/** What a library's sums lack: ratios and totals both ways. @param {Sums} sums */
export function withTotals(sums) {
  const all = new Map(sums);
  for (const [key, of] of sums) {
    const [association, program] = key.split('|');
    for (const total of [`${association}|`, `|${program}`, '|']) {
      const before = all.get(total);
      all.set(total, before === undefined ? of : before.map((sum, k) => sum + (of[k] ?? 0)));
    }
  }
  const whole = all.get('|')?.[0] ?? Number.NaN;
  for (const [key, [lent = 0, overdue = 0, frozen = 0, due = 0, got = 0]] of all) {
    const amounts = [lent, overdue, frozen, due, got].map((dong) => dong / 1e6);
    all.set(key, [...amounts, overdue / lent, lent / whole, got / due]);
  }
  return all;
}

/** The same out of the table that UT_MATRAN spills. @param {Rows} cells @returns {Sums} */
export function sumsOfSpilled([heads = [], , ...rows]) {
  const width = MEASURES.length + RATIOS.length;
  const name = (/** @type {string} */ text) => (text === 'Tổng cộng' ? '' : text);
  return new Map(
    rows.flatMap(([association, ...figures]) =>
      Array.from({ length: figures.length / width }, (_, j) => [
        `${name(association)}|${name(heads[1 + j * width])}`,
        figures.slice(j * width, (j + 1) * width),
      ]),
    ),
  );
}
