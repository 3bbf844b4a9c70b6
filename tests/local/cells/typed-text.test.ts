import { beforeAll, expect } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { openScript } from '../support';

type Locale = 'vi_VN' | 'en_US';
const google = behaviours('Cells');
const NOW = new Date(2019, 5, 15);
const SCRIPT = `function put(text) {
  var cell = SpreadsheetApp.getActiveSheet().getRange('B2');
  cell.clear();
  cell.setValue(text);
}`;

let books: Record<Locale, Awaited<ReturnType<typeof openScript>>>;
beforeAll(async () => {
  const options = { now: () => NOW };
  const [vietnamese, american] = await Promise.all([
    openScript(SCRIPT, { ...options, locale: 'vi_VN' }),
    openScript(SCRIPT, { ...options, locale: 'en_US' }),
  ]);
  books = { vi_VN: vietnamese, en_US: american };
});

/** What a text that a script sets becomes. */
function written(text: unknown, locale: Locale = 'vi_VN') {
  const book = books[locale];
  const [tab = ''] = book.tabs();
  book.call('put', text);
  return {
    value: book.value(tab, 'B2'),
    display: book.display(tab, 'B2'),
    formula: book.formula(tab, 'B2'),
  };
}

google.each([
  ['1.234,5', 1234.5],
  ['40.988', 40988],
  ['0,05', 0.05],
  ['99,8%', 0.998],
  ['12.5', '12.5'],
  ['1,234.5', '1,234.5'],
  ['Bù Gia Mập', 'Bù Gia Mập'],
])('VIO', 'in vi_VN the text %s becomes %p', (text, value) => {
  expect(written(text).value).toBe(value);
});

google.each([
  ['1,234.5', 1234.5],
  ['40.988', 40.988],
  ['12.5%', 0.125],
  ['1.234,5', '1.234,5'],
])('VIO', 'in en_US the text %s becomes %p', (text, value) => {
  expect(written(text, 'en_US').value).toBe(value);
});

google.each([
  ['01234', 1234],
  ['22 34', 2234],
])('ZEROS', 'the text %s becomes the number %p', (text, value) => {
  expect(written(text).value).toBe(value);
});

google.each([
  ['TRUE', true],
  ['false', false],
])('VIO', 'the text %s becomes %p', (text, value) => {
  expect(written(text).value).toBe(value);
});

google('ZEROS', '1/2 is the first of February of this year in vi_VN', () => {
  expect(written('1/2').value).toEqual(new Date(2019, 1, 1));
});

google('ZEROS', '1/2 is the second of January of this year in en_US', () => {
  expect(written('1/2', 'en_US').value).toEqual(new Date(2019, 0, 2));
});

google('VIO', 'a date is shown as the locale writes dates', () => {
  expect([written('25/3/2025').display, written('3/25/2025', 'en_US').display]).toEqual([
    '25/03/2025',
    '3/25/2025',
  ]);
});

google.each([
  ['25/3/2025 10:30', new Date(2025, 2, 25, 10, 30)],
  ['2025-03-25', new Date(2025, 2, 25)],
  ['3/2025', new Date(2025, 2, 1)],
])('assumed', 'the text %s is a date', (text, date) => {
  expect(written(text).value).toEqual(date);
});

google.each(['31/2/2025', '25/13/2025', '1.2', '3/4/5/6'])(
  'assumed',
  'the text %s is no date in vi_VN',
  (text) => {
    expect(written(text).value).toBe(text);
  },
);

google('assumed', 'a year of two digits lies at most ten years ahead', () => {
  expect([written('1/2/29').value, written('1/2/30').value]).toEqual([
    new Date(2029, 1, 1),
    new Date(1930, 1, 1),
  ]);
});

google('TYPED', 'Mar 1 2016 is a date in en_US', () => {
  expect(written('Mar 1 2016', 'en_US').value).toEqual(new Date(2016, 2, 1));
});

google.each([
  ['March 1, 2016', new Date(2016, 2, 1)],
  ['1 sept 2016', new Date(2016, 8, 1)],
  ['12:30 am', new Date(1899, 11, 30, 0, 30)],
])('assumed', 'the text %s is a date in en_US', (text, date) => {
  expect(written(text, 'en_US').value).toEqual(date);
});

google.each(['Marina 12', 'Junk 1', 'Decks 5', '12 marbles', '13:00 pm'])(
  'assumed',
  'the text %s is no date in en_US',
  (text) => {
    expect(written(text, 'en_US').value).toBe(text);
  },
);

google('TYPED', '$100.15 is a number with a format of money in en_US', () => {
  const { value, display } = written('$100.15', 'en_US');
  expect([value, display]).toEqual([100.15, '$100.15']);
});

google('assumed', '1.000 ₫ is a number with a format of money in vi_VN', () => {
  const { value, display } = written('1.000 ₫');
  expect([value, display]).toEqual([1000, '1.000 ₫']);
});

google('RNG', 'text that begins with = is a formula', () => {
  const { value, formula } = written('=1+2');
  expect([value, formula]).toEqual([3, '=1+2']);
});

google('assumed', 'text that begins with + and a name is a formula', () => {
  expect(written('+SUM(1;2)').formula).toBe('=+SUM(1;2)');
});

google('ZEROS', 'an apostrophe in front keeps text, and is not part of it', () => {
  expect([written("'01234").value, written("'=1+2").value]).toEqual(['01234', '=1+2']);
});

google('VIO', 'a number of a script stays a number', () => {
  expect(written(40.988).value).toBe(40.988);
});
