import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { openMadeOnEngine } from '../commands/on-engine';
import { build, dataOf, day, pasteRows, type Row } from '../commands/support';

/** Built tabs beside the functions and SUMIFS that a person types over the same cells. */
const BESIDE = 'Bên cạnh';
const DATA = `'Số liệu'!A:T`;
const TABS = {
  'Nông dân': 'Nhập · Nông dân',
  'Phụ nữ': 'Nhập · Phụ nữ',
  'Cựu chiến binh': 'Nhập · Cựu chiến binh',
  'Đoàn Thanh niên': 'Nhập · Đoàn TN',
} as const;
const ASSOCIATIONS = Object.keys(TABS);
const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Giải quyết việc làm'];
const COMMUNES = ['Đăk Ơ', 'Phú Nghĩa'];
const DATES = [day(2024, 12, 31), day(2025, 3, 25)];
const MARCH = 'DATE(2025; 3; 25)';
const REPORTS = ['by-association', 'by-program', 'by-commune', 'associations-by-program'];

type Cells = readonly unknown[];

let state = 17;
const next = (below: number): number => {
  state = (state * 48271) % 2147483647;
  return state % below;
};

/** Amounts in triệu with all đồng; some records are not there. */
function recordsOf(association: string): Row[] {
  const all = DATES.flatMap((cutoff) =>
    COMMUNES.flatMap((commune) =>
      PROGRAMS.flatMap((program) =>
        ['Trung ương', 'Địa phương'].map((fund): Row => {
          const outstanding = (20_000_000 + next(40_000_000_000)) / 1e6;
          const overdue = Math.floor(outstanding * 1000 * (next(30) / 1000)) / 1000;
          const flows = { disbursed: next(900_000) / 1e3, collected: next(900_000) / 1e3 };
          const interest = { interestDue: 10 + next(9), interestCollected: next(9) };
          const of = { cutoff, association, commune, program, fund };
          return { ...of, ...flows, ...interest, outstanding, overdue, frozen: next(5) };
        }),
      ),
    ),
  );
  return all.filter(() => next(6) > 0);
}

const GRADES = ['Tốt', 'Khá', 'Trung bình', 'Yếu', ''];

/** Of every association in every commune some groups; some have no balance, some no grade. */
function groupRows(): Cells[] {
  return COMMUNES.flatMap((commune) =>
    ASSOCIATIONS.flatMap((association) =>
      [1, 2, 3, 4].map((number) => {
        const balance = next(4) === 0 && number > 1 ? 0 : 1 + next(3000);
        const name = `${commune} ${association} ${number}`;
        return [DATES[1], commune, association, name, balance, GRADES[next(5)]];
      }),
    ),
  );
}

