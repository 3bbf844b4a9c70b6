import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entrustmentFee } from '../../src/analysis/entrustment-fee';
import { feeBy, feeTotals } from '../../src/analysis/fee-by';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { dateOf } from '../../src/ledger/date';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import { readParameters } from '../../src/ledger/parameters/parameters';
import { datePeriod, yearPeriod } from '../../src/ledger/period';
import { fee } from '../../src/reports/fee';
import type { ReportInput } from '../../src/reports/report';
import { parameterTab } from '../functions/parameter-tab';
import type { RowCells } from '../ledger/ledger-rows';
import { amount, inputOf, RUNS } from './any-ledger';
import { capitalOnlyInput, valueIn } from './bu-gia-map';
import { type Grid, grids, textOf } from './grid';

/** The shipped fee rules are of 2022. */
const RATES = [
  ['HN', 6.24],
  ['HCN', 7.488],
].map(([program = '', rate = 0]) => {
  const [from = '', to = ''] = ['2022-01-01', '2022-12-31'].map(dateOf);
  return ['Lãi suất cho vay', program, rate, '%/năm', from, to];
});
const parameters = valueIn(
  readParameters(parameterTab([...parameterRows(), ...RATES]), { catalogue: builtInCatalogue() }),
);

const row: fc.Arbitrary<RowCells> = fc.record({
  cutoff: fc.constantFrom('28/02/2022', '31/03/2022'),
  association: fc.constantFrom('Nông dân', 'Phụ nữ', 'Cựu chiến binh'),
  commune: fc.constantFrom('Đa Kia', 'Phú Nghĩa'),
  program: fc.constantFrom('HN', 'HCN', 'NOXH', 'Chưa phân loại'),
  outstanding: fc.integer({ min: 1, max: 4e12 }).map((dong) => dong / 1e6),
  overdue: fc.integer({ min: 0, max: 6e10 }).map((dong) => dong / 1e6),
  interestCollected: amount,
});
const rows = fc.array(row, { minLength: 1, maxLength: 25 }).map((of): RowCells[] => [
  ...of,
  ...of.map(({ association = '', commune = '' }) => {
    return { association, commune, program: 'HN', cutoff: '31/12/2021', outstanding: 0 };
  }),
]);

function feeInput(of: readonly RowCells[], changes: Partial<ReportInput> = {}): ReportInput {
  const dates = { cutoff: '2022-03-31', flowPeriod: yearPeriod(2022) };
  return inputOf(of, { ...dates, parameters, ...changes });
}

const column = ({ headers, rows: lines }: Grid, header: string, of = lines): number[] =>
  of.map((cells) => Number(cells[headers.indexOf(header)] || 0));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('BC · Phí ủy thác over any ledger', () => {
  it('has the total of UT_PHI, and lines that add up to it, each level too', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const input = feeInput(of);
        const lines = valueIn(entrustmentFee(input.ledger, input.flowPeriod, parameters));
        const [grid] = grids(fee, input);
        if (grid === undefined) return expect(lines).toEqual([]);
        const totals = feeTotals(lines);
        const leaves = grid.rows.filter(([index]) => typeof index === 'number');
        const known: [string, number][] = [
          ['Lãi thực thu', totals.interest ?? 0],
          ['Phí ủy thác', totals.amount ?? 0],
          ...totals.levels.map((level): [string, number] => [level.name, level.amount]),
        ];
        for (const [header, value] of known) {
          expect(sum(column(grid, header, leaves))).toBe(value);
          expect(column(grid, header).pop()).toBe(value);
        }
      }),
      RUNS,
    );
  });

  it('has for each hội what UT_PHI divides by hội', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const input = feeInput(of);
        const lines = valueIn(entrustmentFee(input.ledger, input.flowPeriod, parameters));
        const [grid] = grids(fee, input);
        const heads = grid?.rows.filter(([index]) => /^[IVX]+$/.test(String(index))) ?? [];
        const known = feeBy(input.ledger, lines, 'association');
        expect(heads.map((cells) => [cells[1], Number(cells[8] || 0)])).toEqual(
          known.map(({ name, totals }) => [name, totals.amount ?? 0]),
        );
      }),
      RUNS,
    );
  });

  it('has levels that add up to the fee in every row', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const [grid] = grids(fee, feeInput(of));
        const fees = grid === undefined ? [] : column(grid, 'Phí ủy thác');
        const levels = ['Xã', 'Huyện', 'Tỉnh', 'Trung ương'].filter((level) =>
          grid?.headers.includes(level),
        );
        const parts = levels.map((level) => (grid === undefined ? [] : column(grid, level)));
        expect(fees.map((_, at) => sum(parts.map((part) => part[at] ?? 0)))).toEqual(fees);
      }),
      RUNS,
    );
  });
});

