import { failed, type Result } from '../ledger/problem';

/** What a reader of a range found, said of the argument that holds the range. */
export function atArgument<T>(argument: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return failed(
    ...result.problems.map((found) => ({ ...found, place: { ...found.place, argument } })),
  );
}
