import type { Facts } from '../analysis/narrative/facts';
import type { Figure, FigureId } from '../analysis/narrative/figure';
import { vietnameseDate } from '../ledger/date';
import { formatCount } from '../ledger/format';

/** What a figure of the prose is, and which tab, column and rows it comes from. */
interface Origin {
  readonly what: string;
  readonly from: string;
}

export function originOf(figure: Figure, facts: Facts): Origin {
  const [what, from] = ORIGINS[figure.id](facts, figure.name);
  if (figure.of === undefined || !HAS_OTHERS.has(figure.id)) return { what, from };
  return { what, from: `${from}: ${formatCount(figure.value)} / ${formatCount(figure.of)}` };
}

/** Ratios of amounts that the prose does not print: the list shows them beside. */
const HAS_OTHERS: ReadonlySet<FigureId> = new Set<FigureId>([
  'entrustedRate',
  'growth',
  'savingMembersRate',
]);

type OriginText = (facts: Facts, name: string) => readonly [what: string, from: string];

/**
 * "Số liệu, cột Dư nợ, 25/03/2025, xã Đăk Ơ"
 *
 * @param member what the name is one of; '': `what` says it, and names of programs are long
 */
function stock(what: string, column: string, member?: string): OriginText {
  return ({ cutoff }, name) => {
    const date = vietnameseDate(cutoff);
    const rows = member === undefined ? `ngày chốt ${date}` : `${date}${named(member, name)}`;
    return [what, `Số liệu, cột ${column}, ${rows}`];
  };
}

function named(member: string | undefined, name: string): string {
  return member === undefined ? '' : `, ${`${member} ${name}`.trim()}`;
}

function flow(what: string, column: string): OriginText {
  return ({ flowPeriod }) => [what, `Số liệu, cột ${column}, kỳ ${flowPeriod.text}`];
}

/** A ratio of two columns, whose rows are listed too. */
function ratio(what: string, columns: string, member?: string): OriginText {
  return (_, name) => [what, `Số liệu, ${columns}${named(member, name)}`];
}

/** Of Dư nợ unless said. */
function change(what: string, column = 'Dư nợ', member?: string): OriginText {
  return ({ cutoff, change: found }, name) => {
    const dates = `${vietnameseDate(cutoff)} trừ ${vietnameseDate(found?.since ?? '')}`;
    return [what, `Số liệu, cột ${column}, ${dates}${named(member, name)}`];
  };
}

/** Those with a balance unless said: savings are of all of them. */
function groups(what: string, column: string, of: string = LENDING): OriginText {
  return ({ cutoff }) => [what, `Tổ TK&VV, ${column}, ngày chốt ${vietnameseDate(cutoff)}, ${of}`];
}

const LENDING = 'Tổ còn dư nợ';

function plan(what: string, from: string): OriginText {
  return ({ plan: found }) => [what, from.replace('{năm}', `năm ${found?.year ?? ''}`)];
}

function activity(what: string, column = what): OriginText {
  return ({ flowPeriod }) => [what, `Hoạt động, cột ${column}, kỳ ${flowPeriod.text}`];
}

