import type { ActivityField } from '../../ledger/activities';
import { vietnameseDate } from '../../ledger/date';
import { formatCount, formatPercent } from '../../ledger/format';
import { ratioDecimals } from '../indicators';
import type { ActivityFacts } from './activity-facts';
import { headlineAmount, partAmount } from './amount-phrase';
import type { Facts } from './facts';
import { periodPhrase } from './period-phrase';

/** Sentences on what stands beside the balance: the plan, the groups, the work of the associations. */

/**
 * Whole triệu on both sides of a rate, so that whoever divides them finds it. No rate is given while
 * units are missing.
 */
export function planSentence({ plan, shortfall }: Facts): string {
  if (plan === null || shortfall !== null) return '';
  const { outstanding, growth } = plan.progress;
  const clauses = [outstandingClause(outstanding, plan.year), growthClause(growth, plan.year)];
  const said = clauses.filter((clause) => clause !== '');
  return said.length === 0 ? '' : `${upperFirst(said.join('; '))}.`;
}

type Progress = NonNullable<Facts['plan']>['progress'];

function outstandingClause(
  { assigned, done, unassigned, lacks }: Progress['outstanding'],
  year: number,
): string {
  if (assigned === null || assigned <= 0 || done === null || lacks !== null) return '';
  const subject = unassigned ? 'phần dư nợ được giao kế hoạch' : 'dư nợ';
  const rate = formatPercent(done, assigned, 1);
  return `${subject} là ${partAmount(done)}, đạt ${rate} kế hoạch năm ${year} (${partAmount(assigned)})`;
}

function growthClause(
  { assigned, done, unassigned, whole }: Progress['growth'],
  year: number,
): string {
  if (whole === null) return '';
  const since = `so với 31/12/${year - 1}`;
  if (whole === 0) return `dư nợ không đổi ${since}`;
  if (whole < 0) return `dư nợ giảm ${partAmount(-whole)} ${since}`;
  const change = `dư nợ tăng ${partAmount(whole)} ${since}`;
  if (assigned === null || assigned <= 0 || done === null || done < 0) return change;
  const part = unassigned ? `, phần được giao chỉ tiêu tăng ${partAmount(done)}` : '';
  const rate = formatPercent(done, assigned, 1);
  return `${change}${part}, đạt ${rate} chỉ tiêu tăng trưởng (${partAmount(assigned)})`;
}

/** @param isDated the date was said before */
export function groupSentence({ groups, cutoff }: Facts, isDated: boolean): string {
  if (groups === null || groups.groups === 0) return '';
  const { members, savings, savingMembers, grades } = groups;
  const opening = isDated ? 'Toàn đơn vị có' : `Đến ngày ${vietnameseDate(cutoff)}, có`;
  const who = members === null ? '' : `, ${formatCount(members)} tổ viên`;
  const clauses = [`${opening} ${formatCount(groups.groups)} Tổ TK&VV còn dư nợ${who}`];
  const savers =
    members === null || members === 0 || savingMembers === null
      ? ''
      : `${formatPercent(savingMembers, members, ratioDecimals('savingMembersRate'))} tổ viên gửi tiết kiệm`;
  if (savings !== null) {
    const by = savers === '' ? '' : ` với ${savers}`;
    clauses.push(`số dư tiền gửi qua Tổ ${headlineAmount(savings)}${by}`);
  } else if (savers !== '') clauses.push(savers);
  const graded = grades.reduce((sum, grade) => sum + grade.groups, 0);
  if (graded > 0) {
    const of = graded === groups.groups ? '' : ` ${formatCount(graded)} Tổ`;
    const list = grades.map((grade) => {
      const share = formatPercent(grade.groups, graded, 1);
      return `${grade.grade} ${formatCount(grade.groups)} (${share})`;
    });
    clauses.push(`xếp loại${of}: ${list.join(', ')}`);
  }
  return `${clauses.join('; ')}.`;
}

export function activitySentence({ activities, flowPeriod }: Facts): string {
  if (activities === null) return '';
  const counted = (field: ActivityField, verb: string, noun: string): string => {
    const count = activities[field];
    return count ? `${verb} ${formatCount(count)} ${noun}` : '';
  };
  const { poorFund } = activities;
  const clauses = [
    checkClause(activities),
    counted('meetings', 'họp bình xét', 'cuộc'),
    trainingClause(activities),
    counted('campaigns', 'tuyên truyền', 'buổi'),
    counted('savingDays', 'tổ chức', 'ngày tiết kiệm'),
    poorFund ? `vận động Quỹ “Vì người nghèo” ${headlineAmount(poorFund)}` : '',
  ].filter((clause) => clause !== '');
  if (clauses.length === 0) return '';
  return `Hoạt động ủy thác của các hội ${periodPhrase(flowPeriod)}: ${clauses.join('; ')}.`;
}

/** "kiểm tra 5 Tổ, 10 hộ với dư nợ 100 triệu đồng" */
function checkClause({ groupsChecked, householdsChecked, outstandingChecked }: ActivityFacts) {
  const objects = [
    groupsChecked ? `${formatCount(groupsChecked)} Tổ` : '',
    householdsChecked ? `${formatCount(householdsChecked)} hộ` : '',
  ].filter((object) => object !== '');
  const balance = outstandingChecked ? `dư nợ ${headlineAmount(outstandingChecked)}` : '';
  if (objects.length === 0) return balance === '' ? '' : `kiểm tra ${balance}`;
  return `kiểm tra ${objects.join(', ')}${balance === '' ? '' : ` với ${balance}`}`;
}

/** "tổ chức 1 lớp tập huấn cho 40 người" */
function trainingClause({ trainings, trainees }: ActivityFacts): string {
  const people = trainees ? `${formatCount(trainees)} người` : '';
  if (!trainings) return people === '' ? '' : `tập huấn ${people}`;
  const classes = `tổ chức ${formatCount(trainings)} lớp tập huấn`;
  return people === '' ? classes : `${classes} cho ${people}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
