import { describe, expect, it } from '@jest/globals';
import { openingsAt } from '../../../src/ledger/boundaries/openings';
import { checkLedger } from '../../../src/ledger/checks/check-ledger';
import { ledgerOf, type RowCells } from '../ledger-rows';
import { july, june, mergedCommunes } from '../merged-communes';

const MILLION = 1_000_000;
const catalogue = mergedCommunes();
const unit = { commune: 'Đa Kia', association: 'Nông dân' };

const before = [
  june('Đa Kia', { outstanding: 100 }),
  june('Phước Minh', { outstanding: 30 }),
  june('Bình Thắng', { cutoff: '31/05/2025', outstanding: 20 }),
  june('Bình Thắng', { program: 'HCN', outstanding: 7 }),
  june('Bình Thắng', { outstanding: 25 }),
];

function openings(rows: readonly RowCells[], cutoff = '2025-07-31') {
  return openingsAt(ledgerOf(rows, { catalogue }), cutoff, catalogue)
    .rows(unit)
    .map(({ program, outstanding }) => [
      program,
      outstanding === null ? null : outstanding / MILLION,
    ]);
}

describe('the opening balances of a unit', () => {
  it('are those of its last date before', () => {
    const rows = [
      june('Đa Kia', { cutoff: '31/05/2025', outstanding: 90, program: 'GQVL' }),
      june('Đa Kia', { outstanding: 100 }),
      july('Đa Kia', { outstanding: 5 }),
    ];
    expect(openings(rows)).toEqual([['Hộ nghèo', 100]]);
  });

  it('add up the communes that were merged into it since', () => {
    expect(openings(before)).toEqual([
      ['Hộ nghèo', 155],
      ['Hộ cận nghèo', 7],
    ]);
  });

  it('are its own alone before the merger', () => {
    expect(openings(before, '2025-06-30')).toEqual([]);
    expect(
      openings([...before, june('Đa Kia', { cutoff: '31/05/2025', outstanding: 1 })], '2025-06-30'),
    ).toEqual([['Hộ nghèo', 1]]);
  });

  it('do not count a merged commune again once its new one has reported', () => {
    expect(openings([...before, july('Đa Kia', { outstanding: 150 })], '2025-08-31')).toEqual([
      ['Hộ nghèo', 150],
    ]);
  });

  it('leave out what was paid off and keep what is blank as unknown', () => {
    const rows = [
      june('Đa Kia', { outstanding: 0 }),
      june('Đa Kia', { program: 'HCN' }),
      june('Phước Minh', { program: 'HCN', outstanding: 5 }),
    ];
    expect(openings(rows)).toEqual([['Hộ cận nghèo', null]]);
  });

  it('say of which communes and dates they are', () => {
    const [row] = openingsAt(ledgerOf(before, { catalogue }), '2025-07-31', catalogue).rows(unit);
    expect(row?.from).toEqual([
      { commune: 'Đa Kia', cutoff: '2025-06-30' },
      { commune: 'Phước Minh', cutoff: '2025-06-30' },
      { commune: 'Bình Thắng', cutoff: '2025-06-30' },
    ]);
  });

  it('name the units of the date and the communes that were split', () => {
    const rows = [...before, june('Phú Văn', { outstanding: 3 })];
    const all = openingsAt(ledgerOf(rows, { catalogue }), '2025-07-31', catalogue);
    expect([all.units, all.split]).toEqual([[unit], ['Phú Văn']]);
  });
});

