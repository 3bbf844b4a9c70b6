import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { readGroups } from '../../src/ledger/groups-table';
import { readPeriod } from '../../src/ledger/period';
import { byAssociation } from '../../src/reports/by-association';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { reportInput, valueIn } from './bu-gia-map';
import { built } from './reading';

describe('BC · Theo hội', () => {
  const report = built(byAssociation, reportInput());

  it('has the columns of the bank’s table of associations', () => {
    const header = report.layout.rows.find((row) => row.cells[0]?.value === 'STT');
    expect(header?.cells.map(({ value }) => value)).toEqual([
      ...['STT', 'Hội', 'Số xã', 'Số tổ', 'Số hộ', 'Dư nợ 31/12/2024', 'Cho vay', 'Thu nợ'],
      ...['Xóa nợ', 'Dư nợ 25/03/2025', 'Tăng, giảm', 'Tỷ trọng', 'Nợ quá hạn', 'Tỷ lệ NQH'],
      ...['Nợ khoanh', 'Tiết kiệm'],
    ]);
  });

  it('has the four associations in the bank’s order', () => {
    expect(report.column('Hội')).toEqual([
      'Nông dân',
      'Phụ nữ',
      'Cựu chiến binh',
      'Đoàn Thanh niên',
    ]);
  });

  it('counts a commune with several associations once in the total', () => {
    expect([report.value('Phụ nữ', 'Số xã'), report.total('Số xã')]).toEqual([2, 2]);
  });

  it('counts groups', () => {
    expect([report.value('Phụ nữ', 'Số tổ'), report.total('Số tổ')]).toEqual([2, 8]);
  });

  it('has households by association that add to the total', () => {
    const parts = report.column('Số hộ').map(Number);

    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(report.total('Số hộ'));
  });

  it('adds the balances', () => {
    expect(report.total('Dư nợ 25/03/2025')).toBe(535_200);
  });

  it('leaves groups and households blank when Tổ TK&VV is empty', () => {
    const bare = built(byAssociation, reportInput({ groups: [] }));

    expect([bare.total('Số tổ'), bare.total('Số hộ')]).toEqual(['', '']);
  });

  it('leaves savings blank where a group does not say them, and tells why', () => {
    expect(report.total('Tiết kiệm')).toBe('');
    expect(report.texts).toContain(
      '– Tiết kiệm để trống nơi có Tổ chưa ghi số dư tiết kiệm ở tab Tổ TK&VV.',
    );
  });

  it('adds the savings of the groups', () => {
    const header = ['Ngày chốt', 'Xã', 'Hội', 'Tổ', 'Dư nợ (triệu đồng)'];
    const cells = [
      [...header, 'Số hộ còn dư nợ', 'Số dư tiết kiệm (triệu đồng)'],
      ['25/03/2025', 'Đa Kia', 'HND', 'T1', 100, 3, 7],
      ['25/03/2025', 'Đa Kia', 'HND', 'T2', 0, 0, 2],
    ];
    const groups = valueIn(readGroups(cells, { catalogue: builtInCatalogue() }));
    const ledger = ledgerOf([{ outstanding: 100 }]);
    const input = reportInput({ ledger, groups, flowPeriod: valueIn(readPeriod('Q1/2025')) });

    expect(built(byAssociation, input).total('Tiết kiệm')).toBe(9);
  });
});

describe('the comparison of BC · Theo hội', () => {
  const of = (association: string, cutoff: string, outstanding: number): RowCells => ({
    ...{ association, cutoff, outstanding },
    ...(cutoff === '25/03/2025' ? { disbursed: 30, collected: 10 } : {}),
  });
  const bothDates = (association: string, base: number, end: number): RowCells[] => [
    of(association, '31/12/2024', base),
    of(association, '25/03/2025', end),
  ];
  const report = (rows: readonly RowCells[], flows = 'Q1/2025') =>
    built(
      byAssociation,
      reportInput({ ledger: ledgerOf(rows), groups: [], flowPeriod: valueIn(readPeriod(flows)) }),
    );

  it('prints a decrease below zero', () => {
    const found = report([...bothDates('HND', 100, 120), ...bothDates('HPN', 90, 70)]);

    expect(found.column('Tăng, giảm')).toEqual([20, -20]);
    expect(found.total('Tăng, giảm')).toBe(0);
  });

  it('is left blank, and the unit named, where a unit had not reported at the base', () => {
    const found = report([...bothDates('HND', 100, 120), of('HPN', '25/03/2025', 70)]);

    expect(found.column('Dư nợ 31/12/2024')).toEqual([100, '']);
    expect(found.column('Tăng, giảm')).toEqual([20, '']);
    expect([found.total('Dư nợ 31/12/2024'), found.total('Tăng, giảm')]).toEqual(['', '']);
    const note = found.texts.find((text) => /không so được/.test(text));
    expect(note).toMatch(/31\/12\/2024.*Phụ nữ/);
  });

  it('says so where there is no such ngày chốt', () => {
    const found = report([of('HND', '25/03/2025', 70)]);

    expect(found.total('Dư nợ 31/12/2024')).toBe('');
    expect(found.texts.join('\n')).toMatch(/31\/12\/2024/);
  });

  it('names what the flows of the same time do not explain', () => {
    expect(report(bothDates('HND', 100, 119)).texts).toContain(
      '– Chênh lệch chưa giải thích 1.000.000 đồng: dư nợ tăng/giảm so với 31/12/2024 thấp hơn cho vay − thu nợ − xóa nợ.',
    );
  });

  it.each(['2024 - Q1/2025', '25/03/2025'])(
    'does not explain it by the flows of another time, %s',
    (flows) => {
      const found = report(bothDates('HND', 100, 119), flows);

      expect(found.texts.filter((text) => /chưa giải thích/.test(text))).toEqual([]);
    },
  );
});
