import { communeChoices } from './branch-columns';
import { PARAMETER_KINDS, PARAMETER_UNITS } from './parameters/parameter-kinds';
import { column } from './tab-column';
import type { TabColumn } from './tab-spec';

/** Kế hoạch: given per program and fund, never per association. */
export const planColumns: readonly TabColumn[] = [
  column('year', 'Năm', 'count', 70, 'Năm của kế hoạch.'),
  column('program', 'Chương trình', 'text', 230, 'Tên, mã hoặc viết tắt theo tab Danh mục.', {
    choices: { catalogue: 'program' },
  }),
  column('fund', 'Nguồn vốn', 'text', 100, 'Trung ương hoặc Địa phương.', {
    choices: { catalogue: 'fund' },
  }),
  column('commune', 'Xã', 'text', 130, 'Để trống: kế hoạch của cả đơn vị.', communeChoices),
  column('planOutstanding', 'Kế hoạch dư nợ', 'money', 120, 'Dư nợ được giao đến 31/12.'),
  column(
    'growthTarget',
    'Chỉ tiêu tăng trưởng',
    'money',
    120,
    'So với dư nợ 31/12 năm trước; giảm thì ghi số âm.',
    { signed: true },
  ),
];

/** Words of the column Xác nhận of Tham số. */
export const CONFIRMATIONS = ['có nguồn', 'cần xác nhận', 'đã xác nhận'] as const;

/** Tham số: law and agreements as dated rows. */
export const parameterColumns: readonly TabColumn[] = [
  column('name', 'Tham số', 'text', 300, 'Chọn trong danh sách.', {
    choices: { list: PARAMETER_KINDS.map(({ name }) => name) },
  }),
  column('target', 'Áp dụng cho', 'text', 340, 'Chương trình, cấp hoặc mức; trống: tất cả.', {
    overflow: 'wrap',
  }),
  column('value', 'Giá trị', 'decimal', 110, 'Số; phần lẻ sau dấu phẩy.'),
  column('unit', 'Đơn vị', 'text', 110, 'Theo tham số.', { choices: { list: PARAMETER_UNITS } }),
  column('validFrom', 'Từ ngày', 'date', 90, 'Ngày bắt đầu áp dụng.'),
  column('validTo', 'Đến ngày', 'date', 90, 'Để trống: còn áp dụng.'),
  column('document', 'Văn bản', 'text', 340, 'Số văn bản và ngày.'),
  column('confirmation', 'Xác nhận', 'text', 110, 'Giá trị đã có nguồn hay còn phải hỏi lại.', {
    choices: { list: CONFIRMATIONS },
  }),
  column('note', 'Ghi chú', 'text', 420, 'Nguồn và điều cần biết.', { overflow: 'wrap' }),
];

const activity = (id: string, header: string): TabColumn =>
  column(id, header, 'count', 95, 'Trong kỳ.');

/** Hoạt động: what an association did in a commune since the date before. */
export const activityColumns: readonly TabColumn[] = [
  column('cutoff', 'Ngày chốt', 'date', 90, 'Ngày cuối của kỳ.'),
  column('commune', 'Xã', 'text', 130, 'Tên xã theo tab Danh mục.', communeChoices),
  activity('groupsChecked', 'Tổ đã kiểm tra'),
  column('outstandingChecked', 'Dư nợ đã kiểm tra', 'money', 110, 'Trong kỳ.'),
  activity('householdsChecked', 'Hộ đã kiểm tra'),
  activity('meetings', 'Cuộc họp bình xét'),
  activity('trainings', 'Lớp tập huấn'),
  activity('trainees', 'Người tập huấn'),
  activity('campaigns', 'Buổi tuyên truyền'),
  column('poorFund', 'Quỹ “Vì người nghèo”', 'money', 110, 'Số tiền vận động được trong kỳ.'),
  activity('savingDays', 'Ngày tiết kiệm'),
];
