import { CAPITAL_SOURCES } from './capital-sources';
import type { DimensionField } from './record';
import { type ColumnOptions, column } from './tab-column';
import type { TabColumn } from './tab-spec';
import { MONEY_UNITS } from './unit';

/** Grades of a group, best first. */
export const GROUP_GRADES = ['Tốt', 'Khá', 'Trung bình', 'Yếu'] as const;

/** How exactly a figure is known: "hơn 112 tỷ" stays "hơn". */
export const EXACTNESS_WORDS = ['đúng', 'hơn', 'gần'] as const;

/** What a line of Danh mục may be. */
export const CATALOGUE_KINDS: Readonly<Record<DimensionField, string>> = {
  program: 'Chương trình',
  association: 'Hội',
  fund: 'Nguồn vốn',
  commune: 'Xã',
  group: 'Tổ',
};

function scoreColumn(id: string, header: string, most: number): TabColumn {
  return column(id, header, 'decimal', 80, `Tối đa ${most} điểm.`);
}

/** An amount as the bank printed it. */
function printedColumn(id: string, header: string): TabColumn {
  return column(id, header, 'decimal', 105, 'Theo đơn vị ghi ở cột Đơn vị.');
}

export const communeChoices: ColumnOptions = { choices: { catalogue: 'commune' } };
export const associationChoices: ColumnOptions = { choices: { catalogue: 'association' } };

export const groupColumns: readonly TabColumn[] = [
  column('cutoff', 'Ngày chốt', 'date', 90, 'Ngày của số liệu.'),
  column('commune', 'Xã', 'text', 130, 'Tên xã theo tab Danh mục.', communeChoices),
  column('association', 'Hội', 'text', 110, 'Hội quản lý Tổ.', associationChoices),
  column('group', 'Tổ', 'text', 110, 'Mã hoặc tên Tổ; không ghi tên người.'),
  column('outstanding', 'Dư nợ', 'money', 105, 'Tại ngày chốt.'),
  column('members', 'Số tổ viên', 'count', 80, 'Tại ngày chốt.'),
  column('households', 'Số hộ còn dư nợ', 'count', 90, 'Hộ vay nhiều chương trình tính một lần.'),
  column('savingMembers', 'Tổ viên gửi tiết kiệm', 'count', 90, 'Tại ngày chốt.'),
  column('savings', 'Số dư tiết kiệm', 'money', 105, 'Tiền gửi qua Tổ.'),
  column(
    'inactiveLoans',
    'Món 3 tháng không hoạt động',
    'count',
    100,
    'Món vay 3 tháng liền không giao dịch.',
  ),
  scoreColumn('scoreOverdue', 'Điểm nợ quá hạn', 30),
  scoreColumn('scoreTransaction', 'Điểm giao dịch xã', 20),
  scoreColumn('scoreInterest', 'Điểm thu lãi', 20),
  scoreColumn('scoreCollection', 'Điểm thu nợ', 15),
  scoreColumn('scoreSavings', 'Điểm tiền gửi tăng thêm', 10),
  scoreColumn('scoreSavers', 'Điểm tổ viên gửi tiền', 5),
  column('score', 'Điểm', 'decimal', 70, 'Tối đa 100 điểm.'),
  column('grade', 'Xếp loại', 'text', 90, 'Xếp loại của Tổ.', {
    choices: { list: GROUP_GRADES },
  }),
];

