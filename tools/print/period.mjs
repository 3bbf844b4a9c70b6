// @ts-check
// The date a person asks reports for on the command line.

/** @typedef {import('../../src/ledger/report-request').ReportRequest} ReportRequest */
/** @typedef {import('../../src/ledger/report-request').ReportOptions} ReportOptions */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const VIETNAMESE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * @param {string | undefined} text  as typed: 2025-03-25 or 25/03/2025
 * @returns {string | undefined} as the ledger names dates: 2025-03-25
 * @throws {Error} in Vietnamese when it is no date
 */
export function askedCutoff(text) {
  if (text === undefined) return undefined;
  const iso = ISO.exec(text);
  const vietnamese = VIETNAMESE.exec(text);
  const [year, month, day] = iso?.slice(1) ?? vietnamese?.slice(1).reverse() ?? [];
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  const read = new Date(`${date}T00:00:00Z`);
  if (!Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)) return date;
  throw new Error(`--period ${text} không phải là ngày. Ví dụ: --period 2025-03-25`);
}

/**
 * What "Lập báo cáo" is asked for: the sample's own request, or for another date what the dialog
 * proposes with it.
 *
 * @param {string | undefined} cutoff
 * @param {ReportRequest} own
 * @param {ReportOptions} options  of the workbook
 * @returns {ReportRequest}
 * @throws {Error} in Vietnamese when the workbook has no such date
 */
export function requestFor(cutoff, own, { cutoffs, proposed }) {
  const date = cutoff && vietnamese(cutoff);
  if (!date || date === own.cutoff) return own;
  if (!cutoffs.includes(cutoff)) {
    const known = cutoffs.map(vietnamese).join(', ');
    throw new Error(`Sổ không có ngày chốt ${date}. Các ngày chốt có trong sổ: ${known}.`);
  }
  return { ...proposed, cutoff: date, flowFrom: `T1/${cutoff.slice(0, 4)}`, flowTo: date };
}

/** @param {string} date */
function vietnamese(date) {
  return date.split('-').reverse().join('/');
}
