import type { ActivityField } from '../../ledger/activities';
import { vietnameseDate } from '../../ledger/date';
import { ratioDecimals } from '../indicators';
import type { ActivitySums } from './activity-facts';
import type { Facts } from './facts';
import { counted, headline, percent } from './figure';
import type { GroupFacts } from './group-facts';
import { periodPhrase } from './period-phrase';
import { isSaid, joined, type Phrase, say, UNSAID } from './phrase';
import type { Speaker } from './speaker';

/** Sentences on the groups and on the work of the associations. */

/** @param isDated the date was said before */
export function groupSentence(
  { groups, cutoff, scope }: Facts,
  isDated: boolean,
  speaker: Speaker,
) {
  if (groups === null || groups.groups === 0) return UNSAID;
  const { members } = groups;
  const whole = speaker.body !== '' ? `${speaker.body} quản lý` : ownerOf(scope);
  const opening = isDated ? whole : `Đến ngày ${vietnameseDate(cutoff)}, có`;
  const who = members === null ? UNSAID : say`, ${counted('members', members, 'tổ viên')}`;
  const clauses = [
    say`${opening} ${counted('groups', groups.groups, 'Tổ TK&VV')} còn dư nợ${who}`,
    savingsClause(groups),
    gradesClause(groups),
  ];
  return say`${joined(clauses, '; ')}.`;
}

function ownerOf(scope: Facts['scope']): string {
  return scope === null ? 'Toàn đơn vị có' : 'Trên địa bàn có';
}

function savingsClause({ members, savings, savingMembers }: GroupFacts): Phrase {
  const isKnown = members !== null && members !== 0 && savingMembers !== null;
  const fraction = { numerator: savingMembers ?? 0, denominator: members ?? 0 };
  const decimals = ratioDecimals('savingMembersRate');
  const savers = isKnown
    ? say`${percent('savingMembersRate', fraction, decimals)} tổ viên gửi tiết kiệm`
    : UNSAID;
  if (savings === null) return savers;
  const by = isSaid(savers) ? say` với ${savers}` : UNSAID;
  return say`số dư tiền gửi qua Tổ ${headline('savings', savings)}${by}`;
}

function gradesClause({ groups, grades }: GroupFacts): Phrase {
  const graded = grades.reduce((sum, grade) => sum + grade.groups, 0);
  if (graded === 0) return UNSAID;
  const of = graded === groups ? UNSAID : say` ${counted('graded', graded, 'Tổ')}`;
  const list = grades.map(({ grade, groups: own }) => {
    const fraction = { numerator: own, denominator: graded };
    const share = percent('gradeShare', fraction, 1, grade);
    return say`${grade} ${counted('grade', own, '', grade)} (${share})`;
  });
  return say`xếp loại${of}: ${joined(list, ', ')}`;
}

export function activitySentence({ activities, flowPeriod }: Facts, { body }: Speaker): Phrase {
  if (activities === null) return UNSAID;
  const done = (field: ActivityField, verb: string, noun: string): Phrase => {
    const count = activities[field];
    return count ? say`${verb} ${counted(field, count, noun)}` : UNSAID;
  };
  const { poorFund } = activities;
  const clauses = joined(
    [
      checkClause(activities),
      done('meetings', 'họp bình xét', 'cuộc'),
      trainingClause(activities),
      done('campaigns', 'tuyên truyền', 'buổi'),
      done('savingDays', 'tổ chức', 'ngày tiết kiệm'),
      poorFund ? say`vận động Quỹ “Vì người nghèo” ${headline('poorFund', poorFund)}` : UNSAID,
    ],
    '; ',
  );
  if (!isSaid(clauses)) return UNSAID;
  const part = activities.isPartly ? ' (chưa đủ các đơn vị báo cáo)' : '';
  return say`Hoạt động ủy thác của ${body || 'các hội'} ${periodPhrase(flowPeriod)}${part}: ${clauses}.`;
}

/** "kiểm tra 5 Tổ, 10 hộ với dư nợ 100 triệu đồng" */
function checkClause({ groupsChecked, householdsChecked, outstandingChecked }: ActivitySums) {
  const objects = joined(
    [
      groupsChecked ? [counted('groupsChecked', groupsChecked, 'Tổ')] : UNSAID,
      householdsChecked ? [counted('householdsChecked', householdsChecked, 'hộ')] : UNSAID,
    ],
    ', ',
  );
  const balance = outstandingChecked
    ? say`dư nợ ${headline('outstandingChecked', outstandingChecked)}`
    : UNSAID;
  const checked = joined([objects, balance], ' với ');
  return isSaid(checked) ? say`kiểm tra ${checked}` : UNSAID;
}

/** "tổ chức 1 lớp tập huấn cho 40 người" */
function trainingClause({ trainings, trainees }: ActivitySums): Phrase {
  const people = trainees ? [counted('trainees', trainees, 'người')] : UNSAID;
  if (!trainings) return isSaid(people) ? say`tập huấn ${people}` : UNSAID;
  const classes = say`tổ chức ${counted('trainings', trainings, 'lớp tập huấn')}`;
  return joined([classes, people], ' cho ');
}
