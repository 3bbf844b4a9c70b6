import { associationChoices, communeChoices } from './branch-columns';
import { column } from './tab-column';
import type { TabColumn } from './tab-spec';

/** Where the figures of one date stand: open to everybody, or closed by the branch. */
export const PERIOD_STATES = ['mở', 'đã chốt'] as const;

/** How far a unit (xã × hội) is with a date. */
export const SUBMISSION_STATES = [
  'chưa nhập',
  'đang nhập',
  'đã nộp',
  'trả lại',
  'đã chốt',
] as const;

const byCommand = (what: string): string => `${what}; lệnh tự ghi.`;

/** Kỳ chốt: the one mark of a closed date. */
export const periodColumns: readonly TabColumn[] = [
  column('cutoff', 'Ngày chốt', 'date', 90, 'Ngày của số liệu.'),
  column('deadline', 'Hạn nộp', 'date', 90, 'Ngày cuối cùng để các đơn vị nộp.'),
  column('status', 'Trạng thái', 'text', 100, byCommand('Mở hoặc đã chốt'), {
    choices: { list: PERIOD_STATES },
  }),
  column('at', 'Thời điểm', 'time', 140, byCommand('Lúc chốt hoặc mở lại')),
  column('who', 'Người (tự khai)', 'text', 160, byCommand('Tên người chốt tự ghi')),
  column('rows', 'Số dòng', 'count', 80, byCommand('Số dòng đã chốt')),
  column('outstanding', 'Dư nợ', 'money', 120, byCommand('Tổng dư nợ đã chốt')),
  column('overdue', 'Nợ quá hạn', 'money', 120, byCommand('Tổng nợ quá hạn đã chốt')),
  column(
    'households',
    'Số hộ cộng dòng',
    'count',
    100,
    byCommand('Cộng số hộ của các dòng, để đối chiếu; không phải số hộ thực'),
  ),
  column('digest', 'Dấu', 'text', 140, byCommand('Dấu của các dòng đã chốt')),
  column('reason', 'Lý do', 'text', 260, 'Lý do mở lại kỳ; khi chốt: các đơn vị còn thiếu.'),
];

export const submissionColumns: readonly TabColumn[] = [
  column('cutoff', 'Ngày chốt', 'date', 90, 'Ngày của số liệu.'),
  column('commune', 'Xã', 'text', 130, 'Xã của đơn vị nhập.', communeChoices),
  column('association', 'Hội', 'text', 110, 'Hội của đơn vị nhập.', associationChoices),
  column('status', 'Trạng thái', 'text', 100, byCommand('Đơn vị đã nộp hay chưa'), {
    choices: { list: SUBMISSION_STATES },
  }),
  column('at', 'Thời điểm', 'time', 140, byCommand('Lúc nộp hoặc trả lại')),
  column('deadline', 'Hạn nộp', 'date', 90, byCommand('Hạn của kỳ')),
  column('reason', 'Lý do', 'text', 260, 'Lý do trả lại.'),
  column('who', 'Người (tự khai)', 'text', 160, byCommand('Tên người nộp tự ghi')),
  column('digest', 'Dấu', 'text', 140, byCommand('Dấu của số liệu lúc nộp, để biết sau đó có sửa')),
];

/** Vùng tạm: what a write is doing stands under the one header, what it replaced from row 4 on. */
export const scratchColumns: readonly TabColumn[] = [
  column('marker', 'Đang ghi', 'text', 260, 'Dấu của lệnh đang ghi; tự xóa khi ghi xong.'),
];
