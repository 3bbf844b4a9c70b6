import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../../src/analysis/text-check/find-figures';
import { foldText, shownText } from '../../../src/analysis/text-check/fold';

function figuresOf(text: string) {
  const shown = shownText(text);
  return findFigures(shown, foldText(shown)).filter(({ kind }) => kind !== 'bare');
}

const written = (text: string): string[] =>
  figuresOf(text).map(({ start, end }) => shownText(text).slice(start, end));

describe('figures of a text', () => {
  it.each([
    ['535, 2 tỷ đồng', 535_200_000_000],
    ['40.988 triệu đồng', 40_988_000_000],
    ['453 tỉ đồng', 453_000_000_000],
    ['19 136 hộ', 19_136],
    ['14,917 hộ', 14_917],
    ['124,756 tỷ đồng', 124_756_000_000],
    ['5 tỷ 992 triệu đồng', 5_992_000_000],
    ['541.964.356 đồng', 541_964_356],
    ['6.600 nghìn hộ', 6_600_000],
    ['4,3 nghìn tỷ đồng', 4_300_000_000_000],
    ['17,399 billion VND', 17_399_000_000_000],
    ['12.5 tỷ đồng', 12_500_000_000],
    ['1,234,567 đồng', 1_234_567],
    ['95,4%', 95.4],
    ['0.05%', 0.05],
  ])('are read as people write them: %s', (text, value) => {
    expect(figuresOf(text).map((figure) => figure.value)).toEqual([value]);
    expect(written(text)).toEqual([text]);
  });

  it.each([
    'Chỉ thị số 39-CT/TW ngày 30/10/2024 của Ban Bí thư',
    'Quy chế 70/QĐ-HĐQT, Nghị định 78/2002/NĐ-CP, mẫu số 05/KTNB',
    'giai đoạn 2021 - 2025, các năm 2023, 2024',
    'từ ngày 01/01/2025 đến 25.03.2025, tháng 3/2025, quý 2/2025',
    '1. Công tác chỉ đạo\n2) Kết quả\n(3) Tồn tại',
    'Điện thoại: 0912 345 678, 0271.3870.123, 1900 6464',
    'lúc 7 giờ 30, thôn 3, xã Đa Kia; lần thứ 12, khóa 13',
    'covid-19 và gạo ST25',
  ])('are not the numbers of dates, documents, lists and telephones: %s', (text) => {
    expect(written(text)).toEqual([]);
  });

  it('have a range on one side behind trên and gần, and further where they are round', () => {
    const [plain, above, round, below] = figuresOf(
      '1.526 tỷ đồng, trên 1.526 tỷ đồng, trên 2.000 tỷ đồng, gần 833 tỷ đồng',
    ).map(({ rounded }) => [rounded.low / 1e9, rounded.high / 1e9]);
    expect([plain, above, round, below]).toEqual([
      [1525.5, 1526.5],
      [1526, 1527],
      [2000, 2100],
      [832, 833],
    ]);
  });

  it.each([
    ['tăng.032 triệu đồng', 'digits-lost'],
    ['có 1.1440 hộ', 'groups-bad'],
    ['đạt 12.34.567 đồng', 'groups-bad'],
    ['còn 14,91 hộ', 'groups-bad'],
  ])('are broken where digits are lost or groups are wrong: %s', (text, fault) => {
    expect(figuresOf(text).map((figure) => figure.fault)).toEqual([fault]);
  });

  it('are whole where a sentence ends without a space before them', () => {
    expect(written('được vay vốn.12 hộ thoát nghèo')).toEqual(['12 hộ']);
  });
});
