import { findDimension } from '../analysis/criterion';
import { reconcileAll } from '../analysis/reconcile-measures';
import { BANK_DIMENSIONS, type BankDimension } from '../ledger/bank-figures';
import { cellText } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { type Period, readPeriod } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { argumentName, optionalCell } from './argument-cells';
import type { Argument, CustomFunction, FunctionHelp } from './custom-function';
import { readSides } from './reconciled-sides';
import { reconciliationCells } from './reconciliation-cells';

const [OWN, BANK, BY, PERIOD] = [0, 1, 2, 3] as const;

export const UT_DOICHIEU: CustomFunction = {
  name: 'UT_DOICHIEU',
  syntax: 'so_hoi; so_ngan_hang; [theo]; [ky]',
  compute(args) {
    const by = readDimension(args);
    if (!by.ok) return by;
    const period = readAskedPeriod(args);
    if (!period.ok) return period;
    const sides = readSides(UT_DOICHIEU, args, { own: OWN, bank: BANK }, period.value);
    if (!sides.ok) return sides;
    const { own, bank, cutoff, keptAs, unit } = sides.value;
    const blocks = reconcileAll(own, bank, { cutoff: keptAs, by: by.value });
    if (!blocks.ok) return blocks;
    const shown = { by: by.value, cutoff, unit: unit ?? 'đồng' } as const;
    return ok(reconciliationCells(blocks.value, shown));
  },
};

export const UT_DOICHIEU_HELP: FunctionHelp = {
  of: UT_DOICHIEU,
  summary:
    'Đối chiếu số của hội với số ngân hàng: hai số, chênh lệch và kết luận cho từng hội, xã hay chương trình.',
  parameters: [
    {
      name: 'so_hoi',
      type: 'any',
      description: "Vùng số liệu của hội kể cả dòng tiêu đề: 'Số liệu'!A:T, hoặc một bảng đã in.",
    },
    {
      name: 'so_ngan_hang',
      type: 'any',
      description: "'Số ngân hàng'!A:L, hoặc bảng có cột Hội, Xã, Chương trình… và Dư nợ (đơn vị).",
    },
    {
      name: 'theo',
      type: 'string',
      description: 'Chia theo: Hội, Xã, Chương trình hoặc Nguồn vốn; bỏ trống: Hội.',
    },
    {
      name: 'ky',
      type: 'any',
      description: 'Ngày chốt: 25/03/2025; bỏ trống: ngày mới nhất mà hai bên cùng có.',
    },
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh: dòng tiêu đề có ngày chốt, mỗi thành viên một dòng, dòng Tổng cộng. Kết luận là khớp, lệch do làm tròn (trong phạm vi chữ số đã in), lệch, khác phạm vi (số ngân hàng có thể gồm cho vay trực tiếp) hoặc thiếu một bên (ở dòng Tổng cộng: tổng cộng từ bảng thiếu thành viên). Bảng đã cho có hai dòng không khác nhau ở cột nào thì báo lỗi, không cộng. Nợ quá hạn, Nợ khoanh, Số hộ có bảng riêng bên dưới nếu hai bên cùng có.',
  examples: [
    {
      formula: "=UT_DOICHIEU('Số liệu'!A:T; 'Số ngân hàng'!A:L)",
      result: [
        [
          'Dư nợ theo hội, ngày 25/03/2025',
          'Số của hội (triệu đồng)',
          'Số ngân hàng (triệu đồng)',
          'Chênh lệch (đồng)',
          'Kết luận',
          'Nguồn (Bộ số liệu)',
        ],
        ['Nông dân', '177.781', '', '', 'thiếu một bên', ''],
        ['Phụ nữ', '204.270', '', '', 'thiếu một bên', ''],
        ['Cựu chiến binh', '95.838', '', '', 'thiếu một bên', ''],
        ['Đoàn Thanh niên', '57.311', '', '', 'thiếu một bên', ''],
        [
          'Tổng cộng',
          '535.200',
          '536.273',
          '-1.073.000.000',
          'khác phạm vi',
          'Tổng dư nợ do ngân hàng quản lý; có thể gồm cả cho vay trực tiếp',
        ],
      ],
      text: 'Sổ mẫu chỉ có tổng dư nợ của ngân hàng, gồm cả cho vay trực tiếp.',
    },
    {
      formula: `=UT_DOICHIEU('Số liệu'!A:T; HSTACK({"Hội"; "HND"; "HPN"; "CCB"; "ĐTN"}; {"Dư nợ (tỷ đồng)"; "177,8"; "trên 204"; "95,8"; "57,4"}); "Hội"; "25/03/2025")`,
      result: [
        [
          'Dư nợ theo hội, ngày 25/03/2025',
          'Số của hội (triệu đồng)',
          'Số ngân hàng (triệu đồng)',
          'Chênh lệch (đồng)',
          'Kết luận',
          'Nguồn (Bộ số liệu)',
        ],
        ['Nông dân', '177.781', '177.800', '-19.000.000', 'lệch do làm tròn', 'Bảng đã cho'],
        ['Phụ nữ', '204.270', '204.000', '270.000.000', 'lệch do làm tròn', 'Bảng đã cho'],
        ['Cựu chiến binh', '95.838', '95.800', '38.000.000', 'lệch do làm tròn', 'Bảng đã cho'],
        ['Đoàn Thanh niên', '57.311', '57.400', '-89.000.000', 'lệch', 'Bảng đã cho'],
      ],
      text: 'Bảng chép tay, in đến 0,1 tỷ đồng: 57,4 lệch thật, các số kia chỉ do làm tròn.',
    },
  ],
  errors: [
    {
      formula: `=UT_DOICHIEU('Số liệu'!A:T; 'Số ngân hàng'!A:L; "Hội"; "31/12/2024")`,
      message:
        'Hai bên không cùng có ngày chốt nào trong kỳ 31/12/2024; số của hội có 25/03/2025, 28/02/2025, 31/01/2025 và trước nữa; số ngân hàng có 25/03/2025. Chọn ngày cả hai cùng có.',
    },
  ],
};

function readDimension(args: readonly Argument[]): Result<BankDimension> {
  const cell = optionalCell(UT_DOICHIEU, args, BY);
  if (!cell.ok) return cell;
  if (cell.value === undefined) return ok('association');
  const text = cellText(cell.value);
  const argument = argumentName(UT_DOICHIEU, BY);
  const found = findDimension(text, { argument });
  if (!found.ok) return found;
  const by = BANK_DIMENSIONS.find((field) => field === found.value);
  if (by !== undefined) return ok(by);
  const choices = BANK_DIMENSIONS.map((field) => ledgerColumn(field).header).join(', ');
  return failed(problem('option-bad', { argument }, { text, choices }));
}

function readAskedPeriod(args: readonly Argument[]): Result<Period | null> {
  const cell = optionalCell(UT_DOICHIEU, args, PERIOD);
  if (!cell.ok) return cell;
  if (cell.value === undefined) return ok(null);
  return readPeriod(cell.value, { argument: argumentName(UT_DOICHIEU, PERIOD) });
}
