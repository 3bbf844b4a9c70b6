import { describe, expect, test } from '@jest/globals';
import { content, importAll, openForImport, previewOf, requestOf, send } from '../import-support';
import { dataOf, day, everything, messagesOf, pasteRows, records, WOMEN } from '../support';

describe('importing rows of a file', () => {
  test('adds rows under their standard names, in the unit of the tab', async () => {
    const workbook = await openForImport();
    const outcome = importAll(workbook, content());
    expect(dataOf(outcome)).toMatchObject({ added: 2, changed: 0, same: 0 });
    expect(records(workbook, WOMEN)).toMatchObject([
      { Xã: 'Đăk Ơ', Hội: 'Phụ nữ', 'Chương trình': 'Hộ nghèo', 'Dư nợ': 40988, 'Số hộ': 900 },
      { Xã: 'Đăk Ơ', 'Chương trình': 'Hộ cận nghèo', 'Nguồn vốn': 'Trung ương', 'Dư nợ': 12000.5 },
    ]);
  });

  test('changes nothing when the same file comes again, and says so', async () => {
    const workbook = await openForImport();
    importAll(workbook, content());
    const before = everything(workbook);
    const outcome = importAll(workbook, content());
    expect(dataOf(outcome).message).toBe(
      'Không có gì thay đổi: 2 dòng đã có trong tab Nhập · Phụ nữ.',
    );
    expect(everything(workbook)).toBe(before);
  });

  test('updates only what a corrected file changes, and says what', async () => {
    const workbook = await openForImport();
    importAll(workbook, content());
    const corrected = content({
      lines: [
        [2, 'Đăk Ơ', 'Hộ nghèo', 40999, 900],
        [3, 'Đăk Ơ', 'HCN', 12000.5, 300],
      ],
    });
    const preview = previewOf(workbook, corrected);
    expect([preview.added, preview.changed, preview.same]).toEqual([0, 1, 1]);
    expect(preview.changes).toEqual([
      {
        row: 2,
        at: 2,
        what: expect.stringContaining('28/02/2025'),
        cells: [{ column: 'Dư nợ', before: '40.988', after: '40.999' }],
      },
    ]);
    expect(dataOf(importAll(workbook, corrected))).toMatchObject({ changed: 1, same: 1 });
    expect(records(workbook, WOMEN).map((row) => row['Dư nợ'])).toEqual([40999, 12000.5]);
  });

  test('writes nothing while one row is wrong, and tells every wrong row', async () => {
    const workbook = await openForImport();
    const before = everything(workbook);
    const wrong = content({
      lines: [
        [2, 'Đăk Ơ', 'Hộ nghèo', 40988, 900],
        [3, 'Đăk Nông', 'HCN', 'abc', 300],
      ],
    });
    const preview = previewOf(workbook, wrong);
    expect(preview.problems.filter(({ kind }) => kind === 'error')).toMatchObject([
      { row: 3, message: expect.stringContaining('Không có xã “Đăk Nông”') },
      { row: 3, message: expect.stringContaining('Không đọc được số “abc”') },
    ]);
    expect(messagesOf(send(workbook, requestOf(wrong, preview)))).toHaveLength(2);
    expect(everything(workbook)).toBe(before);
  });

  test('takes a line that says the same twice once, and refuses two that differ', async () => {
    const workbook = await openForImport();
    const lines = [
      [2, 'Đăk Ơ', 'Hộ nghèo', 40988, 900],
      [3, 'Đăk Ơ', 'HN', 40988, 900],
      [4, 'Đăk Ơ', 'Cho vay hộ nghèo', 41000, 900],
    ];
    expect(previewOf(workbook, content({ lines })).problems).toMatchObject([
      { kind: 'error', row: 4, message: expect.stringContaining('dòng 2 nhưng khác Dư nợ') },
      { kind: 'warning', row: 3, message: expect.stringContaining('Giống hệt dòng 2') },
    ]);
  });

  test('asks for what neither the file nor the person said', async () => {
    const workbook = await openForImport();
    const { problems } = previewOf(workbook, content({ constants: [] }));
    expect(problems.map(({ field }) => field)).toEqual(['cutoff', 'fund']);
  });

  test('asks how numbers are written rather than guess', async () => {
    const workbook = await openForImport();
    const lines = [[2, 'Đăk Ơ', 'Hộ nghèo', '1.234', 20]];
    const unsure = previewOf(workbook, content({ lines }));
    expect(unsure.problems).toMatchObject([{ field: 'numberStyle', row: 2 }]);
    importAll(workbook, content({ lines, numberStyle: 'vi' }));
    expect(records(workbook, WOMEN)).toMatchObject([{ 'Dư nợ': 1234 }]);
    const english = content({
      lines: [[2, 'Đăk Ơ', 'Hộ nghèo', '1,234.5', 20]],
      numberStyle: 'en',
    });
    importAll(workbook, english);
    expect(records(workbook, WOMEN)).toMatchObject([{ 'Dư nợ': 1234.5 }]);
  });

  test('warns when a household would owe too little: the unit has slipped', async () => {
    const workbook = await openForImport();
    const lines = [[2, 'Đăk Ơ', 'Hộ nghèo', 0.04, 900]];
    const { problems } = previewOf(workbook, content({ lines }));
    expect(problems).toMatchObject([{ kind: 'warning', row: 2 }]);
  });

  test('leaves rows of other associations out of a tab, and counts them', async () => {
    const workbook = await openForImport();
    const fields = [...content().fields, { id: 'association', header: 'Hội', unit: null }];
    const lines = [
      [2, 'Đăk Ơ', 'Hộ nghèo', 40988, 900, 'Hội LHPN'],
      [3, 'Đăk Ơ', 'Hộ nghèo', 5, 9, 'HND'],
    ];
    const preview = previewOf(workbook, content({ fields, lines }));
    expect(preview.added).toBe(1);
    expect(preview.problems).toMatchObject([{ kind: 'warning', row: 3 }]);
  });
});

