import { describe, expect, it } from '@jest/globals';
import type { Argument, CustomFunction } from '../../src/functions/custom-function';
import { choice, type Option, readOptions, wholeNumber } from '../../src/functions/option-argument';
import type { Cell } from '../../src/ledger/cell';
import { failed, ok, problem } from '../../src/ledger/problem';
import { sentences } from '../../src/ledger/wording';

const FUNCTION: CustomFunction = {
  name: 'UT_THU',
  syntax: 'du_lieu; [so_le]; [tron_100]; [cot; gia_tri]…',
  compute: () => ok(''),
};
const decimals: Option<number> = {
  read: (cell, place) => {
    if (typeof cell !== 'number') return null;
    return cell > 6 ? failed(problem('number-bad', place)) : ok(cell);
  },
  otherwise: 1,
  values: 'số từ 0 đến 6',
};
const flag: Option<boolean> = {
  read: (cell) => (typeof cell === 'boolean' ? ok(cell) : null),
  otherwise: false,
  values: 'TRUE hoặc FALSE',
};

function read(...args: Argument[]): [number, boolean, number] | string | undefined {
  const found = readOptions<[number, boolean]>(FUNCTION, ['', ...args], 1, [decimals, flag]);
  if (!found.ok) return found.problems[0]?.place.argument;
  return [...found.value.values, found.value.criteria];
}

describe('options before the criteria pairs', () => {
  it.each<[string, Argument[], [number, boolean, number]]>([
    ['nothing', [], [1, false, 1]],
    ['both options', [2, true], [2, true, 3]],
    ['the second alone', [true], [1, true, 2]],
    ['a blank for the first', ['', true], [1, true, 3]],
    ['pairs alone', ['Hội', 'Phụ nữ'], [1, false, 1]],
    ['an option and pairs', [2, 'Hội', 'Phụ nữ'], [2, false, 2]],
    ['blanks for both and pairs', ['', '', 'Hội', 'Phụ nữ'], [1, false, 3]],
    ['a blank option and pairs', ['', 'Hội', 'Phụ nữ'], [1, false, 2]],
    ['both options and a blank pair', [2, true, '', ''], [2, true, 3]],
    ['one option, a blank pair and a pair', [2, '', '', 'Hội', 'Phụ nữ'], [2, false, 2]],
    ['a cell of a range', [[[3]], [[true]]], [3, true, 3]],
  ])('are read from %s', (_, args, expected) => {
    expect(read(...args)).toEqual(expected);
  });

  it('are named where their value is bad', () => {
    expect(read(9, true)).toBe('so_le');
  });
});

describe('what begins the pairs and is no column', () => {
  const order = 'so_le (số từ 0 đến 6); tron_100 (TRUE hoặc FALSE); rồi từng cặp cột; giá trị.';

  it.each<[string, Argument[], string]>([
    ['an option nobody knows', ['tuần'], 'tuần'],
    ['one before pairs', ['tuần', 'Hội', 'Phụ nữ'], 'tuần'],
    ['an option out of its order', [true, 2], '2'],
    ['one that is given twice', [1, true, false, 'Hội'], 'false'],
  ])('is told of as %s', (_, args, text) => {
    const found = readOptions(FUNCTION, ['', ...args], 1, [decimals, flag]);
    expect(found.ok ? '' : sentences(found.problems)).toBe(
      `Không nhận “${text}”. Ghi theo thứ tự: ${order}`,
    );
  });

  it.each<[string, Argument[]]>([
    ['a text with a value after it', ['Huyện', 'Bù Gia Mập']],
    ['a column without its value', ['Hội']],
    ['nearly a column', ['Chuong trin']],
  ])('is left to the criteria as %s', (_, args) => {
    expect(read(...args)).toEqual([1, false, 1]);
  });
});

/** The value; '' of what is for the next option, or begins the pairs. */
function take<Value>(option: Option<Value>, cell: Cell): Value | string {
  const found = option.read(cell, { argument: 'chon' });
  if (found === null) return '';
  return found.ok ? found.value : sentences(found.problems);
}

describe('a whole number as an option', () => {
  const upTo6 = wholeNumber({ least: 0, most: 6 }, null);

  it.each<[Cell, number | string]>([
    [0, 0],
    ['6', 6],
    ['Hội', ''],
    [true, ''],
    [7, 'Đối số chon: Không nhận “7”. Ghi số nguyên từ 0 đến 6.'],
    ['1,5', 'Đối số chon: Không nhận “1,5”. Ghi số nguyên từ 0 đến 6.'],
    ['-1', 'Đối số chon: Không nhận “-1”. Ghi số nguyên từ 0 đến 6.'],
  ])('makes %p %p', (cell, expected) => {
    expect(take(upTo6, cell)).toBe(expected);
  });

  it('may be as large as one likes', () => {
    expect(take(wholeNumber({ least: 1 }, 1), 12_345)).toBe(12_345);
  });
});

describe('a choice as an option', () => {
  const colour = choice(
    [
      { value: 'red', names: ['đỏ', 'đỏ tươi'] },
      { value: 'none', names: ['FALSE', 'tổn'] },
    ],
    'red',
  );

  it.each<[Cell, string]>([
    ['Đỏ tươi', 'red'],
    ['do', 'red'],
    [false, 'none'],
    ['Tổ', ''],
    ['Huyện', ''],
    ['đỏ tưoii', 'Đối số chon: Không nhận “đỏ tưoii”. Ý bạn là “đỏ”? Ghi đỏ hoặc FALSE.'],
    [5, 'Đối số chon: Không nhận “5”. Ghi đỏ hoặc FALSE.'],
  ])('makes %p %p', (cell, expected) => {
    expect(take(colour, cell)).toBe(expected);
  });
});
