import { describe, expect, test } from '@jest/globals';
import { chooseRecord, FORM, ok, openForm, sentTo, typedInto } from './entry-form';

describe('the entry form by keyboard', () => {
  test('proposes the association whose tab is in view and asks for the first field left', async () => {
    const page = await openForm({ entryForm: () => ok({ ...FORM, association: 'Phụ nữ' }) });
    expect(typedInto(page, 'association')).toBe('Phụ nữ');
  });

  test('has its fields in the order in which they are filled in', async () => {
    const page = await openForm();
    const controls = [
      ...page.document.querySelectorAll('input, select, textarea, summary, button'),
    ];
    const order = controls
      .filter((control) => !control.closest('[hidden]'))
      .map((control) => control.id || control.textContent);
    expect(order).toEqual([
      ...['cutoff', 'association', 'commune', 'program', 'fund'],
      ...['disbursed', 'collected', 'writtenOff', 'loanEvents'],
      ...['outstanding', 'households', 'overdue', 'frozen'],
      'Nợ đến hạn và lãi',
      ...['due', 'dueCollected', 'interestDue', 'interestCollected', 'interestArrears'],
      ...['note', 'person', 'Phím tắt', 'save'],
    ]);
    expect(controls.filter((control) => control.hasAttribute('tabindex'))).toEqual([]);
  });

  test.each(['outstanding', 'fund', 'note'])('saves by Enter in %s', async (id) => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    await page.press(id, 'Enter');
    expect(sentTo(page, 'saveEntry')).toHaveLength(1);
  });

  test.each([
    ['Shift+Enter in the note', 'note', { shiftKey: true }],
    ['the Enter that ends a word composed by Telex', 'note', { isComposing: true }],
  ])('does not save by %s', async (_, id, modifiers) => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    await page.press(id, 'Enter', modifiers);
    expect(sentTo(page, 'saveEntry')).toEqual([]);
  });

  test('saves once when Enter is pressed twice', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    void page.press('outstanding', 'Enter');
    await page.press('outstanding', 'Enter');
    expect(sentTo(page, 'saveEntry')).toHaveLength(1);
  });

  test('begins at the first figure of the proposed program', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    page.document.getElementById('outstanding')?.focus();
    await page.press('outstanding', 'Enter');
    expect(page.document.activeElement?.id).toBe('disbursed');
    expect(page.text('status')).toContain('Tiếp theo: Hộ cận nghèo.');
  });

  test('says when Danh mục has no further program, and lets her choose', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('program', 'Hộ cận nghèo');
    await page.type('outstanding', '108663');
    page.document.getElementById('outstanding')?.focus();
    await page.press('outstanding', 'Enter');
    expect(page.document.activeElement?.id).toBe('program');
    expect(page.text('status')).toContain('Hết chương trình trong danh mục');
  });

  test('goes to the next program and back without saving', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.press('fund', 'ArrowDown', { ctrlKey: true });
    expect(typedInto(page, 'program')).toBe('Hộ cận nghèo');
    await page.press('fund', 'ArrowUp', { ctrlKey: true });
    expect(typedInto(page, 'program')).toBe('Hộ nghèo');
    expect(sentTo(page, 'saveEntry')).toEqual([]);
  });

  test('does not leave a row that was typed and not saved', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    await page.press('outstanding', 'ArrowDown', { ctrlKey: true });
    expect(typedInto(page, 'program')).toBe('Hộ nghèo');
    expect(page.text('status')).toContain('chưa lưu');
  });

  test('takes nothing for the next row that is typed while a row is being written', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('outstanding', '40988');
    const held = page.hold('saveEntry');
    await page.press('outstanding', 'Enter');
    expect(page.types('overdue', '5')).toBe(false);
    held.answerFirst({ ok: true, data: { updated: false, message: 'Đã ghi.', warnings: [] } });
    await page.wait(1);
    expect(page.types('overdue', '5')).toBe(true);
  });

  test('describes its keys on the page', async () => {
    const page = await openForm();
    for (const key of ['Tab', 'Enter', 'Shift+Enter', 'Ctrl+↓']) {
      expect(page.document.querySelector('.keys')?.textContent).toContain(key);
    }
  });
});
