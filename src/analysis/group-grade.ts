import { type IsoDate, vietnameseDate } from '../ledger/date';
import { addDecimals, compareDecimals, decimalText } from '../ledger/decimal';
import { gradeAt } from '../ledger/group-scores';
import type { Parameter } from '../ledger/parameters/parameter';
import type { ParameterId } from '../ledger/parameters/parameter-kinds';
import { parameterAt } from '../ledger/parameters/parameters';
import { failed, type Problem, problem, type Result } from '../ledger/problem';
import type { Score } from '../ledger/score-table';

/** What grading goes by in Tham số. */
export const GRADING: readonly ParameterId[] = ['gradeThreshold', 'scoreMaximum'];

/**
 * The grade of a group by the bounds of a date, from its scores added up.
 * Problems: parameter-missing, score-too-high, grade-none.
 *
 * @param scores at least one
 */
export function groupGrade(
  scores: readonly Score[],
  parameters: readonly Parameter[],
  date: IsoDate,
): Result<string> {
  const tooHigh = scores.flatMap((score) => aboveMaximum(score, parameters, date));
  if (tooHigh.length > 0) return failed(...tooHigh);
  const sum = scores.map(({ value }) => value).reduce(addDecimals);
  const grade = gradeAt(parameters, sum, date);
  if (!grade.ok || grade.value !== '') return grade;
  const { row } = scores[0]?.place ?? {};
  const about = { score: decimalText(sum), date: vietnameseDate(date) };
  return failed(problem('grade-none', row === undefined ? {} : { row }, about));
}

/** A criterion for which Tham số has no maximum is not checked. */
function aboveMaximum(
  { criterion, value, place }: Score,
  parameters: readonly Parameter[],
  date: IsoDate,
): Problem[] {
  const most = parameterAt(parameters, 'scoreMaximum', criterion, date);
  if (!most.ok || compareDecimals(value, most.value.value) <= 0) return [];
  const about = { score: decimalText(value), most: decimalText(most.value.value) };
  return [problem('score-too-high', place, about)];
}

/** Since when the newest rules hold: who names no date asks for them. null without rules. */
export function newestGrading(parameters: readonly Parameter[]): IsoDate | null {
  const dates = parameters.map(({ validFrom }) => validFrom).sort();
  return dates[dates.length - 1] ?? null;
}
