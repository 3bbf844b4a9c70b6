import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/analysis/narrative/facts';
import { textOf } from '../../../src/analysis/narrative/phrase';
import { planSentence } from '../../../src/analysis/narrative/plan-sentence';
import * as sentences from '../../../src/analysis/narrative/work-sentences';
import { NOTHING } from './no-facts';

const MILLION = 1_000_000;
const ALL = { office: '', area: '', body: '' };

const groupSentence = (facts: Facts, isDated: boolean, body = ''): string =>
  textOf(sentences.groupSentence(facts, isDated, { ...ALL, body }));
const activitySentence = (facts: Facts, body = ''): string =>
  textOf(sentences.activitySentence(facts, { ...ALL, body }));

const QUARTER: Facts = {
  ...NOTHING,
  flowPeriod: { kind: 'quarter', from: '2025-01-01', to: '2025-03-31', text: 'Q1/2025' },
};

type Progress = NonNullable<Facts['plan']>['progress'];
type Growth = Progress['growth'];

/** In triệu đồng. */
function growth(assigned: number | null, done: number | null, unassigned = 0): Growth {
  const dong = (amount: number | null): number | null => amount && amount * MILLION;
  return {
    assigned: dong(assigned),
    done: dong(done),
    unassigned: dong(unassigned),
    whole: done === null ? null : dong(done + unassigned),
    hasUnassigned: unassigned !== 0,
    rate: null,
    lacks: null,
  };
}

const NONE = growth(null, null);

function planned(
  outstanding: Progress['outstanding'],
  grown: Growth,
  shortfall: string | null = null,
) {
  const progress = { outstanding, growth: grown };
  return textOf(planSentence({ ...QUARTER, shortfall, plan: { year: 2025, progress } }));
}

describe('the sentence on the plan', () => {
  it('gives both rates with what they are of', () => {
    expect(planned(growth(2_400, 2_100), growth(500, 200))).toBe(
      'Dư nợ là 2.100 triệu đồng, đạt 87,5% kế hoạch năm 2025 (2.400 triệu đồng); dư nợ tăng 200 triệu đồng so với 31/12/2024, đạt 40,0% chỉ tiêu tăng trưởng (500 triệu đồng).',
    );
  });

  it('gives the planned part that the rate is of where there is another', () => {
    expect(planned(growth(2_000, 2_000, 100), NONE)).toBe(
      'Phần dư nợ được giao kế hoạch là 2.000 triệu đồng, đạt 100,0% kế hoạch năm 2025 (2.000 triệu đồng).',
    );
  });

  it('prints whole triệu on both sides of a rate, which tỷ with one decimal do not give', () => {
    expect(planned(NONE, growth(43_200, 11_562, -100))).toBe(
      'Dư nợ tăng 11.462 triệu đồng so với 31/12/2024, phần được giao chỉ tiêu tăng 11.562 triệu đồng, đạt 26,8% chỉ tiêu tăng trưởng (43.200 triệu đồng).',
    );
  });

  it('gives no rate of a balance that fell', () => {
    expect(planned(NONE, growth(500, -30))).toBe('Dư nợ giảm 30 triệu đồng so với 31/12/2024.');
  });

  it('gives no rate of a balance that units are missing in', () => {
    expect(planned({ ...growth(2_400, 2_100), lacks: 'end' }, NONE)).toBe('');
  });

  it('is left out while units are missing', () => {
    expect(planned(growth(2_400, 2_100), growth(500, 200), '1/2 đơn vị')).toBe('');
  });
});

describe('the sentence on the groups', () => {
  const groups = {
    groups: 4,
    members: 200,
    savingMembers: 190,
    savings: 1_500 * MILLION,
    grades: [
      { grade: 'Tốt', groups: 2 },
      { grade: 'Khá', groups: 1 },
    ],
  };

  it('says of how many groups the grades are, if not of all', () => {
    expect(groupSentence({ ...QUARTER, groups }, true)).toBe(
      'Toàn đơn vị có 4 Tổ TK&VV còn dư nợ, 200 tổ viên; số dư tiền gửi qua Tổ 1.500 triệu đồng với 95,0% tổ viên gửi tiết kiệm; xếp loại 3 Tổ: Tốt 2 (66,7%), Khá 1 (33,3%).',
    );
  });

  it('is left out where no group has a balance', () => {
    expect(groupSentence({ ...QUARTER, groups: { ...groups, groups: 0 } }, true)).toBe('');
  });

  it('names the date where nothing else does, and only what is known', () => {
    const bare = { ...groups, members: null, savings: null, grades: [] };
    expect(groupSentence({ ...QUARTER, groups: bare }, false)).toBe(
      'Đến ngày 25/03/2025, có 4 Tổ TK&VV còn dư nợ.',
    );
  });
});

describe('the sentence on the work of the associations', () => {
  const none = {
    groupsChecked: null,
    householdsChecked: null,
    meetings: null,
    trainings: null,
    trainees: null,
    campaigns: null,
    savingDays: null,
    outstandingChecked: null,
    poorFund: null,
    isPartly: false,
  };

  it('names what was done in the period, money too', () => {
    const activities = { ...none, meetings: 12, campaigns: 0, poorFund: 45 * MILLION };
    expect(activitySentence({ ...QUARTER, activities })).toBe(
      'Hoạt động ủy thác của các hội quý I năm 2025: họp bình xét 12 cuộc; vận động Quỹ “Vì người nghèo” 45 triệu đồng.',
    );
  });

  it.each([
    [
      { groupsChecked: 5, householdsChecked: 10, outstandingChecked: 100 * MILLION },
      'kiểm tra 5 Tổ, 10 hộ với dư nợ 100 triệu đồng',
    ],
    [{ groupsChecked: 5, householdsChecked: 10 }, 'kiểm tra 5 Tổ, 10 hộ'],
    [
      { householdsChecked: 10, outstandingChecked: 100 * MILLION },
      'kiểm tra 10 hộ với dư nợ 100 triệu đồng',
    ],
    [{ outstandingChecked: 100 * MILLION }, 'kiểm tra dư nợ 100 triệu đồng'],
    [{ trainings: 2, trainees: 80 }, 'tổ chức 2 lớp tập huấn cho 80 người'],
    [{ trainings: 2 }, 'tổ chức 2 lớp tập huấn'],
    [{ trainees: 80 }, 'tập huấn 80 người'],
  ])('puts what belongs together into one phrase: %j is “%s”', (some, phrase) => {
    const activities = { ...none, ...some };
    expect(activitySentence({ ...QUARTER, activities })).toBe(
      `Hoạt động ủy thác của các hội quý I năm 2025: ${phrase}.`,
    );
  });

  it('says that it is of some of the units where others have not reported', () => {
    const activities = { ...none, groupsChecked: 1, isPartly: true };
    expect(activitySentence({ ...QUARTER, activities })).toBe(
      'Hoạt động ủy thác của các hội quý I năm 2025 (chưa đủ các đơn vị báo cáo): kiểm tra 1 Tổ.',
    );
  });

  it('is left out where nothing was', () => {
    expect(activitySentence({ ...QUARTER, activities: none })).toBe('');
  });
});
