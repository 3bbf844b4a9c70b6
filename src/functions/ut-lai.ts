import { DAYS_OF_YEAR, daysAt, overdueDaysAt, simpleInterest } from '../analysis/interest';
import { vietnameseDate } from '../ledger/date';
import { LARGEST_AMOUNT } from '../ledger/number';
import type { Parameter } from '../ledger/parameters/parameter';
import { all, failed, ok, problem, type Result } from '../ledger/problem';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { readDateArgument } from './date-argument';
import { answerEach, type CellArguments, readAt } from './each-cell';
import { readDong, readYearlyRate } from './loan-arguments';
import { PARAMETERS, readParameterArgument } from './parameter-argument';

const PARAMETERS_AT = 4;
/** What stands above the answers where the columns have a header row. */
const HEADING = 'Lãi (đồng)';

export const UT_LAI: CustomFunction = {
  name: 'UT_LAI',
  syntax: 'du_no; lai_suat_nam; tu_ngay; den_ngay; [tham_so]',
  compute(args) {
    const given = args[PARAMETERS_AT];
    if (given === undefined || given === '') {
      return answerEach(UT_LAI, args, PARAMETERS_AT, (cells) => interestOf(cells, null), HEADING);
    }
    const parameters = readParameterArgument(UT_LAI, args, PARAMETERS_AT, ['overdueInterest']);
    if (!parameters.ok) return parameters;
    const answer = (cells: CellArguments) => interestOf(cells, parameters.value);
    return answerEach(UT_LAI, args, PARAMETERS_AT, answer, HEADING);
  },
};

export const UT_LAI_HELP: FunctionHelp = {
  of: UT_LAI,
  summary:
    'Tính lãi đơn theo số ngày/365, tròn đến đồng; có tham_so thì tính theo lãi suất nợ quá hạn.',
  parameters: [
    {
      name: 'du_no',
      type: 'any',
      description: 'Dư nợ bằng đồng, một ô hoặc một vùng: 50000000, "50 triệu".',
    },
    {
      name: 'lai_suat_nam',
      type: 'any',
      description: 'Phần trăm một năm: 6,6, "6,6%" hoặc ô định dạng phần trăm.',
    },
    { name: 'tu_ngay', type: 'any', description: 'Ngày bắt đầu tính lãi; ngày này được tính.' },
    { name: 'den_ngay', type: 'any', description: 'Ngày tính lãi đến; ngày này không tính.' },
    PARAMETERS,
  ],
  returns:
    'Tiền lãi, đồng; các cột có dòng tiêu đề thì ô đầu là “Lãi (đồng)”. Với tham_so, lãi suất nhân với “Lãi suất nợ quá hạn so với lãi suất cho vay” của từng ngày; ngày chưa có dòng thì báo lỗi.',
  examples: [
    {
      formula: '=UT_LAI(50000000; "6,6%"; "01/01/2025"; "01/02/2025")',
      result: '280.274',
      text: 'Lãi 31 ngày của 50 triệu đồng, 6,6%/năm.',
    },
    {
      formula: `=UT_LAI(50000000; "6,6%"; "01/01/2025"; "01/02/2025"; 'Tham số'!A:I)`,
      result: '364.356',
      text: 'Cùng khoản đó đã quá hạn: 130% lãi suất cho vay.',
    },
  ],
  errors: [
    {
      formula: `=UT_LAI(50000000; "6,6%"; "01/02/2025"; "01/01/2025")`,
      message: 'Đối số den_ngay: Ngày 01/02/2025 đứng sau ngày 01/01/2025. Đổi chỗ hai ngày.',
    },
  ],
};

/** @param parameters null: in time */
function interestOf(cells: CellArguments, parameters: readonly Parameter[] | null): Result<number> {
  const read = all({
    outstanding: readAt(cells, 0, readDong),
    rate: readAt(cells, 1, readYearlyRate),
    from: readAt(cells, 2, readDateArgument),
    to: readAt(cells, 3, readDateArgument),
  });
  if (!read.ok) return read;
  const { outstanding, rate, from, to } = read.value;
  if (to < from) {
    const about = { first: vietnameseDate(from), last: vietnameseDate(to) };
    return failed(problem('dates-reversed', cells.place(3), about));
  }
  const times =
    parameters === null ? ok(daysAt(rate, from, to)) : overdueDaysAt(rate, from, to, parameters);
  if (!times.ok) return times;
  const interest = simpleInterest(outstanding, times.value, DAYS_OF_YEAR);
  return interest > LARGEST_AMOUNT
    ? failed(problem('interest-too-large', cells.place(0)))
    : ok(interest);
}
