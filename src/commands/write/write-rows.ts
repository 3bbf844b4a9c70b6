import { failed, ok, problem, type Result } from '../../ledger/problem';
import { keepChoiceInFile } from '../../workbook/properties';
import { mayWrite } from '../../workbook/rights';
import { readHeader } from '../../workbook/table';
import type { WorkbookTabs } from '../workbook-tabs';
import { isAsOpened, type KeyedTab } from './keyed-tab';
import type { RowChange, WrittenRows } from './row-change';
import { type Attempted, attempt, tryOut } from './write-attempt';
import { DISTURBED, UNSURE } from './write-results';
import { openRun, type WriteRun } from './write-run';

interface WriteTask {
  readonly tabs: WorkbookTabs;
  /** As Nhật ký names it: "Nhập số liệu". */
  readonly command: string;
  /** Of whose figures: "Đăk Ơ · Phụ nữ". */
  readonly unit: string;
  /** She may take this back by "Hoàn tác". */
  readonly undoable?: boolean;
  /**
   * Nothing depends on it if somebody types into some of the rows right after they were written: her
   * figure stays and is told in `typedSince`. Left out: that is a problem (not-saved).
   */
  readonly toleratesTyping?: boolean;
  /** Said in the log besides what was done. */
  readonly note?: string;
}

/** Property, in this file, with the digests of a person's last command that can be undone. */
export const LAST_UNDOABLE = 'soUyThac.lastUndoable';

const MOST_ROWS = 20;

/**
 * Writes any number of rows of one tab, all or none, in a number of calls that does not depend on
 * theirs. No lock stops a person who sorts or types between the last read and the write: what the
 * write replaced is held against what was read, what was not ours is put back, and it is tried once
 * more. A figure that somebody typed meanwhile into a cell to be written stays, and both are shown.
 * Problems: key-twice, row-changed and not-saved (with their collision), cell-formula.
 */
export function writeRows(
  table: KeyedTab,
  changes: readonly RowChange[],
  task: WriteTask,
): Result<WrittenRows> {
  // Before anything is begun: what Google refused midway, somebody who may would complete later.
  if (!mayWrite(table.tab)) return failed(problem('tab-not-own', {}, { tab: table.name }));
  const opened = openRun(table, task);
  if (!opened.ok) return opened;
  const first = attempt(opened.value, changes);
  // Columns that moved between the headers' reading and the rows' make every row look another.
  if (!first.ok && !isAsOpened(table, readHeader(table.tab))) {
    const moved = table.reopened();
    if (!moved.ok) return moved;
    return settled(opened.value, attempt({ ...opened.value, table: moved.value }, changes), task);
  }
  if (!first.ok || 'written' in first.value) return settled(opened.value, first, task);
  const again = first.value.mended ? table.reopened() : ok(table);
  if (!again.ok) return again;
  const run = { ...opened.value, table: again.value };
  const second = first.value.mended ? attempt(run, changes) : first;
  return settled(run, second, task);
}

/** Whether the changes could be written as the tab stands now, without writing any. */
export function checkRows(
  table: KeyedTab,
  changes: readonly RowChange[],
  task: WriteTask,
): Result<null> {
  const run = openRun(table, task);
  return run.ok ? tryOut(run.value, changes) : run;
}

/** Digests of this execution's lines that can be undone: one command may write into several tabs. */
const undoableLines: string[] = [];

function settled(
  run: WriteRun,
  outcome: Result<Attempted>,
  { undoable = false, toleratesTyping = false }: WriteTask,
): Result<WrittenRows> {
  if (!outcome.ok) return outcome;
  if ('written' in outcome.value) {
    const { written, digest } = outcome.value;
    const { typedSince } = written;
    if (typedSince.length > 0 && !toleratesTyping) return failed(...typedSince);
    if (undoable && digest !== null) {
      undoableLines.push(digest);
      keepChoiceInFile(LAST_UNDOABLE, undoableLines.join(' '));
    }
    return ok(written);
  }
  const { rows } = outcome.value;
  run.writeLog({
    command: run.command,
    unit: run.unit,
    rows: `${run.table.name}, dòng ${rows.slice(0, MOST_ROWS).join(', ')}`,
    result: UNSURE,
  });
  return failed(problem('not-saved', {}, { reason: `${DISTURBED}, dòng ${rows[0] ?? ''}` }));
}
