import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FigureId } from '../../src/analysis/narrative/figure';
import { narrative } from '../../src/analysis/narrative/narrative';
import { figuresOf } from '../../src/analysis/narrative/phrase';
import { LEDGER_COLUMNS } from '../../src/ledger/columns';
import { tabSpec } from '../../src/ledger/tabs';
import { originOf } from '../../src/reports/figure-origins';
import { anyFacts } from '../analysis/narrative/any-facts';
import { NOTHING } from '../analysis/narrative/no-facts';

const headersOf = (id: Parameters<typeof tabSpec>[0]): readonly string[] =>
  tabSpec(id).columns.map(({ header }) => header);

const HEADERS = new Map([
  ['Số liệu', LEDGER_COLUMNS.map(({ header }) => header)],
  ['Tổ TK&VV', headersOf('groups')],
  ['Kế hoạch', headersOf('plan')],
  ['Nguồn vốn', headersOf('capital')],
  ['Hoạt động', headersOf('activity-11')],
]);

describe('where a figure comes from', () => {
  it('is a column that the tab has', () => {
    for (const facts of fc.sample(anyFacts, 50)) {
      const text = narrative(facts, { officeName: '', area: '' }, 'long');
      for (const figure of figuresOf(text)) {
        const { from } = originOf(figure, facts);
        const [, tab = '', column] =
          /^(.*?)(?: năm \d+)?, cột ([^,]*?)(?: \+ .*| là .*)?(?:,|$)/.exec(from) ?? [];
        if (column !== undefined)
          expect([tab, HEADERS.get(tab)]).toEqual([tab, expect.arrayContaining([column])]);
      }
    }
  });

  it.each<[FigureId, string]>([
    ['members', 'Tổ TK&VV, cột Số tổ viên, ngày chốt 25/03/2025, Tổ còn dư nợ'],
    ['savings', 'Tổ TK&VV, cột Số dư tiết kiệm, ngày chốt 25/03/2025, mọi Tổ'],
    ['savingMembersRate', 'Tổ TK&VV, Tổ viên gửi tiết kiệm / Số tổ viên, Tổ còn dư nợ'],
    ['graded', 'Tổ TK&VV, cột Xếp loại, ngày chốt 25/03/2025, Tổ còn dư nợ'],
    ['grade', 'Tổ TK&VV, cột Xếp loại là Tốt, ngày chốt 25/03/2025, Tổ còn dư nợ'],
  ])('says which groups the figure “%s” is of', (id, from) => {
    expect(originOf({ id, name: 'Tốt', printed: '8', value: 8 }, NOTHING).from).toBe(from);
  });

  it('is told in words without gaps', () => {
    for (const facts of fc.sample(anyFacts, 50)) {
      const text = narrative(facts, { officeName: '', area: '' }, 'long');
      for (const figure of figuresOf(text)) {
        const { what, from } = originOf(figure, facts);
        expect(`${what} | ${from}`).not.toMatch(/undefined|null|NaN| {2}|, ?$|\{/);
      }
    }
  });
});
