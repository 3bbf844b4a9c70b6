import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { openSample } from '../support/sample';

describe('UT_KIEMTRA typed beside a table that people filled', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openSample('bu-gia-map');
    workbook.insertTab('Thử');
    workbook.paste('Thử', 'A1', [
      [
        'Ngày chốt',
        'Hội',
        'Xã',
        'Chương trình',
        'Nguồn vốn',
        'Cho vay (triệu đồng)',
        'Dư nợ (trđ)',
      ],
      ['28/02/2025', 'ND', 'Đa Kia', 'HN', 'TW', '', '1000'],
      ['25/03/2025', 'ND', 'Đa Kia', 'HN', 'TW', '50', '1060'],
      ['28/02/2025', 'PN', 'Đa Kia', 'HN', 'TW', '', '=1/0'],
      ["'25/03/2025", 'PN', 'Đa Kia', 'HN', 'TW', 'sai', '1060'],
    ]);
    workbook.type('Thử', 'I1', '=UT_KIEMTRA(A:G)');
  });

  test('lists every fault, an error cell among them, and follows what is typed', () => {
    const where = (): unknown[][] =>
      workbook.values('Thử', 'I1:K7').filter((line) => line.some((cell) => cell !== ''));
    expect(where()).toEqual([
      ['Dòng', 'Cột', 'Mức'],
      [4, 'Dư nợ', 'Lỗi'],
      [5, 'Ngày chốt', 'Lỗi'],
      [5, 'Cho vay', 'Lỗi'],
      [3, 'Dư nợ', 'Cảnh báo'],
    ]);
    expect(workbook.values('Thử', 'L2:L5').flat()).toEqual([
      'Ô đang báo lỗi #DIV/0!. Sửa công thức của ô.',
      expect.stringContaining('Ngày bị dán thành chữ “25/03/2025”'),
      expect.stringContaining('Không đọc được số “sai”'),
      expect.stringContaining(
        '= 1.050 triệu đồng, khác dư nợ 1.060 triệu đồng: lệch 10 triệu đồng',
      ),
    ]);
    workbook.paste('Thử', 'F3', [['60'], [''], ['60']]);
    workbook.paste('Thử', 'G4', [['1000']]);
    workbook.type('Thử', 'A5', '25/03/2025');
    expect(workbook.values('Thử', 'L2:L3').flat()).toEqual([
      'Không có lỗi: đã kiểm tra 4 dòng.',
      '',
    ]);
  });
});
