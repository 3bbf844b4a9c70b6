import { type Facts, readFacts } from '../analysis/narrative/facts';
import { narrativeText } from '../analysis/narrative/narrative';
import { reportingUnits } from '../analysis/reporting-units';
import { groupTotals } from '../ledger/groups-table';
import { ok } from '../ledger/problem';
import { UNCLASSIFIED_PROGRAM } from '../ledger/programs';
import { associationsChart } from './charts/associations-chart';
import type { Chart } from './charts/chart';
import { addChartFigures } from './charts/chart-figures';
import { gradesChart } from './charts/grades-chart';
import { overdueChart } from './charts/overdue-chart';
import { addCharts, type PlacedChart } from './charts/place-charts';
import { planChart } from './charts/plan-chart';
import { programsChart } from './charts/programs-chart';
import { trendChart } from './charts/trend-chart';
import { addHeadline, headlineFigures } from './headline';
import type { LayoutBuilder } from './layout-builder';
import {
  bankShareNote,
  flowNotes,
  householdsNote,
  OVERDUE_RATE_NOTE,
  UNCLASSIFIED_NOTE,
  unitsNote,
} from './notes';
import { reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';

/** Two halves: a chart, or the figures of one, in each; a name takes the wide columns, a headline figure 160. */
const HALF = [160, 160, 80, 80, 80, 80] as const;
const PAGE = {
  id: 'overview',
  tabName: 'BC · Tổng quan',
  title: 'TÌNH HÌNH TÍN DỤNG CHÍNH SÁCH ỦY THÁC',
  widths: [...HALF, ...HALF],
  hasFlows: false,
} as const;
/** Where the figures of charts stand in the halves. */
const TABLES = [1, HALF.length + 1].map((start) => ({
  start,
  labelColumns: 3,
  columns: HALF.length,
}));

/** In reading order: how much, whose, since when; then what was to be done, and how well. */
const CHARTS = [
  programsChart,
  associationsChart,
  trendChart,
  planChart,
  gradesChart,
  overdueChart,
] as const;

/** Tổng quan: the state of entrusted credit, from the headline figures to what is behind them. */
export const overview: ReportSpec = {
  id: PAGE.id,
  tabName: PAGE.tabName,
  reads: ['groups', 'bank', 'plan', 'capital', 'activities'],
  build(input) {
    const facts = readFacts(input);
    if (!facts.ok) return facts;
    let placed: PlacedChart[] = [];
    const addAnnex = (builder: LayoutBuilder): void => {
      if (placed.length === 0) return;
      builder.gap();
      addSection(builder, 'Số liệu của biểu đồ');
      addChartFigures(builder, placed, TABLES);
    };
    const layout = reportPage(input, { ...PAGE, addAnnex }, (builder) => {
      addHeadline(builder, headlineFigures(facts.value));
      placed = addCharts(builder, chartsOf(input), 2);
      addParagraph(builder, narrativeText(facts.value, input.settings));
      return notes(input, facts.value);
    });
    return ok(layout);
  },
};

/** Size of the letters of the paragraph. */
const PARAGRAPH_POINTS = 13;

/** Over blank cells: it needs none of its own as wide as the page. */
function addSection(builder: LayoutBuilder, value: string): void {
  builder.row([{ value, style: 'section' }]);
}

function addParagraph(builder: LayoutBuilder, text: string): void {
  addSection(builder, 'Tóm tắt');
  builder.textBlock(text, 'paragraph', PARAGRAPH_POINTS);
}

/** One association has no share among others, one commune none that is worse. */
function chartsOf(input: ReportInput): (Chart | string)[] {
  const { commune, association } = input.scope ?? {};
  return CHARTS.filter(
    (chart) =>
      !(association !== undefined && chart === associationsChart) &&
      !(commune !== undefined && chart === overdueChart),
  ).map((chart) => chart(input));
}

function notes(input: ReportInput, facts: Facts): string[] {
  const hasLedger = input.ledger.rowCount > 0;
  const unclassified = facts.programs.some(
    (part) => part.name === UNCLASSIFIED_PROGRAM && part.outstanding !== null,
  );
  return [
    hasLedger ? unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input) : '',
    ...flowNotes(input),
    hasLedger
      ? householdsNote(groupTotals(input.groups, input.cutoff, input.ledger), input.cutoff)
      : '',
    bankShareNote(facts, input),
    facts.overdue === null ? '' : OVERDUE_RATE_NOTE,
    unclassified ? UNCLASSIFIED_NOTE : '',
  ];
}
