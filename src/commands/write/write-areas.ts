import type { Cell } from '../../ledger/cell';
import { columnRuns } from '../../workbook/cell-writer';
import type { Block, Overwriting, RowSpan } from '../../workbook/overwrite';
import type { KeyedTab } from './keyed-tab';
import type { RowPlan } from './write-plan';

/** A rectangle of cells. */
interface Area extends RowSpan {
  readonly column: number;
  readonly width: number;
}

/** More areas than this are joined, over the rows between them. */
const MOST_AREAS = 3;

/** Rows that lie between those to be written, as they were read. */
export interface Between {
  cellsOf(row: number): readonly Cell[];
  formulasOf(row: number): readonly string[];
  /** Read only when it is asked for. */
  formatsOf(row: number): readonly string[];
}

interface Areas {
  readonly spans: readonly RowSpan[];
  readonly blocks: readonly Block[];
}

/** Areas of a tab to overwrite, with its columns as they were read. */
export function orderOf(
  { tab, width, spec, positions }: KeyedTab,
  order: Pick<Overwriting, 'spans' | 'blocks' | 'slot' | 'log'>,
): Overwriting {
  return { ...order, tab, width, columns: spec.columns.map(({ id }) => positions.get(id) ?? 0) };
}

/**
 * Lays the cells to be written out as few rectangles: neighbouring rows that write the same columns
 * are one. When these are too many, they are joined over what lies between, which is written again
 * as it was read; never over a formula of hers.
 *
 * @param between null: nothing lies between that was read
 */
export function layOut(plans: readonly RowPlan[], between: Between | null): Areas {
  const rows = [...plans].sort((a, b) => a.row - b.row);
  const exact = exactAreas(rows);
  const areas = exact.length > MOST_AREAS && between ? joinedAreas(rows, between) : exact;
  const byRow = new Map(rows.map((plan) => [plan.row, plan]));
  return {
    spans: spansOf(areas),
    blocks: areas.map((area) => blockOf(area, byRow, between)),
  };
}

/** The same rectangles of cells, each cell written once and nothing else. */
function exactAreas(rows: readonly RowPlan[]): Area[] {
  const areas: Area[] = [];
  let group: RowPlan[] = [];
  const close = (): void => {
    const [first] = group;
    if (first) areas.push(...areasOf(first.row, group.length, columnsOf([first])));
    group = [];
  };
  for (const plan of rows) {
    const last = group[group.length - 1];
    const follows = last && plan.row === last.row + 1 && shape(plan) === shape(last);
    if (!follows) close();
    group.push(plan);
  }
  close();
  return areas;
}

function shape({ writes }: RowPlan): string {
  return [...writes.keys()].join(' ');
}

function columnsOf(rows: readonly RowPlan[]): { readonly column: number }[] {
  const columns = new Set(rows.flatMap(({ writes }) => [...writes.keys()]));
  return [...columns].sort((a, b) => a - b).map((column) => ({ column }));
}

function areasOf(
  row: number,
  count: number,
  columns: readonly { readonly column: number }[],
): Area[] {
  return columnRuns(columns).map((run) => ({
    row,
    count,
    column: run[0]?.column ?? 1,
    width: run.length,
  }));
}

/** All rows write the same columns; the smallest gaps between them are closed until few are left. */
function joinedAreas(rows: readonly RowPlan[], between: Between): Area[] {
  const columns = columnsOf(rows);
  const isWall = (row: number, plan?: RowPlan): boolean =>
    columns.some(
      ({ column }) =>
        !plan?.writes.has(column) && (between.formulasOf(row)[column - 1] ?? '') !== '',
    );
  const apart = rows.filter((plan) => isWall(plan.row, plan));
  const others = rows.filter((plan) => !apart.includes(plan));
  const gaps = others.flatMap((plan, i) => {
    const next = others[i + 1];
    if (!next) return [];
    for (let row = plan.row + 1; row < next.row; row++) if (isWall(row)) return [];
    return [{ i, size: next.row - plan.row }];
  });
  const perRow = columnRuns(columns).length;
  const wanted = Math.max(1, Math.floor(MOST_AREAS / perRow));
  const closed = new Set(
    gaps
      .sort((a, b) => a.size - b.size)
      .slice(0, Math.max(0, others.length - wanted))
      .map(({ i }) => i),
  );
  const spans: { row: number; count: number }[] = [];
  others.forEach(({ row }, i) => {
    const last = spans[spans.length - 1];
    if (last && closed.has(i - 1)) last.count = row - last.row + 1;
    else spans.push({ row, count: 1 });
  });
  return [...spans.flatMap(({ row, count }) => areasOf(row, count, columns)), ...exactAreas(apart)];
}

/** The rows of all areas, neighbours joined. */
function spansOf(areas: readonly Area[]): RowSpan[] {
  const spans: { row: number; count: number }[] = [];
  for (const { row, count } of [...areas].sort((a, b) => a.row - b.row)) {
    const last = spans[spans.length - 1];
    if (last && row <= last.row + last.count) {
      last.count = Math.max(last.count, row + count - last.row);
    } else spans.push({ row, count });
  }
  return spans;
}

function blockOf(
  { row, count, column, width }: Area,
  plans: ReadonlyMap<number, RowPlan>,
  between: Between | null,
): Block {
  const columns = Array.from({ length: width }, (_, i) => column + i);
  const rows = Array.from({ length: count }, (_, i) => row + i);
  const writeAt = (at: number, c: number) => plans.get(at)?.writes.get(c);
  return {
    row,
    column,
    values: rows.map((at) =>
      columns.map((c) => writeAt(at, c)?.value ?? between?.cellsOf(at)[c - 1] ?? ''),
    ),
    formats: rows.map((at) =>
      columns.map((c) => writeAt(at, c)?.format ?? between?.formatsOf(at)[c - 1] ?? ''),
    ),
  };
}
