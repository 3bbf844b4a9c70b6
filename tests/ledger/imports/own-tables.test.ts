import { describe, expect, test } from '@jest/globals';
import { TABS } from '../../../src/ledger/tabs';
import { sheetOf } from './layouts';
import { understood } from './recognised';

describe("a person's own table", () => {
  test('goes to the tab of the association that it names', () => {
    const { target, records, units } = understood(
      sheetOf([
        ['Hội', 'Xã', 'Chương trình', 'Nguồn vốn', 'Dư nợ (triệu đồng)', 'NQH (trđ)', 'Số hộ'],
        ['Phụ nữ', 'Đăk Ơ', 'HN', 'TW', 40988, 12, 900],
      ]),
    );
    expect(target).toBe('entry-12');
    expect(records).toMatchObject([
      { commune: 'Đăk Ơ', program: 'HN', outstanding: 40988, overdue: 12 },
    ]);
    expect(units).toMatchObject({
      outstanding: 'triệu đồng',
      overdue: 'triệu đồng',
      households: null,
    });
  });

  test('does not call a total row without figures one of zero', () => {
    const { notices } = understood(
      sheetOf([
        ['Xã', 'Chương trình', 'Dư nợ'],
        ['Đăk Ơ', 'HN', 5],
        ['Tổng cộng', '', ''],
      ]),
      'entry-12',
    );
    expect(notices.join(' ')).not.toContain('chưa tính');
    expect(notices.join(' ')).toContain('Tổng cộng');
  });

  test('gives the flow of the period rather than the one since the beginning of the year', () => {
    const rows = [
      ['Xã', 'Chương trình', 'Cho vay', '', 'Thu nợ lũy kế', 'Dư nợ'],
      ['', '', 'Trong tháng', 'Lũy kế từ đầu năm', '', ''],
      ['Đăk Ơ', 'HN', 5, 90, 7, 40988],
    ];
    const [record = {}] = understood(sheetOf(rows), 'entry-12').records;
    expect(record).toMatchObject({ disbursed: 5, 'collected:ytd': 7 });
    expect(record).not.toHaveProperty('disbursed:ytd');
  });

  test('is found by what stands in a column whose header says little', () => {
    const { records } = understood(
      sheetOf([
        ['Đơn vị', 'Chương trình', 'Dư nợ'],
        ['Xã Đăk Ơ', 'HN', 1],
        ['Xã Phú Nghĩa', 'HN', 2],
      ]),
      'entry-12',
    );
    expect(records.map(({ commune }) => commune)).toEqual(['Xã Đăk Ơ', 'Xã Phú Nghĩa']);
  });

  test('may begin anywhere and go on over printed pages', () => {
    const head = ['', 'Xã', 'Chương trình', 'Dư nợ'];
    const { records } = understood(
      sheetOf([
        [],
        ['', 'Bảng của tôi'],
        head,
        ['', 'Đăk Ơ', 'HN', 1],
        [],
        head,
        ['', 'Phú Nghĩa', 'HN', 2],
      ]),
      'entry-12',
    );
    expect(records.map(({ row }) => row)).toEqual([4, 7]);
  });

  test('keeps a commune called Cộng Hòa, which is no total', () => {
    const { records } = understood(
      sheetOf([
        ['Xã', 'Chương trình', 'Dư nợ'],
        ['Cộng Hòa', 'HN', 1],
        ['Cộng', '', 1],
      ]),
      'entry-12',
    );
    expect(records.map(({ commune }) => commune)).toEqual(['Cộng Hòa']);
  });

  test('gives each row the name that its merged cell spans', () => {
    const rows = [
      ['Xã', 'Chương trình', 'Dư nợ'],
      ['Đăk Ơ', 'HN', 1],
      ['', 'HCN', 2],
    ];
    const merges = [{ top: 1, bottom: 2, left: 0, right: 0 }];
    const { records } = understood({ ...sheetOf(rows), merges }, 'entry-12');
    expect(records.map(({ commune }) => commune)).toEqual(['Đăk Ơ', 'Đăk Ơ']);
  });

  test('takes a dash among figures for nothing, and clears control characters', () => {
    const { records } = understood(
      sheetOf([
        ['Xã', 'Chương trình', 'Dư nợ', 'NQH', 'Ghi chú'],
        ['Đăk\u0000 Ơ', 'HN', 1, '-', 'a'],
        ['Phú Nghĩa', 'HN', 1, 2, '-'],
      ]),
      'entry-12',
    );
    expect(records).toMatchObject([{ commune: 'Đăk Ơ', overdue: '' }, { note: '-' }]);
  });

  test.each(
    TABS.filter(({ id }) =>
      /^(groups|bank|plan|capital|activity-12|catalogue|parameters)$/.test(id),
    ),
  )('with the headers of $name fits that tab', (spec) => {
    const headers = spec.columns.map(({ header }) => header);
    const row = spec.columns.map(({ id, kind, choices }) => {
      if (id === 'commune') return 'Đăk Ơ';
      if (id === 'association') return 'Phụ nữ';
      if (id === 'program') return 'Hộ nghèo';
      if (kind === 'date') return '2025-02-28';
      if (choices && 'list' in choices) return choices.list[0] ?? '';
      return kind === 'text' ? `chữ ${id}` : 7;
    });
    const { found, records } = understood(sheetOf([headers, row]), spec.id);
    expect(found.tables).toHaveLength(1);
    const typed = spec.columns.filter(({ computed }) => computed !== true).map(({ id }) => id);
    expect(Object.keys(records[0] ?? {}).sort()).toEqual(['row', ...typed].sort());
    expect(understood(sheetOf([headers, row])).target.replace(/-\d+$/, '')).toBe(
      spec.id.replace(/-\d+$/, ''),
    );
  });
});
