import { describe, expect, it } from '@jest/globals';
import { readFacts } from '../../src/analysis/narrative/facts';
import { narrativeText } from '../../src/analysis/narrative/narrative';
import type { Argument } from '../../src/functions/custom-function';
import type { Cell, Cells } from '../../src/ledger/cell';
import { SETTINGS } from '../../src/ledger/settings';
import { type RowCells, tab, tabOf } from '../ledger/ledger-rows';
import { groupCells, ledgerCells, reportInput, valueIn } from '../reports/bu-gia-map';
import { answerOf, message } from './message';

const MARCH = new Date(2025, 2, 25);
const WINDOW = '2024 - T2/2025';
const BANK: Cells = [
  ['Bộ số liệu', 'Ngày chốt', 'Đơn vị', 'Dư nợ'],
  ['BCDHTD 01.1', MARCH, 'triệu đồng', 536_273],
  ['', '', '', ''],
];
const LEDGER = ledgerCells();
const OFFICE = 'Phòng giao dịch NHCSXH Bù Gia Mập';

function text(...args: Argument[]): string {
  return String(answerOf('UT_BANTIN', ...args));
}

/** Two associations of one commune at one date, in triệu đồng. */
const ROWS: readonly RowCells[] = [
  { cutoff: '31/12/2024', outstanding: 900 },
  { cutoff: '31/12/2024', association: 'HPN', outstanding: 1_000 },
  { outstanding: 1_000, overdue: 0, disbursed: 150 },
  { association: 'HPN', outstanding: 1_100, overdue: 0, disbursed: 100 },
];
const SMALL = tab(ROWS);
const PLAN: Cells = [
  [
    'Năm',
    'Chương trình',
    'Nguồn vốn',
    'Kế hoạch dư nợ (triệu đồng)',
    'Chỉ tiêu tăng trưởng (triệu đồng)',
  ],
  [2025, 'HN', 'TW', 2_400, 500],
];

