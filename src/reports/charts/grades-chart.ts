import { sharesOf } from '../../analysis/shares';
import { someNames } from '../../analysis/some-names';
import { GROUP_GRADES } from '../../ledger/branch-columns';
import { formatCount } from '../../ledger/format';
import { groupTotals } from '../../ledger/groups-table';
import { percentFormat } from '../columns';
import type { ChartTone } from '../layout';
import type { ReportInput } from '../report';
import { type Chart, plainAxis, type Series } from './chart';
import { dated, tabSource } from './chart-texts';

const DECIMALS = 1;
const TONES: Readonly<Record<(typeof GROUP_GRADES)[number], ChartTone>> = {
  Tốt: 'dark',
  Khá: 'middle',
  'Trung bình': 'light',
  Yếu: 'alarm',
};

/** In a narrow column. */
const HEADERS: Readonly<Record<string, string>> = { 'Trung bình': 'T. bình' };

/** Xếp loại Tổ TK&VV theo hội: of all graded groups of an association how many percent have each grade. */
export function gradesChart(input: ReportInput): Chart | string {
  const { groups, cutoff, catalogue, ledger } = input;
  const chosen = groups.filter((row) => row.cutoff === cutoff && row.outstanding !== 0);
  const graded = chosen.filter(({ grade }) => grade !== null);
  if (graded.length === 0) return dated('Chưa có xếp loại Tổ TK&VV', input);
  const names = [...new Set(graded.map(({ association }) => association))].sort(
    catalogue.association.compare,
  );
  const rows = names.map((name) => {
    const own = graded.filter(({ association }) => association === name);
    const counts = GROUP_GRADES.map((grade) => own.filter((row) => row.grade === grade).length);
    return { name, count: own.length, shares: sharesOf(counts, DECIMALS, true)?.units ?? [] };
  });
  const shares = GROUP_GRADES.map((grade, at): Series => {
    const values = rows.map((row) => shareCell(row.shares[at] ?? null));
    const look = { tone: TONES[grade], labelled: true };
    return {
      name: grade,
      header: HEADERS[grade] ?? grade,
      values,
      format: percentFormat(DECIMALS),
      ...look,
    };
  });
  const ungraded = chosen.length - graded.length;
  const missing = groupTotals(groups, cutoff, ledger)?.missing ?? [];
  return {
    id: 'grades',
    kind: 'stackedBar',
    title: `${dated('Xếp loại Tổ TK&VV theo hội', input, '')} (% số tổ)`,
    labels: {
      header: 'Hội (số tổ)',
      values: rows.map(({ name, count }) => `${name} (${formatCount(count)} tổ)`),
    },
    series: shares.filter(({ values }) => values.some((value) => value !== null)),
    valueAxis: { ...plainAxis('0%'), max: 1 },
    captions: [
      tabSource('Tổ TK&VV', input),
      ungraded > 0 ? `${formatCount(ungraded)} tổ chưa xếp loại không tính vào tỷ lệ.` : '',
      missing.length > 0 ? `Chưa có Tổ của ${someNames(missing)}.` : '',
    ],
  };
}

/** No group of a grade: no bar, and no label "0,0%" on top of the others. */
function shareCell(unit: number | null): number | null {
  return unit === null || unit === 0 ? null : unit / 10 ** (DECIMALS + 2);
}
