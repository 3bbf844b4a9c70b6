import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { natureOf, rowSetsBy, shownMembers } from './breakdown';
import { type Criterion, dimensionHeader } from './criterion';
import { type AllFigures, Figures, quotient } from './figures';
import type { Indicator, RatioIndicator } from './indicator';
import { amountIndicator } from './indicators';
import type { Mixture } from './sums';

export type MatrixDimension = DimensionField | 'cutoff';
interface MatrixBy {
  readonly row: MatrixDimension;
  readonly column: MatrixDimension;
}

/** Figures by two dimensions, with totals both ways. */
export interface Matrix {
  /** Standard names in catalogue order, unclassified last; dates ascending. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly tables: readonly MatrixTable[];
}

/** Integer đồng, counts, or ratios like 0,0005; null is blank, or a total that does not add. */
interface MatrixTable {
  readonly indicator: Indicator;
  /** By row, then by column. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
  /** Why a cell is blank that its records would give, e.g. households over funds. */
  readonly cellRefused?: Problem;
}

/**
 * Everything is added up by cell, once; totals are put together from cells, ratios divided from the
 * amounts of each cell and of each total. Shares are of the whole; by date, of the whole at that date.
 * Problems: ledger-empty, column-missing, cutoff-missing, period-cuts-interval,
 * total-too-large.
 */
export function matrix(
  ledger: Ledger,
  by: MatrixBy,
  indicators: readonly Indicator[],
  period: Period,
  criteria: readonly Criterion[],
): Result<Matrix> {
  if (ledger.rowCount === 0) return failed(problem('ledger-empty'));
  const absent = [by.row, by.column].find((of) => of !== 'cutoff' && !ledger.fields.has(of));
  if (absent !== undefined && absent !== 'cutoff') {
    return failed(problem('column-missing', {}, { column: dimensionHeader(absent) }));
  }
  const [row, column] = [coded(ledger, by.row), coded(ledger, by.column)];
  const rowSets = rowSetsBy(ledger, [by.row, by.column], period, criteria);
  const shownRows = shownMembers(rowSets, indicators, row.codes, row.members.length);
  if (!shownRows.ok) return shownRows;
  const shownColumns = shownMembers(rowSets, indicators, column.codes, column.members.length);
  if (!shownColumns.ok) return shownColumns;

  const width = column.members.length;
  const size = row.members.length * width;
  const cells = new Figures(ledger, rowSets, {
    size,
    codes: pairCodes(row.codes, column.codes, width),
  });
  const margin = (of: typeof row, groupOf: (cell: number) => number): Figures =>
    new Figures(
      ledger,
      rowSets,
      { size: of.members.length, codes: of.codes },
      { figures: cells, groupOf: Int32Array.from({ length: size }, (_, cell) => groupOf(cell)) },
    );
  const figures: MatrixFigures = {
    cells,
    byRow: margin(row, (cell) => Math.floor(cell / width)),
    byColumn: margin(column, (cell) => cell % width),
  };
  const shown = { rows: shownRows.value, columns: shownColumns.value, width };
  const tables: MatrixTable[] = [];
  for (const indicator of indicators) {
    const table = tableOf(figures, indicator, shown, by);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return ok({
    rows: shown.rows.map((code) => row.members[code] ?? ''),
    columns: shown.columns.map((code) => column.members[code] ?? ''),
    tables,
  });
}

interface MatrixFigures {
  readonly cells: Figures;
  readonly byRow: Figures;
  readonly byColumn: Figures;
}

/** Codes of the members that have a row. */
interface ShownCells {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Columns of all members. */
  readonly width: number;
}

function coded(ledger: Ledger, by: MatrixDimension) {
  return by === 'cutoff' ? ledger.cutoffs : ledger.dimensions[by];
}

function pairCodes(rows: Int32Array, columns: Int32Array, width: number): Int32Array {
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < codes.length; i++) codes[i] = (rows[i] ?? 0) * width + (columns[i] ?? 0);
  return codes;
}

function tableOf(
  { cells, byRow, byColumn }: MatrixFigures,
  indicator: Indicator,
  shown: ShownCells,
  by: MatrixBy,
): Result<MatrixTable> {
  const inside = isShareByDate(indicator, by)
    ? sharesAtDates({ cells, byRow, byColumn }, indicator, shown.width, by)
    : valuesOf(cells, indicator);
  if (!inside.ok) return inside;
  const right = valuesOf(byRow, indicator);
  if (!right.ok) return right;
  const below = valuesOf(byColumn, indicator);
  if (!below.ok) return below;

  // A balance does not add over dates: no total along them.
  const isStock = natureOf(indicator) === 'stock';
  const isShare = isShareByDate(indicator, by);
  const addsAlongRow = !(isStock && by.column === 'cutoff');
  const addsAlongColumn = !(isStock && by.row === 'cutoff');
  const cellCode = (row: number, column: number): number => row * shown.width + column;
  const refused = shown.rows
    .flatMap((row) => shown.columns.map((column) => inside.value.mixed[cellCode(row, column)]))
    .find(Boolean);
  return ok({
    indicator,
    cells: shown.rows.map((row) =>
      shown.columns.map((column) => inside.value.at(cellCode(row, column))),
    ),
    rowTotals: shown.rows.map((row) => marginAt(right.value, row, addsAlongRow, isShare)),
    columnTotals: shown.columns.map((code) => {
      return marginAt(below.value, code, addsAlongColumn, isShare);
    }),
    total: addsAlongRow && addsAlongColumn ? inside.value.total : null,
    ...(refused ? { cellRefused: problem(refused) } : {}),
  });
}

/** All of a date is its whole. */
function marginAt(of: Values, group: number, adds: boolean, isShare: boolean): number | null {
  const value = adds ? of.at(group) : null;
  return isShare && value !== null ? 1 : value;
}

type Share = RatioIndicator & { readonly denominator: 'total' };

function isShareByDate(indicator: Indicator, by: MatrixBy): indicator is Share {
  const isByDate = by.row === 'cutoff' || by.column === 'cutoff';
  return isByDate && indicator.kind === 'ratio' && indicator.denominator === 'total';
}

function sharesAtDates(
  { cells, byRow, byColumn }: MatrixFigures,
  { numerator }: Share,
  width: number,
  by: MatrixBy,
): Result<Values> {
  const parts = cells.amount(amountIndicator(numerator));
  if (!parts.ok) return parts;
  const wholes = (by.row === 'cutoff' ? byRow : byColumn).amount(amountIndicator(numerator));
  if (!wholes.ok) return wholes;
  const dateOf = (cell: number): number =>
    by.row === 'cutoff' ? Math.floor(cell / width) : cell % width;
  return ok({
    at(cell) {
      const [part, whole] = [parts.value.groups[cell], wholes.value.groups[dateOf(cell)]];
      return quotient(
        part == null || whole == null ? null : { numerator: part, denominator: whole },
      );
    },
    total: null,
    mixed: parts.value.mixed,
  });
}

/** The numbers of an amount or of a ratio; null where they would count a household twice. */
interface Values {
  at(group: number): number | null;
  readonly total: number | null;
  readonly mixed: readonly (Mixture | null)[];
}

function valuesOf(figures: Figures, indicator: Indicator): Result<Values> {
  if (indicator.kind === 'amount') {
    const amounts = figures.amount(indicator);
    return amounts.ok ? ok(values(amounts.value, (amount) => amount)) : amounts;
  }
  const ratios = figures.ratio(indicator);
  return ratios.ok ? ok(values(ratios.value, quotient)) : ratios;
}

function values<Figure>(
  { groups, total, mixed, totalMixed }: AllFigures<Figure>,
  numberOf: (figure: Figure | null) => number | null,
): Values {
  return {
    at: (group) => (mixed[group] ? null : numberOf(groups[group] ?? null)),
    total: totalMixed === null ? numberOf(total) : null,
    mixed,
  };
}
