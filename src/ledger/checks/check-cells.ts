import { assembleLedger, type LedgerPart } from '../assemble-ledger';
import type { Catalogue } from '../catalogue';
import type { Cells } from '../cell';
import { cellRule } from '../cell-rule';
import { LEDGER_COLUMNS, type LedgerField } from '../columns';
import type { Ledger } from '../ledger';
import type { OddCell } from '../ledger-reading';
import { ok, type Problem, problem, type Result } from '../problem';
import { changeReader } from './changed-cells';
import { changedTypes } from './changed-types';
import { type CellProblem, checkNames } from './check-names';

/** What is wrong with the cells of a range, each by itself. */
interface CellFindings {
  /** Of all rows: a figure that cannot be read is blank, a code BAD. */
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** How many more there are than are kept. */
  readonly more: number;
  /** 1 for each row with an error. */
  readonly unread: Uint8Array;
}

/** A whole column that is text fails in every row: nobody reads so many sentences. */
const MOST_KEPT = 10_000;

/**
 * Every cell against the rule of its column. What passes is read in one go, and told of only where
 * it is odd; what a cell is found to have become explains it better than that it cannot be read.
 * Errors: those of read-cell.ts and changed-cells.ts, value-required. Warnings: number-became-text,
 * code-became-number, name-not-standard, as the workbook's own names are not known here.
 * Fails with problems of the header.
 */
export function checkCells(values: Cells, catalogue: Catalogue): Result<CellFindings> {
  const odd = new OddCells();
  const read = assembleLedger([{ values }], {
    catalogue,
    strict: false,
    onOddCell: (cell) => odd.keep(cell),
  });
  if (!read.ok) return read;
  const { ledger, parts, typesMet } = read.value;
  const unread = new Uint8Array(ledger.rowCount);
  odd.mark(unread);
  const [part] = parts;
  if (part === undefined) return ok({ ledger, problems: [], more: 0, unread });
  const problems = odd.kept.flatMap((cell) => oddProblems(cell, ledger, part, catalogue));
  const explained = new Set(odd.kept.map(({ at, field }) => cellNumber(at, field)));
  const take = ({ at, field, found }: CellProblem): void => {
    if (explained.has(cellNumber(at, field))) return;
    explained.add(cellNumber(at, field));
    problems.push(found);
    if (found.severity === 'error' && found.code !== 'date-became-text') unread[at] = 1;
  };
  changedTypes(ledger, part, typesMet, catalogue).forEach(take);
  for (const column of LEDGER_COLUMNS) {
    const rule = cellRule(column, { catalogue, unit: ledger.unit, scale: ledger.scale });
    if (rule.holds !== 'member' || column.kind !== 'dimension') continue;
    checkNames(ledger, column.field, rule).forEach(take);
  }
  return ok({ ledger, problems, more: odd.more, unread });
}

/** The odd cells, or as many as are worth being told of. */
class OddCells {
  readonly kept: OddCell[] = [];
  more = 0;
  private readonly counts = { errors: 0, warnings: 0 };
  private readonly unreadRows: number[] = [];

  keep(odd: OddCell): void {
    const severity = odd.problems.length > 0 ? 'errors' : 'warnings';
    if (severity === 'errors') this.unreadRows.push(odd.at);
    if (this.counts[severity]++ < MOST_KEPT) this.kept.push(odd);
    else this.more++;
  }

  mark(unread: Uint8Array): void {
    for (const row of this.unreadRows) unread[row] = 1;
  }
}

function oddProblems(
  { cell, at, field, problems }: OddCell,
  ledger: Ledger,
  { columns }: LedgerPart,
  catalogue: Catalogue,
): readonly Problem[] {
  const found = columns.get(field);
  const change = found === undefined ? null : changeReader(found, catalogue)(cell);
  if (change === null) return problems;
  return [problem(change.code, ledger.place(at, field), change.about, change.severity)];
}

function cellNumber(at: number, field: LedgerField): number {
  return at * LEDGER_COLUMNS.length + LEDGER_COLUMNS.findIndex((column) => column.field === field);
}
