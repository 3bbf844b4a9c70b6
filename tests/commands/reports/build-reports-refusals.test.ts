import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { openBuilt, openFilled, ROWS } from '../filled';
import {
  build,
  day,
  everything,
  messagesOf,
  openMade,
  pasteRows,
  problemsOf,
  WOMEN,
} from '../support';

/** Bad input: what is done to the tabs, and the sentence that must come. */
const BAD_INPUT: readonly [
  name: string,
  spoil: (workbook: HeadlessWorkbook) => void,
  said: RegExp,
][] = [
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
