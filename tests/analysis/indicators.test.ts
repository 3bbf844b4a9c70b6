import { describe, expect, it } from '@jest/globals';
import { DERIVED_FACTS } from '../../src/analysis/derived-facts';
import { DERIVED_INDICATORS } from '../../src/analysis/derived-indicators';
import { SCOPES } from '../../src/analysis/indicator-scopes';
import { INDICATOR_SOURCES } from '../../src/analysis/indicator-sources';
import {
  amountIndicator,
  findIndicator,
  INDICATORS,
  indicator,
} from '../../src/analysis/indicators';
import { PROGRAMS } from '../../src/ledger/programs';
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

  it('says which function works out what is no indicator of a ledger', () => {
    expect(nameOf('thuc hien ke hoach')).toBe(
      '“thuc hien ke hoach” do hàm UT_KEHOACH tính. Dùng hàm đó.',
    );
  });

  it('gives examples where no name is near', () => {
    expect(nameOf('xyz')).toContain('Ví dụ: Dư nợ, Nợ quá hạn, Cho vay.');
  });

  it('has no name that two indicators share, with or without diacritics', () => {
    const owners = new Map<string, string>();
    const derived = DERIVED_INDICATORS.map(({ name, aliases }) => ({
      id: name,
      names: [name, ...aliases],
    }));
    const named = INDICATORS.map(({ id, name, abbreviation, aliases }) => ({
      id,
      names: [name, abbreviation, ...aliases],
    }));
    for (const { id, names } of [...named, ...derived]) {
      for (const name of names) {
        const key = looseKey(name);
        if (key === '') continue;
        expect([name, owners.get(key) ?? id]).toEqual([name, id]);
        owners.set(key, id);
      }
    }
  });

  it('defines and sources every indicator in a sentence', () => {
    for (const { id, definition } of INDICATORS) {
      expect(definition).toMatch(/^\p{Lu}.*\.$/u);
      expect(INDICATOR_SOURCES[id]).toMatch(/^\p{Lu}/u);
    }
  });

  it('defines and sources what functions of their own work out', () => {
    for (const { name } of DERIVED_INDICATORS) {
      expect(DERIVED_FACTS[name].definition).toMatch(/^\p{Lu}.*\.$/u);
      expect(DERIVED_FACTS[name].source).toMatch(/^\p{Lu}/u);
    }
  });

  it('leaves out only programs that there are', () => {
    const names = PROGRAMS.map(({ name }) => name);
    const left = Object.values(SCOPES).flatMap(({ withoutPrograms = [] }) => withoutPrograms);
    expect(names).toEqual(expect.arrayContaining(left));
  });

  it('divides by the loans that the name of the ratio tells', () => {
    for (const { name, ...entry } of INDICATORS) {
      if (entry.kind === 'amount' || entry.denominator === 'total') continue;
      const { scope } = amountIndicator(entry.denominator);
      const told = /ủy thác|không gồm|tổng dư nợ/.exec(name)?.[0];
      expect([name, told === undefined]).toEqual([name, scope === undefined]);
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
