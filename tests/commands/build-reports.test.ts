import { describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import {
  build,
  dataOf,
  day,
  everything,
  FARMERS,
  MENU,
  messagesOf,
  openBlank,
  openMade,
  pasteRows,
  problemsOf,
  type Row,
  type Snapshot,
  WOMEN,
} from './support';

const CUTOFF = day(2025, 3, 25);
const TABS = ['BC · Tổng quan', 'BC · Theo chương trình', 'BC · Theo hội'];

const ROWS: readonly Row[] = [
  { cutoff: CUTOFF, outstanding: 40988, overdue: 20, households: 700, disbursed: 900 },
  { cutoff: CUTOFF, program: 'Hộ cận nghèo', outstanding: 108663, households: 1900 },
];

const MORE_PROGRAMS: readonly Row[] = [
  'Hộ mới thoát nghèo',
  'Giải quyết việc làm',
  'Học sinh sinh viên',
].map((program) => ({ cutoff: CUTOFF, program, outstanding: 7 }));

async function openFilled(): Promise<LocalWorkbook> {
  const workbook = await openMade();
  pasteRows(workbook, ROWS);
  pasteRows(
    workbook,
    ROWS.map((row) => ({ ...row, association: 'Nông dân' })),
    FARMERS,
  );
  return workbook;
}

let built: Promise<Snapshot> | undefined;

/** The same with its summary tabs; made once, copied per test. */
async function openBuilt(): Promise<LocalWorkbook> {
  built ??= openFilled().then((workbook) => {
    dataOf(build(workbook));
    return workbook.snapshot();
  });
  return openBlank({ snapshot: await built });
}

describe('Lập báo cáo', () => {
  test('opens a dialog that proposes the last date and its year so far', async () => {
    const workbook = await openFilled();
    const report = workbook.runMenu(MENU, 'Lập báo cáo');
    expect(report.ui.dialog?.title).toBe('Lập báo cáo');
    expect(workbook.call('reportOptions').value).toEqual({
      ok: true,
      data: {
        cutoffs: ['2025-03-25'],
        proposed: { cutoff: '25/03/2025', flowFrom: 'T1/2025', flowTo: '25/03/2025' },
      },
    });
  });

  test('proposes the last date when a column was inserted in Số liệu', async () => {
    const workbook = await openFilled();
    workbook.insertColumns('Số liệu', 1, 1);
    expect(workbook.call('reportOptions').value).toMatchObject({
      data: { cutoffs: ['2025-03-25'] },
    });
    dataOf(build(workbook));
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
    expect(charts[0]).toHaveLength(2);
    workbook.type(WOMEN, 'J2', '41988');
    dataOf(build(workbook));
    expect(workbook.tabs()).toEqual(tabs);
    expect(TABS.map((tab) => workbook.charts(tab).map(({ id }) => id))).toEqual(charts);
  });

  test('rebuilds a tab that was renamed, and leaves nothing of the old content', async () => {
    const workbook = await openBuilt();
    workbook.renameTab('BC · Theo hội', 'Các hội');
    workbook.type('Các hội', 'A2', 'rác');
    expect(dataOf(build(workbook)).tabs[2]).toBe('Các hội');
    expect(workbook.values('Các hội').flat()).not.toContain('rác');
  });

  test('leaves a tab of the same name alone that a person made', async () => {
    const workbook = await openFilled();
    workbook.insertTab('BC · Tổng quan');
    workbook.type('BC · Tổng quan', 'A1', 'của tôi');
    expect(dataOf(build(workbook)).tabs[0]).toBe('BC · Tổng quan (2)');
    expect(workbook.value('BC · Tổng quan', 'A1')).toBe('của tôi');
  });

  test.each<[string, (workbook: LocalWorkbook, tab: string) => void]>([
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
    expect(messagesOf(build(workbook))).toEqual([
      expect.stringMatching(/^Tab “BC · Theo chương trình” có dòng, cột hoặc số liệu riêng/),
    ]);
    expect(everything(workbook)).toBe(before);
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
    expect(programs?.labels).toEqual(['Hộ nghèo', 'Hộ cận nghèo']);
    expect(programs?.series[0]?.values).toEqual([81976, 217326]);
  });

  test('keeps a name that begins like a formula as text', async () => {
    const workbook = await openFilled();
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

/** Bad input: what is done to the tabs, and the sentence that must come. */
const BAD_INPUT: readonly [name: string, spoil: (workbook: LocalWorkbook) => void, said: RegExp][] =
  [
    [
      'an unknown program',
      (workbook) => workbook.type(WOMEN, 'E2', 'Hộ ngheoo'),
      /^Nhập · Phụ nữ, dòng 2, cột Chương trình: Không có chương trình “Hộ ngheoo”\. Ý bạn là “Hộ nghèo”\?/,
    ],
    [
      'an unknown association',
      (workbook) => workbook.type(WOMEN, 'B2', 'Hội chợ'),
      /^Nhập · Phụ nữ, dòng 2, cột Hội: Không có hội “Hội chợ”/,
    ],
    [
      'a row of another association',
      (workbook) => workbook.type(WOMEN, 'B2', 'Nông dân'),
      /^Nhập · Phụ nữ, dòng 2, cột Hội: Dòng này của hội Nông dân/,
    ],
    [
      'an unknown commune',
      (workbook) => workbook.type(WOMEN, 'C3', 'Nơi khác'),
      /^Nhập · Phụ nữ, dòng 3, cột Xã: Không có xã “Nơi khác”/,
    ],
    [
      'text in a number column',
      (workbook) => workbook.type(WOMEN, 'J2', 'bốn mươi'),
      /^Nhập · Phụ nữ, dòng 2, cột Dư nợ.*: Không đọc được số “bốn mươi”/,
    ],
    [
      'an ambiguous number',
      (workbook) => workbook.paste(WOMEN, 'J2', [["'1.234"]]),
      /^Nhập · Phụ nữ, dòng 2, cột Dư nợ.*hiểu được hai cách/,
    ],
    [
      'two rows with one key',
      (workbook) => pasteRows(workbook, [ROWS[0] ?? {}], WOMEN, 4),
      /^Nhập · Phụ nữ, dòng 4.*: Trùng với dòng 2/,
    ],
    [
      'overdue larger than the balance',
      (workbook) => workbook.type(WOMEN, 'K2', '50000'),
      /^Nhập · Phụ nữ, dòng 2, cột Dư nợ.*nhỏ hơn nợ quá hạn cộng nợ khoanh/,
    ],
    [
      'a renamed header',
      (workbook) => workbook.type(WOMEN, 'J1', 'Số dư'),
      /^Nhập · Phụ nữ.*: Thiếu cột “Dư nợ”/,
    ],
    [
      'a header by another of its names, which Số liệu does not find',
      (workbook) => workbook.type(WOMEN, 'J1', 'Tổng dư nợ (triệu đồng)'),
      /^Nhập · Phụ nữ, dòng 1, cột Tổng dư nợ \(triệu đồng\): Tab Số liệu không tìm thấy tiêu đề này\. Ghi lại đúng “Dư nợ \(triệu đồng\)”/,
    ],
    [
      'a missing tab',
      (workbook) => workbook.deleteTab('Đã chốt'),
      /Không tìm thấy tab “Đã chốt”\. Chạy Sổ Ủy Thác › Tạo sổ/,
    ],
    [
      'a figure typed over in Số liệu',
      (workbook) => workbook.type('Số liệu', 'J3', '1'),
      /^Số liệu: Tab Số liệu không khớp các tab nhập/,
    ],
  ];

describe('Lập báo cáo refuses', () => {
  test.each(BAD_INPUT)('%s, and writes nothing', async (_, spoil, said) => {
    const workbook = await openBuilt();
    spoil(workbook);
    const before = everything(workbook);
    const [first] = messagesOf(build(workbook));
    expect(first).toMatch(said);
    expect(everything(workbook)).toBe(before);
  });

  test('flows that begin after the date of the balances', async () => {
    const workbook = await openBuilt();
    const [first] = problemsOf(build(workbook, { flowFrom: 'T4/2025', flowTo: 'T4/2025' }));
    expect(first).toMatchObject({
      field: 'flowFrom',
      message:
        'Doanh số T4/2025 bắt đầu sau ngày chốt 25/03/2025. Chọn kỳ bắt đầu trước ngày chốt.',
    });
  });

  test('an empty ledger', async () => {
    const workbook = await openMade();
    expect(messagesOf(build(workbook))).toEqual(['Chưa có số liệu. Nhập ít nhất một dòng.']);
    expect(workbook.hasTab('BC · Tổng quan')).toBe(false);
  });

  test('a date without figures, naming the nearest', async () => {
    const workbook = await openFilled();
    const [first] = messagesOf(build(workbook, { cutoff: '31/12/2024' }));
    expect(first).toContain('25/03/2025');
    expect(workbook.hasTab('BC · Tổng quan')).toBe(false);
  });

  test('a period it cannot read, at its field', async () => {
    const workbook = await openFilled();
    const outcome = build(workbook, { flowFrom: 'năm ngoái' });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'flowFrom' }] });
  });

  test('many problems at once with the first twenty and their number', async () => {
    const workbook = await openFilled();
    const rows = Array.from({ length: 30 }, (_, i) => ({
      cutoff: day(2024, (i % 12) + 1, (i % 28) + 1),
      outstanding: 'sai',
    }));
    pasteRows(workbook, rows, WOMEN, 4);
    const messages = messagesOf(build(workbook));
    expect(messages).toHaveLength(21);
    expect(messages[20]).toBe('… và 10 lỗi nữa. Chữa các lỗi trên rồi chạy lại lệnh.');
  });
});

describe('the cost of Lập báo cáo', () => {
  const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Giải quyết việc làm'];

  /** `count` records over four programs, two communes and as many dates as it takes. */
  async function openWith(count: number): Promise<LocalWorkbook> {
    const workbook = await openMade();
    const rows = Array.from({ length: count }, (_, i): Row => {
      const date = new Date(2025, 2, 25 - Math.floor(i / 8));
      return {
        cutoff: date,
        commune: i % 2 ? 'Đăk Ơ' : 'Phú Nghĩa',
        program: PROGRAMS[Math.floor(i / 2) % 4] ?? '',
        outstanding: 1000 + (i % 8),
        households: 10,
      };
    });
    pasteRows(workbook, rows);
    workbook.runMenu(MENU, 'Tạo sổ');
    return workbook;
  }

  test('is the same with a hundred and with ten thousand records', async () => {
    const small = await openWith(100);
    const large = await openWith(10_000);
    const cost = (workbook: LocalWorkbook) => {
      dataOf(build(workbook));
      const first = workbook.lastRun.serviceCalls.byMethod;
      dataOf(build(workbook));
      return [first, workbook.lastRun.serviceCalls.byMethod];
    };
    expect(cost(large)).toEqual(cost(small));
  }, 240_000);
});
