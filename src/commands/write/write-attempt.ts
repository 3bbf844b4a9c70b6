import type { Cell, CellsById } from '../../ledger/cell';
import { failed, ok, type Problem, type Result } from '../../ledger/problem';
import { overwrite } from '../../workbook/overwrite';
import { readFormatRows, readFormulaRows } from '../../workbook/table';
import { findRows, type ReadRows } from './find-rows';
import type { KeyedTab } from './keyed-tab';
import { putBack } from './put-back';
import type { RowChange, WrittenRows } from './row-change';
import { unsure } from './typed-since';
import { checkAfter } from './write-after';
import { type Between, layOut, orderOf } from './write-areas';
import { checkWrite } from './write-check';
import {
  changedSince,
  collisionProblem,
  isDone,
  planRow,
  type RowPlan,
  type Target,
} from './write-plan';
import { DISTURBED } from './write-results';
import { planLog, type WriteRun } from './write-run';

export type Attempted = Done | Disturbed;

interface Done {
  readonly written: WrittenRows;
  /** Of its line in the log; null: nothing was to be written. */
  readonly digest: string | null;
}

/** Nothing of it stands in the tab any more, unless it is not mended. */
interface Disturbed {
  readonly rows: readonly number[];
  readonly mended: boolean;
}

/** Read, compare with what the person was shown, write, and look what the write has hit. */
export function attempt(run: WriteRun, changes: readonly RowChange[]): Result<Attempted> {
  const { table } = run;
  const planned = planChanges(run, changes);
  if (!planned.ok) return planned;
  const { read, plans, formulas } = planned.value;
  if (plans.length === 0) {
    return ok({ written: writtenRows(changes, [], new Map()), digest: null });
  }
  const between = read.all && betweenRows(table, read.all, plans, formulas);
  return write(run, changes, plans, between);
}

/** What stands in the way of the changes as the tab stands now. */
export function tryOut(run: WriteRun, changes: readonly RowChange[]): Result<null> {
  const planned = planChanges(run, changes);
  return planned.ok ? ok(null) : planned;
}

interface Planned {
  readonly read: ReadRows;
  readonly plans: readonly RowPlan[];
  readonly formulas: LinesOf;
}

/** Reads, and compares with what the person was shown. */
function planChanges(run: WriteRun, changes: readonly RowChange[]): Result<Planned> {
  const { table } = run;
  const keys = changes.map(({ key }) => key);
  const read = findRows(table, keys);
  const targets = targetsOf(run, changes, read);
  if (!targets.ok) return targets;
  const rows = targets.value.map(({ standing }) => standing.row);
  const formulas = formulasOf(table, rows);
  const plans = planAll(table, targets.value, formulas);
  return plans.ok ? ok({ read, plans: plans.value, formulas }) : plans;
}

/** Finds where each change goes; a row of which she was shown something else is named. */
function targetsOf(run: WriteRun, changes: readonly RowChange[], read: ReadRows): Result<Target[]> {
  const { table, tabs } = run;
  const targets: Target[] = [];
  const added: { readonly index: number; readonly change: RowChange }[] = [];
  const problems: Problem[] = [];
  changes.forEach((sent, index) => {
    const found = read.rowOf(sent.key);
    if (!found.ok) {
      problems.push(...found.problems);
      return;
    }
    const standing = found.value;
    const { change, colliding } = changedSince(table, sent, standing);
    if (standing ? isDone(table, change.after, standing) : change.after === null) return;
    if (colliding.length > 0) {
      const place = { tab: table.name, ...(standing && { row: standing.row }) };
      problems.push(collisionProblem(place, colliding, run.writerOf(change.key, colliding)));
    } else if (standing) {
      targets.push({ index, change, standing, kind: change.after === null ? 'clear' : 'change' });
    } else added.push({ index, change });
  });
  if (problems.length > 0) return failed(...problems);
  if (added.length === 0) return ok(targets);
  const free = read.freeRows(added.length, tabs);
  const additions = free.flatMap((standing, i): Target[] => {
    const add = added[i];
    return add ? [{ ...add, kind: 'add', standing }] : [];
  });
  return ok([...targets, ...additions]);
}

function planAll(
  table: KeyedTab,
  targets: readonly Target[],
  formulas: (row: number) => readonly string[],
): Result<RowPlan[]> {
  const plans: RowPlan[] = [];
  const problems: Problem[] = [];
  for (const target of targets) {
    const plan = planRow(table, target, formulas(target.standing.row));
    if (!plan.ok) problems.push(...plan.problems);
    else if (plan.value.writes.size > 0) plans.push(plan.value);
  }
  return problems.length > 0 ? failed(...problems) : ok(plans);
}

type LinesOf = (row: number) => readonly string[];

/** So few rows are read one by one, wherever they stand; more of them with what lies between. */
const FEW_ROWS = 4;

function formulasOf({ tab, width }: KeyedTab, rows: readonly number[]): LinesOf {
  return linesOf(rows, (row, count) => readFormulaRows(tab, row, count, width));
}

