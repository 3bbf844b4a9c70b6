import { describe, expect, test } from '@jest/globals';
import type { UnitShown } from '../../src/ledger/periods/period-requests';
import { openPage } from './page';
import { box, good, tickOf, UNIT } from './period-page';

describe('the dialog “Nộp báo cáo”', () => {
  const form = (units: readonly UnitShown[]) =>
    good({ person: 'Lan', dates: [{ cutoff: '2025-03-31', deadline: '2025-04-05', units }] });
  const waiting = (warnings: string[], toSee: string) => ({
    message: 'Chưa nộp.',
    toSee,
    units: [
      {
        commune: 'Đăk Ơ',
        isSubmitted: false,
        problems: [],
        warnings: warnings.map((message) => ({ message })),
      },
    ],
  });

  test('ticks the units that are entered and not submitted yet', async () => {
    const units = [
      UNIT,
      { ...UNIT, commune: 'Phú Nghĩa', blank: 1 },
      { ...UNIT, commune: 'Đa Kia', state: 'đã nộp' as const },
    ];
    const page = await openPage('submit', { submissionForm: form(units) });
    expect(['Đăk Ơ', 'Phú Nghĩa', 'Đa Kia'].map((name) => box(page, name).checked)).toEqual([
      true,
      false,
      false,
    ]);
    expect(page.line('cutoff')).toBe('Hạn nộp: 05/04/2025.');
  });

  test('shows why a unit came back', async () => {
    const back = { ...UNIT, state: 'trả lại' as const, reason: 'Thiếu nợ quá hạn' };
    const page = await openPage('submit', { submissionForm: form([back]) });
    expect(page.document.body.textContent).toContain('Lý do: Thiếu nợ quá hạn');
  });

  test('sends warnings back as seen only when they were ticked', async () => {
    const answers = [waiting(['Lệch 5.'], 'token'), { ...waiting([], ''), message: 'Đã nộp.' }];
    const page = await openPage('submit', {
      submissionForm: form([UNIT]),
      submitUnit: () => ({ ok: true, data: answers.shift() }),
    });
    await page.submit();
    expect(page.text('result')).toContain('Lệch 5.');
    const sent = () => page.calls.filter(({ name }) => name === 'submitUnit');
    await page.submit();
    expect(sent()).toHaveLength(1);
    tickOf(page, 'seen').click();
    await page.submit();
    expect(sent().map(({ args }) => (args[0] as { seen: string }).seen)).toEqual(['', 'token']);
  });
});

describe('the dialog “Tình hình nộp”', () => {
  const SHOWN = {
    person: 'Cán bộ',
    cutoffs: ['2025-03-31'],
    cutoff: '2025-03-31',
    deadline: '2025-04-05',
    isClosed: false,
    submitted: 1,
    units: [
      { ...UNIT, state: 'đã nộp' as const, who: 'Lan', at: '02/04/2025 08:30' },
      { ...UNIT, commune: 'Phú Nghĩa', state: 'chưa nhập' as const, late: 'quá hạn' as const },
    ],
    warnings: [],
  };
  const listed = (page: Awaited<ReturnType<typeof openPage>>) =>
    [...page.document.querySelectorAll('tbody tr')].map((row) => row.textContent);

  test('lists all units, or those that are missing or late', async () => {
    const page = await openPage('submissions', { submissionState: good(SHOWN) });
    expect(page.text('status')).toBe(
      'Đã nộp 1/2 đơn vị. Hạn nộp: 05/04/2025. 1 đơn vị muộn hoặc quá hạn.',
    );
    expect(listed(page)).toHaveLength(2);
    await page.type('filter', '2');
    expect(listed(page)).toEqual(['Phú NghĩaPhụ nữ3/3 dòngchưa nhập · quá hạn']);
  });

  test('counts rows with errors, and tells a unit that only has to hand in', async () => {
    const units = [
      { ...UNIT, rows: 2, wrong: 1 },
      { ...UNIT, commune: 'Phú Nghĩa' },
    ];
    const page = await openPage('submissions', { submissionState: good({ ...SHOWN, units }) });
    expect(listed(page)).toEqual([
      'Đăk ƠPhụ nữ1/2 dòng · 1 dòng lỗiđang nhập',
      'Phú NghĩaPhụ nữ3/3 dòngđủ số, chưa nộp',
    ]);
  });

  test('sends back with a reason, and not without', async () => {
    const page = await openPage('submissions', {
      submissionState: good(SHOWN),
      sendBack: good({ message: 'Đã trả lại.', warnings: [] }),
    });
    await page.click('Trả lại');
    await page.click('Trả lại đơn vị này');
    expect(page.line('reason')).toContain('Ghi lý do');
    await page.type('reason', 'Thiếu nợ quá hạn');
    await page.click('Trả lại đơn vị này');
    expect(page.calls.find(({ name }) => name === 'sendBack')?.args[0]).toMatchObject({
      commune: 'Đăk Ơ',
      reason: 'Thiếu nợ quá hạn',
    });
    expect(page.text('status')).toMatch(/^Đã trả lại\. Đã nộp 1\/2 đơn vị\./);
  });
});
