import { describe, expect, test } from '@jest/globals';
import { type RowCells, tabOf } from '../ledger/ledger-rows';
import { FIELDS, ledger, PLAN, plan, rowOf, table } from './plan-answers';

const NO_BASE = 'không có số liệu gốc';
const NO_END = 'chưa đủ số liệu cuối kỳ';

describe('UT_KEHOACH without the balance of 31/12', () => {
  const values = ledger([
    { program: 'HN', outstanding: 110 },
    { program: 'HSSV', outstanding: 9 },
  ]);

  test('says so instead of a growth, and still has the plan and the target', () => {
    expect(rowOf('Hộ nghèo', values, PLAN).slice(1)).toEqual([
      ...[120, 110, 110 / 120, 20, NO_BASE, NO_BASE, '', ''],
    ]);
  });

  test('says so of what has no target too', () => {
    const name = 'Học sinh, sinh viên có hoàn cảnh khó khăn';
    expect(rowOf(name, values, PLAN).slice(5)).toEqual(['', '', 9, NO_BASE]);
  });

  test('tells below the table which date is missing', () => {
    expect(table(values, PLAN).at(-1)).toEqual([
      'Không có ngày chốt trong kỳ 31/12/2024. Sau đó: 25/03/2025. Chọn kỳ có số liệu.',
      ...new Array(8).fill(''),
    ]);
  });
});

describe('UT_KEHOACH compares as UT_BIENDONG does', () => {
  test('a program that is new grew by all of it', () => {
    const values = ledger([
      { program: 'HN', outstanding: 10 },
      { program: 'HCN', before: 200, outstanding: 230 },
    ]);
    expect(rowOf('Hộ nghèo', values, PLAN).slice(4, 7)).toEqual([20, 10, 0.5]);
    expect(rowOf('Tổng cộng', values, PLAN).slice(4, 7)).toEqual([60, 40, 40 / 60]);
  });

  test('a program that is paid off fell by all of it', () => {
    const values = ledger([
      { program: 'HN', before: 10 },
      { program: 'HCN', before: 200, outstanding: 230 },
    ]);
    expect(rowOf('Hộ nghèo', values, PLAN).slice(1)).toEqual([120, '', '', 20, -10, -0.5, '', '']);
  });

  test('has no growth of a program that nothing was lent of', () => {
    const some = plan([2025, 'HN', 'TW', '', 100, 20], [2025, 'NOXH', 'TW', '', 100, 20]);
    const values = ledger([{ program: 'HN', before: 100, outstanding: 110 }]);
    expect(rowOf('Nhà ở xã hội', values, some).slice(4, 7)).toEqual([20, '', '']);
  });
});

