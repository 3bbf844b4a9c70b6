import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { Outcome } from '../../../src/ledger/outcome';
import type { ReportOptions, ReportRun } from '../../../src/ledger/report-request';
import { CUTOFF, filled, openBuilt, openFilled } from '../filled';
import { openMadeOnEngine } from '../on-engine';
import {
  build,
  dataOf,
  day,
  everything,
  MENU,
  messagesOf,
  pasteRows,
  type Row,
  WOMEN,
} from '../support';

const TABS = ['BC · Tổng quan', 'BC · Theo hội', 'BC · Theo chương trình'];

const RUN: ReportRun = { id: 'run-1', rest: [], built: 0, stamp: '' };

const MORE_PROGRAMS: readonly Row[] = [
  'Hộ mới thoát nghèo',
  'Giải quyết việc làm',
  'Học sinh sinh viên',
].map((program) => ({ cutoff: CUTOFF, program, outstanding: 7 }));

describe('Lập báo cáo', () => {
  test('opens a dialog that proposes the last date and its year so far', async () => {
    const workbook = await openFilled();
    const report = workbook.runMenu(MENU, 'Lập báo cáo');
    expect(report.ui.dialog?.title).toBe('Lập báo cáo');
    expect(workbook.call('reportOptions').value).toMatchObject({
      ok: true,
      data: {
        cutoffs: ['2025-03-25'],
        communes: ['Đăk Ơ', 'Phú Nghĩa'],
        proposed: {
          cutoff: '25/03/2025',
          flowFrom: 'T1/2025',
          flowTo: '25/03/2025',
          base: '31/12',
          boundaries: 'reported',
          unit: '',
          commune: '',
          association: '',
          reports: [],
        },
        unit: 'triệu đồng',
      },
    });
  });

  test('names in the dialog the tabs that a copy for one commune or association lacks', async () => {
    const workbook = await openFilled();
    const { reports } = dataOf(workbook.call('reportOptions').value as Outcome<ReportOptions>);
    const byId = new Map(reports.map((report) => [report.id, report]));
    expect(byId.get('by-association')).toEqual({
      id: 'by-association',
      name: 'Theo hội',
      notFor: ['association'],
    });
    expect(byId.get('by-program')?.notFor).toEqual([]);
  });

  test('proposes what was chosen last in this file, but not for whom', async () => {
    const workbook = await openFilled();
    const choices = { base: 'kỳ trước', unit: 'tỷ đồng', reports: ['by-program'] } as const;
    dataOf(build(workbook, { ...choices, commune: 'Đăk Ơ' }, RUN));
    expect(workbook.call('reportOptions').value).toMatchObject({
      data: { proposed: { ...choices, commune: '', cutoff: '25/03/2025' } },
    });
  });

  test('shows amounts in the unit that is asked for', async () => {
    const workbook = await openFilled();
    dataOf(build(workbook, { unit: 'tỷ đồng', reports: ['by-program'] }));
    const cells = workbook.values('BC · Theo chương trình').flat();
    expect(cells).toContain('Đơn vị tính: tỷ đồng, hộ');
    expect(cells).toContain(((40988 + 108663) * 2) / 1000);
  });

  test('builds the tabs that are asked for and no other', async () => {
    const workbook = await openFilled();
    expect(dataOf(build(workbook, { reports: ['by-association'] })).tabs).toEqual([
      'BC · Theo hội',
    ]);
    expect(workbook.hasTab('BC · Tổng quan')).toBe(false);
  });

  test('builds all tabs where none is named', async () => {
    const workbook = await openFilled();
    const { tabs, skipped } = dataOf(build(workbook, { reports: [] }));
    const { reports } = dataOf(workbook.call('reportOptions').value as Outcome<ReportOptions>);
    expect(tabs.length + skipped.length).toBe(reports.length);
  });

  test('goes to a tab that it has built, and to no other', async () => {
    const workbook = await openBuilt();
    const tab = 'BC · Theo hội';
    expect(workbook.call('showReport', { tab }).value).toEqual({ ok: true, data: null });
    const refused = workbook.call('showReport', { tab: WOMEN }).value as Outcome<null>;
    expect(messagesOf(refused)).toEqual([
      `Không còn tab “${WOMEN}”: đã bị xóa hoặc đổi tên. Lập lại báo cáo.`,
    ]);
  });

  test('proposes the last date when a column was inserted in Số liệu', async () => {
    const workbook = await openFilled();
    workbook.insertColumns('Số liệu', 1, 1);
    expect(workbook.call('reportOptions').value).toMatchObject({
      data: { cutoffs: ['2025-03-25'] },
    });
    dataOf(build(workbook));
  });

  test('proposes the last date with figures, not one that was only prepared', async () => {
    const workbook = await openFilled();
    pasteRows(workbook, [{ cutoff: day(2025, 4, 30) }], WOMEN, 4);
    expect(workbook.call('reportOptions').value).toMatchObject({
      data: { cutoffs: ['2025-04-30', '2025-03-25'], proposed: { cutoff: '25/03/2025' } },
    });
  });

  test('says first that the figures are not complete, while a row is not entered', async () => {
    const workbook = await openFilled();
    pasteRows(workbook, [{ cutoff: CUTOFF, program: 'Hộ mới thoát nghèo' }], WOMEN, 4);
    expect(dataOf(build(workbook)).warnings[0]).toBe(
      'Số liệu chưa đủ: mới có 1/2 đơn vị nhập đủ cho ngày 25/03/2025. Đơn vị còn thiếu ghi ở cuối báo cáo; nhập đủ rồi lập lại.',
    );
    expect(workbook.values('BC · Theo chương trình').flat()).toContain(
      'SỐ LIỆU CHƯA ĐỦ: mới có 1/2 đơn vị',
    );
  });

  test('writes the three summary tabs', async () => {
    const workbook = await openFilled();
    const built = dataOf(build(workbook));
    expect(built.tabs).toEqual(TABS);
    expect(built.message).toBe('Đã lập 3 tab từ 4 dòng số liệu đến ngày 25/03/2025.');
    for (const tab of TABS) expect(workbook.hasTab(tab)).toBe(true);
  });

  test('writes totals that add up', async () => {
    const workbook = await openBuilt();
    const row = workbook
      .values('BC · Theo chương trình')
      .find((cells) => cells.includes('TỔNG CỘNG'));
    expect(row).toContain((40988 + 108663) * 2);
  });

  test('again rebuilds in place: same tabs, same charts', async () => {
    const workbook = await openBuilt();
    const tabs = workbook.tabs();
    const charts = TABS.map((tab) => workbook.charts(tab).map(({ id }) => id));
    expect(charts[0]).toHaveLength(3);
    workbook.type(WOMEN, 'J2', '41988');
    dataOf(build(workbook));
    expect(workbook.tabs()).toEqual(tabs);
    expect(TABS.map((tab) => workbook.charts(tab).map(({ id }) => id))).toEqual(charts);
  });

  test('rebuilds a tab that was renamed, and leaves nothing of the old content', async () => {
    const workbook = await openBuilt();
    workbook.renameTab('BC · Theo hội', 'Các hội');
    workbook.type('Các hội', 'A2', 'rác');
    expect(dataOf(build(workbook)).tabs[1]).toBe('Các hội');
    expect(workbook.values('Các hội').flat()).not.toContain('rác');
  });

  test('leaves a tab of the same name alone that a person made', async () => {
    const workbook = await openFilled();
    workbook.insertTab('BC · Tổng quan');
    workbook.type('BC · Tổng quan', 'A1', 'của tôi');
    expect(dataOf(build(workbook)).tabs[0]).toBe('BC · Tổng quan (2)');
    expect(workbook.value('BC · Tổng quan', 'A1')).toBe('của tôi');
  });

  test.each<[string, (workbook: HeadlessWorkbook, tab: string) => void]>([
    [
      'above the report',
      (workbook, tab) => {
        workbook.insertRows(tab, 1, 1);
        workbook.type(tab, 'A1', 'của tôi');
      },
    ],
    [
      'left of the report',
      (workbook, tab) => {
        workbook.insertColumns(tab, 1, 1);
        workbook.type(tab, 'A9', 'của tôi');
      },
    ],
    [
      'under the report, which grows',
      (workbook, tab) => {
        workbook.paste(tab, `B${workbook.values(tab).length + 1}`, [['của tôi'], ['của tôi']]);
        pasteRows(workbook, MORE_PROGRAMS, WOMEN, 4);
      },
    ],
    [
      'inside the report',
      (workbook, tab) => {
        workbook.insertRows(tab, 12, 1);
        workbook.type(tab, 'B12', 'của tôi');
      },
    ],
  ])('refuses to touch what a person put %s', async (_, put) => {
    const workbook = await openBuilt();
    put(workbook, 'BC · Theo chương trình');
    const before = everything(workbook);
    expect(messagesOf(build(workbook, { reports: ['by-program'] }))).toEqual([
      expect.stringMatching(/^Tab “BC · Theo chương trình” có dòng, cột hoặc số liệu riêng/),
    ]);
    expect(everything(workbook)).toBe(before);
  });

  test('leaves such a tab as it is, says why, and builds the others', async () => {
    const workbook = await openBuilt();
    workbook.insertRows('BC · Theo hội', 1, 1);
    workbook.type('BC · Theo hội', 'A1', 'của tôi');
    const { tabs, skipped } = dataOf(build(workbook));
    expect(tabs).toEqual(['BC · Tổng quan', 'BC · Theo chương trình']);
    expect(skipped).toEqual([
      { tab: 'BC · Theo hội', reasons: [expect.stringMatching(/^Tab “BC · Theo hội” có dòng/)] },
    ]);
  });

  test('leaves cells beside and under the report that it does not need', async () => {
    const workbook = await openBuilt();
    const tab = 'BC · Theo hội';
    workbook.paste(tab, 'Z90', [['của tôi']]);
    dataOf(build(workbook));
    expect(workbook.value(tab, 'Z90')).toBe('của tôi');
  });

  test('rebuilds a report from which a person deleted rows', async () => {
    const workbook = await openBuilt();
    const tab = 'BC · Theo hội';
    const before = workbook.values(tab);
    workbook.deleteRows(tab, 12, 2);
    dataOf(build(workbook));
    expect(workbook.values(tab)).toEqual(before);
  });

  test('draws charts over the figures of the tab', async () => {
    const workbook = await openBuilt();
    const programs = workbook
      .charts('BC · Tổng quan')
      .find(({ title }) => title.toLowerCase().includes('chương trình'));
    expect(programs?.labels).toEqual(['Hộ cận nghèo', 'Hộ nghèo']);
    expect(programs?.series[0]?.values).toEqual([217326, 81976]);
  });

  test('keeps a name that begins like a formula as text', async () => {
    const workbook = filled(await openMadeOnEngine());
    const settings = workbook.values('Cài đặt');
    const row = settings.findIndex((cells) => cells[0] === 'Cơ quan ban hành') + 1;
    workbook.paste('Cài đặt', `B${row}`, [["'=HYPERLINK(1)"]]);
    dataOf(build(workbook));
    expect(everything(workbook)).toContain('HYPERLINK');
    for (const tab of TABS) {
      const cells = workbook.values(tab).flat();
      expect(cells.filter((cell) => String(cell).startsWith('#'))).toEqual([]);
    }
  });

  test('logs the run', async () => {
    const workbook = await openBuilt();
    expect(workbook.values('Nhật ký').at(-1)?.slice(2, 4)).toEqual(['Lập báo cáo', 'Toàn sổ']);
  });
});
