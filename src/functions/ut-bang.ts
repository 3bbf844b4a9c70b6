import { type Breakdown, breakdown } from '../analysis/breakdown';
import { memberLabel } from '../analysis/member-label';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { failed, ok } from '../ledger/problem';
import { answerCell, answerHeader, TOTAL } from './answer';
import { readBy, readIndicators, readQuestion } from './arguments';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';
import { withMissing } from './missing-lines';

export const UT_BANG: CustomFunction = {
  name: 'UT_BANG',
  syntax: 'du_lieu; theo; chi_tieu; ky; [cot; gia_tri]…',
  compute(args) {
    const by = readBy(UT_BANG, args, 1);
    if (!by.ok) return by;
    const indicators = readIndicators(UT_BANG, args, 2);
    if (!indicators.ok) return indicators;
    const question = readQuestion(
      UT_BANG,
      args,
      { data: 0, period: 3, criteria: 4 },
      { indicators: indicators.value, by: [by.value] },
    );
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const table = breakdown(ledger, by.value, indicators.value, period, criteria);
    if (!table.ok) return table;
    const refused = table.value.columns.find(({ valueRefused }) => valueRefused)?.valueRefused;
    if (refused !== undefined) return failed(refused);
    const cells = tableCells(ledger, table.value);
    return ok(withMissing(cells, args[0], question.value, [by.value]));
  },
};

export const UT_BANG_HELP: FunctionHelp = {
  of: UT_BANG,
  summary:
    'Lập bảng các chỉ tiêu theo hội, xã, Tổ, chương trình, nguồn vốn hoặc ngày chốt, có dòng tổng cộng.',
  parameters: [
    DATA,
    {
      name: 'theo',
      type: 'string',
      description: 'Chia theo: Hội, Xã, Tổ, Chương trình, Nguồn vốn hoặc Ngày chốt.',
    },
    {
      name: 'chi_tieu',
      type: 'any',
      description: 'Một hoặc nhiều chỉ tiêu, tỷ lệ, ngăn bằng "|": "Dư nợ|NQH|Tỷ lệ NQH|Tỷ trọng".',
    },
    PERIOD,
    COLUMN,
    VALUE,
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh: dòng tiêu đề, mỗi thành viên một dòng theo thứ tự danh mục, dòng Tổng cộng. Tổ cùng tên ở nhiều xã, hội thì ghi kèm xã, hội. Tỷ trọng là phần trong Tổng cộng của bảng (sau khi lọc). Đơn vị (xã × hội) có số ở ngày chốt liền trước mà chưa đủ ở ngày này được ghi tên dưới bảng.',
  examples: [
    {
      formula: `=UT_BANG('Số liệu'!A:T; "Hội"; "Dư nợ|NQH|Tỷ lệ NQH|Tỷ trọng"; "25/03/2025")`,
      result: [
        [
          ...['Hội', 'Dư nợ (triệu đồng)', 'Nợ quá hạn (triệu đồng)'],
          ...['Tỷ lệ nợ quá hạn', 'Tỷ trọng'],
        ],
        ['Nông dân', '177.781', '132', '0,07%', '33,2%'],
        ['Phụ nữ', '204.270', '51', '0,02%', '38,2%'],
        ['Cựu chiến binh', '95.838', '68', '0,07%', '17,9%'],
        ['Đoàn Thanh niên', '57.311', '17', '0,03%', '10,7%'],
        ['Tổng cộng', '535.200', '268', '0,05%', '100,0%'],
      ],
      text: 'Dư nợ, nợ quá hạn, tỷ lệ nợ quá hạn và tỷ trọng của từng hội.',
    },
    {
      formula: `=UT_BANG('Số liệu'!A:T; "Chương trình"; "Dư nợ|Tỷ trọng"; "25/03/2025"; "Hội"; "Phụ nữ")`,
      result: [
        ['Chương trình', 'Dư nợ (triệu đồng)', 'Tỷ trọng'],
        ['Hộ nghèo', '15.425', '7,6%'],
        ['Hộ cận nghèo', '42.177', '20,6%'],
        ['Hộ mới thoát nghèo', '19.626', '9,6%'],
      ],
      text: 'Dư nợ và tỷ trọng từng chương trình do Hội Phụ nữ quản lý.',
    },
  ],
  errors: [
    {
      formula: `=UT_BANG('Số liệu'!A:T; "Huyện"; "Dư nợ"; "25/03/2025")`,
      message: 'Không có cột “Huyện”. Chọn Hội, Xã, Tổ, Chương trình, Nguồn vốn.',
    },
    {
      formula: `=UT_BANG('Số liệu'!A:T; "Hội"; "Dư nợ|Số hộ"; "25/03/2025")`,
      message:
        'Không cộng Số hộ qua nhiều chương trình: một hộ có thể vay nhiều chương trình. Lọc một chương trình, hoặc lấy ở tab Tổ TK&VV.',
    },
  ],
};

function tableCells(ledger: Ledger, { by, members, columns }: Breakdown): Cell[][] {
  const header = [
    ledgerColumn(by).header,
    ...columns.map(({ indicator }) => answerHeader(ledger, indicator)),
  ];
  const rows = members.map((member, i) => [
    memberLabel(by, member),
    ...columns.map(({ indicator, values }) => answerCell(ledger, indicator, values[i] ?? null)),
  ]);
  const last = columns.map(({ indicator, total }) => answerCell(ledger, indicator, total));
  return [header, ...rows, [TOTAL, ...last]];
}
