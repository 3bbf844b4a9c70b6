import { addDays, type IsoDate, parts, vietnameseDate } from './date';
import { datePeriod, monthPeriod, type Period, quarterPeriod, yearPeriod } from './period';

/** What a period is divided into: its ngày chốt, or calendar months, quarters, years. */
export type Step = 'cutoff' | 'month' | 'quarter' | 'year';

/**
 * The steps of a period from the one of the first of some dates to the one of the last, those between
 * without a date too. A step that reaches over an end of the period is the part inside, and says so:
 * "Q1/2025 (01/01/2025 - 28/02/2025)". A single date is one step, whatever the step is.
 *
 * @param dates ascending, inside the period, at least one
 */
export function periodSteps(
  period: Period,
  step: Step,
  dates: readonly IsoDate[],
): readonly Period[] {
  if (step === 'cutoff' || period.kind === 'date') return dates.map(datePeriod);
  const steps: Period[] = [];
  const last = dates[dates.length - 1] ?? '';
  for (let day = dates[0] ?? last; day <= last; ) {
    const whole = calendarStep(day, step);
    steps.push(insideOf(period, whole));
    day = addDays(whole.to, 1);
  }
  return steps;
}

function calendarStep(date: IsoDate, step: Exclude<Step, 'cutoff'>): Period {
  const [year, month] = parts(date);
  if (step === 'year') return yearPeriod(year);
  return step === 'month' ? monthPeriod(year, month) : quarterPeriod(year, Math.ceil(month / 3));
}

function insideOf(period: Period, whole: Period): Period {
  const from = whole.from > period.from ? whole.from : period.from;
  const to = whole.to < period.to ? whole.to : period.to;
  if (from === whole.from && to === whole.to) return whole;
  const text = `${whole.text} (${vietnameseDate(from)} - ${vietnameseDate(to)})`;
  return { kind: 'window', from, to, text };
}
