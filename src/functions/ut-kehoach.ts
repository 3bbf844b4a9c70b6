import { findDimension } from '../analysis/criterion';
import { amountIndicator } from '../analysis/indicators';
import { memberLabel } from '../analysis/member-label';
import { PLAN_DIMENSIONS, type PlanDimension } from '../analysis/plan-parts';
import { type PlanProgress, type Progress, planProgress } from '../analysis/plan-progress';
import { type Cell, cellText } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import { readPlan } from '../ledger/plan';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { answerCell, answerHeader, TOTAL } from './answer';
import { requiredCell } from './argument-cells';
import { readQuestion } from './arguments';
import { LACKS, noteLines } from './comparison-cells';
import type { Argument, CustomFunction, FunctionHelp } from './custom-function';
import { DATA, PERIOD } from './ledger-parameters';
import { openCatalogue, readTabArgument } from './tab-argument';

const [LEDGER, PLAN, BY, AT] = [0, 1, 2, 3] as const;
const OUTSTANDING = amountIndicator('outstanding');
/** Communes and associations tell which entry units had reported. */
const COLUMNS = [...PLAN_DIMENSIONS, 'association'] as const;

export const UT_KEHOACH: CustomFunction = {
  name: 'UT_KEHOACH',
  syntax: 'du_lieu; ke_hoach; theo; ky',
  compute(args) {
    const by = readPlanDimension(args);
    if (!by.ok) return by;
    const catalogue = openCatalogue();
    const plan = readTabArgument(UT_KEHOACH, args, PLAN, "'Kế hoạch'!A:F", (values) =>
      readPlan(values, { catalogue }),
    );
    if (!plan.ok) return plan;
    const positions = { data: LEDGER, period: AT, criteria: args.length };
    const asked = { indicators: [OUTSTANDING], by: COLUMNS, needsDong: true };
    const question = readQuestion(UT_KEHOACH, args, positions, asked);
    if (!question.ok) return question;
    const { ledger, period } = question.value;
    const missing = PLAN_DIMENSIONS.find((field) => !ledger.fields.has(field));
    if (missing !== undefined) {
      return failed(problem('column-missing', {}, { column: ledgerColumn(missing).header }));
    }
    const progress = planProgress(ledger, plan.value, by.value, period, catalogue);
    return progress.ok ? ok(progressCells(ledger, by.value, progress.value)) : progress;
  },
};

