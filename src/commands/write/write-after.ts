import { type Cell, type CellsById, cellIn, sameCell } from '../../ledger/cell';
import type { RowSpan } from '../../workbook/overwrite';
import { readRecordsOf, readRows } from '../../workbook/table';
import type { RowImage } from '../log/log-image';
import { findRows, type StandingRow, wholeTab } from './find-rows';
import type { KeyedTab } from './keyed-tab';
import type { RowChange } from './row-change';
import { type Colliding, collidingTexts, type RowPlan } from './write-plan';
import type { WriteRun } from './write-run';

/** A row in which somebody typed right after it was written, or that is gone. */
export interface AfterCollision {
  readonly row: number;
  readonly key: string;
  readonly cells: readonly Colliding[];
  /** For the log: what was written, and what stands there now. */
  readonly standing: { readonly before: readonly RowImage[]; readonly after: readonly RowImage[] };
}

interface AfterCheck {
  /** Where each change stands now. */
  readonly rows: ReadonlyMap<number, number>;
  readonly collisions: readonly AfterCollision[];
  /** New rows whose key stands in another row too: somebody typed the same record meanwhile. */
  readonly doubled: readonly RowPlan[];
}

/** So many unbroken runs of rows are read one by one; more of them with the whole tab. */
const MOST_SPANS = 6;

/** Reads back what was written, wherever a person has sorted it since. */
export function checkAfter(
  { table }: WriteRun,
  changes: readonly RowChange[],
  plans: readonly RowPlan[],
): AfterCheck {
  const added = plans.filter(({ kind }) => kind === 'add');
  // Many new rows are looked for among all rows: the same read tells what stands in them.
  const whole = added.length > MOST_SPANS ? wholeTab(table) : null;
  const here = whole?.all
    ? new Map(whole.all.map((cells, i) => [i + 1, cells] as const))
    : readBack(table, plans);
  const rows = new Map<number, number>();
  const left = plans.filter((plan) => {
    if (!holds(table, plan, here.get(plan.row) ?? [])) return true;
    rows.set(plan.index, plan.row);
    return false;
  });
  if (left.length === 0 && added.length === 0) return { rows, collisions: [], doubled: [] };
  // Not where it was written: people may have sorted, inserted, or moved columns.
  const reopened = left.length === 0 ? null : table.reopened();
  const now = reopened?.ok ? reopened.value : table;
  const keyOf = ({ index }: RowPlan): string => changes[index]?.key ?? '';
  const sought = new Set([...left, ...added]);
  const read = left.length === 0 && whole ? whole : findRows(now, [...sought].map(keyOf));
  const doubled = added.filter((plan) => !read.rowOf(keyOf(plan)).ok);
  if (doubled.length > 0) return { rows, collisions: [], doubled };
  const collisions = left.flatMap((plan): AfterCollision[] => {
    const found = read.rowOf(keyOf(plan));
    const standing = found.ok ? found.value : null;
    const isThere = standing !== null && plan.kind !== 'clear';
    const isGone = standing === null && plan.kind === 'clear';
    if (isGone || (isThere && holds(table, plan, standing.cells, now))) {
      rows.set(plan.index, standing?.row ?? plan.row);
      return [];
    }
    return [collisionOf(table, plan, standing, now, keyOf(plan))];
  });
  return { rows, collisions, doubled };
}

function readBack(
  { tab, width }: KeyedTab,
  plans: readonly RowPlan[],
): ReadonlyMap<number, readonly Cell[]> {
  const spans: { row: number; count: number }[] = [];
  for (const row of plans.map((plan) => plan.row).sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && row === last.row + last.count) last.count++;
    else spans.push({ row, count: 1 });
  }
  const read = new Map<number, readonly Cell[]>();
  const keep = (first: number, lines: readonly (readonly Cell[])[]): void =>
    lines.forEach((cells, i) => {
      read.set(first + i, cells);
    });
  const each = ({ row, count }: RowSpan): void => keep(row, readRows(tab, row, count, width));
  if (spans.length > MOST_SPANS) keep(1, readRecordsOf(tab, width));
  else spans.forEach(each);
  return read;
}

/** Whether a row holds what was written into it, and is still that record. */
function holds(
  { spec, positions, keyOf }: KeyedTab,
  { kind, writes, cells }: RowPlan,
  standing: readonly Cell[],
  now?: KeyedTab,
): boolean {
  if (kind === 'change' && (now ?? { keyOf }).keyOf(standing) !== keyOf(cells)) return false;
  return spec.columns.every(({ id, computed }) => {
    const write = writes.get(positions.get(id) ?? 0);
    const at = (now?.positions ?? positions).get(id) ?? 0;
    return computed || !write || sameCell(standing[at - 1], write.value);
  });
}

function collisionOf(
  { spec, positions }: KeyedTab,
  { row, writes, cells, kind }: RowPlan,
  standing: StandingRow | null,
  now: KeyedTab,
  key: string,
): AfterCollision {
  const colliding: Colliding[] = [];
  const meant: Record<string, Cell> = {};
  const held: Record<string, Cell> = {};
  for (const { id, header, computed } of spec.columns) {
    const column = positions.get(id) ?? 0;
    const write = writes.get(column);
    const there = cellIn(standing?.cells, now.positions, id);
    if (spec.key.includes(id)) {
      meant[id] = write?.value ?? cells[column - 1] ?? '';
      held[id] = there;
    } else if (write && !computed && !sameCell(there, write.value)) {
      meant[id] = write.value;
      held[id] = there;
      const texts = collidingTexts(header, cells[column - 1], there, write.value);
      colliding.push({ id, standing: there, ...texts });
    }
  }
  const at = standing?.row ?? row;
  const image = (image: CellsById, isThere: boolean): RowImage[] => [
    { row: at, cells: isThere ? image : null },
  ];
  const before = image(meant, kind !== 'clear');
  return {
    row: at,
    key,
    cells: colliding,
    standing: { before, after: image(held, standing !== null) },
  };
}
