import { builtInCatalogue, type Catalogue } from '../ledger/catalogue';
import type { Cells } from '../ledger/cell';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { argumentMissing, argumentName } from './argument-cells';
import type { Argument, CustomFunction } from './custom-function';

/**
 * The range of a tab beside the ledger, read by the reader of that tab.
 *
 * @param example how the range is written, for who gave something else
 * Problems: argument-missing, tab-range-expected, those of the reader, at the argument.
 */
export function readTabArgument<T>(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
  example: string,
  read: (values: Cells) => Result<T>,
): Result<T> {
  const values = args[position];
  if (values === undefined) return failed(argumentMissing(of, position));
  const argument = argumentName(of, position);
  if (!Array.isArray(values)) {
    return failed(problem('tab-range-expected', {}, { argument, example }));
  }
  const table = read(values as Cells);
  if (table.ok) return ok(table.value);
  return failed(
    ...table.problems.map((found) => ({ ...found, place: { ...found.place, argument } })),
  );
}

/** A formula does not see Danh mục: members of the branch's own pass under the name they have. */
export function openCatalogue(): Catalogue {
  const { program, association, fund, ...own } = builtInCatalogue();
  return {
    ...own,
    program: { ...program, open: true },
    association: { ...association, open: true },
    fund: { ...fund, open: true },
  };
}
