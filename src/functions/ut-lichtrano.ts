import {
  type Instalment,
  type LoanTerms,
  type RepaymentTotal,
  repaymentSchedule,
  repaymentTotal,
} from '../analysis/repayment';
import type { Cell } from '../ledger/cell';
import { dateOf } from '../ledger/date';
import { all, failed, ok, type Place, problem, type Result } from '../ledger/problem';
import { TOTAL } from './answer';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { readDateArgument } from './date-argument';
import { type CellArguments, readAt, singleCells } from './each-cell';
import { readDong, readMonths, readYearlyRate } from './loan-arguments';

const ARGUMENTS = 6;
/** The longest loan of the programs is 25 years. */
const MOST_MONTHS = 600;

export const UT_LICHTRANO: CustomFunction = {
  name: 'UT_LICHTRANO',
  syntax: 'so_tien; lai_suat_nam; so_thang; [an_han]; [ky_han]; [ngay_giai_ngan]',
  compute(args) {
    const cells = singleCells(UT_LICHTRANO, args, ARGUMENTS);
    if (!cells.ok) return cells;
    const terms = readTerms(cells.value);
    if (!terms.ok) return terms;
    const rows = repaymentSchedule(terms.value);
    const total = repaymentTotal(rows);
    return total.ok ? ok(scheduleCells(rows, total.value)) : total;
  },
};

export const UT_LICHTRANO_HELP: FunctionHelp = {
  of: UT_LICHTRANO,
  summary: 'Lập lịch trả nợ của một khoản vay: gốc chia đều, lãi tính trên dư nợ còn lại.',
  parameters: [
    { name: 'so_tien', type: 'any', description: 'Số tiền vay bằng đồng: 50000000, "50 triệu".' },
    {
      name: 'lai_suat_nam',
      type: 'any',
      description: 'Phần trăm một năm: 6,6, "6,6%" hoặc ô định dạng phần trăm.',
    },
    { name: 'so_thang', type: 'number', description: 'Thời hạn vay, tháng.' },
    {
      name: 'an_han',
      type: 'number',
      description: 'Số tháng đầu chỉ trả lãi; bỏ trống là 0.',
    },
    {
      name: 'ky_han',
      type: 'number',
      description: 'Mấy tháng trả một lần, tính từ hết ân hạn; bỏ trống là 1.',
    },
    {
      name: 'ngay_giai_ngan',
      type: 'any',
      description: 'Có ngày: lịch theo ngày, lãi theo số ngày/365. Bỏ trống: lãi theo tháng/12.',
    },
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh, mỗi lần trả một dòng và dòng Tổng cộng. Gốc cộng lại đúng bằng số tiền vay: phần lẻ dồn vào lần cuối. Ngày không có trong tháng thì lấy ngày cuối tháng.',
  examples: [
    {
      formula: '=UT_LICHTRANO(50000000; "6,6%"; 36; 12; 6; "31/01/2025")',
      result: [
        [
          ...['Kỳ', 'Ngày trả', 'Dư nợ đầu kỳ (đồng)', 'Trả gốc (đồng)', 'Trả lãi (đồng)'],
          ...['Cộng phải trả (đồng)', 'Dư nợ cuối kỳ (đồng)'],
        ],
        ['1', '31/07/2025', '50.000.000', '0', '1.636.438', '1.636.438', '50.000.000'],
        ['2', '31/01/2026', '50.000.000', '0', '1.663.562', '1.663.562', '50.000.000'],
        ['3', '31/07/2026', '50.000.000', '12.500.000', '1.636.438', '14.136.438', '37.500.000'],
      ],
      text: 'Vay 50 triệu đồng 36 tháng, 12 tháng đầu chỉ trả lãi, 6 tháng trả một lần.',
    },
    {
      formula: '=UT_LICHTRANO("12 triệu"; "6,6%"; 12)',
      result: [
        [
          ...['Kỳ', 'Tháng thứ', 'Dư nợ đầu kỳ (đồng)', 'Trả gốc (đồng)', 'Trả lãi (đồng)'],
          ...['Cộng phải trả (đồng)', 'Dư nợ cuối kỳ (đồng)'],
        ],
        ['1', '1', '12.000.000', '1.000.000', '66.000', '1.066.000', '11.000.000'],
        ['2', '2', '11.000.000', '1.000.000', '60.500', '1.060.500', '10.000.000'],
      ],
      text: 'Trả gốc, lãi hằng tháng trong một năm.',
    },
  ],
  errors: [
    {
      formula: `=UT_LICHTRANO(50000000; "6,6%"; 0)`,
      message: 'Đối số so_thang: Không nhận “0”. Ghi số tháng nguyên, từ 1 đến 600.',
    },
    {
      formula: `=UT_LICHTRANO(50000000; "6,6%"; 12; 12)`,
      message: 'Đối số an_han: Không nhận “12”. Ghi số tháng nguyên, từ 0 đến 11.',
    },
  ],
};

function readTerms(cells: CellArguments): Result<LoanTerms> {
  const months = monthsAt(cells, 2, { least: 1, most: MOST_MONTHS });
  if (!months.ok) return months;
  return all({
    amount: readAt(cells, 0, readLoan),
    rate: readAt(cells, 1, readYearlyRate),
    months,
    grace: monthsAt(cells, 3, { least: 0, most: months.value - 1 }, 0),
    step: monthsAt(cells, 4, { least: 1, most: months.value }, 1),
    disbursed: disbursedAt(cells, 5),
  });
}

function readLoan(cell: Cell, place: Place): Result<number> {
  const amount = readDong(cell, place);
  if (!amount.ok || amount.value > 0) return amount;
  return failed(problem('amount-zero', place));
}

function monthsAt(
  cells: CellArguments,
  position: number,
  bounds: { readonly least: number; readonly most: number },
  otherwise?: number,
): Result<number> {
  const cell = otherwise === undefined ? cells.required(position) : cells.optional(position);
  if (!cell.ok) return cell;
  if (cell.value === undefined) return ok(otherwise ?? 0);
  return readMonths(cell.value, cells.place(position), bounds);
}

function disbursedAt(cells: CellArguments, position: number): Result<LoanTerms['disbursed']> {
  const cell = cells.optional(position);
  if (!cell.ok) return cell;
  return cell.value === undefined ? ok(null) : readDateArgument(cell.value, cells.place(position));
}

function scheduleCells(rows: readonly Instalment[], total: RepaymentTotal): Cell[][] {
  const isDated = rows.some(({ date }) => date !== null);
  return [
    [
      'Kỳ',
      isDated ? 'Ngày trả' : 'Tháng thứ',
      'Dư nợ đầu kỳ (đồng)',
      'Trả gốc (đồng)',
      'Trả lãi (đồng)',
      'Cộng phải trả (đồng)',
      'Dư nợ cuối kỳ (đồng)',
    ],
    ...rows.map((row, i): Cell[] => [
      i + 1,
      row.date === null ? row.month : dateOf(row.date),
      row.opening,
      row.principal,
      row.interest,
      row.principal + row.interest,
      row.closing,
    ]),
    [TOTAL, '', '', total.principal, total.interest, total.paid, ''],
  ];
}
