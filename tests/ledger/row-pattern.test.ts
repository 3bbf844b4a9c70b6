import { describe, expect, test } from '@jest/globals';
import { builtInCatalogue, communeNames, memberList } from '../../src/ledger/catalogue';
import { unitPattern } from '../../src/ledger/row-pattern';

const COMMUNES = [
  { code: '', name: 'Xã Phú Hòa', abbreviation: '', aliases: [] },
  { code: '', name: 'Xã Phú Hòa (cũ)', abbreviation: '', aliases: ['PHC'] },
];
const catalogue = { ...builtInCatalogue(), commune: memberList(COMMUNES, communeNames) };

const matches = (text: string, commune = 'Xã Phú Hòa', cutoff: string | null = '2025-03-25') =>
  new RegExp(unitPattern(commune, cutoff, catalogue), 'iu').test(text);

describe('the pattern of a commune at a date', () => {
  test.each(['Xã Phú Hòa', 'phú hòa', 'Phú Hoà', 'PHÚ HÒA', 'phu hoa', 'Phu Hòa'.normalize('NFD')])(
    'matches the commune typed as %s, whatever the program',
    (name) => expect(matches(`2025-03-25|${name}|Phụ nữ||Hộ nghèo|Trung ương`)).toBe(true),
  );

  test('matches other names of the commune', () => {
    expect(matches('2025-03-25|phc|HPN||01|TW', 'Xã Phú Hòa (cũ)')).toBe(true);
  });

  test('does not match a name that only begins alike', () => {
    expect(matches('2025-03-25|Xã Phú Hòa (cũ)|Phụ nữ||Hộ nghèo|Trung ương')).toBe(false);
  });

  test('takes brackets in a name for what they are', () => {
    expect(matches('2025-03-25|Xã Phú Hòa (cũ)|HPN||01|TW', 'Xã Phú Hòa (cũ)')).toBe(true);
  });

  test('matches one date only, or any', () => {
    const row = '2025-02-28|Phú Hòa|PN||HSSV|ĐP';
    expect(matches(row)).toBe(false);
    expect(matches(row, 'Xã Phú Hòa', null)).toBe(true);
  });
});
