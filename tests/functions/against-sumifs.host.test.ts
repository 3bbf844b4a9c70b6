import { beforeAll, describe, expect, it } from '@jest/globals';
import { type LocalWorkbook, openWorkbook } from '../../local/workbook';
import { PROJECT } from '../support/sample';

/** An independent check: the same tables by the engine's own SUMIFS over the same range. */
const TAB = 'Trang tính1';
const RECORDS = 'Bản ghi';
const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];
const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Giải quyết việc làm'];
const COMMUNES = ['Bù Gia Mập', 'Đa Kia', 'Đăk Ơ'];
const DATES = ['28/02/2025', '25/03/2025'];

/** A to G, in an order and by names of their own. */
const HEADER = [
  ...['Dư nợ (đồng)', 'ĐVUT', 'Ngày chốt', 'Chương trình', 'Tên xã', 'DSCV (đồng)'],
  'Nợ quá hạn (đồng)',
];

function records(): (string | number)[][] {
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const all = DATES.flatMap((date) =>
    COMMUNES.flatMap((commune) =>
      ASSOCIATIONS.flatMap((association) =>
        PROGRAMS.map((program) => {
          const lent = next(40_000_000_000);
          return [lent, association, date, program, commune, next(900_000_000), next(lent + 1)];
        }),
      ),
    ),
  );
  // Some records are not there, and rows stand in no order.
  return all.filter(() => next(5) > 0).sort(() => next(3) - 1);
}

/** Criteria of SUMIFS: column and value, in turn. */
const sumifs = (column: string, ...criteria: readonly string[]): string => {
  const of = (letter: string): string => `'${RECORDS}'!${letter}:${letter}`;
  const pairs = criteria.map((text, i) => (i % 2 === 0 ? of(text) : text));
  return `=SUMIFS(${[of(column), ...pairs].join('; ')})`;
};
const quoted = (text: string): string => `"${text}"`;
const MARCH = 'DATE(2025; 3; 25)';

describe('over the same records', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openWorkbook({ project: PROJECT });
    workbook.insertTab(RECORDS);
    workbook.paste(RECORDS, 'A1', [HEADER, ...records()]);
  });

  const typed = (formula: string): unknown => {
    workbook.type(TAB, 'Z1', formula);
    return workbook.value(TAB, 'Z1');
  };
  /** What SUMIFS adds; a function of ours leaves blank where there is no record. */
  const spilled = (formula: string, rows: number, columns: string): unknown[][] => {
    workbook.clear(TAB, 'A1:P30');
    workbook.type(TAB, 'A1', formula);
    const cells = workbook.values(TAB, `A1:${columns}${rows}`);
    return cells.map((row) => row.map((cell) => (cell === '' ? 0 : cell)));
  };

  it('UT_TONG is SUMIFS', () => {
    const ask = `=UT_TONG('${RECORDS}'!A:G; "Dư nợ"; "25/03/2025"; "Hội"; "Phụ nữ"; "CT"; "HN")`;
    const own = typed(ask);
    expect(own).toBe(typed(sumifs('A', 'C', MARCH, 'B', '"Phụ nữ"', 'D', '"Hộ nghèo"')));
    expect(own).toBeGreaterThan(0);
    const others = typed(`=UT_TONG('${RECORDS}'!A:G; "Dư nợ"; "25/03/2025"; "CT"; "<>HN")`);
    expect(others).toBe(typed(sumifs('A', 'C', MARCH, 'D', '"<>Hộ nghèo"')));
  });

  it('UT_MATRAN is a grid of SUMIFS with its totals, balances at the last date', () => {
    const table = spilled(
      `=UT_MATRAN('${RECORDS}'!A:G; "Hội"; "Chương trình"; "Dư nợ"; "Q1/2025")`,
      ASSOCIATIONS.length + 2,
      'E',
    );
    const heads = [...PROGRAMS, ''];
    const grid = [...ASSOCIATIONS, ''].map((association) =>
      heads.map((program) => {
        const hoi = association === '' ? [] : ['B', quoted(association)];
        const ct = program === '' ? [] : ['D', quoted(program)];
        return typed(sumifs('A', 'C', MARCH, ...hoi, ...ct));
      }),
    );
    expect(table[0]).toEqual(['Dư nợ (đồng)', ...PROGRAMS, 'Tổng cộng']);
    expect(table.slice(1).map(([, ...cells]) => cells)).toEqual(grid);
  });

  it('UT_BANG adds flows over all dates of the period, and divides the sums', () => {
    const table = spilled(
      `=UT_BANG('${RECORDS}'!A:G; "Xã"; "Cho vay|NQH|Tỷ lệ NQH"; "Q1/2025")`,
      COMMUNES.length + 2,
      'D',
    );
    const grid = [...COMMUNES, ''].map((commune) => {
      const xa = commune === '' ? [] : ['E', quoted(commune)];
      const [flow, overdue, lent] = [
        typed(sumifs('F', ...(xa.length > 0 ? xa : ['E', '"<>"']))),
        typed(sumifs('G', 'C', MARCH, ...xa)),
        typed(sumifs('A', 'C', MARCH, ...xa)),
      ];
      return [commune || 'Tổng cộng', flow, overdue, Number(overdue) / Number(lent)];
    });
    expect(table.slice(1)).toEqual(grid);
  });

  it('UT_TYTRONG and UT_XEPHANG show sums of SUMIFS, their rounded shares and their order', () => {
    const sums = ASSOCIATIONS.map((association) => {
      const sum = typed(sumifs('A', 'C', MARCH, 'B', quoted(association)));
      return [association, Number(sum)] as const;
    });
    const whole = sumifs('A', 'C', MARCH).slice(1);
    const shares = sums.map(([, sum]) => typed(`=ROUND(${sum} / ${whole}; 4)`));
    const ask = `'${RECORDS}'!A:G; "Hội"; "Dư nợ"; "25/03/2025"; `;
    const parts = spilled(`=UT_TYTRONG(${ask}2)`, ASSOCIATIONS.length + 2, 'C').slice(1);
    expect(parts).toEqual([
      ...sums.map((sum, i) => [...sum, shares[i]]),
      ['Tổng cộng', typed(`=${whole}`), 1],
    ]);
    const first = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 3);
    const ranked = spilled(`=UT_XEPHANG(${ask}3; ; "Xã"; "*")`, 4, 'C').slice(1);
    expect(ranked).toEqual(first.map((sum, i) => [i + 1, ...sum]));
  });
});
