import { type Matrix, matrix } from '../analysis/matrix';
import { memberLabel } from '../analysis/member-label';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { failed, ok, problem } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { answerCell, answerHeader, TOTAL } from './answer';
import { readBy, readIndicators, readQuestion } from './arguments';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { DATA, FILTER_COLUMN, PERIOD, VALUE } from './ledger-parameters';
import { withMissing } from './missing-lines';

type By = DimensionField | 'cutoff';

export const UT_MATRAN: CustomFunction = {
  name: 'UT_MATRAN',
  syntax: 'du_lieu; hang; cot; chi_tieu; ky; [cot_loc; gia_tri]…',
  compute(args) {
    const row = readBy(UT_MATRAN, args, 1);
    if (!row.ok) return row;
    const column = readBy(UT_MATRAN, args, 2);
    if (!column.ok) return column;
    if (row.value === column.value) {
      const { header } = ledgerColumn(row.value);
      return failed(problem('same-dimension', {}, { column: header }));
    }
    const indicators = readIndicators(UT_MATRAN, args, 3);
    if (!indicators.ok) return indicators;
    const by = { row: row.value, column: column.value };
    const positions = { data: 0, period: 4, criteria: 5 };
    const asked = { indicators: indicators.value, by: [by.row, by.column] };
    const question = readQuestion(UT_MATRAN, args, positions, asked);
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const table = matrix(ledger, by, indicators.value, period, criteria);
    if (!table.ok) return table;
    const refused = table.value.tables.find(({ cellRefused }) => cellRefused)?.cellRefused;
    if (refused !== undefined) return failed(refused);
    const cells = matrixCells(ledger, by, table.value);
    return ok(withMissing(cells, args[0], question.value, [by.row, by.column]));
  },
};

export const UT_MATRAN_HELP: FunctionHelp = {
  of: UT_MATRAN,
  summary: 'Lập bảng hai chiều của một hoặc nhiều chỉ tiêu, có tổng cộng theo hàng và theo cột.',
  parameters: [
    DATA,
    {
      name: 'hang',
      type: 'string',
      description: 'Mỗi hàng là một: Hội, Xã, Tổ, Chương trình, Nguồn vốn hoặc Ngày chốt.',
    },
    {
      name: 'cot',
      type: 'string',
      description: 'Mỗi cột là một: Hội, Xã, Tổ, Chương trình, Nguồn vốn hoặc Ngày chốt.',
    },
    {
      name: 'chi_tieu',
      type: 'any',
      description: 'Một hoặc nhiều chỉ tiêu, tỷ lệ, ngăn bằng "|": "Dư nợ|NQH|Tỷ lệ NQH".',
    },
    PERIOD,
    FILTER_COLUMN,
    VALUE,
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh: dòng tiêu đề (hai dòng nếu có nhiều chỉ tiêu), mỗi thành viên một hàng theo thứ tự danh mục, hàng và cột Tổng cộng. Tỷ trọng là phần trong Tổng cộng chung của bảng (sau khi lọc); có Ngày chốt thì trong tổng của từng ngày. Đơn vị (xã × hội) có số ở ngày chốt liền trước mà chưa đủ ở ngày này được ghi tên dưới bảng.',
  examples: [
    {
      formula: `=UT_MATRAN('Số liệu'!A:T; "Chương trình"; "Hội"; "Dư nợ"; "25/03/2025")`,
      result: [
        [
          ...['Dư nợ (triệu đồng)', 'Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'],
          'Tổng cộng',
        ],
        ['Hộ nghèo', '13.966', '15.425', '7.354', '4.243', '40.988'],
        ['Hộ cận nghèo', '35.513', '42.177', '19.526', '11.447', '108.663'],
        ['Hộ mới thoát nghèo', '16.092', '19.626', '7.790', '5.142', '48.650'],
      ],
      text: 'Dư nợ của từng chương trình theo từng hội, có tổng hai chiều.',
    },
    {
      formula: `=UT_MATRAN('Số liệu'!A:T; "Xã"; "Nguồn vốn"; "Dư nợ|Tỷ lệ NQH"; "25/03/2025"; "Hội"; "Phụ nữ")`,
      result: [
        ['', 'Trung ương', '', 'Địa phương', '', 'Tổng cộng', ''],
        [
          ...['Xã', 'Dư nợ (triệu đồng)', 'Tỷ lệ nợ quá hạn', 'Dư nợ (triệu đồng)'],
          ...['Tỷ lệ nợ quá hạn', 'Dư nợ (triệu đồng)', 'Tỷ lệ nợ quá hạn'],
        ],
        ['Bình Thắng', '25.753', '0,00%', '477', '0,00%', '26.230', '0,00%'],
        ['Bù Gia Mập', '32.911', '0,00%', '421', '0,00%', '33.332', '0,00%'],
        ['Đa Kia', '25.079', '0,06%', '465', '0,00%', '25.544', '0,06%'],
      ],
      text: 'Dư nợ và tỷ lệ nợ quá hạn của Hội Phụ nữ ở từng xã theo nguồn vốn.',
    },
  ],
  errors: [
    {
      formula: `=UT_MATRAN('Số liệu'!A:T; "Hội"; "Hội"; "Dư nợ"; "25/03/2025")`,
      message: 'Hàng và cột cùng là “Hội”. Chọn hai cột khác nhau, hoặc dùng UT_BANG.',
    },
  ],
};

/** Each member of the columns has a column for every indicator; its name is over the first. */
function matrixCells(
  ledger: Ledger,
  by: { readonly row: By; readonly column: By },
  { rows, columns, tables }: Matrix,
): Cell[][] {
  const heads = [...columns.map((member) => memberLabel(by.column, member)), TOTAL];
  const names = tables.map(({ indicator }) => answerHeader(ledger, indicator));
  const lines = [
    ...rows.map((member, i) => [
      memberLabel(by.row, member),
      ...heads.flatMap((_, j) =>
        tables.map(({ indicator, cells, rowTotals }) =>
          answerCell(
            ledger,
            indicator,
            (j < columns.length ? cells[i]?.[j] : rowTotals[i]) ?? null,
          ),
        ),
      ),
    ]),
    [
      TOTAL,
      ...heads.flatMap((_, j) =>
        tables.map(({ indicator, columnTotals, total }) =>
          answerCell(ledger, indicator, j < columns.length ? (columnTotals[j] ?? null) : total),
        ),
      ),
    ],
  ];
  // One indicator stands in the corner, where its unit is seen.
  if (tables.length === 1) return [[names[0] ?? '', ...heads], ...lines];
  const over = heads.flatMap((head) => names.map((_, k) => (k === 0 ? head : '')));
  return [['', ...over], [ledgerColumn(by.row).header, ...heads.flatMap(() => names)], ...lines];
}
