import { AssociationBalances } from '../analysis/association-balances';
import { findDimension } from '../analysis/criterion';
import { entrustmentFee, FEE_PARAMETERS, type FeeLine } from '../analysis/entrustment-fee';
import { type FeeTotals, feeBy, feeTotals } from '../analysis/fee-by';
import { withoutInterest } from '../analysis/interest-gaps';
import { memberLabel } from '../analysis/member-label';
import { blankNotes, interestNotes, unconfirmedNotes } from '../analysis/payment-notes';
import { monthRate, percentNumber } from '../analysis/payment-percent';
import { type Cell, cellText } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { withGroupsApart } from '../ledger/group-namesakes';
import type { Ledger } from '../ledger/ledger';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { TOTAL } from './answer';
import { optionalCell } from './argument-cells';
import type { Argument, CustomFunction, FunctionHelp } from './custom-function';
import { DATA, PERIOD } from './ledger-parameters';
import { PARAMETERS, readParameterArgument } from './parameter-argument';
import { dongCell, dongHeader, evenRows, noteRows } from './payment-cells';
import { readPaymentQuestion } from './payment-question';
import { openCatalogue } from './tab-argument';

const [LEDGER, RULES, AT, BY] = [0, 1, 2, 3] as const;

export const UT_PHI: CustomFunction = {
  name: 'UT_PHI',
  syntax: 'du_lieu; tham_so; ky; [theo]',
  compute(args) {
    const by = readDivision(args);
    if (!by.ok) return by;
    const catalogue = openCatalogue();
    const parameters = readParameterArgument(UT_PHI, args, RULES, FEE_PARAMETERS, catalogue);
    if (!parameters.ok) return parameters;
    const positions = { data: LEDGER, period: AT };
    const question = readPaymentQuestion(UT_PHI, args, positions, by.value);
    if (!question.ok) return question;
    const { ledger, period } = question.value;
    const lines = entrustmentFee(ledger, period, parameters.value);
    if (!lines.ok) return lines;
    if (lines.value.length === 0) {
      return failed(problem('interest-blank', {}, { period: period.text }));
    }
    const levels = feeTotals(lines.value).levels.map(({ name }) => name);
    const cells =
      by.value === null
        ? lineCells(lines.value, levels)
        : memberCells(
            by.value === 'group' ? withGroupsApart(ledger) : ledger,
            lines.value,
            levels,
            by.value,
          );
    const used = lines.value.flatMap(({ fee }) => fee?.parameters ?? []);
    const pieces = lines.value.flatMap((line) => line.pieces);
    return ok(
      evenRows([
        ...cells,
        ...noteRows(interestNotes(withoutInterest(ledger, period), period)),
        ...noteRows(blankNotes(ledger, new AssociationBalances(ledger).blankRows(pieces))),
        ...noteRows(unconfirmedNotes(used)),
      ]),
    );
  },
};

