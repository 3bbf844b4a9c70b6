import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CapitalRow } from '../../src/ledger/capital';
import { capital } from '../../src/reports/capital';
import { amount, inputOf, RUNS } from './any-ledger';
import { capitalOnlyInput, reportInput } from './bu-gia-map';
import { dong, grids, textOf } from './grid';

const SOURCES = [
  'Trung ương cân đối',
  'Tiền gửi của tổ chức, cá nhân',
  'Tiền gửi qua Tổ TK&VV',
  'Ngân sách tỉnh ủy thác',
  'Quỹ riêng của huyện',
];
const row = (
  source: string,
  billions: number,
  exactness: CapitalRow['exactness'] = 'đúng',
  cutoff = '2025-03-25',
): CapitalRow => ({ source, exactness, cutoff, amount: billions * 1e9 });
const printed = (...of: CapitalRow[]) =>
  grids(capital, reportInput({ capital: of }))[0]?.rows ?? [];

describe('BC · Nguồn vốn over any sources', () => {
  it('has a total that is the sum of its rows', () => {
    const sources = fc.uniqueArray(
      fc.record({
        source: fc.constantFrom(...SOURCES),
        amount: amount.map((millions) => Math.round(Number(millions) * 1e6)),
        exactness: fc.constantFrom('đúng', 'hơn', 'gần'),
        cutoff: fc.constant('2025-03-25'),
      }),
      { selector: ({ source }) => source, minLength: 1 },
    );
    fc.assert(
      fc.property(sources, (of) => {
        const lines = printed(...(of as CapitalRow[]));
        const total = lines[lines.length - 1] ?? [];
        expect(dong([total[3]])).toBe(of.reduce((sum, { amount: dongs }) => sum + dongs, 0));
        expect(dong(lines.slice(0, -1).map((cells) => cells[3]))).toBe(dong([total[3]]));
        expect(total[2] === 'đúng').toBe(of.every(({ exactness }) => exactness === 'đúng'));
      }),
      RUNS,
    );
  });
});

