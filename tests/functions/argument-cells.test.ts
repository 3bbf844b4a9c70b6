import { describe, expect, it } from '@jest/globals';
import { requiredCell } from '../../src/functions/argument-cells';
import type { Argument, CustomFunction } from '../../src/functions/custom-function';
import { ok } from '../../src/ledger/problem';
import { sentences } from '../../src/ledger/wording';
import { tab } from '../ledger/ledger-rows';
import { answerOf, message } from './message';
import { parameterTab } from './parameter-tab';

const FUNCTION: CustomFunction = {
  name: 'UT_THU',
  syntax: 'du_lieu; ky',
  compute: () => ok(''),
};

function cellOf(argument: Argument): unknown {
  const cell = requiredCell(FUNCTION, ['', argument], 1);
  return cell.ok ? cell.value : sentences(cell.problems);
}

describe('an argument that takes one cell', () => {
  it.each<[string, Argument]>([
    ['a value', 2024],
    ['a range of one cell', [[2024]]],
    ['the one filled cell of a range', [[''], [2024], ['']]],
  ])('takes %s', (_, argument) => {
    expect(cellOf(argument)).toBe(2024);
  });

  it('refuses a range with several filled cells: which one is meant would be a guess', () => {
    expect(cellOf([[2024, 2025]])).toBe(
      'Đối số ky chỉ nhận một ô, mà vùng có 2 ô đã điền. Chọn một ô.',
    );
  });

  it.each<[string, Argument]>([
    ['nothing', undefined],
    ['a blank range', [[''], ['']]],
  ])('says that %s is missing', (_, argument) => {
    expect(cellOf(argument)).toBe('Thiếu đối số ky. Cú pháp: UT_THU(du_lieu; ky).');
  });
});

const DATE = '25/03/2025';
const DATA = tab([{ outstanding: 400, overdue: 4 }]);
const TWO_DATES = [[DATE], ['28/02/2025']];
const TWO_NAMES = [['Hội'], ['Xã']];

describe('a range where one cell is meant is refused by its name', () => {
  it.each<[string, string, Argument[]]>([
    ['ky', 'UT_TONG', [DATA, 'Dư nợ', TWO_DATES]],
    ['theo', 'UT_BANG', [DATA, TWO_NAMES, 'Dư nợ', DATE]],
    ['hang', 'UT_MATRAN', [DATA, TWO_NAMES, 'Xã', 'Dư nợ', DATE]],
    ['cot', 'UT_TONG', [DATA, 'Dư nợ', DATE, TWO_NAMES, 'Nông dân']],
    ['cot_loc', 'UT_MATRAN', [DATA, 'Hội', 'Xã', 'Dư nợ', DATE, TWO_NAMES, 'Nông dân']],
    ['so_voi', 'UT_BIENDONG', [DATA, 'Hội', 'Dư nợ', DATE, [['31/12'], ['kỳ trước']]]],
    ['so_le', 'UT_TYTRONG', [DATA, 'Hội', 'Dư nợ', DATE, [[1], [2]]]],
    ['buoc', 'UT_CHUOI', [DATA, 'Dư nợ', '2025', [['tháng'], ['quý']]]],
    ['theo', 'UT_PHI', [DATA, [['']], DATE, TWO_NAMES]],
    ['ky', 'UT_PHI', [DATA, parameterTab(), TWO_DATES]],
    ['theo', 'UT_HOAHONG', [DATA, [['']], [['']], DATE, TWO_NAMES]],
    ['theo', 'UT_KEHOACH', [DATA, [['']], TWO_NAMES, DATE]],
    ['theo', 'UT_DOICHIEU', [DATA, DATA, TWO_NAMES]],
    ['ky', 'UT_DOICHIEU', [DATA, DATA, 'Hội', TWO_DATES]],
    ['ngay', 'UT_BANTIN', [DATA, TWO_DATES, '2025']],
    ['ky_doanh_so', 'UT_BANTIN', [DATA, DATE, TWO_DATES]],
  ])('%s of %s', (argument, name, args) => {
    expect(message(name, ...args)).toBe(
      `Đối số ${argument} chỉ nhận một ô, mà vùng có 2 ô đã điền. Chọn một ô.`,
    );
  });

  it('but not where all its other cells are blank', () => {
    expect(answerOf('UT_TONG', DATA, 'Dư nợ', [[''], [DATE]], [['', 'Hội']], 'Nông dân')).toBe(400);
  });
});
