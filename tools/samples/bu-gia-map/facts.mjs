// @ts-check

/**
 * Bù Gia Mập at 25/03/2025. `published` is what the newspaper article prints; everything else in
 * this file is chosen by us so that the published figures come out exactly. Amounts in triệu đồng.
 */

export const CUTOFF = '2025-03-25';

export const published = Object.freeze({
  outstanding: 535_200,
  households: 9_177,
  /** Dư nợ ủy thác over all the bank manages, percent. */
  entrustedShare: 99.8,
  overdueRate: 0.05,
  /** "Năm 2024 và 2 tháng đầu năm 2025": the fourteen intervals 31/12/2023 – 28/02/2025. */
  windowDisbursed: 189_900,
  windowLoanEvents: 3_877,
});

/** 535.200 / 0,998, and 0,05 % of 535.200: the article prints only the rates. */
export const derived = Object.freeze({ bankOutstanding: 536_273, overdue: 268 });

/** Ngày chốt: the opening date, the month ends after it, and the date of the article. */
export const CUTOFFS = Object.freeze([
  '2023-12-31',
  '2024-01-31',
  '2024-02-29',
  '2024-03-31',
  '2024-04-30',
  '2024-05-31',
  '2024-06-30',
  '2024-07-31',
  '2024-08-31',
  '2024-09-30',
  '2024-10-31',
  '2024-11-30',
  '2024-12-31',
  '2025-01-31',
  '2025-02-28',
  CUTOFF,
]);

/** How busy each interval is for lending; the one of the opening date is not used. */
export const LENDING_SEASON = Object.freeze([
  0, 0.7, 0.5, 1.2, 1.3, 1.25, 1.1, 0.95, 1.0, 1.15, 1.1, 0.95, 0.6, 0.75, 0.95, 1.0,
]);

/** Repayment peaks after the cashew and pepper harvest and before the year's books close. */
export const REPAYMENT_SEASON = Object.freeze([
  0, 0.8, 0.6, 1.15, 1.3, 1.2, 1.0, 0.85, 0.9, 0.95, 1.05, 1.15, 1.35, 0.7, 0.65, 1.0,
]);

/** Nợ quá hạn in all at each ngày chốt. */
export const OVERDUE_BY_CUTOFF = Object.freeze([
  341, 352, 349, 338, 331, 340, 326, 319, 322, 311, 305, 298, 279, 287, 281, 268,
]);

/** @typedef {{ name: string, weight: number, poverty: number, aliases?: string }} Commune */

/**
 * The eight communes of the old district. `poverty` leans the programs of poor households to the
 * border communes.
 *
 * @type {readonly Commune[]}
 */
export const COMMUNES = Object.freeze([
  { name: 'Bù Gia Mập', weight: 0.115, poverty: 1.5 },
  { name: 'Đăk Ơ', weight: 0.19, poverty: 1.35, aliases: 'Đắk Ơ | Đak Ơ' },
  { name: 'Phú Nghĩa', weight: 0.155, poverty: 0.8 },
  { name: 'Phú Văn', weight: 0.1, poverty: 0.95 },
  { name: 'Đức Hạnh', weight: 0.09, poverty: 1.0 },
  { name: 'Phước Minh', weight: 0.095, poverty: 0.9 },
  { name: 'Bình Thắng', weight: 0.115, poverty: 0.75 },
  { name: 'Đa Kia', weight: 0.14, poverty: 0.7 },
]);

/** @typedef {'farmers' | 'women' | 'veterans' | 'youth'} AssociationTab */

