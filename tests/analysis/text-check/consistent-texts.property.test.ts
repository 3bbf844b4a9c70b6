import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkText } from '../../../src/analysis/text-check/text-check';
import {
  add,
  type Books,
  books,
  grouped,
  NAMES,
  type Print,
  print,
  printed,
  prints,
  sharePrinted,
} from './printed-text';

const openings = fc.constantFrom('. Trong đó: ', ', trong đó ', ': ', '. Cụ thể: ', ' (gồm: ');
const partings = fc.constantFrom('; ', ', ', '.\n- ');
const decimals = fc.integer({ min: 1, max: 2 });

function contradicting(text: string): string[] {
  return checkText(text)
    .figures.filter(({ verdict }) => verdict === 'contradicts')
    .map(({ text: figure, reasons }) => `${figure}: ${reasons.join(' ')}`);
}

interface ListText {
  readonly of: Books;
  readonly ways: readonly Print[];
  readonly opening: string;
  readonly parting: string;
  readonly places: number;
  readonly isCut: boolean;
}

/** An article's list of the four associations, with amounts, households and shares. */
function listText({ of, ways, opening, parting, places, isCut }: ListText): string {
  const whole = add(of.amounts);
  const items = NAMES.map((name, i) => {
    const amount = printed(of.amounts[i] ?? 0, ways[i] ?? DEFAULT);
    const share = sharePrinted(of.amounts[i] ?? 0, whole, places, isCut);
    return `${name} ${amount} với ${grouped(of.households[i] ?? 0)} hộ, chiếm ${share}`;
  });
  const total = printed(whole, ways[4] ?? DEFAULT);
  const head = `Đến ngày 31/12/2024, dư nợ ủy thác qua bốn hội đạt ${total} với ${grouped(add(of.households))} hộ còn dư nợ`;
  return `${head}${opening}${items.join(parting)}.`;
}

const DEFAULT: Print = { unit: 'tỷ', decimals: 1, style: 'rounded' };

const listTexts = fc.record({
  of: books,
  ways: prints,
  opening: openings,
  parting: partings,
  places: decimals,
  isCut: fc.boolean(),
});

