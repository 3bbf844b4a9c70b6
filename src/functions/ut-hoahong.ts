import { COMMISSION_PARAMETERS, commission } from '../analysis/commission';
import {
  type CommissionLine,
  type CommissionTotals,
  commissionTotals,
} from '../analysis/commission-line';
import { findDimension } from '../analysis/criterion';
import { withoutInterest } from '../analysis/interest-gaps';
import { memberLabel } from '../analysis/member-label';
import { interestNotes, unconfirmedNotes } from '../analysis/payment-notes';
import { addKnown } from '../analysis/sums';
import { type Catalogue, communeKey } from '../ledger/catalogue';
import { type Cell, cellText } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { readGroups } from '../ledger/groups-table';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { TOTAL } from './answer';
import { optionalCell } from './argument-cells';
import type { Argument, CustomFunction, FunctionHelp } from './custom-function';
import { DATA, PERIOD } from './ledger-parameters';
import { PARAMETERS, readParameterArgument } from './parameter-argument';
import { dongCell, dongHeader, evenRows, noteRows } from './payment-cells';
import { readPaymentQuestion } from './payment-question';
import { openCatalogue, readTabArgument } from './tab-argument';

const [LEDGER, GROUPS, RULES, AT, BY] = [0, 1, 2, 3, 4] as const;

/** What commission is shown by; a group is named with its commune and association. */
const DIVISIONS = {
  association: ['association'],
  commune: ['commune'],
  group: ['commune', 'association', 'group'],
} as const;
type Division = keyof typeof DIVISIONS;

export const UT_HOAHONG: CustomFunction = {
  name: 'UT_HOAHONG',
  syntax: 'du_lieu; to_tkvv; tham_so; ky; [theo]',
  compute(args) {
    const by = readDivision(args);
    if (!by.ok) return by;
    const catalogue = openCatalogue();
    const groups = readTabArgument(UT_HOAHONG, args, GROUPS, "'Tổ TK&VV'!A:R", (values) =>
      readGroups(values, { catalogue }),
    );
    if (!groups.ok) return groups;
    const parameters = readParameterArgument(
      UT_HOAHONG,
      args,
      RULES,
      COMMISSION_PARAMETERS,
      catalogue,
    );
    if (!parameters.ok) return parameters;
    const positions = { data: LEDGER, period: AT };
    const question = readPaymentQuestion(UT_HOAHONG, args, positions, by.value);
    if (!question.ok) return question;
    const { ledger, period } = question.value;
    const lines = commission(ledger, groups.value, period, parameters.value);
    if (!lines.ok) return lines;
    if (lines.value.length === 0) {
      return failed(problem('interest-blank', {}, { period: period.text }));
    }
    const cells = memberCells(lines.value, by.value, catalogue);
    const used = lines.value.flatMap((line) => line.parameters);
    const notes = interestNotes(withoutInterest(ledger, period), period);
    return ok(evenRows([...cells, ...noteRows([...notes, ...unconfirmedNotes(used)])]));
  },
};

