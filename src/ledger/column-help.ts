import type { LedgerField } from './columns';

/** What to put in each column of an entry tab; shown as the note of its header. */
export const ENTRY_COLUMN_HELP: Readonly<Record<LedgerField, string>> = {
  cutoff: 'Ngày của số liệu, ví dụ 25/03/2025.',
  association: 'Hội nhận ủy thác; để đúng hội của tab.',
  commune: 'Tên xã theo tab Danh mục.',
  group: 'Mã Tổ TK&VV; để trống nếu sổ theo dõi theo xã.',
  program: 'Chương trình tín dụng: tên, mã hoặc viết tắt theo tab Danh mục.',
  fund: 'Trung ương hoặc Địa phương.',
  disbursed: 'Số tiền giải ngân từ sau ngày chốt trước đến ngày chốt này.',
  collected: 'Nợ gốc thu được từ sau ngày chốt trước đến ngày chốt này.',
  writtenOff: 'Nợ được xóa từ sau ngày chốt trước đến ngày chốt này.',
  outstanding: 'Tổng dư nợ tại ngày chốt, gồm trong hạn, quá hạn và khoanh.',
  overdue: 'Nợ quá hạn tại ngày chốt, không gồm nợ khoanh.',
  frozen: 'Nợ khoanh tại ngày chốt.',
  households: 'Số hộ còn dư nợ của chương trình này. Hộ vay nhiều chương trình có ở nhiều dòng.',
  loanEvents: 'Số lượt hộ được vay từ sau ngày chốt trước đến ngày chốt này.',
  due: 'Nợ gốc đến hạn từ sau ngày chốt trước đến ngày chốt này.',
  dueCollected: 'Phần nợ đến hạn đã thu được trong cùng thời gian.',
  interestDue: 'Lãi phải thu từ sau ngày chốt trước đến ngày chốt này.',
  interestCollected: 'Lãi thực thu trong cùng thời gian.',
  interestArrears: 'Lãi còn tồn tại ngày chốt.',
  note: 'Ghi chú tự do; không ghi tên, số giấy tờ của người vay.',
};

export const HELPER_COLUMN_HELP = {
  previousOutstanding: 'Dư nợ tại ngày chốt trước của cùng dòng, để so khi nhập.',
  rowKey: 'Mã nhận ra dòng; do công thức ở dòng tiêu đề tạo, không sửa.',
  checkStatus: 'Kết quả kiểm tra của dòng; do lệnh Kiểm tra ghi.',
} as const;
