import type { Result } from '../ledger/problem';
import { tell } from '../workbook/ui';
import { answered } from './outcome';

/**
 * Runs a menu action and tells the person what came of it in a box: a menu has no place of its own
 * to answer, and Google would show a raw exception.
 */
export function menuAction<T>(
  title: string,
  action: () => Result<T>,
  report: (value: T) => string | null,
): null {
  const outcome = answered(action);
  if (!outcome.ok) tell(title, outcome.problems.map(({ message }) => message).join('\n\n'));
  else {
    const text = report(outcome.data);
    if (text !== null) tell(title, text);
  }
  return null;
}
