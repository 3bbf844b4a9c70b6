import { afterEach, describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import {
  BRANCH,
  clock,
  close,
  closeForm,
  FEBRUARY,
  fillMarch,
  MARCH,
  MISSING,
  openWithBalances,
  paste,
  prepare,
  reopen,
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
    workbook.type('Nhập · Phụ nữ', 'K6', 'ba');
    workbook.type('Nhập · Phụ nữ', 'L6', 'bốn');
    expect(state(workbook).units.map(({ rows, blank, wrong }) => [rows, blank, wrong])).toEqual([
      [2, 0, 1],
      [1, 0, 1],
    ]);
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

describe('a line of Nộp báo cáo that cannot be read', () => {
  const junk = [
    ['hôm nay', 'Đăk Ơ', 'Phụ nữ', 'đã nộp'],
    [day(2025, 3, 31), 'Xã lạ', 'Phụ nữ', 'đã nộp'],
    [day(2025, 3, 31), 'Đăk Ơ', 'Nông dân', 'xong'],
  ];

  async function openWithJunk(): Promise<PlainWorkbook> {
    const workbook = await openMarch();
    fillMarch(workbook, [101, 50, 70]);
    dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ']));
    workbook.paste('Nộp báo cáo', 'A3', junk);
    return workbook;
  }

  test('counts as not there and is named, and everybody goes on', async () => {
    const workbook = await openWithJunk();
    expect(states(workbook.as(BRANCH))).toEqual([
      'Đăk Ơ – Phụ nữ: đã nộp',
      'Phú Nghĩa – Phụ nữ: đang nhập',
    ]);
    expect(state(workbook.as(BRANCH)).warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('Nộp báo cáo, dòng 3, cột Ngày chốt: Không đọc được ngày “hôm nay”'),
      expect.stringContaining('Nộp báo cáo, dòng 4, cột Xã: Không có xã “Xã lạ”'),
      expect.stringContaining('Nộp báo cáo, dòng 5, cột Trạng thái: Không nhận giá trị “xong”'),
    ]);
    dataOf(submit(workbook.as(WOMAN), ['Phú Nghĩa']));
    expect(messagesOf(sendBack(workbook.as(BRANCH), 'Phú Nghĩa', 'Sai'))).toEqual([]);
  });

  test('does not stop closing and opening again', async () => {
    const workbook = await openWithJunk();
    const page = workbook.as(BRANCH);
    dataOf(close(page, '2025-02-28', MISSING));
    const form = dataOf(closeForm(page));
    expect([form.submitted, form.warnings.length, form.problems]).toEqual([1, 3, []]);
    dataOf(close(page, MARCH, form.missing));
    dataOf(reopen(page, MARCH));
    expect(rowsOf(workbook, 'Nộp báo cáo').map((row) => row['Trạng thái'])).toEqual([
      'đã nộp',
      ...junk.map((line) => line[3]),
    ]);
  });
});
