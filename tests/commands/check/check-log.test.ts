import { describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import { BRANCH, close, openWithBalances, prepare } from '../periods';
import { dataOf } from '../support';

const LOG = 'Nhật ký';

/** February closed, March prepared: a log of several lines. */
async function openLogged(): Promise<PlainWorkbook> {
  const workbook = await openWithBalances();
  const owed = ['Đăk Ơ', 'Phú Nghĩa'].map((commune) => `${commune} – Phụ nữ`);
  dataOf(close(workbook.as(BRANCH), '2025-02-28', owed));
  dataOf(prepare(workbook.as(BRANCH)));
  return workbook;
}

/** What the box says. */
function said(workbook: PlainWorkbook): string {
  const { ui } = workbook.run('checkLog');
  return String(ui?.alerts[0]?.text ?? '');
}

describe('“Kiểm tra nhật ký”', () => {
  test('says that nothing was changed, and how much was looked at', async () => {
    const workbook = await openLogged();
    const lines = workbook.values(LOG).filter((row) => row[0] !== '').length - 1;
    expect(said(workbook)).toBe(
      `Đã kiểm tra ${lines} dòng nhật ký và 1 ngày đã chốt: không có gì bị sửa, thêm hay xóa.`,
    );
    expect(workbook.lastRun.serviceCalls.write).toBe(0);
  });

  test('names the first line that was changed', async () => {
    const workbook = await openLogged();
    workbook.paste(LOG, 'H3', [['Không có gì']]);
    expect(said(workbook)).toContain(
      'Nhật ký, dòng 3: Dòng này đã bị sửa, hoặc dòng ngay trên nó đã bị xóa.',
    );
  });

  test('names the line above which one was removed', async () => {
    const workbook = await openLogged();
    workbook.deleteRows(LOG, 3);
    expect(said(workbook)).toContain(
      'dòng 3: Dòng này đã bị sửa, hoặc dòng ngay trên nó đã bị xóa',
    );
  });

  test('names a line that was put in, with a made-up digest or none', async () => {
    const workbook = await openLogged();
    workbook.insertRows(LOG, 3);
    workbook.paste(LOG, 'B3', [['Ai đó', 'Nhập số liệu']]);
    expect(said(workbook)).toContain('dòng 3: Dòng này được thêm vào, không do lệnh nào ghi.');
    workbook.paste(LOG, 'I3', [['abc']]);
    expect(said(workbook)).toContain('Dòng này được thêm vào');
  });

  test('finds a closed record that was changed, whoever changed it', async () => {
    const workbook = await openLogged();
    workbook.sort('Đã chốt', 'A2:T4', 10);
    expect(said(workbook)).toContain('không có gì bị sửa');
    workbook.type('Đã chốt', 'J3', '71');
    expect(said(workbook)).toBe(
      'Đã chốt: Số liệu ngày 28/02/2025 không còn đúng như lúc chốt. Xem lịch sử phiên bản của tệp, hoặc các dòng “Chốt kỳ” trong tab Nhật ký.',
    );
  });
});
