import type { ProblemCode } from './problem';

/** Problems of many rows counted together, in a few words each. */
const KINDS: Partial<Record<ProblemCode, string>> = {
  'error-cell': 'Ô báo lỗi công thức',
  'value-required': 'Thiếu giá trị',
  'number-bad': 'Không đọc được số',
  'number-ambiguous': 'Số hiểu được hai cách',
  'number-negative': 'Số âm',
  'number-too-large': 'Số quá lớn',
  'number-too-fine': 'Số lẻ hơn 1 đồng',
  'number-approximate': 'Số không chính xác',
  'count-fraction': 'Số hộ có phần lẻ',
  'date-bad': 'Không đọc được ngày',
  'choice-bad': 'Giá trị ngoài danh sách',
  'program-unknown': 'Chương trình không có trong Danh mục',
  'association-unknown': 'Hội không có trong Danh mục',
  'association-of-other-tab': 'Dòng của hội khác',
  'commune-unknown': 'Xã không có trong Danh mục',
  'fund-unknown': 'Nguồn vốn không có trong Danh mục',
  'group-unknown': 'Tổ không có trong Danh mục',
  'group-required': 'Chưa ghi Tổ',
  'group-not-kept': 'Thừa tên Tổ',
  'key-twice': 'Dòng trùng nhau',
  'row-twice': 'Dòng trùng nhau',
  'outstanding-below-classes': 'Dư nợ nhỏ hơn nợ quá hạn cộng nợ khoanh',
  'roll-forward': 'Dư nợ không khớp kỳ trước',
  'balance-gone': 'Dư nợ không có dòng ở kỳ sau',
  'program-closed': 'Cho vay chương trình đã ngừng',
  'household-magnitude': 'Dư nợ một hộ khác thường',
  'member-ended': 'Tên đã hết hiệu lực',
  'member-not-begun': 'Tên chưa có hiệu lực',
  'number-became-text': 'Số bị dán thành chữ',
  'number-became-date': 'Số bị hiểu thành ngày',
  'date-became-text': 'Ngày bị dán thành chữ',
  'date-became-number': 'Ngày bị đổi thành số',
  'text-became-number': 'Mã mất số 0 ở đầu',
  'text-became-date': 'Chữ bị hiểu thành ngày',
  'personal-column': 'Cột thông tin cá nhân',
  'personal-number': 'Ghi chú có số của cá nhân',
  'row-of-closed-date': 'Dòng của ngày đã chốt',
  'row-of-open-date': 'Dòng của ngày chưa chốt',
};

export function kindText(code: ProblemCode): string {
  return KINDS[code] ?? 'Lỗi khác';
}
