import { type Cell, type CellsById, cellIn, sameCell } from '../../ledger/cell';
import type { CellWrite } from '../../workbook/cell-writer';
import { overwrite } from '../../workbook/overwrite';
import { readHeader } from '../../workbook/table';
import { formatAt, isAsOpened, type KeyedTab } from './keyed-tab';
import { isRow, isTypedInto, locate } from './put-back-rows';
import { layOut, orderOf } from './write-areas';
import { checkWrite, type PutBack } from './write-check';
import type { RowPlan } from './write-plan';
import { NOT_PUT_BACK, putBackResult } from './write-results';
import { planLog, type WriteRun } from './write-run';

/** Each round is needed only if a person types in the moment of the round before. */
const MOST_ROUNDS = 6;

/**
 * Makes cells hold again what they held before a write hit them wrongly. What a person typed there
 * since stays, and what she types while this is written is put back in turn.
 *
 * @returns whether every row was found and mended
 */
export function putBack(run: WriteRun, backs: readonly PutBack[], why: string): boolean {
  let left = backs.filter(({ columns }) => columns.size > 0);
  for (let round = 0; left.length > 0; round++) {
    if (round === MOST_ROUNDS) return false;
    const table = run.table.asOf(readHeader(run.table.tab));
    const located = locate(table, left);
    const { found, keptOut } = joined(located.flatMap(({ here }) => here ?? []));
    // A row whose key another write has hit is known again when that is put back.
    const unknown = located.flatMap(({ back, here }) => (here ? [] : [back]));
    const plans = found.flatMap((back, index) => planOf(table, back, index));
    logKeptOut({ ...run, table }, keptOut);
    if (plans.length === 0) {
      // Columns that moved between the headers' reading and the rows' make every row look another.
      if (unknown.length === 0 || isAsOpened(table, readHeader(table.tab)))
        return unknown.length === 0;
      continue;
    }
    const { spans, blocks } = layOut(plans, null);
    const log = planLog({ ...run, table }, 'back', {
      before: plans.map((plan) => ({ row: plan.row, cells: involved(table, plan, plan.cells) })),
      after: plans.map((plan) => ({ row: plan.row, cells: involved(table, plan, standing(plan)) })),
      result: putBackResult(why),
    });
    const replaced = overwrite(run.scratch, orderOf(table, { spans, blocks, slot: run.slot, log }));
    const readOf = (row: number): readonly Cell[] =>
      plans.find((plan) => plan.row === row)?.cells ?? [];
    const check = checkWrite(table, { plans, spans, blocks, readOf, replaced });
    if (!isAsOpened(table, replaced.header)) {
      left = [...check.backs, ...found, ...unknown];
      continue;
    }
    const { stood } = check;
    const taken = plans.filter(({ index }) => !found[index]?.isDoubled);
    const keys = keysOfTyped(table, taken, check.backs, stood);
    if (!check.disturbed) {
      left = [...keys, ...unknown];
      continue;
    }
    const missed = plans.flatMap(({ row, index }) => {
      const back = found[index];
      return back && !isRow(table, stood.get(row) ?? [], back, 'by every cell') ? [back] : [];
    });
    const others = keys.filter(({ row }) => missed.every((back) => back.row !== row));
    left = [...newer(check.backs, plans, missed), ...others, ...missed, ...unknown];
  }
  return true;
}

/** A value that cannot be put back: a newer one stands in its cell. */
interface KeptOut {
  readonly back: PutBack;
  readonly column: number;
}

/** It is kept in the log alone. */
function logKeptOut(run: WriteRun, keptOut: readonly KeptOut[]): void {
  const { spec, positions } = run.table;
  const images = keptOut.flatMap(({ back: { row, cells, columns }, column }) => {
    const [id] = [...positions].find(([, at]) => at === column) ?? [];
    if (id === undefined) return [];
    const key = spec.key.map((id) => [id, cellIn(cells, positions, id)] as const);
    const image = (cell: Cell = '') => ({ row, cells: Object.fromEntries([...key, [id, cell]]) });
    return [{ before: image(columns.get(column)?.to), after: image(cells[column - 1]) }];
  });
  if (images.length === 0) return;
  planLog(run, 'back', {
    before: images.map(({ before }) => before),
    after: images.map(({ after }) => after),
    result: NOT_PUT_BACK,
  }).write();
}

