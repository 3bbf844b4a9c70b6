import { describe, expect, test } from '@jest/globals';
import { openPage } from './page';

const OPTIONS = {
  cutoffs: ['2025-03-25', '2025-02-28'],
  proposed: {
    cutoff: '25/03/2025',
    flowFrom: 'T1/2025',
    flowTo: '25/03/2025',
    boundaries: 'reported',
  },
};

const openDialog = (buildReports: () => unknown) =>
  openPage('reports', { reportOptions: () => ({ ok: true, data: OPTIONS }), buildReports });

describe('the report dialog', () => {
  test('asks for what it proposes', async () => {
    const page = await openDialog(() => ({
      ok: true,
      data: { tabs: [], message: '', warnings: [] },
    }));
    await page.submit();
    expect(page.calls.at(-1)?.args).toEqual([OPTIONS.proposed]);
  });

  test('reports turnover up to the date that is chosen, unless another end was typed', async () => {
    const page = await openDialog(() => ({
      ok: true,
      data: { tabs: [], message: '', warnings: [] },
    }));
    const end = () => (page.document.getElementById('flowTo') as HTMLInputElement).value;
    await page.type('cutoff', '28/02/2025');
    expect(end()).toBe('28/02/2025');
    await page.type('flowTo', 'Q1/2025');
    await page.type('cutoff', '25/03/2025');
    expect(end()).toBe('Q1/2025');
  });

  test('lists the tabs and what to look at again', async () => {
    const page = await openDialog(() => ({
      ok: true,
      data: { tabs: ['BC · Tổng quan'], message: 'Đã lập 1 tab.', warnings: ['Lệch 5.'] },
    }));
    await page.submit();
    expect(page.text('status')).toBe('Đã lập 1 tab.');
    expect(page.text('result')).toBe('BC · Tổng quanCần xem lạiLệch 5.');
  });

  test('says that nothing was written when the figures are refused', async () => {
    const page = await openDialog(() => ({
      ok: false,
      problems: [
        { field: 'flowFrom', message: 'Không đọc được kỳ.' },
        { message: 'Nhập · Phụ nữ, dòng 5: Trùng.' },
      ],
    }));
    await page.submit();
    expect(page.text('status')).toBe('Chưa lập báo cáo; các tab BC giữ nguyên.');
    expect(page.line('flowFrom')).toBe('Không đọc được kỳ.');
    expect(page.text('result')).toBe('Nhập · Phụ nữ, dòng 5: Trùng.');
  });

  test('shows a name as the text it is', async () => {
    const page = await openDialog(() => ({
      ok: false,
      problems: [{ message: '<img src=x onerror=alert(1)>' }],
    }));
    await page.submit();
    expect(page.document.querySelector('#result img')).toBeNull();
  });
});
