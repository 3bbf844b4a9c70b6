import { type Cell, isDate, sameCell } from '../../ledger/cell';
import type { Block, Replaced, RowSpan } from '../../workbook/overwrite';
import { isFree } from './find-rows';
import { isAsOpened, type KeyedTab } from './keyed-tab';
import { type Colliding, collidingTexts, type RowPlan } from './write-plan';

/** A row in which cells are to hold again what they held. */
export interface PutBack {
  /** With its columns as they stood right after the write. */
  readonly table: KeyedTab;
  readonly row: number;
  /** The whole row as it stood right after the write. */
  readonly cells: readonly Cell[];
  /** By column: what stands there, and what is to. */
  readonly columns: ReadonlyMap<number, { readonly from: Cell; readonly to: Cell }>;
  /** Another row has its key: only one that holds all that was written is this one. */
  readonly isDoubled?: boolean;
}

/** What the rows held at the moment of writing, against what was read before. */
interface WriteCheck {
  /** Rows in whose written cells a person typed in between. */
  readonly collisions: readonly { readonly plan: RowPlan; readonly cells: readonly Colliding[] }[];
  /** Whether anything at all stood otherwise. */
  readonly disturbed: boolean;
  /** How to make the rows what they were before the write. */
  readonly backs: readonly PutBack[];
  /** By row: what stood there when it was written; empty where the columns were not as read. */
  readonly stood: ReadonlyMap<number, readonly Cell[]>;
}

interface Written {
  readonly plans: readonly RowPlan[];
  readonly spans: readonly RowSpan[];
  readonly blocks: readonly Block[];
  /** The row as it was read before. */
  readonly readOf: (row: number) => readonly Cell[];
  /** What stood there when the blocks were written. */
  readonly replaced: Replaced;
}

export function checkWrite(table: KeyedTab, written: Written): WriteCheck {
  const { plans, spans, blocks, readOf, replaced } = written;
  if (!isAsOpened(table, replaced.header)) {
    return { collisions: [], disturbed: true, backs: misplaced(table, written), stood: new Map() };
  }
  const { images } = replaced;
  const byRow = new Map(plans.map((plan) => [plan.row, plan]));
  const values = writtenCells(blocks);
  const collisions: { plan: RowPlan; cells: readonly Colliding[] }[] = [];
  const backs: PutBack[] = [];
  const stood = new Map<number, readonly Cell[]>();
  let disturbed = false;
  rowsOfSpans(spans).forEach((row, i) => {
    const read = readOf(row);
    const image = asRead(table, images[i] ?? [], read);
    stood.set(row, image);
    const ours = values.get(row) ?? new Map<number, Cell>();
    const plan = byRow.get(row);
    if (isDisturbed(table, plan, read, image, ours)) {
      disturbed = true;
      const cells = plan && typedOver(table, plan, read, image);
      if (plan && cells && cells.length > 0) collisions.push({ plan, cells });
    }
    const back = backOf(table, row, image, ours);
    if (back.columns.size > 0) backs.push(back);
  });
  return { collisions, disturbed, backs, stood };
}

export function rowsOfSpans(spans: readonly RowSpan[]): number[] {
  return spans.flatMap(({ row, count }) => Array.from({ length: count }, (_, i) => row + i));
}

/** By row and column. */
function writtenCells(blocks: readonly Block[]): Map<number, Map<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  for (const { row, column, values } of blocks) {
    values.forEach((line, i) => {
      const cells = rows.get(row + i) ?? new Map<number, Cell>();
      line.forEach((value, j) => {
        cells.set(column + j, value);
      });
      rows.set(row + i, cells);
    });
  }
  return rows;
}

const DAY = 86_400_000;

/** By the reference a copy of values brings no format: a date may come back as its serial number. */
function asRead(
  { spec, positions }: KeyedTab,
  image: readonly Cell[],
  read: readonly Cell[],
): Cell[] {
  const dates = new Set(
    spec.columns
      .filter(({ kind }) => kind === 'date' || kind === 'time')
      .map(({ id }) => (positions.get(id) ?? 0) - 1),
  );
  return image.map((cell, i) => {
    const wasDate = isDate(read[i]) || (dates.has(i) && typeof read[i] !== 'number');
    if (typeof cell !== 'number' || !wasDate) return cell;
    const days = Math.floor(cell);
    const seconds = Math.round((cell - days) * (DAY / 1000));
    return new Date(1899, 11, 30 + days, 0, 0, seconds);
  });
}

function isDisturbed(
  table: KeyedTab,
  plan: RowPlan | undefined,
  read: readonly Cell[],
  image: readonly Cell[],
  ours: ReadonlyMap<number, Cell>,
): boolean {
  const { spec, positions } = table;
  if (plan?.kind === 'add' && !isFree(table, image)) return true;
  return spec.columns.some(({ id, computed }) => {
    const column = positions.get(id) ?? 0;
    if (computed || !(ours.has(column) || spec.key.includes(id))) return false;
    return !sameCell(read[column - 1], image[column - 1]);
  });
}

/** Cells of the same record in which another value stood when ours was written over it. */
function typedOver(
  table: KeyedTab,
  { kind, writes }: RowPlan,
  read: readonly Cell[],
  image: readonly Cell[],
): Colliding[] {
  const key = table.keyOf(image);
  if (kind === 'add' || key === null || key !== table.keyOf(read)) return [];
  return table.spec.columns.flatMap(({ id, header, computed }) => {
    const column = table.positions.get(id) ?? 0;
    const write = writes.get(column);
    const [shown, theirs] = [read[column - 1], image[column - 1]];
    if (!write || computed || sameCell(shown, theirs) || sameCell(theirs, write.value)) return [];
    const standing = { id, standing: theirs ?? '' };
    return [{ ...standing, ...collidingTexts(header, shown, theirs, write.value) }];
  });
}

/** A person inserted or moved columns meanwhile: every cell that was written is another's. */
function misplaced(table: KeyedTab, { spans, blocks, replaced }: Written): PutBack[] {
  const values = writtenCells(blocks);
  const then = table.asOf(replaced.header);
  return rowsOfSpans(spans).flatMap((row, i) => {
    const image = replaced.images[i] ?? [];
    const back = misplacedBack(then, row, image, values.get(row) ?? new Map());
    return back.columns.size > 0 ? [back] : [];
  });
}

/** @param then with the columns as they stood when the cells were written, whatever they were */
export function misplacedBack(
  then: KeyedTab,
  row: number,
  image: readonly Cell[],
  ours: ReadonlyMap<number, Cell>,
): PutBack {
  const before = asRead(then, image, []);
  // Keys are shown by one formula, which a text in a cell under it would stop.
  const keys = then.positions.get('rowKey') ?? 0;
  if (ours.has(keys)) before[keys - 1] = '';
  return backOf(then, row, before, ours);
}

function backOf(
  table: KeyedTab,
  row: number,
  image: readonly Cell[],
  ours: ReadonlyMap<number, Cell>,
): PutBack {
  const columns = new Map<number, { from: Cell; to: Cell }>();
  const cells = [...image];
  for (const [column, from] of ours) {
    const to = image[column - 1] ?? '';
    cells[column - 1] = from;
    if (!sameCell(from, to)) columns.set(column, { from, to });
  }
  return { table, row, cells, columns };
}
