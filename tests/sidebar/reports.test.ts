import { describe, expect, test } from '@jest/globals';
import type { BuiltReports, ReportOptions } from '../../src/ledger/report-request';
import { type OpenPage, openPage } from './page';

const OPTIONS: ReportOptions = {
  cutoffs: ['2025-03-25', '2025-02-28'],
  reports: [
    { id: 'overview', name: 'Tổng quan', notFor: [] },
    { id: 'by-association', name: 'Theo hội', notFor: ['association'] },
    { id: 'by-commune', name: 'Theo xã', notFor: ['commune'] },
    { id: 'capital', name: 'Nguồn vốn', notFor: ['commune', 'association'] },
  ],
  communes: ['Đăk Ơ'],
  associations: ['Phụ nữ'],
  proposed: {
    ...{ cutoff: '25/03/2025', flowFrom: 'T1/2025', flowTo: '25/03/2025', base: '31/12' },
    ...{ boundaries: 'reported', unit: '', commune: '', association: '', reports: [] },
  },
  unit: 'triệu đồng',
};

const BUILT: BuiltReports = {
  ...{ tabs: ['BC · Tổng quan'], message: 'Đã lập 1 tab.', skipped: [], warnings: [] },
  ...{ rest: [], ended: 'done', stamp: 'S', isAnew: false },
};

const done = (built: Partial<BuiltReports> = {}) => ({ ok: true, data: { ...BUILT, ...built } });

const openDialog = (
  buildReports: () => unknown = () => done(),
  options: Partial<ReportOptions> = {},
): Promise<OpenPage> =>
  openPage('reports', {
    reportOptions: () => ({ ok: true, data: { ...OPTIONS, ...options } }),
    buildReports,
    reportProgress: () => ({ ok: true, data: { tab: 'BC · Theo xã', at: 4, of: 15 } }),
    stopReports: () => ({ ok: true, data: null }),
    showReport: () => ({ ok: true, data: null }),
  });

/** Arguments of the calls of buildReports. */
const builds = (page: OpenPage) =>
  page.calls.filter(({ name }) => name === 'buildReports').map(({ args }) => args);

const ticked = (page: OpenPage) =>
  [...page.document.querySelectorAll<HTMLInputElement>('.choices input')].filter(
    ({ checked, disabled }) => checked && !disabled,
  );