describe('UT_BANTIN', () => {
  it('says what the paragraph of the report says', () => {
    const input = reportInput();
    const names = [[OFFICE, 'huyện Bù Gia Mập']];
    const sources: Argument[] = [BANK, groupCells(), '', '', ''];
    expect(text(LEDGER, '25/03/2025', WINDOW, names, ...sources, 'vừa', '31/12')).toBe(
      narrativeText(valueIn(readFacts(input)), input.settings),
    );
  });

  it.each([
    '535,2 tỷ đồng',
    '9.177 hộ',
    '99,8%',
    '0,05%',
    '189,9 tỷ đồng',
    'Hộ nghèo 40.988 triệu đồng',
    'năm 2024 và 2 tháng đầu năm 2025',
    OFFICE,
  ])('says “%s”, as the article does', (figure) => {
    expect(text(LEDGER, MARCH, WINDOW, OFFICE, BANK, groupCells())).toContain(figure);
  });

  it('leaves out what it has no range for', () => {
    expect(text(SMALL, MARCH, '25/03/2025')).toBe(
      'Từ sau ngày 31/12/2024 đến ngày 25/03/2025, các chương trình tín dụng chính sách ủy thác đã giải ngân 250 triệu đồng. ' +
        'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 2.100 triệu đồng. ' +
        'Toàn bộ dư nợ thuộc chương trình Hộ nghèo. Không có nợ quá hạn.',
    );
  });

  it('does not say since when the flows are where the units have different dates before', () => {
    const other: RowCells = { cutoff: '28/02/2025', association: 'HPN', outstanding: 1_050 };
    expect(text(tab([...ROWS, other]), MARCH, '25/03/2025')).toMatch(
      /^Trong kỳ số liệu ngày 25\/03\/2025, /,
    );
  });

  it('leaves out a range that is blank or has nothing below its header', () => {
    const header = [['Ngày chốt', 'Nguồn', 'Số tiền (tỷ đồng)', 'Mức']];
    expect(text(SMALL, MARCH, '25/03/2025', '', '', '', '', header)).toBe(
      text(SMALL, MARCH, '25/03/2025'),
    );
  });

  it('takes name and area from the tab Cài đặt', () => {
    const rows = SETTINGS.map(({ id, name }): Cell[] => [
      name,
      id === 'officeName' ? OFFICE : id === 'area' ? 'huyện Bù Gia Mập' : '',
    ]);
    expect(text(SMALL, MARCH, '25/03/2025', [['Mục', 'Giá trị'], ...rows])).toContain(
      `${OFFICE} đã giải ngân 250 triệu đồng vốn tín dụng chính sách ủy thác trên địa bàn huyện Bù Gia Mập.`,
    );
  });

  it('tells of no growth where a unit has no balance of 31/12', () => {
    const late = tab(ROWS.filter((_, i) => i !== 1));
    const said = text(late, MARCH, '25/03/2025', '', '', '', PLAN);
    expect(said).toContain('đạt 87,5% kế hoạch năm 2025');
    expect(said).not.toMatch(/tăng trưởng|dư nợ tăng/);
  });

  it('tells the plan, the capital and the work of the associations', () => {
    const capital = [
      ['Ngày chốt', 'Nguồn', 'Số tiền (tỷ đồng)', 'Mức'],
      [MARCH, 'Tổng', 12, 'hơn'],
    ];
    const header = ['Ngày chốt', 'Xã', 'Tổ đã kiểm tra', 'Lớp tập huấn', 'Người tập huấn'];
    const activities = [
      header,
      [MARCH, 'Đa Kia', 12, 1, 40],
      header,
      [MARCH, 'Đa Kia', 8, '', ''],
      ['', '', '', '', ''],
    ];
    const said = text(SMALL, MARCH, '25/03/2025', '', '', '', PLAN, capital, activities);
    expect(said).toContain(
      'Cùng thời điểm, tổng nguồn vốn cho vay đạt hơn 12 tỷ đồng. ' +
        'Dư nợ là 2.100 triệu đồng, đạt 87,5% kế hoạch năm 2025 (2.400 triệu đồng); ' +
        'dư nợ tăng 200 triệu đồng so với 31/12/2024, đạt 40,0% chỉ tiêu tăng trưởng (500 triệu đồng). ' +
        'Hoạt động ủy thác của các hội kỳ số liệu ngày 25/03/2025: ' +
        'kiểm tra 20 Tổ; tổ chức 1 lớp tập huấn cho 40 người.',
    );
  });

  it('counts the groups of a filtered ledger only', () => {
    const groups = [
      ['Ngày chốt', 'Xã', 'Hội', 'Tổ', 'Dư nợ (triệu đồng)', 'Số hộ còn dư nợ'],
      [MARCH, 'Đa Kia', 'HND', 'T1', 1_000, 30],
      [MARCH, 'Đa Kia', 'HPN', 'T2', 1_100, 40],
    ];
    const farmers = tab(ROWS.filter(({ association }) => association === undefined));
    expect(text(farmers, MARCH, '25/03/2025', '', '', groups)).toContain('với 30 hộ còn dư nợ');
    expect(text(SMALL, MARCH, '25/03/2025', '', '', groups)).toContain('với 70 hộ còn dư nợ');
  });

  it('begins with what is missing when a unit of the date before has not reported', () => {
    expect(text(tab(ROWS.slice(0, 3)), MARCH, '25/03/2025')).toMatch(
      /^Số liệu chưa đủ \(mới có 1\/2 đơn vị\); các số sau là của phần đã nhập\./,
    );
  });

  it('does not wait for a unit that was gone at the date before', () => {
    const gone: RowCells = { cutoff: '30/06/2024', commune: 'Phước Minh', outstanding: 5 };
    expect(text(tab([gone, ...ROWS]), MARCH, '25/03/2025')).not.toContain('chưa đủ');
  });

  it('keeps direct lending out of the entrusted balance', () => {
    const direct: RowCells = { association: 'Trực tiếp', outstanding: 70 };
    expect(text(tab([...ROWS, direct]), MARCH, '25/03/2025')).toContain('đạt 2.100 triệu đồng');
  });

  it('speaks of balances alone where the range has no flows', () => {
    const balances = tabOf(['cutoff', 'association', 'outstanding'], ROWS);
    expect(text(balances, MARCH, '25/03/2025')).toBe(
      'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 2.100 triệu đồng.',
    );
  });

  it('gives text that is no formula, whatever the name', () => {
    expect(text(SMALL, MARCH, '25/03/2025', '=1+1')).toMatch(/^Từ sau /);
  });
});

