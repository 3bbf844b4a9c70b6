import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell } from '../../src/ledger/cell';
import { type RowCells, tab } from '../ledger/ledger-rows';
import { answerOf } from './message';

const DATE = '25/03/2025';

const amount: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>(''),
  fc.constant<Cell>(0),
  fc.integer({ min: 0, max: 4e12 }).map((dong) => dong / 1e6),
);
const row: fc.Arbitrary<RowCells> = fc.record({
  cutoff: fc.constantFrom('31/12/2024', DATE),
  association: fc.constantFrom('11', 'HPN', 'Cựu chiến binh', 'doan tn'),
  commune: fc.constantFrom('Đa Kia', 'Phú Nghĩa'),
  program: fc.constantFrom('HN', '19', 'nha o xa hoi'),
  outstanding: amount,
  overdue: amount,
  frozen: amount,
  disbursed: amount,
  loanEvents: fc.oneof(fc.constant<Cell>(''), fc.nat(99)),
});
/** One record at least is of the date that is asked for. */
const rows = fc
  .array(row, { maxLength: 25 })
  .map((of): RowCells[] => [...of, { cutoff: DATE, outstanding: 1, overdue: 0, frozen: 0 }]);
const anAmount = fc.constantFrom('Dư nợ', 'Nợ quá hạn', 'Nợ xấu', 'Cho vay', 'Lượt hộ vay');
const by = fc.constantFrom('Hội', 'Xã', 'Chương trình', 'Nguồn vốn');
const decimals = fc.integer({ min: 0, max: 6 });

/** Without the line below it that names who is missing. */
function table(name: string, ...args: readonly Argument[]): Cell[][] {
  const answer = answerOf(name, ...args);
  if (!Array.isArray(answer)) throw new Error(String(answer));
  return answer.filter((row) => !/chưa đủ số liệu/.test(String(row[0])));
}

/** As whole đồng, or a count: the numbers of cells that show triệu are added exactly. */
function whole(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce<number>((sum, cell) => sum + Math.round(Number(cell) * 1e6), 0);
}

describe('the answer to a formula', () => {
  const formulas: readonly (readonly [name: string, ...args: string[]])[] = [
    ['UT_TONG', 'Nợ trong hạn', DATE],
    ['UT_TYLE', 'Tỷ lệ NQH', DATE],
    ['UT_BANG', 'Xã', 'Dư nợ|NQH|Tỷ lệ NQH|Tỷ trọng', DATE],
    ['UT_MATRAN', 'Hội', 'Chương trình', 'Dư nợ|Cho vay', DATE],
    ['UT_TYTRONG', 'Hội', 'Dư nợ', DATE, 'tròn 100'],
    ['UT_XEPHANG', 'Chương trình', 'Tỷ lệ NQH', DATE],
  ];

  it.each(formulas)('of %s is the same in any order of rows and columns', (name, ...args) => {
    const moved = rows.chain((of) => {
      const [header = [], ...lines] = tab(of);
      const at = header.map((_, i) => i);
      return fc.tuple(
        fc.constant(of),
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.shuffledSubarray(at, { minLength: at.length }),
        fc.constant(header),
      );
    });
    fc.assert(
      fc.property(moved, ([of, lines, order, header]) => {
        const turned = [header, ...lines].map((cells) => order.map((i) => cells[i] ?? ''));
        expect(answerOf(name, turned, ...args)).toEqual(answerOf(name, tab(of), ...args));
      }),
    );
  });
});

describe('UT_TONG', () => {
  it('of two parts of a ledger adds up to that of the whole', () => {
    fc.assert(
      fc.property(rows, rows, anAmount, (a, b, indicator) => {
        const [of, first, second] = [[...a, ...b], a, b].map((part) =>
          answerOf('UT_TONG', tab(part), indicator, DATE),
        );
        expect(whole([of as Cell])).toBe(whole([first as Cell, second as Cell]));
      }),
    );
  });
});

describe('UT_TYTRONG', () => {
  it('adds to exactly 100% at the printed decimals, of what UT_TONG gives', () => {
    fc.assert(
      fc.property(rows, by, anAmount, decimals, (of, dimension, indicator, places) => {
        const data = tab(of);
        const found = table('UT_TYTRONG', data, dimension, indicator, DATE, places, true);
        const [total = [], ...others] = found.slice(1).reverse();
        expect(total[1]).toBe(answerOf('UT_TONG', data, indicator, DATE));
        expect(whole(others.map((cells) => cells[1]))).toBe(whole([total[1]]));
        fc.pre(typeof total[2] === 'number');
        const units = others.map((cells) => Math.round(Number(cells[2]) * 10 ** (places + 2)));
        expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(10 ** (places + 2));
      }),
    );
  });

  it('has the very decimal number that is printed in each cell', () => {
    fc.assert(
      fc.property(rows, by, anAmount, decimals, (of, dimension, indicator, places) => {
        const found = table('UT_TYTRONG', tab(of), dimension, indicator, DATE, places);
        for (const [, , share] of found.slice(1)) {
          if (typeof share === 'number') expect(share).toBe(Number(share.toFixed(places + 2)));
        }
      }),
    );
  });
});

describe('UT_XEPHANG', () => {
  it('ranks every figure of UT_BANG by how many are larger', () => {
    fc.assert(
      fc.property(rows, by, anAmount, (of, dimension, indicator) => {
        const data = tab(of);
        const figures = table('UT_BANG', data, dimension, indicator, DATE).slice(1, -1);
        const known = figures.filter(([, value]) => value !== '');
        const expected = known.map(([member, value]) => [
          1 + known.filter(([, other]) => Number(other) > Number(value)).length,
          member,
          value,
        ]);
        const ranked = table('UT_XEPHANG', data, dimension, indicator, DATE).slice(1);
        expect(new Set(ranked.filter(([rank]) => rank !== ''))).toEqual(new Set(expected));
        expect(ranked).toHaveLength(figures.length);
      }),
    );
  });
});