export const bankColumns: readonly TabColumn[] = [
  column('figureSet', 'Bộ số liệu', 'text', 160, 'Tên báo cáo của ngân hàng.'),
  column('cutoff', 'Ngày chốt', 'date', 90, 'Ngày của số liệu, không phải ngày in.'),
  column('commune', 'Xã', 'text', 130, 'Để trống: tất cả các xã.', communeChoices),
  column(
    'association',
    'Hội',
    'text',
    110,
    'Để trống: tất cả; “trực tiếp”: ngân hàng cho vay không qua hội.',
  ),
  column('program', 'Chương trình', 'text', 230, 'Để trống: tất cả chương trình.', {
    choices: { catalogue: 'program' },
  }),
  column('fund', 'Nguồn vốn', 'text', 100, 'Để trống: cả hai nguồn.', {
    choices: { catalogue: 'fund' },
  }),
  column('unit', 'Đơn vị', 'text', 90, 'Đơn vị in trên báo cáo.', {
    choices: { list: MONEY_UNITS },
  }),
  column('decimals', 'Số lẻ', 'count', 60, 'Số chữ số lẻ in trên báo cáo.'),
  printedColumn('outstanding', 'Dư nợ'),
  printedColumn('overdue', 'Nợ quá hạn'),
  printedColumn('frozen', 'Nợ khoanh'),
  column('households', 'Số hộ', 'count', 80, 'Số khách hàng còn dư nợ.'),
];

export const capitalColumns: readonly TabColumn[] = [
  column('cutoff', 'Ngày chốt', 'date', 90, 'Ngày của số liệu.'),
  column('source', 'Nguồn', 'text', 280, 'Tên nguồn; “Tổng” nếu không tách.', {
    choices: { list: CAPITAL_SOURCES.map(([name]) => name) },
  }),
  column('amount', 'Số tiền', 'money', 120, 'Tại ngày chốt.'),
  column('exactness', 'Mức', 'text', 80, 'Như tài liệu ghi.', {
    choices: { list: EXACTNESS_WORDS },
  }),
];

export const catalogueColumns: readonly TabColumn[] = [
  column('kind', 'Loại', 'text', 110, 'Loại của dòng này.', {
    choices: { list: Object.values(CATALOGUE_KINDS) },
  }),
  column('code', 'Mã', 'text', 70, 'Mã của ngân hàng, giữ số 0 đứng đầu.'),
  column('name', 'Tên', 'text', 300, 'Tên in trên báo cáo.'),
  column('abbreviation', 'Viết tắt', 'text', 110, 'Tên viết tắt.'),
  column('aliases', 'Tên khác', 'text', 320, 'Ngăn bằng dấu |.'),
  column('validFrom', 'Hiệu lực từ', 'date', 90, 'Có thể để trống.'),
  column('validTo', 'Hiệu lực đến', 'date', 90, 'Để trống: còn hiệu lực.'),
  column(
    'mergedInto',
    'Nhập vào',
    'text',
    160,
    'Tên mới nếu đã sáp nhập; xã bị tách: các tên ngăn bằng dấu |.',
  ),
  column('commune', 'Thuộc xã', 'text', 130, 'Chỉ ghi cho Tổ.', communeChoices),
  column('association', 'Thuộc hội', 'text', 110, 'Chỉ ghi cho Tổ.', associationChoices),
  column('closedFrom', 'Ngừng cho vay từ', 'date', 90, 'Chương trình chỉ còn thu nợ từ ngày này.'),
];

export const settingColumns: readonly TabColumn[] = [
  column('name', 'Mục', 'text', 260, 'Không sửa.'),
  column('value', 'Giá trị', 'text', 320, 'Sửa ở cột này.'),
  column('explanation', 'Giải thích', 'text', 560, 'Mục này dùng làm gì.', { overflow: 'wrap' }),
];

export const logColumns: readonly TabColumn[] = [
  column('time', 'Thời điểm', 'time', 140, 'Lúc lệnh chạy xong.'),
  column('who', 'Người (tự khai)', 'text', 160, 'Tên người dùng tự ghi.'),
  column('command', 'Lệnh', 'text', 140, 'Lệnh đã chạy.'),
  column('unit', 'Đơn vị', 'text', 160, 'Xã và hội của số liệu.'),
  column('rows', 'Dòng', 'text', 200, 'Các dòng đã ghi.'),
  column('before', 'Trước', 'text', 260, 'Giá trị trước khi ghi.'),
  column('after', 'Sau', 'text', 260, 'Giá trị sau khi ghi.'),
  column('outcome', 'Kết quả', 'text', 120, 'Kết quả của lệnh.'),
  column('digest', 'Dấu', 'text', 140, 'Nối với dòng trước, để phát hiện sửa nhật ký.'),
];
