import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from '../../src/analysis/apportion';
import { entrustmentFee, type FeeLine } from '../../src/analysis/entrustment-fee';
import { feeBy, feeTotals } from '../../src/analysis/fee-by';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { dateOf } from '../../src/ledger/date';
import type { Ledger } from '../../src/ledger/ledger';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import { readParameters } from '../../src/ledger/parameters/parameters';
import { yearPeriod } from '../../src/ledger/period';
import type { DimensionField } from '../../src/ledger/record';
import { parameterTab } from '../functions/parameter-tab';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';

const RATES = [
  ['HN', 6.24],
  ['HCN', 7.488],
  ['HSSV', 7.9248],
].map(([program = '', rate = 0]) => {
  const [from, to] = ['2022-01-01', '2022-12-31'].map(dateOf);
  return ['Lãi suất cho vay', program, rate, '%/năm', from ?? '', to ?? ''];
});
const parameters = readParameters(parameterTab([...parameterRows(), ...RATES]), {
  catalogue: builtInCatalogue(),
});

const amount = fc.integer({ min: 0, max: 4e12 }).map((dong) => dong / 1e6);
const row: fc.Arbitrary<RowCells> = fc.record({
  cutoff: fc.constantFrom('28/02/2022', '31/03/2022', '17/04/2022'),
  association: fc.constantFrom('Nông dân', 'Phụ nữ'),
  commune: fc.constantFrom('Đa Kia', 'Phú Nghĩa', 'Đắk Ơ'),
  program: fc.constantFrom('HN', 'HCN', 'HSSV', 'NOXH', 'Chưa phân loại'),
  fund: fc.constantFrom('TW', 'ĐP'),
  outstanding: amount,
  overdue: fc.integer({ min: 0, max: 6e10 }).map((dong) => dong / 1e6),
  interestCollected: amount,
});

/** Every unit has a ngày chốt before the year, so that balances have a beginning. */
const rows = fc.array(row, { minLength: 1, maxLength: 30 }).map((of) => [
  ...of,
  ...of.map(({ association = '', commune = '' }) => {
    return { association, commune, program: 'HN', cutoff: '31/12/2021', outstanding: 0 };
  }),
]);

function linesOf(ledger: Ledger): readonly FeeLine[] {
  if (!parameters.ok) throw new Error(JSON.stringify(parameters.problems));
  const lines = entrustmentFee(ledger, yearPeriod(2022), parameters.value);
  if (!lines.ok) throw new Error(JSON.stringify(lines.problems));
  return lines.value;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('the fee', () => {
  it('of every line is split by level to the đồng', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const fees = linesOf(ledgerOf(of)).flatMap(({ fee }) => fee ?? []);
        expect(fees.map(({ levels }) => sum(levels.map((level) => level.amount)))).toEqual(
          fees.map((fee) => fee.amount),
        );
      }),
    );
  });

  it('divided by any dimension adds up to that of the lines, and so does each level', () => {
    const dimension = fc.constantFrom<DimensionField>('association', 'program', 'commune', 'fund');
    fc.assert(
      fc.property(rows, dimension, (of, by) => {
        const ledger = ledgerOf(of);
        const lines = linesOf(ledger);
        const parts = feeBy(ledger, lines, by).map(({ totals }) => totals);
        const whole = feeTotals(lines);
        expect(sum(parts.map((part) => part.amount ?? 0))).toBe(whole.amount ?? 0);
        expect(sum(parts.map((part) => part.interest ?? 0))).toBe(whole.interest ?? 0);
        for (const { name, amount } of whole.levels) {
          const own = parts.flatMap(({ levels }) => levels.filter((level) => level.name === name));
          expect(sum(own.map((level) => level.amount))).toBe(amount);
        }
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = rows.chain((of) =>
      fc.tuple(
        fc.constant(of),
        fc.shuffledSubarray([...of], { minLength: of.length, maxLength: of.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([of, again]) => {
        const byCommune = (rowsOf: readonly RowCells[]) => {
          const ledger = ledgerOf(rowsOf);
          return feeBy(ledger, linesOf(ledger), 'commune');
        };
        expect(byCommune(again)).toEqual(byCommune(of));
      }),
    );
  });
});

describe('apportion', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 9 });

  it('gives parts that add up, each less than one away from its share', () => {
    fc.assert(
      fc.property(fc.nat(), weights, (total, of) => {
        const parts = apportion(total, of);
        expect(sum(parts)).toBe(total);
        const whole = of.reduce((all, weight) => all + weight, 0n);
        const strays = parts.filter((part, i) => {
          const gap = BigInt(part) * whole - BigInt(total) * (of[i] ?? 0n);
          return whole > 0n && (gap >= whole || -gap >= whole);
        });
        expect(strays).toEqual([]);
      }),
    );
  });

  it('throws below 0: nothing of a ledger is', () => {
    expect(() => apportion(-1, [1n])).toThrow(RangeError);
    expect(() => apportion(1, [2n, -1n])).toThrow(RangeError);
  });

  it('gives everything to the first where nothing weighs', () => {
    expect(apportion(5, [0n, 0n])).toEqual([5, 0]);
  });

  it('gives what is left over to the larger of equal remainders', () => {
    expect(apportion(1, [1n, 1n])).toEqual([1, 0]);
    expect(apportion(2, [1n, 3n])).toEqual([0, 2]);
  });
});