const example: RowCells = {
  ...{ cutoff: '28/02/2022', program: 'HN', outstanding: 2_100, overdue: 0, frozen: 0 },
  interestCollected: 10.4,
};

describe('BC · Phí ủy thác', () => {
  it('shows how the fee of the worked example comes about', () => {
    const [grid] = grids(fee, feeInput([example]));
    expect(grid?.rows[1]).toEqual([
      ...[1, 'Hộ nghèo', 10_400_000, 0.52, 2_000_000_000, 0.032, 0, 100, 640_000],
      ...[537_600, 57_600, 28_800, 16_000],
    ]);
  });

  it('says of which parameter there is no row, and pays nothing', () => {
    const text = textOf(fee, feeInput([example], { parameters: [] }));
    expect(text).toContain('Chưa tính được phí ủy thác:');
    expect(text).toMatch(/– .*Lãi suất cho vay/);
  });

  it('names the row whose balance is blank', () => {
    const of = [{ ...example, outstanding: '' }];
    expect(textOf(fee, feeInput(of))).toMatch(/– .*[Dd]òng 2/);
  });

  it('names parameters that are not confirmed', () => {
    const unsure = parameters.map((of) => ({ ...of, confirmation: 'cần xác nhận' }) as const);
    expect(textOf(fee, feeInput([example], { parameters: unsure }))).toContain(
      'Tham số cần xác nhận: ',
    );
  });

  it('names the period that it is of', () => {
    const input = feeInput([example], { flowPeriod: datePeriod('2022-02-28') });
    expect(textOf(fee, input)).toContain('Phí ủy thác: kỳ số liệu ngày 28/02/2022');
  });

  it('says of which interest there is no rate, and so no fee', () => {
    const of = [example, { ...example, program: 'Chưa phân loại', interestCollected: 2 }];
    expect(textOf(fee, feeInput(of))).toContain(
      'Lãi chưa tính phí 2.000.000 đồng, vì tab Tham số chưa có lãi suất: Chưa phân loại.',
    );
  });

  it('names the unit and the ngày chốt whose interest is blank beside those that have it', () => {
    const blank = { ...example, interestCollected: '' };
    const text = textOf(
      fee,
      feeInput([
        ...[example, { ...example, cutoff: '31/03/2022' }],
        ...[blank, { ...example, cutoff: '31/03/2022' }].map((of) => ({ ...of, commune: 'Đăk Ơ' })),
        ...[blank].map((of) => ({ ...of, commune: 'Phú Nghĩa', cutoff: '31/03/2022' })),
        ...[blank].map((of) => ({ ...of, association: 'Phụ nữ', cutoff: '31/03/2022' })),
      ]),
    );
    expect(text).toContain(
      'Chưa có Lãi thực thu trong kỳ 2022: Phụ nữ; Đăk Ơ – Nông dân (28/02/2022); Phú Nghĩa – Nông dân.',
    );
  });

  it('names units without figures at the end of the period', () => {
    const of = [
      { ...example, cutoff: '31/03/2022' },
      { ...example, commune: 'Đăk Ơ' },
    ];
    expect(textOf(fee, feeInput(of))).toContain(
      '1/2 đơn vị nhập (xã × hội) có đủ số liệu ngày 31/03/2022; chưa có: Đăk Ơ – Nông dân.',
    );
  });

  it('says that there is no interest yet', () => {
    const text = textOf(fee, feeInput([{ ...example, interestCollected: '' }]));
    expect(text).toContain('Chưa có Lãi thực thu trong kỳ 2022');
  });

  it('says so in a workbook without any record', () => {
    expect(textOf(fee, capitalOnlyInput())).toContain('Chưa có Lãi thực thu');
  });
});
