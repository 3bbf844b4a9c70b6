import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/ledger/cell';
import { associationsChart } from '../../../src/reports/charts/associations-chart';
import type { Chart } from '../../../src/reports/charts/chart';
import { gradesChart } from '../../../src/reports/charts/grades-chart';
import { overdueChart } from '../../../src/reports/charts/overdue-chart';
import { planChart } from '../../../src/reports/charts/plan-chart';
import { programsChart } from '../../../src/reports/charts/programs-chart';
import { trendChart } from '../../../src/reports/charts/trend-chart';
import type { ReportInput } from '../../../src/reports/report';
import { CUTOFFS, capitalOnlyInput, ledgerCells, reportInput } from '../bu-gia-map';

const MAKERS = {
  programsChart,
  associationsChart,
  trendChart,
  planChart,
  gradesChart,
  overdueChart,
};

function drawn(chart: Chart | string): Chart {
  if (typeof chart === 'string') throw new Error(chart);
  return chart;
}

/** Values of a series by the names of its bars. */
function bars(chart: Chart, series = 0): Record<string, number | null> {
  const values = chart.series[series]?.values ?? [];
  return Object.fromEntries(chart.labels.values.map((name, at) => [name, values[at] ?? null]));
}

const million = 1_000_000;

describe('every chart', () => {
  const plan = [planRow('Hộ nghèo', 40_500)];
  const groups = reportInput().groups.map((row) => ({ ...row, grade: 'Tốt' as const }));
  const full = reportInput({ plan, groups });

  it.each(Object.entries(MAKERS))('%s names its date in the title', (_, maker) => {
    expect(drawn(maker(full)).title).toContain('đến ngày 25/03/2025');
  });

  it.each(Object.entries(MAKERS))('%s names where its figures are from', (_, maker) => {
    expect(drawn(maker(full)).captions[0]).toMatch(/^Nguồn: tab /);
  });

  it.each(Object.entries(MAKERS))('%s has a value or a blank for every name', (_, maker) => {
    const { labels, series } = drawn(maker(full));

    expect(new Set(series.map(({ values }) => values.length))).toEqual(
      new Set([labels.values.length]),
    );
  });

  it.each(Object.entries(MAKERS))('%s is a sentence where nothing is known', (_, maker) => {
    expect(maker(capitalOnlyInput())).toMatch(/^Chưa .*\.$/);
  });
});

describe('Dư nợ theo chương trình', () => {
  it('is in the unit of display, which its title names', () => {
    const chart = drawn(programsChart(withUnit('tỷ đồng')));

    expect([chart.title.endsWith('(tỷ đồng)'), bars(chart)['Hộ nghèo']]).toEqual([true, 40.988]);
  });
});

describe('Tỷ trọng theo hội', () => {
  it('ends its axis at the whole where one association has everything', () => {
    const cells = ledgerCells().filter((row, at) => at === 0 || row.includes('Phụ nữ'));

    expect(drawn(associationsChart(reportInput({ cells }))).valueAxis.max).toBe(1);
  });
});

describe('Diễn biến', () => {
  it('has the last ngày chốt up to that of the report', () => {
    const chart = drawn(trendChart(reportInput({ cutoff: '2025-02-28' })));

    expect(chart.labels.values).toEqual(['31/12/2023', '31/12/2024', '28/02/2025']);
  });

  it('leaves a gap where a unit is missing, and names the date', () => {
    const isMissing = (row: readonly Cell[]) =>
      row.includes('Đăk Ơ') && row.includes('Phụ nữ') && isOn(row, 2);
    const cells = ledgerCells().filter((row) => !isMissing(row));
    const chart = drawn(trendChart(reportInput({ cells })));

    expect(Object.values(bars(chart)).map((value) => value === null)).toEqual([
      ...[false, false, true, false],
    ]);
    expect(chart.captions.join(' ')).toContain('để trống: 28/02/2025 (thiếu Đăk Ơ – Phụ nữ).');
  });

  it('needs two dates', () => {
    const cells = ledgerCells().filter((row, at) => at === 0 || isOn(row, 3));

    expect(trendChart(reportInput({ cells }))).toContain('mới có ngày 25/03/2025');
  });

  it('draws the rate on an axis of its own', () => {
    const { series } = drawn(trendChart(reportInput()));

    expect(series.map(({ drawn: as, axis }) => [as, axis])).toEqual([
      ['columns', 'left'],
      ['line', 'right'],
    ]);
  });
});

