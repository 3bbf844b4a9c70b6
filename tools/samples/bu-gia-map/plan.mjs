// @ts-check
import { apportion } from '../apportion.mjs';
import { TAB_NAMES } from '../sample.mjs';
import { COMMUNES, CUTOFFS, GROWTH_TARGETS, PLAN_YEAR } from './facts.mjs';
import { sum, value } from './lists.mjs';

/** @typedef {import('./series.mjs').Series} Series */
/** @typedef {import('../sample.mjs').SampleCell} SampleCell */

/**
 * A plan of the whole office for each program and fund, and its parts in the communes, which add up
 * to it. What the article leaves unnamed has none.
 *
 * @param {readonly Series[]} all
 * @returns {import('../sample.mjs').SampleTable}
 */
export function planTable(all) {
  const rows = GROWTH_TARGETS.flatMap(([program, fund, target]) => {
    const own = all.filter((series) => series.program === program && series.fund === fund);
    const bases = COMMUNES.map(({ name }) =>
      yearEnd(own.filter(({ commune }) => commune === name)),
    );
    const parts = apportion(Math.abs(target), bases).map((part) => Math.sign(target) * part);
    const office = planRow(program, fund, null, sum(bases), target);
    const communes = COMMUNES.map(({ name }, index) =>
      planRow(program, fund, name, value(bases, index), value(parts, index)),
    ).filter((row) => row[4] !== 0);
    return [office, ...communes];
  });
  return {
    tab: TAB_NAMES.plan,
    headers: [
      'Năm',
      'Chương trình',
      'Nguồn vốn',
      'Xã',
      'Kế hoạch dư nợ (triệu đồng)',
      'Chỉ tiêu tăng trưởng (triệu đồng)',
    ],
    rows,
  };
}

/** @param {readonly Series[]} series */
function yearEnd(series) {
  const at = CUTOFFS.indexOf(`${PLAN_YEAR - 1}-12-31`);
  return sum(series.map(({ outstanding }) => value(outstanding, at)));
}

/**
 * @param {string} program
 * @param {string} fund
 * @param {string | null} commune
 * @param {number} base
 * @param {number} target
 * @returns {SampleCell[]}
 */
function planRow(program, fund, commune, base, target) {
  return [PLAN_YEAR, program, fund, commune, base + target, target];
}