describe('a second look at the sheet', () => {
  test('shows both figures where another wrote after the preview, and writes none', async () => {
    const workbook = await openForImport();
    importAll(workbook, content());
    const corrected = content({
      lines: [
        [2, 'Đăk Ơ', 'Hộ nghèo', 41000, 900],
        [3, 'Đăk Ơ', 'HCN', 13000, 300],
      ],
    });
    const request = requestOf(corrected, previewOf(workbook, corrected));
    workbook.paste(WOMEN, 'J2', [[42000]]);
    const outcome = send(workbook, request);
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        {
          collision: {
            cells: [{ column: 'Dư nợ', shown: '40988', theirs: '42000', mine: '41000' }],
          },
        },
      ],
    });
    expect(records(workbook, WOMEN).map((row) => row['Dư nợ'])).toEqual([42000, 12000.5]);
  });

  test('writes a repeated request once and answers it alike', async () => {
    const workbook = await openForImport();
    const sent = content();
    const request = requestOf(sent, previewOf(workbook, sent));
    const first = send(workbook, request);
    const after = everything(workbook);
    expect(send(workbook, request)).toEqual(first);
    expect(everything(workbook)).toBe(after);
  });

  test('refuses a date that the branch has closed', async () => {
    const workbook = await openForImport();
    workbook.paste('Kỳ chốt', 'A2', [[day(2025, 2, 28), null, 'đã chốt']]);
    const { problems } = previewOf(workbook, content());
    expect(problems).toMatchObject([{ kind: 'error', field: 'cutoff' }]);
  });
});

describe('amounts since the beginning of the year', () => {
  const cumulative = (collected: number) =>
    content({
      fields: [
        { id: 'commune', header: 'Xã', unit: null },
        { id: 'program', header: 'Chương trình', unit: null },
        { id: 'outstanding', header: 'Dư nợ', unit: 'triệu đồng' },
        { id: 'collected:ytd', header: 'Thu nợ lũy kế', unit: 'triệu đồng' },
      ],
      lines: [[2, 'Đăk Ơ', 'Hộ nghèo', 40988, collected]],
    });

  test('are differenced against the dates of the year that are stored, as the preview shows', async () => {
    const workbook = await openForImport();
    pasteRows(workbook, [{ cutoff: day(2025, 1, 31), outstanding: 40000, collected: 300 }]);
    const preview = previewOf(workbook, cumulative(500));
    expect(preview.differences).toEqual([
      {
        row: 2,
        column: 'Thu nợ',
        total: '500 triệu đồng',
        before: '300 triệu đồng',
        value: '200 triệu đồng',
      },
    ]);
    importAll(workbook, cumulative(500));
    expect(records(workbook, WOMEN)).toMatchObject([{ 'Thu nợ': 300 }, { 'Thu nợ': 200 }]);
    expect(dataOf(importAll(workbook, cumulative(500)))).toMatchObject({ added: 0, changed: 0 });
  });

  test('are refused below what is stored', async () => {
    const workbook = await openForImport();
    pasteRows(workbook, [{ cutoff: day(2025, 1, 31), outstanding: 40000, collected: 300 }]);
    expect(previewOf(workbook, cumulative(200)).problems).toMatchObject([
      { kind: 'error', message: expect.stringContaining('nhỏ hơn 300 triệu đồng') },
    ]);
  });

  test('are refused where a stored interval began in the year before', async () => {
    const workbook = await openForImport();
    pasteRows(workbook, [{ cutoff: day(2024, 11, 30), outstanding: 40000, collected: 300 }]);
    expect(previewOf(workbook, cumulative(500)).problems).toMatchObject([{ kind: 'error' }]);
  });
});

describe('texts', () => {
  const hostile = [
    '=1+1',
    '+84',
    '-5',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    "'quoted",
    '🙂 \u202eabc',
    'dòng một\ndòng hai\tcột',
  ];

  test('of a file stay the text they are, and are the same when they come again', async () => {
    const workbook = await openForImport();
    const programs = ['HN', 'HCN', 'HMTN', 'NSVSMT', 'GQVL', 'NOXH', 'HSSV', 'XKLĐ'];
    const fields = [...content().fields, { id: 'note', header: 'Ghi chú', unit: null }];
    const lines = hostile.map((text, i) => [i + 2, 'Đăk Ơ', programs[i] ?? '', 40988, 900, text]);
    importAll(workbook, content({ fields, lines }));
    expect(records(workbook, WOMEN).map((row) => row['Ghi chú'])).toEqual(hostile);
    const again = importAll(workbook, content({ fields, lines }));
    expect(dataOf(again)).toMatchObject({ added: 0, changed: 0, same: hostile.length });
  });

  test('are matched decomposed and with the old place of tone marks', async () => {
    const workbook = await openForImport();
    const lines = [[2, 'Xã Đăk Ơ'.normalize('NFD'), 'hộ nghèo', 40988, 900]];
    expect(previewOf(workbook, content({ lines })).errors).toBe(0);
  });
});
