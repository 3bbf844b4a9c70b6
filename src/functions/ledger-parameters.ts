import type { Parameter } from './custom-function';

/** Help for the parameters that every function over the ledger shares. */
export const DATA: Parameter = {
  name: 'du_lieu',
  type: 'any',
  description: "Vùng số liệu kể cả dòng tiêu đề: 'Số liệu'!A:T.",
};

export const PERIOD: Parameter = {
  name: 'ky',
  type: 'any',
  description: 'Ngày chốt hoặc kỳ: 25/03/2025, T2/2025, Q1/2025, 2024, 2024 - T2/2025.',
};

export const COLUMN: Parameter = {
  name: 'cot',
  type: 'string',
  description: 'Cột để lọc: Hội, Xã, Tổ, Chương trình hoặc Nguồn vốn.',
};

/** The same where another argument is called cot. Written out: the build would keep a spread. */
export const FILTER_COLUMN: Parameter = {
  name: 'cot_loc',
  type: 'string',
  description: 'Cột để lọc: Hội, Xã, Tổ, Chương trình hoặc Nguồn vốn.',
};

export const VALUE: Parameter = {
  name: 'gia_tri',
  type: 'any',
  description: 'Tên, mã hoặc viết tắt cần lấy: "HN|HCN"; loại trừ: "<>HN"; tất cả: "*".',
};
