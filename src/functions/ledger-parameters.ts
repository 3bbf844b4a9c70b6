import type { Parameter } from './custom-function';

/** Parameters that every function over the ledger shares. */
export const DATA: Parameter = {
  name: 'du_lieu',
  type: 'Array<Array<string|number|Date>>',
  description: "Vùng số liệu, bắt đầu từ dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
};

export const PERIOD: Parameter = {
  name: 'ky',
  type: 'string|number|Date',
  description:
    'Kỳ: ngày chốt (25/03/2025), tháng (T2/2025), quý (Q1/2025), năm (2024) hoặc khoảng (2024 - T2/2025). Số dư lấy tại ngày chốt cuối trong kỳ; doanh số cộng cả kỳ.',
};

export const CRITERIA: readonly Parameter[] = [
  {
    name: 'cot',
    type: 'string',
    description: 'Cột để lọc: Hội, Xã, Tổ, Chương trình hoặc Nguồn vốn.',
    optional: true,
    repeats: true,
  },
  {
    name: 'gia_tri',
    type: 'string|Array<Array<string>>',
    description:
      'Giá trị cần lấy: tên, mã hoặc viết tắt; nhiều giá trị ngăn bằng "|" ("HN|HCN"), loại trừ bằng "<>" ("<>HN"), "*" là tất cả.',
    optional: true,
    repeats: true,
  },
];
