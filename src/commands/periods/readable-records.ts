import type { Ledger } from '../../ledger/ledger';
import { failed, ok, type Problem, type Result } from '../../ledger/problem';
import { type RecordSource, readRecords } from '../records';
import type { WorkbookContext } from '../workbook-context';

/** The records that can be read, and what is wrong with the rows that cannot. */
interface ReadableRecords {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

/** Rows are compared with each other only when all could be read: each pass may find more. */
const PASSES = 6;

/**
 * The ledger without the rows that have errors: one unit's mistake must not stop the work of the
 * others. Problems: those of the tabs themselves, such as a missing column.
 */
export function readReadable(
  sources: readonly RecordSource[],
  context: WorkbookContext,
): Result<ReadableRecords> {
  const problems: Problem[] = [];
  let rest = sources;
  for (let pass = 0; pass < PASSES; pass++) {
    const read = readRecords(rest, context);
    if (read.ok) return ok({ ledger: read.value, problems });
    const errors = read.problems.filter(({ severity }) => severity === 'error');
    problems.push(...errors);
    if (errors.some(({ place }) => place.row === undefined || place.row < 2)) break;
    rest = withoutRows(rest, errors);
  }
  return failed(...problems);
}

function withoutRows(
  sources: readonly RecordSource[],
  problems: readonly Problem[],
): readonly RecordSource[] {
  const bad = new Set(problems.map(({ place }) => `${place.row} ${place.tab}`));
  return sources.map((source) => ({
    ...source,
    values: source.values.map((row, index) => (bad.has(`${index + 1} ${source.tab}`) ? [] : row)),
  }));
}