export const UT_KEHOACH_HELP: FunctionHelp = {
  of: UT_KEHOACH,
  summary:
    'Lập bảng thực hiện kế hoạch dư nợ năm và chỉ tiêu tăng trưởng so với 31/12 năm trước, theo chương trình, nguồn vốn hoặc xã.',
  parameters: [
    DATA,
    {
      name: 'ke_hoach',
      type: 'any',
      description: "Vùng của tab Kế hoạch kể cả dòng tiêu đề: 'Kế hoạch'!A:F.",
    },
    {
      name: 'theo',
      type: 'string',
      description: 'Chia theo: Chương trình, Nguồn vốn hoặc Xã. Kế hoạch không giao theo hội.',
    },
    PERIOD,
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh, tiền theo đơn vị của du_lieu, có dòng Tổng cộng; năm kế hoạch là năm của ngày chốt cuối trong kỳ. Dư nợ và tăng trưởng có giao (chương trình × nguồn vốn, hoặc × xã) đứng cạnh kế hoạch: chia cho nhau đúng bằng tỷ lệ của dòng; phần không giao đứng ở hai cột cuối. Dòng trống cột Xã là kế hoạch cả đơn vị: đã có thì không cộng thêm các xã, và bảng theo Xã không dùng. Tăng trưởng tính như UT_BIENDONG: chương trình mới tăng đúng bằng dư nợ; dòng, kể cả Tổng cộng, có đơn vị (xã × hội) chưa báo cáo đủ ở 31/12 hoặc ở ngày chốt thì ghi “không có số liệu gốc” hoặc “chưa đủ số liệu cuối kỳ”, tên đơn vị ghi dưới bảng.',
  examples: [
    {
      formula: `=UT_KEHOACH('Số liệu'!A:T; 'Kế hoạch'!A:F; "Chương trình"; "25/03/2025")`,
      result: [
        [
          'Chương trình',
          'Kế hoạch dư nợ (triệu đồng)',
          'Dư nợ có kế hoạch (triệu đồng)',
          'Thực hiện kế hoạch dư nợ',
          'Chỉ tiêu tăng trưởng (triệu đồng)',
          'Tăng trưởng có chỉ tiêu (triệu đồng)',
          'Thực hiện kế hoạch tăng trưởng',
          'Dư nợ không có kế hoạch (triệu đồng)',
          'Tăng trưởng không có chỉ tiêu (triệu đồng)',
        ],
        ['Hộ nghèo', '40.500', '40.988', '101,2%', '-1.500', '-1.012', '67,5%', '', ''],
        ['Hộ cận nghèo', '114.902', '108.663', '94,6%', '9.000', '2.761', '30,7%', '', ''],
      ],
      text: 'Thực hiện kế hoạch năm 2025 của từng chương trình đến 25/03/2025.',
    },
    {
      formula: `=UT_KEHOACH(FILTER('Số liệu'!A:T; 'Số liệu'!E:E<>"Nhà ở xã hội"); FILTER('Kế hoạch'!A:F; 'Kế hoạch'!B:B<>"Nhà ở xã hội"); "Nguồn vốn"; "25/03/2025")`,
      result: [
        [
          'Nguồn vốn',
          'Kế hoạch dư nợ (triệu đồng)',
          'Dư nợ có kế hoạch (triệu đồng)',
          'Thực hiện kế hoạch dư nợ',
          'Chỉ tiêu tăng trưởng (triệu đồng)',
          'Tăng trưởng có chỉ tiêu (triệu đồng)',
          'Thực hiện kế hoạch tăng trưởng',
          'Dư nợ không có kế hoạch (triệu đồng)',
          'Tăng trưởng không có chỉ tiêu (triệu đồng)',
        ],
        ['Trung ương', '534.291', '505.394', '94,6%', '40.000', '11.103', '27,8%', '7.306', '-100'],
        ['Địa phương', '11.099', '10.250', '92,4%', '1.200', '351', '29,3%', '', ''],
        ['Tổng cộng', '545.390', '515.644', '94,5%', '41.200', '11.454', '27,8%', '7.306', '-100'],
      ],
      text: 'Tăng trưởng trừ một chương trình: lọc cả hai vùng, như trừ nhà ở xã hội.',
    },
  ],
  errors: [
    {
      formula: `=UT_KEHOACH('Số liệu'!A:T; 'Kế hoạch'!A:F; "Hội"; "25/03/2025")`,
      message:
        'Kế hoạch không giao theo Hội. Chọn Chương trình, Nguồn vốn hoặc Xã; số thực hiện theo Hội có ở UT_BANG.',
    },
    {
      formula: `=UT_KEHOACH('Số liệu'!A:T; 'Kế hoạch'!A:F; "Xã"; "31/12/2024")`,
      message:
        'Tab Kế hoạch không có dòng nào của năm 2024. Thêm kế hoạch năm 2024, hoặc chọn kỳ của năm khác.',
    },
  ],
};

function readPlanDimension(args: readonly Argument[]): Result<PlanDimension> {
  const cell = requiredCell(UT_KEHOACH, args, BY);
  if (!cell.ok) return cell;
  const found = findDimension(cellText(cell.value));
  if (!found.ok) return found;
  const by = PLAN_DIMENSIONS.find((field) => field === found.value);
  if (by !== undefined) return ok(by);
  const dimension = ledgerColumn(found.value).header;
  return failed(problem('plan-not-by', {}, { dimension }));
}

function progressCells(
  ledger: Ledger,
  by: PlanDimension,
  { members, total, notes }: PlanProgress,
): Cell[][] {
  const money = (name: string): string => answerHeader(ledger, { ...OUTSTANDING, name });
  const header = [
    ledgerColumn(by).header,
    money('Kế hoạch dư nợ'),
    money('Dư nợ có kế hoạch'),
    'Thực hiện kế hoạch dư nợ',
    money('Chỉ tiêu tăng trưởng'),
    money('Tăng trưởng có chỉ tiêu'),
    'Thực hiện kế hoạch tăng trưởng',
    money('Dư nợ không có kế hoạch'),
    money('Tăng trưởng không có chỉ tiêu'),
  ];
  return [
    header,
    ...members.map(({ name, progress }) => [
      memberLabel(by, name),
      ...figureCells(ledger, progress),
    ]),
    [TOTAL, ...figureCells(ledger, total)],
    ...noteLines(notes, header.length),
  ];
}

function figureCells(ledger: Ledger, { outstanding, growth }: Progress): Cell[] {
  const money = (amount: number | null): Cell => answerCell(ledger, OUTSTANDING, amount);
  return [
    money(outstanding.assigned),
    money(outstanding.done),
    compared(outstanding, outstanding.rate ?? ''),
    money(growth.assigned),
    compared(growth, money(growth.done)),
    compared(growth, growth.rate ?? ''),
    money(outstanding.unassigned),
    growth.lacks !== null && growth.hasUnassigned ? LACKS[growth.lacks] : money(growth.unassigned),
  ];
}

/** A cell that says what is missing, beside something that was assigned. */
function compared({ lacks, assigned }: Progress['outstanding'], cell: Cell): Cell {
  return lacks === null || assigned === null ? cell : LACKS[lacks];
}
