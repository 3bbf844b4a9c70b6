// @ts-check
// The same question answered with the libraries that people would take, each from the cells as
// getValues gives them to the table: columns found by their headers, the records of the date, whole
// đồng, a blank kept apart from zero, ratios of the records that have both of their amounts.
import alasql from 'alasql';
import * as aq from 'arquero';
import { rollup, sum } from 'd3-array';
import lodash from 'lodash';
import { CUTOFF, MEASURES, SUMMED, tableOf } from './matrix-question.mjs';

/** @typedef {readonly (readonly any[])[]} Cells */

/** @param {readonly string[]} header @param {string} name */
function at(header, name) {
  const found = header.findIndex((text) => text.replace(/ \(.*\)$/, '') === name);
  if (found < 0) throw new Error(`No column ${name}`);
  return found;
}

/**
 * The records of the date as objects, which all of the libraries take.
 * @param {Cells} cells
 */
function records([header = [], ...rows]) {
  const day = at(header, 'Ngày chốt');
  const [hoi, ct] = [at(header, 'Hội'), at(header, 'Chương trình')];
  const [lentAt = 0, overdueAt = 0, frozenAt = 0, dueAt = 0, gotAt = 0] = MEASURES.map((name) =>
    at(header, name),
  );
  const found = [];
  for (const row of rows) {
    if (row[day].getTime() !== CUTOFF) continue;
    const lent = inDong(row[lentAt]);
    const overdue = inDong(row[overdueAt]);
    const due = inDong(row[dueAt]);
    const got = inDong(row[gotAt]);
    const hasBoth = due !== null && got !== null;
    found.push({
      association: row[hoi],
      program: row[ct],
      ...{ lent, overdue, frozen: inDong(row[frozenAt]), due, got },
      overdueOfLent: lent === null ? null : overdue,
      dueOfBoth: hasBoth ? due : null,
      gotOfBoth: hasBoth ? got : null,
    });
  }
  return found;
}

/** @param {number | ''} cell in triệu đồng */
function inDong(cell) {
  return cell === '' ? null : Math.round(cell * 1e6);
}

/** @typedef {Record<string, any>} Entry */

/** @type {Record<string, (cells: Cells) => unknown[][]>} */
export const LIBRARIES = {
  'd3-array rollup': (cells) => {
    const groups = rollup(
      records(cells),
      (of) =>
        SUMMED.map((key) =>
          of.some((it) => known(it, key)) ? sum(of, (it) => value(it, key)) : null,
        ),
      (record) => record.association,
      (record) => record.program,
    );
    return tableOf((association, program) => groups.get(association)?.get(program));
  },
  lodash: (cells) => {
    const groups = lodash.mapValues(lodash.groupBy(records(cells), 'association'), (of) =>
      lodash.mapValues(lodash.groupBy(of, 'program'), (cell) =>
        SUMMED.map((key) => (cell.some((it) => known(it, key)) ? lodash.sumBy(cell, key) : null)),
      ),
    );
    return tableOf((association, program) => groups[association]?.[program]);
  },
  arquero: (cells) => {
    const sums = Object.fromEntries(SUMMED.map((key) => [key, aq.op.sum(key)]));
    const table = aq.from(records(cells)).groupby('association', 'program').rollup(sums);
    return tableOf(byNames(/** @type {Entry[]} */ (table.objects())));
  },
  alasql: (cells) => tableOf(byNames(GROUPED([records(cells)]))),
};

/** @param {Entry} record @param {string} key */
const known = (record, key) => record[key] !== null;
/** @param {Entry} record @param {string} key */
const value = (record, key) => record[key];

// Its types leave out compile.
const GROUPED = /** @type {any} */ (alasql).compile(
  `SELECT association, program, ${SUMMED.map((key) => `SUM(${key}) AS ${key}`).join()}
   FROM ? GROUP BY association, program`,
);

/** @param {readonly Entry[]} rows @returns {import('./matrix-question.mjs').Grouped} */
function byNames(rows) {
  const found = new Map(
    rows.map((row) => [`${row.association}|${row.program}`, SUMMED.map((key) => row[key])]),
  );
  return (association, program) => found.get(`${association}|${program}`);
}

/**
 * The time below which nothing can go: one pass over the cells that UT_MATRAN reads too, all but the
 * note; the measures are added by codes known beforehand, the others looked at.
 * @param {Cells} cells
 */
export function bareLoop([header = [], ...rows]) {
  const [association, program] = [at(header, 'Hội'), at(header, 'Chương trình')];
  const keys = rows.map((row) => `${row[association]}|${row[program]}`);
  const numbers = new Map([...new Set(keys)].map((key, code) => [key, code]));
  const codes = Int32Array.from(keys, (key) => numbers.get(key) ?? 0);
  const added = MEASURES.map((name) => at(header, name));
  const note = at(header, 'Ghi chú');
  const looked = [...header.keys()].filter((index) => !added.includes(index) && index !== note);
  return () => {
    const sums = new Float64Array(numbers.size * added.length);
    let filled = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? [];
      for (const index of looked) {
        const cell = row[index];
        if (typeof cell !== 'string' || cell.length > 0) filled++;
      }
      let place = (codes[i] ?? 0) * added.length;
      for (const index of added) {
        const cell = row[index];
        if (typeof cell === 'number') sums[place] = (sums[place] ?? 0) + cell;
        place++;
      }
    }
    return filled + (sums[0] ?? 0);
  };
}
