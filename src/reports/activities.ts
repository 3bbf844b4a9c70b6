import { type ActivityGaps, activityGaps } from '../analysis/activity-gaps';
import { activitySums, unitsWithBalance } from '../analysis/narrative/activity-facts';
import { periodPhrase } from '../analysis/narrative/period-phrase';
import { someNames } from '../analysis/some-names';
import type { ActivityField, ActivityRow } from '../ledger/activities';
import type { Cell } from '../ledger/cell';
import { vietnameseDate } from '../ledger/date';
import { GroupsAt, isLending } from '../ledger/groups-table';
import { ok } from '../ledger/problem';
import { unitFactor } from '../ledger/unit';
import { amountFormat, COUNT_FORMAT, percentFormat } from './columns';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { addUnitLine, reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { type RowColumn, rowTable, sectionNumber, type TableRow, UNKNOWN } from './row-table';
import { addTable } from './table';

const ID = 'activities';
const TAB_NAME = 'BC · Hoạt động';
const WIDTHS = [44, 200, 80, 80, 80, 100, 80, 100, 80, 100, 100, 100, 80];

/** Hoạt động: what the associations did over the period, by hội and by xã. */
export const activities: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['groups', 'activities'],
  build: (input) => ok(build(input)),
};

function build(input: ReportInput): Layout {
  const { from, to } = input.flowPeriod;
  const inside = input.activities.filter(({ cutoff }) => cutoff >= from && cutoff <= to);
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'HOẠT ĐỘNG ỦY THÁC CỦA CÁC HỘI, ĐOÀN THỂ',
    widths: WIDTHS,
    subtitles: [`Hoạt động: ${periodPhrase(input.flowPeriod)}`],
    hasFlows: false,
  };
  return reportPage(input, page, (builder) => {
    if (inside.length === 0) {
      builder.textLine(nothingThere(input), 'text');
      return [];
    }
    return addBody(builder, input, inside);
  });
}

/** Says how to come by figures. */
function nothingThere({ settings, flowPeriod }: ReportInput): string {
  return settings.hasActivities
    ? `Các tab Hoạt động chưa có dòng nào trong kỳ ${flowPeriod.text}. Nhập ở tab Hoạt động của từng hội rồi lập lại báo cáo.`
    : 'Mô đun Hoạt động đang tắt. Ghi “bật” ở dòng Mô đun Hoạt động của tab Cài đặt, chạy lại Tạo sổ rồi nhập ở bốn tab Hoạt động.';
}

function addBody(
  builder: LayoutBuilder,
  input: ReportInput,
  rows: readonly ActivityRow[],
): string[] {
  const { cutoff, settings } = input;
  const groups = new GroupsAt(input.groups, cutoff, input.ledger);
  const unit = settings.displayUnit;
  const scale = unitFactor(unit);
  const gaps = checkGaps(input, rows);
  const cellsOf: CellsOf = (index, name, own, of) => {
    const sums = activitySums(own);
    const count = groups.of(of)?.groups ?? null;
    const isPart = gaps.lacking.some(
      ({ commune, association }) =>
        (of.commune ?? commune) === commune && (of.association ?? association) === association,
    );
    return [
      index,
      name,
      count,
      sums.groupsChecked,
      checkedRate(sums.groupsChecked, count, isPart),
      ...FIGURES.map(([field, , isMoney]) => {
        const figure = sums[field];
        return figure === null || !isMoney ? figure : figure / scale;
      }),
    ];
  };
  const sections = SECTIONS.filter((by) => input.scope?.[by] === undefined);
  const body = sections.flatMap((by, at) => sectionRows(by, at, rows, input, cellsOf));
  addUnitLine(builder, [unit, 'tổ', 'hộ', 'người', 'cuộc, lớp, buổi']);
  const total = { cells: cellsOf('', 'TỔNG CỘNG', rows, {}), isSum: true };
  addTable(builder, rowTable(columnsOf(amountFormat(unit)), [total, ...body]));
  return notesOf(input, rows, gaps);
}

