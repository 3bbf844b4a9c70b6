/** A person types a figure of a row at one moment of a command that is about it. */

import { cellText } from '../../../local/a1';
import { callKind, needsFlush } from '../../../local/apps-script/service-calls';
import { newSession, OWNER } from '../../../local/headless-workbook';
import type { RunReport } from '../../../local/host-types';
import { forked, type PlainWorkbook } from '../../../local/plain/open';
import { BRANCH, paste } from '../periods';
import { columnOf, type Row, WOMEN } from '../support';
import { isTold } from './claims';
import type { Command } from './interrupted';
import { brokenChain, LOG } from './log-truth';

/** Stands nowhere else. */
export const TYPED = 333;

export interface Ended {
  readonly workbook: PlainWorkbook;
  readonly report: RunReport;
}

export interface Meeting {
  readonly command: () => Promise<Command>;
  /** The row in which she types; she adds it when it is not there. */
  readonly row: Row;
  /** Of a long command she comes before every how-manyth call; always before and after a flush. */
  readonly every?: number;
  /** What else of the end is not as the command said, in words. */
  readonly truth?: (ended: Ended, quiet: Ended) => readonly string[];
}

/** What went wrong, at each moment before which somebody may come. */
export async function met({
  command,
  row,
  every = 1,
  truth = () => [],
}: Meeting): Promise<string[]> {
  const made = await command();
  const paths: string[] = [];
  const quiet = ran(made, (path) => paths.push(path));
  const isFlush = (path: string | undefined): boolean => path === 'SpreadsheetApp.flush';
  const places = paths
    .map((path, i) => ({ path, at: i + 1, isNear: isFlush(path) || isFlush(paths[i - 1]) }))
    .filter(({ path }) => isSeen(path))
    .filter(({ isNear }, i) => isNear || i % every === 0);
  return [...places, { path: 'the end', at: paths.length + 1 }].flatMap(({ path, at }) => {
    let call = 0;
    let isTyped = false;
    const ended = ran(made, (_, workbook) => {
      call += 1;
      if (call !== at || isTyped) return;
      isTyped = true;
      types(workbook, row);
    });
    if (!isTyped) types(ended.workbook, row);
    const wrong = [
      ...lost(ended, row),
      ...doubled(ended.workbook),
      ...brokenChain(ended.workbook.host),
      ...truth(ended, quiet),
    ];
    return wrong.map((each) => `before call ${at}, ${path}: ${each} ${saying(ended)}`);
  });
}

/** Nobody can tell before which of the writes that wait for one flush she typed. */
function isSeen(path: string): boolean {
  return needsFlush(path) || callKind(path) === 'other';
}

function ran(
  { workbook: begun, fn, sent, user = OWNER }: Command,
  between: (path: string, workbook: PlainWorkbook) => void,
): Ended {
  const workbook = forked(begun);
  let isBusy = false;
  workbook.beforeCall((path) => {
    // What her typing sets off calls services too.
    if (isBusy) return;
    isBusy = true;
    between(path, workbook);
    isBusy = false;
  });
  const report = workbook.host.run(newSession(user), fn, sent);
  workbook.beforeCall();
  return { workbook, report };
}

function types(workbook: PlainWorkbook, row: Row): void {
  const at = rowsAt(workbook, WOMEN, row)[0];
  if (at !== undefined) {
    const column = columnOf(workbook, WOMEN, 'Dư nợ');
    workbook.type(WOMEN, cellText(at - 1, column), String(TYPED));
    return;
  }
  const last = workbook.values(WOMEN).findLastIndex(([first]) => first !== '');
  paste(workbook, [{ ...row, outstanding: TYPED }], WOMEN, last + 2);
}

const FIELDS = { cutoff: 'Ngày chốt', commune: 'Xã', program: 'Chương trình' } as const;

/** Row numbers of a record in a tab. */
export function rowsAt(workbook: PlainWorkbook, tab: string, row: Row): number[] {
  const wanted = { commune: 'Đăk Ơ', program: 'Hộ nghèo', ...row };
  const fields = (['cutoff', 'commune', 'program'] as const).map((field) => ({
    column: columnOf(workbook, tab, FIELDS[field]),
    text: String(wanted[field]),
  }));
  return workbook
    .values(tab)
    .flatMap((cells, i) =>
      fields.every(({ column, text }) => String(cells[column]) === text) ? [i + 1] : [],
    );
}

/** What stands in its column Dư nợ. */
export function figureAt(workbook: PlainWorkbook, tab: string, row: Row): unknown {
  const [at] = rowsAt(workbook, tab, row);
  const column = columnOf(workbook, tab, 'Dư nợ');
  return at === undefined ? undefined : workbook.values(tab)[at - 1]?.[column];
}

const CLOSED = 'Đã chốt';

function lost({ workbook, report }: Ended, row: Row): string[] {
  const stands = [WOMEN, CLOSED].some((tab) => figureAt(workbook, tab, row) === TYPED);
  const told = JSON.stringify([report.value, report.ui, workbook.values(LOG)]);
  return stands || isTold(told, TYPED) ? [] : ['her figure is gone'];
}

function doubled(workbook: PlainWorkbook): string[] {
  return [WOMEN, CLOSED].flatMap((tab) => {
    const names = ['Ngày chốt', 'Xã', 'Chương trình', 'Nguồn vốn'];
    const columns = names.map((name) => columnOf(workbook, tab, name));
    const keys = workbook
      .values(tab)
      .map((cells) => columns.map((column) => String(cells[column])).join('|'))
      .filter((key) => !key.startsWith('|'));
    return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${key} is doubled`);
  });
}

function saying({ report: { value, error, ui } }: Ended): string {
  const alerts = ui.alerts.map(({ text }) => text);
  return JSON.stringify([value, error?.message, ...alerts]).slice(0, 500);
}

/** Asks as the branch does. */
export const asBranch = (workbook: PlainWorkbook) => workbook.as(BRANCH);
