// @ts-check
import v8 from 'node:v8';
import { HEADERS } from './ledger-rows.mjs';
import { ASSOCIATIONS, PROGRAMS } from './matrix-question.mjs';

const COMMUNES = 50;

/**
 * A ledger of one ngày chốt, by xã, hội and Tổ as people enter it: no overdue debt is a blank, and some
 * did not report the interest collected.
 * @param {number} count
 * @returns {unknown[][]} the header row first
 */
export function matrixRows(count) {
  const next = random();
  const perCommune = Math.ceil(count / COMMUNES);
  const perAssociation = Math.ceil(perCommune / ASSOCIATIONS.length);
  const records = Array.from({ length: count }, (_, i) => {
    const inCommune = i % perCommune;
    const outstanding = Math.floor(next() * 5e9) / 1e6;
    const due = Math.floor(next() * 5e7) / 1e6;
    return [
      ...[new Date(2025, 2, 25), ASSOCIATIONS[Math.floor(inCommune / perAssociation)]],
      ...[`Xã ${Math.floor(i / perCommune)}`, `T${Math.floor(inCommune / PROGRAMS.length)}`],
      ...[PROGRAMS[inCommune % PROGRAMS.length], 'Trung ương'],
      ...[
        '',
        '',
        '',
        outstanding,
        i % 9 === 0 ? part(outstanding, 1e-2) : '',
        i % 40 === 0 ? part(outstanding, 1e-3) : '',
      ],
      ...[20, '', '', '', due, i % 11 === 0 ? '' : part(due, 0.9), '', ''],
    ];
  });
  return [HEADERS, ...records];
}

/** @param {number} amount in triệu đồng @param {number} share */
function part(amount, share) {
  return Math.floor(amount * share * 1e6) / 1e6;
}

/**
 * As a script is given the cells of a range: each row, text and date an object of its own, one behind the
 * other in memory, whatever the order of the rows.
 * @param {unknown[][]} rows @returns {any[][]}
 */
export function asGiven(rows) {
  return v8.deserialize(v8.serialize(rows));
}

/** The same records in no order. @param {readonly unknown[][]} rows */
export function shuffled([header = [], ...records]) {
  const next = random();
  for (let i = records.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [records[i], records[j]] = [records[j] ?? [], records[i] ?? []];
  }
  return [header, ...records];
}

/** The same numbers in every run. */
function random() {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