describe('UT_KEHOACH where a unit has not reported', () => {
  const UNITS = ['cutoff', 'commune', 'association', 'program', 'fund', 'outstanding'] as const;
  const farmers = (row: RowCells): RowCells => ({ association: 'HND', ...row });
  const women = (row: RowCells): RowCells => ({ association: 'HPN', ...row });
  const START = { cutoff: '31/12/2024' };
  const TARGET = plan([2025, 'HN', 'TW', '', 200, 20]);
  const WOMEN_LATE = tabOf(UNITS, [
    farmers({ ...START, outstanding: 100 }),
    women({ ...START, outstanding: 60 }),
    farmers({ outstanding: 110 }),
  ]);
  const WOMEN_NEW = tabOf(UNITS, [
    farmers({ ...START, outstanding: 100 }),
    farmers({ outstanding: 110 }),
    women({ outstanding: 50 }),
  ]);
  const below = (date: string, units: string): string =>
    `Chưa có hoặc chưa đủ số liệu ${date} của ${units}; dòng có đơn vị này không so được.`;

  test('now: neither the balance nor the growth is rated, and the unit is named', () => {
    const row = [200, 110, NO_END, 20, NO_END, NO_END, '', ''];
    expect(table(WOMEN_LATE, TARGET).slice(1)).toEqual([
      ['Hộ nghèo', ...row],
      ['Tổng cộng', ...row],
      [below('25/03/2025', 'Phụ nữ, Đa Kia'), ...new Array(8).fill('')],
    ]);
  });

  test('on 31/12: the growth is not rated, and the unit is named', () => {
    const row = [200, 160, 0.8, 20, NO_BASE, NO_BASE, '', ''];
    expect(table(WOMEN_NEW, TARGET).slice(1)).toEqual([
      ['Hộ nghèo', ...row],
      ['Tổng cộng', ...row],
      [below('31/12/2024', 'Phụ nữ, Đa Kia'), ...new Array(8).fill('')],
    ]);
  });

  test('one on either date: neither is rated', () => {
    const values = tabOf(UNITS, [
      farmers({ ...START, outstanding: 100 }),
      women({ outstanding: 50 }),
    ]);
    expect(rowOf('Tổng cộng', values, TARGET).slice(1)).toEqual([
      ...[200, 50, NO_END, 20, NO_BASE, NO_BASE, '', ''],
    ]);
  });

  test('by commune: the others are compared, the total is not', () => {
    const values = tabOf(UNITS, [
      { ...START, outstanding: 100 },
      { ...START, commune: 'Đăk Ơ', outstanding: 60 },
      { outstanding: 110 },
    ]);
    const targets = plan(
      [2025, 'HN', 'TW', 'Đa Kia', 120, 20],
      [2025, 'HN', 'TW', 'Đăk Ơ', 80, 10],
    );
    expect(table(values, targets, 'Xã').slice(1, 4)).toEqual([
      ['Đa Kia', 120, 110, 110 / 120, 20, 10, 0.5, '', ''],
      ['Đăk Ơ', 80, '', NO_END, 10, NO_END, NO_END, '', ''],
      ['Tổng cộng', 200, 110, NO_END, 30, NO_END, NO_END, '', ''],
    ]);
  });

  describe('but had reported at the ngày chốt before', () => {
    const FEBRUARY = { cutoff: '28/02/2025' };
    const LATE = [
      farmers({ ...FEBRUARY, outstanding: 105 }),
      women({ ...FEBRUARY, program: 'HCN', outstanding: 50 }),
      farmers({ outstanding: 110 }),
    ];
    const values = tabOf(UNITS, [farmers({ ...START, outstanding: 100 }), ...LATE]);

    test('the balance is not rated, and the unit is named', () => {
      expect(table(values, TARGET).slice(1)).toEqual([
        ['Hộ nghèo', 200, 110, 0.55, 20, 10, 0.5, '', ''],
        ['Tổng cộng', 200, 110, NO_END, 20, 10, 0.5, '', ''],
        [below('25/03/2025', 'Phụ nữ, Đa Kia'), ...new Array(8).fill('')],
      ]);
    });

    test('the balance is not rated either in a ledger that begins after 31/12', () => {
      const rows = table(tabOf(UNITS, LATE), TARGET);
      expect(rows[2]?.slice(0, 4)).toEqual(['Tổng cộng', 200, 110, NO_END]);
      expect(rows.at(-1)?.[0]).toBe(below('25/03/2025', 'Phụ nữ, Đa Kia'));
    });

    test('names once a unit that is missing beside both dates', () => {
      const both = [...LATE, women({ ...START, program: 'HCN', outstanding: 40 })];
      const rows = table(tabOf(UNITS, [farmers({ ...START, outstanding: 100 }), ...both]), TARGET);
      expect(rows.filter(([first]) => String(first).startsWith('Chưa có'))).toHaveLength(1);
    });
  });

  test('a program without that unit is compared', () => {
    const values = tabOf(UNITS, [
      farmers({ ...START, outstanding: 100 }),
      farmers({ outstanding: 110 }),
      women({ program: 'HCN', outstanding: 50 }),
    ]);
    expect(rowOf('Hộ nghèo', values, TARGET).slice(4, 7)).toEqual([20, 10, 0.5]);
    expect(rowOf('Tổng cộng', values, TARGET).slice(4, 7)).toEqual([20, NO_BASE, NO_BASE]);
  });
});

describe('UT_KEHOACH across the merger of communes on 1/7/2025', () => {
  const values = tabOf(FIELDS, [
    { cutoff: '31/12/2024', outstanding: 100 },
    { cutoff: '31/12/2024', commune: 'Phước Minh', outstanding: 50 },
    { cutoff: '30/09/2025', outstanding: 165 },
  ]);
  const OF_COMMUNE = plan([2025, 'HN', 'TW', 'Đa Kia', 200, 30]);

  test('compares what is assigned to the whole office', () => {
    const office = plan([2025, 'HN', 'TW', '', 200, 30]);
    expect(rowOf('Hộ nghèo', values, office, 'Chương trình', '30/09/2025').slice(1, 7)).toEqual([
      ...[200, 165, 165 / 200, 30, 15, 0.5],
    ]);
  });

  test.each(['Xã', 'Chương trình'])('by %s knows no growth of a commune, and says why', (by) => {
    const rows = table(values, OF_COMMUNE, by, '30/09/2025');
    const row = [200, 165, 165 / 200, 30, NO_BASE, NO_BASE];
    expect(rows[1]?.slice(1, 7)).toEqual(row);
    expect(rows.find(([name]) => name === 'Tổng cộng')?.slice(1, 7)).toEqual(row);
    expect(rows.at(-1)?.[0]).toContain('Xã của 31/12/2024 và của 30/09/2025 khác nhau');
  });
});
