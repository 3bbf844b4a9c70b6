import type { ShippedParameter } from './shipped-parameter';

/** The bank's own grading of groups; since when these figures hold is not published. */
const IN_EXPORT = {
  validFrom: '2013-03-05',
  validTo: '',
  document: 'Quyết định 15/QĐ-HĐQT ngày 05/03/2013',
  confirmation: 'cần xác nhận',
} as const;

const THRESHOLDS = 'Công thức trong bản xuất BC0437 ngày 30/09/2026. Xác nhận ngày bắt đầu.';
const MAXIMA = 'Biểu chấm điểm Tổ của một chi nhánh, năm 2026. Xác nhận ngày bắt đầu.';

/** Criteria of the score, by the columns of Tổ TK&VV. */
const CRITERIA: readonly (readonly [string, number])[] = [
  ['Điểm nợ quá hạn', 30],
  ['Điểm giao dịch xã', 20],
  ['Điểm thu lãi', 20],
  ['Điểm thu nợ', 15],
  ['Điểm tiền gửi tăng thêm', 10],
  ['Điểm tổ viên gửi tiền', 5],
];

const GRADES: readonly (readonly [string, number])[] = [
  ['Tốt', 85],
  ['Khá', 70],
  ['Trung bình', 50],
  ['Yếu', 0],
];

export const GRADE_ROWS: readonly ShippedParameter[] = [
  ...GRADES.map(([target, value]): ShippedParameter => {
    return { id: 'gradeThreshold', target, value, ...IN_EXPORT, note: THRESHOLDS };
  }),
  ...CRITERIA.map(([target, value]): ShippedParameter => {
    return { id: 'scoreMaximum', target, value, ...IN_EXPORT, note: MAXIMA };
  }),
];
