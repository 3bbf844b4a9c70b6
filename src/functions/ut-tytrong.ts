import { ratioDecimals } from '../analysis/indicators';
import { memberLabel } from '../analysis/member-label';
import { type ShareTable, shareTable } from '../analysis/share-table';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { ok } from '../ledger/problem';
import { answerCell, answerHeader, TOTAL } from './answer';
import { readBy, readIndicator, readQuestion } from './arguments';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';
import { withMissing } from './missing-lines';
import { choice, readOptions, wholeNumber } from './option-argument';

/** Decimals of the percentage. */
const DECIMALS = wholeNumber({ least: 0, most: 6 }, ratioDecimals('share'));
const ADD_TO_100 = choice(
  [
    { value: true, names: ['TRUE', 'có', 'tròn 100', 'tròn 100%'] },
    { value: false, names: ['FALSE', 'không'] },
  ],
  false,
);

export const UT_TYTRONG: CustomFunction = {
  name: 'UT_TYTRONG',
  syntax: 'du_lieu; theo; chi_tieu; ky; [so_le]; [tron_100]; [cot; gia_tri]…',
  compute(args) {
    const by = readBy(UT_TYTRONG, args, 1);
    if (!by.ok) return by;
    const indicator = readIndicator(UT_TYTRONG, args, 2);
    if (!indicator.ok) return indicator;
    const options = readOptions<[number, boolean]>(UT_TYTRONG, args, 4, [DECIMALS, ADD_TO_100]);
    if (!options.ok) return options;
    const { values, criteria: pairs } = options.value;
    const positions = { data: 0, period: 3, criteria: pairs };
    const about = { indicators: [indicator.value], by: [by.value] };
    const question = readQuestion(UT_TYTRONG, args, positions, about);
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const [decimals, addTo100] = values;
    const asked = { by: by.value, indicator: indicator.value, printed: { decimals, addTo100 } };
    const table = shareTable(ledger, asked, period, criteria);
    if (!table.ok) return table;
    const cells = tableCells(ledger, table.value);
    return ok(withMissing(cells, args[0], question.value, [by.value]));
  },
};

export const UT_TYTRONG_HELP: FunctionHelp = {
  of: UT_TYTRONG,
  summary:
    'Lập bảng số tiền (hoặc số lượng) và tỷ trọng của từng hội, xã, chương trình…, có thể điều chỉnh để cộng tròn 100%.',
  parameters: [
    DATA,
    {
      name: 'theo',
      type: 'string',
      description: 'Chia theo: Hội, Xã, Tổ, Chương trình hoặc Nguồn vốn; doanh số: cả Ngày chốt.',
    },
    {
      name: 'chi_tieu',
      type: 'string',
      description: 'Một chỉ tiêu cộng được: Dư nợ, Nợ quá hạn, Cho vay, Thu nợ, Lượt hộ vay…',
    },
    PERIOD,
    {
      name: 'so_le',
      type: 'any',
      description: 'Số chữ số lẻ của tỷ lệ phần trăm, 0 đến 6; bỏ trống: 2, như 7,66%.',
    },
    {
      name: 'tron_100',
      type: 'any',
      description: 'TRUE hoặc "có": điều chỉnh để các tỷ trọng cộng đúng 100%; bỏ trống: không.',
    },
    COLUMN,
    VALUE,
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh, dòng cuối là Tổng cộng. Tỷ trọng trong Tổng cộng của bảng (sau khi lọc) là số như 0,0766, đã làm tròn: định dạng cột thành phần trăm để xem 7,66%. Với tron_100, phần lẻ lớn nhất được làm tròn lên trước và tiêu đề cột ghi rõ. Ô trống vẫn để trống; tổng bằng 0 thì ghi “không xác định”. Đơn vị (xã × hội) có số ở ngày chốt liền trước mà chưa đủ ở ngày này được ghi tên dưới bảng.',
  examples: [
    {
      formula: `=UT_TYTRONG('Số liệu'!A:T; "Chương trình"; "Dư nợ"; "25/03/2025"; 1; TRUE)`,
      result: [
        ['Chương trình', 'Dư nợ (triệu đồng)', 'Tỷ trọng (điều chỉnh tròn 100%)'],
        ['Hộ nghèo', '40.988', '7,6%'],
        ['Hộ cận nghèo', '108.663', '20,3%'],
        ['Hộ mới thoát nghèo', '48.650', '9,1%'],
      ],
      text: 'Làm tròn từng dòng thì Hộ nghèo là 7,7% và các dòng cộng được 100,1%.',
    },
    {
      formula: `=UT_TYTRONG('Số liệu'!A:T; "Hội"; "Cho vay"; "2024"; "Chương trình"; "HN|HCN")`,
      result: [
        ['Hội', 'Cho vay (triệu đồng)', 'Tỷ trọng'],
        ['Nông dân', '16.723', '33,87%'],
        ['Phụ nữ', '18.964', '38,41%'],
        ['Cựu chiến binh', '8.855', '17,93%'],
        ['Đoàn Thanh niên', '4.834', '9,79%'],
        ['Tổng cộng', '49.376', '100,00%'],
      ],
      text: 'Giải ngân năm 2024 của hai chương trình, mỗi hội một phần.',
    },
  ],
  errors: [
    {
      formula: `=UT_TYTRONG('Số liệu'!A:T; "Hội"; "Tỷ lệ NQH"; "25/03/2025")`,
      message:
        '“Tỷ lệ nợ quá hạn” là tỷ lệ, không chia thành tỷ trọng được. Ghi chỉ tiêu cộng được, ví dụ Dư nợ, Cho vay.',
    },
    {
      formula: `=UT_TYTRONG('Số liệu'!A:T; "Hội"; "Dư nợ"; "25/03/2025"; 9)`,
      message: 'Đối số so_le: Không nhận “9”. Ghi số nguyên từ 0 đến 6.',
    },
  ],
};

function tableCells(ledger: Ledger, table: ShareTable): Cell[][] {
  const { by, indicator, printed, members, amounts, total, shares } = table;
  const row = (label: string, amount: number | null, share: number | null): Cell[] => [
    label,
    answerCell(ledger, indicator, amount),
    amount === null ? '' : shareCell(shares === null ? null : share, printed.decimals),
  ];
  return [
    [
      ledgerColumn(by).header,
      answerHeader(ledger, indicator),
      printed.addTo100 ? 'Tỷ trọng (điều chỉnh tròn 100%)' : 'Tỷ trọng',
    ],
    ...members.map((member, i) =>
      row(memberLabel(by, member), amounts[i] ?? null, shares?.[i] ?? null),
    ),
    row(TOTAL, total, 10 ** (printed.decimals + 2)),
  ];
}

/** Divided once from integers, so that it is the decimal number that is printed: 77 / 1000 = 0,077. */
function shareCell(units: number | null, decimals: number): Cell {
  return units === null ? 'không xác định' : units / 10 ** (decimals + 2);
}
