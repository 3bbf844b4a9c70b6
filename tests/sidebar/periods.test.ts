import { describe, expect, test } from '@jest/globals';
import type { CloseForm, UnitShown } from '../../src/ledger/periods/period-requests';
import { openPage } from './page';

const good = (data: unknown) => () => ({ ok: true, data });
const UNIT: UnitShown = {
  commune: 'Đăk Ơ',
  association: 'Phụ nữ',
  state: 'đang nhập',
  isChanged: false,
  rows: 3,
  blank: 0,
  wrong: 0,
  at: '',
  who: '',
  reason: '',
  late: '',
};
const box = (page: Awaited<ReturnType<typeof openPage>>, value: string) =>
  page.document.querySelector(`input[value="${value}"]`) as HTMLInputElement;
const tickOf = (page: Awaited<ReturnType<typeof openPage>>, id: string) =>
  page.document.getElementById(id) as HTMLInputElement;

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
    expect([page.text('status'), page.text('result')]).toEqual([
      'Đã thêm 3 dòng.',
      '2 dòng đã có.',
    ]);
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
    expect(page.text('fields')).toContain('Nhập · Phụ nữ: thêm 3 dòng');
    expect(page.document.querySelector<HTMLButtonElement>('#do')?.hidden).toBe(true);
    await page.click('Đến tab');
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
    expect(page.text('status')).toBe('Đã trả lại.');
  });
});

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
