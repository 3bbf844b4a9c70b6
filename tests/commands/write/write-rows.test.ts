import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { ImportContent } from '../../../src/ledger/imports/import-call';
import { PROGRAMS } from '../../../src/ledger/programs';
import { beforeWrite } from '../disturbing';
import { content, importAll, previewOf, requestOf, send } from '../import-support';
import { dataOf, day, pasteRows, problemsOf, type Row, records, WOMEN } from '../support';
import { COMMUNES, madePlain } from '../together/plain-workbook';

const DATE = { cutoff: day(2025, 2, 28) };
const POOR: Row = { ...DATE, program: 'Hộ nghèo', outstanding: 100, households: 900 };
const NEAR: Row = { ...DATE, program: 'Hộ cận nghèo', outstanding: 5, households: 300 };
const JOBS: Row = { ...DATE, program: 'Giải quyết việc làm', outstanding: 7, households: 70 };

/** Plain cells behave as the engine's do, and are quick. */
async function openWith(rows: readonly Row[]): Promise<HeadlessWorkbook> {
  const workbook = (await madePlain()) as unknown as HeadlessWorkbook;
  pasteRows(workbook, rows);
  return workbook;
}

const figures = (workbook: HeadlessWorkbook) =>
  Object.fromEntries(records(workbook, WOMEN).map((row) => [row['Chương trình'], row['Dư nợ']]));
const results = (workbook: HeadlessWorkbook) =>
  workbook.values('Nhật ký').map((row) => `${row[2]}: ${row[7]}`);
const paste = (workbook: HeadlessWorkbook, rows: readonly Row[]) => () => pasteRows(workbook, rows);

/** What the page was shown before somebody came in between. */
function corrected(workbook: HeadlessWorkbook, lines: ImportContent['lines']) {
  const sent = content({ lines });
  return requestOf(sent, previewOf(workbook, sent));
}

const TWO: ImportContent['lines'] = [
  [2, 'Đăk Ơ', 'Hộ nghèo', 111, 900],
  [3, 'Đăk Ơ', 'Giải quyết việc làm', 77, 70],
];