function linesOf(
  rows: readonly number[],
  read: (row: number, count: number) => readonly (readonly string[])[],
): LinesOf {
  const found = new Map<number, readonly string[]>();
  const keep = (row: number, count: number): void => {
    read(row, count).forEach((line, i) => {
      found.set(row + i, line);
    });
  };
  const sorted = [...rows].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || last === undefined) return () => [];
  const isOneRun = last - first === sorted.length - 1;
  if (isOneRun || sorted.length > FEW_ROWS) keep(first, last - first + 1);
  else for (const row of sorted) keep(row, 1);
  return (row) => found.get(row) ?? [];
}

function betweenRows(
  { tab, width }: KeyedTab,
  all: readonly (readonly Cell[])[],
  plans: readonly RowPlan[],
  formulasOf: LinesOf,
): Between {
  let formats: LinesOf | undefined;
  return {
    cellsOf: (row) => all[row - 1] ?? [],
    formulasOf,
    formatsOf(row) {
      formats ??= linesOf(
        plans.map((plan) => plan.row),
        (first, count) => readFormatRows(tab, first, count, width),
      );
      return formats(row);
    },
  };
}

function write(
  run: WriteRun,
  changes: readonly RowChange[],
  plans: readonly RowPlan[],
  between: Between | null,
): Result<Attempted> {
  const { table, scratch, slot } = run;
  const { spans, blocks } = layOut(plans, between);
  const byRow = new Map(plans.map((plan) => [plan.row, plan]));
  const log = planLog(run, 'write', loggedRows(run, plans));
  const { digest } = log.logged;
  const replaced = overwrite(scratch, orderOf(table, { spans, blocks, slot, log }));
  const readOf = (row: number): readonly Cell[] =>
    byRow.get(row)?.cells ?? between?.cellsOf(row) ?? [];
  const check = checkWrite(table, { plans, spans, blocks, readOf, replaced });
  if (check.disturbed) {
    const mended = putBack(run, check.backs, DISTURBED);
    scratch.mark(slot, '');
    if (check.collisions.length === 0) {
      return ok({ rows: plans.map(({ row }) => row), mended });
    }
    return failed(
      ...check.collisions.map(({ plan, cells }) => {
        const place = { tab: table.name, row: plan.row };
        const key = changes[plan.index]?.key ?? '';
        return collisionProblem(place, cells, run.writerOf(key, cells));
      }),
    );
  }
  const after = checkAfter(run, changes, plans);
  if (after.doubled.length > 0) {
    const twice = new Set(after.doubled.map(({ row }) => row));
    const backs = check.backs.map((back) => ({ ...back, isDoubled: twice.has(back.row) }));
    const mended = putBack(run, backs, DISTURBED);
    scratch.mark(slot, '');
    return ok({ rows: [...twice], mended });
  }
  scratch.mark(slot, '');
  const typedSince = after.collisions.map((collision) => unsure(run, collision));
  // Of one row both figures are shown, and she chooses; of several the others are written.
  if (typedSince.length === plans.length) return failed(...typedSince);
  return ok({ written: { ...writtenRows(changes, plans, after.rows), typedSince }, digest });
}

/** Key and written cells of each row, before and after. */
function loggedRows({ table, note }: WriteRun, plans: readonly RowPlan[]) {
  const added = plans.filter(({ kind }) => kind === 'add').length;
  const cleared = plans.filter(({ kind }) => kind === 'clear').length;
  const changed = plans.length - added - cleared;
  const result = [
    ...(added > 0 ? [counted('Ghi mới', added)] : []),
    ...(changed > 0 ? [counted('Cập nhật', changed)] : []),
    ...(cleared > 0 ? [counted('Xóa trắng', cleared)] : []),
    ...(note === '' ? [] : [note]),
  ];
  return {
    before: plans.map((plan) => ({ row: plan.row, cells: imageBefore(table, plan) })),
    after: plans.map((plan) => ({ row: plan.row, cells: imageAfter(table, plan) })),
    result: result.join(', '),
  };
}

function counted(what: string, rows: number): string {
  return rows === 1 ? what : `${what} ${rows} dòng`;
}

function imageBefore(table: KeyedTab, plan: RowPlan): CellsById | null {
  return plan.kind === 'add' ? null : image(table, plan, (column) => plan.cells[column - 1] ?? '');
}

function imageAfter(table: KeyedTab, plan: RowPlan): CellsById | null {
  if (plan.kind === 'clear') return null;
  return image(table, plan, (column) => {
    const write = plan.writes.get(column);
    return write ? write.value : (plan.cells[column - 1] ?? '');
  });
}

/** Of a changed row the key and what changes, of another what is filled. */
function image(
  { spec, positions }: KeyedTab,
  { kind, writes }: RowPlan,
  at: (column: number) => Cell,
): CellsById {
  const ids = spec.columns.flatMap(({ id }) => {
    const column = positions.get(id) ?? 0;
    const isKept = spec.key.includes(id) || writes.has(column);
    return isKept && (kind === 'change' || at(column) !== '') ? [[id, at(column)] as const] : [];
  });
  return Object.fromEntries(ids);
}

function writtenRows(
  changes: readonly RowChange[],
  plans: readonly RowPlan[],
  rows: ReadonlyMap<number, number>,
): WrittenRows {
  const count = (kind: RowPlan['kind']): number =>
    plans.filter((plan) => plan.kind === kind).length;
  return {
    rows: changes.map((_, index) => rows.get(index) ?? null),
    added: count('add'),
    changed: count('change'),
    cleared: count('clear'),
    typedSince: [],
  };
}
