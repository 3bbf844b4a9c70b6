import { placeName } from '../analysis/narrative/speaker';
import { type PlanProgress, planProgress } from '../analysis/plan-progress';
import { reportingUnits } from '../analysis/reporting-units';
import { addKnown } from '../analysis/sums';
import { parts, vietnameseDate } from '../ledger/date';
import { formatAmount } from '../ledger/format';
import { datePeriod } from '../ledger/period';
import { ok, type Result } from '../ledger/problem';
import { sentence } from '../ledger/wording';
import { addChartBesideFigures } from './charts/chart-beside-figures';
import { planChart } from './charts/plan-chart';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { unitsNote } from './notes';
import { addUnitLine, reportPage } from './page';
import { PLAN_WIDTHS, planColumns, planRows, progressCells } from './plan-rows';
import type { ReportInput, ReportSpec } from './report';
import { rowTable, type TableRow, UNKNOWN } from './row-table';
import { addTable } from './table';

const ID = 'plan';
const TAB_NAME = 'BC · Kế hoạch';

/** Kế hoạch: how far the plan of the year is fulfilled, as in "Kết quả thực hiện kế hoạch". */
export const plan: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['plan'],
  notSplitBy: ['association'],
  build,
};

function build(input: ReportInput): Result<Layout> {
  const progress = progressOf(input);
  if (!progress.ok) return progress;
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: `KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM ${parts(input.cutoff)[0]}`,
    widths: PLAN_WIDTHS,
    hasFlows: false,
  };
  const { told, byProgram, byCommune } = progress.value;
  return ok(
    reportPage(input, page, (builder) => {
      if (byProgram === null) {
        builder.textLine(told, 'text');
        return [];
      }
      return addBody(builder, input, byProgram, byCommune);
    }),
  );
}

interface Found {
  /** What stands in place of the tables. */
  readonly told: string;
  readonly byProgram: PlanProgress | null;
  readonly byCommune: PlanProgress | null;
}

/** Without figures or a plan of the year there is a sentence. Problems: those of planProgress. */
function progressOf(input: ReportInput): Result<Found> {
  const { ledger, cutoff, catalogue } = input;
  const none = (told: string) => ok({ told, byProgram: null, byCommune: null });
  if (ledger.rowCount === 0) {
    return none(`Chưa có số liệu dư nợ đến ngày ${vietnameseDate(cutoff)} để so với kế hoạch.`);
  }
  const ask = (by: 'program' | 'commune') =>
    planProgress(ledger, input.plan, by, datePeriod(cutoff), catalogue, input);
  const byProgram = ask('program');
  if (!byProgram.ok) {
    const missing = byProgram.problems.find(({ code }) => code === 'plan-year-missing');
    return missing === undefined ? byProgram : none(withoutPlan(input, sentence(missing)));
  }
  const byCommune = ask('commune');
  const isUnassigned =
    !byCommune.ok && byCommune.problems.every(({ code }) => code === 'plan-communes-missing');
  if (!byCommune.ok && !isUnassigned) return byCommune;
  const communes = byCommune.ok ? byCommune.value : null;
  return ok({ told: '', byProgram: byProgram.value, byCommune: communes });
}

/** The office may have one: it is not divided. */
function withoutPlan({ scope, cutoff }: ReportInput, ofOffice: string): string {
  if (scope?.commune === undefined) return ofOffice;
  const [year] = parts(cutoff);
  return `Tab Kế hoạch không có kế hoạch năm ${year} giao riêng cho ${placeName(scope.commune)}. Kế hoạch giao chung cả đơn vị không chia cho xã.`;
}

function addBody(
  builder: LayoutBuilder,
  input: ReportInput,
  byProgram: PlanProgress,
  byCommune: PlanProgress | null,
): string[] {
  const { displayUnit } = input.settings;
  const options = { unit: displayUnit, cutoff: input.cutoff };
  const total = ({ total: all }: PlanProgress): TableRow => ({
    cells: [null, 'TỔNG CỘNG', null, ...progressCells(all, displayUnit)],
    isSum: true,
  });
  const rows = [...planRows(byProgram, options), total(byProgram)];
  if (byCommune !== null) {
    const own = planRows(byCommune, { ...options, splitFunds: false });
    rows.push({ cells: [null, COMMUNE_TITLE], isSum: true }, ...own, total(byCommune));
  }
  addUnitLine(builder, [displayUnit]);
  addTable(builder, rowTable(planColumns(options), rows));
  builder.gap();
  addChartBesideFigures(builder, planChart(input));
  const yearStart = `31/12/${parts(input.cutoff)[0] - 1}`;
  const units = reportingUnits(input.ledger, input.catalogue, input.cutoff);
  return [
    unitsNote(units, input),
    `Thực hiện kế hoạch dư nợ = dư nợ của phần có kế hoạch / kế hoạch dư nợ. Tăng trưởng = dư nợ đến ngày chốt − dư nợ ${yearStart} của phần có chỉ tiêu.`,
    unassignedNote(byProgram, input),
    byCommune === null ? '' : COMMUNE_NOTE,
    hasUnknown(byProgram, byCommune) ? UNKNOWN_NOTE : '',
    ...new Set([byProgram, byCommune].flatMap((of) => of?.notes ?? []).map(sentence)),
  ];
}

const COMMUNE_TITLE = 'Theo xã được giao kế hoạch';
const COMMUNE_NOTE =
  'Phần theo xã chỉ gồm kế hoạch đã giao đến xã; kế hoạch giao chung cả đơn vị không chia cho xã.';

const UNKNOWN_NOTE = `Dấu “${UNKNOWN}”: không tính được, vì có đơn vị chưa đủ số liệu ngày 31/12 hoặc ngày chốt.`;

function hasUnknown(...tables: readonly (PlanProgress | null)[]): boolean {
  return tables.some((table) =>
    [...(table?.members ?? []), ...(table === null ? [] : [{ progress: table.total }])].some(
      ({ progress: { outstanding, growth } }) =>
        outstanding.lacks !== null || growth.lacks !== null,
    ),
  );
}

/** "Dư nợ không giao kế hoạch: Chưa phân loại 7.306 triệu đồng; …" */
function unassignedNote({ members }: PlanProgress, { settings }: ReportInput): string {
  const unit = settings.displayUnit;
  const found = members.flatMap(({ name, progress }) => {
    const amount = progress.outstanding.unassigned;
    return amount === null ? [] : [{ name, amount }];
  });
  const sum = addKnown(found.map(({ amount }) => amount));
  if (sum === null) return '';
  const named = found.map(({ name, amount }) => `${name} ${formatAmount(amount, unit)}`);
  return `Dư nợ không giao kế hoạch ${formatAmount(sum, unit)} ${unit}, không tính vào tỷ lệ thực hiện: ${named.join('; ')}.`;
}
