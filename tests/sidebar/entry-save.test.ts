import { describe, expect, test } from '@jest/globals';
import { chooseRecord, ok, openForm, SAVED, sentTo } from './entry-form';
import { openPage, type OpenPage as Page } from './page';

describe('saving from the entry form', () => {
  test('sends the typed texts and what it was shown', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40.988 triệu');
    await page.submit();
    expect(sentTo(page, 'saveEntry')).toMatchObject([
      {
        person: 'Lan',
        key: { cutoff: '28/02/2025', association: 'Phụ nữ', program: 'Hộ nghèo', group: '' },
        amounts: { outstanding: '40.988 triệu' },
        shown: null,
      },
    ]);
  });

  test('says what was saved and proposes the next program of the same date, xã and hội', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    await page.submit();
    expect(page.text('status')).toContain('Đã ghi dòng mới: Hộ nghèo.');
    const value = (id: string) => (page.document.getElementById(id) as HTMLInputElement).value;
    expect([
      value('association'),
      value('commune'),
      value('program'),
      value('outstanding'),
    ]).toEqual(['Phụ nữ', 'Đăk Ơ', 'Hộ cận nghèo', '']);
    expect(page.calls.at(-1)).toMatchObject({
      name: 'entryPreview',
      args: [{ program: 'Hộ cận nghèo', commune: 'Đăk Ơ', fund: 'Trung ương' }],
    });
  });

  test('puts the sentence of a refused field beside it and moves there', async () => {
    const page = await openForm({
      saveEntry: () => ({ ok: false, problems: [{ field: 'overdue', message: 'Sai số này.' }] }),
    });
    await chooseRecord(page);
    page.document.getElementById('outstanding')?.focus();
    await page.submit();
    expect(page.line('overdue')).toBe('Sai số này.');
    expect(page.document.activeElement?.id).toBe('overdue');
  });

  /** A form whose first save Google refuses, because the browser has two accounts. */
  async function openWithRefusedSave(): Promise<Page> {
    let lost = true;
    const page = await openForm({
      saveEntry: () => {
        if (!lost) return ok(SAVED);
        lost = false;
        throw new Error('We are sorry, Error code PERMISSION_DENIED');
      },
    });
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    await page.submit();
    return page;
  }

  const requestIds = (page: Page): string[] =>
    page.calls
      .filter(({ name }) => name === 'saveEntry')
      .map(({ args }) => (args[0] as { requestId: string }).requestId);

  test('keeps the figures of a call that Google refused, and repeats it under the same request', async () => {
    const page = await openWithRefusedSave();
    expect(page.text('status')).toContain('nhiều tài khoản');
    await page.submit();
    const [first, second] = requestIds(page);
    expect(second).toBe(first);
  });

  test('makes a new request when a figure changed after the refused call', async () => {
    const page = await openWithRefusedSave();
    await page.type('outstanding', '40999');
    await page.submit();
    const [first, second] = requestIds(page);
    expect(second).not.toBe(first);
  });

  test('takes its complaint back while the figures are being mended', async () => {
    const page = await openForm({
      saveEntry: () => ({ ok: false, problems: [{ field: 'overdue', message: 'Sai số này.' }] }),
    });
    await chooseRecord(page);
    await page.submit();
    await page.type('overdue', '5');
    expect(page.text('status')).toBe('');
  });

  test.each([
    'ScriptError: PERMISSION_DENIED',
    'ScriptError: Authorisation is required to perform that action.',
    'Authorization is required to perform that action.',
  ])('gives the failure of two Google accounts its own cure: %s', async (said) => {
    const page = await openPage('entry', {
      entryForm: () => {
        throw new Error(said);
      },
    });
    expect(page.text('status')).toContain('nhiều tài khoản');
    expect(page.text('status')).toContain('cửa sổ ẩn danh');
  });

  test('says what to do when the script is newer than the page', async () => {
    const page = await openPage('entry', {});
    expect(page.text('status')).toContain('Tải lại bảng tính');
  });
});
