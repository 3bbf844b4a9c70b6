import type { Indicator } from '../analysis/indicator';
import { total } from '../analysis/total';
import { failed, ok, type ProblemCode, problem, type Result } from '../ledger/problem';
import { answerCell } from './answer';
import { readIndicator, readQuestion } from './arguments';
import type { Answer, Argument, CustomFunction } from './custom-function';

/**
 * One figure in one cell: du_lieu, the indicator, ky, then criteria.
 *
 * @param takes the kind of indicator that the function is for, and what it says of the other
 */
export function computeFigure(
  of: CustomFunction,
  args: readonly Argument[],
  takes: { readonly kind: Indicator['kind']; readonly refusal: ProblemCode },
): Result<Answer> {
  const read = readIndicator(of, args, 1);
  if (!read.ok) return read;
  const indicator = read.value;
  if (indicator.kind !== takes.kind) {
    return failed(problem(takes.refusal, {}, { indicator: indicator.name }));
  }
  const question = readQuestion(
    of,
    args,
    { data: 0, period: 2, criteria: 3 },
    { indicators: [indicator], by: [] },
  );
  if (!question.ok) return question;
  const { ledger, period, criteria } = question.value;
  const value = total(ledger, indicator, period, criteria);
  return value.ok ? ok(answerCell(ledger, indicator, value.value)) : value;
}
