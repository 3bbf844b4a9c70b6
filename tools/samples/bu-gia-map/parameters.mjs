// @ts-check
import { dateCell, TAB_NAMES } from '../sample.mjs';

/** @typedef {readonly [name: string, target: string, value: number, unit: string, from: string, to?: string]} Row */

const [A_YEAR, A_MONTH] = ['%/năm', '%/tháng'];
const RATE = 'Lãi suất cho vay';
const COEFFICIENT = 'Hệ số chất lượng phí ủy thác';
const SPLIT = 'Phân bổ phí ủy thác';
const COMMISSION = 'Mức hoa hồng trên dư nợ có thu được lãi';

/**
 * What the shipped rows leave open: fee and commission since 2024, and the rates by which this
 * sample's interest is reckoned where the shipped ones begin later.
 *
 * @type {readonly Row[]}
 */
const ROWS = Object.freeze([
  [RATE, 'Hộ nghèo', 6.6, A_YEAR, '2024-01-01', '2024-12-31'],
  [RATE, 'Hộ cận nghèo', 7.92, A_YEAR, '2024-01-01', '2024-12-31'],
  [RATE, 'Hộ mới thoát nghèo', 8.25, A_YEAR, '2024-01-01', '2024-12-31'],
  [RATE, 'Hộ SXKD vùng khó khăn', 9, A_YEAR, '2024-01-01', '2024-12-31'],
  [RATE, 'Nước sạch và vệ sinh môi trường nông thôn', 9, A_YEAR, '2024-01-01', '2024-12-31'],
  [RATE, 'Giải quyết việc làm', 7.92, A_YEAR, '2024-01-01', '2025-11-30'],
  [RATE, 'Học sinh, sinh viên có hoàn cảnh khó khăn', 6.6, A_YEAR, '2024-01-01', '2024-12-31'],
  ['Mức phí ủy thác trên dư nợ có thu được lãi', '', 0.032, A_MONTH, '2024-01-01'],
  ['Mức phí ủy thác trên dư nợ trong hạn', 'Nhà ở xã hội', 0.003, A_MONTH, '2024-01-01'],
  [COEFFICIENT, 'NQH từ 0%', 100, '%', '2024-01-01'],
  [COEFFICIENT, 'NQH từ 2%', 80, '%', '2024-01-01'],
  [COEFFICIENT, 'NQH từ 3%', 50, '%', '2024-01-01'],
  [COEFFICIENT, 'NQH từ 4%', 0, '%', '2024-01-01'],
  // There is no district since 01/07/2025, and who gets its part is not published.
  [SPLIT, 'Xã', 84, '%', '2024-01-01', '2025-06-30'],
  [SPLIT, 'Huyện', 9, '%', '2024-01-01', '2025-06-30'],
  [SPLIT, 'Tỉnh', 4.5, '%', '2024-01-01', '2025-06-30'],
  [SPLIT, 'Trung ương', 2.5, '%', '2024-01-01', '2025-06-30'],
  [COMMISSION, 'Tổ có huy động tiết kiệm', 0.085, A_MONTH, '2024-01-01'],
  [COMMISSION, 'Tổ không huy động tiết kiệm', 0.075, A_MONTH, '2024-01-01'],
  ['Mức hoa hồng trên dư nợ trong hạn', 'Nhà ở xã hội', 0.005, A_MONTH, '2024-01-01'],
  ['Mức hoa hồng trên số dư tiết kiệm', '', 0.1, A_MONTH, '2024-01-01'],
]);

const NOTE = 'Số minh họa của sổ mẫu: thay bằng mức và văn bản đang áp dụng.';

/** @returns {import('../sample.mjs').SampleTable} */
export function parameterTable() {
  return {
    tab: TAB_NAMES.parameters,
    headers: [
      'Tham số',
      'Áp dụng cho',
      'Giá trị',
      'Đơn vị',
      'Từ ngày',
      'Đến ngày',
      'Xác nhận',
      'Ghi chú',
    ],
    rows: ROWS.map(([name, target, amount, unit, from, to]) => [
      name,
      target === '' ? null : target,
      amount,
      unit,
      dateCell(from),
      to === undefined ? null : dateCell(to),
      'cần xác nhận',
      NOTE,
    ]),
  };
}
