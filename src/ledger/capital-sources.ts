/** All local budgets in one figure. */
export const ALL_LOCAL = 'Ngân sách địa phương ủy thác';
export const LOCAL: readonly string[] = [
  'Ngân sách tỉnh ủy thác',
  'Ngân sách huyện ủy thác',
  'Ngân sách xã ủy thác',
];

/** Names of a source; the first is the standard one. */
type Names = readonly [string, ...string[]];

/**
 * Sources as the bank's offices report them, in the order of print. The first is all capital in one
 * figure, not split by source.
 */
export const CAPITAL_SOURCES: readonly [Names, ...Names[]] = [
  [
    'Tổng nguồn vốn cho vay',
    'Tổng',
    'Tổng nguồn vốn',
    'Tổng (không tách)',
    'Nguồn vốn',
    'Nguồn vốn cho vay',
  ],
  ['Trung ương cân đối', 'TW cân đối', 'Vốn trung ương', 'Trung ương', 'TW'],
  [
    'Tiền gửi của tổ chức, cá nhân',
    'Tiền gửi của các tổ chức, cá nhân',
    'Tiền gửi tổ chức, cá nhân',
    'Huy động tiền gửi tổ chức, cá nhân',
    'Huy động tiền gửi của tổ chức, cá nhân',
  ],
  [
    'Tiền gửi qua Tổ TK&VV',
    'Tiền gửi qua Tổ',
    'Tiền gửi tiết kiệm qua Tổ',
    'Tiết kiệm qua Tổ TK&VV',
  ],
  ['Ngân sách tỉnh ủy thác', 'Ngân sách tỉnh'],
  ['Ngân sách huyện ủy thác', 'Ngân sách huyện'],
  ['Ngân sách xã ủy thác', 'Ngân sách xã'],
  [ALL_LOCAL, 'Ngân sách địa phương', 'Vốn ủy thác địa phương', 'Địa phương'],
  ['Nguồn khác', 'Khác'],
];
