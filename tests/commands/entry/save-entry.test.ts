import { describe, expect, test } from '@jest/globals';
import {
  closeDate,
  dataOf,
  day,
  messagesOf,
  openMade,
  pasteRows,
  payload,
  preview,
  records,
  save,
  WOMEN,
} from '../support';

/** First blank row of Danh mục. */
function firstFree(workbook: Awaited<ReturnType<typeof openMade>>): number {
  const rows = workbook.values('Danh mục');
  const first = rows.findIndex((row, i) => i > 0 && row[2] === '');
  return (first < 0 ? rows.length : first) + 1;
}

describe('saving an entry', () => {
  test('adds a row in the tab of the association', async () => {
    const workbook = await openMade();
    const saved = dataOf(
      save(workbook, { amounts: { outstanding: '40988', households: '1.234' } }),
    );
    expect(saved.message).toBe(
      'Đã ghi dòng mới: Hộ nghèo, Đăk Ơ, 25/03/2025 (tab Nhập · Phụ nữ, dòng 2).',
    );
    expect(records(workbook, WOMEN)).toMatchObject([
      {
        'Ngày chốt': day(2025, 3, 25),
        Hội: 'Phụ nữ',
        Xã: 'Đăk Ơ',
        'Dư nợ': 40988,
        'Số hộ': 1234,
        'Nợ khoanh': '',
      },
    ]);
  });

  test('shows at once in Số liệu', async () => {
    const workbook = await openMade();
    save(workbook);
    expect(records(workbook, 'Số liệu')).toMatchObject([{ 'Dư nợ': 40988 }]);
  });

  test('of the same key again updates that row and says so', async () => {
    const workbook = await openMade();
    save(workbook);
    const shown = preview(workbook).row;
    const saved = dataOf(save(workbook, { amounts: { outstanding: '41000' }, shown }));
    expect(saved.updated).toBe(true);
    expect(saved.message).toContain('Đã cập nhật dòng');
    expect(records(workbook, WOMEN).map((row) => row['Dư nợ'])).toEqual([41000]);
  });

  test('repeated with the same request id writes once', async () => {
    const workbook = await openMade();
    const sent = payload();
    workbook.call('saveEntry', sent);
    const first = workbook.values('Nhật ký');
    const again = workbook.call('saveEntry', sent).value;
    expect(again).toMatchObject({ ok: true, data: { updated: false } });
    expect(workbook.values('Nhật ký')).toEqual(first);
  });

  test('finds the row after people sorted, and by other names of its members', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [
      { outstanding: 5, cutoff: day(2025, 3, 25), program: 'Hộ cận nghèo' },
      { outstanding: 6, cutoff: day(2025, 3, 25), program: '01', association: 'HPN', fund: 'TW' },
    ]);
    const shown = preview(workbook).row;
    expect(shown?.outstanding).toBe(6);
    dataOf(save(workbook, { shown }));
    expect(records(workbook, WOMEN).map((row) => row['Dư nợ'])).toEqual([5, 40988]);
  });

  test('writes by header, whatever columns people moved or added', async () => {
    const workbook = await openMade();
    workbook.insertColumns(WOMEN, 3, 1);
    workbook.type(WOMEN, 'C1', 'Của tôi');
    workbook.type(WOMEN, 'C2', 'giữ nguyên');
    dataOf(save(workbook));
    expect(records(workbook, WOMEN)).toMatchObject([
      { Xã: 'Đăk Ơ', 'Dư nợ': 40988, 'Của tôi': 'giữ nguyên' },
    ]);
  });

  test('does not write over a half-typed row without a date', async () => {
    const workbook = await openMade();
    workbook.type(WOMEN, 'E2', 'Hộ nghèo');
    dataOf(save(workbook));
    expect(workbook.value(WOMEN, 'E2')).toBe('Hộ nghèo');
    expect(workbook.value(WOMEN, 'J3')).toBe(40988);
  });

  test('lengthens a full tab, and Số liệu with it', async () => {
    const workbook = await openMade();
    const rows = Array.from({ length: 299 }, (_, i) => ({
      outstanding: i,
      cutoff: day(2000 + Math.floor(i / 12), (i % 12) + 1, 1),
    }));
    pasteRows(workbook, rows);
    dataOf(save(workbook));
    expect(workbook.value(WOMEN, 'J301')).toBe(40988);
    expect(records(workbook, 'Số liệu')).toHaveLength(300);
  });

  test.each(['=1+1', '+84 900', '-5', '@lan', "'trích", '<b>đậm</b>', '0123', '1/2'])(
    'keeps a note that reads %s as the text it is',
    async (note) => {
      const workbook = await openMade();
      dataOf(save(workbook, { note }));
      expect(workbook.value(WOMEN, 'T2')).toBe(note);
      expect(workbook.formula(WOMEN, 'T2') ?? '').toBe('');
    },
  );

  test('shows and stores the balance of the date before', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [
      { outstanding: 39000, cutoff: day(2025, 1, 31) },
      { outstanding: 40000, cutoff: day(2025, 2, 28) },
    ]);
    expect(preview(workbook).previous).toEqual({
      cutoff: '2025-02-28',
      outstanding: 40_000_000_000,
    });
    const amounts = { outstanding: '40988', disbursed: '1500', collected: '500' };
    const saved = dataOf(save(workbook, { amounts }));
    expect(saved.warnings).toEqual([
      'Dư nợ kỳ trước + cho vay − thu nợ − xóa nợ = 41.000 triệu đồng, khác dư nợ 40.988 triệu đồng: lệch -12 triệu đồng. Kiểm tra lại.',
    ]);
    expect(workbook.value(WOMEN, 'U4')).toBe(40000);
  });

  test('takes the balance of a closed date', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 40000 }], 'Đã chốt');
    closeDate(workbook, day(2025, 2, 28));
    expect(preview(workbook).previous).toEqual({
      cutoff: '2025-02-28',
      outstanding: 40_000_000_000,
    });
  });

  test('adds the last balances of communes that were merged since', async () => {
    const workbook = await openMade();
    workbook.paste('Danh mục', `A${firstFree(workbook)}`, [
      ['Xã', '', 'Phước Minh', '', '', '', day(2025, 2, 28), 'Đăk Ơ'],
    ]);
    pasteRows(workbook, [
      { outstanding: 40000, cutoff: day(2025, 2, 28) },
      { outstanding: 500, cutoff: day(2025, 1, 31), commune: 'Phước Minh' },
    ]);
    expect(preview(workbook).previous).toEqual({
      cutoff: '2025-02-28',
      outstanding: 40_500_000_000,
    });
  });

  test('logs what was there before', async () => {
    const workbook = await openMade();
    save(workbook, { person: 'Lan' });
    save(workbook, { amounts: { outstanding: '41000' }, shown: preview(workbook).row });
    const [first, second] = workbook.values('Nhật ký').slice(-2);
    expect(first?.slice(1, 4)).toEqual(['Lan', 'Nhập số liệu', 'Đăk Ơ · Phụ nữ']);
    expect(JSON.parse(String(second?.[5]))).toMatchObject({
      Tab: WOMEN,
      'Đơn vị': 'triệu đồng',
      'Các dòng': [{ Dòng: 2, 'Ngày chốt': '2025-03-25', 'Dư nợ': 40988 }],
    });
    expect(JSON.parse(String(second?.[6]))).toMatchObject({
      'Các dòng': [{ Dòng: 2, 'Dư nợ': 41000 }],
    });
    expect(second?.[8]).toMatch(/^[0-9a-f]{64}$/);
  });

  test('costs the same in a full workbook as in an empty one', async () => {
    const small = await openMade();
    const full = await openMade();
    pasteRows(
      small,
      [1, 2, 3].map((month) => ({ outstanding: 1, cutoff: day(2022, month, 1) })),
    );
    const programs = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo'];
    const rows = Array.from({ length: 240 }, (_, i) => ({
      outstanding: i,
      commune: i % 2 ? 'Đăk Ơ' : 'Phú Nghĩa',
      program: programs[i % 3] ?? '',
      cutoff: day(2022, Math.floor(i / 6) + 1, 1),
    }));
    pasteRows(full, rows);
    const cost = (workbook: typeof small) => {
      dataOf(save(workbook));
      return workbook.lastRun.serviceCalls.byMethod;
    };
    expect(cost(full)).toEqual(cost(small));
  });
});

