// @ts-check
import { communeTable, dateCell, TAB_NAMES, WHOLE_OFFICE } from './sample.mjs';

const CUTOFF = '2024-04-22';

const COMMUNES = [
  { name: 'Cần Giuộc', aliases: 'thị trấn Cần Giuộc' },
  { name: 'Đông Thạnh' },
  { name: 'Long An' },
  { name: 'Long Hậu' },
  { name: 'Long Phụng' },
  { name: 'Long Thượng' },
  { name: 'Mỹ Lộc' },
  { name: 'Phước Hậu' },
  { name: 'Phước Lại' },
  { name: 'Phước Lâm' },
  { name: 'Phước Lý' },
  { name: 'Phước Vĩnh Đông' },
  { name: 'Phước Vĩnh Tây' },
  { name: 'Tân Tập' },
  { name: 'Thuận Thành' },
];

const NOTICE = Object.freeze([
  'Sổ mẫu: huyện Cần Giuộc, tỉnh Long An, số liệu đến ngày 22/04/2024',
  'Xin đọc trước khi dùng số liệu trong sổ này.',
  '1. Số liệu của bài báo (năm 2024), giữ đúng như đã in:',
  '– Nguồn vốn cho vay 453 tỷ đồng.',
  '– Tiền gửi của tổ chức, cá nhân hơn 112 tỷ đồng: chữ "hơn" được giữ ở cột Mức.',
  '2. Những gì bài báo không có thì sổ để trống:',
  '– Bài báo không chia nguồn vốn và không cho dư nợ theo hội, theo chương trình, theo xã. Ô trống nghĩa là chưa có số liệu, không phải bằng 0.',
  '– Vì vậy các tab nhập của bốn hội, Tổ TK&VV và Số ngân hàng không có dòng nào.',
]);

const SETTINGS = Object.freeze({
  'Đơn vị tính khi nhập': 'triệu đồng',
  'Đơn vị tính của báo cáo': 'triệu đồng',
  'Mức chi tiết': 'xã',
  'Cơ quan chủ quản': 'CHI NHÁNH NHCSXH TỈNH LONG AN',
  'Cơ quan ban hành': 'PHÒNG GIAO DỊCH NHCSXH CẦN GIUỘC',
  'Tên đơn vị': 'Phòng giao dịch NHCSXH Cần Giuộc',
  'Địa bàn': 'huyện Cần Giuộc',
  'Địa danh': 'Cần Giuộc',
  'Chức danh ký 1': 'NGƯỜI LẬP BIỂU',
  'Chức danh ký 2': 'KIỂM SOÁT',
  'Chức danh ký 3': 'GIÁM ĐỐC',
});

/**
 * Cần Giuộc at 22/04/2024: two figures of funding and nothing else; what is missing stays missing.
 *
 * @returns {import('./sample.mjs').Sample}
 */
export function makeCanGiuoc() {
  return {
    id: 'can-giuoc',
    title: 'Cần Giuộc, 22/04/2024',
    notice: NOTICE,
    settings: SETTINGS,
    tables: [
      communeTable(COMMUNES),
      {
        tab: TAB_NAMES.capital,
        headers: ['Ngày chốt', 'Nguồn', 'Số tiền (triệu đồng)', 'Mức'],
        rows: [
          [dateCell(CUTOFF), 'Tổng (không tách)', 453_000, 'đúng'],
          [dateCell(CUTOFF), 'Tiền gửi của tổ chức, cá nhân', 112_000, 'hơn'],
        ],
      },
    ],
    report: { cutoff: '22/04/2024', flowFrom: '2024', flowTo: '2024', ...WHOLE_OFFICE },
  };
}
