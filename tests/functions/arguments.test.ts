import { describe, expect, it } from '@jest/globals';
import { indicator } from '../../src/analysis/indicators';
import { readQuestion } from '../../src/functions/arguments';
import type { CustomFunction } from '../../src/functions/custom-function';
import type { Cells } from '../../src/ledger/cell';
import { ok } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';
import { tab, tabOf } from '../ledger/ledger-rows';

const FUNCTION: CustomFunction = {
  name: 'UT_THU',
  syntax: 'du_lieu; ky; [cot; gia_tri]…',
  compute: () => ok(''),
};

/** What a function that works in đồng says of a range; '' where it takes it. */
function refusalInDong(values: Cells, asked: 'overdue' | 'households' = 'overdue'): string {
  const indicators = [indicator(asked)];
  const positions = { data: 0, period: 1, criteria: 2 };
  const args = [values, '25/03/2025'];
  const question = readQuestion(FUNCTION, args, positions, { indicators, by: [], needsDong: true });
  return question.ok ? '' : question.problems.map(sentence).join();
}

describe('a question that is worked out in đồng', () => {
  const rows = [{ outstanding: 40, overdue: 1, households: 3 }];

  it('refuses headers without a unit, naming the column that is asked for and the cure', () => {
    const values = tabOf(['cutoff', 'outstanding', 'overdue'], rows, '');
    expect(refusalInDong(values)).toBe(
      'Đối số du_lieu: Tiêu đề “Nợ quá hạn” chưa ghi đơn vị. Ghi như “Nợ quá hạn (triệu đồng)”.',
    );
  });

  it('names the column as the sheet does', () => {
    expect(
      refusalInDong([
        ['Ngày', 'NQH'],
        ['25/03/2025', 1],
      ]),
    ).toContain('Ghi như “NQH (triệu đồng)”.');
  });

  it('takes headers with a unit', () => {
    expect(refusalInDong(tab(rows, 'tỷ đồng'))).toBe('');
  });

  it('needs no unit where only counts are asked for', () => {
    const values = tabOf(['cutoff', 'outstanding', 'program', 'households'], rows, '');
    expect(refusalInDong(values, 'households')).toBe('');
  });

  it('says that an empty range is empty before it asks for a unit', () => {
    expect(refusalInDong(tabOf(['cutoff', 'overdue'], [], ''))).toContain('Chưa có số liệu.');
  });
});