describe('the tabs on lending', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openMadeOnEngine();
    for (const [association, tab] of Object.entries(TABS)) {
      pasteRows(workbook, recordsOf(association), tab);
    }
    pasteGroups(workbook);
    const reports = [...REPORTS, 'quality', 'grades'];
    const { tabs } = dataOf(build(workbook, { flowFrom: 'T1/2025', flowTo: 'T3/2025', reports }));
    if (tabs.length !== reports.length) throw new Error(tabs.join(', '));
    workbook.insertTab(BESIDE);
  });

  const spilled = (formula: string): Cells[] => {
    workbook.clear(BESIDE, 'A1:Z30');
    workbook.type(BESIDE, 'A1', formula);
    return workbook.values(BESIDE, 'A1:O30').filter(([first]) => first !== '');
  };
  const figure = (formula: string): number => Number(spilled(formula)[0]?.[0]);
  const letterOf = (tab: string, header: string): string => {
    const headers = workbook.values(tab)[0] ?? [];
    const at = headers.findIndex((text) => String(text).replace(/ \(.*/, '') === header);
    return `'${tab}'!${String.fromCharCode(65 + at)}:${String.fromCharCode(65 + at)}`;
  };
  const sumifs = (field: string, ...pairs: string[]): number => {
    const criteria = pairs.map((text, i) =>
      i % 2 === 0 ? letterOf('Số liệu', text) : `"${text}"`,
    );
    const dated = [letterOf('Số liệu', field), letterOf('Số liệu', 'Ngày chốt'), MARCH];
    // SUMIFS adds triệu with binary fractions; there is no part of a đồng.
    return Math.round(figure(`=SUMIFS(${[...dated, ...criteria].join('; ')})`) * 1e6) / 1e6;
  };
  /** Rows of one of the tables of a tab, by the text of their second column. */
  const row = (tab: string, member: string, table = 0): Cells =>
    workbook.values(tab).filter(([, label]) => label === member)[table] ?? [];
  /** Blank where there is no record; a blank of a matrix is one too. */
  const picked = (cells: Cells, at: readonly number[]): unknown[] =>
    at.map((column) => cells[column]);

  it('BC · Theo hội has what UT_BANG and SUMIFS have', () => {
    const answer = spilled(
      `=UT_BANG(${DATA}; "Hội"; "Dư nợ|Nợ quá hạn|Tỷ lệ NQH|Nợ khoanh"; "25/03/2025")`,
    ).slice(1, 6);
    const shown = [...ASSOCIATIONS, 'TỔNG CỘNG'].map((member) =>
      picked(row('BC · Theo hội', member), [9, 12, 13, 14]),
    );
    expect(shown).toEqual(answer.map((cells) => cells.slice(1, 5)));
    expect(row('BC · Theo hội', 'TỔNG CỘNG')[9]).toBe(sumifs('Dư nợ'));
    expect(row('BC · Theo hội', 'Phụ nữ')[6]).toBe(sumifs('Cho vay', 'Hội', 'Phụ nữ'));
  });

  it('BC · Theo hội has the change that UT_BIENDONG has', () => {
    const answer = spilled(`=UT_BIENDONG(${DATA}; "Hội"; "Dư nợ"; "25/03/2025"; "31/12")`);
    const shown = [...ASSOCIATIONS, 'TỔNG CỘNG'].map((member) =>
      picked(row('BC · Theo hội', member), [5, 9, 10]),
    );
    expect(shown).toEqual(answer.slice(1, 6).map((cells) => cells.slice(1, 4)));
  });

  it('BC · Theo chương trình has what UT_MATRAN has by association and by fund', () => {
    const name = 'BC · Theo chương trình';
    const members = [...PROGRAMS, 'TỔNG CỘNG'];
    const lent = spilled(`=UT_MATRAN(${DATA}; "Chương trình"; "Hội"; "Dư nợ"; "25/03/2025")`);
    expect(members.map((member) => picked(row(name, member), [3, 6, 9, 12, 15]))).toEqual(
      inOrder(lent, PROGRAMS),
    );
    const flows = spilled(
      `=UT_MATRAN(${DATA}; "Chương trình"; "Nguồn vốn"; "Cho vay"; "T1/2025 - T3/2025")`,
    );
    expect(members.map((member) => picked(row(name, member, 1), [2, 3, 4]))).toEqual(
      inOrder(flows, PROGRAMS),
    );
    const local = sumifs('Dư nợ', 'Chương trình', 'Hộ nghèo', 'Nguồn vốn', 'Địa phương');
    expect(row(name, 'Hộ nghèo', 1)[10]).toBe(local);
  });

  it('BC · Theo xã has what UT_MATRAN and SUMIFS have', () => {
    const name = 'BC · Theo xã';
    const table = spilled(`=UT_MATRAN(${DATA}; "Xã"; "Hội"; "Dư nợ"; "25/03/2025")`);
    const cells = inOrder(table, COMMUNES);
    COMMUNES.forEach((commune, at) => {
      const parts = ASSOCIATIONS.map((association) => row(name, `– ${association}`, at)[7]);
      expect([...parts, row(name, commune)[7]]).toEqual(cells[at]);
    });
    expect(row(name, 'TỔNG CỘNG')[9]).toBe(sumifs('Nợ quá hạn'));
  });

  it('BC · Hội × chương trình has what UT_MATRAN has', () => {
    const name = 'BC · Hội × chương trình';
    const overdue = spilled(`=UT_MATRAN(${DATA}; "Chương trình"; "Hội"; "NQH"; "25/03/2025")`);
    const shown = [...PROGRAMS, 'TỔNG CỘNG'].map((member) =>
      picked(row(name, member, 1), [2, 5, 8, 11, 14]),
    );
    expect(shown).toEqual(inOrder(overdue, PROGRAMS));
    expect(row(name, 'TỔNG CỘNG')[14]).toBe(sumifs('Dư nợ'));
  });

  it('BC · Chất lượng has the communes in the order of UT_XEPHANG, and the figures of UT_BANG', () => {
    const name = 'BC · Chất lượng';
    const ranked = spilled(`=UT_XEPHANG(${DATA}; "Xã"; "Tỷ lệ NQH"; "25/03/2025")`).slice(1);
    const communes = workbook
      .values(name)
      .filter(([, label]) => COMMUNES.includes(String(label)))
      .slice(0, COMMUNES.length);
    expect(communes.map((cells) => [cells[0], cells[1], cells[4]])).toEqual(
      ranked.slice(0, COMMUNES.length).map((cells) => cells.slice(0, 3)),
    );
    const flows = spilled(
      `=UT_BANG(${DATA}; "Hội"; "Lãi phải thu|Lãi thực thu|Tỷ lệ thu lãi"; "T1/2025 - T3/2025")`,
    ).slice(1, 6);
    const shown = [...ASSOCIATIONS, 'TỔNG CỘNG'].map((member) =>
      picked(row(name, member), [9, 10, 11]),
    );
    expect(shown).toEqual(flows.map((cells) => cells.slice(1, 4)));
  });

  it('BC · Xếp loại tổ counts and adds what COUNTIFS and SUMIFS do', () => {
    const groups = (header: string): string => letterOf('Tổ TK&VV', header);
    const of = [groups('Ngày chốt'), MARCH, groups('Dư nợ'), '"<>0"'];
    const count = (...more: string[]): number =>
      figure(`=COUNTIFS(${[...of, ...more].join('; ')})`);
    const sum = (...more: string[]): number =>
      figure(`=SUMIFS(${[groups('Dư nợ'), ...of, ...more].join('; ')})`);
    const is = (header: string, text: string): string[] => [groups(header), `"${text}"`];
    const expected = (...more: string[]): number[] => [
      ...[count(...more), sum(...more)],
      ...['Tốt', 'Khá', 'Trung bình', 'Yếu'].flatMap((grade) => [
        count(...more, ...is('Xếp loại', grade)),
        sum(...more, ...is('Xếp loại', grade)),
      ]),
    ];
    const at = [2, 3, 6, 7, 8, 9, 10, 11, 12, 13];
    const name = 'BC · Xếp loại tổ';
    expect(picked(row(name, 'Các tổ chức chính trị – xã hội'), at)).toEqual(expected());
    expect(picked(row(name, 'TỔNG CỘNG'), at)).toEqual(expected());
    expect(picked(row(name, 'Phụ nữ'), at)).toEqual(expected(...is('Hội', 'Phụ nữ')));
    expect(picked(row(name, 'Đăk Ơ'), at)).toEqual(expected(...is('Xã', 'Đăk Ơ')));
  });
});

/** Figures of a spilled matrix, its rows in this order and the total last. */
function inOrder(table: readonly Cells[], names: readonly string[]): unknown[][] {
  return [...names, 'Tổng cộng'].map((name) => {
    const found = table.find(([label]) => label === name) ?? [];
    return found.slice(1).filter((_, at) => (table[0]?.[at + 1] ?? '') !== '');
  });
}

function pasteGroups(workbook: LocalWorkbook): void {
  const headers = workbook.values('Tổ TK&VV')[0] ?? [];
  const wanted = ['Ngày chốt', 'Xã', 'Hội', 'Tổ', 'Dư nợ', 'Xếp loại'];
  const places = wanted.map((header) =>
    headers.findIndex((text) => String(text).replace(/ \(.*/, '') === header),
  );
  const rows = groupRows().map((cells) =>
    headers.map((_, at) => (places.includes(at) ? cells[places.indexOf(at)] : null)),
  );
  workbook.paste('Tổ TK&VV', 'A2', rows as never);
}