describe('BC · Nguồn vốn', () => {
  it('prints 453 tỷ and hơn 112 tỷ of Cần Giuộc as they were published', () => {
    expect(grids(capital, capitalOnlyInput())[0]?.rows).toEqual([
      [1, 'Tiền gửi của tổ chức, cá nhân', 'hơn', 112_000, '…'],
      ['', 'TỔNG CỘNG', 'đúng', 453_000, 1],
    ]);
  });

  it('says that the sources are not all of a total given in one figure', () => {
    expect(textOf(capital, capitalOnlyInput())).toContain('các nguồn đã ghi chưa phải toàn bộ');
  });

  it('takes a total of which a part is “hơn” for “hơn”', () => {
    const lines = printed(row('Trung ương cân đối', 400), row('Nguồn khác', 12, 'hơn'));
    expect(lines[lines.length - 1]?.slice(1)).toEqual(['TỔNG CỘNG', 'hơn', 412_000, '…']);
  });

  it('takes a total of parts above and below for “khoảng”', () => {
    const lines = printed(row('Trung ương cân đối', 400, 'gần'), row('Nguồn khác', 12, 'hơn'));
    expect(lines[lines.length - 1]?.[2]).toBe('khoảng');
  });

  it('has shares of exact amounts', () => {
    const lines = printed(row('Trung ương cân đối', 300), row('Nguồn khác', 100));
    expect(lines.map((cells) => cells[4])).toEqual([0.75, 0.25, 1]);
  });

  it('adds no local budget to a figure of all of them', () => {
    const lines = printed(
      row('Ngân sách địa phương ủy thác', 20),
      row('Ngân sách tỉnh ủy thác', 15),
    );
    expect(lines.map((cells) => cells.slice(0, 4))).toEqual([
      [1, 'Ngân sách địa phương ủy thác', 'đúng', 20_000],
      ['', 'Trong đó: Ngân sách tỉnh ủy thác', 'đúng', 15_000],
      ['', 'TỔNG CỘNG', 'đúng', 20_000],
    ]);
  });

  it('shows the change since the base, and none of an amount that is not exact', () => {
    const lines = printed(
      row('Trung ương cân đối', 400, 'đúng', '2024-12-31'),
      row('Trung ương cân đối', 410),
      row('Nguồn khác', 10, 'đúng', '2024-12-31'),
      row('Nguồn khác', 12, 'hơn'),
    );
    expect(lines.map((cells) => cells.slice(5))).toEqual([
      ['đúng', 400_000, 10_000, 0.025],
      ['đúng', 10_000, '…', '…'],
      ['đúng', 410_000, '…', '…'],
    ]);
  });

  it('has no change of a total of which a source is missing at one of the dates, and names it', () => {
    const of = [
      row('Trung ương cân đối', 390, 'đúng', '2024-12-31'),
      row('Trung ương cân đối', 400),
      row('Tiền gửi của tổ chức, cá nhân', 100),
    ];
    const lines = printed(...of);
    expect(lines[lines.length - 1]?.slice(3)).toEqual([500_000, 1, 'đúng', 390_000, '…', '…']);
    expect(textOf(capital, reportInput({ capital: of }))).toContain(
      'vì ngày 31/12/2024 chưa có số của Tiền gửi của tổ chức, cá nhân. Nguồn chưa có vốn ở ngày đó thì ghi 0.',
    );
  });

  it('compares totals that were given, whatever sources are known', () => {
    const lines = printed(
      row('Tổng nguồn vốn cho vay', 390, 'đúng', '2024-12-31'),
      row('Tổng nguồn vốn cho vay', 429),
      row('Nguồn khác', 12),
    );
    expect(lines[lines.length - 1]?.slice(6)).toEqual([390_000, 39_000, 0.1]);
  });

  it('does not compare a total that was given with a sum of sources', () => {
    const of = [
      row('Tổng nguồn vốn cho vay', 390, 'đúng', '2024-12-31'),
      row('Trung ương cân đối', 300, 'đúng', '2024-12-31'),
      row('Trung ương cân đối', 310),
    ];
    const lines = printed(...of);
    expect(lines.map((cells) => cells.slice(7))).toEqual([
      [10_000, 10_000 / 300_000],
      ['…', '…'],
    ]);
    expect(textOf(capital, reportInput({ capital: of }))).toContain(
      'tổng của một ngày được cho bằng một số, của ngày kia là cộng các nguồn',
    );
  });

  it('compares a total that was given with a sum of the very sources that it is the sum of', () => {
    const lines = printed(
      row('Trung ương cân đối', 300, 'đúng', '2024-12-31'),
      row('Tổng nguồn vốn cho vay', 330),
      row('Trung ương cân đối', 330),
    );
    expect(lines[lines.length - 1]?.slice(6)).toEqual([300_000, 30_000, 0.1]);
  });

  it('has no shares where the sources are more than the total that was given, and says so', () => {
    const of = [
      row('Tổng nguồn vốn cho vay', 400),
      row('Trung ương cân đối', 400),
      row('Nguồn khác', 100),
    ];
    const text = textOf(capital, reportInput({ capital: of }));
    expect(printed(...of).map((cells) => cells[4])).toEqual(['…', '…', '…']);
    expect(text).toContain('cộng lại lớn hơn tổng được cho nên không tính tỷ trọng');
    expect(text).not.toContain('chưa phải toàn bộ');
  });

  it('says that capital is no dư nợ, and how much that is', () => {
    const text = textOf(capital, reportInput({ capital: [row('Nguồn khác', 12)] }));
    expect(text).toContain('không phải dư nợ');
    expect(text).toContain('Dư nợ ủy thác ngày 25/03/2025: 535.200 triệu đồng.');
  });

  it('says that there is nothing to compare with', () => {
    const text = textOf(capital, reportInput({ capital: [row('Nguồn khác', 12)] }));
    expect(text).toContain('chưa có ngày để so sánh với 25/03/2025');
  });

  it('says that nothing is typed for the date', () => {
    expect(textOf(capital, inputOf([{ outstanding: 1 }]))).toContain(
      'Tab Nguồn vốn chưa có dòng nào của ngày 25/03/2025.',
    );
  });
});