/** Of one row all that is to be put back, what was written over it last first. */
function joined(backs: readonly PutBack[]): { found: PutBack[]; keptOut: KeptOut[] } {
  const rows = new Map<number, PutBack>();
  const keptOut: KeptOut[] = [];
  for (const back of backs) {
    const { row, cells } = back;
    const columns = new Map(rows.get(row)?.columns);
    for (const [column, { from, to }] of back.columns) {
      const now = cells[column - 1] ?? '';
      const standing = columns.get(column)?.to ?? now;
      if (sameCell(standing, from)) columns.set(column, { from: now, to });
      else if (to !== '' && !sameCell(standing, to)) keptOut.push({ back, column });
    }
    rows.set(row, { ...back, columns });
  }
  return { found: [...rows.values()], keptOut };
}

/**
 * Of the cells just put back those in which a person had typed meanwhile, and all that were of
 * another row: she had sorted, so the row that was meant was missed.
 */
function newer(
  backs: readonly PutBack[],
  plans: readonly RowPlan[],
  missed: readonly PutBack[],
): PutBack[] {
  return backs.flatMap((back) => {
    const plan = plans.find(({ row }) => row === back.row);
    const isOther = missed.some(({ row }) => row === back.row);
    const typed = [...back.columns].filter(
      ([column, { to }]) => isOther || !sameCell(plan?.cells[column - 1], to),
    );
    return typed.length > 0 ? [{ ...back, columns: new Map(typed) }] : [];
  });
}

/** A new row into which somebody typed while it was taken back gets its key again: it is hers. */
function keysOfTyped(
  table: KeyedTab,
  plans: readonly RowPlan[],
  backs: readonly PutBack[],
  stood: ReadonlyMap<number, readonly Cell[]>,
): PutBack[] {
  const { spec, positions } = table;
  const keys = spec.key.map((id) => positions.get(id) ?? 0);
  return plans.flatMap(({ row, cells, writes }) => {
    const back = backs.find((each) => each.row === row);
    const isTaken = keys.every((at) => (writes.get(at)?.value ?? cells[at - 1]) === '');
    if (!back || !isTaken) return [];
    const read: PutBack = { ...back, table, cells };
    if (!isTypedInto(table, stood.get(row) ?? [], read)) return [];
    return [{ ...back, columns: new Map([...back.columns].filter(([at]) => keys.includes(at))) }];
  });
}

/** Only cells that still hold what was written are put back; a newer figure stays. */
function planOf(table: KeyedTab, { row, cells, columns }: PutBack, index: number): RowPlan[] {
  const writes = new Map<number, CellWrite>();
  const inOrder = [...columns].sort(([a], [b]) => a - b);
  for (const [column, { from, to: value }] of inOrder) {
    if (!sameCell(cells[column - 1], from)) continue;
    writes.set(column, { column, value, format: formatAt(table, column, value) });
  }
  return writes.size === 0 ? [] : [{ index, kind: 'change', row, cells, writes }];
}

function standing({ cells, writes }: RowPlan): readonly Cell[] {
  const after = [...cells];
  for (const [column, { value }] of writes) after[column - 1] = value;
  return after;
}

/** Key and written cells of a row. */
function involved(
  { spec, positions }: KeyedTab,
  { writes }: RowPlan,
  cells: readonly Cell[],
): CellsById {
  const ids = spec.columns.filter(
    ({ id }) => spec.key.includes(id) || writes.has(positions.get(id) ?? 0),
  );
  return Object.fromEntries(ids.map(({ id }) => [id, cellIn(cells, positions, id)]));
}
