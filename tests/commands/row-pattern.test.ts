import { describe, expect, test } from '@jest/globals';
import { rowPattern, unitPattern } from '../../src/commands/row-pattern';
import { builtInCatalogue, communeNames, memberList } from '../../src/ledger/catalogue';

const COMMUNES = [
  { code: '', name: 'Xã Phú Hòa', abbreviation: '', aliases: [] },
  { code: '', name: 'Xã Phú Hòa (cũ)', abbreviation: '', aliases: [] },
];
const catalogue = { ...builtInCatalogue(), commune: memberList(COMMUNES, communeNames) };

const KEY = {
  cutoff: '2025-03-25',
  commune: 'Xã Phú Hòa',
  association: 'Phụ nữ',
  group: '',
  program: 'Hộ nghèo',
  fund: 'Trung ương',
};

const matches = (text: string) => new RegExp(rowPattern(KEY, catalogue), 'iu').test(text);

describe('the pattern of a row key', () => {
  test('matches the key in standard names', () => {
    expect(matches('2025-03-25|Xã Phú Hòa|Phụ nữ||Hộ nghèo|Trung ương')).toBe(true);
  });

  test('matches codes, abbreviations and other names that people type', () => {
    expect(matches('2025-03-25|phú hòa|HPN||01|TW')).toBe(true);
  });

  test('matches the tone mark on either vowel', () => {
    expect(matches('2025-03-25|Xã Phú Hoà|Phụ nữ||Hộ nghèo|Trung ương')).toBe(true);
  });

  test('does not match a name that only begins alike', () => {
    expect(matches('2025-03-25|Xã Phú Hòa (cũ)|Phụ nữ||Hộ nghèo|Trung ương')).toBe(false);
    expect(matches('2025-03-25|Xã Phú Hòa|Phụ nữ||Hộ nghèo|Địa phương')).toBe(false);
  });

  test('takes brackets in a name for what they are', () => {
    const key = { ...KEY, commune: 'Xã Phú Hòa (cũ)' };
    const row = '2025-03-25|Xã Phú Hòa (cũ)|Phụ nữ||Hộ nghèo|Trung ương';
    expect(new RegExp(rowPattern(key, catalogue), 'iu').test(row)).toBe(true);
  });
});

describe('the pattern of a unit', () => {
  test('matches any program of the unit at the date', () => {
    const pattern = new RegExp(unitPattern(KEY, '2025-02-28', catalogue), 'iu');
    expect(pattern.test('2025-02-28|Phú Hòa|PN||HSSV|ĐP')).toBe(true);
    expect(pattern.test('2025-03-25|Phú Hòa|PN||HSSV|ĐP')).toBe(false);
  });
});
