import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeTable } from '../../src/analysis/change';
import { indicator } from '../../src/analysis/indicators';
import { total } from '../../src/analysis/total';
import { datePeriod } from '../../src/ledger/period';
import { underBoundaries } from '../../src/reports/boundaries';
import { changes } from '../../src/reports/changes';
import type { ReportInput } from '../../src/reports/report';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { inputOf, RUNS, rows } from './any-ledger';
import { capitalOnlyInput, reportInput, valueIn } from './bu-gia-map';
import { dong, grids, section, textOf } from './grid';

const SECTIONS = ['Theo hội', 'Theo chương trình', 'Theo xã'];
const CUTOFF = '2025-03-25';

describe('BC · Biến động over any ledger', () => {
  it('has in each total what UT_TONG gives at the ngày chốt', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const input = inputOf(of);
        const [grid] = grids(changes, input);
        if (grid === undefined) return;
        for (const [title, id] of MEASURES) {
          const shown = grid.rows.find(([, name]) => name === title)?.[2];
          const known = valueIn(total(input.ledger, indicator(id), datePeriod(CUTOFF), []));
          expect(dong([shown])).toBe(known ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('has sections that add up to the total at the ngày chốt', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const [grid] = grids(changes, inputOf(of));
        for (const [title] of grid === undefined ? [] : MEASURES) {
          const from = grid?.rows.findIndex(([, name]) => name === title) ?? 0;
          const sums = SECTIONS.map((name) => {
            const own = grid === undefined ? [] : section(grid, name, from);
            return dong(own.map((cells) => cells[2]));
          });
          const sum = dong([grid?.rows[from]?.[2]]);
          expect(sums).toEqual(SECTIONS.map(() => sum));
        }
      }),
      RUNS,
    );
  });

  it('shows of each hội the change that UT_BIENDONG has since 31/12, or that there is none', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const input = inputOf(of);
        const [grid] = grids(changes, input);
        if (!grid?.headers.includes('Số tại mốc')) return;
        const times = { period: datePeriod(CUTOFF), base: 'year-start' } as const;
        const table = valueIn(
          changeTable(input.ledger, 'association', [indicator('outstanding')], times, []),
        );
        if (table.columns[0]?.total.base === null) return;
        const printed = new Map(section(grid, 'Theo hội').map((cells) => [cells[1], cells[4]]));
        table.members.forEach((name, i) => {
          const { change = null, lacks = null } = table.columns[0]?.rows[i] ?? {};
          const known = change === null ? '' : change / 1e6;
          expect(printed.get(name)).toBe(lacks === null ? known : '…');
        });
      }),
      RUNS,
    );
  });
});

const MEASURES = [
  ['TỔNG DƯ NỢ', 'outstanding'],
  ['TỔNG NỢ QUÁ HẠN', 'overdue'],
] as const;

const unit = (cutoff: string, outstanding: number, more: RowCells = {}): RowCells => ({
  ...{ cutoff, outstanding, overdue: 0 },
  ...more,
});