/** Units with groups or dư nợ that have not said how many groups they checked. */
function checkGaps(input: ReportInput, rows: readonly ActivityRow[]): ActivityGaps {
  const { ledger, cutoff, catalogue } = input;
  const ofGroups = input.groups.filter((row) => row.cutoff === cutoff && isLending(row));
  const units = [...unitsWithBalance(ledger, cutoff), ...ofGroups].sort(
    (a, b) =>
      catalogue.commune.compare(a.commune, b.commune) ||
      catalogue.association.compare(a.association, b.association),
  );
  return activityGaps(rows, units, (row) => row.groupsChecked !== null);
}

/** All groups beside those that some of the units checked would be a rate of nothing. */
function checkedRate(checked: number | null, all: number | null, isPart: boolean): Cell | null {
  if (all === null || all === 0 || checked === null) return null;
  return isPart ? UNKNOWN : checked / all;
}

type CellsOf = (
  index: Cell,
  name: string,
  rows: readonly ActivityRow[],
  of: { readonly commune?: string; readonly association?: string },
) => (Cell | null)[];

const SECTIONS = ['association', 'commune'] as const;
const SECTION_TITLES = { association: 'Theo hội', commune: 'Theo xã' } as const;

function sectionRows(
  by: (typeof SECTIONS)[number],
  at: number,
  rows: readonly ActivityRow[],
  { catalogue }: ReportInput,
  cellsOf: CellsOf,
): TableRow[] {
  const names = [...new Set(rows.map((row) => row[by]))].sort(catalogue[by].compare);
  const members = names.map((name, i) => {
    const own = rows.filter((row) => row[by] === name);
    return { cells: cellsOf(i + 1, name, own, { [by]: name }) };
  });
  return [{ cells: [sectionNumber(at), SECTION_TITLES[by]], isSum: true }, ...members];
}

/** After the groups that were checked: field, header, whether it is money. */
const FIGURES: readonly (readonly [ActivityField, string, boolean])[] = [
  ['outstandingChecked', 'Dư nợ đã kiểm tra', true],
  ['householdsChecked', 'Hộ đã kiểm tra', false],
  ['meetings', 'Cuộc họp bình xét', false],
  ['trainings', 'Lớp tập huấn', false],
  ['trainees', 'Người tập huấn', false],
  ['campaigns', 'Buổi tuyên truyền', false],
  ['poorFund', 'Quỹ “Vì người nghèo”', true],
  ['savingDays', 'Ngày tiết kiệm', false],
];

function columnsOf(money: string): RowColumn[] {
  const count = (key: string, header: string, format = COUNT_FORMAT): RowColumn => ({
    ...{ key, header, kind: 'count', format },
  });
  return [
    { key: 'index', header: 'STT', kind: 'index' },
    { key: 'name', header: 'Hội, xã', kind: 'text' },
    count('groups', 'Số Tổ'),
    count('groupsChecked', 'Tổ đã kiểm tra'),
    {
      ...{ key: 'checkedRate', header: 'Tỷ lệ kiểm tra', kind: 'percent' },
      format: percentFormat(1),
      formula: (of) => `${of('groupsChecked')}/${of('groups')}`,
    },
    ...FIGURES.map(([field, header, isMoney]) =>
      count(field, header, isMoney ? money : COUNT_FORMAT),
    ),
  ];
}

function notesOf(
  { cutoff, flowPeriod }: ReportInput,
  rows: readonly ActivityRow[],
  { expected, lacking }: ActivityGaps,
): string[] {
  const dates = [...new Set(rows.map((row) => row.cutoff))].sort().map(vietnameseDate);
  const names = someNames(lacking.map(({ name }) => name));
  return [
    `${expected - lacking.length}/${expected} đơn vị nhập (xã × hội) có đủ Tổ đã kiểm tra${names === '' ? '' : `; chưa có: ${names}. Thiếu đơn vị thì tỷ lệ kiểm tra ghi “${UNKNOWN}”`}.`,
    `Cộng ${dates.length} ngày chốt trong kỳ ${flowPeriod.text}: ${dates.join(', ')}. Ô trống là chưa báo cáo, không phải 0.`,
    `Số Tổ còn dư nợ ngày ${vietnameseDate(cutoff)} theo tab Tổ TK&VV. Tỷ lệ kiểm tra = Tổ đã kiểm tra / số Tổ; một Tổ được kiểm tra nhiều kỳ thì tính mỗi kỳ một lần.`,
  ];
}