describe('the report dialog', () => {
  test('asks for what it proposes', async () => {
    const page = await openDialog();
    await page.submit();
    expect(builds(page)[0]?.[0]).toEqual(OPTIONS.proposed);
  });

  test('reports turnover up to the date that is chosen, unless another end was typed', async () => {
    const page = await openDialog();
    const end = () => (page.document.getElementById('flowTo') as HTMLInputElement).value;
    await page.type('cutoff', '28/02/2025');
    expect(end()).toBe('28/02/2025');
    await page.type('flowTo', 'Q1/2025');
    await page.type('cutoff', '25/03/2025');
    expect(end()).toBe('Q1/2025');
  });

  test('asks for the ticked tabs, as they were ticked last time', async () => {
    const proposed = { ...OPTIONS.proposed, reports: ['by-commune'] };
    const page = await openDialog(undefined, { proposed });
    expect(ticked(page).map(({ value }) => value)).toEqual(['Theo xã']);
    await page.submit();
    expect(builds(page)[0]?.[0]).toMatchObject({ reports: ['by-commune'] });
  });

  test('wants at least one tab, and asks for nothing until then', async () => {
    const page = await openDialog();
    for (const box of ticked(page)) box.click();
    await page.submit();
    expect(page.line('tabs')).toBe('Đánh dấu ít nhất một tab.');
    expect(builds(page)).toEqual([]);
  });

  test('offers for one commune or association only the tabs that such a copy has', async () => {
    const page = await openDialog();
    await page.type('commune', 'Đăk Ơ');
    expect(ticked(page).map(({ value }) => value)).toEqual(['Tổng quan', 'Theo hội']);
    await page.type('association', 'Phụ nữ');
    await page.submit();
    const asked = { commune: 'Đăk Ơ', association: 'Phụ nữ', reports: ['overview'] };
    expect(builds(page)[0]?.[0]).toMatchObject(asked);
  });

  test('says where to begin in a workbook without figures', async () => {
    const page = await openDialog(undefined, { cutoffs: [] });
    expect(page.text('status')).toContain('Sổ chưa có số liệu.');
  });

  test('tells while it builds at which tab it is', async () => {
    const page = await openDialog();
    const build = page.hold('buildReports');
    const look = page.hold('reportProgress');
    await page.submit();
    expect(page.text('status')).toBe('Đang đọc và kiểm tra số liệu…');
    await page.wait(2);
    look.answerFirst({ ok: true, data: { tab: 'BC · Theo xã', at: 4, of: 15 } });
    await page.wait(0);
    expect(page.text('status')).toBe('Đang lập BC · Theo xã (4/15)…');
    expect(page.document.querySelector('progress')?.value).toBe(3);
    build.answerFirst(done());
    await page.wait(2);
    expect(page.document.querySelector('progress')?.hidden).toBe(true);
  });

  test('stops the very run it has begun, and names what was left', async () => {
    const page = await openDialog();
    const build = page.hold('buildReports');
    await page.submit();
    await page.click('Dừng');
    expect(page.text('status')).toBe('Sẽ dừng sau tab đang lập…');
    const run = builds(page)[0]?.[1] as { readonly id: string };
    expect(page.calls).toContainEqual({ name: 'stopReports', args: [{ id: run.id }] });
    build.answerFirst(
      done({ ended: 'stopped', rest: [{ id: 'by-commune', tab: 'BC · Theo xã' }] }),
    );
    await page.wait(2);
    expect(page.text('result')).toContain('Đã dừng, giữ nguyên như trướcBC · Theo xã');
  });

  test('goes on by itself with what one call has left, and sums up all', async () => {
    const rest = [{ id: 'by-commune', tab: 'BC · Theo xã' }];
    const answers = [
      done({ ended: 'to be continued', rest }),
      done({ tabs: ['BC · Theo xã'], message: 'Đã lập 2 tab.' }),
    ];
    const page = await openDialog(() => answers.shift());
    await page.submit();
    const [first, second] = builds(page).map(([, run]) => run as { readonly id: string });
    expect(second).toEqual({ id: first?.id, rest: ['by-commune'], built: 1, stamp: 'S' });
    expect(page.text('result')).toBe('Đã lậpBC · Tổng quanBC · Theo xã');
  });

  test('goes on after a lost answer where the last one has left off', async () => {
    const rest = [{ id: 'by-commune', tab: 'BC · Theo xã' }];
    const answers = [done({ ended: 'to be continued', rest }), null, done()];
    const page = await openDialog(() => {
      const answer = answers.shift();
      if (answer === null) throw new Error('NetworkError');
      return answer;
    });
    await page.submit();
    expect(page.text('status')).toContain('Chưa nối được với Google');
    await page.submit();
    expect(builds(page)[2]?.[1]).toMatchObject({ rest: ['by-commune'], built: 1 });
  });

  test('counts only the tabs of the last call where the figures had changed in between', async () => {
    const rest = [{ id: 'by-commune', tab: 'BC · Theo xã' }];
    const answers = [done({ ended: 'to be continued', rest }), done({ isAnew: true })];
    const page = await openDialog(() => answers.shift());
    await page.submit();
    expect(page.text('result')).toBe(
      'Đã lậpBC · Tổng quanCần xem lạiSố liệu thay đổi trong lúc lập nên mọi tab được lập lại từ đầu.',
    );
  });

  test('lists the tabs, what was left out and why, and what to look at again', async () => {
    const skipped = [{ tab: 'BC · Kế hoạch', reasons: ['Thiếu cột.'] }];
    const page = await openDialog(() => done({ skipped, warnings: ['Lệch 5.'] }));
    await page.submit();
    expect(page.text('status')).toBe('Đã lập 1 tab.');
    expect(page.text('result')).toBe(
      'Đã lậpBC · Tổng quanKhông lậpBC · Kế hoạchThiếu cột.Cần xem lạiLệch 5.',
    );
  });

  test('goes to a tab that was built', async () => {
    const page = await openDialog();
    await page.submit();
    await page.click('BC · Tổng quan');
    expect(page.calls.at(-1)).toEqual({ name: 'showReport', args: [{ tab: 'BC · Tổng quan' }] });
  });

  test('asks for other reports after the summary', async () => {
    const page = await openDialog();
    await page.submit();
    await page.click('Lập báo cáo khác');
    expect(page.document.getElementById('fields')?.hidden).toBe(false);
    expect(builds(page)).toHaveLength(1);
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
