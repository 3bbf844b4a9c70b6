import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';

const google = behaviours('Custom functions');
let workbook: LocalWorkbook;

beforeAll(async () => {
  workbook = await openScript(`
    function SQUARE() { return [[1, 'hai'], [true, 4]]; }
    function LIST() { return [1, 2]; }
    function JAGGED() { return [[1], [2, 3]]; }
    function REPORT_DAY() { return new Date(2025, 2, 25); }
    function REPORT_DAYS() { return [[new Date(2025, 2, 25, 10, 30)]]; }
    function NOTHING() { return null; }
    function NO_RETURN() {}
    function NOT_A_NUMBER() { return 0 / 0; }
    function ENDLESS() { return 1 / 0; }
    function FORMULA() { return '=1+1'; }
    function DIGITS() { return '0123'; }
    function A_MAP() { return new Map(); }
    function OBJECTS() { return [[{ a: 1 }]]; }
    function A_SYMBOL() { return Symbol('x'); }
    function A_SERVICE() { return Utilities; }
    function NO_DAY() { return new Date(NaN); }
    function FAIL() { throw new Error('Dòng 5 thiếu Xã: hãy ghi tên xã.'); }
    function FAIL_PLAINLY() { throw 'chỉ là chữ'; }`);
});

function shown(formula: string, zone = 'B1:B1') {
  workbook.type(TAB, 'B1', formula);
  return workbook.values(TAB, zone);
}

google('CF', 'a list of rows fills the cells beside and below', () => {
  expect(shown('=SQUARE()', 'B1:C2')).toEqual([
    [1, 'hai'],
    [true, 4],
  ]);
});

google('assumed', 'a plain list fills a column', () => {
  expect(shown('=LIST()', 'B1:B2')).toEqual([[1], [2]]);
});

google('assumed', 'a short row is filled up with blanks', () => {
  expect(shown('=JAGGED()', 'B1:C2')).toEqual([
    [1, ''],
    [2, 3],
  ]);
});

google.each(['NOTHING', 'NO_RETURN'])(
  'assumed',
  'the result of %s leaves the cell blank',
  (name) => {
    expect(shown(`=${name}()`)).toEqual([['']]);
  },
);

google.each(['NOT_A_NUMBER', 'ENDLESS'])('assumed', 'the result of %s is #NUM!', (name) => {
  expect(shown(`=${name}()`)).toEqual([['#NUM!']]);
});

google('assumed', 'a Date comes back as a date in the format of the locale', () => {
  const value = shown('=REPORT_DAY()');
  expect([value, workbook.display(TAB, 'B1')]).toEqual([[[new Date(2025, 2, 25)]], '25/03/2025']);
});

google('assumed', 'a Date with a time shows the time too', () => {
  shown('=REPORT_DAYS()');
  expect(workbook.display(TAB, 'B1')).toBe('25/03/2025 10:30:00');
});

google.each([
  ['FORMULA', '=1+1'],
  ['DIGITS', '0123'],
])('assumed', 'the text that %s returns is not read as if typed', (name, text) => {
  expect(shown(`=${name}()`)).toEqual([[text]]);
});

google.each([
  ['A_MAP', 'giá trị kiểu Map'],
  ['OBJECTS', 'giá trị kiểu Object'],
  ['A_SYMBOL', 'giá trị kiểu Symbol'],
  ['A_SERVICE', 'giá trị kiểu Object'],
  ['NO_DAY', 'ngày không hợp lệ (Invalid Date)'],
])('host', 'what %s returns is refused: %s', (name, what) => {
  const value = shown(`=${name}()`);
  expect([value, workbook.errorMessage(TAB, 'B1')]).toEqual([
    [['#ERROR!']],
    `chưa mô phỏng: ${what} trong một ô`,
  ]);
});

google('assumed', 'a thrown sentence stands behind #ERROR!', () => {
  const value = shown('=FAIL()');
  expect([value, workbook.errorMessage(TAB, 'B1')]).toEqual([
    [['#ERROR!']],
    'Dòng 5 thiếu Xã: hãy ghi tên xã.',
  ]);
});

google('assumed', 'a thrown text stands behind #ERROR! too', () => {
  shown('=FAIL_PLAINLY()');
  expect(workbook.errorMessage(TAB, 'B1')).toBe('chỉ là chữ');
});
