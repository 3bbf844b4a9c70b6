import { describe, expect, test } from '@jest/globals';
import type { CloseForm } from '../../src/ledger/periods/period-requests';
import { openPage } from './page';
import { good, isDone, tickOf } from './period-page';

describe('the dialog “Chốt kỳ”', () => {
  const FORM: CloseForm = {
    cutoffs: ['2025-03-31'],
    cutoff: '2025-03-31',
    person: 'Cán bộ',
    isBegun: false,
    expected: 2,
    submitted: 1,
    missing: ['Phú Nghĩa – Phụ nữ'],
    problems: [],
    warnings: [],
    totals: {
      rows: '3',
      outstanding: '221 triệu đồng',
      overdue: '1 triệu đồng',
      households: '9',
      blank: '0',
    },
  };
  const DONE = good({ message: 'Đã chốt.', warnings: [] });

  test('closes without a missing unit only when that is ticked', async () => {
    const page = await openPage('close', { closeForm: good(FORM), closePeriod: DONE });
    expect(page.document.body.textContent).toContain('Phú Nghĩa – Phụ nữ');
    await page.submit();
    expect(page.calls.map(({ name }) => name)).toEqual(['closeForm']);
    tickOf(page, 'without').click();
    await page.submit();
    expect(page.calls.at(-1)?.args[0]).toMatchObject({
      cutoff: '2025-03-31',
      without: ['Phú Nghĩa – Phụ nữ'],
    });
    expect(page.text('status')).toBe('Đã chốt.');
    expect(isDone(page)).toBe(true);
  });

  test('says how many dates wait, before and after one is closed', async () => {
    const form = { ...FORM, missing: [], cutoffs: ['2025-02-28', '2025-03-31', '2025-04-30'] };
    const page = await openPage('close', { closeForm: good(form), closePeriod: DONE });
    expect(page.line('cutoff')).toContain('Còn 3 ngày chưa chốt');
    await page.submit();
    expect(page.text('status')).toBe('Đã chốt. Còn 2 ngày chưa chốt.');
  });

  test('does not close a date with errors, and lists them', async () => {
    const form = { ...FORM, missing: [], problems: [{ message: 'Nhập · Phụ nữ, dòng 5: Trùng.' }] };
    const page = await openPage('close', { closeForm: good(form), closePeriod: DONE });
    await page.submit();
    expect(page.calls).toHaveLength(1);
    expect(page.text('result')).toBe('Nhập · Phụ nữ, dòng 5: Trùng.');
  });
});

describe('the dialog “Mở lại kỳ”', () => {
  const REOPEN = {
    ...{ cutoff: '2025-03-31', person: '', isBegun: false, closedAt: '', closedBy: '' },
    totals: { rows: '3', outstanding: '', overdue: '', households: '', blank: '0' },
  };

  test('lists at once the rows that stand in the way, and asks for nothing', async () => {
    const problems = [{ message: 'Nhập · Phụ nữ, dòng 2: khác.' }];
    const page = await openPage('reopen', { reopenForm: good({ ...REOPEN, problems }) });
    expect(page.text('result')).toBe('Nhập · Phụ nữ, dòng 2: khác.');
    expect(page.document.getElementById('reason')).toBeNull();
    await page.submit();
    expect(page.calls).toHaveLength(1);
  });

  test('lets no reason and no name grow longer than the script takes', async () => {
    const page = await openPage('reopen', { reopenForm: good({ ...REOPEN, problems: [] }) });
    const most = (id: string) => page.document.getElementById(id)?.getAttribute('maxlength');
    expect([most('reason'), most('person')]).toEqual(['1000', '200']);
  });

  test('asks for a reason before it asks the script', async () => {
    const form = { ...REOPEN, problems: [] };
    const page = await openPage('reopen', {
      reopenForm: good(form),
      reopenPeriod: good({ message: 'Đã mở lại.', warnings: [] }),
    });
    await page.submit();
    expect([page.calls.length, page.line('reason')]).toEqual([1, 'Ghi lý do rồi mở lại.']);
    await page.type('reason', 'Sai số hộ');
    await page.submit();
    expect(page.calls.at(-1)?.args[0]).toMatchObject({ cutoff: '2025-03-31', reason: 'Sai số hộ' });
  });
});
