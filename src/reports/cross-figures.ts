import type { IndicatorId } from '../analysis/indicator';
import { indicator } from '../analysis/indicators';
import { type Matrix, matrix } from '../analysis/matrix';
import { distinct } from '../analysis/narrative/facts';
import { datePeriod, type Period } from '../ledger/period';
import { failed, ok, type Problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import type { Figures } from './dimension-figures';
import type { ReportInput } from './report';

interface CrossQuestion {
  readonly row: DimensionField;
  readonly column: DimensionField;
  /** Taken at the cut-off, ratios of them included. */
  readonly stocks: readonly IndicatorId[];
  /** Summed over the flow period. */
  readonly flows: readonly IndicatorId[];
}

/** Figures of a report by two dimensions: stocks at the cut-off and flows of the period in one. */
export interface CrossFigures {
  /** Standard names in catalogue order, unclassified last. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** One value per row: of one column, or of all columns together. */
  down(id: IndicatorId, column?: string): Figures;
  /** One value per column of one row. */
  across(id: IndicatorId, row: string): Figures;
}

/** Problems: those of the two questions. */
export function readCross(input: ReportInput, asked: CrossQuestion): Result<CrossFigures> {
  if (input.ledger.rowCount === 0) return ok(merge([], input, asked));
  const ask = (ids: readonly IndicatorId[], period: Period): Result<Matrix>[] =>
    ids.length === 0 ? [] : [matrix(input.ledger, asked, ids.map(indicator), period, [])];
  const answers = [
    ...ask(asked.stocks, datePeriod(input.cutoff)),
    ...ask(asked.flows, input.flowPeriod),
  ];
  const problems: Problem[] = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
  if (problems.length > 0) return failed(...distinct(problems));
  return ok(
    merge(
      answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
      input,
      asked,
    ),
  );
}

/** A member may have flows in the period and no balance any more, or the other way round. */
function merge(
  found: readonly Matrix[],
  { catalogue }: ReportInput,
  { row, column }: CrossQuestion,
): CrossFigures {
  const inOrder = (by: DimensionField, names: readonly string[]): string[] =>
    [...new Set(names)].sort((a, b) => catalogue[by].compare(a, b));
  const rows = inOrder(
    row,
    found.flatMap((of) => of.rows),
  );
  const columns = inOrder(
    column,
    found.flatMap((of) => of.columns),
  );
  const tableOf = (id: IndicatorId) => {
    for (const of of found) {
      const table = of.tables.find((candidate) => candidate.indicator.id === id);
      if (table !== undefined) return { ...table, ...positions(of) };
    }
    return undefined;
  };
  return {
    rows,
    columns,
    down(id, name) {
      const table = tableOf(id);
      if (table === undefined) return { values: rows.map(() => null), total: null };
      const at = name === undefined ? -1 : (table.columnAt.get(name) ?? table.columnAt.size);
      const valueAt = (place: number): number | null =>
        (name === undefined ? table.rowTotals[place] : table.cells[place]?.[at]) ?? null;
      const figures = {
        values: rows.map((of) => valueAt(table.rowAt.get(of) ?? table.rowAt.size)),
        total: (name === undefined ? table.total : table.columnTotals[at]) ?? null,
      };
      return table.cellRefused ? { ...figures, valueRefused: table.cellRefused } : figures;
    },
    across(id, name) {
      const table = tableOf(id);
      const at = table?.rowAt.get(name);
      if (table === undefined || at === undefined) {
        return { values: columns.map(() => null), total: null };
      }
      const values = columns.map(
        (of) => table.cells[at]?.[table.columnAt.get(of) ?? table.columnAt.size] ?? null,
      );
      return { values, total: table.rowTotals[at] ?? null };
    },
  };
}

function positions({ rows, columns }: Matrix) {
  return {
    rowAt: new Map(rows.map((name, at) => [name, at])),
    columnAt: new Map(columns.map((name, at) => [name, at])),
  };
}
