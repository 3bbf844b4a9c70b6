import { describe, expect, it } from '@jest/globals';
import type { Argument } from '../../src/functions/custom-function';
import { EXTRA_FUNCTIONS } from '../../src/functions/extra-registry';
import { CUSTOM_FUNCTIONS } from '../../src/functions/registry';
import { tab } from '../ledger/ledger-rows';
import { answerOf, message } from './message';
import { parameterTab } from './parameter-tab';

const DATE = '25/03/2025';
const DATA = tab([{ outstanding: 400, overdue: 4, interestCollected: 3 }]);

describe('more arguments than the syntax names', () => {
  it('are refused where they were meant as a filter, with the cure', () => {
    const args: Argument[] = [DATA, parameterTab(), DATE, 'Hội', 'Xã', 'Đa Kia'];
    expect(message('UT_PHI', ...args)).toBe(
      'Thừa đối số: UT_PHI nhận nhiều nhất 4, đang có 6. Cú pháp: UT_PHI(du_lieu; tham_so; ky; [theo]). Hàm này không có cặp lọc: lọc sẵn du_lieu bằng FILTER, ghép dòng tiêu đề bằng VSTACK.',
    );
  });

  it('are told of all ranges that have to be filtered alike', () => {
    expect(message('UT_KEHOACH', DATA, [['']], 'Xã', DATE, 'Hội', 'Nông dân')).toContain(
      'lọc sẵn du_lieu, ke_hoach bằng FILTER',
    );
  });

  it('need no filter where a function reads no records', () => {
    expect(message('UT_SO', '5 triệu', 'đồng')).toBe(
      'Thừa đối số: UT_SO nhận nhiều nhất 1, đang có 2. Cú pháp: UT_SO(chu).',
    );
  });

  const limited = [...CUSTOM_FUNCTIONS, ...EXTRA_FUNCTIONS].filter(
    ({ syntax }) => !syntax.endsWith('…'),
  );
  it.each(limited.map(({ name, syntax }) => [name, syntax.split('; ').length] as const))(
    'are refused by %s, which takes %i',
    (name, most) => {
      const args = Array.from({ length: most + 1 }, () => DATE);
      expect(message(name, ...args)).toContain(
        `${name} nhận nhiều nhất ${most}, đang có ${most + 1}.`,
      );
    },
  );

  it.each<[string, Argument[]]>([
    ['left out', [undefined, undefined]],
    ['blank', ['', [['']]]],
  ])('are nothing where they are %s', (_, others) => {
    expect(answerOf('UT_SO', '5 triệu', ...others)).toBe(5_000_000);
  });

  it('may be any number of pairs where the syntax says so', () => {
    const pairs = ['Hội', 'ND', 'Xã', 'Đa Kia', 'CT', 'HN', 'Hội', '*'];
    expect(answerOf('UT_TONG', DATA, 'Dư nợ', DATE, ...pairs)).toBe(400);
  });
});
