import { describe, expect, test } from '@jest/globals';
import type { ImportContent, ImportRequest } from '../../src/ledger/imports/import-call';
import { FORM, ok, openImport, PREVIEW, paste, type Script, toPreview } from './import-page';

describe('matching columns', () => {
  test('proposes tab and columns, and moves the keyboard to the step', async () => {
    const page = await openImport();
    await paste(page);
    expect(page.value('tab')).toBe('entry-12');
    expect([0, 1, 2].map((i) => page.value(`map-0-${i}`))).toEqual([
      'commune',
      'program',
      'outstanding',
    ]);
    expect(page.document.activeElement?.id).toBe('title-match');
  });

  test('drops names of persons before showing anything, and says so', async () => {
    const page = await openImport();
    await paste(page);
    expect(page.text('step-match')).toContain('“Họ tên tổ trưởng” chứa họ tên người nên đã bỏ');
    expect(page.text('step-match')).not.toContain('Nguyễn Thị Lan');
    await page.type('cutoff', '28/02/2025');
    await page.submit();
    expect(JSON.stringify(page.sent('importPreview'))).not.toContain('Nguyễn');
  });

  test('sends rows of known fields and what was given for all of them', async () => {
    const page = await openImport();
    await toPreview(page);
    expect(page.sent<ImportContent>('importPreview')).toMatchObject({
      tab: 'entry-12',
      fields: [{ id: 'commune' }, { id: 'program' }, { id: 'outstanding', unit: 'triệu đồng' }],
      lines: [
        [2, 'Đăk Ơ', 'HN', '40999'],
        [3, 'Phú Nghĩa', 'HCN', '5'],
      ],
      constants: [
        { field: 'cutoff', text: '28/02/2025' },
        { field: 'fund', text: 'Trung ương' },
      ],
    });
  });

  test('lets her take a column for another field, which its first one gives up', async () => {
    const page = await openImport();
    await paste(page);
    await page.type('map-0-1', 'outstanding');
    expect([1, 2].map((i) => page.value(`map-0-${i}`))).toEqual(['outstanding', '']);
    expect(page.document.activeElement?.id).toBe('map-0-1');
  });

  test('puts what the script misses beside the field that gives it', async () => {
    const problem = { kind: 'error', row: null, field: 'fund', message: 'Chưa biết Nguồn vốn.' };
    const page = await openImport({
      importPreview: () => ok({ ...PREVIEW, problems: [problem], errors: 1 }),
    });
    await paste(page);
    await page.submit();
    expect(page.line('fund')).toBe('Chưa biết Nguồn vốn.');
    expect(page.document.getElementById('step-match')?.hidden).toBe(false);
  });

  test('matches a layout as it was matched before', async () => {
    const first = await openImport();
    await toPreview(first);
    await first.submit();
    const { remember } = first.sent<ImportRequest>('importRows');
    const page = await openImport({
      importForm: () =>
        ok({ ...FORM, remembered: [{ ...remember, tab: 'bank', fund: 'Địa phương' }] }),
    });
    await paste(page);
    expect([page.value('tab'), page.value('fund')]).toEqual(['bank', 'Địa phương']);
  });

  test('matches columns of the same header each as before', async () => {
    const table = 'Xã\tChương trình\tSố tiền\tSố tiền\tDư nợ (triệu đồng)\nĐăk Ơ\tHN\t20\t9\t284';
    const first = await openImport();
    await paste(first, table);
    await first.type('map-0-2', 'disbursed');
    await first.type('map-0-3', 'collected');
    for (const [field, text] of [
      ['cutoff', '28/02/2025'],
      ['fund', 'Trung ương'],
    ] as const) {
      await first.type(field, text);
    }
    await first.submit();
    await first.submit();
    const { remember } = first.sent<ImportRequest>('importRows');
    const page = await openImport({ importForm: () => ok({ ...FORM, remembered: [remember] }) });
    await paste(page, table);
    expect([2, 3].map((i) => page.value(`map-0-${i}`))).toEqual(['disbursed', 'collected']);
  });

  test('says which line is missing where no header is found', async () => {
    const page = await openImport();
    await paste(page, 'a\tb\n1\t2');
    expect(page.text('status')).toContain('Không tìm thấy dòng tiêu đề');
    expect(page.isOff('next')).toBe(true);
  });
});

