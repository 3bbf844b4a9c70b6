import { afterEach, describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import {
  BRANCH,
  clock,
  FEBRUARY,
  fillMarch,
  openWithBalances,
  paste,
  prepare,
  rowsOf,
  sendBack,
  state,
  states,
  submit,
  WOMAN,
} from '../periods';
import { dataOf, day, FARMERS, messagesOf } from '../support';

const BEGINNING = clock.now;
afterEach(() => {
  clock.now = BEGINNING;
});

/** March, with a deadline of 3 April. */
async function openMarch(): Promise<PlainWorkbook> {
  const workbook = await openWithBalances();
  dataOf(prepare(workbook.as(BRANCH), { deadline: '03/04/2025' }));
  return workbook;
}

describe('“Tình hình nộp”', () => {
  test('lists every unit that has or had records, how many submitted, and who', async () => {
    const workbook = await openMarch();
    const farmers = { cutoff: FEBRUARY, association: 'Nông dân', outstanding: 9 };
    paste(workbook, [farmers], FARMERS);
    fillMarch(workbook, [101, null, 70]);
    dataOf(submit(workbook.as(WOMAN), ['Phú Nghĩa']));
    expect(states(workbook.as(BRANCH))).toEqual([
      'Đăk Ơ – Nông dân: chưa nhập',
      'Đăk Ơ – Phụ nữ: đang nhập',
      'Phú Nghĩa – Phụ nữ: đã nộp',
    ]);
    const shown = state(workbook.as(BRANCH));
    expect([shown.submitted, shown.deadline]).toEqual([1, '2025-04-03']);
    expect(shown.units[2]).toMatchObject({ who: 'Lan', at: '02/04/2025 08:30' });
  });

  test('marks in words who is late, and who still owes figures after the deadline', async () => {
    const workbook = await openMarch();
    fillMarch(workbook, [101, 50, 70]);
    clock.now = new Date(2025, 3, 4, 9, 0);
    dataOf(submit(workbook.as(WOMAN), ['Phú Nghĩa']));
    expect(states(workbook)).toEqual([
      'Đăk Ơ – Phụ nữ: đang nhập, quá hạn',
      'Phú Nghĩa – Phụ nữ: đã nộp, nộp muộn',
    ]);
  });

  test('expects a merged commune under its new name only', async () => {
    const workbook = await openMarch();
    const rows = workbook.values('Danh mục');
    const at = rows.findIndex((row) => row[2] === 'Phú Nghĩa') + 1;
    workbook.paste('Danh mục', `G${at}`, [[day(2025, 4, 15), 'Đăk Ơ']]);
    expect(states(workbook, '2025-04-30')).toEqual(['Đăk Ơ – Phụ nữ: chưa nhập']);
  });

  test('counts a unit whose rows cannot be read as begun', async () => {
    const workbook = await openMarch();
    fillMarch(workbook, [101, 50, 70]);
    workbook.type('Nhập · Phụ nữ', 'J7', 'bảy mươi mấy');
    expect(states(workbook)).toContain('Phú Nghĩa – Phụ nữ: đang nhập');
  });

  test('sends a submission back with a reason, which is logged', async () => {
    const workbook = await openMarch();
    fillMarch(workbook, [101, 50, 70]);
    dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ']));
    const done = dataOf(sendBack(workbook.as(BRANCH), 'Đăk Ơ', 'Thiếu nợ quá hạn'));
    expect(done.message).toBe('Đã trả lại Đăk Ơ – Phụ nữ, ngày 31/03/2025.');
    expect(states(workbook)[0]).toBe('Đăk Ơ – Phụ nữ: trả lại');
    const last = rowsOf(workbook, 'Nộp báo cáo')[0];
    expect([last?.['Trạng thái'], last?.['Lý do']]).toEqual(['trả lại', 'Thiếu nợ quá hạn']);
    const [command, , , after] = workbook.values('Nhật ký').at(-1)?.slice(2, 7) ?? [];
    expect(command).toBe('Trả lại');
    expect(String(after)).toContain('đã nộp');
  });

  test('sends nothing back without a reason, nor what was not submitted, nor for an association', async () => {
    const workbook = await openMarch();
    fillMarch(workbook, [101, 50, 70]);
    expect(messagesOf(sendBack(workbook.as(BRANCH), 'Đăk Ơ', 'Sai'))[0]).toContain('chưa nộp');
    dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ']));
    expect(messagesOf(sendBack(workbook.as(BRANCH), 'Đăk Ơ', '  '))[0]).toContain(
      'Chưa có giá trị',
    );
    expect(messagesOf(sendBack(workbook.as(WOMAN), 'Đăk Ơ', 'Sai'))[0]).toContain(
      'cán bộ ngân hàng',
    );
    expect(states(workbook)[0]).toBe('Đăk Ơ – Phụ nữ: đã nộp');
  });

  test('writes nothing to look', async () => {
    const workbook = await openMarch();
    const page = workbook.as(BRANCH);
    state(page);
    expect(page.lastRun.serviceCalls.write).toBe(0);
  });
});
