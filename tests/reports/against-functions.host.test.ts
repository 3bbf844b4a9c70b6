import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { sampleNamed } from '../../tools/samples/index.mjs';
import { openSample } from '../support/sample';

/** Built tabs beside the functions and SUMIFS that a person types over the same cells. */
const BESIDE = 'Bên cạnh';
const DATA = `'Số liệu'!A:T`;
const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];

/** By their ids: to build all takes longer than a test may. */
const TABS = ['changes', 'plan', 'fee', 'reconciliation', 'capital', 'submissions'];

type Row = readonly unknown[];

describe('the tabs of an office with figures of its own', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openSample('bu-gia-map');
    raiseAtRandom(workbook);
    workbook.paste('Nguồn vốn', 'A2', CAPITAL);
    const request = {
      ...sampleNamed('bu-gia-map').report,
      ...{ flowFrom: 'T1/2025', flowTo: 'T3/2025', reports: TABS },
    };
    build(workbook, request);
    workbook.insertTab(BESIDE);
  });

  /** The rows that a formula spills. */
  const spilled = (formula: string): Row[] => {
    workbook.clear(BESIDE, 'A1:Z60');
    workbook.type(BESIDE, 'A1', formula);
    return workbook.values(BESIDE, 'A1:O60').filter(([first]) => first !== '');
  };
  const figure = (formula: string): number => Number(spilled(formula)[0]?.[0]);
  const tab = (name: string): Row[] => workbook.values(name);
  /** The first row of the tab with this name in its second column. */
  const row = (name: string, member: string): Row =>
    tab(name).find(([, label]) => label === member) ?? [];
  /** SUMIFS over Số liệu by headers. */
  const sumifs = (field: string, date: string, ...pairs: string[]): number => {
    const headers = workbook.values('Số liệu')[0] ?? [];
    const column = (header: string): string => {
      const at = headers.findIndex((text) => String(text).startsWith(header));
      return `'Số liệu'!${String.fromCharCode(65 + at)}:${String.fromCharCode(65 + at)}`;
    };
    const criteria = pairs.map((text, i) => (i % 2 === 0 ? column(text) : `"${text}"`));
    return figure(`=SUMIFS(${[column(field), column('Ngày chốt'), date, ...criteria].join('; ')})`);
  };
  const MARCH = 'DATE(2025; 3; 25)';
  const YEAR_END = 'DATE(2024; 12; 31)';

  it('BC · Biến động has what UT_BIENDONG and SUMIFS have', () => {
    const name = 'BC · Biến động';
    const answer = spilled(`=UT_BIENDONG(${DATA}; "Hội"; "Dư nợ"; "25/03/2025"; "31/12")`);
    const shown = [...ASSOCIATIONS, 'TỔNG DƯ NỢ'].map((member) => row(name, member).slice(2, 6));
    expect(shown).toEqual(
      answer.slice(1, 6).map(([, base, end, change, growth]) => [end, base, change, growth]),
    );
    expect(row(name, 'TỔNG DƯ NỢ').slice(2, 4)).toEqual([
      sumifs('Dư nợ', MARCH),
      sumifs('Dư nợ', YEAR_END),
    ]);
    expect(row(name, 'TỔNG NỢ QUÁ HẠN')[2]).toBe(sumifs('Nợ quá hạn', MARCH));
    expect(row(name, 'Phụ nữ')[2]).toBe(sumifs('Dư nợ', MARCH, 'Hội', 'Phụ nữ'));
  });

  it('BC · Kế hoạch has what UT_KEHOACH and SUMIFS have', () => {
    const name = 'BC · Kế hoạch';
    const answer = spilled(
      `=UT_KEHOACH(${DATA}; 'Kế hoạch'!A:F; "Chương trình"; "25/03/2025")`,
    ).slice(1);
    const members = answer.map(([label]) => String(label));
    const shown = members.map((member) => {
      const label = member === 'Tổng cộng' ? 'TỔNG CỘNG' : member;
      return [member, ...row(name, label).slice(3, 11)];
    });
    expect(shown).toEqual(answer.map((cells) => cells.slice(0, 9)));
    const [, , , , done, , , , , unassigned] = row(name, 'TỔNG CỘNG');
    expect(Number(done) + Number(unassigned)).toBe(sumifs('Dư nợ', MARCH));
  });

  it('BC · Phí ủy thác has what UT_PHI and SUMIFS have', () => {
    const name = 'BC · Phí ủy thác';
    const answer = spilled(`=UT_PHI(${DATA}; 'Tham số'!A:I; "T1/2025 - T3/2025"; "Hội")`);
    const shown = [...ASSOCIATIONS, 'TỔNG CỘNG'].map((member) => {
      const cells = row(name, member);
      return [cells[2], ...cells.slice(8, 13)];
    });
    expect(shown).toEqual(answer.slice(1, 6).map((cells) => cells.slice(1, 7)));
    const dates = ['2025; 1; 31', '2025; 2; 28', '2025; 3; 25'].map((day) => `DATE(${day})`);
    const interest = dates.reduce((sum, date) => sum + sumifs('Lãi thực thu', date), 0);
    expect(row(name, 'TỔNG CỘNG')[2]).toBe(interest * 1e6);
  });

  it('BC · Đối chiếu has what UT_DOICHIEU has', () => {
    const answer = spilled(`=UT_DOICHIEU(${DATA}; 'Số ngân hàng'!A:L; "Hội"; "25/03/2025")`);
    const shown = [...ASSOCIATIONS, 'Tổng cộng'].map((member) =>
      row('BC · Đối chiếu', member).slice(1, 6),
    );
    expect(shown).toEqual(answer.slice(1, 6).map((cells) => cells.slice(0, 5)));
  });

  it('BC · Nguồn vốn adds what SUMIFS adds', () => {
    const sum = figure(`=SUMIFS('Nguồn vốn'!C:C; 'Nguồn vốn'!A:A; ${MARCH})`);
    expect(row('BC · Nguồn vốn', 'TỔNG CỘNG').slice(2, 4)).toEqual(['hơn', sum]);
  });

  it('BC · Tình hình nộp lists as many units as there are', () => {
    const units = figure(
      `=COUNTA(UNIQUE(FILTER('Số liệu'!B:B & 'Số liệu'!C:C; 'Số liệu'!A:A = ${MARCH})))`,
    );
    const listed = tab('BC · Tình hình nộp').filter(([index]) => typeof index === 'number');
    expect(listed).toHaveLength(units);
  });
});

