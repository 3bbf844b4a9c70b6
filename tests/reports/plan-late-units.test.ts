import { describe, expect, it } from '@jest/globals';
import type { PlanRow } from '../../src/ledger/plan';
import { plan } from '../../src/reports/plan';
import type { RowCells } from '../ledger/ledger-rows';
import { inputOf } from './any-ledger';
import { grids, textOf } from './grid';

const OF_YEAR: PlanRow = {
  ...{ year: 2025, program: 'Hộ nghèo', fund: 'Trung ương', commune: '' },
  ...{ planOutstanding: 300e6, growthTarget: null },
};

const unit = (cutoff: string, commune: string, outstanding: number): RowCells => ({
  ...{ cutoff, commune, outstanding },
});

describe('BC · Kế hoạch where a unit has been missing on two dates running', () => {
  const input = inputOf(
    [
      unit('31/01/2025', 'Đa Kia', 100),
      unit('31/01/2025', 'Đăk Ơ', 200),
      unit('28/02/2025', 'Đa Kia', 100),
      unit('25/03/2025', 'Đa Kia', 100),
    ],
    { plan: [OF_YEAR] },
  );

  it('rates no balance of a part', () => {
    const rows = grids(plan, input)[0]?.rows ?? [];
    expect(rows.map((cells) => cells[5])).toEqual(rows.map(() => '…'));
  });

  it('names the unit once', () => {
    expect(textOf(plan, input).match(/25\/03\/2025 của Nông dân, Đăk Ơ;/g)).toHaveLength(1);
  });
});