describe('UT_BANTIN of another length', () => {
  const NO_SOURCES: Argument[] = ['', '', '', '', '', ''];
  const asked = (...options: Argument[]): string =>
    text(SMALL, MARCH, '25/03/2025', ...NO_SOURCES, ...options);

  it('says the balance and its change since 31/12 in the short one', () => {
    expect(asked('ngắn')).toBe(
      'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 2.100 triệu đồng. ' +
        'So với 31/12/2024, dư nợ ủy thác tăng 200 triệu đồng (10,53%). Không có nợ quá hạn.',
    );
  });

  it('has several paragraphs in the long one', () => {
    expect(asked('DÀI').split('\n').length).toBeGreaterThan(2);
  });

  it.each(['vừa', 'Vua', ''])('gives “%s” the paragraph that it always was', (length) => {
    expect(asked(length)).toBe(text(SMALL, MARCH, '25/03/2025'));
  });

  it('compares the paragraph where it is asked to', () => {
    expect(asked('', 'kỳ trước')).toContain('So với 31/12/2024, dư nợ ủy thác tăng 200 triệu đồng');
  });

  it('speaks of the one association that a range was filtered by', () => {
    const women = tab(ROWS.filter(({ association }) => association === 'HPN'));
    expect(text(women, MARCH, '25/03/2025')).toContain(
      'dư nợ ủy thác qua Hội Phụ nữ đạt 1.100 triệu đồng',
    );
  });

  it.each<[string, Argument[], string]>([
    ['a length that there is not', ['rất dài'], 'Không nhận “rất dài”. Ghi ngắn, vừa hoặc dài.'],
    ['a base that is none', ['ngắn', 'hôm qua'], 'Không đọc được mốc so sánh “hôm qua”'],
    ['a base after the date', ['ngắn', '30/06/2025'], '30/06/2025'],
  ])('refuses %s', (_, options, said) => {
    expect(message('UT_BANTIN', SMALL, MARCH, '25/03/2025', ...NO_SOURCES, ...options)).toContain(
      said,
    );
  });
});

describe('UT_BANTIN that cannot answer', () => {
  it.each<[string, Argument[], string]>([
    [
      'a range of another tab',
      [SMALL, MARCH, '25/03/2025', '', groupCells()],
      "Đối số so_ngan_hang phải là vùng của tab kể cả dòng tiêu đề, ví dụ 'Số ngân hàng'!A:L.",
    ],
    [
      'a cell where a range belongs',
      [SMALL, MARCH, '25/03/2025', '', '', 'Tổ TK&VV'],
      "Đối số to_tkvv phải là vùng của tab kể cả dòng tiêu đề, ví dụ 'Tổ TK&VV'!A:R.",
    ],
    ['a ledger without rows', [tab([]), MARCH, 2025], 'Chưa có số liệu. Nhập ít nhất một dòng.'],
    [
      'amounts without a unit',
      [tabOf(['cutoff', 'outstanding'], ROWS, ''), MARCH, 2025],
      'Đối số du_lieu: Tiêu đề “Dư nợ” chưa ghi đơn vị. Ghi như “Dư nợ (triệu đồng)”.',
    ],
    [
      'a period for a date',
      [SMALL, 'T3/2025', 2025],
      'Đối số ngay: Không đọc được ngày “T3/2025”. Gõ như 25/03/2025.',
    ],
    [
      'flows after the date',
      [SMALL, '31/12/2024', 2025],
      'Doanh số 2025 bắt đầu sau ngày chốt 31/12/2024. Chọn kỳ bắt đầu trước ngày chốt.',
    ],
    [
      'a wrong row of a tab',
      [
        SMALL,
        MARCH,
        2025,
        '',
        '',
        '',
        '',
        [
          ['Ngày chốt', 'Nguồn', 'Số tiền (tỷ đồng)'],
          [MARCH, 'Tổng', 'nhiều'],
        ],
      ],
      'Đối số nguon_von, dòng 2, cột Số tiền: Không đọc được số “nhiều”. Gõ như 1234 hoặc 1234,5.',
    ],
  ])('says what is wrong with %s', (_, args, sentence) => {
    expect(message('UT_BANTIN', ...args)).toBe(sentence);
  });

  it('refuses a text longer than a cell', () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, i): RowCells => ({
        program: `Chương trình riêng số ${i}`,
        outstanding: 1,
      }),
    );
    expect(message('UT_BANTIN', tab(rows), MARCH, '25/03/2025')).toMatch(
      /^Đoạn văn dài \d+ ký tự, quá 50\.000 ký tự của một ô\./,
    );
  });
});