export const UT_PHI_HELP: FunctionHelp = {
  of: UT_PHI,
  summary:
    'Tính phí ủy thác của từng hội theo từng chương trình, chia cho các cấp, theo mức của từng ngày trong tab Tham số.',
  parameters: [
    DATA,
    PARAMETERS,
    PERIOD,
    {
      name: 'theo',
      type: 'string',
      description:
        'Bỏ trống: từng dòng hội × chương trình; hoặc Hội, Chương trình, Xã, Nguồn vốn, Tổ.',
    },
  ],
  returns:
    'Bảng theo đồng, có dòng cộng. Phí = lãi thực thu : lãi suất tháng × mức phí × hệ số; mỗi ngày chốt theo lãi suất, mức phí của ngày đó và hệ số theo tỷ lệ NQH của hội trong du_lieu tại ngày đó. Chương trình có “Mức phí ủy thác trên dư nợ trong hạn” (nhà ở xã hội): phí = bình quân dư nợ trong hạn của ngày chốt trước và ngày chốt này × số tháng × mức phí, không nhân hệ số, trả cả cho cấp có tên “Xã” ở Phân bổ phí ủy thác. Dư nợ tính phí là cộng của các tháng. Mỗi dòng làm tròn một lần đến đồng; các cấp cộng lại đúng bằng phí. Lãi không có lãi suất (Chưa phân loại) đứng ở cột cuối. Hội “Trực tiếp” không tính phí. Ô trống không phải 0: hội để trống mọi Dư nợ hoặc mọi Nợ quá hạn của một ngày chốt thì báo lỗi; ô trống bên cạnh ô có số thì tính là 0 và ghi số dòng ở dưới bảng, cùng tên hội, đơn vị (xã × hội) chưa có Lãi thực thu. Chương trình có nhiều lãi suất thì lấy dòng chung của chương trình. Thỏa thuận từ năm 2024 không công bố, nên cách tính trên (hệ số theo từng ngày chốt, nhà ở xã hội) cần đối chiếu với thỏa thuận đang dùng trước khi chi.',
  examples: [
    {
      formula: `=UT_PHI('Số liệu'!A:T; 'Tham số'!A:I; "28/02/2025"; "Hội")`,
      result: [
        [
          'Hội',
          'Lãi thực thu (đồng)',
          'Phí (đồng)',
          'Phí · Xã (đồng)',
          'Phí · Huyện (đồng)',
          'Phí · Tỉnh (đồng)',
          'Phí · Trung ương (đồng)',
          'Lãi chưa tính phí (đồng)',
        ],
        [
          'Nông dân',
          '1.058.400.000',
          '48.246.202',
          '40.570.360',
          '4.317.661',
          '2.158.830',
          '1.199.351',
          '8.000.000',
        ],
        [
          'Phụ nữ',
          '1.252.300.000',
          '58.853.430',
          '49.436.882',
          '5.296.808',
          '2.648.405',
          '1.471.335',
          '6.600.000',
        ],
      ],
      text: 'Phí tháng 2/2025 của từng hội, theo các mức minh họa của sổ mẫu.',
    },
    {
      formula: `=UT_PHI('Số liệu'!A:T; 'Tham số'!A:I; "28/02/2025")`,
      result: [
        [
          'Hội',
          'Chương trình',
          'Lãi thực thu (đồng)',
          'Lãi suất (%/tháng)',
          'Dư nợ tính phí (đồng)',
          'Mức phí (%/tháng)',
          'Tỷ lệ NQH (%)',
          'Hệ số (%)',
          'Phí (đồng)',
          'Phí · Xã (đồng)',
          'Phí · Huyện (đồng)',
          'Phí · Tỉnh (đồng)',
          'Phí · Trung ương (đồng)',
          'Lãi chưa tính phí (đồng)',
        ],
        [
          'Nông dân',
          'Hộ nghèo',
          '72.900.000',
          '0,55',
          '13.254.545.455',
          '0,032',
          '0,08',
          '100',
          '4.241.455',
          '3.562.822',
          '381.731',
          '190.866',
          '106.036',
          '',
        ],
      ],
      text: 'Từng dòng hội × chương trình, để kiểm tra cách tính.',
    },
  ],
  errors: [
    {
      formula: `=UT_PHI('Số liệu'!A:T; 'Tham số'!A:I; "28/02/2025"; "Hội"; "Xã"; "Đa Kia")`,
      message:
        'Thừa đối số: UT_PHI nhận nhiều nhất 4, đang có 6. Cú pháp: UT_PHI(du_lieu; tham_so; ky; [theo]). Hàm này không có cặp lọc: lọc sẵn du_lieu bằng FILTER, ghép dòng tiêu đề bằng VSTACK.',
    },
    {
      formula: `=UT_PHI('Số liệu'!A:T; 'Tham số'!A:I; "25/03/2025"; "Tổ")`,
      message:
        'Số liệu không ghi Tổ nên không biết lãi của từng Tổ. Chia theo Hội hoặc Xã, hoặc nhập số liệu theo Tổ.',
    },
    {
      formula: `=UT_PHI('Số liệu'!A:T; 'Tham số'!A:I; "31/12/2023")`,
      message:
        'Không tính được dư nợ bình quân Nhà ở xã hội của Nông dân, Phú Nghĩa: không có ngày chốt trước 31/12/2023. Chọn kỳ sau ngày chốt đầu tiên.',
    },
  ],
};

