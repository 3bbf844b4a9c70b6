import { describe, expect, test } from '@jest/globals';
import type { CheckReport, ListedProblem } from '../../src/ledger/checks/check-report';
import { openPage } from './page';

const CELL = {
  tab: 'entry-12',
  row: 5,
  column: 10,
  header: 'Dư nợ (triệu đồng)',
  key: 'k',
} as const;
const PROBLEM: ListedProblem = {
  severity: 'error',
  where: 'Dòng 5 · Dư nợ',
  message: 'Không đọc được số “sai”.',
  cell: CELL,
};
const REPORT: CheckReport = {
  rows: 128,
  blank: 0,
  notEntered: [],
  errors: 3,
  warnings: 2,
  tabs: [
    {
      name: '',
      errors: 1,
      warnings: 0,
      listed: [{ severity: 'error', where: '', message: 'Thiếu tab.', cell: null }],
      more: [],
    },
    {
      name: 'Nhập · Phụ nữ',
      errors: 2,
      warnings: 2,
      listed: [PROBLEM, { ...PROBLEM, severity: 'warning' }],
      more: [{ kind: 'Số âm', count: 2 }],
    },
  ],
};
const WELL: CheckReport = { rows: 128, blank: 0, notEntered: [], errors: 0, warnings: 0, tabs: [] };

const openWith = (data: CheckReport, showCell: () => unknown = () => ({ ok: true, data: null })) =>
  openPage('check', { checkWorkbook: () => ({ ok: true, data }), showCell });

describe('the list of the check', () => {
  test('counts above, tab by tab below, each problem with its kind in words', async () => {
    const page = await openWith(REPORT);
    expect(page.text('status')).toBe('3 lỗi, 2 cảnh báo trong 128 dòng.');
    const headings = [...page.document.querySelectorAll('h2')].map((each) => each.textContent);
    expect(headings).toEqual(['Cả sổ1 lỗi', 'Nhập · Phụ nữ2 lỗi, 2 cảnh báo']);
    expect(page.text('list')).toContain('Dòng 5 · Dư nợLỗiKhông đọc được số “sai”.');
    expect(page.text('list')).toContain('Còn 2 lỗi nữa:Số âm: 2');
  });

  test('a problem in a cell is a button that leads there; others are text', async () => {
    const page = await openWith(REPORT);
    const [first, ...rest] = page.document.querySelectorAll<HTMLElement>('button.problem');
    expect(rest).toHaveLength(1);
    first?.click();
    await page.wait(0);
    expect(page.calls.at(-1)).toEqual({ name: 'showCell', args: [CELL] });
    expect(first?.getAttribute('aria-current')).toBe('true');
  });

  test('says why a cell is not there any more', async () => {
    const page = await openWith(REPORT, () => ({ ok: false, problems: [{ message: 'Đã mất.' }] }));
    page.document.querySelector<HTMLElement>('button.problem')?.click();
    await page.wait(1);
    expect(page.text('status')).toBe('Đã mất.');
  });

  test('says in words that there is nothing to cure', async () => {
    expect((await openWith(WELL)).text('list')).toBe('Mọi dòng đều đạt. Có thể nộp báo cáo.');
    const row = { where: 'Nhập · Phụ nữ · Dòng 5', what: 'Đa Kia · Hộ cận nghèo', cell: CELL };
    const blank = await openWith({ ...WELL, blank: 4, notEntered: [row] });
    expect(blank.document.querySelector('summary')?.textContent).toBe('Chưa nhập: 4 dòng');
    blank.document.querySelector<HTMLElement>('details button')?.click();
    await blank.wait(0);
    expect(blank.calls.at(-1)).toEqual({ name: 'showCell', args: [CELL] });
    expect(blank.text('list')).toContain('… và 3 dòng nữa.');
    expect(blank.text('list')).toContain('Còn dòng chưa nhập số');
    expect((await openWith({ ...WELL, rows: 0 })).text('list')).toContain('Chưa có dòng số liệu');
  });

  test('checks again when asked', async () => {
    const page = await openWith(WELL);
    await page.click('Kiểm tra lại');
    expect(page.calls.map(({ name }) => name)).toEqual(['checkWorkbook', 'checkWorkbook']);
  });

  test('shows a name as the text it is', async () => {
    const message = '<img src=x onerror=alert(1)>';
    const page = await openWith({
      ...REPORT,
      tabs: [
        { name: message, errors: 1, warnings: 0, listed: [{ ...PROBLEM, message }], more: [] },
      ],
    });
    expect(page.document.querySelector('#list img')).toBeNull();
  });
});
