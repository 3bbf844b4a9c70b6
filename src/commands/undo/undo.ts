import { type CellsById, isDate } from '../../ledger/cell';
import { isoDateOf } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import { momentText } from '../../ledger/moment';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { tabName } from '../../workbook/tabs';
import { ask, tell } from '../../workbook/ui';
import { runLocked, type Session } from '../locked';
import type { LoggedLine, LoggedRow } from '../log/logged-line';
import { answered } from '../outcome';
import { readClosedDates } from '../periods';
import { openTabs, type WorkbookTabs } from '../workbook-tabs';
import { type KeyedTab, openKeyedTab } from '../write/keyed-tab';
import type { RowChange } from '../write/row-change';
import { typedSinceText } from '../write/typed-since';
import { checkRows, writeRows } from '../write/write-rows';
import { mayUndo, UNDO_COMMAND, undoNote, undoTarget } from './undo-target';

/** What came of it. */
interface Undone {
  readonly rows: number;
  readonly message: string;
}

/** Menu action "Hoàn tác": names her last command and asks; the lock is taken after she has answered. */
export function openUndo(): null {
  const named = answered(nameLast);
  if (!named.ok) {
    // It may have been undone by a run that was cut short: what that began is completed.
    const completed = answered(() => runLocked(UNDO_COMMAND, null, () => ok(null)));
    return told(completed.ok ? named.problems : completed.problems);
  }
  if (!ask(UNDO_COMMAND, named.data.question)) return null;
  const undone = answered(() => undoLast(named.data.digest));
  if (!undone.ok) return told(undone.problems);
  tell(UNDO_COMMAND, undone.data.message);
  return null;
}

function told(problems: readonly { readonly message: string }[]): null {
  tell(UNDO_COMMAND, problems.map(({ message }) => message).join('\n\n'));
  return null;
}

function nameLast(): Result<{ question: string; digest: string }> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const target = undoTarget(tabs.value);
  if (!target.ok) return target;
  const [newest] = target.value;
  if (!newest) return failed(problem('undo-nothing'));
  const when = newest.time === null ? '' : ` lúc ${momentText(newest.time)}`;
  const where = target.value.map(
    (line) => `${formatCount(line.rows.length)} dòng ở tab ${nameOf(tabs.value, line)}`,
  );
  const question = `Hoàn tác lệnh “${newest.command}”${when} (${newest.unit})?\n\n${where.join('\n')} sẽ trở lại như trước lệnh đó.`;
  return ok({ question, digest: newest.digest });
}

function nameOf(tabs: WorkbookTabs, { tab: id }: LoggedLine): string {
  const tab = tabs.get(id);
  return tab.ok ? tabName(tab.value) : id;
}

/**
 * Makes the rows of her last command what they were before it, all or none: a row that was changed
 * since is named with both values and nothing is done.
 *
 * @param digest of the line that she was asked about
 */
function undoLast(digest: string): Result<Undone> {
  return runLocked(UNDO_COMMAND, null, (session) => undo(digest, session));
}

interface Step {
  readonly line: LoggedLine;
  readonly table: KeyedTab;
  readonly changes: readonly RowChange[];
}

function undo(digest: string, session: Session): Result<Undone> {
  const { tabs } = session;
  const target = undoTarget(tabs);
  if (!target.ok) return target;
  // Another command of hers came in between, from a second window: she was not asked about that.
  if (target.value[0]?.digest !== digest) return failed(problem('undo-nothing'));
  const steps = stepsOf(target.value, session);
  if (!steps.ok) return steps;
  // One tab is compared by its own write; of several none may be written if one cannot be.
  const several = steps.value.length > 1 ? steps.value : [];
  const changed = several.flatMap(({ table, changes }) => changedSinceThen(table, changes, tabs));
  if (changed.length > 0) return failed(...changed);
  let rows = 0;
  const typed: Problem[] = [];
  for (const { line, table, changes } of steps.value) {
    const written = writeRows(table, changes, {
      tabs,
      command: UNDO_COMMAND,
      unit: line.unit,
      note: undoNote(line.digest),
      toleratesTyping: true,
    });
    if (!written.ok) return failed(...written.problems.map(asUndo));
    rows += changes.length;
    typed.push(...written.value.typedSince);
  }
  const { command = '', unit = '' } = target.value[0] ?? {};
  const message = `Đã hoàn tác lệnh “${command}” (${unit}): ${formatCount(rows)} dòng.`;
  return ok({ rows, message: message + typedSinceText(typed) });
}

/** Problems: tab-not-own, row-closed, unit-mixed, undo-changed. */
function stepsOf(lines: readonly LoggedLine[], session: Session): Result<Step[]> {
  const { tabs, catalogue } = session;
  const closed = readClosedDates(tabs);
  if (!closed.ok) return closed;
  const steps: Step[] = [];
  for (const line of lines) {
    if (!mayUndo(tabs, line)) {
      return failed(problem('tab-not-own', {}, { tab: nameOf(tabs, line) }));
    }
    const table = openKeyedTab(tabs, line.tab, catalogue);
    if (!table.ok) return table;
    const { unit, name } = table.value;
    if (unit !== line.money) {
      return failed(problem('unit-mixed', { tab: name }, { first: line.money, second: unit }));
    }
    if (line.rows.some((row) => isOfDate(row, closed.value))) return failed(problem('row-closed'));
    steps.push({
      line,
      table: table.value,
      changes: line.rows.flatMap((row) => reversed(table.value, row)),
    });
  }
  return ok(steps);
}

function isOfDate({ before, after }: LoggedRow, closed: ReadonlySet<string>): boolean {
  const cutoff = (after ?? before)?.cutoff;
  return isDate(cutoff) && closed.has(isoDateOf(cutoff));
}

/** What takes a row back; what she wrote must still stand there. */
function reversed(table: KeyedTab, { before, after }: LoggedRow): RowChange[] {
  const key = table.keyOfRecord(after ?? before ?? {});
  if (key === null) return [];
  if (before !== null) return [{ key, before: after, after: before }];
  return [{ key, before: everyCell(table, after ?? {}), after: null }];
}

/** A row that did not exist before held what she wrote and nothing else. */
function everyCell({ spec }: KeyedTab, cells: CellsById): CellsById {
  const typed = spec.columns.filter(({ computed }) => !computed);
  return Object.fromEntries(typed.map(({ id }) => [id, cells[id] ?? '']));
}

function changedSinceThen(
  table: KeyedTab,
  changes: readonly RowChange[],
  tabs: WorkbookTabs,
): Problem[] {
  const checked = checkRows(table, changes, { tabs, command: UNDO_COMMAND, unit: '' });
  return checked.ok ? [] : checked.problems.map(asUndo);
}

function asUndo(found: Problem): Problem {
  return found.code === 'row-changed' ? { ...found, code: 'undo-changed' } : found;
}