/** null: by lines. */
function readDivision(args: readonly Argument[]): Result<DimensionField | null> {
  const cell = optionalCell(UT_PHI, args, BY);
  if (!cell.ok) return cell;
  return cell.value === undefined ? ok(null) : findDimension(cellText(cell.value));
}

const UNPAID = dongHeader('Lãi chưa tính phí');

function lineCells(lines: readonly FeeLine[], levels: readonly string[]): Cell[][] {
  const header = [
    ledgerColumn('association').header,
    ledgerColumn('program').header,
    dongHeader('Lãi thực thu'),
    'Lãi suất (%/tháng)',
    dongHeader('Dư nợ tính phí'),
    'Mức phí (%/tháng)',
    'Tỷ lệ NQH (%)',
    'Hệ số (%)',
    dongHeader('Phí'),
    ...levels.map(levelHeader),
    UNPAID,
  ];
  const associations = [...new Set(lines.map(({ association }) => association))];
  const blocks = associations.map((name) => {
    const own = lines.filter(({ association }) => association === name);
    const label = memberLabel('association', name);
    const rows = own.map((line) => lineRow(line, levels));
    return [...rows, sumRow(`Cộng ${label}`, feeTotals(own), levels)];
  });
  return [header, ...blocks.flat(), sumRow(TOTAL, feeTotals(lines), levels)];
}

function levelHeader(name: string): string {
  return dongHeader(`Phí · ${name}`);
}

function lineRow(line: FeeLine, levels: readonly string[]): Cell[] {
  const { association, program, interest, fee } = line;
  const names = [memberLabel('association', association), memberLabel('program', program)];
  const basis = fee?.terms.basis;
  return [
    ...names,
    dongCell(interest),
    basis?.kind === 'interest' ? monthRate(basis.rate) : '',
    dongCell(fee?.base ?? null),
    fee === null ? '' : percentNumber(fee.rate.value),
    fee?.overdue ? percentNumber(fee.overdue) : '',
    fee?.coefficient ? percentNumber(fee.coefficient.value) : '',
    ...paidCells(feeTotals([line]), levels),
  ];
}

function sumRow(label: string, totals: FeeTotals, levels: readonly string[]): Cell[] {
  return [label, '', dongCell(totals.interest), '', '', '', '', '', ...paidCells(totals, levels)];
}

function paidCells(totals: FeeTotals, levels: readonly string[]): Cell[] {
  const ofLevel = (wanted: string): number | null =>
    totals.levels.find(({ name }) => name === wanted)?.amount ?? null;
  return [totals.amount, ...levels.map(ofLevel), totals.unpaidInterest].map(dongCell);
}

function memberCells(
  ledger: Ledger,
  lines: readonly FeeLine[],
  levels: readonly string[],
  by: DimensionField,
): Cell[][] {
  const row = (label: string, totals: FeeTotals): Cell[] => [
    label,
    dongCell(totals.interest),
    ...paidCells(totals, levels),
  ];
  const columns = [...['Lãi thực thu', 'Phí'].map(dongHeader), ...levels.map(levelHeader)];
  return [
    [ledgerColumn(by).header, ...columns, UNPAID],
    ...feeBy(ledger, lines, by).map(({ name, totals }) => row(memberLabel(by, name), totals)),
    row(TOTAL, feeTotals(lines)),
  ];
}
