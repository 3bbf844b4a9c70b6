import { describe, expect, test } from '@jest/globals';
import { openPage } from './page';
import { box, good, isDone } from './period-page';

describe('the dialog “Chuẩn bị kỳ mới”', () => {
  const FORM = {
    isBranch: false,
    associations: ['Phụ nữ'],
    communes: ['Đăk Ơ', 'Phú Nghĩa'],
    last: '2025-02-28',
    proposed: '2025-03-31',
    begun: [{ commune: 'Đăk Ơ', association: 'Phụ nữ', first: '2025-01-31' }],
    programs: ['Hộ nghèo', 'Hộ cận nghèo'],
    funds: ['Trung ương'],
    used: ['Hộ nghèo', 'Trung ương'],
    detail: 'commune',
  };
  const TABS = [{ id: 'entry-12', name: 'Nhập · Phụ nữ', added: 3, row: 5 }];
  const DONE = good({ message: 'Đã thêm 3 dòng.', notes: ['2 dòng đã có.'], tabs: TABS });

  test('asks for the proposed date and all communes, without a deadline for an association', async () => {
    const page = await openPage('prepare', { prepareForm: good(FORM), preparePeriod: DONE });
    expect(page.document.getElementById('deadline')).toBeNull();
    await page.submit();
    expect(page.calls.at(-1)?.args[0]).toMatchObject({
      cutoff: '31/03/2025',
      associations: ['Phụ nữ'],
      communes: [],
    });
    expect(page.text('status')).toBe('Đã thêm 3 dòng.');
    expect(page.text('result')).toContain('2 dòng đã có.');
  });

  test('names the communes that stay ticked, and asks for one at least', async () => {
    const page = await openPage('prepare', { prepareForm: good(FORM), preparePeriod: DONE });
    box(page, 'Phú Nghĩa').click();
    await page.submit();
    expect(page.calls.at(-1)?.args[0]).toMatchObject({ communes: ['Đăk Ơ'] });
  });

  test('asks for one commune at least', async () => {
    const page = await openPage('prepare', { prepareForm: good(FORM), preparePeriod: DONE });
    box(page, 'Phú Nghĩa').click();
    box(page, 'Đăk Ơ').click();
    await page.submit();
    expect(page.line('communes')).toBe('Chọn ít nhất một xã.');
    expect(page.calls).toHaveLength(1);
  });

  test('asks for programs and funds of units without a date before the one typed', async () => {
    const page = await openPage('prepare', { prepareForm: good(FORM), preparePeriod: DONE });
    const lists = page.document.getElementById('programs')?.parentElement as HTMLElement;
    expect(lists.hidden).toBe(true);
    await page.type('cutoff', '31/01/2025');
    expect(lists.hidden).toBe(false);
    expect(lists.textContent).toContain('Phụ nữ: chưa có ngày chốt nào trước đó');
    expect(page.text('first-count')).toContain('Sẽ thêm 2 dòng');
    box(page, 'Hộ cận nghèo').click();
    expect(page.text('first-count')).toContain('Sẽ thêm 4 dòng');
    await page.submit();
    expect(page.calls.at(-1)?.args[0]).toMatchObject({
      programs: ['Hộ nghèo', 'Hộ cận nghèo'],
      funds: ['Trung ương'],
    });
  });

  test('asks for them too when the communes left ticked have no date yet', async () => {
    const page = await openPage('prepare', { prepareForm: good(FORM), preparePeriod: DONE });
    box(page, 'Đăk Ơ').click();
    const lists = page.document.getElementById('programs')?.parentElement as HTMLElement;
    expect(lists.hidden).toBe(false);
  });

  test('says that rows come filled in only where there was a date before', async () => {
    const page = await openPage('prepare', { prepareForm: good(FORM), preparePeriod: DONE });
    expect(page.text('fields')).toContain('dư nợ kỳ trước');
    await page.type('cutoff', '31/01/2025');
    expect(page.text('fields')).not.toContain('dư nợ kỳ trước');
  });

  test('ticks nothing in a new workbook, and marks the list that the script misses', async () => {
    const none = { ...FORM, last: null, begun: [], used: [] };
    const message = 'Chưa chọn mục nào.';
    const page = await openPage('prepare', {
      prepareForm: good(none),
      preparePeriod: () => ({ ok: false, problems: [{ field: 'programs', message }] }),
    });
    expect(box(page, 'Hộ nghèo').checked).toBe(false);
    await page.submit();
    expect(page.line('programs')).toBe(message);
  });

  test('ends on what was added to which tab, with the way there', async () => {
    const script = { prepareForm: good(FORM), preparePeriod: DONE, showCell: good(null) };
    const page = await openPage('prepare', script);
    await page.submit();
    expect(page.text('result')).toContain('Nhập · Phụ nữ: thêm 3 dòng');
    expect([isDone(page), page.isClosed()]).toEqual([true, false]);
    await page.click('Đến tab');
    expect(page.isClosed()).toBe(true);
    expect(page.calls.at(-1)).toMatchObject({
      name: 'showCell',
      args: [{ tab: 'entry-12', row: 5 }],
    });
  });

  test('tells who may write into no tab what to do', async () => {
    const none = { ...FORM, associations: [] };
    const page = await openPage('prepare', { prepareForm: good(none) });
    expect(page.text('status')).toContain('chưa được quyền ghi');
    expect(page.document.querySelector<HTMLButtonElement>('#do')?.disabled).toBe(true);
  });
});
