import { describe, expect, test } from '@jest/globals';
import { statusIn } from '../checked';
import { columnOf, day, pasteRows, type Row, WOMEN } from '../support';
import { ACCOUNTANTS, madePlain } from '../together/plain-workbook';

const ROW: Row = { program: 'Hộ nghèo', outstanding: 5 };
const [ACCOUNTANT] = ACCOUNTANTS;

describe('the hint beside a row as it is typed', () => {
  test('names what is wrong, and takes it back when it is cured', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [ROW]);
    expect(statusIn(workbook)[0]).toBe('Chưa thấy lỗi');
    workbook.type(WOMEN, 'J2', 'năm');
    expect(statusIn(workbook)[0]).toMatch(/^Cột Dư nợ.*Không đọc được số “năm”/);
    workbook.type(WOMEN, 'J2', '6');
    expect(statusIn(workbook)[0]).toBe('Chưa thấy lỗi');
    workbook.type(WOMEN, 'J2', '');
    expect(statusIn(workbook)[0]).toBe('Chưa nhập');
    workbook.clear(WOMEN, 'A2:T2');
    expect(statusIn(workbook)[0]).toBe('');
  });

  test('is there for each row of a paste, with the rows’ own numbers', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [ROW, { ...ROW, program: 'Hộ cận nghèo', overdue: 6 }, ROW], WOMEN, 7);
    const status = statusIn(workbook).slice(5, 8);
    expect(status[0]).toBe('Chưa thấy lỗi');
    expect(status[1]).toContain('nhỏ hơn nợ quá hạn');
    expect(status[2]).toContain('Trùng với dòng 7');
  });

  test('of a long paste only asks for the check', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [ROW]);
    pasteRows(
      workbook,
      Array.from({ length: 60 }, (_, i) => ({ ...ROW, group: `T${i}` })),
    );
    expect(statusIn(workbook).slice(0, 3)).toEqual([
      'Chưa kiểm tra: chạy Kiểm tra số liệu.',
      '',
      '',
    ]);
    expect(workbook.lastRun.serviceCalls.total).toBeLessThanOrEqual(7);
  });

  test('says that a date is closed', async () => {
    const workbook = await madePlain();
    workbook.paste('Kỳ chốt', 'A2', [[day(2025, 2, 28), '', 'đã chốt']]);
    pasteRows(workbook, [ROW]);
    expect(statusIn(workbook)[0]).toContain('Ngày 28/02/2025 đã chốt');
  });

  test('comes to the association’s own people too', async () => {
    const workbook = await madePlain();
    if (!ACCOUNTANT) throw new Error('nobody');
    const hers = workbook.as(ACCOUNTANT);
    pasteRows(hers, [ROW]);
    expect(statusIn(workbook)[0]).toBe('Chưa thấy lỗi');
  });
});

describe('the format of a figure as it is typed', () => {
  test('shows the part of a unit, and no bare comma behind a whole', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [ROW]);
    workbook.type(WOMEN, 'J2', '500,5');
    expect(workbook.format(WOMEN, 'J2')).toBe('#,##0.0');
    workbook.type(WOMEN, 'K2', '95');
    expect(workbook.format(WOMEN, 'K2')).toBe('#,##0');
  });

  test('is a number’s again when a date typed by mistake is emptied', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [ROW]);
    workbook.type(WOMEN, 'J2', '5/3');
    expect(workbook.format(WOMEN, 'J2')).not.toBe('#,##0');
    workbook.clear(WOMEN, 'J2');
    workbook.type(WOMEN, 'J2', '600');
    expect(workbook.value(WOMEN, 'J2')).toBe(600);
  });
});

describe('the trigger', () => {
  test('takes a number of calls that does not hang on the number of rows', async () => {
    const counts: number[] = [];
    for (const size of [2, 40]) {
      const workbook = await madePlain();
      pasteRows(
        workbook,
        Array.from({ length: size }, (_, i) => ({ ...ROW, group: `T${i}` })),
      );
      counts.push(workbook.lastRun.serviceCalls.total);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(24);
  });

  test('leaves other tabs after one look', async () => {
    const workbook = await madePlain();
    workbook.type('Danh mục', 'C60', 'Xã mới');
    expect(workbook.lastRun.serviceCalls.byMethod).toEqual({ 'Sheet.getDeveloperMetadata': 1 });
  });

  test('leaves headers, its own column and people’s own columns alone', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [ROW]);
    const at = columnOf(workbook, WOMEN, 'Kiểm tra');
    workbook.paste(WOMEN, 'W2', [['của tôi']]);
    expect([at, workbook.lastRun.serviceCalls.write]).toEqual([22, 0]);
    workbook.type(WOMEN, 'A1', 'Ngày');
    expect(workbook.lastRun.serviceCalls.write).toBe(0);
  });

  test('never fails: the workbook may be without its Danh mục', async () => {
    const workbook = await madePlain();
    workbook.type('Danh mục', 'A1', 'đã đổi tên');
    pasteRows(workbook, [ROW]);
    expect([workbook.lastRun.ok, statusIn(workbook)[0]]).toEqual([true, '']);
  });

  test('called by hand with what only looks like an event changes nothing', async () => {
    const workbook = await madePlain();
    const before = workbook.values(WOMEN);
    for (const event of [undefined, 7, {}, { range: { row: 2 } }, { range: 'A1' }]) {
      expect(workbook.call('onEdit', event).value).toBeNull();
    }
    expect(workbook.values(WOMEN)).toEqual(before);
  });
});
