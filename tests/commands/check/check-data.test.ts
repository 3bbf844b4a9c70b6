import { describe, expect, test } from '@jest/globals';
import { reportHeadline } from '../../../src/ledger/checks/check-report';
import { columnLetter } from '../../../src/workbook/table';
import { check, listText, problemsIn, statusIn } from '../checked';
import { columnOf, day, FARMERS, MENU, openMade, pasteRows, type Row, WOMEN } from '../support';
import { madePlain } from '../together/plain-workbook';

async function checked(rows: readonly Row[]) {
  const workbook = await madePlain();
  pasteRows(workbook, rows);
  const report = check(workbook);
  return { workbook, report, status: statusIn(workbook), list: listText(report) };
}

describe('Kiểm tra số liệu', () => {
  test('opens its list in the sidebar', async () => {
    const workbook = await madePlain();
    const { ui } = workbook.runMenu(MENU, 'Kiểm tra số liệu');
    expect(ui.sidebar?.title).toBe('Kiểm tra số liệu');
  });

  test('says that all is well', async () => {
    const { status, report } = await checked([{ outstanding: 5 }]);
    expect(reportHeadline(report)).toBe('Đã kiểm tra 1 dòng, không có lỗi.');
    expect(report.tabs).toEqual([]);
    expect(status.slice(0, 2)).toEqual(['Đạt', '']);
  });

  test('writes the reason beside each wrong row and lists all', async () => {
    const { status, list, report } = await checked([
      { outstanding: 5 },
      { outstanding: 5, overdue: 6, program: 'Hộ cận nghèo' },
      { outstanding: 'sai', program: 'Giải quyết việc làm' },
    ]);
    expect(status[0]).toBe('Chưa kiểm tra hết');
    expect(status[1]).toMatch(/^Cột Dư nợ.*nhỏ hơn nợ quá hạn/);
    expect(status[2]).toMatch(/^Cột Dư nợ.*Không đọc được số “sai”/);
    expect(list).toContain('Nhập · Phụ nữ, Dòng 4 · Dư nợ');
    expect(reportHeadline(report)).toBe('2 lỗi trong 3 dòng.');
  });

  test('shows a roll-forward that does not close with its residual, behind the errors', async () => {
    const { status, report } = await checked([
      { outstanding: 100, cutoff: day(2025, 1, 31) },
      { outstanding: 100, disbursed: 10, cutoff: day(2025, 2, 28) },
      { outstanding: 5, overdue: 6, program: 'Hộ cận nghèo' },
    ]);
    expect(report).toMatchObject({ errors: 1, warnings: 0 });
    expect(status[2]).toContain('nhỏ hơn');
    const cured = await checked([
      { outstanding: 100, cutoff: day(2025, 1, 31) },
      { outstanding: 100, disbursed: 10, cutoff: day(2025, 2, 28) },
    ]);
    expect(cured.status[1]).toContain('lệch -10 triệu đồng');
    expect(reportHeadline(cured.report)).toBe('1 cảnh báo trong 2 dòng.');
  });

  test('an error of one association hides no warning of another', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [{ outstanding: 'sai' }]);
    pasteRows(
      workbook,
      [
        { association: 'Nông dân', outstanding: 100, cutoff: day(2025, 1, 31) },
        { association: 'Nông dân', outstanding: 100, disbursed: 10, cutoff: day(2025, 2, 28) },
      ],
      FARMERS,
    );
    const report = check(workbook);
    expect(problemsIn(report, FARMERS)[0]?.message).toContain('lệch -10 triệu đồng');
    expect(statusIn(workbook, FARMERS)[0]).toBe('Đạt');
    expect(statusIn(workbook)[0]).toContain('“sai”');
  });

  test('counts by kind what is too much for a list', async () => {
    const { report } = await checked(
      Array.from({ length: 520 }, (_, i) => ({ outstanding: 'sai', overdue: -1, group: `T${i}` })),
    );
    const [tab] = report.tabs;
    expect(tab?.listed).toHaveLength(500);
    const left = tab?.more.reduce((sum, { count }) => sum + count, 0);
    expect([report.errors, left]).toEqual([tab?.errors, (tab?.errors ?? 0) - 500]);
    expect(tab?.more.map(({ kind }) => kind)).toContain('Số âm');
  });

  test('writes nothing beside a row that only has what tabs fill in beforehand', async () => {
    const { status } = await checked([
      { outstanding: 5 },
      { cutoff: null, commune: null, program: null },
    ]);
    expect(status.slice(0, 2)).toEqual(['Đạt', '']);
  });

  test('a row prepared for typing is not an error: it is not entered yet', async () => {
    const { status, report } = await checked([{ outstanding: 5 }, { program: 'Hộ cận nghèo' }]);
    expect(status.slice(0, 2)).toEqual(['Đạt', 'Chưa nhập']);
    expect(report).toMatchObject({ rows: 2, blank: 1, errors: 0, warnings: 0 });
    expect(report.notEntered).toEqual([
      expect.objectContaining({ where: expect.stringMatching(/^Nhập · Phụ nữ · Dòng \d+$/) }),
    ]);
  });

  test('names the pasted cells that block Mã dòng, and mends the rest of the tab', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 5 }]);
    const column = columnLetter(columnOf(workbook, WOMEN, 'Mã dòng') + 1);
    workbook.paste(WOMEN, `${column}5`, [['dán đè'], ['nữa']]);
    const [blocked] = problemsIn(check(workbook));
    expect(blocked?.message).toBe(
      `Công thức của cột “Mã dòng” bị ô dán đè chặn lại: ${column}5, ${column}6. Xóa các ô dán đè trong cột.`,
    );
    expect(blocked?.cell).toMatchObject({ row: 5 });
    expect(statusIn(workbook)[0]).toBe('Đạt');
  });

  test('clears the reason when the row was cured', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [{ outstanding: 'sai' }]);
    check(workbook);
    workbook.type(WOMEN, 'J2', '5');
    check(workbook);
    expect(statusIn(workbook)[0]).toBe('Đạt');
  });
});

