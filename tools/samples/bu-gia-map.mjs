// @ts-check
import { entryTables } from './bu-gia-map/entry-tables.mjs';
import { COMMUNES, CUTOFF, derived } from './bu-gia-map/facts.mjs';
import { groupTable } from './bu-gia-map/groups.mjs';
import { parameterTable } from './bu-gia-map/parameters.mjs';
import { planTable } from './bu-gia-map/plan.mjs';
import { makeSeries } from './bu-gia-map/series.mjs';
import { communeTable, dateCell, TAB_NAMES, WHOLE_OFFICE } from './sample.mjs';

const NOTICE = Object.freeze([
  'Sổ mẫu: huyện Bù Gia Mập, tỉnh Bình Phước, số liệu đến ngày 25/03/2025',
  'Xin đọc trước khi dùng số liệu trong sổ này.',
  '1. Số liệu của bài báo (năm 2025), giữ đúng như đã in:',
  '– Dư nợ ủy thác 535,2 tỷ đồng, bằng 99,8% tổng dư nợ; 9.177 hộ còn dư nợ; tỷ lệ nợ quá hạn 0,05%.',
  '– Dư nợ theo chương trình (triệu đồng): hộ nghèo 40.988; hộ cận nghèo 108.663; hộ mới thoát nghèo 48.650; SXKD vùng khó khăn 123.083; nước sạch và VSMT 96.500; giải quyết việc làm 34.165; nhà ở xã hội 12.250; HSSV 63.595.',
  '– Giải ngân 189,9 tỷ đồng với 3.877 lượt hộ trong năm 2024 và 2 tháng đầu năm 2025.',
  '2. Số liệu suy ra từ bài báo:',
  '– Bài báo kể tám chương trình rồi "v.v."; phần còn lại 7.306 triệu đồng ghi là "Chưa phân loại".',
  '– Tổng dư nợ 536.273 triệu đồng (535.200 : 99,8%) và nợ quá hạn 268 triệu đồng (0,05% của 535.200) được tính từ tỷ lệ đã in.',
  '3. Phần chia chỉ để minh họa, không phải số thật:',
  '– Bài báo không chia số liệu theo xã, theo hội, theo Tổ, theo nguồn vốn và theo từng kỳ. Sổ mẫu chia theo một quy tắc cố định (lần nào cũng ra cùng một số), cộng lại đúng bằng số của bài báo.',
  '– Thu nợ, xóa nợ, nợ khoanh, nợ đến hạn, lãi, tiền gửi, điểm của Tổ, số liệu trước ngày 25/03/2025 và doanh số sau ngày 28/02/2025 cũng chỉ để minh họa.',
  '– Kế hoạch năm 2025 (tab Kế hoạch) và các dòng của tab Tham số từ 01/01/2024 có ghi chú "Số minh họa" (mức phí ủy thác, hoa hồng, hệ số, phân bổ, lãi suất) không phải mức thật: thay bằng mức và văn bản đang áp dụng.',
  '– Tên Tổ chỉ là số thứ tự; trong sổ không có tên người.',
]);

/** Chosen by the people of the office, typed into the tab Cài đặt. */
const SETTINGS = Object.freeze({
  'Đơn vị tính khi nhập': 'triệu đồng',
  'Đơn vị tính của báo cáo': 'triệu đồng',
  'Mức chi tiết': 'xã',
  'Cơ quan chủ quản': 'CHI NHÁNH NHCSXH TỈNH BÌNH PHƯỚC',
  'Cơ quan ban hành': 'PHÒNG GIAO DỊCH NHCSXH BÙ GIA MẬP',
  'Tên đơn vị': 'Phòng giao dịch NHCSXH Bù Gia Mập',
  'Địa bàn': 'huyện Bù Gia Mập',
  'Địa danh': 'Bù Gia Mập',
  'Chức danh ký 1': 'NGƯỜI LẬP BIỂU',
  'Chức danh ký 2': 'KIỂM SOÁT',
  'Chức danh ký 3': 'GIÁM ĐỐC',
});

/**
 * Bù Gia Mập at 25/03/2025: the figures of a newspaper article, split by a fixed rule.
 *
 * @returns {import('./sample.mjs').Sample}
 */
export function makeBuGiaMap() {
  const all = makeSeries();
  return {
    id: 'bu-gia-map',
    title: 'Bù Gia Mập, 25/03/2025',
    notice: NOTICE,
    settings: SETTINGS,
    tables: [
      communeTable(COMMUNES),
      ...entryTables(all),
      groupTable(all),
      bankTable(),
      planTable(all),
      parameterTable(),
    ],
    report: { cutoff: '25/03/2025', flowFrom: '2024', flowTo: 'T2/2025', ...WHOLE_OFFICE },
  };
}

/** @returns {import('./sample.mjs').SampleTable} */
function bankTable() {
  return {
    tab: TAB_NAMES.bank,
    headers: ['Bộ số liệu', 'Ngày chốt', 'Đơn vị', 'Số lẻ', 'Dư nợ'],
    rows: [
      [
        'Tổng dư nợ do ngân hàng quản lý',
        dateCell(CUTOFF),
        'triệu đồng',
        0,
        derived.bankOutstanding,
      ],
    ],
  };
}
