import type { FactsInput } from '../analysis/narrative/facts';
import { readStackedActivities } from '../ledger/activities';
import { readBankFigures } from '../ledger/bank-figures';
import { readCapital } from '../ledger/capital';
import type { Catalogue } from '../ledger/catalogue';
import { type Cells, isBlank } from '../ledger/cell';
import { readGroups } from '../ledger/groups-table';
import { readPlan } from '../ledger/plan';
import { all, failed, ok, problem, type Result } from '../ledger/problem';
import { argumentName, rangeOf } from './argument-cells';
import type { Argument, CustomFunction } from './custom-function';
import { readTabArgument } from './tab-argument';

type Sources = Required<
  Pick<FactsInput, 'bankFigures' | 'groups' | 'plan' | 'capital' | 'activities'>
>;

/**
 * The tabs beside the ledger that a paragraph may speak of too, in the order of the arguments. One
 * that is left out, or holds nothing below its header, has no sentence.
 * Problems: tab-range-expected, those of the readers.
 */
export function readSources(
  of: CustomFunction,
  args: readonly Argument[],
  first: number,
  catalogue: Catalogue,
): Result<Sources> {
  const source = <Row>(
    offset: number,
    example: string,
    read: (values: Cells) => Result<readonly Row[]>,
  ): Result<readonly Row[]> => readSource(of, args, first + offset, example, read);
  return all<Sources>({
    bankFigures: source(0, "'Số ngân hàng'!A:L", (values) =>
      readBankFigures(values, { catalogue }),
    ),
    groups: source(1, "'Tổ TK&VV'!A:R", (values) => readGroups(values, { catalogue })),
    plan: source(2, "'Kế hoạch'!A:F", (values) => readPlan(values, { catalogue })),
    capital: source(3, "'Nguồn vốn'!A:D", (values) => readCapital(values)),
    activities: source(4, "'Hoạt động · Nông dân'!A:K", (values) =>
      readStackedActivities(values, catalogue),
    ),
  });
}

function readSource<Row>(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
  example: string,
  read: (values: Cells) => Result<readonly Row[]>,
): Result<readonly Row[]> {
  const range = rangeOf(args[position]);
  const isLeftOut = range.length <= 1 && (range[0] ?? []).every((cell) => isBlank(cell));
  if (isLeftOut) return ok([]);
  const rows = readTabArgument(of, args, position, example, read);
  if (rows.ok) return rows;
  // The header of another tab lacks several columns: that is one mistake.
  const isOtherTab = rows.problems.some(({ code }) => code === 'column-missing');
  if (!isOtherTab) return rows;
  return failed(
    problem('tab-range-expected', {}, { argument: argumentName(of, position), example }),
  );
}
