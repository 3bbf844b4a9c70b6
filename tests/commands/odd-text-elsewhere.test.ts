import { describe, expect, test } from '@jest/globals';
import { content, importAll, openForImport } from './import-support';
import { ODD_TEXTS } from './odd-text';
import {
  BALANCES,
  close,
  MARCH,
  openWithBalances,
  reopen,
  rowsOf,
  sendBack,
  submit,
} from './periods';
import { dataOf, day, records, WOMEN } from './support';

const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo'] as const;

/** As many rows as there are texts: xã × chương trình × nguồn vốn × ngày. */
const LINES = ODD_TEXTS.map(([, text], i) => {
  const month = String(1 + Math.floor(i / PROGRAMS.length)).padStart(2, '0');
  return [
    i + 2,
    `25/${month}/2024`,
    'Đăk Ơ',
    PROGRAMS[i % PROGRAMS.length] ?? '',
    40988,
    900,
    text,
  ];
});

describe('odd texts in the rows of a file', () => {
  const fields = [
    { id: 'cutoff', header: 'Ngày chốt', unit: null },
    ...content().fields,
    { id: 'note', header: 'Ghi chú', unit: null },
  ];
  const file = content({ fields, lines: LINES, constants: [{ field: 'fund', text: 'TW' }] });

  test('are stored as the texts they are, and are the same when they come again', async () => {
    const workbook = await openForImport();
    expect(dataOf(importAll(workbook, file)).added).toBe(ODD_TEXTS.length);
    const notes = records(workbook, WOMEN).map((row) => row['Ghi chú']);
    expect(notes).toEqual(ODD_TEXTS.map(([, text]) => text));
    const again = dataOf(importAll(workbook, file));
    expect([again.added, again.changed, again.same]).toEqual([0, 0, ODD_TEXTS.length]);
  });
});

describe('an odd text as a reason', () => {
  async function submitted() {
    const cutoff = day(2025, 3, 31);
    const workbook = await openWithBalances(BALANCES.map((row) => ({ ...row, cutoff })));
    dataOf(submit(workbook, ['Đăk Ơ', 'Phú Nghĩa']));
    return workbook;
  }

  test('for sending back stands in Nộp báo cáo as it is', async () => {
    const workbook = await submitted();
    for (const [, text] of ODD_TEXTS) {
      dataOf(sendBack(workbook, 'Đăk Ơ', text));
      const line = rowsOf(workbook, 'Nộp báo cáo').find((row) => row.Xã === 'Đăk Ơ');
      expect(line).toMatchObject({ 'Trạng thái': 'trả lại', 'Lý do': text });
      dataOf(submit(workbook, ['Đăk Ơ']));
    }
  });

  test('for opening a date again stands in Kỳ chốt as it is', async () => {
    const workbook = await submitted();
    for (const [, text] of ODD_TEXTS) {
      dataOf(close(workbook, MARCH));
      dataOf(reopen(workbook, MARCH, text));
      expect(rowsOf(workbook, 'Kỳ chốt')).toMatchObject([{ 'Trạng thái': 'mở', 'Lý do': text }]);
      dataOf(submit(workbook, ['Đăk Ơ', 'Phú Nghĩa']));
    }
  });
});
