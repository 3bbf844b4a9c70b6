import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indicator } from '../../src/analysis/indicators';
import { total } from '../../src/analysis/total';
import { type BankFigure, readBankFigures } from '../../src/ledger/bank-figures';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell } from '../../src/ledger/cell';
import { datePeriod } from '../../src/ledger/period';
import { reconciliation } from '../../src/reports/reconciliation';
import { inScope } from '../../src/reports/scope';
import type { RowCells } from '../ledger/ledger-rows';
import { ASSOCIATIONS, inputOf, RUNS, rows } from './any-ledger';
import { capitalOnlyInput, SETTINGS_OF_OFFICE, valueIn } from './bu-gia-map';
import { dong, grids, section, textOf } from './grid';

const HEADER = [
  ...['Bộ số liệu', 'Ngày chốt', 'Hội', 'Xã', 'Chương trình', 'Đơn vị', 'Số lẻ'],
  ...['Dư nợ', 'Nợ quá hạn', 'Số hộ'],
];

/** Hội, Xã, Chương trình, Dư nợ, Nợ quá hạn, Số hộ of one report in whole triệu. */
function bank(...of: readonly (readonly Cell[])[]): readonly BankFigure[] {
  const lines = of.map((cells) => {
    const [by = '', commune = '', program = '', ...figures] = cells;
    const place = ['LEN_31', new Date(2025, 2, 25), by, commune, program];
    return HEADER.map((_, i) => [...place, 'triệu đồng', 0, ...figures][i] ?? '');
  });
  return valueIn(readBankFigures([HEADER, ...lines], { catalogue: builtInCatalogue() }));
}

const own: RowCells[] = [
  { outstanding: 100, overdue: 2 },
  { outstanding: 50.4, overdue: 0, association: 'Phụ nữ' },
  { outstanding: 30, overdue: 1, association: 'Cựu chiến binh' },
];
const compared = (...of: readonly (readonly Cell[])[]) =>
  inputOf(own, { bankFigures: bank(...of) });

/** Rows as name, residual, verdict, source, cause. */
const verdicts = (input: Parameters<typeof grids>[1]) =>
  grids(reconciliation, input).map(({ rows: lines }) =>
    lines.map((cells) => [cells[1], ...cells.slice(4)].join('|')),
  );

describe('BC · Đối chiếu over any ledger', () => {
  it('has the total of UT_TONG on the associations’ side, and rows that add up to it', () => {
    fc.assert(
      fc.property(rows, (of) => {
        const figures = bank(...ASSOCIATIONS.map((name) => [name, '', '', 1]));
        const input = inputOf(of, { bankFigures: figures });
        const [grid] = grids(reconciliation, input);
        const at = grid?.rows.findIndex(([, name]) => name === 'Tổng cộng') ?? -1;
        const members = grid?.rows.slice(1, at) ?? [];
        const period = datePeriod(input.cutoff);
        const known = valueIn(total(input.ledger, indicator('outstanding'), period, []));
        expect(dong([grid?.rows[at]?.[2]])).toBe(known);
        expect(dong(members.map((cells) => cells[2]))).toBe(known);
      }),
      RUNS,
    );
  });

  it('has a residual in đồng that is the difference of the two sides', () => {
    fc.assert(
      fc.property(rows, fc.nat(4e6), (of, millions) => {
        const input = inputOf(of, { bankFigures: bank(['Nông dân', '', '', millions]) });
        const [grid] = grids(reconciliation, input);
        for (const cells of grid?.rows ?? []) {
          if (typeof cells[4] !== 'number') continue;
          expect(cells[4]).toBe(dong([cells[2]]) - dong([cells[3]]));
        }
      }),
      RUNS,
    );
  });
});

