import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { formatAmount, formatCount } from '../../src/ledger/format';
import { openForm } from './entry-form';
import type { OpenPage } from './page';

interface Spelling {
  readonly text: string;
  /** đồng, a count or a ratio; null where nobody can tell. */
  readonly value: number | null;
  readonly source: string;
}

/** Numbers as newspapers, reports and drafts wrote them. */
const SPELLINGS: readonly Spelling[] = JSON.parse(
  readFileSync(path.join(__dirname, '../support/number-spellings.json'), 'utf8'),
);
const isRatio = ({ text }: Spelling) => text.includes('%');
const isCount = ({ text }: Spelling) =>
  /\bhộ\b/u.test(text.normalize('NFC')) || text.includes(' hộ');

const readable = SPELLINGS.filter((each) => each.value !== null && !isRatio(each));
const amounts = readable.filter((each) => !isCount(each));
const counts = readable.filter(isCount);
const others = SPELLINGS.filter((each) => each.value === null || isRatio(each));

describe('a figure typed into the entry form', () => {
  let page: OpenPage;

  test('is one of the published spellings, of each kind some', () => {
    expect([amounts.length > 10, counts.length > 2, others.length > 3]).toEqual([true, true, true]);
  });

  test.each(amounts)(
    '“$text” is read back in the unit of the workbook',
    async ({ text, value }) => {
      page ??= await openForm();
      await page.type('outstanding', text);
      expect(page.line('outstanding').split(';')[0]).toBe(
        `= ${formatAmount(value ?? 0, 'triệu đồng')} triệu đồng`,
      );
    },
  );

  test.each(counts)('“$text” is read back as a count', async ({ text, value }) => {
    page ??= await openForm();
    await page.type('households', text);
    expect(page.line('households')).toBe(`= ${formatCount(value ?? 0)} hộ`);
  });

  test.each(others)('“$text” is refused with the reason', async ({ text }) => {
    page ??= await openForm();
    for (const id of ['outstanding', 'households']) {
      await page.type(id, text);
      expect(page.line(id)).toContain(`“${text}”`);
      expect(page.document.getElementById(id)?.getAttribute('aria-invalid')).toBe('true');
    }
  });

  test.each(['1.234', '14.917'])(
    '“%s” of triệu is refused: it may be meant in two ways',
    async (text) => {
      page ??= await openForm();
      await page.type('outstanding', text);
      expect(page.line('outstanding')).toContain('hiểu được hai cách');
    },
  );

  test('that is said to be near the truth is read, and called so', async () => {
    page ??= await openForm();
    await page.type('outstanding', 'hơn 4,3 nghìn tỷ đồng');
    expect(page.line('outstanding')).toBe('= 4.300.000 triệu đồng; số gần đúng, nên ghi đúng số');
  });

  test('keeps its reason in view until it is changed', async () => {
    page ??= await openForm();
    await page.type('overdue', 'abc');
    await page.type('frozen', '1');
    expect(page.line('overdue')).toContain('Không đọc được số “abc”');
    await page.type('overdue', '12');
    expect(page.line('overdue')).toBe('= 12 triệu đồng');
  });
});
