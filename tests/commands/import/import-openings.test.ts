import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { content, importAll, openForImport, previewOf } from '../import-support';
import { addMergedCommunes } from '../mergers';
import { clock, prepare } from '../periods';
import {
  closeDate,
  dataOf,
  day,
  everything,
  KEY,
  messagesOf,
  pasteRows,
  preview,
  type Row,
  records,
  save,
  WOMEN,
} from '../support';

beforeAll(() => {
  clock.now = new Date(2025, 8, 2, 8, 30);
});

const JUNE = day(2025, 6, 30);
const JULY = day(2025, 7, 31);
const BALANCES: readonly Row[] = [
  { cutoff: JUNE, commune: 'Đăk Ơ', outstanding: 200, disbursed: 20 },
  { cutoff: JUNE, commune: 'Phước Minh', outstanding: 100, disbursed: 10 },
];

/** Of the rows of July: what their balance started with, and what was lent. */
const july = (workbook: HeadlessWorkbook) =>
  records(workbook, WOMEN)
    .filter((row) => String(row['Ngày chốt']) === String(JULY))
    .map((row) => [row['Dư nợ kỳ trước'], row['Cho vay']]);

async function openMerged(
  mergers: Readonly<Record<string, string>> = { 'Phước Minh': 'Đăk Ơ' },
  rows = BALANCES,
): Promise<HeadlessWorkbook> {
  const workbook = await openForImport();
  addMergedCommunes(workbook, mergers, JUNE);
  pasteRows(workbook, rows);
  return workbook;
}

const lent = (field: string, amount: number, cutoff = '31/07/2025') =>
  content({
    fields: [
      { id: 'commune', header: 'Xã', unit: null },
      { id: 'program', header: 'Chương trình', unit: null },
      { id: 'outstanding', header: 'Dư nợ', unit: 'triệu đồng' },
      { id: field, header: 'Cho vay', unit: 'triệu đồng' },
    ],
    lines: [[2, 'Đăk Ơ', 'Hộ nghèo', 310, amount]],
    constants: [
      { field: 'cutoff', text: cutoff },
      { field: 'fund', text: 'TW' },
    ],
  });

const AT_JULY = { ...KEY, cutoff: '2025-07-31' };

describe('after a merger', () => {
  test('import, sidebar and “Chuẩn bị kỳ mới” start from the same balance', async () => {
    const imported = await openMerged();
    dataOf(importAll(imported, lent('disbursed', 10)));
    expect(july(imported)).toEqual([[300, 10]]);

    const typed = await openMerged();
    expect(preview(typed, AT_JULY).previous).toEqual({
      cutoff: '2025-06-30',
      outstanding: 300_000_000,
    });
    dataOf(save(typed, { key: AT_JULY, amounts: { outstanding: '310', disbursed: '10' } }));
    expect(july(typed)).toEqual([[300, 10]]);

    const prepared = await openMerged();
    dataOf(prepare(prepared, { cutoff: '31/07/2025' }));
    expect(july(prepared)).toEqual([[300, '']]);
  });

  test('lũy kế loses what both communes had in the year', async () => {
    const workbook = await openMerged();
    const file = lent('disbursed:ytd', 40);
    expect(previewOf(workbook, file).differences).toMatchObject([
      { before: '30 triệu đồng', value: '10 triệu đồng' },
    ]);
    dataOf(importAll(workbook, file));
    expect(july(workbook)).toEqual([[300, 10]]);
    expect(dataOf(importAll(workbook, file))).toMatchObject({ added: 0, changed: 0 });
  });

  test('a split leaves the balance blank in all three, and lũy kế is refused', async () => {
    const split = { 'Phước Minh': 'Đăk Ơ | Phú Nghĩa' };
    const workbook = await openMerged(split);
    const { problems } = previewOf(workbook, lent('disbursed:ytd', 40));
    expect(problems).toMatchObject([
      { kind: 'error', message: expect.stringContaining('Phước Minh đã tách') },
      { kind: 'warning', message: expect.stringContaining('Tự ghi Dư nợ kỳ trước') },
    ]);
    dataOf(importAll(workbook, lent('disbursed', 10)));
    expect(july(workbook)).toEqual([['', 10]]);

    const typed = await openMerged(split);
    expect(preview(typed, AT_JULY).previous).toMatchObject({ outstanding: null });
    const prepared = await openMerged(split);
    dataOf(prepare(prepared, { cutoff: '31/07/2025' }));
    expect(july(prepared)).toEqual([['', '']]);
  });

  test('the earlier dates of a file are what its later ones start with', async () => {
    const workbook = await openForImport();
    const fields = [{ id: 'cutoff', header: 'Ngày', unit: null }, ...content().fields];
    const file = content({
      fields,
      lines: [
        [2, '31/01/2025', 'Đăk Ơ', 'Hộ nghèo', 100, 9],
        [3, '28/02/2025', 'Đăk Ơ', 'Hộ nghèo', 120, 9],
      ],
      constants: [{ field: 'fund', text: 'TW' }],
    });
    dataOf(importAll(workbook, file));
    expect(records(workbook, WOMEN).map((row) => row['Dư nợ kỳ trước'])).toEqual(['', 100]);
    expect(dataOf(importAll(workbook, file))).toMatchObject({ added: 0, changed: 0 });
  });
});

