// @ts-check
import { noise } from '../apportion.mjs';
import { dateCell, TAB_NAMES } from '../sample.mjs';
import { ASSOCIATIONS, CUTOFFS } from './facts.mjs';
import { value } from './lists.mjs';

/** @typedef {import('./series.mjs').Series} Series */
/** @typedef {import('../sample.mjs').SampleCell} SampleCell */
/** @typedef {import('../sample.mjs').SampleTable} SampleTable */

/** The record's columns as the entry tabs have them; Tổ stays blank: the book is kept by commune. */
export const ENTRY_HEADERS = Object.freeze([
  'Ngày chốt',
  'Hội',
  'Xã',
  'Tổ',
  'Chương trình',
  'Nguồn vốn',
  'Cho vay (triệu đồng)',
  'Thu nợ (triệu đồng)',
  'Xóa nợ (triệu đồng)',
  'Dư nợ (triệu đồng)',
  'Nợ quá hạn (triệu đồng)',
  'Nợ khoanh (triệu đồng)',
  'Số hộ',
  'Lượt hộ vay',
  'Nợ đến hạn (triệu đồng)',
  'Thu nợ đến hạn (triệu đồng)',
  'Lãi phải thu (triệu đồng)',
  'Lãi thực thu (triệu đồng)',
  'Lãi tồn (triệu đồng)',
  'Ghi chú',
]);

/**
 * One table for each association's entry tab, ordered by ngày chốt as a person adds to it.
 *
 * @param {readonly Series[]} all
 * @returns {SampleTable[]}
 */
export function entryTables(all) {
  const interest = new Map(all.map((series) => [series, interestOf(series)]));
  return ASSOCIATIONS.map((association) => {
    const own = all.filter((series) => series.association === association.name);
    const rows = CUTOFFS.flatMap((cutoff, at) =>
      own.map((series) => entryRow(series, cutoff, at, interest.get(series) ?? [])),
    );
    return { tab: TAB_NAMES[association.tab], headers: ENTRY_HEADERS, rows };
  });
}

/**
 * @param {Series} series
 * @param {string} cutoff
 * @param {number} at
 * @param {readonly Interest[]} interest
 * @returns {SampleCell[]}
 */
function entryRow(series, cutoff, at, interest) {
  const opening = at === 0;
  /** @param {number | undefined} amount */
  const flow = (amount) => (opening ? null : (amount ?? null));
  const { due, collected: dueCollected } = instalments(series, at);
  return [
    dateCell(cutoff),
    series.association,
    series.commune,
    null,
    series.program,
    series.fund,
    flow(series.disbursed[at]),
    flow(series.collected[at]),
    flow(series.writtenOff[at]),
    value(series.outstanding, at),
    value(series.overdue, at),
    value(series.frozen, at),
    value(series.households, at),
    flow(series.loanEvents[at]),
    flow(due),
    flow(dueCollected),
    flow(interest[at]?.due),
    flow(interest[at]?.collected),
    interest[at]?.arrears ?? null,
    null,
  ];
}

/**
 * Part of what was repaid had fallen due; here and there a little of what fell due was not paid.
 *
 * @param {Series} series
 * @param {number} at
 */
function instalments(series, at) {
  const key = `due/${series.key}/${at}`;
  const collected = Math.round(value(series.collected, at) * (0.55 + 0.35 * noise(key)));
  const missed = noise(`missed/${key}`) < 0.08 ? Math.round(collected * 0.03) : 0;
  return { due: collected + missed, collected };
}

/** @typedef {{ due: number, collected: number, arrears: number }} Interest  triệu đồng, one decimal */

/**
 * Interest on the balance carried in, by the days of the interval; what is not collected adds to
 * the arrears, what is collected above the due takes from them. Counted in tenths of triệu.
 *
 * @param {Series} series
 * @returns {Interest[]}
 */
function interestOf(series) {
  let arrears = Math.round(value(series.outstanding, 0) * 0.01 * noise(`arrears/${series.key}`));
  return CUTOFFS.map((cutoff, at) => {
    const previous = CUTOFFS[at - 1];
    if (previous === undefined) {
      return { due: 0, collected: 0, arrears: arrears / 10 };
    }
    const months = (Date.parse(cutoff) - Date.parse(previous)) / 86_400_000 / 30;
    const due = Math.round(
      value(series.outstanding, at - 1) * (series.monthlyRate / 100) * months * 10,
    );
    const wanted = Math.round(due * (0.97 + 0.045 * noise(`interest/${series.key}/${at}`)));
    const collected = Math.min(wanted, due + arrears);
    arrears += due - collected;
    return { due: due / 10, collected: collected / 10, arrears: arrears / 10 };
  });
}