describe('BC · Biến động', () => {
  it('sets 31/12, kỳ trước and cùng kỳ side by side', () => {
    const of = ['31/12/2024', '25/03/2024', '28/02/2025', '25/03/2025'];
    const input = inputOf(of.map((date, i) => unit(date, 100 + i)));
    expect(textOf(changes, input)).toMatch(
      /Đầu năm 31\/12\/2024\nKỳ trước 28\/02\/2025\nCùng kỳ 25\/03\/2024/,
    );
  });

  it('shows cùng kỳ as an index: 100% is no change', () => {
    const [grid] = grids(changes, inputOf([unit('25/03/2024', 50), unit('25/03/2025', 63)]));
    expect(grid?.headers.slice(3)).toEqual(['Số tại mốc', 'Tăng, giảm', 'Bằng (%)']);
    expect(grid?.rows[0]).toEqual(['A', 'TỔNG DƯ NỢ', 63, 50, 13, 1.26]);
  });

  it('has one set of columns for a date that is two bases', () => {
    const text = textOf(changes, inputOf([unit('31/12/2024', 50), unit('25/03/2025', 63)]));
    expect(text).toContain('Đầu năm, kỳ trước 31/12/2024');
  });

  it('says why a base is not there, and prints no 0 for it', () => {
    const input = inputOf([unit('31/12/2024', 50), unit('25/03/2025', 63)]);
    expect(textOf(changes, input)).toContain(
      'Không so với cùng kỳ (25/03/2024): Không có ngày chốt trong kỳ 25/03/2024.',
    );
  });

  it('adds the base that was chosen', () => {
    const of = [unit('31/01/2025', 40), unit('28/02/2025', 50), unit('25/03/2025', 63)];
    const input = inputOf(of, { base: datePeriod('2025-01-31') });
    expect(grids(changes, input)[0]?.rows[0]?.slice(0, 9)).toEqual([
      ...['A', 'TỔNG DƯ NỢ', 63, 50, 13, 0.26, 40, 23, 0.575],
    ]);
  });

  it('shows a decrease as a negative number', () => {
    const [grid] = grids(changes, inputOf([unit('31/12/2024', 80), unit('25/03/2025', 60)]));
    expect(grid?.rows[0]).toEqual(['A', 'TỔNG DƯ NỢ', 60, 80, -20, -0.25]);
  });

  it('compares nothing of a hội with a unit that had not reported', () => {
    const of = [
      unit('31/12/2024', 80),
      unit('25/03/2025', 60),
      unit('25/03/2025', 7, { commune: 'Phú Nghĩa', association: 'Phụ nữ' }),
    ];
    const [grid] = grids(changes, inputOf(of));
    const row = grid?.rows.find(([, name]) => name === 'Phụ nữ');
    expect(row?.slice(2)).toEqual([7, '…', '…', '…']);
  });

  it('says that there is nothing before in a ledger of one date', () => {
    expect(textOf(changes, inputOf([unit('25/03/2025', 60)]))).toContain(
      'Chưa có số liệu của ngày nào trước 25/03/2025 để so sánh.',
    );
  });

  it('says that there is no record in a workbook without any', () => {
    expect(textOf(changes, capitalOnlyInput())).toContain('Chưa có số liệu dư nợ');
  });

  it('has no commune for a section in the copy of one commune', () => {
    const of = [unit('31/12/2024', 80), unit('25/03/2025', 60)];
    const text = textOf(changes, inputOf(of, { scope: { commune: 'Đa Kia' } }));
    expect(text).not.toContain('Theo xã');
  });

  it('has no hội for a section in the copy of one hội', () => {
    const of = [unit('31/12/2024', 80), unit('25/03/2025', 60)];
    const text = textOf(changes, inputOf(of, { scope: { association: 'Nông dân' } }));
    expect(text).toContain('Theo chương trình');
    expect(text).not.toContain('Theo hội');
  });

  it('puts a fifth base in a table of its own', () => {
    const dates = [
      '31/12/2024',
      '30/06/2025',
      '31/08/2024',
      '31/07/2025',
      '31/08/2025',
      '30/04/2025',
    ];
    const input = inputOf(
      dates.map((date, i) => unit(date, 100 + i)),
      { cutoff: '2025-08-31', base: datePeriod('2025-04-30') },
    );
    const [first, second] = grids(changes, input);
    expect([first?.headers.length, second?.headers.length]).toEqual([15, 6]);
  });
});

describe('BC · Biến động across the reorganisation of communes', () => {
  const merged = ['Phước Minh', 'Đa Kia'].map((commune, i) =>
    unit('30/06/2025', 10 + i, { commune }),
  );
  const of = [...merged, unit('31/08/2025', 25)];
  const input: ReportInput = reportInput({
    ...{ ledger: ledgerOf(of), groups: [], bankFigures: [], cutoff: '2025-08-31' },
    builtOn: '2025-09-01',
  });

  it('marks the base before it', () => {
    expect(textOf(changes, input)).toMatch(/30\/06\/2025 \(\*\)/);
  });

  it('compares no communes, and says how they can be', () => {
    const text = textOf(changes, input);
    expect(text).toContain('chọn “địa giới hiện hành” khi lập báo cáo để so theo xã');
    expect(grids(changes, input)[0]?.rows[6]).toEqual([1, 'Đa Kia', 25, '…', '…', '…']);
  });

  it('compares communes under the boundaries of today', () => {
    const shown = valueIn(underBoundaries(input));
    const [grid] = grids(changes, shown);
    if (shown.boundaries?.moved.length === 0 || grid === undefined) return;
    expect(section(grid, 'Theo xã')).toEqual([[1, 'Đa Kia', 25, 21, 4, 4 / 21]]);
  });
});

describe('BC · Biến động where a column was left blank on one date', () => {
  const input = inputOf([
    unit('31/12/2024', 100, { overdue: 5 }),
    unit('31/12/2024', 100, { commune: 'Đăk Ơ', overdue: '' }),
    unit('25/03/2025', 100, { overdue: '' }),
    unit('25/03/2025', 100, { commune: 'Đăk Ơ', overdue: 2 }),
  ]);

  it('has no change of a total of unlike units, as their rows have none', () => {
    const totals = grids(changes, input)[0]?.rows.filter(([, name]) => name === 'TỔNG NỢ QUÁ HẠN');
    expect(totals?.map((cells) => cells.slice(2, 6))).toEqual([[2, '…', '…', '…']]);
  });

  it('still compares the column that is filled', () => {
    expect(grids(changes, input)[0]?.rows[0]?.slice(2, 6)).toEqual([200, 200, 0, 0]);
  });

  it('names the units', () => {
    expect(textOf(changes, input)).toContain(
      'Nợ quá hạn 31/12/2024 của Nông dân, Đăk Ơ còn để trống;',
    );
  });
});
