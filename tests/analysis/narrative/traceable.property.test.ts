import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Facts } from '../../../src/analysis/narrative/facts';
import type { Figure } from '../../../src/analysis/narrative/figure';
import { narrative, type TextLength } from '../../../src/analysis/narrative/narrative';
import { figuresOf, textOf } from '../../../src/analysis/narrative/phrase';
import { checkText } from '../../../src/analysis/text-check/text-check';
import { anyFacts } from './any-facts';

const LENGTHS: readonly TextLength[] = ['short', 'medium', 'long'];
const NAMES = [
  { officeName: '', area: '' },
  { officeName: 'Phòng giao dịch NHCSXH Bù Gia Mập', area: 'huyện Bù Gia Mập' },
];

/** Made once: reading the tabs of an office takes longer than looking at what is said of it. */
const offices = fc.sample(anyFacts, 150);
const texts = offices.flatMap((facts) =>
  LENGTHS.flatMap((length) => NAMES.map((names) => narrative(facts, names, length))),
);

/** Dates and times are no figures. */
const TIMES = [/\d\d\/\d\d\/\d{4}/g, /(năm|kế hoạch năm) \d{4}/g, /tháng \d+/g];

function withoutTimes(text: string): string {
  return TIMES.reduce((left, time) => left.replace(time, ''), text);
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/ tỷ đồng$/, 1e9],
  [/ triệu đồng(\/hộ)?$/, 1e6],
  [/%$/, 0.01],
];

/** The amounts that would be printed so: half a unit of the last digit to both sides. */
function bounds(printed: string): readonly [number, number] {
  const factor = UNITS.find(([unit]) => unit.test(printed))?.[1] ?? 1;
  const digits = /^[\d.]+(,\d+)?/.exec(printed)?.[0] ?? '';
  const decimals = digits.includes(',') ? digits.length - digits.indexOf(',') - 1 : 0;
  const value = Number(digits.replaceAll('.', '').replace(',', '.')) * factor;
  const half = (factor / 10 ** decimals) * 0.5;
  const slack = Math.max(half * 1e-6, Math.abs(value) * 1e-14);
  return [value - half - slack, value + half + slack];
}

function exact({ value, of }: Figure): number {
  return of === undefined ? value : value / of;
}

describe('the figures of a text', () => {
  it('are all of its numbers, in their order', () => {
    for (const text of texts) {
      const numbers = withoutTimes(textOf(text)).match(/\d[\d.,]*\d|\d/g) ?? [];
      const listed = figuresOf(text).map(({ printed }) => /^[\d.,]+/.exec(printed)?.[0]);
      expect(listed).toEqual(numbers);
    }
  });

  it('contain the exact ones within half a unit of their last digit', () => {
    for (const figure of texts.flatMap(figuresOf)) {
      const [least, most] = bounds(figure.printed);
      expect([figure, exact(figure) >= least && exact(figure) <= most]).toEqual([figure, true]);
    }
  });
});

/** Checking a text takes longer than writing it. */
const SOME = 200;

/** Random books owe more than they lent, and lend to households what nobody lends. */
const UNLIKELY = /lớn hơn toàn bộ|không hợp lý/;

describe('every text', () => {
  it('is contradicted by no check of written texts', () => {
    const found = texts.slice(0, SOME).flatMap((text) =>
      checkText(textOf(text))
        .figures.filter(({ verdict }) => verdict === 'contradicts')
        .flatMap(({ reasons }) => reasons)
        .filter((reason) => !UNLIKELY.test(reason))
        .map((reason) => [reason, textOf(text)]),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['says a figure that nobody knows', /null|undefined|NaN|không xác định/],
    ['has two spaces', / {2}|^ | $| \n|\n /],
    ['has a dangling sign', /[,;:(] *[,;:.)]|\.\.|\( | [,;.)]|\n\n/],
    ['says a change as a minus', /-\d|−\d/],
    ['says the size of no change', /không đổi \d/],
    ['says a change without its size', /tăng (?!\d|trưởng)|(?<!tăng, )giảm (?!\d)/],
    ['compares with no date', /so với (?!\d\d\/\d\d\/\d{4})/i],
  ])('never %s', (_, pattern) => {
    for (const text of texts) expect(textOf(text)).not.toMatch(pattern);
  });

  it('is made of sentences with a capital letter and a full stop', () => {
    for (const paragraph of texts.flatMap((text) => textOf(text).split('\n'))) {
      expect(paragraph).toMatch(/^\p{Lu}.*\.$/u);
      expect(paragraph).not.toMatch(/\. \p{Ll}/u);
    }
  });
});

const WORDS = new Map([
  [-1, 'giảm'],
  [0, 'không đổi'],
  [1, 'tăng'],
]);

function said(facts: Facts, length: TextLength): string {
  return textOf(narrative(facts, { officeName: 'PGD', area: '' }, length));
}

describe('a change', () => {
  it('is said to rise, to fall or to stay as the figures do', () => {
    const compared = offices.filter(({ change }) => change !== null);
    expect(compared.length).toBeGreaterThan(20);
    for (const facts of compared) {
      const word = WORDS.get(Math.sign(facts.change?.outstanding ?? 0));
      expect(said(facts, 'short')).toContain(`, dư nợ ủy thác ${word}`);
    }
  });

  it('is said of no part of the units', () => {
    const partial = offices.filter(({ shortfall }) => shortfall !== null);
    expect(partial.length).toBeGreaterThan(20);
    for (const facts of partial) expect(said(facts, 'long')).not.toMatch(/so với/i);
  });
});

describe('a text of one association', () => {
  it('speaks of no plan, no bank and no other association', () => {
    const own = offices.filter(({ scope }) => scope?.association !== undefined);
    expect(own.length).toBeGreaterThan(20);
    for (const facts of own) {
      for (const length of LENGTHS) {
        expect(said(facts, length)).not.toMatch(
          /kế hoạch|chỉ tiêu|các hội|tổng dư nợ tín dụng|Toàn đơn vị|Nông dân/,
        );
      }
    }
  });
});
