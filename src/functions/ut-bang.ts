import { type Breakdown, breakdown } from '../analysis/breakdown';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { failed, ok } from '../ledger/problem';
import { answerCell, answerHeader, memberLabel } from './answer';
import { readBy, readIndicators, readQuestion } from './arguments';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';

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
    return refused === undefined ? ok(tableCells(ledger, table.value)) : failed(refused);
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
    'Bảng tràn ra các ô bên cạnh: dòng tiêu đề, mỗi thành viên một dòng theo thứ tự danh mục, dòng Tổng cộng.',
  examples: [
    {
      formula: `=UT_BANG('Số liệu'!A:T; "Hội"; "Dư nợ|NQH|Tỷ lệ NQH|Tỷ trọng"; "25/03/2025")`,
      result: 'Bảng 4 hội và dòng Tổng cộng',
      text: 'Dư nợ, nợ quá hạn, tỷ lệ nợ quá hạn và tỷ trọng của từng hội.',
    },
    {
      formula: `=UT_BANG('Số liệu'!A:T; "Chương trình"; "Dư nợ|Số hộ"; "25/03/2025"; "Hội"; "Phụ nữ")`,
      result: 'Bảng các chương trình của Hội Phụ nữ',
      text: 'Dư nợ và số hộ từng chương trình do Hội Phụ nữ quản lý.',
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
  return [header, ...rows, ['Tổng cộng', ...last]];
}
