import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  rowsUnderBoundaries,
  underCurrentBoundaries,
} from '../../../src/ledger/boundaries/current-boundaries';
import { checkLedger } from '../../../src/ledger/checks/check-ledger';
import type { Ledger } from '../../../src/ledger/ledger';
import { sentence } from '../../../src/ledger/wording';
import { ledgerOf, type RowCells } from '../ledger-rows';
import { july, june, mergedCommunes } from '../merged-communes';

const MILLION = 1_000_000;
const catalogue = mergedCommunes();

function read(rows: readonly RowCells[]): Ledger {
  return ledgerOf(rows, { catalogue });
}

function moved(rows: readonly RowCells[], asOf = '2025-12-31') {
  const result = underCurrentBoundaries(read(rows), catalogue, asOf);
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

/** Commune, group, date, dư nợ in triệu, hộ: one line per record. */
function lines(ledger: Ledger) {
  const { commune, group } = ledger.dimensions;
  return Array.from({ length: ledger.rowCount }, (_, row) => [
    commune.members[commune.codes[row] ?? 0],
    group.members[group.codes[row] ?? 0],
    ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0],
    (ledger.measures.outstanding[row] ?? 0) / MILLION,
    ledger.measures.households[row],
  ]);
}

describe('a ledger under current boundaries', () => {
  const rows = [
    june('Phước Minh', { outstanding: 30, households: 3 }),
    june('Đa Kia', { outstanding: 100, households: 9 }),
    june('Bình Thắng', { outstanding: 25 }),
    june('Đăk Ơ', { outstanding: 1, households: 1 }),
    july('Đa Kia', { outstanding: 160, households: 13 }),
  ];

  it('adds up merged communes, dư nợ and số hộ, at dates before the merger', () => {
    expect(lines(moved(rows).ledger)).toEqual([
      ['Đa Kia', '', '2025-06-30', 155, 12],
      ['Đăk Ơ', '', '2025-06-30', 1, 1],
      ['Đa Kia', '', '2025-07-31', 160, 13],
    ]);
    expect(moved(rows).ledger.dimensions.commune.members).toEqual(['Đa Kia', 'Đăk Ơ']);
  });

  it('says which communes are part of which', () => {
    expect(moved(rows).moved).toEqual([
      { from: 'Phước Minh', to: ['Đa Kia'] },
      { from: 'Bình Thắng', to: ['Đa Kia'] },
    ]);
  });

  it('is the reported one up to the day of the merger', () => {
    const ledger = read(rows);
    expect(underCurrentBoundaries(ledger, catalogue, '2025-06-30')).toEqual({
      ok: true,
      value: { ledger, moved: [] },
    });
  });

  it('keeps a figure blank that no commune reported', () => {
    const { ledger } = moved([june('Phước Minh', {}), june('Đa Kia', {})]);
    expect([ledger.rowCount, ledger.measures.outstanding[0]]).toEqual([1, Number.NaN]);
  });

  it('points at the first record of a sum', () => {
    expect(moved(rows).ledger.place(0, 'outstanding').row).toBe(2);
  });

  it('is refused where a commune was split and only communes are known', () => {
    const result = underCurrentBoundaries(read([june('Phú Văn', {})]), catalogue, '2025-12-31');
    expect(result.ok ? [] : result.problems.map(sentence)).toEqual([
      'Xã Phú Văn đã được tách ra nên số liệu theo xã không chuyển được sang địa giới hiện hành. Chọn “như đã báo cáo”, hoặc theo dõi theo Tổ và ghi xã mới của từng Tổ ở tab Danh mục.',
    ]);
  });

  it('puts each group of a split commune where it went', () => {
    const { ledger } = moved([
      june('Phú Văn', { group: 'T01', outstanding: 10 }),
      june('Phú Văn', { group: 'T03', outstanding: 4 }),
      june('Đăk Ơ', { group: 'T02', outstanding: 6 }),
    ]);
    expect(lines(ledger).map((line) => line.slice(0, 4))).toEqual([
      ['Phú Nghĩa', 'T01', '2025-06-30', 10],
      ['Đăk Ơ', 'T02', '2025-06-30', 10],
    ]);
  });

  it('keeps groups of one name apart that reported beside each other', () => {
    const { ledger } = moved([
      june('Đa Kia', { group: 'T05', outstanding: 1 }),
      june('Phước Minh', { group: 'T05', outstanding: 2 }),
    ]);
    expect(ledger.dimensions.group.members).toEqual(['T05', 'T05 (Phước Minh)']);
  });

  it('has the same total of every measure as the reported one, and rolls forward like it', () => {
    const communes = ['Đa Kia', 'Phước Minh', 'Bình Thắng', 'Đăk Ơ'];
    const row = fc.record({
      at: fc.nat({ max: 3 }),
      program: fc.constantFrom('HN', 'HCN', 'GQVL'),
      outstanding: fc.option(fc.nat({ max: 500 }), { nil: '' }),
      households: fc.option(fc.nat({ max: 50 }), { nil: '' }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ at, program }) => `${at}${program}`, minLength: 1 }),
        (records) => {
          const rows = records.map(({ at, ...cells }) => june(communes[at] ?? '', cells));
          const before = read(rows);
          const after = moved(rows).ledger;
          const sum = (values: Float64Array) =>
            values.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
          expect(sum(after.measures.outstanding)).toBe(sum(before.measures.outstanding));
          expect(sum(after.measures.households)).toBe(sum(before.measures.households));
          expect(checkLedger(after, catalogue).map(({ code }) => code)).not.toContain('key-twice');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rows of other tabs under current boundaries', () => {
  it('take the new name of their commune and keep a blank one', () => {
    const rows = [
      { commune: 'Phước Minh', association: 'Nông dân', outstanding: 1 },
      { commune: '', association: '', outstanding: 2 },
      { commune: 'Phú Văn', association: '', outstanding: 3 },
    ];
    expect(
      rowsUnderBoundaries(rows, catalogue, '2025-12-31').map(({ commune }) => commune),
    ).toEqual(['Đa Kia', '', 'Phú Văn']);
  });
});
