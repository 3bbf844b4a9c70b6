import { COMMUNE_LEVEL, WITH_SAVINGS, WITHOUT_SAVINGS } from './parameter-kinds';
import { type ShippedParameter, type Source, sourced, unsure } from './shipped-parameter';

/**
 * Fee of the associations and commission of the groups. What was agreed for the time since 2024 is
 * not published: no row covers it, and whoever reckons a fee is told which row to add.
 */
const BEFORE_2009: Source = {
  validFrom: '2009-01-01',
  validTo: '2009-06-30',
  document: 'Thỏa thuận trước ngày 23/03/2009',
  note: 'Báo Tiền Phong; nguồn không ghi ngày bắt đầu.',
};

const OF_2009: Source = {
  validFrom: '2009-07-01',
  validTo: '2009-12-31',
  document: 'Thỏa thuận NHCSXH – Trung ương Đoàn ngày 23/03/2009',
  note: 'Báo Tiền Phong. Các mức 0,04; 0,036; 0,033%/tháng của những năm sau chưa rõ ngày.',
};

const OF_2021: Source = {
  validFrom: '2021-07-01',
  validTo: '2023-12-31',
  document: 'Văn bản thỏa thuận giai đoạn 2021–2023',
  note: 'Đề thi nghiệp vụ NHCSXH sau 6/2021. Mức từ năm 2024 chưa có nguồn: thêm dòng theo thỏa thuận đang dùng.',
};

const RESIDUAL = 'Phần còn lại sau xã, huyện, tỉnh.';
const COMMON = 'Mức thường gặp, chưa có nguồn công bố. Kiểm tra cả ngày.';

export const FEE_ROWS: readonly ShippedParameter[] = [
  sourced('feeRate', '', 0.06, BEFORE_2009),
  sourced('feeRate', '', 0.045, OF_2009),
  sourced('feeRate', '', 0.032, OF_2021),
  sourced('feeRateOnBalance', 'Nhà ở xã hội', 0.003, OF_2021),
  sourced('qualityCoefficient', 'NQH từ 0%', 100, OF_2021),
  sourced('qualityCoefficient', 'NQH từ 2%', 80, OF_2021),
  sourced('qualityCoefficient', 'NQH từ 3%', 50, OF_2021),
  sourced('qualityCoefficient', 'NQH từ 4%', 0, OF_2021),
  sourced('feeSplit', COMMUNE_LEVEL, 84, OF_2009),
  sourced('feeSplit', 'Huyện', 8, OF_2009),
  sourced('feeSplit', 'Tỉnh', 5, OF_2009),
  sourced('feeSplit', 'Trung ương', 3, OF_2009),
  sourced('feeSplit', COMMUNE_LEVEL, 84, OF_2021),
  sourced('feeSplit', 'Huyện', 9, OF_2021),
  sourced('feeSplit', 'Tỉnh', 4.5, OF_2021),
  unsure(sourced('feeSplit', 'Trung ương', 2.5, OF_2021), RESIDUAL),
];

export const COMMISSION_ROWS: readonly ShippedParameter[] = [
  unsure(sourced('commissionRate', WITH_SAVINGS, 0.085, OF_2021), COMMON),
  unsure(sourced('commissionRate', WITHOUT_SAVINGS, 0.075, OF_2021), COMMON),
  unsure(sourced('commissionOnSavings', '', 0.1, OF_2021), COMMON),
  sourced('commissionRateOnBalance', 'Nhà ở xã hội', 0.005, OF_2021),
];
