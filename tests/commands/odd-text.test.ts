import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../local/headless-workbook';
import type { EntryForm } from '../../src/ledger/entry-form';
import type { Outcome } from '../../src/ledger/outcome';
import { columnLetter } from '../../src/workbook/table';
import { ODD_TEXTS } from './odd-text';
import {
  columnOf,
  dataOf,
  day,
  KEY,
  messagesOf,
  openMade,
  pasteRows,
  preview,
  problemsOf,
  records,
  save,
  WOMEN,
} from './support';

/** The formulas in the rows of a tab; the add-in's own stand in row 1. */
function formulasBelow(workbook: HeadlessWorkbook, tab: string): string[] {
  return workbook.values(tab).flatMap((row, r) =>
    r === 0
      ? []
      : row.flatMap((_, c) => {
          const formula = workbook.formula(tab, `${columnLetter(c + 1)}${r + 1}`);
          return formula === '' ? [] : [formula];
        }),
  );
}

describe('an odd text as the note of an entry', () => {
  const workbook = openMade();
  test.each(ODD_TEXTS)('%s is stored and shown as it is, and runs nowhere', async (_, text) => {
    const book = await workbook;
    const shown = preview(book).row;
    dataOf(save(book, { note: text, shown, amounts: { outstanding: '1' } }));
    expect(records(book, WOMEN)[0]?.['Ghi chú']).toBe(text);
    expect(preview(book).row?.note).toBe(text);
    expect(formulasBelow(book, WOMEN)).toEqual([]);
    expect(formulasBelow(book, 'Nhật ký')).toEqual([]);
  });

  test('saved a second time changes nothing', async () => {
    const book = await workbook;
    for (const [, text] of ODD_TEXTS.slice(0, 8)) {
      dataOf(save(book, { note: text, shown: preview(book).row, amounts: { outstanding: '1' } }));
      const before = records(book, WOMEN);
      dataOf(save(book, { note: text, shown: preview(book).row, amounts: { outstanding: '1' } }));
      expect(records(book, WOMEN)).toEqual(before);
    }
  });
});

describe('a text that no cell can hold', () => {
  const untouched = openMade();

  test('loses the NUL and keeps the rest', async () => {
    const book = await openMade();
    dataOf(save(book, { note: 'a\u0000b\u0007c' }));
    expect(records(book, WOMEN)[0]?.['Ghi chú']).toBe('abc');
  });

  test('of 50.001 characters is refused beside its field, and nothing is written', async () => {
    const book = await untouched;
    const outcome = save(book, { note: 'x'.repeat(50_001) });
    expect(problemsOf(outcome)).toEqual([
      {
        field: 'note',
        message: 'Dài 50.001 ký tự, nhiều nhất là 2.000. Viết ngắn lại rồi làm lại.',
      },
    ]);
    expect(records(book, WOMEN)).toEqual([]);
  });

  test.each(['person', 'commune', 'amount'])(
    'is refused as the %s, too, with a sentence',
    async (where) => {
      const book = await untouched;
      const long = 'x'.repeat(50_001);
      const outcome = save(book, {
        ...(where === 'person' && { person: long }),
        ...(where === 'commune' && { key: { ...KEY, commune: long } }),
        ...(where === 'amount' && { amounts: { outstanding: long } }),
      });
      expect(messagesOf(outcome)[0]).toContain('Dài 50.001 ký tự, nhiều nhất là');
      expect(records(book, WOMEN)).toEqual([]);
    },
  );
});

describe('an odd text as the name of who types', () => {
  const workbook = openMade();
  test.each(ODD_TEXTS)('%s stands in the log as it is', async (_, text) => {
    const book = await workbook;
    const outstanding = String(1 + ODD_TEXTS.findIndex(([, each]) => each === text));
    const shown = preview(book).row;
    dataOf(save(book, { person: text, shown, amounts: { outstanding } }));
    const log = book.values('Nhật ký');
    const person = columnOf(book, 'Nhật ký', 'Người');
    const last = log.filter((row) => row[0] !== '').at(-1);
    expect(last?.[person]).toBe(text);
    expect(formulasBelow(book, 'Nhật ký')).toEqual([]);
    const form = dataOf(book.call('entryForm').value as Outcome<EntryForm>);
    expect(form.person).toBe(text);
  });
});

