import { describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import type { Outcome } from '../../../src/ledger/outcome';
import type { ReopenForm } from '../../../src/ledger/periods/period-requests';
import {
  BRANCH,
  close,
  FEBRUARY,
  figures,
  fillMarch,
  MARCH,
  openWithBalances,
  prepare,
  reopen,
  rowsOf,
  states,
  submit,
  WOMAN,
} from '../periods';
import { dataOf, day, messagesOf, WOMEN } from '../support';

const DATE = day(2025, 3, 31);
const BOTH = ['Đăk Ơ', 'Phú Nghĩa'];

/** March submitted and closed, February before it. */
async function openClosed(): Promise<PlainWorkbook> {
  const workbook = await openWithBalances();
  const owed = BOTH.map((commune) => `${commune} – Phụ nữ`);
  dataOf(close(workbook.as(BRANCH), '2025-02-28', owed));
  dataOf(prepare(workbook.as(WOMAN)));
  fillMarch(workbook, [101, 50, 70]);
  dataOf(submit(workbook.as(WOMAN), BOTH));
  dataOf(close(workbook.as(BRANCH), MARCH));
  return workbook;
}

const reopenForm = (workbook: PlainWorkbook) =>
  dataOf(workbook.as(BRANCH).call('reopenForm').value as Outcome<ReopenForm>);
const entered = (workbook: PlainWorkbook) =>
  rowsOf(workbook, WOMEN).map((row) => [row.Xã, row['Dư nợ'], row['Dư nợ kỳ trước']]);

describe('“Mở lại kỳ”', () => {
  test('moves the records of the last date back, with their openings, and keeps the reason', async () => {
    const workbook = await openClosed();
    const { message } = dataOf(reopen(workbook.as(BRANCH), MARCH, 'Sai nợ quá hạn'));
    expect(message).toContain('Đã mở lại ngày 31/03/2025: 3 dòng');
    expect(entered(workbook)).toEqual([
      ['Đăk Ơ', 101, 100],
      ['Đăk Ơ', 50, 50],
      ['Phú Nghĩa', 70, 70],
    ]);
    expect(figures(workbook, 'Đã chốt', DATE)).toEqual([]);
    const mark = rowsOf(workbook, 'Kỳ chốt').find(
      (row) => String(row['Ngày chốt']) === String(DATE),
    );
    expect([mark?.['Trạng thái'], mark?.['Lý do'], mark?.Dấu]).toEqual([
      'mở',
      'Sai nợ quá hạn',
      '',
    ]);
    expect(states(workbook)).toEqual(['Đăk Ơ – Phụ nữ: đã nộp', 'Phú Nghĩa – Phụ nữ: đã nộp']);
    expect(String(workbook.values('Nhật ký').map((row) => row[6]))).toContain('Sai nợ quá hạn');
  });

  test('lets the date be closed again to the same records', async () => {
    const workbook = await openClosed();
    const before = figures(workbook, 'Đã chốt', DATE);
    dataOf(reopen(workbook.as(BRANCH), MARCH));
    dataOf(close(workbook.as(BRANCH), MARCH));
    expect(figures(workbook, 'Đã chốt', DATE)).toEqual(before);
    expect(entered(workbook)).toEqual([]);
  });

  test('counts every record once, at whatever call it is cut short, and is finished by a second press', async () => {
    const workbook = await openClosed();
    const page = workbook.as(BRANCH);
    const counted = () => figures(workbook, 'Số liệu', DATE).sort();
    const once = counted();
    workbook.beforeCall(() => expect(counted()).toEqual(once));
    const strike = { at: 3, of: 'flush', fault: 'kill', effect: 'none' } as const;
    page.withFault(strike, () => expect(() => reopen(page, MARCH)).toThrow());
    workbook.beforeCall();
    expect(counted()).toEqual(once);
    expect(page.call('reopenForm').value).toMatchObject({ data: { cutoff: MARCH, isBegun: true } });
    dataOf(reopen(page, MARCH));
    expect(counted()).toEqual(once);
    expect(figures(workbook, 'Đã chốt', DATE)).toEqual([]);
    expect(entered(workbook)).toHaveLength(3);
  });

  test('says at the field of a reason that it is too long, in Vietnamese', async () => {
    const workbook = await openClosed();
    expect(reopen(workbook.as(BRANCH), MARCH, 'x'.repeat(1_001))).toMatchObject({
      problems: [
        {
          field: 'reason',
          message: 'Dài 1.001 ký tự, nhiều nhất là 1.000. Viết ngắn lại rồi làm lại.',
        },
      ],
    });
  });

  test('opens the last closed date only, for the branch only, with a reason only', async () => {
    const workbook = await openClosed();
    const page = workbook.as(BRANCH);
    expect(messagesOf(reopen(page, '2025-02-28'))[0]).toContain('ngày chốt cuối cùng, 31/03/2025');
    expect(messagesOf(reopen(page, '2025-04-30'))[0]).toContain('chưa chốt');
    expect(messagesOf(reopen(page, MARCH, ' '))[0]).toContain('Chưa có giá trị');
    expect(messagesOf(reopen(workbook.as(WOMAN), MARCH))[0]).toContain('cán bộ ngân hàng');
    expect(figures(workbook, 'Đã chốt', FEBRUARY)).toHaveLength(3);
    expect(figures(workbook, 'Đã chốt', DATE)).toHaveLength(3);
  });

  test('overwrites no row that was typed for the closed date, and shows both values', async () => {
    const workbook = await openClosed();
    workbook.paste(WOMEN, 'A2', [
      [DATE, 'Phụ nữ', 'Đăk Ơ', '', 'Hộ nghèo', 'Trung ương', '', '', '', 105],
    ]);
    workbook.type(WOMEN, 'T2', 'x'.repeat(100));
    const { problems } = reopenForm(workbook);
    expect(problems[0]?.message).toContain('dòng 2');
    expect(problems[0]?.message).toContain(`Ghi chú ${'x'.repeat(60)}…`);
    workbook.clear(WOMEN, 'T2');
    expect(messagesOf(reopen(workbook.as(BRANCH), MARCH))[0]).toContain(
      'trong tab Dư nợ 105; đã chốt Dư nợ 101',
    );
    expect(figures(workbook, WOMEN, DATE)).toEqual(['Đăk Ơ, Hộ nghèo: 105']);
    expect(figures(workbook, 'Đã chốt', DATE)).toHaveLength(3);
  });
});
