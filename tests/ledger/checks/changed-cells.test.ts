import { describe, expect, test } from '@jest/globals';
import { builtInCatalogue, memberList } from '../../../src/ledger/catalogue';
import { changedCells } from '../../../src/ledger/checks/changed-cells';
import { findColumns } from '../../../src/ledger/header';
import { sentence } from '../../../src/ledger/wording';
import { type RowCells, tab } from '../ledger-rows';

const group = (code: string) => ({ code, name: `Tổ ${code}`, abbreviation: '', aliases: [] });
const CATALOGUE = {
  ...builtInCatalogue(),
  group: memberList([group('01'), group('0012'), group('7')]),
};
const DAY = new Date(2025, 2, 5);

function found(row: RowCells, catalogue = CATALOGUE) {
  const values = tab([row]);
  const columns = findColumns(values[0] ?? [], [], {});
  if (!columns.ok) throw new Error('no columns');
  return changedCells(values, columns.value, catalogue, { tab: 'Nhập' });
}

describe('a cell that a paste gave another type', () => {
  test.each<[string, RowCells, string, string]>([
    ['a figure of which a day became', { outstanding: DAY }, 'number-became-date', '05/03/2025'],
    ['a figure that is text', { outstanding: '40988,5' }, 'number-became-text', '40988,5'],
    ['a count that is text', { households: '700' }, 'number-became-text', '700'],
    ['a day that is text', { cutoff: "'25/03/2025" }, 'date-became-text', '25/03/2025'],
    ['a day that is a number', { cutoff: 45741 }, 'date-became-number', '25/03/2025'],
    ['a code that lost its zero', { group: 1 }, 'text-became-number', '“01”'],
    ['the same made text again', { group: '12' }, 'text-became-number', '“0012”'],
    ['a name of which a day became', { group: DAY }, 'text-became-date', '05/03/2025'],
    ['a remark of which a day became', { note: DAY }, 'text-became-date', '05/03/2025'],
  ])('%s', (_, row, code, mentioned) => {
    const [problem] = found({ cutoff: new Date(2025, 2, 25), ...row });
    expect(problem?.code).toBe(code);
    expect(problem && sentence(problem)).toContain(mentioned);
  });

  test.each<[string, RowCells]>([
    ['a number where one belongs', { outstanding: 5, households: 7 }],
    ['a text of which it is not sure what number it is', { outstanding: '1.234' }],
    ['a text that is no number', { outstanding: 'sai' }],
    ['a code that Danh mục has, typed as a number', { group: 7, association: 11 }],
    ['a blank', { outstanding: '' }],
  ])('says nothing of %s', (_, row) => {
    expect(found({ cutoff: new Date(2025, 2, 25), ...row })).toEqual([]);
  });

  test('a code that became a number is told where no list of Tổ says what it was', () => {
    const open = { ...CATALOGUE, group: builtInCatalogue().group };
    const cutoff = new Date(2025, 2, 25);
    const [problem] = found({ cutoff, group: 46 }, open);
    expect([problem?.code, problem?.severity]).toEqual(['code-became-number', 'warning']);
    expect(problem && sentence(problem)).toContain('“46”');
    expect(found({ cutoff, group: '0046' }, open)).toEqual([]);
  });

  test('a number that can be no day of ours is not guessed', () => {
    const [problem] = found({ cutoff: 25 });
    expect(problem && sentence(problem)).not.toContain('có thể là');
  });

  test('only a text that reads as one number is a warning', () => {
    expect(found({ cutoff: 45741, outstanding: '5' }).map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
    ]);
  });
});
