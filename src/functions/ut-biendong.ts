import { type Change, type ChangeColumn, type ChangeTable, changeTable } from '../analysis/change';
import { memberLabel } from '../analysis/member-label';
import { type Base, readBase } from '../ledger/base-period';
import type { Cell } from '../ledger/cell';
import { type LedgerField, ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { answerCell, TOTAL } from './answer';
import { requiredCell } from './argument-cells';
import { readBy, readIndicators, readQuestion } from './arguments';
import { LACKS, noteLines } from './comparison-cells';
import type { Argument, CustomFunction, FunctionHelp } from './custom-function';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';

/** They tell which entry units had reported. */
const OF_UNITS: readonly LedgerField[] = ['commune', 'association', 'outstanding'];

export const UT_BIENDONG: CustomFunction = {
  name: 'UT_BIENDONG',
  syntax: 'du_lieu; theo; chi_tieu; ky; so_voi; [cot; gia_tri]…',
  compute(args) {
    const by = readBy(UT_BIENDONG, args, 1);
    if (!by.ok) return by;
    if (by.value === 'cutoff') return failed(problem('change-over-cutoffs'));
    const indicators = readIndicators(UT_BIENDONG, args, 2);
    if (!indicators.ok) return indicators;
    const base = readBaseArgument(args);
    if (!base.ok) return base;
    const positions = { data: 0, period: 3, criteria: 5 };
    const asked = { indicators: indicators.value, by: [by.value, ...OF_UNITS] };
    const question = readQuestion(UT_BIENDONG, args, positions, asked);
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const times = { period, base: base.value };
    const table = changeTable(ledger, by.value, indicators.value, times, criteria);
    return table.ok ? ok(tableCells(ledger, by.value, table.value)) : table;
  },
};

export const UT_BIENDONG_HELP: FunctionHelp = {
  of: UT_BIENDONG,
  summary:
    'So sánh chỉ tiêu với 31/12, kỳ trước, cùng kỳ hoặc một ngày: đầu kỳ, cuối kỳ, tăng/giảm, %.',
  parameters: [
    DATA,
    {
      name: 'theo',
      type: 'string',
      description: 'Chia theo: Hội, Xã, Tổ, Chương trình hoặc Nguồn vốn.',
    },
    {
      name: 'chi_tieu',
      type: 'any',
      description: 'Một hoặc nhiều chỉ tiêu, tỷ lệ, ngăn bằng "|": "Dư nợ|NQH|Tỷ lệ NQH".',
    },
    PERIOD,
    {
      name: 'so_voi',
      type: 'any',
      description: '31/12 (năm trước), kỳ trước, cùng kỳ (năm trước), hoặc ngày, kỳ: 30/06/2025.',
    },
    COLUMN,
    VALUE,
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh: dòng tiêu đề ghi rõ hai ngày hoặc hai kỳ, mỗi thành viên một dòng, dòng Tổng cộng. Tăng/giảm (%) là số như 0,05 (định dạng ô thành phần trăm để xem 5%), trống nếu đầu kỳ bằng 0 hoặc chưa có; tỷ lệ chỉ có tăng/giảm, là hiệu hai tỷ lệ (0,0001 là 0,01 điểm %). Tỷ trọng là phần trong Tổng cộng của bảng (sau khi lọc). Kỳ trước của một ngày là ngày chốt liền trước. Hai kỳ cùng loại mà một kỳ thiếu cả tháng cuối thì báo lỗi, ghi phần so được; chỉ khác ngày thì so, hai ngày ghi dưới bảng. Thành viên mới (đơn vị đã báo cáo đầu kỳ nhưng chưa có dòng) thì đầu kỳ để trống, tăng đúng bằng cuối kỳ. Dòng, kể cả Tổng cộng, có đơn vị (xã × hội) chưa báo cáo đủ ở một trong hai ngày thì không so: ghi “không có số liệu gốc” hoặc “chưa đủ số liệu cuối kỳ”, tên đơn vị ghi dưới bảng. Qua ngày 01/07/2025 mà xã đã đổi thì chỉ so theo hội, chương trình, nguồn vốn.',
  examples: [
    {
      formula: `=UT_BIENDONG('Số liệu'!A:T; "Hội"; "Dư nợ"; "25/03/2025"; "31/12")`,
      result: [
        [
          'Hội',
          'Dư nợ 31/12/2024 (triệu đồng)',
          'Dư nợ 25/03/2025 (triệu đồng)',
          'Tăng/giảm (triệu đồng)',
          'Tăng/giảm (%)',
        ],
        ['Nông dân', '173.198', '177.781', '4.583', '2,65%'],
        ['Phụ nữ', '199.510', '204.270', '4.760', '2,39%'],
        ['Cựu chiến binh', '94.636', '95.838', '1.202', '1,27%'],
        ['Đoàn Thanh niên', '56.394', '57.311', '917', '1,63%'],
        ['Tổng cộng', '523.738', '535.200', '11.462', '2,19%'],
      ],
      text: 'Tăng trưởng dư nợ của từng hội từ đầu năm.',
    },
    {
      formula: `=UT_BIENDONG('Số liệu'!A:T; "Hội"; "Cho vay"; "Q1/2025"; "kỳ trước"; "Chương trình"; "Hộ cận nghèo")`,
      result: [
        [
          'Hội',
          'Cho vay Q4/2024 (triệu đồng)',
          'Cho vay Q1/2025 (triệu đồng)',
          'Tăng/giảm (triệu đồng)',
          'Tăng/giảm (%)',
        ],
        ['Nông dân', '2.638', '2.766', '128', '4,85%'],
        ['Phụ nữ', '2.964', '3.168', '204', '6,88%'],
        ['Cựu chiến binh', '1.530', '1.317', '-213', '-13,92%'],
        ['Đoàn Thanh niên', '855', '799', '-56', '-6,55%'],
        ['Tổng cộng', '7.987', '8.050', '63', '0,79%'],
        ['Kỳ Q4/2024 tính đến 31/12/2024, kỳ Q1/2025 tính đến 25/03/2025.', ...['', '', '', '']],
      ],
      text: 'Doanh số cho vay hộ cận nghèo quý I so với quý trước.',
    },
  ],
  errors: [
    {
      formula: `=UT_BIENDONG('Số liệu'!A:T; "Hội"; "Cho vay"; "25/03/2025"; "31/12")`,
      message:
        'Cho vay là số phát sinh trong kỳ, không so 25/03/2025 với 31/12/2024. So với kỳ trước, cùng kỳ, hoặc một kỳ cùng loại.',
    },
    {
      formula: `=UT_BIENDONG('Số liệu'!A:T; "Hội"; "Cho vay"; "2025"; "cùng kỳ")`,
      message:
        'Kỳ 2025 chỉ có số liệu đến 25/03/2025, không so được với kỳ 2024 có đến 31/12/2024. Chọn hai kỳ đủ số liệu: ky “T1/2025 - T3/2025”.',
    },
  ],
};

function readBaseArgument(args: readonly Argument[]): Result<Base> {
  const cell = requiredCell(UT_BIENDONG, args, 4);
  return cell.ok ? readBase(cell.value, { argument: 'so_voi' }) : cell;
}

function tableCells(
  ledger: Ledger,
  by: DimensionField,
  { members, columns, notes }: ChangeTable,
): Cell[][] {
  const line = (label: string, changeIn: (column: ChangeColumn) => Change | undefined): Cell[] => [
    label,
    ...columns.flatMap((column) => changeCells(ledger, column, changeIn(column))),
  ];
  const header = [
    ledgerColumn(by).header,
    ...columns.flatMap((column) => headers(ledger, column, columns.length > 1)),
  ];
  return [
    header,
    ...members.map((member, i) => line(memberLabel(by, member), ({ rows }) => rows[i])),
    line(TOTAL, ({ total }) => total),
    ...noteLines(notes, header.length),
  ];
}

/** "Dư nợ 31/12/2024 (triệu đồng)"; beside others a change names its indicator too. */
function headers(
  ledger: Ledger,
  { indicator, times: { base, end } }: ChangeColumn,
  isNamed: boolean,
): string[] {
  const { name, unit } = indicator;
  const ofUnit = unit === 'money' && ledger.unit !== null ? ` (${ledger.unit})` : '';
  const change = isNamed ? `${name} tăng/giảm` : 'Tăng/giảm';
  return [
    `${name} ${base?.text ?? 'kỳ trước'}${ofUnit}`,
    `${name} ${end.text}${ofUnit}`,
    `${change}${unit === 'percent' ? ' (điểm %)' : ofUnit}`,
    `${change} (%)`,
  ];
}

function changeCells(ledger: Ledger, { indicator }: ChangeColumn, found?: Change): Cell[] {
  if (found === undefined) return ['', '', '', ''];
  const { base, end, change, growth, lacks } = found;
  const amount = (value: number | null): Cell => answerCell(ledger, indicator, value);
  if (lacks !== null) {
    const text = LACKS[lacks];
    const growthText = indicator.kind === 'ratio' ? '' : text;
    return [lacks === 'end' ? amount(base) : text, amount(end), text, growthText];
  }
  return [amount(base), amount(end), amount(change), growth ?? ''];
}
