import type { CustomFunction, FunctionHelp } from './custom-function';
import { computeFigure } from './figure';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';

export const UT_TYLE: CustomFunction = {
  name: 'UT_TYLE',
  syntax: 'du_lieu; ty_le; ky; [cot; gia_tri]…',
  compute: (args) =>
    computeFigure(UT_TYLE, args, { kind: 'ratio', refusal: 'indicator-not-ratio' }),
};

export const UT_TYLE_HELP: FunctionHelp = {
  of: UT_TYLE,
  summary:
    'Tính một tỷ lệ hoặc số bình quân của tín dụng ủy thác trong một kỳ, luôn tính lại từ số tiền gốc.',
  parameters: [
    DATA,
    {
      name: 'ty_le',
      type: 'string',
      description:
        'Tỷ lệ NQH (trên dư nợ ủy thác, trên tổng dư nợ), Tỷ lệ NX, Tỷ trọng, Tỷ lệ thu lãi…',
    },
    PERIOD,
    COLUMN,
    VALUE,
  ],
  returns:
    'Số như 0,0005 (định dạng ô thành phần trăm để xem 0,05%); số bình quân theo đơn vị của vùng số liệu; trống nếu không có số liệu. Tỷ trọng là phần trong cả vùng số liệu (trước khi lọc) tại ngày đó. Đơn vị (xã × hội) chưa có số liệu ở ngày chốt cuối thì không tính, một ô không nói được điều đó: xem dòng dưới bảng của UT_BANG.',
  examples: [
    {
      formula: `=UT_TYLE('Số liệu'!A:T; "Tỷ lệ NQH"; "25/03/2025")`,
      result: '0,05%',
      text: 'Tỷ lệ nợ quá hạn trên dư nợ tại ngày 25/03/2025.',
    },
    {
      formula: `=UT_TYLE('Số liệu'!A:T; "Tỷ trọng"; "25/03/2025"; "Chương trình"; "Hộ nghèo")`,
      result: '7,7%',
      text: 'Tỷ trọng dư nợ chương trình Hộ nghèo trong tổng dư nợ.',
    },
    {
      formula: `=UT_TYLE('Số liệu'!A:T; "Tỷ lệ NQH và khoanh trên dư nợ ủy thác không gồm HSSV, NOXH"; "25/03/2025")`,
      result: '0,07%',
      text: 'Mẫu số khác nhau thì tên khác nhau: nợ xấu trên dư nợ ủy thác, trừ hai chương trình.',
    },
    {
      formula: `=UT_TYLE('Tổ TK&VV'!A:R; "Tỷ lệ tổ viên gửi tiết kiệm"; "25/03/2025")`,
      result: '97,0%',
      text: 'Số tổ viên gửi tiết kiệm trên số tổ viên, từ tab Tổ TK&VV.',
    },
  ],
  errors: [
    {
      formula: `=UT_TYLE('Số liệu'!A:T; "Dư nợ"; "25/03/2025")`,
      message: '“Dư nợ” không phải tỷ lệ. Dùng UT_TONG hoặc UT_BANG.',
    },
    {
      formula: `=UT_TYLE('Số liệu'!A:T; "Tỷ lệ NQH"; "25/03/2025"; "Chương trình"; "Hộ ngèo")`,
      message: 'Không có chương trình “Hộ ngèo”. Ý bạn là “Hộ nghèo”?',
    },
  ],
};
