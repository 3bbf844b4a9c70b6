import { describe, expect, test } from '@jest/globals';
import type { EntryPayload } from '../../src/ledger/entry';
import {
  chooseRecord,
  FORM,
  NEW_ROW,
  ok,
  openForm,
  rowWith,
  SAVED,
  sentTo,
  typedInto,
} from './entry-form';
import { openPage, type OpenPage as Page } from './page';

describe('the entry form', () => {
  test('proposes the newest date', async () => {
    const page = await openForm();
    expect((page.document.getElementById('cutoff') as HTMLInputElement).value).toBe('28/02/2025');
  });

  test('labels every control and describes it by the line under it', async () => {
    const page = await openForm();
    for (const control of page.document.querySelectorAll('input, select, textarea')) {
      expect(page.document.querySelector(`label[for="${control.id}"]`)?.textContent).toBeTruthy();
      expect(control.getAttribute('aria-describedby')).toBe(`${control.id}-line`);
    }
  });

  test('says how it reads a typed amount', async () => {
    const page = await openForm();
    await page.type('outstanding', '41,5 tỷ');
    expect(page.line('outstanding')).toBe('= 41.500 triệu đồng');
  });

  test('says how it reads a count', async () => {
    const page = await openForm();
    await page.type('households', '9.177');
    expect(page.line('households')).toBe('= 9.177 hộ');
  });

  test('refuses an ambiguous amount beside its field', async () => {
    const page = await openForm();
    await page.type('outstanding', '1.234');
    expect(page.line('outstanding')).toContain('hiểu được hai cách');
    expect(page.document.getElementById('outstanding')?.getAttribute('aria-invalid')).toBe('true');
  });

  test('asks for the row as soon as the record is chosen', async () => {
    const page = await openForm();
    await chooseRecord(page);
    expect(page.calls.map(({ name }) => name)).toEqual(['entryForm', 'entryPreview']);
  });

  test('says that a row was prepared, with the opening balance above the fields, and just saves', async () => {
    const page = await openForm({
      entryPreview: () => ok({ ...NEW_ROW, row: rowWith({}), place: 'Nhập · Phụ nữ, dòng 5' }),
    });
    await chooseRecord(page);
    expect(page.text('row')).toBe('Dòng đã chuẩn bị, chưa có số: Nhập · Phụ nữ, dòng 5.');
    expect(page.text('opening')).toBe('Dư nợ kỳ trước (31/01/2025): 40.000 triệu đồng.');
    expect(page.text('save')).toBe('Lưu');
  });

  test('of a workbook without tabs says one sentence, with its cure', async () => {
    const problems = ['Danh mục', 'Cài đặt'].map((tab) => ({
      message: `Không tìm thấy tab “${tab}”. Chạy Sổ Ủy Thác › Tạo sổ.`,
    }));
    const page = await openForm({ entryForm: () => ({ ok: false, problems }) });
    expect(page.text('status')).toBe(problems[0]?.message);
    expect(page.document.getElementById('form')?.className).toBe('closed');
  });

  test('shows the change against the date before and what does not close', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('disbursed', '1500');
    await page.type('collected', '500');
    await page.type('outstanding', '40988');
    expect(page.text('derived')).toContain('So với kỳ trước+988');
    expect(page.text('derived')).toContain('Chênh lệch chưa khớp-12');
  });

  test('warns while she types when a household would owe what no household does', async () => {
    const page = await openForm();
    await page.type('outstanding', '40988');
    await page.type('households', '900');
    expect(page.text('derived')).toContain('Dư nợ một hộ (triệu đồng)45,542');
    expect(page.document.querySelectorAll('#derived .wrong')).toHaveLength(0);
    await page.type('outstanding', '40,988');
    expect(page.document.querySelector('#derived .wrong')?.textContent).toBe(
      '0,046 – ngoài khoảng 1–2.000 triệu đồng, xem lại đơn vị',
    );
  });

  test('offers the Tổ of the chosen xã and hội only', async () => {
    const place = { commune: 'Đăk Ơ', association: 'Phụ nữ' };
    const groups = [
      { name: 'T01', ...place },
      { name: 'T02', ...place, association: 'Nông dân' },
      { name: 'T03', ...place, commune: 'Phú Nghĩa' },
      { name: 'T04', commune: '', association: '' },
    ];
    const members = { ...FORM.members, group: groups.map(({ name }) => name) };
    const page = await openForm({
      entryForm: () => ok({ ...FORM, detail: 'group', members, groups }),
    });
    const offered = () =>
      [...page.document.querySelectorAll<HTMLOptionElement>('#group option')]
        .map(({ value }) => value)
        .filter((value) => value !== '');
    expect(offered()).toEqual(['T01', 'T02', 'T03', 'T04']);
    await chooseRecord(page);
    expect(offered()).toEqual(['T01', 'T04']);
    await page.type('group', 'T01');
    await page.type('commune', 'Phú Nghĩa');
    expect(offered()).toEqual(['T03', 'T04']);
    expect(typedInto(page, 'group')).toBe('');
  });

  test('fills in the row that is there, in a spelling that can be read back', async () => {
    const row = rowWith({ outstanding: 40988.5, households: 1234, note: 'rà lại' });
    const page = await openForm({
      entryPreview: () => ok({ ...NEW_ROW, row, place: 'Nhập · Phụ nữ, dòng 12' }),
    });
    await chooseRecord(page);
    expect((page.document.getElementById('outstanding') as HTMLInputElement).value).toBe('40988,5');
    expect(page.text('save')).toBe('Cập nhật');
    expect(page.text('row')).toContain('dòng 12');
  });

  test('keeps what was typed before the record was chosen', async () => {
    const page = await openForm({
      entryPreview: () => ok({ ...NEW_ROW, row: rowWith({ outstanding: 1 }) }),
    });
    await page.type('outstanding', '41000');
    await chooseRecord(page);
    expect((page.document.getElementById('outstanding') as HTMLInputElement).value).toBe('41000');
  });

  test('fills in the other fields of the row all the same', async () => {
    const row = rowWith({ outstanding: 1, households: 7, note: 'rà lại' });
    const page = await openForm({ entryPreview: () => ok({ ...NEW_ROW, row }) });
    await page.type('outstanding', '41000');
    await chooseRecord(page);
    await page.submit();
    expect(sentTo(page, 'saveEntry')).toMatchObject([
      { amounts: { outstanding: '41000', households: '7' }, note: 'rà lại', shown: row },
    ]);
  });

  test('leaves a field empty that the person emptied', async () => {
    const page = await openForm({
      entryPreview: () => ok({ ...NEW_ROW, row: rowWith({ outstanding: 1, overdue: 5 }) }),
      saveEntry: () => ({ ok: false, problems: [{ message: 'Dòng vừa được sửa.' }] }),
    });
    await chooseRecord(page);
    await page.type('overdue', '');
    await page.submit();
    expect(typedInto(page, 'overdue')).toBe('');
  });

  test('takes up what another person wrote, wherever nothing was typed, and says so', async () => {
    let households = 7;
    const page = await openForm({
      entryPreview: () => ok({ ...NEW_ROW, row: rowWith({ outstanding: 1, households }) }),
      saveEntry: () => ({ ok: false, problems: [{ message: 'Dòng vừa được sửa.' }] }),
    });
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    households = 8;
    await page.submit();
    expect([typedInto(page, 'outstanding'), typedInto(page, 'households')]).toEqual(['41000', '8']);
    expect(page.text('status')).toBe('Dòng vừa được sửa.');
  });

  /** Rows by program: only Hộ nghèo has one. */
  const byProgram = (key: { program: string }) =>
    ok(key.program === 'Hộ nghèo' ? { ...NEW_ROW, row: rowWith({ outstanding: 100 }) } : NEW_ROW);

  test('takes the figures of a row away when another program is chosen', async () => {
    const page = await openForm({ entryPreview: byProgram });
    await chooseRecord(page);
    await page.type('program', 'Hộ cận nghèo');
    expect(typedInto(page, 'outstanding')).toBe('');
  });

  test('never sends the figures of one program under the key of another', async () => {
    const page = await openForm({ entryPreview: byProgram });
    await chooseRecord(page);
    // Pressed in the same moment: the row of the other program is still being asked for.
    void page.type('program', 'Hộ cận nghèo');
    await page.submit();
    const sent = sentTo(page, 'saveEntry')[0] as EntryPayload;
    const typed = Object.values(sent.amounts).filter((amount) => amount !== '');
    expect([sent.key.program, typed]).toEqual(['Hộ cận nghèo', []]);
  });

  test('shows a row that is there before it may be overwritten', async () => {
    const page = await openForm({ entryPreview: byProgram });
    await page.type('outstanding', '41000');
    await page.type('association', 'Phụ nữ');
    await page.type('commune', 'Đăk Ơ');
    await page.type('fund', 'Trung ương');
    void page.type('program', 'Hộ nghèo');
    await page.submit();
    expect(page.calls.map(({ name }) => name)).not.toContain('saveEntry');
    expect(page.text('status')).toContain('đã có trong sổ');
  });

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
