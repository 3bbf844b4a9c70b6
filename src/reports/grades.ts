import { type GradeCounts, gradeCounts, gradeDate, gradedGroups } from '../analysis/group-grades';
import { someNames } from '../analysis/some-names';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { formatCount } from '../ledger/format';
import { type GroupRow, GroupsAt } from '../ledger/groups-table';
import { ok, type Result } from '../ledger/problem';
import { addChartBesideFigures } from './charts/chart-beside-figures';
import { gradesChart } from './charts/grades-chart';
import { GRADE_WIDTHS, gradeColumns } from './grade-columns';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { addSections } from './sections';

const ID = 'grades';
const TAB_NAME = 'BC · Xếp loại tổ';

/** Xếp loại tổ: the groups of each grade and what they owe, in the layout of form 05/KTNB. */
export const grades: ReportSpec = { id: ID, tabName: TAB_NAME, reads: ['groups'], build };

function build(input: ReportInput): Result<Layout> {
  const date = gradeDate(input.groups, input.cutoff);
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'XẾP LOẠI TỔ TIẾT KIỆM VÀ VAY VỐN',
    widths: GRADE_WIDTHS,
    subtitles: date === null ? [] : [`Xếp loại Tổ TK&VV ngày ${vietnameseDate(date)}`],
    hasFlows: false,
  };
  return ok(
    reportPage(input, page, (builder) => {
      if (date !== null) return addBody(builder, input, date);
      const cutoff = vietnameseDate(input.cutoff);
      builder.line(`Chưa có xếp loại ở tab Tổ TK&VV đến ngày ${cutoff}.`, 'text');
      return [];
    }),
  );
}

function addBody(builder: LayoutBuilder, input: ReportInput, date: IsoDate): readonly string[] {
  const { catalogue, scope, settings } = input;
  const rows = gradedGroups(input.groups, date);
  const all = gradeCounts(rows);
  const by = (field: 'association' | 'commune'): Named[] =>
    [...new Set(rows.map((row) => row[field]))]
      .sort(catalogue[field].compare)
      .map((name) => ({ name, counts: gradeCounts(rows.filter((row) => row[field] === name)) }));
  const whole = { name: 'Các tổ chức chính trị – xã hội', counts: all };
  const tables = [
    {
      title: 'Theo tổ chức nhận ủy thác',
      isOf: 'association',
      table: {
        columns: gradeColumns([whole, ...by('association')], null, settings.displayUnit),
        sumRows: [0],
        hasTotal: false,
      },
    },
    {
      title: 'Theo xã',
      isOf: 'commune',
      table: { columns: gradeColumns(by('commune'), all, settings.displayUnit) },
    },
  ] as const;
  const shown = tables.filter(({ isOf }) => scope?.[isOf] === undefined);
  addSections(
    builder,
    (shown.length > 0 ? shown : tables.slice(0, 1)).map(({ title, table }, at) => ({
      title: `${['I', 'II'][at]}. ${title}`,
      units: ['tổ', settings.displayUnit],
      table,
    })),
    { sameHeader: true },
  );
  if (scope?.association === undefined) {
    builder.gap();
    addChartBesideFigures(builder, gradesChart({ ...input, cutoff: date }));
  }
  return notesOf(input, date, rows, all);
}

interface Named {
  readonly name: string;
  readonly counts: GradeCounts;
}

function notesOf(
  input: ReportInput,
  date: IsoDate,
  rows: readonly GroupRow[],
  { all, graded }: GradeCounts,
): string[] {
  const day = vietnameseDate(date);
  const missing = new GroupsAt(input.groups, date, input.ledger).of()?.missing ?? [];
  const ungraded = all.groups - graded.groups;
  const silent = (field: 'outstanding' | 'inactiveLoans'): number =>
    rows.filter((row) => row[field] === null).length;
  return [
    date === input.cutoff
      ? ''
      : `Chưa có xếp loại ngày ${vietnameseDate(input.cutoff)}: lấy ngày ${day}, ngày chốt gần nhất có xếp loại.`,
    missing.length === 0 ? '' : `Tab Tổ TK&VV ngày ${day} chưa có Tổ của ${someNames(missing)}.`,
    ungraded === 0 ? '' : `${formatCount(ungraded)} tổ chưa xếp loại, chỉ có trong cột Tổng số.`,
    silentNote(silent('outstanding'), 'dư nợ'),
    silentNote(silent('inactiveLoans'), 'số món 3 tháng không hoạt động'),
    'Không tính Tổ có dư nợ bằng 0. “Yếu” là “Loại kém” ở mẫu 05/KTNB.',
    'Điểm bình quân = tổng điểm / số tổ có điểm, tính lại ở từng dòng.',
    'Món 3 tháng không hoạt động: món còn dư nợ không có giao dịch trong 3 tháng, không tính nợ khoanh và HSSV.',
  ];
}

function silentNote(groups: number, what: string): string {
  return groups === 0
    ? ''
    : `${formatCount(groups)} tổ chưa ghi ${what}: ô có các tổ này để trống.`;
}
