import { describe, expect, test } from '@jest/globals';
import { BC0437, BC0438 } from './commune-layouts';
import { BCDHTD_1, LEN_31, sheetOf } from './layouts';
import { understood } from './recognised';

describe('BCDHTD 01.1', () => {
  const { found, name, target, records, notices } = understood(BCDHTD_1);

  test('is known by its form number, its date and its unit', () => {
    expect([name, target]).toEqual(['BCDHTD 01.1', 'bank']);
    expect(found.facts).toMatchObject({ cutoff: '2026-09-30', unit: 'triệu đồng' });
  });

  test('gives communes with the level columns, not those of the month or the term', () => {
    expect(records).toEqual([
      {
        row: 10,
        commune: 'Xã Đăk Ơ',
        outstanding: 190605.123456,
        overdue: 100.123456,
        frozen: 5,
        households: 3131,
      },
      {
        row: 11,
        commune: 'Xã Phú Nghĩa',
        outstanding: 100.5,
        overdue: 0,
        frozen: 0,
        households: 12,
      },
    ]);
  });

  test('leaves out its total and who signed it', () => {
    expect(notices).toEqual(['Dòng 12: “TỔNG CỘNG” là dòng tổng nên không nhập; sổ tự cộng.']);
  });

  test('says where the total is not the sum of its rows', () => {
    const rows = BCDHTD_1.rows.map((row, i) =>
      i === 11 ? row.map((cell, c) => (c === 8 ? 190700 : cell)) : row,
    );
    expect(understood(sheetOf(rows)).notices.join()).toMatch(
      /“TỔNG CỘNG” ghi 190700, cộng các dòng được 190705,623456: lệch -5,623456/,
    );
  });

  test('does not take the office for the commune of the same name', () => {
    const rows = [['PGD Đăk Ơ'], ...BCDHTD_1.rows.slice(2)];
    expect(understood(sheetOf(rows)).found.facts.commune).toBeNull();
  });

  test('of programs is 01.2', () => {
    const rows = [
      ['BÁO CÁO KẾT QUẢ CHO VAY HN&ĐTCS (BCDHTD 01.2)'],
      ['Tháng 9 năm 2026'],
      ['STT', 'Chương trình', 'Tổng dư nợ', 'Quá hạn', 'Khoanh', 'Số KH còn dư nợ'],
      [1, 'Hộ nghèo', 10, 1, 0, 3],
    ];
    const { name, found, records } = understood(sheetOf(rows));
    expect([name, found.facts.cutoff]).toEqual(['BCDHTD 01.2', '2026-09-30']);
    expect(records).toMatchObject([{ program: 'Hộ nghèo', outstanding: 10, households: 3 }]);
  });

  test('without any title is known by what its columns are', () => {
    expect(understood(sheetOf(BCDHTD_1.rows.slice(6))).name).toBe('BCDHTD 01.1');
  });
});

describe('LEN_31', () => {
  test('nests xã, hội and programs in one column', () => {
    const { name, target, records } = understood(LEN_31);
    expect([name, target]).toEqual(['LEN_31 CHTRINH', 'bank']);
    expect(
      records.map(({ row, commune, association, program }) => [row, commune, association, program]),
    ).toEqual([
      [6, 'Đăk Ơ', '', ''],
      [7, 'Đăk Ơ', 'Nông dân', ''],
      [8, 'Đăk Ơ', 'Nông dân', 'Hộ nghèo'],
      [9, 'Đăk Ơ', 'Nông dân', 'Hộ cận nghèo'],
      [10, 'Đăk Ơ', 'Phụ nữ', ''],
      [11, 'Đăk Ơ', 'Phụ nữ', 'Hộ nghèo'],
      [13, 'Phú Nghĩa', 'Phụ nữ', ''],
      [14, 'Phú Nghĩa', 'Phụ nữ', 'Hộ cận nghèo'],
    ]);
  });

  test('tells totals and sums that the system left at zero', () => {
    expect(understood(LEN_31).notices).toEqual([
      expect.stringMatching(/^Dòng 12: 1 dòng cộng theo xã, hội bằng 0/),
      expect.stringMatching(/^Dòng 5: “TỔNG CỘNG” bằng 0/),
    ]);
  });

  test('gives an association its own programs, with flows', () => {
    const { records, notices } = understood(LEN_31, 'entry-12');
    expect(records).toMatchObject([
      { row: 11, commune: 'Đăk Ơ', program: 'Hộ nghèo', disbursed: 20000000, collected: 10000000 },
      { row: 14, commune: 'Phú Nghĩa', program: 'Hộ cận nghèo', disbursed: 0 },
    ]);
    expect(notices.join('|')).toMatch(/5 dòng cộng theo xã, hội.*2 dòng của hội khác/);
  });

  test("compares its total with all of its rows, other associations' too", () => {
    const withTotal = (total: number) =>
      sheetOf(
        LEN_31.rows.map((row, i) => row.map((cell, c) => (i === 4 && c === 4 ? total : cell))),
        { name: 'LEN_31 CHTRINH' },
      );
    const differs = (total: number) =>
      understood(withTotal(total), 'entry-12').notices.filter((text) =>
        /cột Dư nợ.*lệch/.test(text),
      );
    expect(differs(9_700_000_000)).toEqual([]);
    expect(differs(9_800_000_000)).toEqual([expect.stringContaining('lệch 100000000')]);
  });

  test('by leaders of groups is refused: their names stand in it', () => {
    const { found } = understood(LEN_31, 'bank', 'LEN_31_TO_TRUONG.xlsx');
    expect(found.recognition).toEqual({ is: 'foreign', what: 'leaders' });
  });

  test('keeps a name that is in no list, so that reading it says so', () => {
    const rows = LEN_31.rows.map((row) =>
      row.map((cell) => (cell === 'Hộ cận nghèo' ? 'Chương trình lạ' : cell)),
    );
    const { records } = understood(sheetOf(rows, { name: 'LEN_31 CHTRINH' }));
    expect(records.map(({ program }) => program)).toContain('Chương trình lạ');
  });
});

