/** "Nhập từ tệp" with real files, by mouse and keyboard in a real browser. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FrameLocator } from 'playwright-core';
import { PROJECT, sampleFile } from '../support/sample';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const pages = servedPages({ project: PROJECT, fileAt: sampleFile('bu-gia-map') });
let sheet: SheetPage;
let dialog: FrameLocator;

beforeAll(async () => {
  sheet = await pages.open();
  await sheet.menu('Sổ Ủy Thác', 'Nhập từ tệp');
  dialog = sheet.page.frameLocator('dialog iframe');
}, 200_000);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** LEN_31 as the bank's system writes it: merged titles, nested names, totals not reckoned. */
async function len31(outstanding: number): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const tab = book.addWorksheet('CHTRINH');
  tab.addRow(['NGÂN HÀNG CHÍNH SÁCH XÃ HỘI']);
  tab.addRow(['TỔNG HỢP SỐ LIỆU TÍN DỤNG LEN_31 CHTRINH']);
  tab.mergeCells('A2:H2');
  tab.addRow(['Số liệu đến ngày 30/04/2025']);
  tab.addRow([
    'STT',
    'Tên',
    'Số hộ',
    'Dư nợ',
    'Quá hạn',
    'Khoanh',
    'Người phụ trách',
    'Điện thoại',
  ]);
  tab.addRow(['', 'TỔNG CỘNG', 0, { formula: 'SUM(D6:D8)', result: 0 }, 0, 0, '', '']);
  tab.addRow(['A', 'Xã Đăk Ơ', 140, outstanding, 5000000, 0, 'Nguyễn Thị Lan', '0912345678']);
  tab.addRow(['1', 'Hội Phụ nữ', 140, outstanding, 5000000, 0, 'Trần Thị Hoa', '0987654321']);
  tab.addRow(['', 'Cho vay hộ nghèo', 140, outstanding, 5000000, 0, 'Lê Thị Mai', '0387654321']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const choose = (name: string, buffer: Buffer) =>
  dialog.locator('#file').setInputFiles({ name, mimeType: XLSX, buffer });
const status = (text: RegExp) => dialog.locator('[role=status]', { hasText: text }).waitFor();
const done = (text: string) => dialog.locator('#title-result', { hasText: text }).waitFor();
const press = (text: string) => dialog.getByRole('button', { name: text, exact: true }).click();
const shot = (name: string) =>
  process.env.SHOTS ? sheet.page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : null;

test('the dialog is 900 × 620 and begins with choosing a file', async () => {
  const box = await sheet.page.locator('dialog iframe').boundingBox();
  expect([box?.width, box?.height]).toEqual([900, 620]);
  await dialog.locator('#title-file').waitFor();
  await shot('1-file');
});

describe('an old Excel file', () => {
  test('is told apart, with the cure', async () => {
    await choose('BC0437.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await status(/đời cũ \(\.xls\).*Lưu thành/);
    await shot('2-xls');
  });
});

describe('a report of the bank', () => {
  test('is recognised, its persons dropped, its columns matched', async () => {
    await choose('LEN_31_CHTRINH.xlsx', await len31(4_000_000_000));
    await dialog.locator('.recognised', { hasText: 'LEN_31 CHTRINH' }).waitFor();
    const dropped = await dialog.locator('.notices li').allTextContents();
    expect(dropped).toEqual([
      expect.stringContaining('“Người phụ trách” chứa họ tên người'),
      expect.stringContaining('“Điện thoại” chứa số điện thoại'),
    ]);
    expect(await dialog.locator('#cutoff').inputValue()).toBe('30/04/2025');
    expect(await dialog.locator('#tab').inputValue()).toBe('bank');
    expect(await dialog.locator('body').textContent()).not.toMatch(/Nguyễn Thị Lan|0912345678/);
    await shot('3-match');
  });

  test('shows what it would add before anything is written', async () => {
    await press('Tiếp tục');
    await status(/Xem lại các dòng/);
    await shot('4-preview');
    expect(await dialog.locator('.counts').textContent()).toContain('3 dòng mới');
    expect(await dialog.locator('.problems').first().textContent()).toContain('TỔNG CỘNG');
  });

  test('goes into Số ngân hàng', async () => {
    await press('Nhập');
    await done('Đã nhập vào tab Số ngân hàng: 3 dòng mới');
    await shot('5-done');
    await press('Nhập tệp khác');
  });

  test('changes nothing when it comes again', async () => {
    await choose('LEN_31_CHTRINH.xlsx', await len31(4_000_000_000));
    await press('Tiếp tục');
    await status(/Không có gì thay đổi/);
    await shot('6-same');
    expect(await dialog.locator('#next').isDisabled()).toBe(true);
  });

  test('shows before and after when it was corrected', async () => {
    await press('Quay lại');
    await press('Quay lại');
    await choose('LEN_31_CHTRINH.xlsx', await len31(4_100_000_000));
    await press('Tiếp tục');
    await status(/Xem lại các dòng/);
    const change = dialog.locator('.listing .value', {
      hasText: 'từ 4.000.000.000 thành 4.100.000.000',
    });
    expect(await change.count()).toBe(3);
    await shot('7-changed');
    await press('Nhập');
    await done('3 dòng cập nhật');
    await press('Nhập tệp khác');
  });
});

describe('a block pasted from Excel', () => {
  test('is imported once its numbers are settled and its wrong row is left out', async () => {
    await dialog.locator('#paste').focus();
    await dialog
      .locator('#paste')
      .fill('Xã\tChương trình\tDư nợ (triệu đồng)\nĐăk Ơ\tHN\t1.234\nĐăk Ơ\tkhông rõ\t5');
    await sheet.page.keyboard.press('Tab');
    await sheet.page.keyboard.press('Tab');
    await sheet.page.keyboard.press('Enter');
    await dialog.locator('#title-match').waitFor();
    await shot('8-own');
    await dialog.locator('#tab').selectOption('entry-12');
    await dialog.locator('#fund').selectOption('Trung ương');
    await dialog.locator('#cutoff').fill('30/04/2025');
    await press('Tiếp tục');
    await dialog.locator('#numberStyle[aria-invalid]').waitFor();
    await shot('9-style');
    await dialog.locator('#numberStyle').selectOption('vi');
    await press('Tiếp tục');
    await status(/còn 1 lỗi/);
    await shot('10-errors');
    expect(await dialog.locator('#next').isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Bỏ dòng 3 của tệp' }).click();
    await status(/Xem lại các dòng/);
    await press('Nhập');
    await done('Đã nhập vào tab Nhập · Phụ nữ: 1 dòng mới');
  });
});

test('the page made no complaint', () => {
  expect(sheet.complaints).toEqual([]);
});
