/** Whom each command may meet: somebody who types into a row that it is about. */

import type { DonePeriod, SubmittedUnits } from '../../../src/ledger/periods/period-requests';
import { figures, states } from '../periods';
import { day } from '../support';
import {
  closingPeriod,
  preparing,
  reopeningPeriod,
  sendingBack,
  submitting,
  undoing,
} from './commands';
import { asBranch, type Ended, type Meeting } from './typed-between';

const FEBRUARY = day(2025, 2, 28);
const MARCH = day(2025, 3, 31);
const IMPORTED = day(2025, 3, 25);
const UNIT = 'Phú Nghĩa – Phụ nữ';
const NEW = 'Hộ mới thoát nghèo';

const isDone = ({ report }: Ended): boolean =>
  (report.value as { ok?: boolean } | null)?.ok === true;

const stateOf = ({ workbook }: Ended): string =>
  states(asBranch(workbook)).find((state) => state.startsWith(UNIT)) ?? '';

function digestOf({ workbook }: Ended): unknown {
  const [headers = [], line = []] = workbook.values('Nộp báo cáo');
  return line[headers.indexOf('Dấu')];
}

/** What was submitted is what stood then: her figure, or else it is said that it came later. */
function submittedTruly(ended: Ended, quiet: Ended): string[] {
  const data = ended.report.value as unknown as { data?: SubmittedUnits };
  const isSubmitted = data.data?.units[0]?.isSubmitted === true;
  const state = stateOf(ended);
  const isOld = digestOf(ended) === digestOf(quiet);
  const truth = !isSubmitted ? 'chưa nộp' : isOld ? 'đã nộp, sau đó có sửa' : 'đã nộp';
  return state.includes(truth) && state.includes('sau đó') === truth.includes('sau đó')
    ? []
    : [`the unit is “${state}” instead of “${truth}”`];
}

function sentBackTruly(ended: Ended): string[] {
  const state = stateOf(ended);
  return isDone(ended) === state.includes('trả lại') ? [] : [`the unit is “${state}”`];
}

const closedRows = ({ workbook }: Ended): number => figures(workbook, 'Đã chốt', FEBRUARY).length;

function isMarked({ workbook }: Ended): boolean {
  return workbook
    .values('Kỳ chốt')
    .some(([date, , state]) => String(date) === String(FEBRUARY) && state === 'đã chốt');
}

/** Marked, told, counted: all of them or none. */
function closedTruly(ended: Ended): string[] {
  if (!isDone(ended)) return isMarked(ended) ? ['closed, though it was refused'] : [];
  const { data } = ended.report.value as unknown as { data: DonePeriod };
  const isCounted = data.message.includes(`${closedRows(ended)} dòng nằm trong`);
  return [
    ...(isMarked(ended) ? [] : ['not marked as closed']),
    ...(isCounted ? [] : ['miscounted']),
  ];
}

function reopenedTruly(ended: Ended): string[] {
  if (isDone(ended) === isMarked(ended)) return ['marked otherwise than was said'];
  const there = closedRows(ended);
  return isDone(ended) && there > 0 && !JSON.stringify(ended.report.value).includes('warnings":[{')
    ? ['rows are left in Đã chốt without a word']
    : [];
}

export const MEETINGS: readonly (readonly [string, Meeting])[] = [
  ['preparing a date, a row to be prepared', { command: preparing, row: { cutoff: MARCH } }],
  ['preparing a date, the balance before', { command: preparing, row: { cutoff: FEBRUARY } }],
  [
    'submitting a unit, one of its figures',
    { command: submitting, row: { cutoff: MARCH, commune: 'Phú Nghĩa' }, truth: submittedTruly },
  ],
  [
    'sending it back, one of its figures',
    { command: sendingBack, row: { cutoff: MARCH, commune: 'Phú Nghĩa' }, truth: sentBackTruly },
  ],
  [
    'undoing an import, a row it added',
    { command: undoing, row: { cutoff: IMPORTED, program: 'Hộ cận nghèo' } },
  ],
  ['undoing an import, a row it changed', { command: undoing, row: { cutoff: IMPORTED } }],
  [
    'closing a date, one of its figures',
    { command: closingPeriod, every: 3, row: { cutoff: FEBRUARY }, truth: closedTruly },
  ],
  [
    'closing a date, a row more',
    {
      command: closingPeriod,
      every: 3,
      row: { cutoff: FEBRUARY, program: NEW },
      truth: closedTruly,
    },
  ],
  [
    'opening it again, one of its figures',
    { command: reopeningPeriod, every: 3, row: { cutoff: FEBRUARY }, truth: reopenedTruly },
  ],
];
