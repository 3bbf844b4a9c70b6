// @ts-check
import { apportion, noise, scatter, unevenness } from '../apportion.mjs';
import {
  ASSOCIATIONS,
  COMMUNES,
  CUTOFFS,
  FROZEN,
  LENDING_SEASON,
  LOCAL_FUND,
  OVERDUE_BY_CUTOFF,
  PROGRAMS,
  REPAYMENT_SEASON,
  WRITE_OFFS,
} from './facts.mjs';
import { sum, value } from './lists.mjs';

/**
 * One xã × hội × chương trình × nguồn vốn through all the ngày chốt. Every list has one number per
 * ngày chốt, in whole triệu đồng or in pieces; the flows of the opening date are 0 and not shown.
 *
 * @typedef {object} Series
 * @property {string} key
 * @property {string} commune
 * @property {string} association
 * @property {string} program
 * @property {string} fund
 * @property {number} monthlyRate percent
 * @property {number} perHousehold
 * @property {number} weight
 * @property {number[]} disbursed
 * @property {number[]} loanEvents
 * @property {number[]} collected
 * @property {number[]} writtenOff
 * @property {number[]} outstanding
 * @property {number[]} overdue
 * @property {number[]} frozen
 * @property {number[]} households
 */

const LAST = CUTOFFS.length - 1;
const INTERVALS = CUTOFFS.slice(1).map((_, index) => index + 1);
/** The published window ends one interval before the last ngày chốt. */
const WINDOW_INTERVALS = INTERVALS.slice(0, -1);

/** @returns {Series[]} */
export function makeSeries() {
  const all = PROGRAMS.flatMap((program) => {
    const members = membersOf(program);
    lend(program, members);
    repay(program, members);
    return members;
  });
  classify(all);
  for (const series of all) {
    countHouseholds(series);
    refuseTheImplausible(series);
  }
  return all;
}

/**
 * @param {import('./facts.mjs').Program} program
 * @returns {Series[]}
 */
function membersOf(program) {
  return COMMUNES.flatMap((commune) =>
    ASSOCIATIONS.flatMap((association) => {
      const key = `${commune.name}/${association.name}/${program.name}`;
      if (noise(`absent/${key}`) < (program.absence ?? 0)) {
        return [];
      }
      const weight =
        commune.weight *
        association.weight *
        (program.ofPoor ? commune.poverty : 1) *
        unevenness(`unit/${commune.name}/${association.name}`, 0.25) *
        unevenness(`commune/${commune.name}/${program.name}`, 0.2) *
        unevenness(`series/${key}`, 0.25);
      const local = program.name === LOCAL_FUND.program ? LOCAL_FUND.share : 0;
      return [
        emptySeries(program, commune.name, association.name, 'Trung ương', weight * (1 - local)),
        ...(local > 0
          ? [emptySeries(program, commune.name, association.name, 'Địa phương', weight * local)]
          : []),
      ];
    }),
  );
}

/**
 * @param {import('./facts.mjs').Program} program
 * @param {string} commune
 * @param {string} association
 * @param {string} fund
 * @param {number} weight
 * @returns {Series}
 */
function emptySeries(program, commune, association, fund, weight) {
  const key = `${commune}/${association}/${program.name}/${fund}`;
  const zeros = () => CUTOFFS.map(() => 0);
  return {
    key,
    commune,
    association,
    program: program.name,
    fund,
    monthlyRate: program.monthlyRate,
    perHousehold: program.perHousehold * unevenness(`household/${key}`, 0.2),
    weight,
    disbursed: zeros(),
    loanEvents: zeros(),
    collected: zeros(),
    writtenOff: zeros(),
    outstanding: zeros(),
    overdue: zeros(),
    frozen: zeros(),
    households: zeros(),
  };
}

/**
 * Loans first as events, then as amounts: nothing is disbursed where nobody borrowed.
 *
 * @param {import('./facts.mjs').Program} program
 * @param {readonly Series[]} members
 */
function lend(program, members) {
  spreadLoans(program.loanEvents, program.disbursed, members, WINDOW_INTERVALS);
  spreadLoans(program.lastLoanEvents, program.lastDisbursed, members, [LAST]);
}

/**
 * @param {number} events
 * @param {number} amount
 * @param {readonly Series[]} members
 * @param {readonly number[]} intervals
 */