describe('a text of consistent figures', () => {
  it('is never called contradictory, however amounts and shares are rounded, cut or hedged', () => {
    fc.assert(
      fc.property(listTexts, (of) => {
        expect(contradicting(listText(of))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is never called contradictory for its grades', () => {
    fc.assert(
      fc.property(books, decimals, fc.boolean(), ({ grades }, places, isCut) => {
        const whole = add(grades);
        const items = ['tốt', 'khá', 'trung bình', 'yếu'].map((grade, i) => {
          const count = grades[i] ?? 0;
          return `${grouped(count)} tổ ${grade}, chiếm ${sharePrinted(count, whole, places, isCut)}`;
        });
        const text = `Toàn tỉnh có ${grouped(whole)} tổ: ${items.join('; ')}.`;
        expect(contradicting(text)).toEqual([]);
      }),
    );
  });

  it('is never called contradictory for its growth', () => {
    fc.assert(
      fc.property(growths, ({ base, added, ways, places, isCut, isDown }) => {
        expect(contradicting(growthText(base, added, ways, places, isCut, isDown))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is never called contradictory for lending less collection', () => {
    fc.assert(
      fc.property(books, prints, ({ amounts }, ways) => {
        const [collected = 0, added = 0] = amounts;
        const text = `Quý I/2025, doanh số cho vay ${printed(collected + added, ways[0] ?? DEFAULT)}, doanh số thu nợ ${printed(collected, ways[1] ?? DEFAULT)}; dư nợ tăng ${printed(added, ways[2] ?? DEFAULT)} so với đầu năm.`;
        expect(contradicting(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is never called contradictory for its average', () => {
    fc.assert(
      fc.property(books, print, fc.boolean(), ({ amounts, households }, way, isCut) => {
        const [amount, count] = [add(amounts), add(households)];
        const each = amount / count / 1e6;
        const average = grouped(isCut ? Math.floor(each * 10) : Math.round(each * 10), 1);
        const text = `Dư nợ ủy thác ${printed(amount, way)} với ${grouped(count)} hộ còn dư nợ, bình quân ${average} triệu đồng/hộ.`;
        fc.pre(each > 1 && each < 2000);
        expect(contradicting(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const growths = fc.record({
  base: fc.integer({ min: 2e4, max: 5e6 }).map((million) => million * 1e6 + 71),
  added: fc.integer({ min: 1e3, max: 1e4 }).map((million) => million * 1e6 + 13),
  ways: prints,
  places: decimals,
  isCut: fc.boolean(),
  isDown: fc.boolean(),
});

function growthText(
  base: number,
  added: number,
  ways: readonly Print[],
  places: number,
  isCut: boolean,
  isDown: boolean,
): string {
  const end = isDown ? base - added : base + added;
  const rate = sharePrinted(added, base, places, isCut);
  const [first, second, third] = ways.map((way, i) => printed([end, added, base][i] ?? 0, way));
  const word = isDown ? 'giảm' : 'tăng';
  return `Tổng dư nợ đạt ${first}, ${word} ${second} (${rate}) so với 31/12/2023 (${third}).`;
}

describe('a text with one fault', () => {
  const plain: Print = { unit: 'tỷ', decimals: 1, style: 'rounded' };
  const ways = Array.from({ length: 8 }, () => plain);
  const rest = { ways, opening: '. Trong đó: ', parting: '; ', places: 2, isCut: false };

  it('is found when households do not add up by as few as one', () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 1, max: 999 }), (of, off) => {
        const whole = add(of.households);
        const wrong = whole + off;
        fc.pre([wrong, ...of.households].every((count) => count % 100 !== 0));
        const text = listText({ of, ...rest }).replace(
          `${grouped(whole)} hộ`,
          `${grouped(wrong)} hộ`,
        );
        expect(contradicting(text).join()).toContain(`${grouped(wrong)} hộ`);
      }),
    );
  });

  it('is found when the total differs by more than the last digits allow', () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 1, max: 40 }), (of, percent) => {
        const whole = add(of.amounts);
        // Four parts and a total, each cut off or rounded to a tenth of a tỷ.
        fc.pre((whole * percent) / 100 > 6e8);
        const wrong = printed(whole * (1 + percent / 100), plain);
        const text = listText({ of, ...rest }).replace(printed(whole, plain), wrong);
        expect(contradicting(text).join()).toContain(wrong);
      }),
    );
  });

  it('is found when a share has a wrong digit', () => {
    fc.assert(
      fc.property(
        books,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (of, at, off) => {
          const share = sharePrinted(of.amounts[at] ?? 0, add(of.amounts), 2, false);
          const value = Number(share.replace('%', '').replace(',', '.'));
          const moved = value + off > 100 ? value - off : value + off;
          fc.pre(moved > 0);
          const wrong = `${grouped(Math.round(moved * 100), 2)}%`;
          const name = NAMES[at] ?? '';
          const [before = '', after = ''] = listText({ of, ...rest }).split(name);
          const text = `${before}${name}${after.replace(`chiếm ${share}`, `chiếm ${wrong}`)}`;
          expect(contradicting(text).join()).toContain(wrong);
        },
      ),
    );
  });

  it('is found when an amount has lost its beginning', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('tăng', 'đạt', 'là'),
        (n, word) => {
          const digits = `.${String(n).padStart(3, '0')} triệu đồng`;
          expect(contradicting(`Tiền gửi qua tổ ${word}${digits}.`).join()).toContain(digits);
        },
      ),
    );
  });

  it('is found when a rate of growth is of another base', () => {
    fc.assert(
      fc.property(growths, fc.integer({ min: 1, max: 30 }), (of, off) => {
        const rate = sharePrinted(of.added, of.base, 2, false);
        const value = Number(rate.replace('%', '').replace(',', '.')) + off;
        const wrong = `${grouped(Math.round(value * 100), 2)}%`;
        const text = growthText(of.base, of.added, ways, 2, false, of.isDown);
        expect(contradicting(text.replace(rate, wrong)).join()).toContain(wrong);
      }),
    );
  });
});
