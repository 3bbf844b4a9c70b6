import type { Cell } from '../ledger/cell';
import { hundredfold } from '../ledger/exact-number';
import { numberWords } from '../ledger/number-words';
import { ok, type Result } from '../ledger/problem';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { answerEach, type CellArguments } from './each-cell';
import { readExactCell } from './number-argument';
import { saidUnit } from './said-unit';

export const UT_DOCSO: CustomFunction = {
  name: 'UT_DOCSO',
  syntax: 'so; [don_vi]',
  compute: (args) => answerEach(UT_DOCSO, args, 2, inWords),
};

export const UT_DOCSO_HELP: FunctionHelp = {
  of: UT_DOCSO,
  summary: 'Đọc số thành chữ, như dòng “Bằng chữ” của chứng từ.',
  parameters: [
    {
      name: 'so',
      type: 'any',
      description: 'Số, vùng số, hoặc chữ như "535,2 tỷ"; số trên 9 triệu tỷ ghi thành chữ.',
    },
    {
      name: 'don_vi',
      type: 'string',
      description: 'Đơn vị đọc sau số; bỏ trống: đơn vị ghi trong số, không có thì đồng.',
    },
  ],
  returns:
    'Chữ viết hoa đầu câu; của một vùng thì mỗi ô một câu; ô trống để trống. Vùng không gồm dòng tiêu đề. Số như "12 hộ", "3,5%" đọc theo đơn vị của nó; don_vi khác thì báo lỗi.',
  examples: [
    {
      formula: '=UT_DOCSO(535200000000)',
      result: 'Năm trăm ba mươi lăm tỷ hai trăm triệu đồng',
      text: 'Số tiền bằng chữ.',
    },
    {
      formula: '=UT_DOCSO(1021; "hộ")',
      result: 'Một nghìn không trăm hai mươi mốt hộ',
      text: 'Số hộ bằng chữ.',
    },
  ],
  errors: [
    {
      formula: `=UT_DOCSO("535,2 tỷ"; "triệu đồng")`,
      message:
        'Đối số don_vi: Đơn vị “triệu đồng” không khớp “535,2 tỷ”, là số đồng. Bỏ trống đối số này, hoặc ghi đúng đơn vị liền sau số.',
    },
    {
      formula: `=UT_DOCSO("ba lăm tỷ")`,
      message: 'Đối số so: Không đọc được số “ba lăm tỷ”. Gõ như 1234 hoặc 1234,5.',
    },
  ],
};

function inWords(cells: CellArguments): Result<Cell> {
  const cell = cells.required(0);
  if (!cell.ok) return cell;
  const asked = cells.optional(1);
  if (!asked.ok) return asked;
  const written = readExactCell(cell.value, cells.place(0), { approximate: false });
  if (!written.ok) return written;
  const said = saidUnit(cell.value, written.value, asked.value, cells);
  if (!said.ok) return said;
  const { number, unit } = written.value;
  const words = numberWords(unit?.kind === 'ratio' ? hundredfold(number) : number);
  return ok(capitalised(`${words} ${said.value}`));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
