import { assembleLedger } from '../assemble-ledger';
import type { Catalogue } from '../catalogue';
import type { Cells } from '../cell';
import { cellRule } from '../cell-rule';
import { LEDGER_COLUMNS, type LedgerField } from '../columns';
import type { FoundColumns } from '../header';
import type { Ledger } from '../ledger';
import type { OddCell } from '../ledger-reading';
import { ok, type Problem, problem, type Result } from '../problem';
import { withoutRows } from '../readable-rows';
import { unitFactor } from '../unit';
import { changeReader } from './changed-cells';
import { changedTypes } from './changed-types';
import { type CellProblem, checkNames } from './check-names';
import { oddRows, type RuledColumn } from './odd-rows';

/** What is wrong with the cells of a range, each by itself. */
export interface CellFindings {
  readonly problems: readonly Problem[];
  /** How many more there are than are kept. */
  readonly more: number;
  /** Rows of the range with a cell that cannot be read, from 0. */
  readonly unread: ReadonlySet<number>;
  /** The same rows as a ledger: a figure that cannot be read is blank, a code BAD. */
  readonly unreadRows: Ledger;
}

/** A whole column that is text fails in every row: nobody reads so many sentences. */
const MOST_KEPT = 10_000;

/**
 * Every cell against the rule of its column. Only the few rows that are not plainly right are looked
 * at closely; what a cell is found to have become explains it better than that it cannot be read.
 * Errors: those of read-cell.ts and changed-cells.ts, value-required. Warnings: number-became-text,
 * code-became-number, name-not-standard, as the workbook's own names are not known here.
 * Fails with problems of the header.
 */
export function checkCells(
  values: Cells,
  columns: FoundColumns,
  catalogue: Catalogue,
): Result<CellFindings> {
  const rows = oddRows(values, ruledColumns(columns, catalogue));
  const closely = [0, ...rows].map((row) => values[row] ?? []);
  const odd = new OddCells();
  const read = assembleLedger([{ values: closely }], {
    catalogue,
    strict: false,
    onOddCell: (cell) => odd.keep(cell),
  });
  if (!read.ok) return read;
  const { ledger, parts } = read.value;
  const isUnread = new Uint8Array(ledger.rowCount);
  odd.mark(isUnread);
  const [part] = parts;
  const problems = odd.kept.flatMap((cell) => oddProblems(cell, ledger, part?.columns, catalogue));
  const explained = new Set(odd.kept.map(({ at, field }) => cellNumber(at, field)));
  const take = ({ at, field, found }: CellProblem): void => {
    if (explained.has(cellNumber(at, field))) return;
    explained.add(cellNumber(at, field));
    problems.push(found);
    if (found.severity === 'error' && found.code !== 'date-became-text') isUnread[at] = 1;
  };
  if (part !== undefined) changedTypes(ledger, part, catalogue).forEach(take);
  for (const { column } of columns.values()) {
    const rule = cellRule(column, { catalogue, unit: null, scale: 1 });
    if (rule.holds !== 'member' || column.kind !== 'dimension') continue;
    checkNames(ledger, column.field, rule).forEach(take);
  }
  const rowOf = (position: number): number => rows[position - 1] ?? 0;
  const positions = [...(part?.rows ?? [])].filter((_, at) => isUnread[at] === 1);
  return ok({
    problems: problems.map((found) => movedTo(found, rowOf((found.place.row ?? 1) - 1))),
    more: odd.more,
    unread: new Set(positions.map(rowOf)),
    unreadRows: withoutRows(
      ledger,
      isUnread.map((is) => 1 - is),
    ),
  });
}

/** From its place among the rows that were looked at to its own. */
function movedTo(found: Problem, row: number): Problem {
  return { ...found, place: { ...found.place, row: row + 1 } };
}

function ruledColumns(columns: FoundColumns, catalogue: Catalogue): RuledColumn[] {
  return [...columns.values()].map(({ column, index, unit }) => {
    const scale = unit === null ? 1 : unitFactor(unit);
    return { index, rule: cellRule(column, { catalogue, unit, scale }) };
  });
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
  columns: FoundColumns | undefined,
  catalogue: Catalogue,
): readonly Problem[] {
  const found = columns?.get(field);
  const change = found === undefined ? null : changeReader(found, catalogue)(cell);
  if (change === null) return problems;
  return [problem(change.code, ledger.place(at, field), change.about, change.severity)];
}

function cellNumber(at: number, field: LedgerField): number {
  return at * LEDGER_COLUMNS.length + LEDGER_COLUMNS.findIndex((column) => column.field === field);
}
