import { describe, expect, it } from '@jest/globals';
import type { Argument, CustomFunction } from '../../src/functions/custom-function';
import { type Option, readOptions } from '../../src/functions/option-argument';
import { failed, ok, problem } from '../../src/ledger/problem';

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
};
const flag: Option<boolean> = {
  read: (cell) => (typeof cell === 'boolean' ? ok(cell) : null),
  otherwise: false,
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
