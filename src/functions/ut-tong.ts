import type { CustomFunction, FunctionHelp } from './custom-function';
import { computeFigure } from './figure';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';

export const UT_TONG: CustomFunction = {
  name: 'UT_TONG',
  syntax: 'du_lieu; chi_tieu; ky; [cot; gia_tri]…',
  compute: (args) =>
    computeFigure(UT_TONG, args, { kind: 'amount', refusal: 'indicator-is-ratio' }),
};

export const UT_TONG_HELP: FunctionHelp = {
  of: UT_TONG,
  summary:
    'Tính tổng một chỉ tiêu của tín dụng ủy thác trong một kỳ, có thể lọc theo hội, xã, chương trình…',
  parameters: [
    DATA,
    {
      name: 'chi_tieu',
      type: 'string',
      description: 'Chỉ tiêu: Dư nợ, Dư nợ ủy thác, NQH, Nợ khoanh, Cho vay, Thu nợ, Số hộ, Số Tổ…',
    },
    PERIOD,
    COLUMN,
    VALUE,
  ],
  returns:
    'Tổng, theo đơn vị của vùng số liệu, đúng đến đồng; trống nếu không có số liệu. Đơn vị (xã × hội) chưa có số liệu ở ngày chốt cuối thì không tính, một ô không nói được điều đó: xem dòng dưới bảng của UT_BANG.',
  examples: [
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Dư nợ"; "25/03/2025"; "Chương trình"; "Hộ nghèo")`,
      result: '40.988',
      text: 'Dư nợ chương trình Hộ nghèo tại ngày 25/03/2025.',
    },
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Cho vay"; "2024 - T2/2025")`,
      result: '189.900',
      text: 'Số tiền giải ngân trong năm 2024 và 2 tháng đầu năm 2025.',
    },
    {
      formula: `=UT_TONG('Tổ TK&VV'!A:R; "Số hộ"; "25/03/2025")`,
      result: '9.177',
      text: 'Số hộ còn dư nợ, mỗi hộ tính một lần; Số Tổ, Số tổ viên, Số dư tiết kiệm cũng lấy ở tab này.',
    },
  ],
  errors: [
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Dư nợ"; 'Số liệu'!A2:A3)`,
      message: 'Đối số ky chỉ nhận một ô, mà vùng có 2 ô đã điền. Chọn một ô.',
    },
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Du no qa han"; "25/03/2025")`,
      message: 'Không có chỉ tiêu “Du no qa han”. Ý bạn là “Nợ quá hạn”?',
    },
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Số hộ"; "25/03/2025")`,
      message:
        'Không cộng Số hộ qua nhiều chương trình: một hộ có thể vay nhiều chương trình. Lọc một chương trình, hoặc lấy ở tab Tổ TK&VV.',
    },
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Tổng dư nợ"; "25/03/2025")`,
      message:
        'Ngày 25/03/2025 không có dòng nào của Hội “Trực tiếp” nên không biết Tổng dư nợ của ngân hàng. Lấy ở tab Số ngân hàng, hoặc ghi “Dư nợ ủy thác”.',
    },
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Dư nợ"; "26/03/2025")`,
      message: 'Không có ngày chốt trong kỳ 26/03/2025. Trước đó: 25/03/2025. Chọn kỳ có số liệu.',
    },
  ],
};
