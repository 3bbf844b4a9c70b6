import { describe, expect, test } from '@jest/globals';
import { tabOf } from '../ledger/ledger-rows';
import { cells, EXAMPLE, FEB, FIELDS, ledger, RULED, table } from './fee-ledger';
import { message } from './message';

describe('UT_PHI', () => {
  test('reckons the worked example: 10.400.000 đ at 0,52 % a month gives 640.000 đ in four parts', () => {
    const [header, line] = table(EXAMPLE, FEB);
    expect(header).toEqual([
      'Hội',
      'Chương trình',
      'Lãi thực thu (đồng)',
      'Lãi suất (%/tháng)',
      'Dư nợ tính phí (đồng)',
      'Mức phí (%/tháng)',
      'Tỷ lệ NQH (%)',
      'Hệ số (%)',
      'Phí (đồng)',
      'Phí · Xã (đồng)',
      'Phí · Huyện (đồng)',
      'Phí · Tỉnh (đồng)',
      'Phí · Trung ương (đồng)',
      'Lãi chưa tính phí (đồng)',
    ]);
    const bases = [10_400_000, 0.52, 2_000_000_000, 0.032, 0, 100];
    const parts = [537_600, 57_600, 28_800, 16_000];
    expect(line).toEqual(['Nông dân', 'Hộ nghèo', ...bases, 640_000, ...parts, '']);
  });

  test('adds up each association and everything', () => {
    const values = ledger([
      { cutoff: FEB, program: 'HN', outstanding: 1, interestCollected: 10_400_000 },
      { cutoff: FEB, program: 'HCN', outstanding: 1, interestCollected: 6_240_000 },
      { cutoff: FEB, association: 'Phụ nữ', outstanding: 1, interestCollected: 5_200_000 },
    ]);
    const answer = table(values, FEB);
    expect(answer.slice(1, -1).map((row) => [row[0], row[1], row[8]])).toEqual([
      ['Nông dân', 'Hộ nghèo', 640_000],
      ['Nông dân', 'Hộ cận nghèo', 320_000],
      ['Cộng Nông dân', '', 960_000],
      ['Phụ nữ', 'Hộ nghèo', 320_000],
      ['Cộng Phụ nữ', '', 320_000],
      ['Tổng cộng', '', 1_280_000],
    ]);
  });

  test('takes the unit from the header', () => {
    const inMillions = tabOf(FIELDS, [
      { cutoff: FEB, outstanding: 1, overdue: 0, interestCollected: 10.4 },
    ]);
    expect(cells(table(inMillions, FEB), 'Tổng cộng', 'Phí (đồng)')).toEqual([640_000]);
  });

  test.each(['Hội', 'Chương trình', 'Xã', 'Nguồn vốn', 'don vi uy thac', 'CT'])(
    'has the same total by %s',
    (by) => {
      expect(cells(table(EXAMPLE, FEB, by), 'Tổng cộng', 'Phí (đồng)', 'Phí · Xã (đồng)')).toEqual([
        640_000, 537_600,
      ]);
    },
  );

  test('has no fee for what the bank lends itself', () => {
    const own = { cutoff: FEB, outstanding: 1, interestCollected: 10_400_000 };
    const values = ledger([own, { ...own, association: 'Trực tiếp' }]);
    expect(cells(table(values, FEB), 'Tổng cộng', 'Phí (đồng)')).toEqual([640_000]);
  });

  test('names below the table an association with dư nợ whose interest is blank', () => {
    const own = { cutoff: FEB, outstanding: 1 };
    const values = ledger([
      { ...own, interestCollected: 10_400_000 },
      { ...own, association: 'Phụ nữ' },
    ]);
    expect(table(values, FEB).map(([first]) => first)).toContain(
      'Chưa có Lãi thực thu trong kỳ 28/02/2022: Phụ nữ.',
    );
  });

  test('names below the table a unit whose interest is blank where its association has some', () => {
    const own = { cutoff: FEB, outstanding: 1, interestCollected: 10_400_000 };
    const values = ledger([own, { ...own, commune: 'Đăk Ơ', interestCollected: '' }]);
    expect(table(values, FEB).map(([first]) => first)).toContain(
      'Chưa có Lãi thực thu trong kỳ 28/02/2022: Đăk Ơ – Nông dân.',
    );
  });

  test('says which kinds of parameters are still to be confirmed', () => {
    expect(table(EXAMPLE, FEB).at(-1)?.[0]).toBe(
      'Tham số cần xác nhận: Lãi suất cho vay; Phân bổ phí ủy thác.',
    );
  });
});

describe('UT_PHI that cannot answer', () => {
  test('refuses a date for which no fee is agreed, and names the row to add once', () => {
    const values = ledger([
      { cutoff: '28/02/2024', program: 'HN', outstanding: 1, interestCollected: 1 },
      { cutoff: '28/02/2024', program: 'HCN', outstanding: 1, interestCollected: 1 },
    ]);
    expect(message('UT_PHI', values, RULED, '28/02/2024').split('\n')).toEqual([
      'Chưa có “Mức phí ủy thác trên dư nợ có thu được lãi” cho ngày 28/02/2024. Thêm dòng vào tab Tham số, đơn vị %/tháng, kèm số văn bản.',
      'Chưa có “Hệ số chất lượng phí ủy thác” cho ngày 28/02/2024. Thêm dòng vào tab Tham số, đơn vị %, kèm số văn bản.',
      'Chưa có “Phân bổ phí ủy thác” cho ngày 28/02/2024. Thêm dòng vào tab Tham số, đơn vị %, kèm số văn bản.',
    ]);
  });

  test('refuses amounts whose headers do not say the unit', () => {
    const bare = tabOf(FIELDS, [{ cutoff: FEB, interestCollected: 1 }], '');
    expect(message('UT_PHI', bare, RULED, FEB)).toContain('đơn vị');
  });

  test('refuses a period without any interest, which would be a table without rows', () => {
    const values = ledger([{ cutoff: FEB, outstanding: 1 }]);
    expect(message('UT_PHI', values, RULED, FEB)).toBe(
      'Chưa có Lãi thực thu của hội nào trong kỳ 28/02/2022. Điền cột Lãi thực thu, hoặc chọn kỳ khác.',
    );
  });

  test('refuses a range without the column Lãi thực thu', () => {
    const values = tabOf(FIELDS.slice(0, -1), [{ cutoff: FEB, outstanding: 1 }]);
    expect(message('UT_PHI', values, RULED, FEB)).toContain('Lãi thực thu');
  });

  test('refuses to divide by Tổ where the ledger does not name any', () => {
    const values = tabOf([...FIELDS, 'group'], [{ cutoff: FEB, interestCollected: 1 }]);
    expect(message('UT_PHI', values, RULED, FEB, 'Tổ')).toBe(
      'Số liệu không ghi Tổ nên không biết lãi của từng Tổ. Chia theo Hội hoặc Xã, hoặc nhập số liệu theo Tổ.',
    );
  });

  test('refuses a division by what is no column', () => {
    expect(message('UT_PHI', EXAMPLE, RULED, FEB, 'huyện')).toContain('Không có cột “huyện”');
  });
});