/** On a slow machine a call may stop before its time is over, and tells what is left. */
function build(workbook: LocalWorkbook, request: object, run: object | null = null): void {
  const answer = workbook.call('buildReports', request, run).value as Answer;
  if (!answer.ok || answer.data === undefined) throw new Error(JSON.stringify(answer));
  const { rest, tabs, stamp } = answer.data;
  if (rest.length > 0) build(workbook, request, { id: 'thu', rest, built: tabs.length, stamp });
}

interface Answer {
  readonly ok: boolean;
  readonly data?: {
    readonly rest: readonly string[];
    readonly tabs: readonly string[];
    readonly stamp: string;
  };
}

const DAY = new Date(2025, 2, 25);
const CAPITAL = [
  [DAY, 'Trung ương cân đối', 436_000, 'đúng'],
  [DAY, 'Tiền gửi của tổ chức, cá nhân', 82_000, 'hơn'],
];

/** Every Dư nợ of one association by less than a tỷ, the same in each run. */
function raiseAtRandom(workbook: LocalWorkbook): void {
  let state = 11;
  const next = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const [headers = [], ...rows] = workbook.values('Nhập · Phụ nữ');
  const at = headers.findIndex((header) => String(header).startsWith('Dư nợ ('));
  const raised = rows.map((cells) => {
    const old = cells[at];
    return [old === '' ? '' : Number(old) + next(1_000)];
  });
  workbook.paste('Nhập · Phụ nữ', `${String.fromCharCode(65 + at)}2`, raised);
}
