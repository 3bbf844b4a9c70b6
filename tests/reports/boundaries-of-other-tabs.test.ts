import { describe, expect, it } from '@jest/globals';
import { ACTIVITY_FIELDS, type ActivityField, type ActivityRow } from '../../src/ledger/activities';
import { type BankFigure, readBankFigures } from '../../src/ledger/bank-figures';
import { readPeriod } from '../../src/ledger/period';
import type { PlanRow } from '../../src/ledger/plan';
import { activities } from '../../src/reports/activities';
import { underBoundaries } from '../../src/reports/boundaries';
import { plan } from '../../src/reports/plan';
import { reconciliation } from '../../src/reports/reconciliation';
import type { ReportInput } from '../../src/reports/report';
import { inScope } from '../../src/reports/scope';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { july, june, mergedCommunes } from '../ledger/merged-communes';
import { reportInput, valueIn } from './bu-gia-map';
import { grids, section, textOf } from './grid';

const catalogue = mergedCommunes();

const december = (commune: string, outstanding: number): RowCells => ({
  cutoff: '31/12/2024',
  commune,
  outstanding,
});
const records = [
  december('Đa Kia', 90),
  december('Phước Minh', 40),
  december('Bình Thắng', 20),
  june('Đa Kia', { outstanding: 100 }),
  june('Phước Minh', { outstanding: 50 }),
  june('Bình Thắng', { outstanding: 25 }),
];
const assigned = (commune: string, outstanding: number, target: number): PlanRow => ({
  ...{ year: 2025, program: 'Hộ nghèo', fund: 'Trung ương', commune },
  ...{ planOutstanding: outstanding * 1e6, growthTarget: target * 1e6 },
});
const PLAN = [
  assigned('Đa Kia', 110, 20),
  assigned('Phước Minh', 60, 20),
  assigned('Bình Thắng', 30, 10),
];

function inputOf(changes: Partial<ReportInput>, rows: readonly RowCells[] = records): ReportInput {
  return reportInput({
    ...{ catalogue, ledger: ledgerOf(rows, { catalogue }), cutoff: '2025-06-30' },
    ...{ flowPeriod: valueIn(readPeriod('T6/2025')), builtOn: '2025-08-05' },
    ...{ groups: [], bankFigures: [], activities: [], units: [], plan: [] },
    ...changes,
  });
}
const current = (input: ReportInput): ReportInput => valueIn(underBoundaries(input));

const byCommune = (input: ReportInput) => {
  const [grid] = grids(plan, input);
  return grid === undefined ? [] : section(grid, 'Theo xã được giao kế hoạch');
};

describe('the plan across a merger', () => {
  it('is under current boundaries that of all communes which are one', () => {
    expect(byCommune(current(inputOf({ plan: PLAN }))).map((row) => row.slice(1, 9))).toEqual([
      ['Đa Kia', 'Trung ương', 200, 175, 0.875, 50, 25, 0.5],
    ]);
  });

  it('says which of its communes count where, though the records know none of them', () => {
    const only = [june('Đa Kia', { outstanding: 100 })];
    expect(textOf(plan, current(inputOf({ plan: PLAN }, only)))).toContain(
      'Phước Minh, Bình Thắng tính vào Đa Kia.',
    );
  });

  const after = [...records, july('Đa Kia', { outstanding: 180 })];

  it('is not divided as reported by what the merged commune has of others', () => {
    const input = inputOf({ plan: PLAN, cutoff: '2025-07-31' }, after);
    expect(byCommune(input).map((row) => row.slice(1, 6))).toEqual([
      ['Đa Kia', 'Trung ương', 200, 180, 0.9],
    ]);
    expect(textOf(plan, input)).toContain(
      'Kế hoạch đã giao cho xã sáp nhập trước ngày 31/07/2025 tính vào xã mới: Phước Minh tính vào Đa Kia, Bình Thắng tính vào Đa Kia.',
    );
  });

  it('is in a copy for the merged commune that of all of it', () => {
    const input = inputOf({ plan: PLAN, cutoff: '2025-07-31' }, after);
    const copy = valueIn(inScope(input, { commune: 'Đa Kia' }));
    expect(byCommune(copy).map((row) => row.slice(3, 6))).toEqual([[200, 180, 0.9]]);
  });

  it('has no rate where a commune was split and nobody knows into which part', () => {
    const split = [
      june('Phú Nghĩa', { outstanding: 100 }),
      june('Phú Văn', { outstanding: 40 }),
      july('Phú Nghĩa', { outstanding: 120 }),
      july('Đăk Ơ', { outstanding: 20 }),
    ];
    const plans = [assigned('Phú Nghĩa', 110, 10), assigned('Phú Văn', 50, 10)];
    const input = inputOf({ plan: plans, cutoff: '2025-07-31' }, split);
    expect(byCommune(input)[0]?.slice(1, 6)).toEqual(['Phú Nghĩa', 'Trung ương', 110, 120, '…']);
    expect(textOf(plan, input)).toContain('Xã Phú Văn đã được tách ra');
  });
});