describe('a name', () => {
  const untouched = openMade();

  test.each([
    ['decomposed', 'Đăk Ơ'.normalize('NFD'), 'Hộ nghèo'.normalize('NFD')],
    ['with right-to-left and zero-width marks', '\u200fĐăk\u200b Ơ', '\u202eHộ nghèo'],
    ['with a non-breaking space and other capitals', 'ĐĂK\u00a0Ơ', 'HỘ NGHÈO'],
    ['with tabs and line breaks', '\tĐăk\nƠ', 'Hộ\r\nnghèo '],
  ])(
    '%s means the member it is, and is written as Danh mục has it',
    async (_, commune, program) => {
      const book = await openMade();
      dataOf(save(book, { key: { ...KEY, commune, program } }));
      expect(records(book, WOMEN)).toMatchObject([{ Xã: 'Đăk Ơ', 'Chương trình': 'Hộ nghèo' }]);
    },
  );

  test.each([
    ['the old place of the tone mark', 'Phú Hoà', 'Phú Hòa'],
    ['the new place of the tone mark', 'Thuỵ Hòa', 'Thụy Hoà'],
  ])('with %s finds the other', async (_, listed, typed) => {
    const book = await openMade();
    const rows = book.values('Danh mục');
    book.paste('Danh mục', `A${rows.findIndex((row) => row[0] === '') + 1 || rows.length + 1}`, [
      ['Xã', '', listed],
    ]);
    dataOf(save(book, { key: { ...KEY, commune: typed } }));
    expect(records(book, WOMEN)).toMatchObject([{ Xã: listed }]);
  });

  test.each(ODD_TEXTS.filter(([what]) => what !== 'decomposed letters'))(
    'that is %s is refused as the text it is, and nothing is written',
    async (_, text) => {
      const book = await untouched;
      const [found] = problemsOf(save(book, { key: { ...KEY, commune: text } }));
      expect(found?.field).toBe('commune');
      expect(found?.message).toContain(text.trim());
      expect(records(book, WOMEN)).toEqual([]);
    },
  );

  test('typed into the sheet decomposed is one row with the same name composed', async () => {
    const book = await openMade();
    const cutoff = day(2025, 3, 25);
    pasteRows(book, [{ cutoff, commune: 'Đăk Ơ'.normalize('NFD'), outstanding: 5 }]);
    expect(preview(book).row?.outstanding).toBe(5);
    dataOf(save(book, { shown: preview(book).row, amounts: { outstanding: '6' } }));
    expect(records(book, WOMEN).map((row) => row['Dư nợ'])).toEqual([6]);
  });
});

describe('an amount', () => {
  const untouched = openMade();

  test.each(ODD_TEXTS.filter(([what]) => what !== 'zeros first'))(
    'that is %s is refused beside its field',
    async (_, text) => {
      const book = await untouched;
      const [found] = problemsOf(save(book, { amounts: { outstanding: '1', overdue: text } }));
      expect(found?.field).toBe('overdue');
      expect(records(book, WOMEN)).toEqual([]);
    },
  );
});

describe('an odd text in a draft', () => {
  const workbook = openMade();
  test.each(ODD_TEXTS)('%s comes back as it is', async (_, text) => {
    const book = await workbook;
    const draft = {
      key: { ...KEY, commune: text },
      typed: [{ field: 'note', text: `${text}\u0000` }],
      person: text,
      waiting: [],
    };
    dataOf(book.call('keepDraft', { page: text, turn: 1, draft }).value as Outcome<unknown>);
    const form = dataOf(book.call('entryForm').value as Outcome<EntryForm>);
    expect(form.draft?.draft).toEqual(draft);
  });
});