describe('BC0437', () => {
  const { found, name, target, records, notices } = understood(BC0437);

  test('is known with the association and commune of its title', () => {
    expect([name, target]).toEqual(['BC0437', 'groups']);
    expect(found.facts).toMatchObject({ commune: 'Đăk Ơ', association: 'Phụ nữ' });
  });

  test('drops leaders and their telephones before anything is shown', () => {
    expect(notices.slice(0, 2)).toEqual([
      'Cột “Tên tổ trưởng” chứa họ tên người nên đã bỏ: không đọc, không gửi đi.',
      'Cột “Điện thoại” chứa số điện thoại nên đã bỏ: không đọc, không gửi đi.',
    ]);
    expect(JSON.stringify(found.tables)).not.toMatch(/Nguyễn|0912345678/);
  });

  test('leaves scores and grades blank that no formula has reckoned', () => {
    expect(records[0]).toEqual({
      row: 4,
      group: '4600781',
      members: 45,
      households: 43,
      savingMembers: 40,
      outstanding: 2500,
      savings: 300,
    });
    expect(notices.filter((notice) => notice.includes('ô công thức bằng 0'))).toHaveLength(2);
  });

  test('keeps scores that were reckoned', () => {
    const rows = BC0437.rows.map((row, i) =>
      i > 2 && i < 6 ? [...row.slice(0, 13), 91, 'Tốt'] : row,
    );
    expect(understood(sheetOf(rows)).records[0]).toMatchObject({ score: 91, grade: 'Tốt' });
  });
});

describe('BC0438', () => {
  const { name, records, notices } = understood(BC0438);

  test('stacks three tables, of which two go into the workbook', () => {
    expect(name).toBe('BC0438');
    expect(records).toMatchObject([
      { row: 4, association: 'Hội Nông dân', households: 160, outstanding: 5000000000 },
      { row: 5, association: 'Hội Phụ nữ' },
      { row: 13, program: 'Hộ nghèo', outstanding: 6000000000, overdue: 10000000, frozen: 0 },
      { row: 14, program: 'Hộ cận nghèo', outstanding: 3000000000 },
    ]);
    expect(notices).toContainEqual(expect.stringContaining('“II. Xếp loại Tổ TK&VV” không có chỗ'));
  });

  test('does not take a table of grades alone for more rows of the one above', () => {
    const rows = BC0438.rows.map((row) => row.filter((cell) => cell !== 'Xếp loại'));
    expect(understood(sheetOf(rows)).records.map(({ row }) => row)).toEqual([4, 5, 13, 14]);
  });

  test('says that its totals were not reckoned', () => {
    expect(notices.filter((notice) => notice.includes('“Tổng cộng” bằng 0'))).toHaveLength(2);
  });
});

test('B32 and tables of single loans are refused, not misread', () => {
  expect(understood(sheetOf([['x']]), 'bank', 'B32_092026.xlsx').found.recognition.is).toBe(
    'foreign',
  );
  expect(understood(sheetOf([['SAO KÊ MÓN VAY']])).found.recognition.is).toBe('foreign');
});
