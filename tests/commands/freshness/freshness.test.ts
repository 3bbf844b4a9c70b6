import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { filled } from '../filled';
import { openMadeOnEngine } from '../on-engine';
import { build, dataOf, day, FARMERS, pasteRows, WOMEN } from '../support';

const TAB = 'BC · Theo hội';
const FINGERPRINTS = 'Dấu số liệu';
const CATALOGUE = 'Danh mục';
const SETTINGS = 'Cài đặt';
const WARNING = 'SỐ LIỆU ĐÃ THAY ĐỔI SAU KHI LẬP: cần lập lại trước khi ký';

/** One report of four records, built once: a case that spoils it for others comes last. */
let workbook: LocalWorkbook;

beforeAll(async () => {
  workbook = await openMadeOnEngine();
  filled(workbook);
  dataOf(build(workbook, { reports: ['by-association'] }));
}, 60_000);

function line(): string {
  return workbook.displays(TAB)[0]?.find((cell) => /lập/i.test(cell)) ?? '';
}

const isFresh = (): boolean => line().includes('chưa thay đổi');

describe('the line above a summary tab', () => {
  test('says when it was built and that nothing changed since', () => {
    expect(line()).toBe('Lập lúc 08:30 ngày 26/03/2025 · Số liệu chưa thay đổi từ khi lập');
  });

  test('links to the print of the paper below it', () => {
    expect(workbook.displays(TAB)[0]).toContain('In A4 ngang');
    const formula = ['A1', 'B1'].map((a1) => workbook.formula(TAB, a1)).join('');
    expect(formula).toMatch(
      /^=HYPERLINK\("https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/]+\/export\?format=pdf&gid=\d+&size=A4&portrait=false&fitw=true.*&r1=1&c1=0&r2=\d+&c2=\d+"/,
    );
  });

  test('names the tab whose figures changed, and warns on paper', () => {
    workbook.type(WOMEN, 'J2', '41988');
    expect(line()).toBe('⚠ SỐ LIỆU ĐÃ THAY ĐỔI SAU KHI LẬP (tab Số liệu): lập lại trước khi ký');
    expect(workbook.displays(TAB).flat()).toContain(WARNING);
  });

  test('takes a change back when the figure is what it was', () => {
    workbook.type(WOMEN, 'J2', '41988');
    workbook.type(WOMEN, 'J2', '40988');
    expect(isFresh()).toBe(true);
    expect(workbook.displays(TAB).flat()).not.toContain(WARNING);
  });
});

/** Cells of the entry tabs, Danh mục and Cài đặt as typed, and as they were. */
type Edit = readonly [tab: string, a1: string, typed: string, before: string];

describe('a summary tab is not called fresh', () => {
  test.each<[string, readonly Edit[]]>([
    [
      'after two edits that cancel out',
      [
        [WOMEN, 'J2', '40989', '40988'],
        [WOMEN, 'J3', '108662', '108663'],
      ],
    ],
    [
      'after a figure moves to another association',
      [
        [WOMEN, 'J2', '50', '40988'],
        [FARMERS, 'J2', '81926', '40988'],
      ],
    ],
    ['of another commune', [[WOMEN, 'C2', 'Phú Nghĩa', 'Đăk Ơ']]],
    ['of another date', [[WOMEN, 'A2', '24/03/2025', '25/03/2025']]],
    ['with a zero for a blank', [[WOMEN, 'L2', '0', '']]],
    ['of another name in Danh mục', [[CATALOGUE, 'D2', 'HNG', 'HN']]],
    ['of another place in Cài đặt', [[SETTINGS, 'B11', 'Bù Gia Mập', '']]],
  ])('%s, but again when all is as it was', (_, edits) => {
    for (const [tab, a1, typed] of edits) workbook.type(tab, a1, typed);
    expect(isFresh()).toBe(false);
    for (const [tab, a1, , before] of edits) workbook.type(tab, a1, before);
    expect(isFresh()).toBe(true);
  });

  test('after a new row, and where that is deleted it is', () => {
    const row = { cutoff: day(2025, 3, 25), program: 'Hộ mới thoát nghèo', outstanding: 7 };
    pasteRows(workbook, [row], WOMEN, 4);
    expect(isFresh()).toBe(false);
    workbook.deleteRows(WOMEN, 4, 1);
    expect(isFresh()).toBe(true);
  });
});

describe('a second build of the same figures', () => {
  test('writes nothing but the line', () => {
    dataOf(build(workbook, { reports: ['by-association'] }));
    const { byMethod } = workbook.lastRun.serviceCalls;
    const writes = Object.keys(byMethod).filter((path) =>
      /^(Range|Sheet)\.(set|insert|merge|clear|delete|break)/.test(path),
    );
    expect(writes).toEqual(['Range.setFormula', 'Range.setNumberFormats', 'Range.setValues']);
    // The last two are the line in Nhật ký.
    expect([byMethod['Range.setFormula'], byMethod['Range.setValues']]).toEqual([1, 1]);
  });

  test('repairs a figure that was typed over', () => {
    const before = workbook.values(TAB);
    const row = before.findIndex((cells) => cells.includes('TỔNG CỘNG')) + 1;
    const column = before[row - 1]?.findIndex((cell) => typeof cell === 'number') ?? 0;
    workbook.type(TAB, `${String.fromCharCode(65 + column)}${row}`, '1');
    dataOf(build(workbook, { reports: ['by-association'] }));
    expect(workbook.values(TAB)).toEqual(before);
  });
});

describe('a summary tab stays fresh', () => {
  test.each<[string, () => void]>([
    ['a sort', () => workbook.sort(WOMEN, 'A2:T3', 10, false)],
    ['a moved column', () => workbook.moveColumn(WOMEN, 10, 12)],
    ['a sort of Danh mục', () => workbook.sort(CATALOGUE, 'A2:K36', 3, false)],
    ['an address of an editor', () => workbook.type(SETTINGS, 'B28', 'can.bo@example.com')],
    ['another name of a tab', () => workbook.renameTab(CATALOGUE, 'Danh mục chuẩn')],
    ['a remark', () => workbook.type(FARMERS, 'T2', 'đã xem')],
    [
      'rows of a later date',
      () =>
        pasteRows(
          workbook,
          [{ cutoff: day(2025, 4, 30), association: 'Nông dân', outstanding: 41000 }],
          FARMERS,
          4,
        ),
    ],
  ])('after %s', (_, change) => {
    change();
    expect(line()).toMatch(/chưa thay đổi/);
  });

  test('until nobody can tell, and again after the next build', () => {
    workbook.clear(FINGERPRINTS, 'A2:F20');
    expect(line()).toMatch(/không kiểm được số liệu có thay đổi hay không$/);
    workbook.deleteTab(FINGERPRINTS);
    expect(isFresh()).toBe(false);
    dataOf(build(workbook, { reports: ['by-association'] }));
    expect(isFresh()).toBe(true);
  });
});
