import { describe, expect, it } from '@jest/globals';
import { type ActivityTabId, readActivities } from '../../src/ledger/activities';
import { catalogueRows } from '../../src/ledger/catalogue-table';
import type { Cell, Cells } from '../../src/ledger/cell';
import { checkBranchTabs, type TabCells } from '../../src/ledger/checks/check-branch-tabs';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import { readPlan } from '../../src/ledger/plan';
import { type Problem, problem, type Result } from '../../src/ledger/problem';
import { headerText, type TabId, tabSpec } from '../../src/ledger/tabs';
import { sentence } from '../../src/ledger/wording';
import { mergedCommunes } from './merged-communes';

const catalogue = mergedCommunes();
const MILLION = 1_000_000;
const day = new Date(2025, 2, 25);

type RowById = Readonly<Record<string, Cell>>;

/** A tab with all its columns; rows by column id. */
function cellsOf(id: TabId, rows: readonly RowById[]): Cells {
  const { columns } = tabSpec(id);
  const header = columns.map((column) => headerText(column, 'triệu đồng'));
  return [header, ...rows.map((row) => columns.map((column) => row[column.id] ?? ''))];
}

function sentencesOf(result: Result<unknown>, warnings: readonly Problem[] = []): string[] {
  return [...(result.ok ? [] : result.problems), ...warnings].map(sentence);
}

function check(id: TabId, ...rows: RowById[]): string[] {
  const tabs = new Map<TabId, TabCells>([
    ['catalogue', { tab: 'Danh mục', values: withRows('catalogue', catalogueRows(catalogue)) }],
    ['parameters', { tab: 'Tham số', values: withRows('parameters', parameterRows()) }],
    [id, { tab: tabSpec(id).name, values: cellsOf(id, rows) }],
  ]);
  return checkBranchTabs(tabs).map(sentence);
}

function withRows(id: TabId, rows: readonly (readonly Cell[])[]): Cells {
  return [tabSpec(id).columns.map(({ header }) => header), ...rows];
}

describe('readPlan', () => {
  const plan = (row: RowById) => ({
    year: 2025,
    program: 'HN',
    fund: 'TW',
    planOutstanding: 100,
    ...row,
  });
  const read = (...rows: RowById[]) => {
    const warnings: Problem[] = [];
    const result = readPlan(cellsOf('plan', rows), { tab: 'Kế hoạch', catalogue, warnings });
    return { result, said: sentencesOf(result, warnings) };
  };

  it('reads a target that is less than nothing, in đồng', () => {
    const { result } = read(plan({ growthTarget: -12.5 }));
    expect(result).toEqual({
      ok: true,
      value: [
        {
          year: 2025,
          program: 'Hộ nghèo',
          fund: 'Trung ương',
          commune: '',
          planOutstanding: 100 * MILLION,
          growthTarget: -12.5 * MILLION,
        },
      ],
    });
  });

  it('refuses a balance that is less than nothing', () => {
    expect(read(plan({ planOutstanding: -1 })).said[0]).toContain('Nhập số từ 0 trở lên');
  });

  it.each<[string, RowById, string]>([
    ['a year that is none', { year: 25 }, 'Không đọc được năm “25”'],
    ['neither plan nor target', { planOutstanding: '' }, 'cột Kế hoạch dư nợ: Chưa có giá trị'],
    ['an unknown program', { program: 'Hộ ngheof' }, 'Ý bạn là “Hộ nghèo”?'],
    ['a target finer than a đồng', { growthTarget: -0.0000001 }, 'lẻ hơn 1 đồng'],
  ])('refuses %s', (_, row, part) => {
    expect(read(plan(row)).said[0]).toContain(part);
  });

  it('refuses one plan twice', () => {
    expect(read(plan({}), plan({ program: '01' })).said).toEqual([
      'Kế hoạch, dòng 3: Trùng với dòng 2. Xóa bớt một dòng.',
    ]);
  });

  it('refuses a column Hội: plans are not assigned to associations', () => {
    const result = readPlan(
      [['Năm', 'Chương trình', 'Nguồn vốn', 'Hội', 'Kế hoạch dư nợ (triệu đồng)']],
      { catalogue },
    );
    expect(sentencesOf(result)[0]).toContain('không giao theo hội');
  });

  it('warns of communes that have more than the whole', () => {
    const parts = [60, 41].map((planOutstanding, i) =>
      plan({ planOutstanding, commune: ['Đa Kia', 'Đăk Ơ'][i] ?? '' }),
    );
    expect(read(plan({}), ...parts).said).toEqual([
      'Kế hoạch: Kế hoạch dư nợ 2025, Hộ nghèo, Trung ương: các xã cộng lại 101 triệu đồng, lớn hơn cả đơn vị 100 triệu đồng. Kiểm tra lại.',
    ]);
    expect(read(plan({}), ...parts.slice(1)).said).toEqual([]);
  });
});

