import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript } from '../support';

type Locale = 'vi_VN' | 'en_US';
const google = behaviours('Cells');
const SCRIPT = `function put(formula) {
  SpreadsheetApp.getActiveSheet().getRange('D1').setFormula(formula);
}`;

let books: Record<Locale, LocalWorkbook>;
beforeAll(async () => {
  const [vietnamese, american] = await Promise.all([
    openScript(SCRIPT, { locale: 'vi_VN' }),
    openScript(SCRIPT, { locale: 'en_US' }),
  ]);
  books = { vi_VN: vietnamese, en_US: american };
});

function look(book: LocalWorkbook) {
  const [tab = ''] = book.tabs();
  return {
    value: book.value(tab, 'D1'),
    formula: book.formula(tab, 'D1'),
    note: book.errorMessage(tab, 'D1'),
  };
}

function typed(formula: string, locale: Locale = 'vi_VN') {
  const book = books[locale];
  book.type(book.tabs()[0] ?? '', 'D1', formula);
  return look(book);
}

function set(formula: string, locale: Locale) {
  books[locale].call('put', formula);
  return look(books[locale]);
}

const LOCALES = ['vi_VN', 'en_US'] as const;

google.each(LOCALES)('SEMICOLON', 'a script separates arguments by ; in %s', (locale) => {
  expect(set('=IF(1>2;"a";"b")', locale).value).toBe('b');
});

google.each(LOCALES)('SEMICOLON', 'a person separates arguments by ; in %s', (locale) => {
  expect(typed('=SUM(1;2)', locale).value).toBe(3);
});

google('SEMICOLON', 'in en_US a ; becomes a comma', () => {
  expect(typed('=IF(1>2;"a;b";3)', 'en_US').formula).toBe('=IF(1>2,"a;b",3)');
});

google('SEMICOLON', 'a comma typed between arguments is a parse error in vi_VN', () => {
  expect(typed('=SUM(A1,B1)')).toEqual({
    value: '#ERROR!',
    formula: '=SUM(A1,B1)',
    note: 'Formula parse error.',
  });
});

google('SEMICOLON', 'a comma of a script between arguments is a parse error in vi_VN', () => {
  expect(set('=IF(A1=1,"a","b")', 'vi_VN').value).toBe('#ERROR!');
});

google('SEPARATORS', 'a decimal comma is part of its number in vi_VN', () => {
  expect([typed('=SUM(1,5;2)').value, typed('=SUM(1,2)').value]).toEqual([3.5, 1.2]);
});

google('SEPARATORS', 'a second comma after a decimal one is a parse error in vi_VN', () => {
  expect(typed('=SUM(1,5,2)').value).toBe('#ERROR!');
});

google('assumed', 'commas inside a text or the name of a tab separate nothing', () => {
  expect(typed('=LEN("a,b,c")').value).toBe(5);
});

google('SEPARATORS', 'in vi_VN an array has \\ between columns and ; between rows', () => {
  const book = books.vi_VN;
  const [tab = ''] = book.tabs();
  typed('={1\\2;3\\4}');
  expect(book.values(tab, 'D1:E2')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

google('SEPARATORS', 'in en_US an array has a comma between columns and ; between rows', () => {
  const book = books.en_US;
  const [tab = ''] = book.tabs();
  typed('={1,2;3,4}', 'en_US');
  expect(book.values(tab, 'D1:E2')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

google('SEMICOLON', 'in en_US a \\ in an array is a parse error', () => {
  expect(typed('={1\\2}', 'en_US').value).toBe('#ERROR!');
});

google('RNG', 'getFormula gives the formula as the locale writes it', () => {
  const formula = '=IF(B1>1,5;"a;b";{1\\2;3\\4})';
  expect(typed(formula).formula).toBe(formula);
});

google('RNG', 'setFormula adds a missing =', () => {
  expect(set('1+1', 'vi_VN').formula).toBe('=1+1');
});

google('assumed', 'an unknown function is #NAME?', () => {
  expect(typed('=KHONG_CO(1)').value).toBe('#NAME?');
});
