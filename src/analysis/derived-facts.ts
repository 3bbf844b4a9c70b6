import type { DerivedName } from './derived-indicators';

/** What the reference tells of a derived indicator. */
export interface DerivedFacts {
  readonly definition: string;
  readonly formula: string;
  readonly addsOver: string;
  /** Rounding when printed. */
  readonly printed: string;
  readonly source: string;
}

const BRANCH = 'Báo cáo hoạt động của chi nhánh Ngân hàng Chính sách xã hội';
const PRESS = 'Báo cáo của chi nhánh đăng trên báo địa phương';
const QUESTIONS = 'Bộ câu hỏi tìm hiểu nghiệp vụ của Ngân hàng Chính sách xã hội';

/** For the reference: nothing computes with it, so Code.js goes without. */
export const DERIVED_FACTS: Readonly<Record<DerivedName, DerivedFacts>> = {
  'Thực hiện kế hoạch dư nợ': {
    definition: 'Dư nợ tại ngày chốt so với kế hoạch dư nợ được giao cả năm.',
    formula: 'Dư nợ / kế hoạch dư nợ',
    addsOver: 'không cộng; tính lại từ số tiền',
    printed: '%, 1 số lẻ',
    source: PRESS,
  },
  'Thực hiện kế hoạch tăng trưởng': {
    definition: 'Dư nợ tăng từ 31/12 năm trước so với chỉ tiêu tăng trưởng được giao cả năm.',
    formula: '(Dư nợ − dư nợ 31/12 năm trước) / chỉ tiêu tăng trưởng',
    addsOver: 'không cộng; tính lại từ số tiền',
    printed: '%, 1 số lẻ',
    source: `${PRESS}; ${BRANCH}`,
  },
  'Tăng, giảm so với đầu năm': {
    definition: 'Số cuối kỳ trừ số đầu kỳ; đầu kỳ là 31/12 năm trước hoặc mốc khác đã chọn.',
    formula: 'Số cuối kỳ − số đầu kỳ',
    addsOver: 'như chính chỉ tiêu đó',
    printed: 'như chính chỉ tiêu đó',
    source: PRESS,
  },
  'Tốc độ tăng so với đầu năm': {
    definition: 'Phần tăng, giảm so với số đầu kỳ; đầu kỳ bằng 0 hoặc chưa có thì không tính.',
    formula: '(Số cuối kỳ − số đầu kỳ) / số đầu kỳ',
    addsOver: 'không cộng; tính lại từ số tiền',
    printed: '%, 2 số lẻ',
    source: PRESS,
  },
  'So với cùng kỳ': {
    definition:
      'Số của kỳ so với kỳ ấy năm trước; báo cáo viết “bằng 126% so với cùng kỳ” là tăng 26%.',
    formula: 'Số kỳ này / số cùng kỳ năm trước; tăng, giảm thì trừ 1',
    addsOver: 'không cộng; tính lại từ số tiền',
    printed: '%, 0 số lẻ',
    source: `${BRANCH}; ${PRESS}`,
  },
  'Phí ủy thác': {
    definition:
      'Phí trả cho hội nhận ủy thác theo lãi thực thu, mức phí và hệ số chất lượng; nhà ở xã hội theo dư nợ trong hạn bình quân.',
    formula: 'Lãi thực thu / lãi suất tháng × mức phí × hệ số',
    addsOver: 'hội, xã, chương trình, tháng',
    printed: 'tròn đồng, các cấp cộng đúng bằng tổng',
    source: QUESTIONS,
  },
  'Hoa hồng Tổ TK&VV': {
    definition: 'Hoa hồng trả cho Ban quản lý Tổ theo lãi thu được và số dư tiền gửi tiết kiệm.',
    formula: 'Lãi thực thu / lãi suất tháng × mức hoa hồng + số dư tiết kiệm × mức hoa hồng',
    addsOver: 'hội, xã, Tổ, tháng',
    printed: 'tròn đồng',
    source: QUESTIONS,
  },
  'Xếp loại Tổ': {
    definition: 'Tổng sáu điểm thành phần so với ngưỡng của ngày đó: Tốt, Khá, Trung bình, Yếu.',
    formula: 'Tổng điểm ≥ ngưỡng',
    addsOver: 'không cộng; đếm số Tổ từng loại',
    printed: 'điểm, 1 số lẻ',
    source: 'Thông tin Tổ TK&VV (BC0437)',
  },
};
