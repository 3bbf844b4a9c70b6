import type { LedgerField } from './columns';

/** A flow: what happened since the cut-off before. */
const during = (what: string): string => `${what} từ sau ngày chốt trước đến ngày này.`;

/** What to put in each column of an entry tab; shown as the note of its header. */
export const ENTRY_COLUMN_HELP: Readonly<Record<LedgerField, string>> = {
  cutoff: 'Ngày của số liệu.',
  association: 'Hội của tab.',
  commune: 'Tên xã theo tab Danh mục.',
  group: 'Mã Tổ; để trống nếu theo dõi theo xã.',
  program: 'Tên, mã hoặc viết tắt theo tab Danh mục.',
  fund: 'Trung ương hoặc Địa phương.',
  disbursed: during('Số tiền giải ngân'),
  collected: during('Nợ gốc thu được'),
  writtenOff: during('Nợ được xóa'),
  outstanding: 'Tại ngày chốt, gồm trong hạn, quá hạn và khoanh.',
  overdue: 'Tại ngày chốt, không gồm nợ khoanh.',
  frozen: 'Tại ngày chốt.',
  households: 'Số hộ còn dư nợ của chương trình này. Hộ vay nhiều chương trình có ở nhiều dòng.',
  loanEvents: during('Số lượt hộ được vay'),
  due: during('Nợ gốc đến hạn'),
  dueCollected: 'Phần nợ đến hạn đã thu được.',
  interestDue: during('Lãi phải thu'),
  interestCollected: during('Lãi thực thu'),
  interestArrears: 'Tại ngày chốt.',
  note: 'Không ghi tên, số giấy tờ của người vay.',
};

export const HELPER_COLUMN_HELP = {
  previousOutstanding: 'Dư nợ tại ngày chốt trước.',
  rowKey: 'Mã nhận ra dòng; do công thức ở dòng tiêu đề tạo, không sửa.',
  checkStatus: 'Do lệnh Kiểm tra số liệu ghi.',
} as const;
