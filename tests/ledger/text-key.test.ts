import { describe, expect, it } from '@jest/globals';
import { looseKey, textKey, tidyText } from '../../src/ledger/text-key';

describe('comparing texts', () => {
  it.each([
    ['Hộ nghèo', 'HỘ  NGHÈO '],
    ['Hòa Bình', 'Hoà Bình'],
    ['Ủy thác', 'Uỷ thác'],
    ['Thúy', 'Thuý'],
    ['Khỏe', 'Khoẻ'],
    ['Hộ nghèo', 'Hộ nghèo'.normalize('NFD')],
    ['Hộ nghèo', 'Hộ\u00a0nghèo\u200b'],
  ])('takes “%s” and “%s” for the same', (a, b) => {
    expect(textKey(a)).toBe(textKey(b));
  });

  it.each([
    ['Phú Nghĩa', 'Phú Nghia'],
    ['mưa', 'mứa'],
    ['Đa Kia', 'Da Kia'],
  ])('keeps “%s” and “%s” apart', (a, b) => {
    expect(textKey(a)).not.toBe(textKey(b));
  });

  it('drops marks, spaces and punctuation from a loose key', () => {
    expect(looseKey('Học sinh, sinh viên Đắk Ơ')).toBe('hocsinhsinhviendako');
  });

  it('tidies a text without changing its case', () => {
    expect(tidyText('  Đa\u00a0 Kia\u200b ')).toBe('Đa Kia');
  });
});
