import { failed, ok, problem, type Result } from '../../ledger/problem';
import { readChoice, readChoiceInFile } from '../../workbook/properties';
import { mayWrite } from '../../workbook/rights';
import { PERSON_CHOICE } from '../log/log-line';
import { type LoggedLine, newestLines } from '../log/logged-line';
import type { WorkbookTabs } from '../workbook-tabs';
import { LAST_UNDOABLE } from '../write/write-rows';

/** As Nhật ký names it. */
export const UNDO_COMMAND = 'Hoàn tác';

/** Commands that a person may take back, as Nhật ký names them. */
const UNDOABLE: readonly string[] = ['Nhập số liệu', 'Nhập từ tệp', 'Chuẩn bị kỳ mới'];

/** Lines of the log in which her last command is looked for. */
const LINES = 600;

/** By so much of its digest an undone line is named in the line that undoes it. */
const SHORT = 16;

export function undoNote(digest: string): string {
  return `hoàn tác ${digest.slice(0, SHORT)}`;
}

/**
 * The lines of a person's last command, newest first: those that her own property names; if that is
 * lost, the newest line under the name she declared, in a tab that she may edit.
 * Problems: undo-nothing, undo-done.
 */
export function undoTarget(tabs: WorkbookTabs): Result<LoggedLine[]> {
  const log = tabs.get('log');
  if (!log.ok) return log;
  const lines = newestLines(log.value, LINES);
  const isUndone = ({ digest }: LoggedLine): boolean =>
    lines.some(({ result }) => result.includes(undoNote(digest)));
  const digests = (readChoiceInFile(LAST_UNDOABLE) ?? '').split(' ');
  const own = lines.filter(({ digest }) => digests.includes(digest));
  if (own.length > 0) {
    const left = own.filter((line) => !isUndone(line));
    return left.length > 0 ? ok(left) : failed(problem('undo-done'));
  }
  const person = readChoice(PERSON_CHOICE) ?? '';
  const named = lines.find((line) => isOf(line, person) && mayUndo(tabs, line));
  if (!named) return failed(problem('undo-nothing'));
  return isUndone(named) ? failed(problem('undo-done')) : ok([named]);
}

/** A line of hers that wrote rows, and not one that put others' back. */
function isOf({ person: who, command, result }: LoggedLine, person: string): boolean {
  const hasWritten = /^(Ghi mới|Cập nhật|Xóa trắng)/.test(result);
  return person !== '' && who === person && UNDOABLE.includes(command) && hasWritten;
}

export function mayUndo(tabs: WorkbookTabs, { tab: id }: LoggedLine): boolean {
  const tab = tabs.get(id);
  return tab.ok && mayWrite(tab.value);
}
