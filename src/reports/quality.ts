import { indicator } from '../analysis/indicators';
import { distinct } from '../analysis/narrative/facts';
import { ranking } from '../analysis/ranking';
import { reportingUnits } from '../analysis/reporting-units';
import { vietnameseDate } from '../ledger/date';
import { datePeriod } from '../ledger/period';
import { all, failed, ok, type Result } from '../ledger/problem';
import { addChartBesideFigures } from './charts/chart-beside-figures';
import { overdueChart } from './charts/overdue-chart';
import { indexColumn, nameColumn } from './columns';
import { type DimensionFigures, type Figures, readFigures } from './dimension-figures';
import type { Layout } from './layout';
import { flowNotes, unitsNote } from './notes';
import { reportPage } from './page';
import { partRatesNote, QUALITY_FLOWS, QUALITY_STOCKS, qualityColumns } from './quality-columns';
import type { ReportInput, ReportSpec } from './report';
import { addSections } from './sections';

const ID = 'quality';
const TAB_NAME = 'BC · Chất lượng';
const WIDTHS = [36, 200, 90, 70, 70, 70, 70, 70, 70, 80, 80, 70, 70, 90, 90, 70];

/** Chất lượng: bad debts, interest and what fell due, by association and, the worst first, by commune. */
export const quality: ReportSpec = { id: ID, tabName: TAB_NAME, reads: [], build };

function build(input: ReportInput): Result<Layout> {
  const read = all({
    associations: readFigures(input, 'association', QUALITY_STOCKS, QUALITY_FLOWS),
    communes: readFigures(input, 'commune', QUALITY_STOCKS, QUALITY_FLOWS),
  });
  if (!read.ok) return failed(...distinct(read.problems));
  const { associations, communes } = read.value;
  const hasRows = communes.members.length > 0;
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'CHẤT LƯỢNG TÍN DỤNG ỦY THÁC',
    widths: WIDTHS,
    hasFlows: hasRows,
  };
  return ok(
    reportPage(input, page, (builder) => {
      if (!hasRows) {
        const date = vietnameseDate(input.cutoff);
        builder.line(`Chưa có số liệu về chất lượng tín dụng đến ngày ${date}.`, 'text');
        return [];
      }
      const worst = worstFirst(communes, input);
      const tables = [
        { title: 'Theo hội, đoàn thể', figures: associations, isSplit: 'association' },
        { title: 'Theo xã, tỷ lệ nợ quá hạn cao xếp trước', figures: worst, isSplit: 'commune' },
      ] as const;
      const shown = tables.filter(({ isSplit }) => input.scope?.[isSplit] === undefined);
      addSections(
        builder,
        (shown.length > 0 ? shown : tables.slice(0, 1)).map(({ title, figures }, at) => ({
          title: `${['I', 'II'][at]}. ${title}`,
          units: [input.settings.displayUnit],
          table: {
            columns: [
              indexColumn(figures.members.length),
              nameColumn('Hội, xã', figures.members),
              ...qualityColumns(figures, input),
            ],
          },
        })),
        { sameHeader: true },
      );
      if (input.scope?.commune === undefined) {
        builder.gap();
        addChartBesideFigures(builder, overdueChart(input));
      }
      return notesOf(input, associations, communes);
    }),
  );
}

function notesOf(
  input: ReportInput,
  associations: DimensionFigures,
  communes: DimensionFigures,
): string[] {
  return [
    unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input),
    ...flowNotes(input),
    'Nợ xấu = nợ quá hạn + nợ khoanh. Tỷ lệ nợ quá hạn, nợ khoanh, nợ xấu tính trên dư nợ cùng dòng.',
    'Tỷ lệ thu lãi = lãi thực thu / lãi phải thu trong kỳ; tỷ lệ thu nợ đến hạn = thu được / nợ đến hạn trong kỳ. Lãi tồn tính tại ngày chốt.',
    partRatesNote(associations) || partRatesNote(communes),
  ];
}

/**
 * In the order of UT_XEPHANG by tỷ lệ nợ quá hạn; equal ones by tỷ lệ nợ xấu. Who has no rate is last.
 */
function worstFirst(figures: DimensionFigures, input: ReportInput): DimensionFigures {
  const places = (['overdueRate', 'badDebtRate'] as const).map((id) => ranksBy(id, input));
  const order = figures.members
    .map((name, at) => ({ at, ranks: places.map((of) => of.get(name) ?? LAST) }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks) || a.at - b.at)
    .map(({ at }) => at);
  const reordered = (found: Figures): Figures => ({
    ...found,
    values: order.map((at) => found.values[at] ?? null),
  });
  return {
    members: order.map((at) => figures.members[at] ?? ''),
    column: (id) => reordered(figures.column(id)),
  };
}

const LAST = Number.MAX_SAFE_INTEGER;

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.reduce((found, rank, i) => found || rank - (b[i] ?? LAST), 0);
}

function ranksBy(
  id: 'overdueRate' | 'badDebtRate',
  { ledger, cutoff }: ReportInput,
): ReadonlyMap<string, number> {
  const question = {
    by: 'commune',
    indicator: indicator(id),
    order: 'largest',
    count: null,
  } as const;
  const ranked = ranking(ledger, question, datePeriod(cutoff), []);
  return new Map(
    ranked.ok ? ranked.value.map(({ member, rank }) => [member, rank ?? LAST] as const) : [],
  );
}
