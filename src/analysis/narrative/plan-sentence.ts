import { changed, since } from './change-phrase';
import type { Facts } from './facts';
import { part, percent } from './figure';
import { type Phrase, say, sentence, UNSAID } from './phrase';
import type { PlanFacts } from './plan-facts';

type Progress = PlanFacts['progress'];

/**
 * Whole triệu on both sides of a rate, so that whoever divides them finds it. No rate is given while
 * units are missing.
 */
export function planSentence({ plan, shortfall, change }: Facts): Phrase {
  if (plan === null || shortfall !== null) return UNSAID;
  const { year, progress } = plan;
  const start = `${year - 1}-12-31`;
  // Then a sentence before told how much the balance grew.
  const isSaid = change?.since === start;
  return sentence([
    outstandingClause(progress.outstanding, year),
    isSaid ? targetClause(progress.growth) : growthClause(progress.growth, since(start)),
  ]);
}

function outstandingClause(of: Progress['outstanding'], year: number): Phrase {
  const { assigned, done, unassigned, lacks } = of;
  if (assigned === null || assigned <= 0 || done === null || lacks !== null) return UNSAID;
  const subject = unassigned ? 'phần dư nợ được giao kế hoạch' : 'dư nợ';
  const rate = percent('planRate', { numerator: done, denominator: assigned }, 1);
  const whole = part('planOutstanding', assigned);
  return say`${subject} là ${part('planDone', done)}, đạt ${rate} kế hoạch năm ${String(year)} (${whole})`;
}

function growthClause(growth: Progress['growth'], start: string): Phrase {
  const { whole, unassigned } = growth;
  if (whole === null) return UNSAID;
  const change = say`dư nợ ${changed(whole, (size) => part('yearGrowth', size))} ${start}`;
  const rate = whole > 0 ? rateOf(growth) : null;
  if (rate === null) return change;
  const planned = part('targetDone', growth.done ?? 0);
  const ofPart = unassigned ? say`, phần được giao chỉ tiêu tăng ${planned}` : UNSAID;
  return say`${change}${ofPart}, đạt ${rate}`;
}

/** How much it grew was said before. */
function targetClause(growth: Progress['growth']): Phrase {
  const rate = rateOf(growth);
  if (rate === null) return UNSAID;
  return say`phần được giao chỉ tiêu tăng ${part('targetDone', growth.done ?? 0)}, đạt ${rate}`;
}

/** "40,0% chỉ tiêu tăng trưởng (500 triệu đồng)"; none of a fall. */
function rateOf({ assigned, done }: Progress['growth']): Phrase | null {
  if (assigned === null || assigned <= 0 || done === null || done < 0) return null;
  const rate = percent('targetRate', { numerator: done, denominator: assigned }, 1);
  return say`${rate} chỉ tiêu tăng trưởng (${part('growthTarget', assigned)})`;
}
