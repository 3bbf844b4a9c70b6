import { describe, expect, it } from '@jest/globals';
import { IMPORT_SENTENCES } from '../../src/ledger/imports/import-wording';
import { problem } from '../../src/ledger/problem';
import { sentence, sentences } from '../../src/ledger/wording';
import { CELL_SENTENCES } from '../../src/ledger/wording/cell-wording';
import { COMMAND_SENTENCES } from '../../src/ledger/wording/command-wording';
import { QUESTION_SENTENCES } from '../../src/ledger/wording/question-wording';
import { ROW_SENTENCES } from '../../src/ledger/wording/row-wording';

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

  it('has one sentence for each code: the second would replace the first unseen', () => {
    const lists = [
      ...[CELL_SENTENCES, ROW_SENTENCES, QUESTION_SENTENCES],
      ...[COMMAND_SENTENCES, IMPORT_SENTENCES],
    ];
    const codes = lists.flatMap((list) => Object.keys(list));
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });
});
