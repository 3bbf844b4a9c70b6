import { describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import { check, listText } from '../checked';
import {
  BRANCH,
  close,
  closeForm,
  figures,
  MARCH,
  MISSING,
  openClosed,
  openSubmitted,
  openWithBalances,
  reopen,
  rowsOf,
  SUM_FORMULA,
} from '../periods';
import { cellsOf, closeDate, dataOf, day, everything, messagesOf, WOMEN } from '../support';

const DATE = day(2025, 3, 31);
const CLOSED = 'Đã chốt';

/** Under the last row of a tab of records. */
function pasteBelow(workbook: PlainWorkbook, tab: string, row: Parameters<typeof cellsOf>[0]) {
  const last = workbook.values(tab).findLastIndex((cells) => cells[0] !== '');
  workbook.paste(tab, `A${last + 2}`, [cellsOf({ cutoff: DATE, ...row })]);
  // A paste would read the text as a day.
  if (typeof row.cutoff === 'string') workbook.type(tab, `A${last + 2}`, `'${row.cutoff}`);
}

function rename(workbook: PlainWorkbook, from: string, to: string): void {
  const row = workbook.values('Danh mục').findIndex((cells) => cells[2] === from) + 1;
  workbook.type('Danh mục', `C${row}`, to);
}

const isBegun = (workbook: PlainWorkbook) =>
  workbook.as(BRANCH).call('reopenForm').value as { data: { isBegun: boolean } };

describe('“Mở lại kỳ” loses no record', () => {
  test('of an association that was renamed since', async () => {
    const workbook = await openClosed();
    rename(workbook, 'Phụ nữ', 'Liên hiệp Phụ nữ');
    const { message, warnings } = dataOf(reopen(workbook.as(BRANCH), MARCH));
    expect([message, warnings]).toEqual([expect.stringContaining('3 dòng đã về'), []]);
    expect(figures(workbook, WOMEN, DATE)).toHaveLength(3);
    expect(figures(workbook, CLOSED, DATE)).toEqual([]);
  });

  test.each([
    [{ association: 'Hội lạ' }, 'Không có hội “Hội lạ”'],
    [{ association: '' }, 'Chưa có giá trị'],
    [{ program: 'Vay lạ' }, 'Không có chương trình “Vay lạ”'],
    [{ outstanding: 'nhiều' }, 'Không đọc được số “nhiều”'],
  ])('that can go to no tab: %j is named and nothing is written', async (wrong, message) => {
    const workbook = await openClosed();
    pasteBelow(workbook, CLOSED, { program: 'Hộ mới thoát nghèo', outstanding: 9, ...wrong });
    const before = everything(workbook);
    const [first = ''] = messagesOf(reopen(workbook.as(BRANCH), MARCH));
    expect(first).toContain('Đã chốt, dòng 8');
    expect(first).toContain(message);
    expect(everything(workbook)).toBe(before);
  });

  test('that was pasted into Đã chốt for an open date', async () => {
    const workbook = await openSubmitted();
    pasteBelow(workbook, CLOSED, { program: 'Hộ mới thoát nghèo', outstanding: 9 });
    const before = rowsOf(workbook, CLOSED);
    expect(isBegun(workbook).data.isBegun).toBe(false);
    expect(messagesOf(reopen(workbook.as(BRANCH), MARCH))[0]).toContain('chưa chốt');
    expect(rowsOf(workbook, CLOSED)).toEqual(before);
  });

  test('that was pasted there after the date was opened again', async () => {
    const workbook = await openClosed();
    dataOf(reopen(workbook.as(BRANCH), MARCH));
    pasteBelow(workbook, CLOSED, { outstanding: 9 });
    expect(isBegun(workbook).data.isBegun).toBe(false);
    const { warnings } = dataOf(reopen(workbook.as(BRANCH), MARCH));
    expect(warnings[0]?.message).toContain('ở đây Dư nợ 9');
    expect(figures(workbook, CLOSED, DATE)).toEqual(['Đăk Ơ, Hộ nghèo: 9']);
  });

  test('that changed in its tab before a run that was cut short is finished', async () => {
    const workbook = await openClosed();
    const page = workbook.as(BRANCH);
    const strike = { at: 3, of: 'flush', fault: 'kill', effect: 'none' } as const;
    page.withFault(strike, () => expect(() => reopen(page, MARCH)).toThrow());
    workbook.type(WOMEN, 'J2', '105');
    const { message, warnings } = dataOf(reopen(page, MARCH));
    expect(message).toContain('2 dòng đã về');
    expect(warnings.map((each) => each.message)).toEqual([
      'Đã chốt, dòng 5: Ngày 31/03/2025 chưa chốt mà tab này đã có dòng: ở đây Dư nợ 101; tab Nhập · Phụ nữ, dòng 2: Dư nợ 105. Xóa dòng này, hoặc gõ số của nó vào tab nhập trước khi chốt.',
    ]);
    expect(figures(workbook, CLOSED, DATE)).toEqual(['Đăk Ơ, Hộ nghèo: 101']);
  });
});

describe('“Chốt kỳ” loses no record', () => {
  test('that somebody pasted into Đã chốt before: it names it with both values', async () => {
    const workbook = await openSubmitted();
    pasteBelow(workbook, CLOSED, { outstanding: 9 });
    pasteBelow(workbook, CLOSED, { program: 'Hộ mới thoát nghèo', outstanding: 8 });
    const found = [
      expect.stringContaining('ở đây Dư nợ 9; tab Nhập · Phụ nữ, dòng 2: Dư nợ 101'),
      expect.stringMatching(/Đã chốt, dòng 6: .*Hộ mới thoát nghèo.*Dư nợ 8\. Xóa dòng này/),
    ];
    expect(messagesOf(close(workbook.as(BRANCH), MARCH))).toEqual(found);
    const { problems } = dataOf(closeForm(workbook.as(BRANCH)));
    expect(problems.map(({ message }) => message)).toEqual(found);
    expect(figures(workbook, CLOSED, DATE)).toHaveLength(2);
    expect(listText(check(workbook.as(BRANCH)))).toContain(
      'chưa chốt nên dòng này không được tính',
    );
    workbook.clear(CLOSED, 'A5:T6');
    dataOf(close(workbook.as(BRANCH), MARCH));
    expect(figures(workbook, CLOSED, DATE)).toHaveLength(3);
  });

  test('that holds no figure but a note: form and Kỳ chốt count the same rows', async () => {
    const workbook = await openSubmitted();
    pasteBelow(workbook, WOMEN, { program: 'Hộ mới thoát nghèo', note: 'chờ đối chiếu' });
    const form = dataOf(closeForm(workbook.as(BRANCH)));
    expect([form.totals.rows, form.totals.blank]).toEqual(['4', '0']);
    dataOf(close(workbook.as(BRANCH), MARCH, form.missing));
    expect(rowsOf(workbook, 'Kỳ chốt').map((row) => row['Số dòng'])).toEqual([3, 4]);
    expect(rowsOf(workbook, CLOSED).map((row) => row['Ghi chú'])).toContain('chờ đối chiếu');
  });

  test('and is not stopped by a formula: its value is closed and the row is cleared', async () => {
    const workbook = await openSubmitted();
    workbook.type(WOMEN, 'J2', SUM_FORMULA);
    const { message, warnings } = dataOf(close(workbook.as(BRANCH), MARCH));
    expect([message, warnings]).toEqual([expect.stringContaining('3 dòng nằm trong tab'), []]);
    expect(figures(workbook, CLOSED, DATE)[0]).toBe('Đăk Ơ, Hộ nghèo: 101');
    expect(rowsOf(workbook, WOMEN)).toEqual([]);
    expect(workbook.value(WOMEN, 'J2')).toBe('');
  });

  test('and tells as a warning what could not be cleared, which the next press does', async () => {
    const workbook = await openSubmitted();
    let isTyped = false;
    workbook.beforeCall((call) => {
      // A person types in each moment between reading and clearing.
      const isMarked = workbook
        .values('Kỳ chốt')
        .some((row) => row[2] === 'đã chốt' && row[6] === 221);
      if (isMarked && call === 'TextFinder.findAll') {
        isTyped = !isTyped;
        workbook.type(WOMEN, 'T3', isTyped ? 'a' : 'b');
      }
    });
    const done = dataOf(close(workbook.as(BRANCH), MARCH));
    workbook.beforeCall();
    expect(done.message).toContain('Đã chốt ngày 31/03/2025');
    expect(done.warnings.length).toBeGreaterThan(0);
    const left = rowsOf(workbook, WOMEN).length;
    expect(left).toBeGreaterThan(0);
    workbook.clear(WOMEN, 'T3');
    const form = dataOf(closeForm(workbook.as(BRANCH)));
    expect([form.cutoff, form.isBegun]).toEqual([MARCH, true]);
    expect(dataOf(close(workbook.as(BRANCH), MARCH)).warnings).toEqual([]);
    expect(rowsOf(workbook, WOMEN)).toEqual([]);
  });

  test('of a date before the last one: what a run left there is found and cleared', async () => {
    const workbook = await openClosed();
    const [kept] = workbook.values(CLOSED).slice(1);
    workbook.paste(WOMEN, 'A2', [[...(kept ?? []).slice(0, 20)] as never]);
    const form = dataOf(closeForm(workbook.as(BRANCH)));
    expect([form.cutoff, form.isBegun]).toEqual(['2025-02-28', true]);
    dataOf(close(workbook.as(BRANCH), '2025-02-28'));
    expect(rowsOf(workbook, WOMEN)).toEqual([]);
    expect(figures(workbook, CLOSED, day(2025, 2, 28))).toHaveLength(3);
  });
});

describe('a date that is text', () => {
  const text = { cutoff: '31/03/2025', program: 'Hộ mới thoát nghèo', outstanding: 9 };
  const shown = (workbook: PlainWorkbook) => rowsOf(workbook, 'Số liệu').map((row) => row['Dư nợ']);

  test('is closed with its day: its row counts nowhere and is named', async () => {
    const workbook = await openClosed();
    const before = shown(workbook);
    pasteBelow(workbook, WOMEN, text);
    expect(shown(workbook)).toEqual(before);
    expect(listText(check(workbook.as(BRANCH)))).toContain('Ngày 31/03/2025 đã chốt');
    expect(messagesOf(reopen(workbook.as(BRANCH), MARCH))).toEqual([]);
  });

  test('of an open day stops closing and submitting, and Số liệu does without its row', async () => {
    const workbook = await openWithBalances();
    const before = shown(workbook);
    pasteBelow(workbook, WOMEN, { ...text, cutoff: '28/02/2025' });
    expect(shown(workbook)).toEqual(before);
    const named = 'Ngày bị dán thành chữ “28/02/2025”';
    expect(messagesOf(close(workbook.as(BRANCH), '2025-02-28', MISSING))[0]).toContain(named);
    expect(dataOf(closeForm(workbook.as(BRANCH))).problems).toHaveLength(1);
    expect(rowsOf(workbook, CLOSED)).toEqual([]);
    expect(listText(check(workbook.as(BRANCH)))).toContain(named);
  });

  test('in Đã chốt stops reopening', async () => {
    const workbook = await openClosed();
    pasteBelow(workbook, CLOSED, text);
    expect(messagesOf(reopen(workbook.as(BRANCH), MARCH))[0]).toContain('dán thành chữ');
    expect(figures(workbook, CLOSED, DATE)).toHaveLength(3);
  });
});

describe('a date that was marked by hand', () => {
  test('does not make the close form offer it for ever', async () => {
    const workbook = await openWithBalances();
    closeDate(workbook, day(2025, 2, 28));
    expect(dataOf(closeForm(workbook.as(BRANCH))).cutoff).toBeNull();
  });
});