describe('writing rows while a person works in the tab', () => {
  test('hits the right rows after a sort in the moment of writing', async () => {
    const workbook = await openWith([POOR, NEAR, JOBS]);
    const request = corrected(workbook, TWO);
    beforeWrite(workbook, paste(workbook, [JOBS, POOR, NEAR]));
    expect(dataOf(send(workbook, request))).toMatchObject({ changed: 2 });
    expect(figures(workbook)).toEqual({
      'Hộ nghèo': 111,
      'Hộ cận nghèo': 5,
      'Giải quyết việc làm': 77,
    });
    expect(records(workbook, WOMEN)).toHaveLength(3);
  });

  test.each([
    ['a row above', (workbook: HeadlessWorkbook) => workbook.insertRows(WOMEN, 2)],
    ['a column before', (workbook: HeadlessWorkbook) => workbook.insertColumns(WOMEN, 3)],
  ])('hits the right rows after somebody inserted %s', async (_, insert) => {
    const workbook = await openWith([POOR, NEAR, JOBS]);
    const request = corrected(workbook, [...TWO, [4, 'Phú Nghĩa', 'Hộ nghèo', 12, 3]]);
    beforeWrite(workbook, () => insert(workbook));
    expect(dataOf(send(workbook, request))).toMatchObject({ added: 1, changed: 2 });
    const found = records(workbook, WOMEN).map((row) => [
      row.Xã,
      row['Chương trình'],
      row['Dư nợ'],
    ]);
    expect(found.sort()).toEqual([
      ['Phú Nghĩa', 'Hộ nghèo', 12],
      ['Đăk Ơ', 'Giải quyết việc làm', 77],
      ['Đăk Ơ', 'Hộ cận nghèo', 5],
      ['Đăk Ơ', 'Hộ nghèo', 111],
    ]);
  });

  test('leaves a figure typed into one of its cells, writes nothing else and shows both', async () => {
    const workbook = await openWith([POOR, NEAR, JOBS]);
    const request = corrected(workbook, TWO);
    beforeWrite(workbook, () => workbook.type(WOMEN, 'J2', '222'));
    const [first, ...others] = problemsOf(send(workbook, request));
    expect(others).toEqual([]);
    expect(first?.collision).toEqual({
      place: 'Nhập · Phụ nữ, dòng 2',
      who: 'gõ trực tiếp trong tab',
      when: '',
      cells: [{ column: 'Dư nợ', shown: '100', theirs: '222', mine: '111' }],
    });
    expect(figures(workbook)).toEqual({
      'Hộ nghèo': 222,
      'Hộ cận nghèo': 5,
      'Giải quyết việc làm': 7,
    });
    expect(results(workbook).at(-1)).toContain('Trả lại như trước');
  });

  test('writes a new row elsewhere when somebody began to type in the free one', async () => {
    const workbook = await openWith([POOR]);
    const request = corrected(workbook, [[2, 'Phú Nghĩa', 'Hộ nghèo', 12, 3]]);
    beforeWrite(workbook, () => workbook.type(WOMEN, 'E3', 'Hộ nghèo'));
    expect(dataOf(send(workbook, request))).toMatchObject({ added: 1 });
    expect(workbook.value(WOMEN, 'E3')).toBe('Hộ nghèo');
    expect(workbook.value(WOMEN, 'J3')).toBe('');
    expect(workbook.value(WOMEN, 'J4')).toBe(12);
  });

  describe.each([
    ['alone', []],
    ['among many', ['Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Giải quyết việc làm', 'Hộ nghèo']],
  ])('a new record %s, which somebody typed too in that moment', (_, others) => {
    const hers: Row = { ...POOR, commune: 'Phú Nghĩa', outstanding: 77, households: 4 };
    const HER_ROW = 12;
    const lines: ImportContent['lines'] = [
      [2, 'Phú Nghĩa', 'Hộ nghèo', 12, 3],
      ...others.map((program, i) => [3 + i, 'Đăk Ơ', program, 50 + i, 1] as const),
    ];
    const types = (workbook: HeadlessWorkbook) => () => pasteRows(workbook, [hers], WOMEN, HER_ROW);
    /** Hers goes to the top, where it is met first by its key. */
    const sorts = (workbook: HeadlessWorkbook) => () =>
      workbook.sort(WOMEN, `A2:M${HER_ROW}`, workbook.values(WOMEN)[0]?.length ?? 1, true);

    test.each([
      ['', false],
      [', though the tab is sorted while the other is taken back', true],
    ])('stands once, as she typed it, and both are shown%s', async (__, isSorted) => {
      const workbook = await openWith([{ ...NEAR, fund: 'Huyện' }]);
      const request = corrected(workbook, lines);
      beforeWrite(workbook, types(workbook), ...(isSorted ? [sorts(workbook)] : []));
      const [first, ...more] = problemsOf(send(workbook, request));
      expect(more).toEqual([]);
      expect(first?.collision).toMatchObject({
        who: 'gõ trực tiếp trong tab',
        cells: [
          { column: 'Dư nợ', shown: 'trống', theirs: '77', mine: '12' },
          { column: 'Số hộ', shown: 'trống', theirs: '4', mine: '3' },
        ],
      });
      const standing = records(workbook, WOMEN).map((row) => [row.Xã, row['Dư nợ']]);
      expect(standing.sort()).toEqual([
        ['Phú Nghĩa', 77],
        ['Đăk Ơ', 5],
      ]);
      expect(results(workbook).at(-1)).toContain('Trả lại như trước');
    });
  });

  test('names the person whose command wrote a row meanwhile, and when', async () => {
    const workbook = await openWith([POOR]);
    const late = corrected(workbook, [[2, 'Đăk Ơ', 'Hộ nghèo', 111, 900]]);
    const early = corrected(workbook, [[2, 'Đăk Ơ', 'Hộ nghèo', 222, 900]]);
    dataOf(send(workbook, { ...early, person: 'Hoa' }));
    const [refused] = problemsOf(send(workbook, late));
    expect(refused?.collision).toMatchObject({
      who: 'Hoa',
      when: expect.stringMatching(/^26\/03\/2025 08:30:\d\d$/),
      cells: [{ column: 'Dư nợ', shown: '100', theirs: '222', mine: '111' }],
    });
    expect(figures(workbook)).toEqual({ 'Hộ nghèo': 222 });
  });
});