function spreadLoans(events, amount, members, intervals) {
  const places = members.flatMap((series) =>
    intervals.map((at) => ({
      series,
      at,
      key: `loan/${series.key}/${at}`,
      weight: series.weight * (LENDING_SEASON[at] ?? 0),
    })),
  );
  const counts = scatter(events, places);
  const amounts = apportion(
    amount,
    counts.map((count, index) => count * unevenness(`size/${places[index]?.key}`, 0.2)),
  );
  places.forEach(({ series, at }, index) => {
    series.loanEvents[at] = counts[index] ?? 0;
    series.disbursed[at] = amounts[index] ?? 0;
  });
}

/**
 * The balance at the date of the article is given; repayments bring the program from its opening
 * balance to it, and the balances of each series follow backwards, so the roll-forward is exact.
 *
 * @param {import('./facts.mjs').Program} program
 * @param {readonly Series[]} members
 */
function repay(program, members) {
  const last = apportion(
    program.outstanding,
    members.map(({ weight }) => weight),
  );
  const writtenOff = writeOff(program, members);
  const collected =
    program.opening + program.disbursed + program.lastDisbursed - writtenOff - program.outstanding;
  const allWeights = sum(members.map(({ weight }) => weight));
  const places = members.flatMap((series, index) => {
    const opening = (program.opening * series.weight) / allWeights;
    const due = opening * unevenness(`opening/${series.key}`, 0.15) + sum(series.disbursed);
    // A series that lent much has taken much back; one that lent little still takes some back.
    const weight = Math.max(due - value(last, index), 0.05 * opening);
    return INTERVALS.map((at) => ({ series, at, weight }));
  });
  const amounts = apportion(
    collected,
    places.map(
      ({ series, at, weight }) =>
        weight * (REPAYMENT_SEASON[at] ?? 0) * unevenness(`repay/${series.key}/${at}`, 0.4),
    ),
  );
  places.forEach(({ series, at }, index) => {
    series.collected[at] = amounts[index] ?? 0;
  });
  members.forEach((series, index) => {
    series.outstanding[LAST] = last[index] ?? 0;
    for (let at = LAST; at > 0; at -= 1) {
      series.outstanding[at - 1] =
        value(series.outstanding, at) -
        value(series.disbursed, at) +
        value(series.collected, at) +
        value(series.writtenOff, at);
    }
  });
}

/**
 * @param {import('./facts.mjs').Program} program
 * @param {readonly Series[]} members
 * @returns {number} written off in the program, triệu đồng
 */
function writeOff(program, members) {
  let total = 0;
  for (const [name, commune, association, cutoff, amount] of WRITE_OFFS) {
    if (name === program.name) {
      find(members, name, commune, association).writtenOff[CUTOFFS.indexOf(cutoff)] = amount;
      total += amount;
    }
  }
  return total;
}

/**
 * Overdue debt sits in few series and keeps to them; frozen debt does not move.
 *
 * @param {readonly Series[]} all
 */
function classify(all) {
  const weak = all.filter(
    (series) => noise(`weak/${series.key}`) < 0.1 && Math.min(...series.outstanding) > 400,
  );
  OVERDUE_BY_CUTOFF.forEach((total, at) => {
    const parts = apportion(
      total,
      weak.map(
        ({ key, weight }) =>
          Math.sqrt(weight) * unevenness(`overdue/${key}`, 0.8) * unevenness(`${key}/${at}`, 0.08),
      ),
    );
    weak.forEach((series, index) => {
      series.overdue[at] = parts[index] ?? 0;
    });
  });
  for (const [program, commune, association, amount] of FROZEN) {
    find(all, program, commune, association).frozen.fill(amount);
  }
}

/** @param {Series} series */
function countHouseholds(series) {
  series.households = series.outstanding.map((amount, at) => {
    const perHousehold = series.perHousehold * (0.92 + (0.08 * at) / LAST);
    return Math.max(1, Math.round(amount / perHousehold));
  });
}

/**
 * The facts are chosen so that this never happens; a later change of them must not pass silently.
 *
 * @param {Series} series
 */
function refuseTheImplausible(series) {
  CUTOFFS.forEach((cutoff, at) => {
    const amount = value(series.outstanding, at);
    const perHousehold = amount / value(series.households, at);
    const classes = value(series.overdue, at) + value(series.frozen, at);
    if (perHousehold < 1 || perHousehold > 2_000 || classes > amount) {
      throw new Error(`Implausible balance: ${series.key} at ${cutoff}: ${amount}`);
    }
  });
}

/**
 * @param {readonly Series[]} all
 * @param {string} program
 * @param {string} commune
 * @param {string} association
 */
function find(all, program, commune, association) {
  const found = all.find(
    (series) =>
      series.program === program &&
      series.commune === commune &&
      series.association === association,
  );
  if (!found) {
    throw new Error(`No series ${commune}/${association}/${program}`);
  }
  return found;
}
