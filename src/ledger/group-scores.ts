import type { IsoDate } from './date';
import { addDecimals, compareDecimals, type Decimal, decimalText, readDecimal } from './decimal';
import type { Parameter } from './parameters/parameter';
import type { ParameterId } from './parameters/parameter-kinds';
import { parameterAt, parametersAt } from './parameters/parameters';
import { ok, type Result } from './problem';
import type { RowReader } from './row-reader';

/** The six criteria of a group's score, as columns of Tổ TK&VV. */
export const SCORE_FIELDS = [
  'scoreOverdue',
  'scoreTransaction',
  'scoreInterest',
  'scoreCollection',
  'scoreSavings',
  'scoreSavers',
] as const;

/**
 * Warns of scores that the rules of their date do not allow: score-too-high, score-sum, grade-differs;
 * and of rules that Tham số lacks: parameter-missing.
 */
export function checkScores(
  row: RowReader,
  grade: string | null,
  cutoff: IsoDate,
  parameters: readonly Parameter[],
): void {
  const scores = SCORE_FIELDS.map((field) => readDecimal(row.cell(field)));
  SCORE_FIELDS.forEach((field, i) => {
    const score = scores[i];
    if (score) checkMaximum(row, field, score, cutoff, parameters);
  });
  const score = readDecimal(row.cell('score'));
  if (score === null) return;
  const known = scores.flatMap((part) => (part === null ? [] : [part]));
  if (known.length === SCORE_FIELDS.length) {
    const sum = known.reduce(addDecimals);
    if (compareDecimals(sum, score) !== 0) {
      row.warn('score-sum', 'score', { score: decimalText(score), sum: decimalText(sum) });
    }
  }
  if (grade !== null) checkGrade(row, score, grade, cutoff, parameters);
}

function checkMaximum(
  row: RowReader,
  field: string,
  score: Decimal,
  cutoff: IsoDate,
  parameters: readonly Parameter[],
): void {
  const most = parameterAt(parameters, 'scoreMaximum', row.header(field), cutoff);
  if (!most.ok) warnMissing(row, field, most.problems[0]?.about);
  else if (compareDecimals(score, most.value.value) > 0) {
    const about = { score: decimalText(score), most: decimalText(most.value.value) };
    row.warn('score-too-high', field, about);
  }
}

function checkGrade(
  row: RowReader,
  score: Decimal,
  grade: string,
  cutoff: IsoDate,
  parameters: readonly Parameter[],
): void {
  const expected = gradeAt(parameters, score, cutoff);
  if (!expected.ok) warnMissing(row, 'grade', expected.problems[0]?.about);
  else if (expected.value !== grade) {
    row.warn('grade-differs', 'grade', {
      score: decimalText(score),
      expected: expected.value,
      found: grade,
    });
  }
}

/** The grade whose threshold a score reaches, '' if none. Problem: parameter-missing. */
export function gradeAt(
  parameters: readonly Parameter[],
  score: Decimal,
  date: IsoDate,
): Result<string> {
  const thresholds = parametersAt(parameters, THRESHOLD, date);
  if (!thresholds.ok) return thresholds;
  const reached = thresholds.value.filter(({ value }) => compareDecimals(value, score) <= 0);
  const [best] = [...reached].sort((a, b) => compareDecimals(b.value, a.value));
  return ok(best?.target ?? '');
}

const THRESHOLD: ParameterId = 'gradeThreshold';

function warnMissing(row: RowReader, field: string, about = {}): void {
  row.warn('parameter-missing', field, about);
}