describe('readActivities', () => {
  const id: ActivityTabId = 'activity-12';

  it('knows by the tab whose activities they are', () => {
    const result = readActivities(
      cellsOf(id, [{ cutoff: day, commune: 'Xã Đa Kia', meetings: 3, poorFund: 1.5 }]),
      id,
      { catalogue },
    );
    expect(result.ok && result.value[0]).toMatchObject({
      association: 'Phụ nữ',
      commune: 'Đa Kia',
      meetings: 3,
      poorFund: 1.5 * MILLION,
      trainings: null,
    });
  });

  it('warns of people who were trained in no class, and says nothing of what is not reported', () => {
    const row = { cutoff: day, commune: 'Đa Kia', trainees: 30 };
    expect(check(id, { ...row, trainings: 0 })).toEqual([
      'Hoạt động · Phụ nữ, dòng 2, cột Người tập huấn: Có Người tập huấn nhưng Lớp tập huấn bằng 0. Kiểm tra lại hai số này.',
    ]);
    expect(check(id, row)).toEqual([]);
  });

  it('refuses a commune twice at one date', () => {
    const row = { cutoff: day, commune: 'Đa Kia' };
    expect(check(id, row, row)[0]).toContain('Trùng với dòng 2');
  });
});

describe('checking Tổ TK&VV', () => {
  const scores = {
    scoreOverdue: 30,
    scoreTransaction: 20,
    scoreInterest: 20,
    scoreCollection: 10,
    scoreSavings: '4,5',
    scoreSavers: 0,
  };
  const group = (row: RowById) => ({
    cutoff: day,
    commune: 'Phú Nghĩa',
    association: 'HND',
    group: 'T01',
    ...row,
  });

  it('says nothing of scores that add up and of the grade that they give', () => {
    expect(check('groups', group({ ...scores, score: 84.5, grade: 'Khá' }))).toEqual([]);
  });

  it('warns of a grade that the thresholds of the date do not give', () => {
    expect(check('groups', group({ score: 84.5, grade: 'Tốt' }))).toEqual([
      'Tổ TK&VV, dòng 2, cột Xếp loại: 84,5 điểm xếp loại Khá theo tab Tham số, nhưng ô ghi Tốt. Kiểm tra lại.',
    ]);
    expect(check('groups', group({ score: 85, grade: 'Tốt' }))).toEqual([]);
  });

  it('warns of a score above its maximum and of a sum that differs', () => {
    expect(check('groups', group({ ...scores, scoreSavers: 6, score: 90 }))).toEqual([
      'Tổ TK&VV, dòng 2, cột Điểm tổ viên gửi tiền: Điểm 6 vượt mức tối đa 5 theo tab Tham số. Kiểm tra lại.',
      'Tổ TK&VV, dòng 2, cột Điểm: Điểm 90 khác tổng sáu tiêu chí là 90,5. Kiểm tra lại.',
    ]);
  });

  it('says which parameter is missing where none covers the date', () => {
    const early = group({ cutoff: new Date(2012, 11, 31), score: 85, grade: 'Tốt' });
    expect(check('groups', early)).toEqual([
      'Tổ TK&VV, dòng 2, cột Xếp loại: Chưa có “Ngưỡng xếp loại Tổ” cho ngày 31/12/2012. Thêm dòng vào tab Tham số, đơn vị điểm, kèm số văn bản.',
    ]);
  });

  it('warns of more savers than members, of a group not listed, and of a commune that is no more', () => {
    expect(check('groups', group({ members: 40, savingMembers: 41 }))[0]).toContain(
      'Số 41 lớn hơn Số tổ viên (40)',
    );
    expect(check('groups', group({ group: 'T09' }))[0]).toContain('Không có Tổ “T09”');
    const july = group({ cutoff: new Date(2025, 6, 31), commune: 'Phước Minh' });
    expect(check('groups', july)[0]).toContain('Ghi tên mới là “Đa Kia”');
  });
});

