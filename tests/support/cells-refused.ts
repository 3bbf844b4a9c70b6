import type { Cells } from '../../src/ledger/cell';
import type { checkCells } from '../../src/ledger/checks/check-cells';

/** "row column" of the cells that the checks refuse, from 0; names of no published list among them. */
export function cellsRefused(
  [header = []]: Cells,
  found: ReturnType<typeof checkCells>,
): ReadonlySet<string> {
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const refused = found.value.problems.filter(
    ({ severity, code }) => severity === 'error' || code === 'name-not-standard',
  );
  return new Set(
    refused.map(({ place: { row = 0, column = '' } }) => `${row - 1} ${header.indexOf(column)}`),
  );
}
