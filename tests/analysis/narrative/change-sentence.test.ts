import { describe, expect, it } from '@jest/globals';
import type { ChangeFacts } from '../../../src/analysis/narrative/change-facts';
import { changeSentence } from '../../../src/analysis/narrative/change-phrase';
import { textOf } from '../../../src/analysis/narrative/phrase';
import { NOTHING } from './no-facts';

const MILLION = 1_000_000;

/** In triệu đồng, against a balance of 1.000. */
function said(change: number, others: Partial<ChangeFacts> = {}): string {
  const own: ChangeFacts = {
    since: '2024-12-31',
    isReorganised: false,
    outstanding: change * MILLION,
    growth: { numerator: change * MILLION, denominator: 1_000 * MILLION },
    overdue: null,
    associations: new Map(),
    ...others,
  };
  return textOf(changeSentence({ ...NOTHING, change: own }));
}

describe('the sentence on the change of the balance', () => {
  it.each([
    [25, 'So với 31/12/2024, dư nợ ủy thác tăng 25 triệu đồng (2,50%).'],
    [-25, 'So với 31/12/2024, dư nợ ủy thác giảm 25 triệu đồng (2,50%).'],
    [0, 'So với 31/12/2024, dư nợ ủy thác không đổi.'],
  ])('says a change of %d triệu as “%s”', (change, text) => {
    expect(said(change)).toBe(text);
  });

  it('gives no percentage of a balance that was none', () => {
    expect(said(25, { growth: null })).toBe('So với 31/12/2024, dư nợ ủy thác tăng 25 triệu đồng.');
  });

  it('gives no percentage that would be printed as 0,00%', () => {
    const growth = { numerator: 25, denominator: 1_000_000 };
    expect(said(25, { growth })).toBe('So với 31/12/2024, dư nợ ủy thác tăng 25 triệu đồng.');
  });

  it('says that the communes were others', () => {
    expect(said(25, { isReorganised: true })).toBe(
      'So với 31/12/2024 (trước khi sắp xếp đơn vị hành chính), dư nợ ủy thác tăng 25 triệu đồng (2,50%).',
    );
  });

  it('is not said where there is nothing to compare with', () => {
    expect(textOf(changeSentence(NOTHING))).toBe('');
  });
});
