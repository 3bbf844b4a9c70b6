import { builtInCatalogue, type Catalogue } from '../ledger/catalogue';
import { type Cell, type Cells, cellText } from '../ledger/cell';
import type { Parameter } from '../ledger/parameters/parameter';
import { PARAMETER_KINDS, type ParameterId } from '../ledger/parameters/parameter-kinds';
import { readParameters } from '../ledger/parameters/parameters';
import { failed, type Place, problem, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { argumentName } from './argument-cells';
import type { Argument, CustomFunction, Parameter as Help } from './custom-function';

/** Help for the argument. */
export const PARAMETERS: Help = {
  name: 'tham_so',
  type: 'any',
  description: "Vùng của tab Tham số kể cả dòng tiêu đề: 'Tham số'!A:I.",
};

/**
 * The rows of Tham số of some kinds. What is wrong with another kind is no reason to refuse: a
 * branch may have programs of its own there, which a formula does not know.
 * Problems: parameter-range-expected, those of readParameters.
 *
 * @param catalogue by which targets are found
 */
export function readParameterArgument(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
  ids: readonly ParameterId[],
  catalogue: Catalogue = builtInCatalogue(),
): Result<readonly Parameter[]> {
  const argument = argumentName(of, position);
  const values = args[position];
  if (!Array.isArray(values)) return failed(problem('parameter-range-expected', {}, { argument }));
  const read = readParameters(ofKinds(values, ids), { catalogue });
  if (read.ok) return read;
  const at = (place: Place): Place => ({ ...place, argument });
  return failed(...read.problems.map((found) => ({ ...found, place: at(found.place) })));
}

/** The rows of other kinds blank, so that the others keep their numbers. */
function ofKinds(values: Cells, ids: readonly ParameterId[]): Cells {
  const others = new Set(
    PARAMETER_KINDS.filter(({ id }) => !ids.includes(id)).map(({ name }) => textKey(name)),
  );
  const [header = []] = values;
  const wanted = textKey(NAME_COLUMN);
  const at = header.findIndex((cell) => textKey(cellText(cell)) === wanted);
  return values.map((row) => (others.has(textKey(cellText(row[at]))) ? blank(row) : row));
}

const NAME_COLUMN = 'Tham số';

function blank(row: readonly Cell[]): Cell[] {
  return row.map(() => '');
}
