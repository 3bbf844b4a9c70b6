import { describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import {
  BRANCH,
  FARMER,
  fillMarch,
  openWithBalances,
  prepare,
  rowsOf,
  sendBack,
  states,
  submissionForm,
  submit,
  WOMAN,
} from '../periods';
import { dataOf, messagesOf, WOMEN } from '../support';

const BOTH = ['Đăk Ơ', 'Phú Nghĩa'];

async function openPrepared(): Promise<PlainWorkbook> {
  const workbook = await openWithBalances();
  dataOf(prepare(workbook.as(WOMAN)));
  return workbook;
}

const lines = (workbook: PlainWorkbook) =>
  rowsOf(workbook, 'Nộp báo cáo').map((row) => [row.Xã, row['Trạng thái'], row.Người]);

describe('“Nộp báo cáo”', () => {
  test('submits the units that pass and says of the others which rows are not entered', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, null, 70]);
    const done = dataOf(submit(workbook.as(WOMAN), BOTH));
    expect(done.message).toBe('Đã nộp 1/2 xã; các xã còn lại chưa nộp.');
    expect(done.units.map(({ isSubmitted }) => isSubmitted)).toEqual([false, true]);
    expect(done.units[0]?.problems.map(({ message }) => message)).toEqual([
      'Nhập · Phụ nữ: Còn 1 dòng chưa nhập: dòng 6. Nhập số; dòng không còn dư nợ thì gõ 0.',
    ]);
    expect(lines(workbook)).toEqual([['Phú Nghĩa', 'đã nộp', 'Lan']]);
    expect(states(workbook)).toEqual(['Đăk Ơ – Phụ nữ: đang nhập', 'Phú Nghĩa – Phụ nữ: đã nộp']);
  });

  test('takes a typed zero as a report', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 0, 70]);
    expect(dataOf(submit(workbook.as(WOMAN), BOTH)).message).toBe('Đã nộp cả 2 xã.');
  });

  test('refuses a unit with an error of its own, and no other for it', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 50, 70]);
    workbook.type(WOMEN, 'K5', '200');
    const done = dataOf(submit(workbook.as(WOMAN), BOTH));
    expect(done.units.map(({ isSubmitted }) => isSubmitted)).toEqual([false, true]);
    expect(done.units[0]?.problems[0]?.message).toContain('nhỏ hơn nợ quá hạn');
  });

  test('submits with warnings only when exactly these were seen', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 50, 70]);
    workbook.type(WOMEN, 'G5', '30');
    const first = dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ']));
    expect(first.units[0]?.warnings[0]?.message).toContain('lệch');
    expect([first.units[0]?.isSubmitted, first.toSee === '']).toEqual([false, false]);
    workbook.type(WOMEN, 'G6', '7');
    const second = dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ'], { seen: first.toSee }));
    expect([second.units[0]?.isSubmitted, second.units[0]?.warnings.length]).toEqual([false, 2]);
    const third = dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ'], { seen: second.toSee }));
    expect(third.units[0]?.isSubmitted).toBe(true);
  });

  test('gives the tab back the formats that pasting took', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 50, 70]);
    workbook.restyle(WOMEN, 'J5', { numberFormat: '@' } as never);
    dataOf(submit(workbook.as(WOMAN), BOTH));
    expect(workbook.format(WOMEN, 'J5')).toBe('#,##0');
  });

  test('tells when figures were changed after submitting, until they are submitted again', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 50, 70]);
    dataOf(submit(workbook.as(WOMAN), BOTH));
    workbook.sort(WOMEN, 'A2:T7', 10);
    expect(states(workbook)[0]).toBe('Đăk Ơ – Phụ nữ: đã nộp');
    const row = workbook.values(WOMEN).findIndex((cells) => cells[9] === 101) + 1;
    workbook.type(WOMEN, `J${row}`, '105');
    expect(states(workbook)).toEqual([
      'Đăk Ơ – Phụ nữ: đã nộp, sau đó có sửa',
      'Phú Nghĩa – Phụ nữ: đã nộp',
    ]);
    dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ']));
    expect(states(workbook)[0]).toBe('Đăk Ơ – Phụ nữ: đã nộp');
  });

  test('a unit submitted twice without a change writes nothing', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 50, 70]);
    dataOf(submit(workbook.as(WOMAN), BOTH));
    const log = workbook.values('Nhật ký').length;
    expect(dataOf(submit(workbook.as(WOMAN), BOTH)).message).toBe('Đã nộp cả 2 xã.');
    expect(workbook.values('Nhật ký').length).toBe(log);
  });

  test('shows the accountant why her figures came back', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 50, 70]);
    dataOf(submit(workbook.as(WOMAN), BOTH));
    dataOf(sendBack(workbook.as(BRANCH), 'Đăk Ơ', 'Thiếu nợ quá hạn'));
    const [unit] = submissionForm(workbook.as(WOMAN)).dates[0]?.units ?? [];
    expect(unit).toMatchObject({ state: 'trả lại', reason: 'Thiếu nợ quá hạn', who: 'Cán bộ' });
    dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ']));
    expect(states(workbook)[0]).toBe('Đăk Ơ – Phụ nữ: đã nộp');
  });

  test('offers a person the units of her own tab, and refuses another’s', async () => {
    const workbook = await openPrepared();
    fillMarch(workbook, [101, 50, 70]);
    expect(submissionForm(workbook.as(FARMER)).dates.flatMap(({ units }) => units)).toEqual([]);
    expect(messagesOf(submit(workbook.as(FARMER), BOTH))[0]).toContain('không có quyền ghi');
    expect(lines(workbook)).toEqual([]);
  });

  test('refuses a closed date and one without rows', async () => {
    const workbook = await openPrepared();
    const [unit] = dataOf(submit(workbook.as(WOMAN), ['Đăk Ơ'], { cutoff: '30/04/2025' })).units;
    expect(unit?.problems[0]?.message).toContain('chưa có dòng nào của ngày 30/04/2025');
    workbook.paste('Kỳ chốt', 'A2', [[new Date(2025, 2, 31), '', 'đã chốt']]);
    expect(messagesOf(submit(workbook.as(WOMAN), BOTH))[0]).toContain('đã chốt');
  });
});
