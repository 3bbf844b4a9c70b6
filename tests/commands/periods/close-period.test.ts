import { describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import {
  BRANCH,
  close,
  closeForm,
  figures,
  fillMarch,
  MARCH,
  openWithBalances,
  paste,
  prepare,
  rowsOf,
  state,
  states,
  submit,
  WOMAN,
} from '../periods';
import { dataOf, day, messagesOf, save, WOMEN } from '../support';

const BOTH = ['Đăk Ơ', 'Phú Nghĩa'];
const DATE = day(2025, 3, 31);
const FEBRUARY = '2025-02-28';

/** February closed, March entered. */
async function openEntered(amounts: readonly (number | null)[] = [101, 50, 70]) {
  const workbook = await openWithBalances();
  const owed = state(workbook, FEBRUARY).units.map(({ commune }) => `${commune} – Phụ nữ`);
  dataOf(close(workbook.as(BRANCH), FEBRUARY, owed));
  dataOf(prepare(workbook.as(WOMAN)));
  fillAll(workbook, amounts);
  return workbook;
}

function fillAll(workbook: PlainWorkbook, amounts: readonly (number | null)[]): void {
  fillMarch(workbook, amounts);
}

async function openSubmitted() {
  const workbook = await openEntered();
  dataOf(submit(workbook.as(WOMAN), BOTH));
  return workbook;
}

const period = (workbook: PlainWorkbook, cutoff = DATE) =>
  rowsOf(workbook, 'Kỳ chốt').find((row) => String(row['Ngày chốt']) === String(cutoff));

describe('“Chốt kỳ”', () => {
  test('moves the records to Đã chốt, marks the date with its figures, and clears the rows', async () => {
    const workbook = await openSubmitted();
    const { message, warnings } = dataOf(close(workbook.as(BRANCH), MARCH));
    expect([message, warnings]).toEqual([
      'Đã chốt ngày 31/03/2025: 3 dòng nằm trong tab Đã chốt.',
      [],
    ]);
    expect(figures(workbook, 'Đã chốt', DATE)).toEqual([
      'Đăk Ơ, Hộ nghèo: 101',
      'Đăk Ơ, Hộ cận nghèo: 50',
      'Phú Nghĩa, Hộ nghèo: 70',
    ]);
    expect(rowsOf(workbook, WOMEN)).toEqual([]);
    expect(workbook.values(WOMEN, 'U2:U9').flat().join('')).toBe('');
    const mark = period(workbook);
    expect([mark?.['Trạng thái'], mark?.['Số dòng'], mark?.['Dư nợ'], mark?.Người]).toEqual([
      'đã chốt',
      3,
      221,
      'Cán bộ',
    ]);
    expect(String(mark?.Dấu)).toMatch(/^[0-9a-f]{64}$/);
    expect(states(workbook)).toEqual(['Đăk Ơ – Phụ nữ: đã chốt', 'Phú Nghĩa – Phụ nữ: đã chốt']);
    const logged = workbook.values('Nhật ký').map((row) => `${row[2]} ${row[6]}`);
    expect(logged.some((line) => line.startsWith('Chốt kỳ') && line.includes('Dấu'))).toBe(true);
  });

  test('shows what it would close, and names who is missing', async () => {
    const workbook = await openEntered([101, null, 70]);
    dataOf(submit(workbook.as(WOMAN), ['Phú Nghĩa']));
    const form = dataOf(closeForm(workbook.as(BRANCH)));
    expect(form).toMatchObject({
      cutoff: MARCH,
      expected: 2,
      submitted: 1,
      missing: ['Đăk Ơ – Phụ nữ'],
      problems: [],
      totals: { rows: '2', outstanding: '171 triệu đồng', blank: '1' },
    });
    expect(messagesOf(close(workbook.as(BRANCH), MARCH))[0]).toContain(
      'Còn 1 đơn vị chưa nộp: Đăk Ơ – Phụ nữ',
    );
    dataOf(close(workbook.as(BRANCH), MARCH, form.missing));
    expect(period(workbook)?.['Lý do']).toBe('Còn thiếu: Đăk Ơ – Phụ nữ');
    expect(figures(workbook, 'Đã chốt', DATE)).toHaveLength(2);
    expect(rowsOf(workbook, WOMEN)).toEqual([]);
  });

  test('counts figures changed after submitting as not submitted', async () => {
    const workbook = await openSubmitted();
    fillMarch(workbook, [102]);
    expect(messagesOf(close(workbook.as(BRANCH), MARCH))[0]).toContain('Đăk Ơ – Phụ nữ');
  });

  test('refuses a date with an error, with nothing entered, or behind an open one', async () => {
    const workbook = await openSubmitted();
    workbook.type(WOMEN, 'K2', '500');
    expect(messagesOf(close(workbook.as(BRANCH), MARCH))[0]).toContain('nhỏ hơn nợ quá hạn');
    expect(dataOf(closeForm(workbook.as(BRANCH))).problems).toHaveLength(1);
    workbook.clear(WOMEN, 'K2');
    expect(messagesOf(close(workbook.as(BRANCH), '2025-05-31'))).toEqual([
      'Ngày 31/03/2025 còn số liệu chưa chốt. Chốt ngày đó trước ngày 31/05/2025.',
      'Ngày 31/05/2025 chưa có dòng nào đã nhập số nên không có gì để chốt.',
    ]);
  });

  test('is for the branch only', async () => {
    const workbook = await openSubmitted();
    const before = JSON.stringify(workbook.values(WOMEN));
    expect(messagesOf(close(workbook.as(WOMAN), MARCH))[0]).toContain('cán bộ ngân hàng');
    expect(messagesOf(closeForm(workbook.as(WOMAN)))[0]).toContain('cán bộ ngân hàng');
    expect(JSON.stringify(workbook.values(WOMEN))).toBe(before);
  });

  test('leaves what somebody typed between copy and clear, and shows both values', async () => {
    const workbook = await openSubmitted();
    let flushes = 0;
    workbook.beforeCall((call) => {
      // The copy is flushed first; the mark and what follows are still to come.
      if (call === 'SpreadsheetApp.flush' && ++flushes === 2) workbook.type(WOMEN, 'J2', '105');
    });
    const { warnings } = dataOf(close(workbook.as(BRANCH), MARCH));
    workbook.beforeCall();
    expect(warnings[0]?.message).toBe(
      'Nhập · Phụ nữ, dòng 2: Dòng này có số khác dòng đã chốt: trong tab Dư nợ 105; đã chốt Dư nợ 101. Xóa dòng này, hoặc giữ số của nó để gõ lại sau khi mở kỳ.',
    );
    expect(figures(workbook, WOMEN, DATE)).toEqual(['Đăk Ơ, Hộ nghèo: 105']);
    expect(figures(workbook, 'Đã chốt', DATE)[0]).toBe('Đăk Ơ, Hộ nghèo: 101');
  });

  test('is finished by a second press when the first was cut short after the mark', async () => {
    const workbook = await openSubmitted();
    const undisturbed = await openSubmitted();
    dataOf(close(undisturbed.as(BRANCH), MARCH));
    let marked = false;
    workbook.beforeCall((call) => {
      if (!marked) marked = period(workbook)?.['Trạng thái'] === 'đã chốt';
      if (marked && call === 'Range.setValues') throw new Error('killed');
    });
    expect(close(workbook.as(BRANCH), MARCH).ok).toBe(false);
    workbook.beforeCall();
    const form = dataOf(closeForm(workbook.as(BRANCH)));
    expect([form.cutoff, form.isBegun]).toEqual([MARCH, true]);
    dataOf(close(workbook.as(BRANCH), MARCH));
    expect(rowsOf(workbook, WOMEN)).toEqual([]);
    expect(figures(workbook, 'Đã chốt', DATE)).toEqual(figures(undisturbed, 'Đã chốt', DATE));
    expect(states(workbook)).toEqual(states(undisturbed));
  });
});

describe('the cost of closing', () => {
  test('does not grow with the rows but by the tabs that must be lengthened', async () => {
    const calls = async (communes: number) => {
      const workbook = await openWithBalances();
      const names = Array.from({ length: communes }, (_, i) => `Xã số ${i + 1}`);
      workbook.paste(
        'Danh mục',
        'A60',
        names.map((name) => ['Xã', '', name]),
      );
      paste(workbook, [
        ...names.map((commune) => ({ cutoff: day(2025, 2, 28), commune, outstanding: 10 })),
      ]);
      const page = workbook.as(BRANCH);
      const { missing } = dataOf(closeForm(page));
      dataOf(close(page, FEBRUARY, missing));
      return page.lastRun.serviceCalls.total;
    };
    expect(await calls(120)).toBeLessThanOrEqual((await calls(6)) + 12);
  });
});

describe('a closed record', () => {
  async function openClosed() {
    const workbook = await openSubmitted();
    dataOf(close(workbook.as(BRANCH), MARCH));
    return { workbook, woman: workbook.as(WOMAN) };
  }

  test('is out of reach of an association’s user who types, pastes, sorts or clears', async () => {
    const { workbook, woman } = await openClosed();
    const before = JSON.stringify([workbook.values('Đã chốt'), workbook.values('Kỳ chốt')]);
    for (const act of [
      () => woman.type('Đã chốt', 'J2', '1'),
      () => woman.paste('Đã chốt', 'A2', [[DATE, 'Phụ nữ']]),
      () => woman.sort('Đã chốt', 'A2:T9', 10),
      () => woman.clear('Đã chốt', 'A2:T9'),
      () => woman.type('Kỳ chốt', 'C2', 'mở'),
    ]) {
      expect(act).toThrow();
    }
    expect(JSON.stringify([workbook.values('Đã chốt'), workbook.values('Kỳ chốt')])).toBe(before);
  });

  test('is not changed by her sidebar, nor by rows typed into her own tab', async () => {
    const { workbook, woman } = await openClosed();
    const key = { cutoff: MARCH, commune: 'Đăk Ơ', association: 'Phụ nữ', group: '' };
    const entry = { ...key, program: 'Hộ nghèo', fund: 'Trung ương' };
    expect(save(woman as never, { key: entry, amounts: { outstanding: '1' } }).ok).toBe(false);
    woman.paste(WOMEN, 'A2', [
      [DATE, 'Phụ nữ', 'Đăk Ơ', '', 'Hộ nghèo', 'Trung ương', '', '', '', 1],
    ]);
    expect(figures(workbook, 'Số liệu', DATE)).toEqual([
      'Đăk Ơ, Hộ nghèo: 101',
      'Đăk Ơ, Hộ cận nghèo: 50',
      'Phú Nghĩa, Hộ nghèo: 70',
    ]);
    expect(states(workbook)[0]).toBe('Đăk Ơ – Phụ nữ: đã chốt');
  });

  test('cannot be prepared, submitted or sent back any more', async () => {
    const { woman } = await openClosed();
    expect(messagesOf(prepare(woman))[0]).toContain('đã chốt');
    expect(messagesOf(submit(woman, BOTH))[0]).toContain('đã chốt');
  });
});