describe('writing many rows', () => {
  const MANY = 5_000;
  const KEYS = COMMUNES.flatMap((commune) =>
    PROGRAMS.slice(0, 10).map(({ name }) => ({ commune, program: name })),
  );
  /** So many keys that differ, on as many dates as it takes. */
  const dated = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      cutoff: new Date(1990, 0, 1 + Math.floor(i / KEYS.length)),
      commune: COMMUNES[0],
      program: 'Hộ nghèo',
      ...KEYS[i % KEYS.length],
      outstanding: i,
      note: `ghi chú ${i}`,
    }));
  const lines = (rows: ReturnType<typeof dated>, figure: (i: number) => number): ImportContent => ({
    ...content(),
    fields: [
      { id: 'cutoff', header: 'Ngày', unit: null },
      { id: 'commune', header: 'Xã', unit: null },
      { id: 'program', header: 'Chương trình', unit: null },
      { id: 'outstanding', header: 'Dư nợ', unit: 'triệu đồng' },
    ],
    constants: [{ field: 'fund', text: 'TW' }],
    lines: rows.map(({ cutoff, commune, program }, i) => [
      i + 2,
      isoDay(cutoff),
      commune,
      program,
      figure(i),
    ]),
  });

  test('takes no more than sixty calls for five thousand new rows', async () => {
    const workbook = await openWith([]);
    const outcome = importAll(
      workbook,
      lines(dated(MANY), (i) => i + 1),
    );
    expect(dataOf(outcome)).toMatchObject({ added: MANY });
    expect(workbook.lastRun.serviceCalls.total).toBeLessThanOrEqual(60);
    expect(records(workbook, WOMEN)).toHaveLength(MANY);
  });

  test('takes as few for every third of them, and leaves what lies between', async () => {
    const workbook = await openWith(dated(900));
    workbook.type(WOMEN, 'J4', '=1+1');
    const changed = lines(dated(900), (i) => (i % 3 === 0 ? i + 10_000 : i));
    const sent = { ...changed, lines: changed.lines.filter((_, i) => i % 3 === 0) };
    expect(dataOf(importAll(workbook, sent))).toMatchObject({ changed: 300 });
    expect(workbook.lastRun.serviceCalls.total).toBeLessThanOrEqual(60);
    const after = records(workbook, WOMEN).map((row) => row['Dư nợ']);
    expect([0, 1, 3, 4].map((i) => after[i])).toEqual([10_000, 1, 10_003, 4]);
    expect(workbook.formula(WOMEN, 'J4')).toBe('=1+1');
  });

  test('puts back a figure typed between the rows that it writes, without a collision', async () => {
    const workbook = await openWith(dated(60));
    const changed = lines(dated(60), (i) => i + 10_000);
    const sent = { ...changed, lines: changed.lines.filter((_, i) => i % 3 === 0) };
    const request = requestOf(sent, previewOf(workbook, sent));
    beforeWrite(workbook, () => workbook.type(WOMEN, 'J3', '777'));
    expect(dataOf(send(workbook, request))).toMatchObject({ changed: 20 });
    const after = records(workbook, WOMEN).map((row) => row['Dư nợ']);
    expect(after.slice(0, 4)).toEqual([10_000, 777, 2, 10_003]);
  });
});

function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}