const ORIGINS: Readonly<Record<FigureId, OriginText>> = {
  unitsComplete: stock('Đơn vị nhập có đủ số liệu', 'Dư nợ'),
  unitsExpected: ({ cutoff }) => [
    'Đơn vị nhập phải có số liệu',
    `Số liệu, đến ngày chốt ${vietnameseDate(cutoff)}`,
  ],
  outstanding: stock('Dư nợ', 'Dư nợ'),
  overdue: stock('Nợ quá hạn', 'Nợ quá hạn'),
  frozen: stock('Nợ khoanh', 'Nợ khoanh'),
  badDebt: stock('Nợ quá hạn và nợ khoanh', 'Nợ quá hạn + cột Nợ khoanh'),
  overdueRate: ratio('Tỷ lệ nợ quá hạn', 'Nợ quá hạn / Dư nợ'),
  badDebtRate: ratio('Tỷ lệ nợ quá hạn và nợ khoanh', '(Nợ quá hạn + Nợ khoanh) / Dư nợ'),
  disbursed: flow('Cho vay (giải ngân)', 'Cho vay'),
  collected: flow('Thu nợ', 'Thu nợ'),
  writtenOff: flow('Xóa nợ', 'Xóa nợ'),
  loanEvents: flow('Lượt hộ vay', 'Lượt hộ vay'),
  due: flow('Nợ đến hạn', 'Nợ đến hạn'),
  dueCollected: flow('Thu nợ đến hạn', 'Thu nợ đến hạn'),
  dueCollectionRate: ratio('Tỷ lệ thu nợ đến hạn', 'Thu nợ đến hạn / Nợ đến hạn'),
  interestDue: flow('Lãi phải thu', 'Lãi phải thu'),
  interestCollected: flow('Lãi thực thu', 'Lãi thực thu'),
  interestCollectionRate: ratio('Tỷ lệ thu lãi', 'Lãi thực thu / Lãi phải thu'),
  change: change('Mức tăng, giảm dư nợ'),
  growth: ({ change: found }) => [
    'Tỷ lệ tăng, giảm dư nợ',
    `Số liệu, mức tăng, giảm / Dư nợ ngày ${vietnameseDate(found?.since ?? '')}`,
  ],
  overdueChange: change('Mức tăng, giảm nợ quá hạn', 'Nợ quá hạn'),
  associationChange: change('Mức tăng, giảm dư nợ của hội', 'Dư nợ', 'hội'),
  program: stock('Dư nợ theo chương trình', 'Dư nợ', ''),
  programShare: ratio('Tỷ trọng chương trình', 'Dư nợ / tổng Dư nợ', ''),
  association: stock('Dư nợ theo hội', 'Dư nợ', 'hội'),
  associationShare: ratio('Tỷ trọng hội', 'Dư nợ / tổng Dư nợ', 'hội'),
  commune: stock('Dư nợ theo xã', 'Dư nợ', 'xã'),
  communeShare: ratio('Tỷ trọng xã', 'Dư nợ / tổng Dư nợ', 'xã'),
  households: groups('Hộ còn dư nợ', 'cột Số hộ còn dư nợ'),
  outstandingPerHousehold: () => [
    'Dư nợ bình quân một hộ',
    'Dư nợ (Số liệu) / Số hộ còn dư nợ (Tổ TK&VV)',
  ],
  groups: groups('Tổ TK&VV còn dư nợ', 'số dòng'),
  members: groups('Tổ viên', 'cột Số tổ viên'),
  savings: groups('Số dư tiền gửi qua Tổ', 'cột Số dư tiết kiệm', 'mọi Tổ'),
  savingMembersRate: () => [
    'Tỷ lệ tổ viên gửi tiết kiệm',
    `Tổ TK&VV, Tổ viên gửi tiết kiệm / Số tổ viên, ${LENDING}`,
  ],
  graded: groups('Tổ đã xếp loại', 'cột Xếp loại'),
  grade: ({ cutoff }, name) => [
    'Tổ theo xếp loại',
    `Tổ TK&VV, cột Xếp loại là ${name}, ngày chốt ${vietnameseDate(cutoff)}, ${LENDING}`,
  ],
  gradeShare: (_, name) => [
    'Tỷ trọng theo xếp loại',
    `Tổ TK&VV, Tổ loại ${name} / Tổ đã xếp loại, ${LENDING}`,
  ],
  entrustedRate: () => ['Tỷ lệ dư nợ ủy thác', 'Dư nợ: Số liệu / Số ngân hàng'],
  planDone: stock('Dư nợ của phần có kế hoạch', 'Dư nợ'),
  planOutstanding: plan('Kế hoạch dư nợ', 'Kế hoạch {năm}, cột Kế hoạch dư nợ'),
  planRate: plan('Thực hiện kế hoạch dư nợ', 'Dư nợ (Số liệu) / Kế hoạch dư nợ {năm}'),
  yearGrowth: ({ plan: found, cutoff }) => [
    'Mức tăng, giảm dư nợ từ đầu năm',
    `Số liệu, cột Dư nợ, ${vietnameseDate(cutoff)} trừ 31/12/${(found?.year ?? 0) - 1}`,
  ],
  targetDone: ({ plan: found, cutoff }) => [
    'Mức tăng của phần có chỉ tiêu',
    `Số liệu, cột Dư nợ, ${vietnameseDate(cutoff)} trừ 31/12/${(found?.year ?? 0) - 1}`,
  ],
  growthTarget: plan('Chỉ tiêu tăng trưởng', 'Kế hoạch {năm}, cột Chỉ tiêu tăng trưởng'),
  targetRate: plan('Thực hiện chỉ tiêu tăng trưởng', 'Mức tăng / Chỉ tiêu tăng trưởng {năm}'),
  capital: ({ cutoff, capital }, name) => {
    const known = capital.find(({ source }) => source === name)?.exactness ?? 'đúng';
    const mark = known === 'đúng' ? '' : `, mức “${known}”`;
    const row = `ngày chốt ${vietnameseDate(cutoff)}, nguồn ${name}${mark}`;
    return ['Nguồn vốn', `Nguồn vốn, cột Số tiền, ${row}`];
  },
  groupsChecked: activity('Tổ đã kiểm tra'),
  householdsChecked: activity('Hộ đã kiểm tra'),
  outstandingChecked: activity('Dư nợ đã kiểm tra'),
  meetings: activity('Cuộc họp bình xét'),
  trainings: activity('Lớp tập huấn'),
  trainees: activity('Người tập huấn'),
  campaigns: activity('Buổi tuyên truyền'),
  savingDays: activity('Ngày tiết kiệm'),
  poorFund: activity('Quỹ “Vì người nghèo”'),
};
