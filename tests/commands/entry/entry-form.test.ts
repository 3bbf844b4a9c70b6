import { describe, expect, test } from '@jest/globals';
import type { EntryForm } from '../../../src/ledger/entry-form';
import type { Outcome } from '../../../src/ledger/outcome';
import { dataOf, day, MENU, messagesOf, openBlank, openMade, pasteRows } from '../support';

const form = (workbook: Awaited<ReturnType<typeof openMade>>) =>
  workbook.call('entryForm').value as Outcome<EntryForm>;

describe('the entry form', () => {
  test('opens in the sidebar', async () => {
    const workbook = await openMade();
    const report = workbook.runMenu(MENU, 'Nhập số liệu');
    expect(report.ui.sidebar?.title).toBe('Nhập số liệu');
    expect(report.ui.sidebar?.html).toContain('<form id="form"');
  });

  test('offers the members of Danh mục, the unit and the dates there are', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 1, cutoff: day(2025, 1, 31) }, { outstanding: 2 }]);
    const data = dataOf(form(workbook));
    expect(data).toMatchObject({
      unit: 'triệu đồng',
      detail: 'commune',
      cutoffs: ['2025-02-28', '2025-01-31'],
    });
    expect(data.members.commune).toEqual(['Đăk Ơ', 'Phú Nghĩa']);
    expect(data.members.association).toHaveLength(4);
  });

  test('says what to do in a file that is not set to Vietnam', async () => {
    const workbook = await openBlank({ locale: 'en_US' });
    expect(messagesOf(form(workbook))[0]).toContain('Bảng tính chưa đặt theo Việt Nam');
  });

  test('says what to do in a file without tabs', async () => {
    const workbook = await openBlank();
    expect(messagesOf(form(workbook))[0]).toContain('Chạy Sổ Ủy Thác › Tạo sổ');
  });
});
