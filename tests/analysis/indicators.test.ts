import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '../../src/analysis/indicator';
import { INDICATOR_SOURCES } from '../../src/analysis/indicator-sources';
import {
  amountIndicator,
  findIndicator,
  INDICATORS,
  indicator,
} from '../../src/analysis/indicators';
import { looseKey } from '../../src/ledger/text-key';
import { sentence } from '../../src/ledger/wording';

function nameOf(text: string): string {
  const found = findIndicator(text);
  return found.ok ? found.value.name : found.problems.map(sentence).join();
}

describe('the registry of indicators', () => {
  it.each([
    ['Dư nợ', 'Dư nợ'],
    ['du no', 'Dư nợ'],
    ['NQH', 'Nợ quá hạn'],
    ['Tỷ lệ NQH', 'Tỷ lệ nợ quá hạn'],
    ['ty le nqh', 'Tỷ lệ nợ quá hạn'],
    ['DSCV', 'Cho vay'],
    ['Doanh số thu nợ', 'Thu nợ'],
    ['Xoá nợ', 'Xóa nợ'],
    ['Lượt hộ vay', 'Lượt hộ vay'],
    ['Tỷ trọng', 'Tỷ trọng'],
    ['Dư nợ bình quân/hộ', 'Dư nợ bình quân/hộ'],
  ])('finds “%s”', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it('suggests the nearest name', () => {
    expect(nameOf('Du no qa han')).toBe('Không có chỉ tiêu “Du no qa han”. Ý bạn là “Nợ quá hạn”?');
  });

  it('gives examples where no name is near', () => {
    expect(nameOf('xyz')).toContain('Ví dụ: Dư nợ, Nợ quá hạn, Cho vay.');
  });

  it('has no name that two indicators share, with or without diacritics', () => {
    const owners = new Map<string, Indicator>();
    for (const entry of INDICATORS) {
      for (const name of [entry.name, entry.abbreviation, ...entry.aliases]) {
        const key = looseKey(name);
        if (key === '') continue;
        expect([name, owners.get(key)?.id ?? entry.id]).toEqual([name, entry.id]);
        owners.set(key, entry);
      }
    }
  });

  it('defines and sources every indicator in a sentence', () => {
    for (const { id, definition } of INDICATORS) {
      expect(definition).toMatch(/^\p{Lu}.*\.$/u);
      expect(INDICATOR_SOURCES[id]).toMatch(/^\p{Lu}/u);
    }
  });

  it('divides amounts by amounts', () => {
    for (const entry of INDICATORS) {
      if (entry.kind === 'amount') continue;
      expect(amountIndicator(entry.numerator).kind).toBe('amount');
      if (entry.denominator !== 'total') {
        expect(indicator(entry.denominator).kind).toBe('amount');
      }
    }
  });
});
