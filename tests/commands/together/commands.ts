/** Each command that writes, on a workbook in which it has something to do. */

import type { RunReport } from '../../../local/host-types';
import { forked, openPlainWorkbook, type PlainWorkbook } from '../../../local/plain/open';
import type { EntryPreview } from '../../../src/ledger/entry';
import type { Outcome } from '../../../src/ledger/outcome';
import {
  BRANCH,
  close,
  closeForm,
  fillMarch,
  MARCH,
  openOffice,
  openWithBalances,
  paste,
  prepare,
  submit,
  WOMAN,
} from '../periods';
import { CHOICES, dataOf, day, KEY, payload, type Row } from '../support';
import { importOf } from './importing';
import type { Command } from './interrupted';
import { addInFormulas } from './plain-formulas';

const POOR: Row = { cutoff: day(2025, 3, 25), outstanding: 100, note: 'cũ' };
const BEFORE: Row = { cutoff: day(2025, 2, 28), outstanding: 90 };

async function entryInto(rows: readonly Row[]): Promise<Command> {
  const workbook = await openOffice();
  paste(workbook, rows);
  const { value } = forked(workbook).call('entryPreview', KEY);
  const { row: shown } = dataOf(value as Outcome<EntryPreview>);
  const sent = payload({ amounts: { outstanding: '111', collected: '5' }, shown, note: 'mới' });
  return { workbook, fn: 'saveEntry', sent: [sent], user: WOMAN };
}

async function importing(): Promise<Command> {
  const workbook = await openOffice();
  paste(workbook, [BEFORE, POOR]);
  const row = { cutoff: '25/03/2025', commune: 'Đăk Ơ', fund: 'Trung ương' };
  const rows = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo'].map((program, i) => ({
    ...row,
    program,
    outstanding: 500 + i,
  }));
  const sent = importOf(forked(workbook), rows);
  return { workbook, fn: 'importRows', sent: [sent], user: WOMAN };
}

export async function undoing(): Promise<Command> {
  const { workbook, sent } = await importing();
  dataOf(workbook.as(WOMAN).call('importRows', ...sent).value as Outcome<unknown>);
  // The second time there is nothing left to take back, which she is told.
  const isDone = ({ ok, log }: RunReport): boolean => ok && log.length === 0;
  return { workbook, fn: 'openUndo', sent: [], user: WOMAN, isDone };
}

export async function preparing(): Promise<Command> {
  const workbook = await openWithBalances();
  const sent = {
    requestId: 'prepare-1',
    cutoff: '31/03/2025',
    deadline: '',
    associations: ['Phụ nữ'],
    communes: [],
    programs: [],
    funds: [],
  };
  return { workbook, fn: 'preparePeriod', sent: [sent], user: WOMAN };
}

/** March is prepared and typed. */
async function filled(): Promise<PlainWorkbook> {
  const workbook = await openWithBalances();
  dataOf(prepare(workbook));
  fillMarch(workbook, [101, 51, 71]);
  return workbook;
}

const unit = { person: 'Lan', cutoff: MARCH, association: 'Phụ nữ' };

export async function submitting(): Promise<Command> {
  const sent = { ...unit, requestId: 'submit-1', communes: ['Phú Nghĩa'], seen: '' };
  return { workbook: await filled(), fn: 'submitUnit', sent: [sent], user: WOMAN };
}

export async function sendingBack(): Promise<Command> {
  const workbook = await filled();
  dataOf(submit(workbook.as(WOMAN), ['Phú Nghĩa']));
  const sent = { ...unit, requestId: 'back-1', commune: 'Phú Nghĩa', reason: 'Thiếu Tổ' };
  return { workbook, fn: 'sendBack', sent: [sent], user: BRANCH };
}

/** February is the earliest open date. */
function closing(workbook: PlainWorkbook) {
  const form = dataOf(closeForm(forked(workbook), '2025-02-28'));
  return { requestId: 'close-1', person: 'Cán bộ', cutoff: '2025-02-28', without: form.missing };
}

export async function closingPeriod(): Promise<Command> {
  const workbook = await openWithBalances();
  return { workbook, fn: 'closePeriod', sent: [closing(workbook)], user: BRANCH };
}

export async function reopeningPeriod(): Promise<Command> {
  const workbook = await openWithBalances();
  const { cutoff, without } = closing(workbook);
  dataOf(close(workbook, cutoff, without));
  const sent = { requestId: 'reopen-1', person: 'Cán bộ', cutoff, reason: 'Nhập sai' };
  return { workbook, fn: 'reopenPeriod', sent: [sent], user: BRANCH };
}

async function settingUp(): Promise<Command> {
  const workbook = await openPlainWorkbook({ project: 'dist', formulas: addInFormulas });
  return { workbook, fn: 'createWorkbook', sent: [CHOICES] };
}

/**
 * Besides the calls that change anything, so many fail in CI: each; of a long command every fifth, of
 * “Tạo sổ”, which has a thousand, every fortieth. `npm run soak -- --strikes ""` tries them all.
 */
const EVERY = 1;
const EVERY_FIFTH = 5;
const EVERY_FORTIETH = 40;

export const COMMANDS: readonly (readonly [string, () => Promise<Command>, number])[] = [
  ['saving a new row', () => entryInto([BEFORE]), EVERY],
  ['saving over a row', () => entryInto([BEFORE, POOR]), EVERY],
  ['importing', importing, EVERY],
  ['undoing an import', undoing, EVERY],
  ['preparing a date', preparing, EVERY],
  ['submitting a unit', submitting, EVERY],
  ['sending it back', sendingBack, EVERY],
  ['closing a date', closingPeriod, EVERY_FIFTH],
  ['opening it again', reopeningPeriod, EVERY_FIFTH],
  ['setting a workbook up', settingUp, EVERY_FORTIETH],
];
