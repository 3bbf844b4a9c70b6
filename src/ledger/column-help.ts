import type { LedgerField } from './columns';

/** A flow: what happened since the cut-off before. */
const during = (what: string): string => `${what} từ sau ngày chốt trước đến ngày chốt này.`;

/** What to put in each column of an entry tab; shown as the note of its header. */
export const ENTRY_COLUMN_HELP: Readonly<Record<LedgerField, string>> = {
  cutoff: 'Ngày của số liệu, ví dụ 25/03/2025.',
  association: 'Hội nhận ủy thác; để đúng hội của tab.',
  commune: 'Tên xã theo tab Danh mục.',
  group: 'Mã Tổ TK&VV; để trống nếu sổ theo dõi theo xã.',
  program: 'Chương trình tín dụng: tên, mã hoặc viết tắt theo tab Danh mục.',
  fund: 'Trung ương hoặc Địa phương.',
  disbursed: during('Số tiền giải ngân'),
  collected: during('Nợ gốc thu được'),
  writtenOff: during('Nợ được xóa'),
  outstanding: 'Tổng dư nợ tại ngày chốt, gồm trong hạn, quá hạn và khoanh.',
  overdue: 'Nợ quá hạn tại ngày chốt, không gồm nợ khoanh.',
  frozen: 'Nợ khoanh tại ngày chốt.',
  households: 'Số hộ còn dư nợ của chương trình này. Hộ vay nhiều chương trình có ở nhiều dòng.',
  loanEvents: during('Số lượt hộ được vay'),
  due: during('Nợ gốc đến hạn'),
  dueCollected: 'Phần nợ đến hạn đã thu được trong cùng thời gian.',
  interestDue: during('Lãi phải thu'),
  interestCollected: 'Lãi thực thu trong cùng thời gian.',
  interestArrears: 'Lãi còn tồn tại ngày chốt.',
  note: 'Ghi chú tự do; không ghi tên, số giấy tờ của người vay.',
};

export const HELPER_COLUMN_HELP = {
  previousOutstanding: 'Dư nợ tại ngày chốt trước của cùng dòng, để so khi nhập.',
  rowKey: 'Mã nhận ra dòng; do công thức ở dòng tiêu đề tạo, không sửa.',
  checkStatus: 'Kết quả kiểm tra của dòng; do lệnh Kiểm tra ghi.',
} as const;