/** @type {readonly { name: string, tab: AssociationTab, weight: number }[]} */
export const ASSOCIATIONS = Object.freeze([
  { name: 'Nông dân', tab: 'farmers', weight: 0.33 },
  { name: 'Phụ nữ', tab: 'women', weight: 0.38 },
  { name: 'Cựu chiến binh', tab: 'veterans', weight: 0.17 },
  { name: 'Đoàn Thanh niên', tab: 'youth', weight: 0.12 },
]);

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {number} outstanding  at 25/03/2025, published (the last one: the article's "v.v.")
 * @property {number} opening      at 31/12/2023
 * @property {number} disbursed    over the published window
 * @property {number} loanEvents   over the published window
 * @property {number} lastDisbursed   28/02 – 25/03/2025
 * @property {number} lastLoanEvents  28/02 – 25/03/2025
 * @property {number} perHousehold  usual dư nợ of a household
 * @property {number} monthlyRate   interest, percent a month
 * @property {boolean} [ofPoor]  leans to the poor communes
 * @property {number} [absence]  share of the xã × hội units that have none of it
 */

/** @type {readonly Program[]} */
export const PROGRAMS = Object.freeze([
  {
    name: 'Hộ nghèo',
    outstanding: 40_988,
    opening: 47_500,
    disbursed: 14_500,
    loanEvents: 188,
    lastDisbursed: 850,
    lastLoanEvents: 11,
    perHousehold: 62,
    monthlyRate: 0.55,
    ofPoor: true,
  },
  {
    name: 'Hộ cận nghèo',
    outstanding: 108_663,
    opening: 96_800,
    disbursed: 42_000,
    loanEvents: 525,
    lastDisbursed: 2_640,
    lastLoanEvents: 33,
    perHousehold: 66,
    monthlyRate: 0.66,
    ofPoor: true,
  },
  {
    name: 'Hộ mới thoát nghèo',
    outstanding: 48_650,
    opening: 42_900,
    disbursed: 19_000,
    loanEvents: 230,
    lastDisbursed: 1_150,
    lastLoanEvents: 14,
    perHousehold: 68,
    monthlyRate: 0.6875,
    ofPoor: true,
  },
  {
    name: 'Hộ SXKD vùng khó khăn',
    outstanding: 123_083,
    opening: 112_000,
    disbursed: 45_000,
    loanEvents: 800,
    lastDisbursed: 2_830,
    lastLoanEvents: 50,
    perHousehold: 46,
    monthlyRate: 0.75,
  },
  {
    name: 'Nước sạch và vệ sinh môi trường nông thôn',
    outstanding: 96_500,
    opening: 80_500,
    disbursed: 38_000,
    loanEvents: 1_310,
    lastDisbursed: 2_430,
    lastLoanEvents: 84,
    perHousehold: 24,
    monthlyRate: 0.75,
  },
  {
    name: 'Giải quyết việc làm',
    outstanding: 34_165,
    opening: 27_900,
    disbursed: 15_800,
    loanEvents: 215,
    lastDisbursed: 960,
    lastLoanEvents: 13,
    perHousehold: 58,
    monthlyRate: 0.66,
  },
  {
    name: 'Nhà ở xã hội',
    outstanding: 12_250,
    opening: 9_600,
    disbursed: 3_600,
    loanEvents: 10,
    lastDisbursed: 350,
    lastLoanEvents: 1,
    perHousehold: 330,
    monthlyRate: 0.4,
    absence: 0.8,
  },
  {
    name: 'Học sinh, sinh viên có hoàn cảnh khó khăn',
    outstanding: 63_595,
    opening: 57_500,
    disbursed: 10_500,
    loanEvents: 565,
    lastDisbursed: 620,
    lastLoanEvents: 33,
    perHousehold: 42,
    monthlyRate: 0.55,
  },
  {
    name: 'Chưa phân loại',
    outstanding: 7_306,
    opening: 8_900,
    disbursed: 1_500,
    loanEvents: 34,
    lastDisbursed: 90,
    lastLoanEvents: 2,
    perHousehold: 30,
    monthlyRate: 0.275,
    ofPoor: true,
    absence: 0.25,
  },
]);

/** The program of which a part is lent from the locality's own budget capital. */
export const LOCAL_FUND = Object.freeze({ program: 'Giải quyết việc làm', share: 0.3 });

/**
 * The few loans written off, as (program, commune, association, ngày chốt, triệu đồng).
 *
 * @type {readonly (readonly [string, string, string, string, number])[]}
 */
export const WRITE_OFFS = Object.freeze([
  ['Hộ nghèo', 'Đăk Ơ', 'Nông dân', '2024-06-30', 24],
  ['Hộ nghèo', 'Bù Gia Mập', 'Phụ nữ', '2024-12-31', 18],
  ['Học sinh, sinh viên có hoàn cảnh khó khăn', 'Phú Văn', 'Cựu chiến binh', '2024-12-31', 12],
]);

/**
 * Debt frozen by decision through the whole time, as (program, commune, association, triệu đồng).
 *
 * @type {readonly (readonly [string, string, string, number])[]}
 */
export const FROZEN = Object.freeze([
  ['Hộ nghèo', 'Bù Gia Mập', 'Nông dân', 45],
  ['Hộ SXKD vùng khó khăn', 'Đăk Ơ', 'Phụ nữ', 50],
  ['Hộ cận nghèo', 'Đức Hạnh', 'Cựu chiến binh', 27],
]);

export const PLAN_YEAR = 2025;

/**
 * By how much dư nợ is to grow in the year, as (program, fund, triệu đồng).
 *
 * @type {readonly (readonly [string, string, number])[]}
 */
export const GROWTH_TARGETS = Object.freeze([
  ['Hộ nghèo', 'Trung ương', -1_500],
  ['Hộ cận nghèo', 'Trung ương', 9_000],
  ['Hộ mới thoát nghèo', 'Trung ương', 5_000],
  ['Hộ SXKD vùng khó khăn', 'Trung ương', 9_500],
  ['Nước sạch và vệ sinh môi trường nông thôn', 'Trung ương', 11_000],
  ['Giải quyết việc làm', 'Trung ương', 3_000],
  ['Giải quyết việc làm', 'Địa phương', 1_200],
  ['Nhà ở xã hội', 'Trung ương', 2_000],
  ['Học sinh, sinh viên có hoàn cảnh khó khăn', 'Trung ương', 4_000],
]);
