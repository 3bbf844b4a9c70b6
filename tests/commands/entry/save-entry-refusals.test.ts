import { describe, expect, test } from '@jest/globals';
import {
  closeDate,
  columnOf,
  day,
  FARMERS,
  KEY,
  messagesOf,
  openMade,
  pasteRows,
  payload,
  preview,
  problemsOf,
  records,
  save,
  WOMEN,
} from '../support';

describe('saving refuses', () => {
  /** Refused calls leave the workbook as it is, so they may share one. */
  const untouched = openMade();

  const refused = async (changes: Parameters<typeof save>[1]) => {
    const workbook = await untouched;
    const outcome = save(workbook, changes);
    expect(records(workbook, WOMEN)).toEqual([]);
    return problemsOf(outcome);
  };

  test('an unknown program, with the nearest one', async () => {
    expect(await refused({ key: { ...KEY, program: 'Hộ ngheoo' } })).toEqual([
      {
        field: 'program',
        message:
          'Không có chương trình “Hộ ngheoo”. Ý bạn là “Hộ nghèo”? Chọn trong danh sách, hoặc thêm vào tab Danh mục.',
      },
    ]);
  });

  test('a date later than the end of next month', async () => {
    const [found] = await refused({ key: { ...KEY, cutoff: '25/03/2125' } });
    expect(found?.field).toBe('cutoff');
    expect(found?.message).toContain('Ngày 25/03/2125 còn xa');
  });

  test('an unknown association', async () => {
    const [first] = await refused({ key: { ...KEY, association: 'Hội chợ' } });
    expect(first).toMatchObject({ field: 'association' });
  });

  test('an unknown commune', async () => {
    const [first] = await refused({ key: { ...KEY, commune: 'Nơi khác' } });
    expect(first).toMatchObject({ field: 'commune' });
  });

  test('an ambiguous number and text for a number, each at its field', async () => {
    const found = await refused({ amounts: { outstanding: '1.234', households: 'nhiều' } });
    expect(found.map(({ field }) => field)).toEqual(['outstanding', 'households']);
  });

  test('overdue larger than the balance', async () => {
    const [first] = await refused({ amounts: { outstanding: '10', overdue: '11' } });
    expect(first).toMatchObject({ field: 'overdue' });
  });

  test.each([
    ['nothing', undefined],
    ['a string', 'xin chào'],
    ['another tab', { ...payload(), tab: 'Cài đặt' }],
    ['a date object in text', { ...payload(), note: 5 }],
  ])('a payload that is %s', async (_, sent) => {
    const workbook = await untouched;
    const outcome = workbook.call('saveEntry', ...(sent === undefined ? [] : [sent])).value;
    expect(JSON.stringify(outcome)).toContain('không đúng dạng');
  });

  test('to overwrite what another person wrote meanwhile, and shows both values', async () => {
    const workbook = await openMade();
    save(workbook);
    const shown = preview(workbook).row;
    workbook.type(WOMEN, 'J2', '40999');
    const outcome = save(workbook, { amounts: { outstanding: '41000' }, shown });
    expect(messagesOf(outcome)[0]).toContain('Dư nợ 40988 → Dư nợ 40999');
    expect(records(workbook, WOMEN).map((row) => row['Dư nợ'])).toEqual([40999]);
  });

  test('a key that stands there twice', async () => {
    const workbook = await openMade();
    const row = { outstanding: 5, cutoff: day(2025, 3, 25) };
    pasteRows(workbook, [row, row]);
    expect(messagesOf(save(workbook))[0]).toMatch(/^Nhập · Phụ nữ, dòng 3: Trùng với dòng 2/);
  });

  test('a record of a closed date', async () => {
    const workbook = await openMade();
    closeDate(workbook, day(2025, 3, 25));
    expect(problemsOf(save(workbook))).toMatchObject([{ field: 'cutoff' }]);
  });

  test('into columns of two units: an amount would stand a million times too large', async () => {
    const workbook = await openMade();
    const at = columnOf(workbook, WOMEN, 'Nợ quá hạn');
    workbook.type(WOMEN, `${String.fromCharCode(65 + at)}1`, 'Nợ quá hạn (đồng)');
    const [message] = messagesOf(save(workbook, { amounts: { outstanding: '10', overdue: '5' } }));
    expect(message).toContain('Nợ quá hạn (đồng)');
    expect(records(workbook, WOMEN)).toEqual([]);
  });

  test('when a header was renamed, naming tab, row and column', async () => {
    const workbook = await openMade();
    workbook.type(WOMEN, 'J1', 'Số dư');
    expect(messagesOf(save(workbook))[0]).toMatch(
      /^Nhập · Phụ nữ, dòng 1, cột Dư nợ: Thiếu cột “Dư nợ”/,
    );
  });

  test('when the tab is gone', async () => {
    const workbook = await openMade();
    workbook.deleteTab(FARMERS);
    const outcome = save(workbook, { key: { ...KEY, association: 'Nông dân' } });
    expect(messagesOf(outcome)[0]).toContain('Không tìm thấy tab “Nhập · Nông dân”');
  });
});