describe('Thực hiện kế hoạch', () => {
  const plan = [planRow('Hộ nghèo', 40_500), planRow('Hộ cận nghèo', 120_000)];
  const chart = drawn(planChart(reportInput({ plan })));

  it('has the plan beside the balance, the largest plan first', () => {
    expect(chart.series.map(({ values }) => values)).toEqual([
      [108_663, 40_988],
      [120_000, 40_500],
    ]);
  });

  it('says how far each is fulfilled beside its name', () => {
    expect(chart.labels.values).toEqual(['Hộ cận nghèo: 90,55%', 'Hộ nghèo: 101,20%']);
  });

  it('says that there is a balance without a plan', () => {
    expect(chart.captions.join(' ')).toContain('Không gồm dư nợ chưa giao kế hoạch.');
  });

  it('is a sentence where the year has no plan', () => {
    const last = plan.map((row) => ({ ...row, year: 2024 }));

    expect(planChart(reportInput({ plan: last }))).toBe(
      'Chưa có kế hoạch dư nợ năm 2025 để so sánh.',
    );
  });
});

describe('Xếp loại Tổ', () => {
  const grades = ['Tốt', 'Khá', 'Tốt', 'Yếu', 'Tốt', null, 'Tốt', 'Trung bình'] as const;
  const groups = reportInput().groups.map((row, at) => ({ ...row, grade: grades[at] ?? null }));
  const chart = drawn(gradesChart(reportInput({ groups })));

  it('has shares of the graded groups of an association that add to the whole', () => {
    const sums = chart.labels.values.map((_, at) =>
      chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
    );

    expect(sums).toEqual([1, 1, 1, 1]);
  });

  it('says how many groups have no grade', () => {
    expect(chart.captions.join(' ')).toContain('1 tổ chưa xếp loại không tính vào tỷ lệ.');
  });

  it('says how many groups an association has', () => {
    expect(chart.labels.values).toContain('Nông dân (2 tổ)');
  });
});

describe('Nợ quá hạn theo xã', () => {
  it('has the rate beside the name, and counts communes without', () => {
    const chart = drawn(overdueChart(reportInput()));

    expect([bars(chart), chart.captions[1]]).toEqual([
      { 'Phú Nghĩa: 0,18%': 268 },
      '1 xã không có nợ quá hạn.',
    ]);
  });

  it('is a sentence where there is none', () => {
    const cells = ledgerCells().map((row) => row.map((cell) => (cell === 268 ? 0 : cell)));

    expect(overdueChart(reportInput({ cells }))).toBe(
      'Không xã nào có nợ quá hạn đến ngày 25/03/2025.',
    );
  });

  it('has fifteen of forty communes, the worst first, and counts the others', () => {
    const [header = [], ...rows] = ledgerCells();
    const amounts = rows.find((row) => row.includes(268) && isOn(row, 3)) ?? [];
    const cells = Array.from({ length: 40 }, (_, at) =>
      amounts.map((cell) => (cell === 'Phú Nghĩa' ? `Xã ${at}` : cell === 268 ? at : cell)),
    );
    const chart = drawn(overdueChart(reportInput({ cells: [header, ...cells] })));

    expect(chart.series[0]?.values).toEqual(Array.from({ length: 15 }, (_, at) => 39 - at));
    expect(chart.captions[1]).toBe(
      'Còn 24 xã có nợ quá hạn thấp hơn không vẽ; 1 xã không có nợ quá hạn.',
    );
  });
});

function planRow(program: string, millions: number) {
  const planOutstanding = millions * million;
  return {
    year: 2025,
    program,
    fund: 'Trung ương',
    commune: '',
    planOutstanding,
    growthTarget: null,
  };
}

function withUnit(displayUnit: ReportInput['settings']['displayUnit']): ReportInput {
  const input = reportInput();
  return { ...input, settings: { ...input.settings, displayUnit } };
}

function isOn(row: readonly Cell[], cutoff: number): boolean {
  const date = CUTOFFS[cutoff]?.getTime();
  return row.some((cell) => cell instanceof Date && cell.getTime() === date);
}
