// @ts-check
import { apportion, noise, unevenness } from '../apportion.mjs';
import { dateCell, TAB_NAMES } from '../sample.mjs';
import { ASSOCIATIONS, COMMUNES, CUTOFFS, published } from './facts.mjs';
import { value } from './lists.mjs';

/** @typedef {import('./series.mjs').Series} Series */
/** @typedef {import('../sample.mjs').SampleCell} SampleCell */

/** A Tổ has at most 60 members (QĐ 15/QĐ-HĐQT); ours are cut to about this many households. */
const USUAL_HOUSEHOLDS = 52;

/** Ngày chốt at which the tab has rows: both year ends and the date of the article. */
const GROUP_CUTOFFS = ['2023-12-31', '2024-12-31', '2025-03-25'];

/** Full marks: nợ quá hạn, giao dịch xã, thu lãi, thu nợ, tiền gửi tăng thêm, tổ viên gửi tiền. */
const FULL_MARKS = [30, 20, 20, 15, 10, 5];

export const GROUP_HEADERS = Object.freeze([
  'Ngày chốt',
  'Xã',
  'Hội',
  'Tổ',
  'Dư nợ (triệu đồng)',
  'Số tổ viên',
  'Số hộ còn dư nợ',
  'Tổ viên gửi tiết kiệm',
  'Số dư tiết kiệm (triệu đồng)',
  'Món 3 tháng không hoạt động',
  'Điểm nợ quá hạn',
  'Điểm giao dịch xã',
  'Điểm thu lãi',
  'Điểm thu nợ',
  'Điểm tiền gửi tăng thêm',
  'Điểm tổ viên gửi tiền',
  'Điểm',
  'Xếp loại',
]);

/**
 * The groups of every xã × hội: their balances add to the unit's in the ledger at the same date,
 * their households are distinct customers and add to the published number at the last date.
 *
 * @param {readonly Series[]} all
 * @returns {import('../sample.mjs').SampleTable}
 */
export function groupTable(all) {
  const units = makeUnits(all);
  const rows = GROUP_CUTOFFS.flatMap((cutoff) => {
    const at = CUTOFFS.indexOf(cutoff);
    return units.flatMap((unit) => unitRows(unit, cutoff, at));
  });
  return { tab: TAB_NAMES.groups, headers: GROUP_HEADERS, rows };
}

/**
 * @typedef {object} Unit
 * @property {string} commune
 * @property {string} association
 * @property {readonly number[]} outstanding  by ngày chốt
 * @property {readonly number[]} households   distinct, by ngày chốt
 * @property {readonly { name: string, weight: number }[]} groups
 */

/**
 * @param {readonly Series[]} all
 * @returns {Unit[]}
 */
function makeUnits(all) {
  const pairs = COMMUNES.flatMap((commune) =>
    ASSOCIATIONS.map((association) => ({ commune: commune.name, association: association.name })),
  );
  const last = CUTOFFS.length - 1;
  const borrowers = pairs.map((pair) => totals(all, pair, 'households'));
  const distinct = apportion(
    published.households,
    borrowers.map((list) => value(list, last)),
  );
  let number = 0;
  return pairs.map((pair, index) => {
    const loans = borrowers[index] ?? [];
    const share = value(distinct, index) / value(loans, last);
    const count = Math.ceil(value(distinct, index) / USUAL_HOUSEHOLDS);
    const groups = Array.from({ length: count }, () => {
      number += 1;
      const name = `Tổ ${String(number).padStart(3, '0')}`;
      return { name, weight: unevenness(`group/${name}`, 0.11) };
    });
    return {
      ...pair,
      outstanding: totals(all, pair, 'outstanding'),
      households: loans.map((value) => Math.round(value * share)),
      groups,
    };
  });
}

/**
 * @param {readonly Series[]} all
 * @param {{ commune: string, association: string }} unit
 * @param {'outstanding' | 'households'} measure
 */
function totals(all, unit, measure) {
  const own = all.filter(
    ({ commune, association }) => commune === unit.commune && association === unit.association,
  );
  return CUTOFFS.map((_, at) => own.reduce((sum, series) => sum + value(series[measure], at), 0));
}

/**
 * @param {Unit} unit
 * @param {string} cutoff
 * @param {number} at
 * @returns {SampleCell[][]}
 */
function unitRows(unit, cutoff, at) {
  const households = apportion(
    value(unit.households, at),
    unit.groups.map(({ weight }) => weight),
  );
  const outstanding = apportion(
    value(unit.outstanding, at),
    unit.groups.map(
      ({ name }, index) => value(households, index) * unevenness(`balance/${name}`, 0.2),
    ),
  );
  return unit.groups.map(({ name }, index) => {
    const key = `${name}/${cutoff}`;
    const borrowing = value(households, index);
    const members = Math.min(60, borrowing + Math.floor(3 * noise(`members/${name}`)));
    const carelessness = noise(`care/${name}`) ** 4;
    const marks = FULL_MARKS.map((full, criterion) =>
      mark(full, carelessness, `${key}/${criterion}`),
    );
    const points = marks.reduce((sum, points) => sum + points, 0);
    return [
      dateCell(cutoff),
      unit.commune,
      unit.association,
      name,
      value(outstanding, index),
      members,
      borrowing,
      members - Math.floor(4 * noise(`savers/${key}`)),
      Math.round(members * (14 + 8 * noise(`savings/${name}`)) * (0.85 + 0.01 * at)) / 10,
      Math.floor(2.4 * noise(`dormant/${key}`) ** 3),
      ...marks,
      points,
      grade(points),
    ];
  });
}

/**
 * Most groups have full marks nearly everywhere; a careless one loses a third or half here and there.
 *
 * @param {number} full
 * @param {number} carelessness  0 to 1
 * @param {string} key
 */
function mark(full, carelessness, key) {
  const luck = noise(`mark/${key}`);
  if (luck < 0.5 * carelessness) {
    return Math.round(full * 0.5);
  }
  return luck < 0.12 + 0.4 * carelessness ? Math.round(full * 0.7) : full;
}

/**
 * As the bank's own export of BC0437 grades: from 85 Tốt, from 70 Khá, from 50 Trung bình.
 *
 * @param {number} points
 */
function grade(points) {
  if (points >= 85) {
    return 'Tốt';
  }
  if (points >= 70) {
    return 'Khá';
  }
  return points >= 50 ? 'Trung bình' : 'Yếu';
}
