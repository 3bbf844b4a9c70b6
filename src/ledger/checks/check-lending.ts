import { amountText } from '../amount-text';
import type { Catalogue } from '../catalogue';
import { vietnameseDate } from '../date';
import { formatAmount, formatCount } from '../format';
import type { Ledger } from '../ledger';
import { type Problem, problem } from '../problem';
import { roundHalfUp } from '../rounding';

/**
 * Figures that no loan can be behind. Warnings: program-closed (cho vay of a program that is only
 * collected any more), household-magnitude (a unit slip: triệu typed as đồng or nghìn đồng).
 */
export function checkLending(ledger: Ledger, catalogue: Catalogue): Problem[] {
  return [...closedPrograms(ledger, catalogue), ...householdMagnitude(ledger)];
}

function closedPrograms(ledger: Ledger, catalogue: Catalogue): Problem[] {
  const { codes, members } = ledger.dimensions.program;
  const closedFrom = members.map((name) => catalogue.program.find(name)?.closedFrom);
  if (closedFrom.every((date) => date === undefined)) return [];
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const closed = closedFrom[codes[row] ?? 0];
    const date = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
    const disbursed = ledger.measures.disbursed[row] ?? 0;
    if (closed === undefined || date < closed || !(disbursed > 0)) continue;
    const about = {
      disbursed: amountText(ledger, disbursed),
      program: members[codes[row] ?? 0] ?? '',
      date: vietnameseDate(closed),
    };
    problems.push(problem('program-closed', ledger.place(row, 'disbursed'), about, 'warning'));
  }
  return problems;
}

/** Đồng that a household owes, at the least and at the most. */
const LEAST = 1_000_000;
const MOST = 2_000_000_000;

/** The same, as the entry form says it. */
export const USUAL_PER_HOUSEHOLD = '1–2.000 triệu đồng';

/** Whether a balance, in đồng, can be no sum of loans of so many households. */
export function isOddPerHousehold(balance: number, households: number): boolean {
  return balance < LEAST * households || balance > MOST * households;
}

const THOUSAND = 1_000;

/** The average to the nghìn đồng, which is three decimals of triệu; a smaller one to the đồng. */
export function perHouseholdWords(outstanding: string, balance: number, households: number) {
  const average = roundHalfUp(balance, households * THOUSAND) * THOUSAND;
  const amount = average > 0 ? average : Math.round(balance / households);
  const words = `${formatAmount(amount, 'triệu đồng')} triệu đồng`;
  return { outstanding, households: formatCount(households), average: words };
}

/** Only where the header says which unit the amounts are in. */
function householdMagnitude(ledger: Ledger): Problem[] {
  if (ledger.unit === null) return [];
  const { outstanding, households } = ledger.measures;
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const balance = outstanding[row] ?? Number.NaN;
    const count = households[row] ?? Number.NaN;
    if (!(balance > 0) || !(count > 0)) continue;
    if (!isOddPerHousehold(balance, count)) continue;
    const about = perHouseholdWords(amountText(ledger, balance), balance, count);
    const place = ledger.place(row, 'outstanding');
    problems.push(problem('household-magnitude', place, about, 'warning'));
  }
  return problems;
}