describe('activities under current boundaries', () => {
  const NOTHING = Object.fromEntries(ACTIVITY_FIELDS.map((field) => [field, null])) as Record<
    ActivityField,
    null
  >;
  const work = (commune: string, groupsChecked: number): ActivityRow => ({
    ...NOTHING,
    ...{ cutoff: '2025-06-30', commune, association: 'Nông dân', groupsChecked },
  });
  const input = current(inputOf({ activities: [work('Đa Kia', 1), work('Phước Minh', 1)] }));
  const checked = (of: ReportInput) => {
    const [grid] = grids(activities, of);
    return grid === undefined ? [] : section(grid, 'Theo xã').map((row) => [row[1], row[3]]);
  };

  it('are of the commune of today', () => {
    expect(checked(input)).toEqual([['Đa Kia', 2]]);
  });

  it('are in its copy all there', () => {
    const copy = valueIn(inScope(input, { commune: 'Đa Kia' }));
    expect(grids(activities, copy)[0]?.rows[0]?.[3]).toBe(2);
  });
});

describe('units that hand in, under current boundaries', () => {
  it('are in the copy of a commune those too that became part of it', () => {
    const unit = (commune: string): ReportInput['units'][number] => ({
      ...{ commune, association: 'Nông dân', state: 'đã nộp', isChanged: false },
      ...{ rows: 1, blank: 0, wrong: 0, line: null, deadline: null, late: '' },
    });
    const units = [unit('Đa Kia'), unit('Phước Minh'), unit('Đăk Ơ')];
    const copy = valueIn(inScope(current(inputOf({ units })), { commune: 'Đa Kia' }));
    expect(copy.units.map(({ commune }) => commune)).toEqual(['Đa Kia', 'Phước Minh']);
  });
});

describe('the bank’s figures under current boundaries', () => {
  const HEADER = ['Bộ số liệu', 'Ngày chốt', 'Hội', 'Xã', 'Đơn vị', 'Số lẻ', 'Dư nợ'];
  const bank = (...of: readonly (readonly [string, number, string?])[]): readonly BankFigure[] =>
    valueIn(
      readBankFigures(
        [
          HEADER,
          ...of.map(([commune, amount, association = '']) =>
            ['LEN_31', new Date(2025, 5, 30), association, commune].concat([
              'triệu đồng',
              '0',
              String(amount),
            ] as never[]),
          ),
        ],
        { catalogue },
      ),
    );
  const rowsOf = (bankFigures: readonly BankFigure[]) => {
    const [grid] = grids(reconciliation, current(inputOf({ bankFigures })));
    return grid?.rows.slice(1).map((row) => [row[1], row[2], row[3]]);
  };

  it('are added over the communes that are one', () => {
    expect(rowsOf(bank(['Đa Kia', 101], ['Phước Minh', 50], ['Bình Thắng', 25]))).toEqual([
      ['Đa Kia', 175, 176],
      ['Tổng cộng', 175, 176],
    ]);
  });

  it('are known as exactly as all of them were printed', () => {
    const [figure] = current(
      inputOf({ bankFigures: bank(['Đa Kia', 101], ['Phước Minh', 50], ['Bình Thắng', 25]) }),
    ).bankFigures;
    expect(figure?.slack?.outstanding?.below).toBe(1_500_000);
  });

  it('are not known where one of them is missing', () => {
    const bankFigures = bank(['Đa Kia', 101], ['Phước Minh', 50]);
    expect(textOf(reconciliation, current(inputOf({ bankFigures })))).toContain(
      'Tab Số ngân hàng chưa có số liệu ngày 30/06/2025, hoặc còn thiếu của xã đã sáp nhập, nên chưa đối chiếu được.',
    );
  });

  it('are never added over direct loans of a part of them', () => {
    const figures = bank(
      ['Đa Kia', 101],
      ['Phước Minh', 50],
      ['Bình Thắng', 25],
      ['Đa Kia', 1, 'Trực tiếp'],
    );
    expect(current(inputOf({ bankFigures: figures })).bankFigures).toHaveLength(1);
  });
});
