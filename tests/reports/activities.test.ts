import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIVITY_FIELDS, type ActivityField, type ActivityRow } from '../../src/ledger/activities';
import { activities } from '../../src/reports/activities';
import { ASSOCIATIONS, COMMUNES, RUNS } from './any-ledger';
import { capitalOnlyInput, reportInput, SETTINGS_OF_OFFICE } from './bu-gia-map';
import { type Grid, grids, section, textOf } from './grid';

const NOTHING = Object.fromEntries(ACTIVITY_FIELDS.map((field) => [field, null])) as Record<
  ActivityField,
  null
>;
const row = (changes: Partial<ActivityRow>): ActivityRow => ({
  ...NOTHING,
  ...{ cutoff: '2025-02-28', commune: 'Phú Nghĩa', association: 'Nông dân' },
  ...changes,
});
const printed = (...of: ActivityRow[]): Grid =>
  grids(activities, reportInput({ activities: of }))[0] ?? { headers: [], rows: [] };

/** The entry units of the ledger. */
const UNITS = ['Phú Nghĩa', 'Đăk Ơ'].flatMap((commune) =>
  ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'].map((association) => ({
    commune,
    association,
  })),
);

const count = fc.option(fc.nat(999));
const anyRow: fc.Arbitrary<ActivityRow> = fc
  .record({
    cutoff: fc.constantFrom('2024-12-31', '2025-02-28', '2025-03-25'),
    commune: fc.constantFrom(...COMMUNES),
    association: fc.constantFrom(...ASSOCIATIONS),
    groupsChecked: count,
    meetings: count,
    poorFund: fc.option(fc.nat(4e9)),
  })
  .map((changes) => row(changes));

const FIELDS: readonly (readonly [ActivityField, number, number])[] = [
  ['groupsChecked', 3, 1],
  ['meetings', 7, 1],
  ['poorFund', 11, 1e6],
];

describe('BC · Hoạt động over any rows', () => {
  it('adds what lies in the period, by hội and by xã to the same total', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 20 }), (of) => {
        // Flows of the sample window end on 28/02/2025.
        const inside = of.filter(({ cutoff }) => cutoff <= '2025-02-28');
        const grid = printed(...of);
        if (inside.length === 0) return expect(grid.rows).toEqual([]);
        for (const [field, at, scale] of FIELDS) {
          const sum = inside.reduce((all, each) => all + (each[field] ?? 0), 0);
          const shown = (rows: readonly (readonly unknown[])[]): number =>
            rows.reduce((all, cells) => all + Math.round(Number(cells[at] || 0) * scale), 0);
          expect(shown(grid.rows.slice(0, 1))).toBe(sum);
          expect(shown(section(grid, 'Theo hội'))).toBe(sum);
          expect(shown(section(grid, 'Theo xã'))).toBe(sum);
        }
      }),
      RUNS,
    );
  });
});

describe('BC · Hoạt động', () => {
  it('sets the groups that were checked beside the groups that there are', () => {
    const grid = printed(...UNITS.map((unit) => row({ ...unit, groupsChecked: 1 })));
    expect(grid.rows[0]?.slice(1, 5)).toEqual(['TỔNG CỘNG', 8, 8, 1]);
    expect(section(grid, 'Theo hội')[0]?.slice(1, 5)).toEqual(['Nông dân', 2, 2, 1]);
  });

  it('has no rate of a whole of which units have not reported, and names them', () => {
    const of = UNITS.filter(({ association }) => association === 'Nông dân');
    const reported = of.map((unit) => row({ ...unit, groupsChecked: 1 }));
    const grid = printed(...reported);
    expect(grid.rows[0]?.slice(1, 5)).toEqual(['TỔNG CỘNG', 8, 2, '…']);
    expect(section(grid, 'Theo hội')[0]?.slice(1, 5)).toEqual(['Nông dân', 2, 2, 1]);
    expect(section(grid, 'Theo xã')[0]?.slice(1, 5)).toEqual(['Đăk Ơ', 4, 1, '…']);
    expect(textOf(activities, reportInput({ activities: reported }))).toContain(
      '2/8 đơn vị nhập (xã × hội) có đủ Tổ đã kiểm tra; chưa có: Đăk Ơ – Phụ nữ; Đăk Ơ – Cựu chiến binh; Đăk Ơ – Đoàn Thanh niên; Phú Nghĩa – Phụ nữ;',
    );
  });

  it('names the last ngày chốt of the period where only a unit lacks it', () => {
    const reported = UNITS.map((unit) => row({ ...unit, groupsChecked: 1 }));
    const [first] = reported;
    const later = reported.slice(1).map((each) => ({ ...each, cutoff: '2025-02-28' }));
    const earlier = { ...first, cutoff: '2024-12-31' } as ActivityRow;
    const text = textOf(activities, reportInput({ activities: [earlier, ...later] }));
    expect(text).toContain('7/8 đơn vị nhập');
    expect(text).toContain('chưa có: Phú Nghĩa – Nông dân (28/02/2025).');
  });

  it('leaves blank what nobody reported', () => {
    expect(printed(row({ groupsChecked: 1 })).rows[0]?.slice(5)).toEqual(
      Array.from({ length: 8 }, () => ''),
    );
  });

  it('shows no share where the groups are not known', () => {
    const input = reportInput({ activities: [row({ groupsChecked: 1 })], groups: [] });
    expect(grids(activities, input)[0]?.rows[0]?.slice(2, 5)).toEqual(['', 1, '']);
  });

  it('is by xã alone in the copy of one hội', () => {
    const text = textOf(
      activities,
      reportInput({ activities: [row({ meetings: 1 })], scope: { association: 'Nông dân' } }),
    );
    expect(text).toContain('Theo xã');
    expect(text).not.toContain('Theo hội');
  });

  it('says how to switch the module on', () => {
    expect(textOf(activities, capitalOnlyInput())).toContain(
      'Ghi “bật” ở dòng Mô đun Hoạt động của tab Cài đặt, chạy lại Tạo sổ',
    );
  });

  it('says that the period has no row where the module is on', () => {
    const settings = { ...SETTINGS_OF_OFFICE, hasActivities: true };
    expect(textOf(activities, reportInput({ settings }))).toContain(
      'Các tab Hoạt động chưa có dòng nào trong kỳ 2024 - T2/2025.',
    );
  });
});