describe('lũy kế beside what the workbook lacks', () => {
  test('is refused where an earlier date is blank, and warns of a later one', async () => {
    const workbook = await openForImport();
    pasteRows(workbook, [
      { cutoff: day(2025, 6, 30), outstanding: 40000 },
      { cutoff: day(2025, 8, 31), outstanding: 40000, disbursed: 1 },
    ]);
    const { problems } = previewOf(workbook, lent('disbursed:ytd', 50));
    expect(problems).toMatchObject([
      { kind: 'error', row: 2, message: expect.stringContaining('ngày 30/06/2025 của Đăk Ơ') },
    ]);
    workbook.paste(WOMEN, 'G2', [[0]]);
    expect(previewOf(workbook, lent('disbursed:ytd', 50)).problems).toMatchObject([
      { kind: 'warning', message: expect.stringContaining('Nhập lại tệp của ngày 31/08/2025') },
    ]);
  });
});

describe('a date before a closed one of the unit', () => {
  const SENTENCE =
    'Đăk Ơ – Phụ nữ đã chốt ngày 31/08/2025: ghi ngày 31/07/2025 trước đó làm đổi kỳ đã chốt. Nhờ cán bộ ngân hàng mở lại kỳ 31/08/2025 rồi ghi.';

  async function openClosed(commune: string): Promise<HeadlessWorkbook> {
    const workbook = await openMerged();
    pasteRows(workbook, [{ cutoff: day(2025, 8, 31), commune, outstanding: 5 }], 'Đã chốt');
    closeDate(workbook, day(2025, 8, 31));
    return workbook;
  }

  test('is out of reach of sidebar and import, and nothing is written', async () => {
    const workbook = await openClosed('Đăk Ơ');
    const before = everything(workbook);
    const sent = { key: AT_JULY, amounts: { outstanding: '310' } };
    expect(messagesOf(save(workbook, sent))).toEqual([SENTENCE]);
    const shown = workbook.call('entryPreview', AT_JULY).value;
    expect(messagesOf(shown as never)).toEqual([SENTENCE]);
    expect(previewOf(workbook, lent('disbursed', 10)).problems).toMatchObject([
      { kind: 'error', field: 'cutoff', message: SENTENCE },
    ]);
    expect(messagesOf(importAll(workbook, lent('disbursed', 10)))).toEqual([SENTENCE]);
    // The commune as it was called before the merger goes on as the closed one.
    const old = { ...KEY, commune: 'Phước Minh', cutoff: '2025-06-15' };
    expect(messagesOf(save(workbook, { key: old, amounts: { outstanding: '1' } }))).toEqual([
      expect.stringContaining('Đăk Ơ – Phụ nữ đã chốt ngày 31/08/2025'),
    ]);
    expect(everything(workbook)).toBe(before);
  });

  test('is open to a unit that had nothing at the closed date', async () => {
    const workbook = await openClosed('Phú Nghĩa');
    dataOf(save(workbook, { key: AT_JULY, amounts: { outstanding: '310' } }));
    expect(previewOf(workbook, lent('disbursed', 10)).errors).toBe(0);
  });
});

test('figures of the bank for a closed date are imported with a warning', async () => {
  const workbook = await openForImport();
  closeDate(workbook, day(2025, 7, 31));
  const file = content({
    tab: 'bank',
    fields: [
      { id: 'commune', header: 'Xã', unit: null },
      { id: 'outstanding', header: 'Tổng dư nợ', unit: null },
    ],
    lines: [[10, 'Xã Đăk Ơ', 190605]],
    unit: 'triệu đồng',
    constants: [
      { field: 'cutoff', text: '31/07/2025' },
      { field: 'figureSet', text: 'BCDHTD 01.1' },
    ],
  });
  expect(previewOf(workbook, file).problems).toMatchObject([
    { kind: 'warning', message: expect.stringContaining('Ngày 31/07/2025 đã chốt') },
  ]);
  expect(dataOf(importAll(workbook, file)).added).toBe(1);
});
