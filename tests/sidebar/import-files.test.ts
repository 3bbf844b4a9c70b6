import { describe, expect, test } from '@jest/globals';
import type { ImportContent } from '../../src/ledger/imports/import-call';
import { FORM, ok, openImport, type Page, paste } from './import-page';

describe('choosing what to import', () => {
  test('names the steps and says where one is', async () => {
    const page = await openImport();
    expect(page.text('steps')).toBe('1Chọn tệp2Khớp cột3Xem trước4Kết quả');
    expect(page.document.querySelector('[aria-current]')?.textContent).toBe('1Chọn tệp');
  });

  test('asks for a file or a table when there is none', async () => {
    const page = await openImport();
    await page.submit();
    expect(page.text('status')).toContain('Chọn một tệp, hoặc dán bảng');
  });

  test('says so where the person may fill no tab', async () => {
    const page = await openImport({ importForm: () => ok({ ...FORM, tabs: [] }) });
    expect(page.text('status')).toContain('không có quyền ghi');
    expect(page.isOff('next')).toBe(true);
  });

  test('labels every control', async () => {
    const page = await openImport();
    await paste(page);
    for (const control of page.document.querySelectorAll('input, select, textarea')) {
      const label = page.document.querySelector(`label[for="${control.id}"]`);
      expect(control.getAttribute('aria-label') ?? label?.textContent).toBeTruthy();
    }
  });
});

describe('a file', () => {
  async function choose(page: Page, name: string, content: string | Uint8Array<ArrayBuffer>) {
    const view = page.document.defaultView;
    const input = page.document.getElementById('file');
    if (!view || !input) throw new Error('The page has no file input.');
    const file = new view.File([content], name);
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new view.Event('change'));
    for (let tries = 0; tries < 50 && page.text('status').includes('Đang đọc'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  test('of CSV is cut at semicolons, its numbers left as they are written', async () => {
    const page = await openImport();
    const csv = '\ufeffsep=;\nXã;Chương trình;Dư nợ (triệu đồng)\n"Đăk Ơ";HN;"1.234,5"\n';
    await choose(page, 'so-lieu.csv', csv);
    await page.type('cutoff', '28/02/2025');
    await page.submit();
    expect(page.sent<ImportContent>('importPreview').lines).toEqual([
      [2, 'Đăk Ơ', 'HN', '1.234,5'],
    ]);
  });

  test.each([
    ['an old Excel file', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'Lưu thành'],
    ['a web page', 'a.xls', '<html><table></table></html>', 'trang web lưu dưới tên Excel'],
    ['a text not in Unicode', 'a.csv', new Uint8Array([0x58, 0xe3, 0x3b, 0xff]), 'CSV UTF-8'],
    ['a picture', 'a.png', new Uint8Array([0x89, 0x50, 0xff]), 'Không nhận ra kiểu tệp'],
    [
      'a broken XLSX',
      'a.xlsx',
      new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]),
      'Không đọc được tệp Excel',
    ],
    ['an empty file', 'a.csv', '', 'không có dữ liệu'],
  ])('%s is told, with the cure', async (_what, name, content, said) => {
    const page = await openImport();
    await choose(page, name, content);
    expect(page.text('status')).toContain(said);
    expect(page.document.getElementById('step-file')?.hidden).toBe(false);
  });
});
