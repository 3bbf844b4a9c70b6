import { expect } from '@jest/globals';
import { pastedRows } from '../../../local/pasted-text';
import { behaviours } from '../../support/behaviour';

const google = behaviours('Cells');

google.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t\r\n\tb\r\n',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['một', [['một']]],
  ['a\n\nb', [['a'], [''], ['b']]],
] as [string, string[][]][])(
  'assumed',
  'pasted text falls into rows and cells: %j',
  (text, rows) => {
    expect(pastedRows(text)).toEqual(rows);
  },
);

google('assumed', 'a pasted cell of several lines stays one cell', () => {
  expect(pastedRows('"một\nhai ""ba"""\tx\r\ny\r\n')).toEqual([['một\nhai "ba"', 'x'], ['y']]);
});

google('assumed', 'a quote within a pasted text is a quote', () => {
  expect(pastedRows('12" ống\tx\n')).toEqual([['12" ống', 'x']]);
});
