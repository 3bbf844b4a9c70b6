import { describe, expect, it } from '@jest/globals';
import { problem } from '../../src/ledger/problem';
import { sentence, sentences } from '../../src/ledger/wording';

describe('wording a problem', () => {
  it('puts tab, row and column first', () => {
    const place = { tab: 'Nhập · Phụ nữ', row: 5, column: 'Dư nợ' };
    expect(sentence(problem('value-required', place))).toMatch(
      /^Nhập · Phụ nữ, dòng 5, cột Dư nợ: /,
    );
  });

  it('leaves out a hint that it has nothing for', () => {
    expect(sentence(problem('member-unknown', {}, { dimension: 'hội', text: 'X' }))).toBe(
      'Không có hội “X”.',
    );
    const about = { dimension: 'hội', text: 'Phu nuu', nearest: 'Phụ nữ' };
    expect(sentence(problem('member-unknown', {}, about))).toBe(
      'Không có hội “Phu nuu”. Ý bạn là “Phụ nữ”?',
    );
  });

  it('shows a text as it is, even if it looks like part of a template', () => {
    expect(sentence(problem('number-bad', {}, { text: '$& {text} [x]' }))).toContain(
      '“$& {text} [x]”',
    );
  });

  it('shows the first sentences and says how many more there are', () => {
    const many = Array.from({ length: 5 }, (_, i) => problem('value-required', { row: i + 2 }));
    const lines = sentences(many).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('… và 2 lỗi khác.');
  });
});
