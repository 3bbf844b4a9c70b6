/** A branch with two associations and two communes, on plain cells: who does what with a period. */

import path from 'node:path';
import type { User } from '../../local/host-types';
import { forked, openPlainWorkbook, type PlainWorkbook } from '../../local/plain/open';
import type { Outcome } from '../../src/ledger/outcome';
import type {
  CloseForm,
  DonePeriod,
  PreparedPeriod,
  PrepareRequest,
  SubmissionForm,
  SubmissionsShown,
  SubmittedUnits,
} from '../../src/ledger/periods/period-requests';
import { CHOICES, dataOf, day, pasteRows, type Row, records, WOMEN } from './support';
import { addInFormulas } from './together/plain-formulas';

const PROJECT = path.resolve('dist');

export const BRANCH: User = { email: 'can.bo@example.com', name: 'Cán bộ', role: 'editor' };
export const WOMAN: User = { email: 'phu.nu@example.com', name: 'Lan', role: 'editor' };
export const FARMER: User = { email: 'nong.dan@example.com', name: 'Bình', role: 'editor' };

/** A sum that somebody works out in the cell, and what it shows. */
export const SUM_FORMULA = '=60+41';
export const SUM_VALUE = 101;

/** The virtual clock of these workbooks. */
export const clock = { now: new Date(2025, 3, 2, 8, 30) };

let made: Promise<PlainWorkbook> | undefined;

/** As "Tạo sổ" leaves it; made once, forked per test. */
export async function openOffice(): Promise<PlainWorkbook> {
  made ??= makeOnce();
  return forked(await made);
}

async function makeOnce(): Promise<PlainWorkbook> {
  const workbook = await openPlainWorkbook({
    project: PROJECT,
    now: () => clock.now,
    formulas: (formula, at, read) =>
      formula === SUM_FORMULA ? [[SUM_VALUE]] : addInFormulas(formula, at, read),
    people: [BRANCH, WOMAN, FARMER],
  });
  const editors = { ...CHOICES.editors, branch: BRANCH.email, 11: FARMER.email, 12: WOMAN.email };
  const sent = { ...CHOICES, editors };
  dataOf(workbook.call('createWorkbook', sent).value as Outcome<unknown>);
  return workbook;
}

/** The date before the one of these tests. */
export const FEBRUARY = day(2025, 2, 28);
export const MARCH = '2025-03-31';

export const BALANCES: readonly Row[] = [
  { cutoff: FEBRUARY, outstanding: 100, overdue: 1, households: 4 },
  { cutoff: FEBRUARY, program: 'Hộ cận nghèo', outstanding: 50, households: 2 },
  { cutoff: FEBRUARY, commune: 'Phú Nghĩa', outstanding: 70, households: 3 },
];

/** With the balances of February in the tab of Phụ nữ. */
export async function openWithBalances(rows: readonly Row[] = BALANCES): Promise<PlainWorkbook> {
  const workbook = await openOffice();
  paste(workbook, rows);
  return workbook;
}

export function paste(
  workbook: PlainWorkbook,
  rows: readonly Row[],
  tab = WOMEN,
  firstRow = 2,
): void {
  pasteRows(workbook as never, rows, tab, firstRow);
}

/** February closed without anybody's submission, March entered and submitted. */
export async function openSubmitted(): Promise<PlainWorkbook> {
  const workbook = await openWithBalances();
  dataOf(close(workbook.as(BRANCH), '2025-02-28', MISSING));
  dataOf(prepare(workbook.as(WOMAN)));
  fillMarch(workbook, [101, 50, 70]);
  dataOf(submit(workbook.as(WOMAN), COMMUNES));
  return workbook;
}

/** The same with March closed. */
export async function openClosed(): Promise<PlainWorkbook> {
  const workbook = await openSubmitted();
  dataOf(close(workbook.as(BRANCH), MARCH));
  return workbook;
}

export const COMMUNES = ['Đăk Ơ', 'Phú Nghĩa'];
export const MISSING = COMMUNES.map((commune) => `${commune} – Phụ nữ`);