export const UT_HOAHONG_HELP: FunctionHelp = {
  of: UT_HOAHONG,
  summary:
    'Tính hoa hồng của các Tổ TK&VV trên lãi thu được và trên số dư tiết kiệm, theo mức của từng ngày trong tab Tham số.',
  parameters: [
    DATA,
    {
      name: 'to_tkvv',
      type: 'any',
      description: "Vùng của tab Tổ TK&VV kể cả dòng tiêu đề: 'Tổ TK&VV'!A:R.",
    },
    PARAMETERS,
    PERIOD,
    {
      name: 'theo',
      type: 'string',
      description: 'Hội (khi bỏ trống), Xã, hoặc Tổ nếu số liệu nhập theo Tổ.',
    },
  ],
  returns:
    'Bảng theo đồng, có dòng Tổng cộng. Hoa hồng trên dư nợ = lãi thực thu : lãi suất tháng × mức hoa hồng; mức theo Tổ có hay không huy động tiết kiệm, tức có số dư tiết kiệm tại ngày chốt. Số liệu nhập theo xã không biết lãi của từng Tổ: các Tổ còn dư nợ của một hội trong xã đều có, hoặc đều không có tiết kiệm thì tính được; có Tổ có, Tổ không mà hai mức khác nhau thì lãi đó đứng ở cột cuối, không đoán. Nhà ở xã hội: bình quân dư nợ trong hạn của ngày chốt trước và ngày chốt này × số tháng × mức. Hoa hồng tiết kiệm = số dư tại ngày chốt × số tháng × mức; mỗi ngày chốt trong kỳ phải có trong Tổ TK&VV. Hội, đơn vị (xã × hội) chưa có Lãi thực thu trong kỳ được ghi tên ở dưới bảng. Quy định không công bố đủ: đối chiếu cách tính với văn bản đang dùng trước khi chi.',
  examples: [
    {
      formula: `=UT_HOAHONG('Số liệu'!A:T; 'Tổ TK&VV'!A:R; 'Tham số'!A:I; "31/12/2024")`,
      result: [
        [
          'Hội',
          'Lãi thực thu (đồng)',
          'Hoa hồng trên dư nợ (đồng)',
          'Số dư tiết kiệm (đồng)',
          'Hoa hồng tiết kiệm (đồng)',
          'Cộng hoa hồng (đồng)',
          'Lãi chưa tính hoa hồng (đồng)',
        ],
        [
          'Nông dân',
          '1.175.900.000',
          '142.023.056',
          '5.209.900.000',
          '5.209.900',
          '147.232.956',
          '9.100.000',
        ],
        [
          'Phụ nữ',
          '1.391.600.000',
          '173.745.149',
          '6.443.000.000',
          '6.443.000',
          '180.188.149',
          '7.500.000',
        ],
      ],
      text: 'Hoa hồng tháng 12/2024 của các Tổ từng hội, theo các mức minh họa của sổ mẫu.',
    },
    {
      formula: `=UT_HOAHONG('Số liệu'!A:T; 'Tổ TK&VV'!A:R; 'Tham số'!A:I; "25/03/2025"; "Xã")`,
      result: [
        [
          'Xã',
          'Lãi thực thu (đồng)',
          'Hoa hồng trên dư nợ (đồng)',
          'Số dư tiết kiệm (đồng)',
          'Hoa hồng tiết kiệm (đồng)',
          'Cộng hoa hồng (đồng)',
          'Lãi chưa tính hoa hồng (đồng)',
        ],
        [
          'Bình Thắng',
          '349.800.000',
          '42.130.567',
          '2.021.400.000',
          '1.630.159',
          '43.760.726',
          '2.300.000',
        ],
      ],
      text: 'Hoa hồng của các Tổ từng xã từ sau 28/02 đến 25/03/2025.',
    },
  ],
  errors: [
    {
      formula: `=UT_HOAHONG('Số liệu'!A:T; 'Tổ TK&VV'!A:R; 'Tham số'!A:I; "28/02/2025")`,
      message:
        'Tab Tổ TK&VV không có dòng nào của ngày 28/02/2025. Thêm số liệu ngày đó, hoặc chọn ngày chốt khác.',
    },
    {
      formula: `=UT_HOAHONG('Số liệu'!A:T; 'Tổ TK&VV'!A:R; 'Tham số'!A:I; "25/03/2025"; "Chương trình")`,
      message: 'Hoa hồng trả cho từng Tổ, không chia theo Chương trình. Chọn Hội, Xã hoặc Tổ.',
    },
  ],
};

function readDivision(args: readonly Argument[]): Result<Division> {
  const cell = optionalCell(UT_HOAHONG, args, BY);
  if (!cell.ok) return cell;
  if (cell.value === undefined) return ok('association');
  const found = findDimension(cellText(cell.value));
  if (!found.ok) return found;
  const field = found.value;
  if (field === 'association' || field === 'commune' || field === 'group') return ok(field);
  return failed(problem('commission-not-by', {}, { dimension: ledgerColumn(field).header }));
}

function memberCells(
  lines: readonly CommissionLine[],
  by: Division,
  catalogue: Catalogue,
): Cell[][] {
  const fields = DIVISIONS[by];
  const members = new Map<string, CommissionLine[]>();
  for (const line of lines) {
    const key = fields.map((field) => communeKey(line[field])).join('|');
    const own = members.get(key) ?? [];
    own.push(line);
    members.set(key, own);
  }
  const inOrder = [...members.values()].sort(([a], [b]) =>
    fields.reduce(
      (order, field) => order || catalogue[field].compare(a?.[field] ?? '', b?.[field] ?? ''),
      0,
    ),
  );
  const columns = [
    'Lãi thực thu',
    'Hoa hồng trên dư nợ',
    'Số dư tiết kiệm',
    'Hoa hồng tiết kiệm',
    'Cộng hoa hồng',
    'Lãi chưa tính hoa hồng',
  ];
  return [
    [...fields.map((field) => ledgerColumn(field).header), ...columns.map(dongHeader)],
    ...inOrder.map((own) => [
      ...fields.map((field) => memberLabel(field, own[0]?.[field] ?? '')),
      ...totalCells(commissionTotals(own)),
    ]),
    [TOTAL, ...fields.slice(1).map(() => ''), ...totalCells(commissionTotals(lines))],
  ];
}

function totalCells(totals: CommissionTotals): Cell[] {
  const { interest, onBalance, savings, onSavings, unpaidInterest } = totals;
  const paid = addKnown([onBalance, onSavings]);
  return [interest, onBalance, savings, onSavings, paid, unpaidInterest].map(dongCell);
}