describe('a person who works while the check reads', () => {
  test('gets no reason beside another row than it is of', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [{ outstanding: 'sai' }, { outstanding: 5, program: 'Hộ cận nghèo' }]);
    let reads = 0;
    workbook.beforeCall((call) => {
      // She sorts after the rows were read and before anything is written.
      if (call === 'Range.canEdit' && reads++ === 0) workbook.sort(WOMEN, 'A2:T3', 5);
    });
    check(workbook);
    workbook.beforeCall();
    expect(workbook.values(WOMEN, 'E2:E3')).toEqual([['Hộ cận nghèo'], ['Hộ nghèo']]);
    // The hint of the sort is what stands there now.
    const beside = ['Chưa thấy lỗi', expect.stringContaining('sai')];
    expect(statusIn(workbook).slice(0, 2)).toEqual(beside);
  });
});

describe('rows and columns that have no business there', () => {
  test('a row of a closed date in an entry tab does not count, and is named', async () => {
    const workbook = await madePlain();
    workbook.paste('Kỳ chốt', 'A2', [[day(2025, 2, 28), day(2025, 3, 5), 'đã chốt']]);
    pasteRows(workbook, [{ outstanding: 5 }, { outstanding: 6, cutoff: day(2025, 3, 25) }]);
    const report = check(workbook);
    expect(problemsIn(report)[0]?.message).toMatch(/^Ngày 28\/02\/2025 đã chốt nên dòng này/);
    const status = statusIn(workbook);
    expect(status[0]).toContain('đã chốt nên dòng này không được tính');
    expect([status[1], report.rows]).toEqual(['Đạt', 1]);
  });

  test('a column of personal data beside ours, and a phone number among the remarks', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [{ outstanding: 5, note: 'gọi chị Lan 0912 345 678' }]);
    const width = workbook.values(WOMEN)[0]?.length ?? 0;
    const own = columnLetter(width + 1);
    workbook.paste(WOMEN, `${own}1`, [['Họ tên người vay'], ['Nguyễn Thị Lan']]);
    const found = problemsIn(check(workbook)).map(({ where, message }) => `${where}: ${message}`);
    expect(found.join('\n')).toMatch(/· Họ tên người vay: Cột này có họ tên người/);
    expect(found.join('\n')).toMatch(/· Ghi chú: Ghi chú có số điện thoại/);
  });

  test('a people’s own column of amounts is nobody’s identity number', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [{ outstanding: 5 }]);
    const own = columnLetter((workbook.values(WOMEN)[0]?.length ?? 0) + 1);
    workbook.paste(WOMEN, `${own}1`, [['Kế hoạch'], [356_000_000]]);
    expect(problemsIn(check(workbook))).toEqual([]);
  });

  test('a money column without a unit', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [{ outstanding: 5 }]);
    workbook.type(WOMEN, 'J1', 'Dư nợ');
    expect(listText(check(workbook))).toContain('chưa ghi đơn vị');
  });

  test('Số liệu that shows other figures than the entry tabs', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 5 }]);
    workbook.clear('Số liệu', 'A2');
    expect(listText(check(workbook))).toContain('Tab Số liệu không khớp các tab nhập');
  });
});