describe('the preview', () => {
  test('counts and shows before and after, and writes nothing yet', async () => {
    const page = await openImport();
    await toPreview(page);
    expect(page.text('step-preview')).toContain('Dư nợ: từ 40988 thành 40999');
    expect(page.document.querySelector('.counts')?.textContent).toContain('1 dòng cập nhật');
    expect(page.calls.map(({ name }) => name)).not.toContain('importRows');
  });

  test('sends back what was shown, under one id until it is answered', async () => {
    let lost = true;
    const page = await openImport({
      importRows: () => {
        if (!lost) return ok({ message: 'Đã nhập.', added: 1, changed: 1, same: 0 });
        lost = false;
        throw new Error('NetworkError');
      },
    });
    await toPreview(page);
    await page.submit();
    const first = page.sent<ImportRequest>('importRows');
    await page.submit();
    const second = page.sent<ImportRequest>('importRows');
    expect(first.seen).toEqual(PREVIEW.seen);
    expect(second.requestId).toBe(first.requestId);
    expect(page.text('step-result')).toContain('Đã nhập.');
  });

  test('stays on what was written, then takes the next file of this layout with the same unit', async () => {
    const page = await openImport();
    const table = 'Xã\tChương trình\tNguồn vốn\tDư nợ\nĐăk Ơ\tHN\tTW\t40999';
    await paste(page, table);
    await page.type('cutoff', '28/02/2025');
    await page.type('unit', 'nghìn đồng');
    await page.submit();
    await page.submit();
    expect(page.text('step-result')).toContain('Đã nhập.');
    expect(page.text('next')).toBe('Nhập tệp khác');
    await page.submit();
    await paste(page, table);
    expect(page.value('unit')).toBe('nghìn đồng');
  });

  test('keeps “Nhập” shut while there are errors; a wrong row can be left out', async () => {
    const wrong = { kind: 'error', row: 3, field: null, message: 'Dòng 3: sai.' };
    const page = await openImport({
      importPreview: ((content: ImportContent) =>
        ok(
          content.lines.length === 2 ? { ...PREVIEW, problems: [wrong], errors: 1 } : PREVIEW,
        )) as Script[string],
    });
    await toPreview(page);
    expect([page.text('status'), page.isOff('next')]).toEqual(['Chưa nhập được: còn 1 lỗi.', true]);
    page.document.querySelector<HTMLButtonElement>('.problems button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(page.sent<ImportContent>('importPreview').lines).toHaveLength(1);
    expect(page.isOff('next')).toBe(false);
  });

  test('says that nothing would change', async () => {
    const page = await openImport({
      importPreview: () => ok({ ...PREVIEW, added: 0, changed: 0, same: 2, changes: [] }),
    });
    await toPreview(page);
    expect(page.text('status')).toContain('Không có gì thay đổi');
    expect(page.isOff('next')).toBe(true);
  });

  test('shows both figures of a collision', async () => {
    const collision = {
      place: 'Nhập · Phụ nữ, dòng 9',
      who: 'Hoa',
      when: '',
      cells: [{ column: 'Dư nợ', shown: '40988', theirs: '42000', mine: '40999' }],
    };
    const page = await openImport({
      importRows: () => ({ ok: false, problems: [{ message: 'Người khác vừa sửa.', collision }] }),
    });
    await toPreview(page);
    await page.submit();
    expect(page.text('collisions')).toContain('Dư nợ40.98842.000 (Hoa)40.999');
  });

  test('shows a name as the text it is', async () => {
    const what = '<img src=x onerror=alert(1)>';
    const page = await openImport({
      importPreview: () => ok({ ...PREVIEW, changes: [{ row: 2, what, at: null, cells: [] }] }),
    });
    await toPreview(page);
    expect(page.document.querySelector('#step-preview img')).toBeNull();
    expect(page.text('step-preview')).toContain(what);
  });
});
