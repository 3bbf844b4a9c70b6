import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AMOUNT_INDICATORS } from '../../src/analysis/amount-indicators';
import { breakdown } from '../../src/analysis/breakdown';
import { indicator } from '../../src/analysis/indicators';
import { type MatrixDimension, matrix } from '../../src/analysis/matrix';
import { RATIO_INDICATORS } from '../../src/analysis/ratio-indicators';
import { addKnown } from '../../src/analysis/sums';
import { total } from '../../src/analysis/total';
import type { Cell } from '../../src/ledger/cell';
import { measureColumns } from '../../src/ledger/columns';
import { datePeriod, yearPeriod } from '../../src/ledger/period';
import { ledgerFrom, ledgerOf, type RowCells, tab } from '../ledger/ledger-rows';

const DATES = ['31/01/2025', '28/02/2025', '25/03/2025'];
const year = yearPeriod(2025);

const amount: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant<Cell>(''),
  fc.integer({ min: 0, max: 4e12 }).map((dong) => dong / 1e6),
);
const count: fc.Arbitrary<Cell> = fc.oneof(fc.constant<Cell>(''), fc.nat(9999));
const measures = Object.fromEntries(
  measureColumns().map(({ field, kind }) => [field, kind === 'money' ? amount : count]),
);
const row: fc.Arbitrary<RowCells> = fc.record({
  cutoff: fc.constantFrom(...DATES),
  association: fc.constantFrom('11', 'HPN', 'Cựu chiến binh', 'doan tn'),
  commune: fc.constantFrom('Đa Kia', 'Phú Nghĩa', 'Đắk Ơ'),
  program: fc.constantFrom('HN', '19', 'Chưa phân loại', 'nha o xa hoi'),
  fund: fc.constantFrom('TW', 'ĐP'),
  ...measures,
});
const rows = fc.array(row, { minLength: 1, maxLength: 40 });
const amounts = AMOUNT_INDICATORS.filter(({ addsOver }) => addsOver === 'all');
const anAmount = fc.constantFrom(...amounts);

function totalOf(of: readonly RowCells[], id: (typeof amounts)[number]): number | null {
  const result = total(ledgerOf(of), id, year, []);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('sums', () => {
  it('are the sum over the members of any dimension', () => {
    fc.assert(
      fc.property(
        rows,
        anAmount,
        fc.constantFrom('association', 'commune', 'program', 'fund', 'group'),
        (of, id, by) => {
          const table = breakdown(ledgerOf(of), by, [id], year, []);
          const values = table.ok ? (table.value.columns[0]?.values ?? []) : [];
          expect(addKnown(values)).toBe(totalOf(of, id));
        },
      ),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        rows.chain((of) =>
          fc.tuple(
            fc.constant(of),
            fc.shuffledSubarray([...of], { minLength: of.length, maxLength: of.length }),
          ),
        ),
        anAmount,
        ([of, shuffled], id) => {
          expect(totalOf(shuffled, id)).toBe(totalOf(of, id));
        },
      ),
    );
  });

  it('do not depend on the order of the columns', () => {
    const width = tab([]).at(0)?.length ?? 0;
    const indexes = Array.from({ length: width }, (_, i) => i);
    const order = fc.shuffledSubarray(indexes, { minLength: width, maxLength: width });
    fc.assert(
      fc.property(rows, anAmount, order, (of, id, moved) => {
        const values = tab(of).map((cells) => moved.map((i) => cells[i] ?? ''));
        const result = total(ledgerFrom(values), id, year, []);
        expect(result.ok && result.value).toBe(totalOf(of, id));
      }),
    );
  });

  it('of a flow add up when the ledger is split', () => {
    const flows = fc.constantFrom(...amounts.filter(({ nature }) => nature === 'flow'));
    fc.assert(
      fc.property(rows, rows, flows, (a, b, id) => {
        expect(totalOf([...a, ...b], id)).toBe(addKnown([totalOf(a, id), totalOf(b, id)]));
      }),
    );
  });

  it('of a stock add up when the rows of one date are split', () => {
    const stocks = fc.constantFrom(...amounts.filter(({ nature }) => nature === 'stock'));
    fc.assert(
      fc.property(rows, rows, stocks, (a, b, id) => {
        const [first, second] = [a, b].map((of) =>
          of.map((r) => ({ ...r, cutoff: DATES[0] ?? '' })),
        );
        if (first === undefined || second === undefined) return;
        const sum = addKnown([totalOf(first, id), totalOf(second, id)]);
        expect(totalOf([...first, ...second], id)).toBe(sum);
      }),
    );
  });

  it('of 100.000 rows of 40,988 triệu are exactly 4.098.800 triệu', () => {
    const [header = [], first = []] = tab([{ outstanding: 40.988 }]);
    const ledger = ledgerFrom([header, ...Array.from({ length: 100_000 }, () => first)]);
    const sum = total(ledger, indicator('outstanding'), datePeriod('2025-03-25'), []);
    expect(sum).toEqual({ ok: true, value: 4_098_800_000_000 });
  });
});

describe('a matrix', () => {
  const dimension = fc.constantFrom<MatrixDimension>(
    ...(['association', 'commune', 'program', 'fund', 'group', 'cutoff'] as const),
  );
  const two = fc.tuple(dimension, dimension).filter(([a, b]) => a !== b);
  const flow = fc.constantFrom(...amounts.filter(({ nature }) => nature === 'flow'));

  it('has margins that are the sums of its cells and the figures of the tables', () => {
    fc.assert(
      fc.property(rows, fc.oneof(anAmount, flow), two, (of, id, [row, column]) => {
        const ledger = ledgerOf(of);
        const made = matrix(ledger, { row, column }, [id], year, []);
        const byRow = breakdown(ledger, row, [id], year, []);
        const byColumn = breakdown(ledger, column, [id], year, []);
        if (!made.ok || !byRow.ok || !byColumn.ok) throw new Error('no figures');
        const [table] = made.value.tables;
        const isOverDates = id.nature === 'stock' && [row, column].includes('cutoff');
        if (table === undefined || isOverDates) return;
        expect(table.rowTotals).toEqual(table.cells.map(addKnown));
        expect(table.rowTotals).toEqual(byRow.value.columns[0]?.values);
        expect(table.columnTotals).toEqual(byColumn.value.columns[0]?.values);
        expect(addKnown(table.columnTotals)).toBe(table.total);
        expect(table.total).toBe(totalOf(of, id));
      }),
    );
  });

  it('has the ratios of the same records, however they are ordered', () => {
    const shuffled = rows.chain((of) =>
      fc.tuple(fc.constant(of), fc.shuffledSubarray([...of], { minLength: of.length })),
    );
    const ratios = RATIO_INDICATORS.filter(({ id }) => id !== 'outstandingPerHousehold');
    fc.assert(
      fc.property(shuffled, two, ([of, moved], [row, column]) => {
        const [one, other] = [of, moved].map((records) =>
          matrix(ledgerOf(records), { row, column }, ratios, year, []),
        );
        expect(other).toEqual(one);
      }),
    );
  });
});
