import { describe, expect, test } from '@jest/globals';
import type { EntryPayload } from '../../src/ledger/entry';
import { chooseRecord, NEW_ROW, ok, openForm, rowWith, sentTo, typedInto } from './entry-form';

describe('what the entry form fills in', () => {
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
});
