// @ts-check

export const HEADERS = [
  ...['Ngày chốt', 'Hội', 'Xã', 'Tổ', 'Chương trình', 'Nguồn vốn'],
  ...['Cho vay', 'Thu nợ', 'Xóa nợ', 'Dư nợ', 'Nợ quá hạn', 'Nợ khoanh'].map(inMillions),
  ...['Số hộ', 'Lượt hộ vay'],
  ...['Nợ đến hạn', 'Thu nợ đến hạn', 'Lãi phải thu', 'Lãi thực thu', 'Lãi tồn'].map(inMillions),
  'Ghi chú',
];
const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];
const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Giải quyết việc làm'];

/**
 * A ledger range as getValues gives it: the header row and `count` records of one ngày chốt.
 * @param {number} count
 */
export function ledgerRows(count) {
  const cutoff = new Date(2025, 2, 25);
  const records = Array.from({ length: count }, (_, i) => [
    ...[cutoff, ASSOCIATIONS[i % 4], `Xã ${Math.floor(i / 16)}`, ''],
    ...[PROGRAMS[Math.floor(i / 4) % 4], 'Trung ương'],
    ...[12.5, 3.25, '', 40.988 + i, 0, 0, 3, 1],
    ...['', '', '', '', '', ''],
  ]);
  return [HEADERS, ...records];
}

/** @param {string} header */
function inMillions(header) {
  return `${header} (triệu đồng)`;
}