describe('rolling forward over a merger', () => {
  const problems = (rows: readonly RowCells[]) =>
    checkLedger(ledgerOf(rows, { catalogue }), catalogue).map(({ code, about }) =>
      [code, about.residual].filter(Boolean).join(' '),
    );
  const flows = { disbursed: 10, collected: 5 };

  it('warns of nothing when the new commune goes on with all balances', () => {
    expect(
      problems([
        ...before,
        july('Đa Kia', { ...flows, outstanding: 160 }),
        july('Đa Kia', { program: 'HCN', outstanding: 7 }),
      ]),
    ).toEqual([]);
  });

  it('shows what is missing when one commune was forgotten', () => {
    expect(
      problems([
        ...before,
        july('Đa Kia', { ...flows, outstanding: 130 }),
        july('Đa Kia', { program: 'HCN', outstanding: 7 }),
      ]),
    ).toEqual(['roll-forward -30 triệu đồng']);
  });

  it('finds a balance of a merged commune that the new one says nothing of', () => {
    expect(problems([...before, july('Đa Kia', { ...flows, outstanding: 160 })])).toEqual([
      'balance-gone',
    ]);
  });

  it('goes on after the merger from the new commune alone', () => {
    expect(
      problems([
        ...before,
        july('Đa Kia', { outstanding: 155 }),
        july('Đa Kia', { program: 'HCN', outstanding: 7 }),
        july('Đa Kia', { ...flows, cutoff: '31/08/2025', outstanding: 160 }),
        july('Đa Kia', { cutoff: '31/08/2025', program: 'HCN', outstanding: 7 }),
      ]),
    ).toEqual([]);
  });

  it('follows each group of a split commune', () => {
    const group = (name: string, cells: RowCells): RowCells => ({ group: name, ...cells });
    const rows = [
      june('Phú Văn', group('T01', { outstanding: 10 })),
      june('Phú Văn', group('T03', { outstanding: 4 })),
      june('Đăk Ơ', group('T02', { outstanding: 6 })),
      july('Phú Nghĩa', group('T01', { ...flows, outstanding: 15 })),
      july('Đăk Ơ', group('T02', { ...flows, outstanding: 16 })),
    ];
    expect(problems(rows)).toEqual(['roll-forward 1 triệu đồng']);
  });
});

describe('the opening balance of one record', () => {
  const opening = (rows: readonly RowCells[], cutoff: string, commune = 'Đa Kia') =>
    openingsAt(ledgerOf(rows, { catalogue }), cutoff, catalogue).of({
      ...unit,
      commune,
      group: '',
      program: 'Hộ nghèo',
      fund: 'Trung ương',
    });

  it('is the sum over merged communes, nothing after a date without it, unknown before any date', () => {
    expect(opening(before, '2025-07-31')).toEqual({ is: 'known', outstanding: 155 * MILLION });
    expect(opening([june('Đa Kia', { program: 'HCN', outstanding: 1 })], '2025-07-31')).toEqual({
      is: 'known',
      outstanding: 0,
    });
    expect(opening(before, '2025-05-31')).toEqual({ is: 'first' });
    expect(opening([june('Đa Kia', {})], '2025-07-31')).toMatchObject({ is: 'blank' });
  });

  it('is not known after a split, until the part has reported itself', () => {
    const rows = [june('Phú Văn', { outstanding: 3 }), june('Đăk Ơ', { outstanding: 9 })];
    expect(opening(rows, '2025-07-31', 'Đăk Ơ')).toEqual({ is: 'split', commune: 'Phú Văn' });
    expect(opening(rows, '2025-07-31', 'Phú Nghĩa')).toEqual({ is: 'split', commune: 'Phú Văn' });
    const later = [...rows, july('Đăk Ơ', { outstanding: 11 })];
    expect(opening(later, '2025-08-31', 'Đăk Ơ')).toEqual({
      is: 'known',
      outstanding: 11 * MILLION,
    });
    expect(opening(later, '2025-08-31', 'Phú Nghĩa')).toMatchObject({ is: 'split' });
    const paid = [june('Phú Văn', { outstanding: 0 }), june('Đăk Ơ', { outstanding: 9 })];
    expect(opening(paid, '2025-07-31', 'Đăk Ơ')).toMatchObject({ outstanding: 9 * MILLION });
  });
});
