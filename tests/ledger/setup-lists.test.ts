import { describe, expect, test } from '@jest/globals';
import type { Result } from '../../src/ledger/problem';
import { readCommuneLines, readEmails } from '../../src/ledger/setup-lists';
import { sentence } from '../../src/ledger/wording';

function said<T>(read: Result<T>): T | string[] {
  return read.ok ? read.value : read.problems.map(sentence);
}

describe('pasted communes', () => {
  test.each([
    ['Đăk Ơ', '', 'Đăk Ơ'],
    ['25387 Đăk Ơ', '25387', 'Đăk Ơ'],
    ['25387\tĐăk Ơ', '25387', 'Đăk Ơ'],
    ['Đăk Ơ; 25387', '25387', 'Đăk Ơ'],
    ['Đăk Ơ\t25387', '25387', 'Đăk Ơ'],
    ['01 - Phú  Nghĩa', '01', 'Phú Nghĩa'],
    ['Phường 1, 26734', '26734', 'Phường 1'],
    ['26734 Phường 1', '26734', 'Phường 1'],
    ['Đa\u0306k O\u031b', '', 'Đăk Ơ'],
  ])('%j is code %j and name %j', (text, code, name) => {
    expect(said(readCommuneLines(text))).toEqual([{ line: 1, code, name }]);
  });

  test('blank lines are passed over, and lines keep their numbers', () => {
    expect(said(readCommuneLines('\n Đăk Ơ \r\n\r\nPhú Nghĩa\n'))).toEqual([
      { line: 2, code: '', name: 'Đăk Ơ' },
      { line: 4, code: '', name: 'Phú Nghĩa' },
    ]);
  });

  test('a name or a code twice is refused by its lines, whatever the place of the tone mark', () => {
    expect(said(readCommuneLines('1 Hoà Bình\n2 Xã Hòa Bình\n1 Phú Nghĩa'))).toEqual([
      'Dòng 2: “Xã Hòa Bình” đã có ở dòng 1. Bỏ một dòng.',
      'Dòng 3: “1” đã có ở dòng 1. Bỏ một dòng.',
    ]);
  });

  test('a line without a name is refused', () => {
    expect(said(readCommuneLines('25387\n***'))).toEqual([
      'Dòng 1: “25387” không có tên xã. Ghi tên xã, có thể kèm mã đứng trước.',
      'Dòng 2: “***” không có tên xã. Ghi tên xã, có thể kèm mã đứng trước.',
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['', []],
    ['a@x.vn', ['a@x.vn']],
    ['A@x.vn, b@x.vn;c@x.vn\n d@x.vn', ['a@x.vn', 'b@x.vn', 'c@x.vn', 'd@x.vn']],
    ['a@x.vn a@X.vn', ['a@x.vn']],
  ])('%j is %j', (text, emails) => {
    expect(said(readEmails(text))).toEqual(emails);
  });

  test.each(['nong.dan', 'a@x', 'a@@x.vn', '<a@x.vn>', 'a@x.v', '=a@x.vn"'])(
    '%j is refused',
    (text) => {
      expect(said(readEmails(text))).toEqual([
        `“${text}” không phải địa chỉ email. Ghi như ten@gmail.com, ngăn bằng dấu phẩy.`,
      ]);
    },
  );
});
