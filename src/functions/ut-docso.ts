import { cellText } from '../ledger/cell';
import { numberWords } from '../ledger/number-words';
import { ok } from '../ledger/problem';
import { tidyText } from '../ledger/text-key';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { answerEach } from './each-cell';
import { readExactCell } from './number-argument';

export const UT_DOCSO: CustomFunction = {
  name: 'UT_DOCSO',
  syntax: 'so; [don_vi]',
  compute: (args) =>
    answerEach(UT_DOCSO, args, 2, (cells) => {
      const cell = cells.required(0);
      if (!cell.ok) return cell;
      const unit = cells.optional(1);
      if (!unit.ok) return unit;
      const number = readExactCell(cell.value, cells.place(0), { approximate: false });
      if (!number.ok) return number;
      const what = unit.value === undefined ? 'đồng' : tidyText(cellText(unit.value));
      return ok(capitalised(`${numberWords(number.value)} ${what}`));
    }),
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
    { name: 'don_vi', type: 'string', description: 'Đơn vị đọc sau số; bỏ trống là đồng.' },
  ],
  returns: 'Chữ viết hoa đầu câu; của một vùng thì mỗi ô một câu; ô trống để trống.',
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
      formula: `=UT_DOCSO("ba lăm tỷ")`,
      message: 'Đối số so: Không đọc được số “ba lăm tỷ”. Gõ như 1234 hoặc 1234,5.',
    },
  ],
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