export const rowsOf = (workbook: PlainWorkbook, tab: string) => records(workbook as never, tab);

/** Rows of a date as "Xã, Chương trình: Dư nợ". */
export function figures(workbook: PlainWorkbook, tab: string, cutoff: Date): string[] {
  return rowsOf(workbook, tab)
    .filter((row) => String(row['Ngày chốt']) === String(cutoff))
    .map((row) => `${row.Xã}, ${row['Chương trình']}: ${row['Dư nợ']}`);
}

let requests = 0;
const requestId = (): string => `period-${++requests}`;

type Page = Pick<PlainWorkbook, 'call'>;

export function prepare(
  page: Page,
  changes: Partial<PrepareRequest> = {},
): Outcome<PreparedPeriod> {
  const sent: PrepareRequest = {
    requestId: requestId(),
    cutoff: '31/03/2025',
    deadline: '',
    associations: ['Phụ nữ'],
    communes: [],
    programs: [],
    funds: [],
    ...changes,
  };
  return page.call('preparePeriod', sent).value as Outcome<PreparedPeriod>;
}

export function submissionForm(page: Page): SubmissionForm {
  return dataOf(page.call('submissionForm').value as Outcome<SubmissionForm>);
}

export function submit(
  page: Page,
  communes: readonly string[],
  changes: Readonly<Record<string, unknown>> = {},
): Outcome<SubmittedUnits> {
  const sent = {
    requestId: requestId(),
    person: 'Lan',
    cutoff: MARCH,
    association: 'Phụ nữ',
    communes,
    seen: '',
    ...changes,
  };
  return page.call('submitUnit', sent).value as Outcome<SubmittedUnits>;
}

export function state(page: Page, cutoff = MARCH): SubmissionsShown {
  return dataOf(page.call('submissionState', { cutoff }).value as Outcome<SubmissionsShown>);
}

/** "Đăk Ơ – Phụ nữ: đã nộp" of every unit. */
export function states(page: Page, cutoff = MARCH): string[] {
  return state(page, cutoff).units.map(({ commune, association, ...unit }) => {
    const word = unit.isChanged ? `${unit.state}, sau đó có sửa` : unit.state;
    return `${commune} – ${association}: ${[word, unit.late].filter(Boolean).join(', ')}`;
  });
}

export function sendBack(page: Page, commune: string, reason: string): Outcome<DonePeriod> {
  const unit = { commune, association: 'Phụ nữ' };
  const sent = { requestId: requestId(), person: 'Cán bộ', cutoff: MARCH, ...unit, reason };
  return page.call('sendBack', sent).value as Outcome<DonePeriod>;
}

export function closeForm(page: Page, cutoff = ''): Outcome<CloseForm> {
  return page.call('closeForm', { cutoff }).value as Outcome<CloseForm>;
}

export function close(
  page: Page,
  cutoff: string,
  without: readonly string[] = [],
): Outcome<DonePeriod> {
  const sent = { requestId: requestId(), person: 'Cán bộ', cutoff, without };
  return page.call('closePeriod', sent).value as Outcome<DonePeriod>;
}

export function reopen(page: Page, cutoff: string, reason = 'Nhập sai'): Outcome<DonePeriod> {
  const sent = { requestId: requestId(), person: 'Cán bộ', cutoff, reason };
  return page.call('reopenPeriod', sent).value as Outcome<DonePeriod>;
}

/** Types the figures of March into the rows that were prepared, in their order. */
export function fillMarch(workbook: PlainWorkbook, amounts: readonly (number | null)[]): void {
  const rows = workbook.values(WOMEN);
  const march = String(day(2025, 3, 31));
  const at = rows.flatMap((row, index) => (String(row[0]) === march ? [index + 1] : []));
  at.forEach((row, i) => {
    const amount = amounts[i];
    if (amount !== undefined && amount !== null) workbook.type(WOMEN, `J${row}`, String(amount));
  });
}