describe('checking Số ngân hàng', () => {
  const figure = (row: RowById) => ({
    figureSet: 'BCDHTD 01.1',
    cutoff: day,
    unit: 'triệu đồng',
    decimals: 2,
    outstanding: 100.25,
    ...row,
  });

  it('knows the reports of the bank by their names, with whatever is beside', () => {
    expect(check('bank', figure({}), figure({ figureSet: 'Mẫu 31 xuất 02/04/2025' }))).toEqual([]);
    expect(check('bank', figure({ figureSet: 'báo cáo tháng' }))[0]).toContain(
      'Ghi kèm tên báo cáo: BCDHTD, LEN_31, B32, BC0438, BC0437, Mẫu 31, Mẫu 10.',
    );
  });

  it.each<[string, RowById, string]>([
    ['classes above the balance', { overdue: 100, frozen: 1 }, 'nhỏ hơn nợ quá hạn cộng nợ khoanh'],
    ['more decimals than printed', { outstanding: 100.255 }, 'nhiều số lẻ hơn cột Số lẻ (2)'],
    ['a unit slip', { households: 2000 }, '0,05 triệu đồng/hộ'],
  ])('warns of %s', (_, row, part) => {
    expect(check('bank', figure(row))[0]).toContain(part);
  });

  it('takes amounts of đồng with twelve digits', () => {
    expect(
      check('bank', figure({ unit: 'đồng', decimals: 0, outstanding: 535_200_000_000 })),
    ).toEqual([]);
  });
});

describe('checking Nguồn vốn', () => {
  const source = (name: string, amount: number, exactness = '') => ({
    cutoff: day,
    source: name,
    amount,
    exactness,
  });

  it('accepts sources that are a part of the whole, however exactly they are known', () => {
    expect(check('capital', source('Tổng', 453), source('TW cân đối', 300, 'hơn'))).toEqual([]);
    expect(check('capital', source('Tổng', 453), source('TW cân đối', 454, 'gần'))).toEqual([]);
  });

  it('warns of sources that are more than the whole', () => {
    expect(
      check('capital', source('Tổng', 453), source('TW cân đối', 453, 'hơn'), source('Khác', 1)),
    ).toEqual([
      'Nguồn vốn: Nguồn vốn ngày 25/03/2025: các nguồn cộng lại 454 triệu đồng, lớn hơn tổng 453 triệu đồng. Kiểm tra lại.',
    ]);
  });

  it('does not count local budgets twice', () => {
    const local = [source('Ngân sách địa phương', 100), source('Ngân sách xã', 100)];
    expect(check('capital', source('Tổng', 150), ...local)).toEqual([]);
  });
});

describe('checking all tabs of the branch', () => {
  it('gives the problems of all tabs at once', () => {
    const tabs = new Map<TabId, TabCells>([
      ['catalogue', { tab: 'Danh mục', values: withRows('catalogue', catalogueRows(catalogue)) }],
      ['plan', { tab: 'Kế hoạch', values: cellsOf('plan', [{ year: 1 }]) }],
      ['capital', { tab: 'Nguồn vốn', values: cellsOf('capital', [{ source: 'Tổng' }]) }],
    ]);
    const places = checkBranchTabs(tabs).map(({ place }) => place.tab);
    expect(new Set(places)).toEqual(new Set(['Kế hoạch', 'Nguồn vốn']));
  });

  it('looks up no names where Danh mục cannot be read', () => {
    const tabs = new Map<TabId, TabCells>([
      ['catalogue', { tab: 'Danh mục', values: [['Loại'], ['Xã']] }],
      ['plan', { tab: 'Kế hoạch', values: cellsOf('plan', [{ year: 1 }]) }],
    ]);
    expect(checkBranchTabs(tabs)).toEqual([
      problem('column-missing', { tab: 'Danh mục', column: 'Tên' }, { column: 'Tên' }),
    ]);
  });
});
