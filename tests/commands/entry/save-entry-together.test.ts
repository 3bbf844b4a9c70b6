import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { disturb } from '../disturbing';
import {
  dataOf,
  day,
  messagesOf,
  openMade,
  pasteRows,
  preview,
  problemsOf,
  records,
  save,
  WOMEN,
} from '../support';

describe('saving while another person works in the tab', () => {
  const DATE = { cutoff: day(2025, 3, 25) };
  const POOR = { ...DATE, program: 'Hộ nghèo', outstanding: 100, note: 'một' };
  const NEAR = { ...DATE, program: 'Hộ cận nghèo', outstanding: 5, overdue: 2 };

  const figures = (workbook: HeadlessWorkbook) =>
    Object.fromEntries(records(workbook, WOMEN).map((row) => [row['Chương trình'], row['Dư nợ']]));
  const results = (workbook: HeadlessWorkbook) =>
    workbook.values('Nhật ký').map((row) => `${row[2]}: ${row[7]}`);
  const sort = (workbook: HeadlessWorkbook, rows: Parameters<typeof pasteRows>[1]) => () =>
    pasteRows(workbook, rows);
  const typed = { amounts: { outstanding: '111' }, note: 'một' };

  test('hits its own row after a sort at the moment of writing, and no other', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [POOR, NEAR]);
    const shown = preview(workbook).row;
    disturb(workbook, 'SpreadsheetApp.flush', [sort(workbook, [NEAR, POOR])]);
    dataOf(save(workbook, { ...typed, shown }));
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 111, 'Hộ cận nghèo': 5 });
  });

  test('gives up after a second sort: nothing is lost, the log claims nothing', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [POOR, NEAR]);
    const shown = preview(workbook).row;
    const again = sort(workbook, [POOR, NEAR]);
    // The second flush puts back what was overwritten, the third writes for the second time.
    disturb(workbook, 'SpreadsheetApp.flush', [
      sort(workbook, [NEAR, POOR]),
      () => undefined,
      again,
    ]);
    const outcome = save(workbook, { ...typed, shown });
    expect(messagesOf(outcome)[0]).toContain('Không chắc số vừa nhập đã vào đúng dòng');
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 100, 'Hộ cận nghèo': 5 });
    expect(results(workbook).at(-1)).toBe('Nhập số liệu: Không chắc đã ghi');
  });

  test('writes a new row elsewhere when a row was inserted above, and loses none', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [NEAR]);
    disturb(workbook, 'SpreadsheetApp.flush', [() => workbook.insertRows(WOMEN, 2)]);
    dataOf(save(workbook));
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 40988, 'Hộ cận nghèo': 5 });
    expect(records(workbook, WOMEN)).toHaveLength(2);
  });

  test('finds what it wrote when the sort came right after', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [POOR, NEAR]);
    const shown = preview(workbook).row;
    let written = false;
    workbook.beforeCall((path) => {
      if (path === 'SpreadsheetApp.flush') written = true;
      else if (written && path === 'Range.getValues') {
        written = false;
        pasteRows(workbook, [NEAR, { ...POOR, outstanding: 111 }]);
      }
    });
    dataOf(save(workbook, { ...typed, shown }));
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 111, 'Hộ cận nghèo': 5 });
  });

  test('keeps a figure typed between the last read and the write, and shows both', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [POOR]);
    const shown = preview(workbook).row;
    disturb(workbook, 'SpreadsheetApp.flush', [() => workbook.type(WOMEN, 'J2', '222')]);
    const outcome = save(workbook, { ...typed, shown });
    expect(messagesOf(outcome)[0]).toContain('Dư nợ 100 → Dư nợ 222');
    expect(problemsOf(outcome)[0]?.collision).toEqual({
      place: 'Nhập · Phụ nữ, dòng 2',
      who: 'gõ trực tiếp trong tab',
      when: '',
      cells: [{ column: 'Dư nợ', shown: '100', theirs: '222', mine: '111' }],
    });
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 222 });
  });

  test('writes elsewhere when somebody began a row where the new one was to go', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [NEAR]);
    disturb(workbook, 'SpreadsheetApp.flush', [() => workbook.type(WOMEN, 'J3', '5')]);
    dataOf(save(workbook));
    expect(workbook.value(WOMEN, 'J3')).toBe(5);
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 40988, 'Hộ cận nghèo': 5 });
  });

  test('shows both figures when somebody typed into the same row right after', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [POOR]);
    const shown = preview(workbook).row;
    let written = false;
    workbook.beforeCall((path) => {
      if (path === 'SpreadsheetApp.flush') written = true;
      else if (written && path === 'Range.getValues') {
        written = false;
        workbook.type(WOMEN, 'J2', '222');
      }
    });
    const [message] = messagesOf(save(workbook, { ...typed, shown }));
    expect(message).toContain('trong sổ Dư nợ 222; vừa nhập Dư nợ 111');
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 222 });
    expect(results(workbook).at(-1)).toBe('Nhập số liệu: Không chắc đã ghi');
  });
});
