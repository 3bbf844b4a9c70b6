import { describe, expect, test } from '@jest/globals';
import { columnLetter } from '../../src/workbook/table';
import { columnOf, day, MENU, openMade, pasteRows, WOMEN } from './support';

async function checked(rows: Parameters<typeof pasteRows>[1]) {
  const workbook = await openMade();
  pasteRows(workbook, rows);
  const report = workbook.runMenu(MENU, 'Kiểm tra số liệu');
  const column = columnOf(workbook, WOMEN, 'Kiểm tra');
  const status = workbook.values(WOMEN).map((cells) => cells[column]);
  return { report, status, alert: report.ui.alerts.map((alert) => alert.text).join('\n') };
}

describe('Kiểm tra số liệu', () => {
  test('says that all is well', async () => {
    const { status, alert } = await checked([{ outstanding: 5 }]);
    expect(alert).toBe('Đã kiểm tra 1 dòng, không có lỗi.');
    expect(status.slice(1, 3)).toEqual(['Đạt', '']);
  });

  test('writes the reason beside each wrong row and lists all', async () => {
    const { status, alert } = await checked([
      { outstanding: 5 },
      { outstanding: 5, overdue: 6, program: 'Hộ cận nghèo' },
      { outstanding: 'sai', program: 'Giải quyết việc làm' },
    ]);
    expect(status[1]).toBe('Chưa kiểm tra hết');
    expect(status[2]).toMatch(/^Cột Dư nợ.*nhỏ hơn nợ quá hạn/);
    expect(status[3]).toMatch(/^Cột Dư nợ.*Không đọc được số “sai”/);
    expect(alert).toContain('Nhập · Phụ nữ, dòng 4');
  });

  test('shows a roll-forward that does not close with its residual', async () => {
    const { status } = await checked([
      { outstanding: 100, cutoff: day(2025, 1, 31) },
      { outstanding: 100, disbursed: 10, cutoff: day(2025, 2, 28) },
    ]);
    expect(status[2]).toContain('lệch -10 triệu đồng');
  });

  test('counts problems beyond a hundred', async () => {
    const { alert } = await checked(
      Array.from({ length: 130 }, (_, i) => ({ outstanding: 'sai', group: `T${i}` })),
    );
    expect(alert).toContain('… và 110 lỗi nữa');
  });

  test('writes nothing beside a row that only has what tabs fill in beforehand', async () => {
    const { status } = await checked([
      { outstanding: 5 },
      { cutoff: null, commune: null, program: null },
    ]);
    expect(status.slice(1, 3)).toEqual(['Đạt', '']);
  });

  test('names the pasted cells that block Mã dòng', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 5 }]);
    const column = columnOf(workbook, WOMEN, 'Mã dòng') + 1;
    workbook.paste(WOMEN, `${columnLetter(column)}5`, [['dán đè']]);
    const [alert] = workbook.runMenu(MENU, 'Kiểm tra số liệu').ui.alerts;
    expect(alert?.text).toMatch(
      /^Nhập · Phụ nữ, dòng 1, cột Mã dòng: Công thức của cột “Mã dòng” bị ô dán đè chặn lại/,
    );
  });

  test('clears the reason when the row was cured', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 'sai' }]);
    workbook.runMenu(MENU, 'Kiểm tra số liệu');
    workbook.type(WOMEN, 'J2', '5');
    workbook.runMenu(MENU, 'Kiểm tra số liệu');
    expect(workbook.values(WOMEN)[1]?.[columnOf(workbook, WOMEN, 'Kiểm tra')]).toBe('Đạt');
  });
});
