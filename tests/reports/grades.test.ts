import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell } from '../../src/ledger/cell';
import { readGroups } from '../../src/ledger/groups-table';
import { grades } from '../../src/reports/grades';
import { ledgerOf } from '../ledger/ledger-rows';
import { reportInput, valueIn } from './bu-gia-map';
import { printed } from './tables';

const HEADER = [
  ...['Ngày chốt', 'Xã', 'Hội', 'Tổ', 'Dư nợ (triệu đồng)', 'Xếp loại', 'Điểm'],
  'Món 3 tháng không hoạt động',
];
let number = 0;
const group = (commune: string, association: string, ...rest: Cell[]): Cell[] => {
  number += 1;
  return ['25/03/2025', commune, association, `T${number}`, ...rest];
};
const GROUPS = [
  group('Đa Kia', 'HPN', 100, 'Tốt', 90, 1),
  group('Đa Kia', 'HPN', 50, 'Kém', 40.5, 0),
  group('Đa Kia', 'HND', 30, 'Khá', 70, 0),
  group('Đăk Ơ', 'HND', 20, 'Trung bình', 60, 2),
  group('Đăk Ơ', 'HND', 10, '', '', 0),
  group('Đăk Ơ', 'HND', 0, 'Tốt', 95, 0),
];

function reportOf(rows: readonly Cell[][], changes: Parameters<typeof reportInput>[0] = {}) {
  const groups = valueIn(readGroups([HEADER, ...rows], { catalogue: builtInCatalogue() }));
  const report = printed(grades, reportInput({ ledger: ledgerOf([]), groups, ...changes }));
  const [first, second] = report.tables;
  if (first === undefined || second === undefined) throw new Error('Two tables expected');
  return { ...report, first, second };
}

describe('BC · Xếp loại tổ', () => {
  const { first, second, texts, width } = reportOf(GROUPS);

  it('has the columns and the formulas of form 05/KTNB', () => {
    const two = (of: string): string[] => [`${of} · Số tổ`, `${of} · Dư nợ`];
    const formulas = first.numbers.map((text) => String(text).replace(/\n/g, ''));

    expect(first.headers.slice(2, 14)).toEqual(
      ['Tổng số', 'Đã xếp loại', 'Tốt', 'Khá', 'Trung bình', 'Yếu'].flatMap(two),
    );
    expect(formulas.slice(4, 6)).toEqual(['(5)=(7)+(9)+(11)+(13)', '(6)=(8)+(10)+(12)+(14)']);
    expect(width).toBeLessThanOrEqual(1_300);
  });

  it('begins with the sum of the associations', () => {
    expect(first.rows.map((row) => row.slice(0, 5))).toEqual([
      ['', 'Các tổ chức chính trị – xã hội', 5, 210, 4],
      [1, 'Nông dân', 3, 60, 2],
      [2, 'Phụ nữ', 2, 150, 2],
    ]);
    expect(first.isSum).toEqual([true, false, false]);
  });

  it('leaves out groups without a balance', () => {
    expect(first.cell('Các tổ chức chính trị – xã hội', 'Tốt · Số tổ')).toBe(1);
  });

  it('calls “Kém” of the form “Yếu”, and says so', () => {
    expect(first.cell('Phụ nữ', 'Yếu · Dư nợ')).toBe(50);
    expect(texts.join('\n')).toContain('“Yếu” là “Loại kém” ở mẫu 05/KTNB');
  });

  it('tells how many groups have no grade', () => {
    expect(texts).toContain('– 1 tổ chưa xếp loại, chỉ có trong cột Tổng số.');
  });

  it('recomputes the average of points in every row', () => {
    expect(second.cell('Đa Kia', 'Điểm bình quân')).toBe(200.5 / 3);
    expect(second.total('Điểm bình quân')).toBe(260.5 / 4);
  });

  it('has the same total by commune', () => {
    expect(second.column('Tổng số · Dư nợ')).toEqual([180, 30]);
    expect(second.total('Tổng số · Dư nợ')).toBe(210);
    expect(second.total('Món 3 tháng KHĐ')).toBe(3);
  });

  it('takes the last date that has grades, and says which it is', () => {
    const lagging = GROUPS.map(([, ...rest]): Cell[] => ['28/02/2025', ...rest]);
    const report = reportOf([...lagging, group('Đa Kia', 'HPN', 5, '', '', 0)]);

    expect(report.second.total('Tổng số · Số tổ')).toBe(5);
    expect(report.texts).toContain('Xếp loại Tổ TK&VV ngày 28/02/2025');
    expect(report.texts).toContain(
      '– Chưa có xếp loại ngày 25/03/2025: lấy ngày 28/02/2025, ngày chốt gần nhất có xếp loại.',
    );
  });

  it('leaves blank a sum of which a group does not say its part', () => {
    const report = reportOf([...GROUPS, group('Đa Kia', 'HPN', '', 'Tốt', '', '')]);

    expect(report.first.cell('Phụ nữ', 'Tốt · Số tổ')).toBe(2);
    expect(report.first.cell('Phụ nữ', 'Tốt · Dư nợ')).toBe('');
    expect(report.texts).toContain('– 1 tổ chưa ghi dư nợ: ô có các tổ này để trống.');
  });

  it('names units of the ledger whose groups are missing', () => {
    const ledger = ledgerOf([{ commune: 'Phú Nghĩa', association: 'HPN', outstanding: 3 }]);

    expect(reportOf(GROUPS, { ledger }).texts).toContain(
      '– Tab Tổ TK&VV ngày 25/03/2025 chưa có Tổ của Phú Nghĩa – Phụ nữ.',
    );
  });

  it('says so where there are no grades', () => {
    const report = printed(grades, reportInput({ groups: [] }));

    expect(report.tables).toEqual([]);
    expect(report.texts).toContain('Chưa có xếp loại ở tab Tổ TK&VV đến ngày 25/03/2025.');
  });
});