describe('saving a row that is there', () => {
  test('finds it when only the heading of Mã dòng is left, without its formula', async () => {
    const workbook = await openMade();
    dataOf(save(workbook));
    workbook.type(WOMEN, 'V1', 'Mã dòng');
    expect(workbook.value(WOMEN, 'V2')).toBe('');
    const { row } = preview(workbook);
    dataOf(save(workbook, { amounts: { outstanding: '7' }, shown: row }));
    expect(records(workbook, WOMEN)).toMatchObject([{ 'Dư nợ': 7 }]);
  });

  test('finds one typed without diacritics', async () => {
    const workbook = await openMade();
    const typed = { commune: 'dak o', program: 'ho ngheo', fund: 'trung uong' };
    pasteRows(workbook, [{ ...typed, outstanding: 100, cutoff: day(2025, 3, 25) }]);
    dataOf(save(workbook, { amounts: { outstanding: '120' }, shown: preview(workbook).row }));
    expect(records(workbook, WOMEN).map((row) => row['Dư nợ'])).toEqual([120]);
  });

  test('finds the date before typed without diacritics', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ commune: 'dak o', program: 'ho ngheo', outstanding: 100 }]);
    expect(preview(workbook).previous?.outstanding).toBe(100_000_000);
  });

  /** A row whose Dư nợ is a formula of hers. */
  async function openWithFormula() {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 100, overdue: 1, cutoff: day(2025, 3, 25) }]);
    workbook.type(WOMEN, 'J2', '=50+50');
    return workbook;
  }

  test('leaves a formula whose figure stays the same', async () => {
    const workbook = await openWithFormula();
    const shown = preview(workbook).row;
    dataOf(save(workbook, { amounts: { outstanding: '100', overdue: '2' }, shown }));
    expect(workbook.formula(WOMEN, 'J2')).toBe('=50+50');
    expect(workbook.value(WOMEN, 'K2')).toBe(2);
  });

  test('refuses to replace a formula by another figure, naming the cell', async () => {
    const workbook = await openWithFormula();
    const shown = preview(workbook).row;
    const outcome = save(workbook, { amounts: { outstanding: '101', overdue: '2' }, shown });
    expect(messagesOf(outcome)[0]).toContain('Ô J2 là công thức =50+50');
    expect(workbook.value(WOMEN, 'K2')).toBe(1);
  });
});
