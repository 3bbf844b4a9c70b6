import { memberLabel } from '../analysis/member-label';
import { vietnameseDate } from '../ledger/date';
import { formatCount } from '../ledger/format';
import { minuteText } from '../ledger/moment';
import { isHandedIn, type UnitState } from '../ledger/periods/submissions';
import { ok } from '../ledger/problem';
import { SUBMISSION_STATES } from '../ledger/tabs';
import { COUNT_FORMAT } from './columns';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { type RowColumn, rowTable, type TableRow } from './row-table';
import { addTable } from './table';

const ID = 'submissions';
const TAB_NAME = 'BC · Tình hình nộp';
const WIDTHS = [44, 200, 160, 100, 140, 100, 100, 80, 320];

/** Tình hình nộp: which units have handed in, those that have not first. */
export const submissions: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['submissions'],
  build: (input) => ok(build(input)),
};

function build(input: ReportInput): Layout {
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'TÌNH HÌNH NỘP SỐ LIỆU CỦA CÁC ĐƠN VỊ',
    widths: WIDTHS,
    subtitles: [...deadlineLine(input), ...summaryLines(input)],
    hasFlows: false,
  };
  return reportPage(input, page, (builder) => addBody(builder, input));
}

function deadlineLine({ units }: ReportInput): string[] {
  const deadline = units[0]?.deadline ?? null;
  return deadline === null ? [] : [`Hạn nộp: ${vietnameseDate(deadline)}`];
}

/** Who is missing, before anyone reads the list. */
function summaryLines(input: ReportInput): string[] {
  if (input.units.length === 0) return [];
  const parts = byAssociation(input).map(({ name, own }) => `${name} ${share(own)}`);
  const said = parts.length > 1 ? [`Đã nộp theo hội: ${parts.join('; ')}.`] : [];
  return [summary(input.units), ...said];
}

function byAssociation({ units, catalogue }: ReportInput) {
  const names = [...new Set(units.map(({ association }) => association))];
  return names.sort(catalogue.association.compare).map((association) => ({
    name: nameOf(association),
    own: units.filter((unit) => unit.association === association),
  }));
}

function addBody(builder: LayoutBuilder, input: ReportInput): string[] {
  const { units, cutoff } = input;
  if (units.length === 0) {
    const date = vietnameseDate(cutoff);
    builder.textLine(
      `Chưa có đơn vị nhập (xã × hội) nào đến ngày ${date}. Chuẩn bị kỳ mới để các hội nhập số liệu.`,
      'text',
    );
    return [];
  }
  const inOrder = [...units].sort((a, b) => urgency(a) - urgency(b));
  addTable(builder, rowTable(UNIT_COLUMNS, inOrder.map(unitRow)));
  builder.gap();
  for (const { name, own } of byAssociation(input)) builder.textLine(countsLine(name, own), 'text');
  return input.boundaries === null ? NOTES : [...NOTES, NAMES_NOTE];
}

const NAMES_NOTE = 'Đơn vị ghi theo tên xã lúc nộp, không đổi theo địa giới hiện hành.';
const NOTES = [
  'Đơn vị nhập là xã × hội. Đã nộp: lệnh Nộp báo cáo đã ghi và số liệu sau đó không sửa; đã chốt: kỳ đã khóa.',
  'Lý do dài ghi đủ ở tab Nộp báo cáo.',
  'Chưa nộp không có nghĩa là bằng 0: các báo cáo khác ghi rõ số đơn vị đã có số liệu.',
];

function nameOf(association: string): string {
  return memberLabel('association', association);
}

/** "7/8" */
function share(units: readonly UnitState[]): string {
  return `${formatCount(units.filter(isHandedIn).length)}/${formatCount(units.length)}`;
}

/** "30/32 đơn vị đã nộp; còn 2 đơn vị, trong đó 1 quá hạn." */
function summary(units: readonly UnitState[]): string {
  const left = units.filter((unit) => !isHandedIn(unit)).length;
  const said = `${share(units)} đơn vị đã nộp`;
  if (left === 0) return `${said}.`;
  const over = units.filter(({ late }) => late === 'quá hạn').length;
  const late = over === 0 ? '' : `, trong đó ${formatCount(over)} quá hạn`;
  return `${said}; còn ${formatCount(left)} đơn vị${late}.`;
}

/** Handed in or not, then by how far away it is from that. */
function urgency(unit: UnitState): number {
  const at = URGENT_FIRST.indexOf(unit.state);
  return isHandedIn(unit) ? URGENT_FIRST.length + at : at;
}

const URGENT_FIRST: readonly UnitState['state'][] = [
  ...(['trả lại', 'chưa nhập', 'đang nhập', 'đã nộp', 'đã chốt'] as const),
];

/** "Phụ nữ, 8 đơn vị: 1 chưa nhập, 7 đã nộp; 1 quá hạn." */
function countsLine(name: string, units: readonly UnitState[]): string {
  const parts = SUBMISSION_STATES.flatMap((state) => countedAs(units, state, (of) => of.state));
  const late = LATE_MARKS.flatMap((mark) => countedAs(units, mark, (of) => of.late));
  const said = [parts.join(', '), ...late].join('; ');
  return `${name}, ${formatCount(units.length)} đơn vị: ${said}.`;
}

const LATE_MARKS = ['nộp muộn', 'quá hạn'] as const;

function countedAs(
  units: readonly UnitState[],
  word: string,
  wordOf: (unit: UnitState) => string,
): string[] {
  const count = units.filter((unit) => wordOf(unit) === word).length;
  return count === 0 ? [] : [`${formatCount(count)} ${word}`];
}

const UNIT_COLUMNS: readonly RowColumn[] = [
  { key: 'index', header: 'STT', kind: 'index' },
  { key: 'commune', header: 'Xã', kind: 'text' },
  { key: 'association', header: 'Hội', kind: 'text' },
  { key: 'state', header: 'Trạng thái', kind: 'text' },
  { key: 'at', header: 'Lúc', kind: 'text' },
  { key: 'deadline', header: 'Hạn nộp', kind: 'text' },
  { key: 'late', header: 'Trễ hạn', kind: 'text' },
  { key: 'rows', header: 'Số dòng', kind: 'count', format: COUNT_FORMAT },
  { key: 'reason', header: 'Lý do, ghi chú', kind: 'text' },
];

function unitRow(unit: UnitState, at: number): TableRow {
  const { commune, association, state, line, deadline, late, rows } = unit;
  const moment = line?.at ?? null;
  return {
    cells: [
      at + 1,
      memberLabel('commune', commune),
      nameOf(association),
      state,
      moment === null ? null : minuteText(moment),
      deadline === null ? null : vietnameseDate(deadline),
      late,
      rows,
      remark(unit),
    ],
  };
}

function remark({ state, isChanged, line, blank, wrong }: UnitState): string {
  const remarks = [
    state === 'trả lại' ? (line?.reason ?? '') : '',
    isChanged ? 'đã sửa sau khi nộp' : '',
    blank > 0 ? `còn ${formatCount(blank)} dòng chưa nhập` : '',
    wrong > 0 ? `${formatCount(wrong)} dòng không đọc được` : '',
  ];
  const whole = remarks.filter((text) => text !== '').join('; ');
  return whole.length <= LONGEST_REMARK ? whole : `${whole.slice(0, LONGEST_REMARK - 1).trim()}…`;
}

/** Letters of two lines: rows are of one height, and what people write has no end. */
const LONGEST_REMARK = 70;