describe('BC · Đối chiếu', () => {
  it('tells khớp, lệch do làm tròn and lệch apart, and names the source', () => {
    const input = compared(
      ['Nông dân', '', '', 100],
      ['Phụ nữ', '', '', 50],
      ['Cựu chiến binh', '', '', 29],
    );
    expect(verdicts(input)[0]?.slice(1)).toEqual([
      'Nông dân|0|khớp|LEN_31|',
      'Phụ nữ|400000|lệch do làm tròn|LEN_31|trong phạm vi chữ số đã in',
      'Cựu chiến binh|1000000|lệch|LEN_31|',
      'Tổng cộng|1400000|lệch do làm tròn|LEN_31|trong phạm vi chữ số đã in',
    ]);
  });

  it('counts the verdicts above the table', () => {
    const text = textOf(reconciliation, compared(['Nông dân', '', '', 100], ['Phụ nữ', '', '', 9]));
    expect(text).toContain('Kết quả: 1 dòng khớp, 1 dòng lệch, 2 dòng thiếu một bên.');
  });

  it('says which side is missing', () => {
    const input = compared(['Nông dân', '', '', 100], ['Đoàn Thanh niên', '', '', 9]);
    const [grid] = verdicts(input);
    expect(grid).toContain('Phụ nữ||thiếu một bên||ngân hàng chưa có số');
    expect(grid).toContain('Đoàn Thanh niên||thiếu một bên|LEN_31|hội chưa có số');
  });

  it('takes a larger figure of all loans for one of another scope', () => {
    expect(verdicts(compared(['', '', '', 200]))[0]).toContain(
      'Tổng cộng|-19600000|khác phạm vi|LEN_31|có thể gồm cả cho vay trực tiếp',
    );
  });

  it('compares by xã and chương trình where the bank’s figures are divided so', () => {
    const text = textOf(
      reconciliation,
      compared(['', 'Đa Kia', '', 180], ['', '', 'Hộ nghèo', 180]),
    );
    expect(text).toContain('Dư nợ theo xã');
    expect(text).toContain('Dư nợ theo chương trình');
    expect(text).not.toContain('Dư nợ theo hội');
  });

  describe('where it is known who has not reported', () => {
    const before = [
      { outstanding: 100 },
      { commune: 'Đăk Ơ', outstanding: 100 },
      { commune: 'Đăk Ơ', association: 'Phụ nữ', outstanding: 100 },
    ].map((cells) => ({ ...cells, cutoff: '28/02/2025' }));
    const now = [{ outstanding: 100 }, { commune: 'Đăk Ơ', outstanding: 100 }];
    const input = inputOf([...before, ...now], {
      bankFigures: bank(
        ['Nông dân', '', '', 200],
        ['Phụ nữ', '', '', 100],
        ['', 'Đa Kia', '', 90],
        ['', 'Đăk Ơ', '', 200],
        ['', '', 'Hộ nghèo', 300],
      ),
    });
    const [lines = []] = verdicts(input);
    const missing = 'chưa có số liệu của Đăk Ơ – Phụ nữ';

    it('takes a hội’s and a xã’s lesser figure for one that is not all there', () => {
      expect(lines).toContain(`Phụ nữ||thiếu một bên|LEN_31|${missing}`);
      expect(lines).toContain(`Đăk Ơ|-100000000|thiếu một bên|LEN_31|${missing}`);
    });

    it('does so in programs and totals, which the unit may be in', () => {
      expect(lines).toContain(`Hộ nghèo|-100000000|thiếu một bên|LEN_31|${missing}`);
      expect(lines).toContain(`Tổng cộng|-100000000|thiếu một bên|LEN_31|${missing}`);
    });

    it('leaves what agrees, and what is larger than the bank’s', () => {
      expect(lines).toContain('Nông dân|0|khớp|LEN_31|');
      expect(lines).toContain('Đa Kia|10000000|lệch|LEN_31|');
    });
  });

  it('adds the bank’s figures of xã × hội to what is entrusted in a xã', () => {
    const lines = verdicts(
      compared(
        ['Nông dân', 'Đa Kia', '', 100],
        ['Phụ nữ', 'Đa Kia', '', 50],
        ['Cựu chiến binh', 'Đa Kia', '', 30],
      ),
    )[0];
    expect(lines?.filter((line) => line.startsWith('Đa Kia'))).toEqual([
      'Đa Kia|400000|lệch do làm tròn|LEN_31|trong phạm vi chữ số đã in',
    ]);
  });

  it('takes in the copy of a hội its own figure of the xã', () => {
    const input = compared(['Nông dân', 'Đa Kia', '', 100], ['Phụ nữ', 'Đa Kia', '', 50]);
    const copy = valueIn(inScope(input, { association: 'Nông dân' }));
    expect(verdicts(copy)[0]).toContain('Đa Kia|0|khớp|LEN_31|');
  });

  it('does not take the hội for what is entrusted where one with loans is not there', () => {
    const lines = verdicts(compared(['Nông dân', 'Đa Kia', '', 100]))[0];
    expect(lines).toContain('Đa Kia||thiếu một bên||ngân hàng chưa có số');
  });

  it('compares nợ quá hạn too where the bank has it', () => {
    expect(textOf(reconciliation, compared(['Nông dân', '', '', 100, 2]))).toContain(
      'Nợ quá hạn theo hội',
    );
  });

  it('has households in a section of their own, whole in any unit of money', () => {
    const of = own.map((cells) => ({ ...cells, households: 10 }));
    const settings = { ...SETTINGS_OF_OFFICE, displayUnit: 'tỷ đồng' } as const;
    const input = inputOf(of, { bankFigures: bank(['Nông dân', '', '', 100, '', 12]), settings });
    const [grid] = grids(reconciliation, input);
    const [first] = grid === undefined ? [] : section(grid, 'Số hộ theo hội');
    expect(first?.slice(1, 6)).toEqual(['Nông dân', 10, 12, -2, 'lệch']);
    const cells = valueIn(reconciliation.build(input)).rows.flatMap((row) => row.cells);
    expect(cells.find(({ value }) => value === 12)?.format).toBe('#,##0');
  });

  it('says which dates the bank’s figures are of, if not of this one', () => {
    const input = inputOf(own, { bankFigures: bank(['', '', '', 5]), cutoff: '2025-02-28' });
    expect(textOf(reconciliation, input)).toMatch(
      /Tab Số ngân hàng chưa có số liệu ngày 28\/02\/2025.*Tab này đang có ngày 25\/03\/2025/,
    );
  });

  it('says that there is nothing to compare in a workbook without any', () => {
    expect(textOf(reconciliation, capitalOnlyInput())).toContain('chưa đối chiếu được');
  });
});
