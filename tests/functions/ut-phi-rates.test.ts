import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/ledger/cell';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import type { RowCells } from '../ledger/ledger-rows';
import { cells, FEB, JAN, ledger, MAR, RATE, RULED, RULES, rule, table } from './fee-ledger';
import { message } from './message';
import { parameterTab } from './parameter-tab';

describe('UT_PHI on the balance in time', () => {
  const social = (rows: readonly RowCells[]): Cell[][] =>
    ledger(rows.map((row) => ({ program: 'NOXH', ...row })));

  test('takes the mean of both ends of each month, without coefficient, all for the commune', () => {
    const values = social([
      { cutoff: JAN, outstanding: 1_000_000_000, interestCollected: 1 },
      { cutoff: FEB, outstanding: 1_300_000_000, overdue: 100_000_000, interestCollected: 2 },
    ]);
    const amounts = [2, '', 1_100_000_000, 0.003, 7.69, '', 33_000, 33_000, ''];
    expect(table(values, FEB)[1]).toEqual(['Nông dân', 'Nhà ở xã hội', ...amounts]);
  });

  test('counts a balance that was paid back in the month by half', () => {
    const values = ledger([
      { cutoff: JAN, program: 'NOXH', outstanding: 1_000_000_000 },
      { cutoff: FEB, program: 'HN', outstanding: 1 },
    ]);
    expect(cells(table(values, FEB), 'Tổng cộng', 'Phí (đồng)')).toEqual([15_000]);
  });

  test('counts days of a month as their part of it', () => {
    const balance = { outstanding: 1_000_000_000 };
    const values = social([
      { cutoff: '28/02/2022', ...balance },
      { cutoff: '25/03/2022', ...balance },
      { cutoff: MAR, ...balance },
    ]);
    const fee = (period: Cell) => cells(table(values, period), 'Tổng cộng', 'Phí (đồng)')[0];
    expect([fee('25/03/2022'), fee(MAR), fee('T3/2022')]).toEqual([24_194, 5_806, 30_000]);
  });

  test('refuses the first ngày chốt: the balance before is not known', () => {
    expect(message('UT_PHI', social([{ cutoff: JAN, outstanding: 1 }]), RULED, JAN)).toBe(
      'Không tính được dư nợ bình quân Nhà ở xã hội của Nông dân, Đa Kia: không có ngày chốt trước 31/01/2022. Chọn kỳ sau ngày chốt đầu tiên.',
    );
  });

  test.each(['Cơ sở', 'Văn phòng xã'])(
    'refuses a split whose level is called %s, not Xã',
    (level) => {
      const rules = RULES.map(([name, target = '', ...rest]) => [
        name ?? '',
        name === 'Phân bổ phí ủy thác' && target === 'Xã' ? level : target,
        ...rest,
      ]);
      const values = social([JAN, FEB].map((cutoff) => ({ cutoff, outstanding: 1_000 })));
      expect(message('UT_PHI', values, parameterTab(rules), FEB)).toBe(
        'Phí của Nhà ở xã hội chỉ trả cho cấp xã, mà “Phân bổ phí ủy thác” ngày 28/02/2022 không có cấp nào tên Xã. Ghi tên cấp đó là Xã.',
      );
    },
  );
});

describe('UT_PHI and lending rates', () => {
  const of = (program: string, cutoff = FEB): Cell[][] =>
    ledger([{ cutoff, program, outstanding: 1_000, interestCollected: 10_400_000 }]);

  test('shows the interest of the unclassified beside the fee, and takes no part of it', () => {
    const answer = table(of('Chưa phân loại'), FEB);
    expect(cells(answer, 'Tổng cộng', 'Lãi thực thu (đồng)', 'Phí (đồng)')).toEqual([
      10_400_000,
      '',
    ]);
    expect(cells(answer, 'Nông dân', 'Lãi chưa tính phí (đồng)')).toEqual([10_400_000]);
  });

  test('refuses a program without one, and names the row to add', () => {
    expect(message('UT_PHI', of('HSSV'), RULED, FEB)).toBe(
      'Chưa có “Lãi suất cho vay” của “Học sinh, sinh viên có hoàn cảnh khó khăn” cho ngày 28/02/2022. Thêm dòng vào tab Tham số, đơn vị %/năm, kèm số văn bản.',
    );
  });

  const cases = [
    rule(RATE, 'GQVL · người lao động', 7.92, '%/năm'),
    rule(RATE, 'GQVL · cơ sở', 9, '%/năm'),
  ];

  test('refuses to choose between cases', () => {
    expect(message('UT_PHI', of('GQVL'), parameterTab([...RULES, ...cases]), FEB)).toBe(
      'Ngày 28/02/2022 chương trình Giải quyết việc làm chỉ có lãi suất từng trường hợp (người lao động: 7,92%/năm; cơ sở: 9%/năm), mà số liệu không tách trường hợp. Thêm vào tab Tham số một dòng “Lãi suất cho vay” chung của Giải quyết việc làm.',
    );
  });

  test('takes the common rate of a program that has cases too', () => {
    const rules = parameterTab([
      ...RULES,
      ...cases,
      rule(RATE, 'GQVL', 7.8, '%/năm', '2022-01-01', '2022-12-31'),
    ]);
    expect(cells(table(of('GQVL'), FEB, '', rules), 'Nông dân', 'Lãi suất (%/tháng)')).toEqual([
      0.65,
    ]);
  });

  test('knows programs of the branch itself', () => {
    const rules = parameterTab([...RULES, rule(RATE, 'Vốn tỉnh', 6.24, '%/năm')]);
    expect(cells(table(of('vốn tỉnh'), FEB, '', rules), 'Tổng cộng', 'Phí (đồng)')).toEqual([
      640_000,
    ]);
  });

  const changing = parameterTab([
    ...parameterRows(),
    rule(RATE, 'HN', 6.24, '%/năm', '2022-01-01', '2022-03-14'),
    rule(RATE, 'HN', 6.6, '%/năm', '2022-03-15', '2022-12-31'),
  ]);

  test('takes of a month the rate of its ngày chốt', () => {
    const row = { outstanding: 1_000, interestCollected: 1_000 };
    const values = ledger([FEB, MAR].map((cutoff) => ({ cutoff, ...row })));
    const answer = table(values, 'Q1/2022', '', changing);
    expect(answer.slice(1, 3).map((cellsOfRow) => cellsOfRow[3])).toEqual([0.52, 0.55]);
  });

  test('refuses a longer time in which it changed', () => {
    const row = { outstanding: 1_000, interestCollected: 1_000 };
    const values = ledger([JAN, MAR].map((cutoff) => ({ cutoff, ...row })));
    expect(message('UT_PHI', values, changing, MAR)).toBe(
      '“Lãi suất cho vay” của “Hộ nghèo” ngày 01/02/2022 khác ngày 31/03/2022, mà số liệu gộp cả khoảng đó. Thêm ngày chốt vào cuối ngày trước khi đổi.',
    );
  });
});
