import { describe, expect, test } from '@jest/globals';
import { restoredFormats } from '../../../src/commands/check/restored-formats';
import type { Cell } from '../../../src/ledger/cell';
import { tabSpec } from '../../../src/ledger/tabs';

const { columns } = tabSpec('entry-12');
const HEADER = columns.map(({ header, kind }) =>
  kind === 'money' ? `${header} (triệu đồng)` : header,
);
const POSITIONS = new Map(columns.map(({ id }, index) => [id, index + 1]));
const DAY = new Date(2025, 2, 25);

/** The format of one cell after restoring, all others being right. */
function restored(id: string, value: Cell, format: string): string {
  const at = (POSITIONS.get(id) ?? 0) - 1;
  const row: Cell[] = columns.map(() => '');
  row[at] = value;
  const right = restoredFormats(columns, POSITIONS, [HEADER, []], [columns.map(() => '')]);
  const formats = [...(right?.[0] ?? [])];
  formats[at] = format;
  return restoredFormats(columns, POSITIONS, [HEADER, row], [formats])?.[0]?.[at] ?? format;
}

describe('number formats after a paste', () => {
  test.each<[string, string, Cell, string, string]>([
    ['a figure', 'outstanding', 5, '@', '#,##0'],
    ['a blank figure', 'outstanding', '', '@', '#,##0'],
    ['a percent sign that Excel brought', 'outstanding', 5, '0%', '#,##0'],
    ['a day', 'cutoff', DAY, 'd-mmm', 'dd/mm/yyyy'],
    ['a text', 'commune', 'Đăk Ơ', '', '@'],
    ['a blank code', 'group', '', 'General', '@'],
    ['a code that is a number', 'group', 1, 'General', '@'],
    ['a part of a unit, which whole numbers would hide', 'outstanding', 500.5, '#,##0', '#,##0.0'],
    ['a blank figure that was a day', 'outstanding', '', 'd/m', '#,##0'],
    ['a text that is one number for sure', 'outstanding', '40988', '@', '#,##0'],
    ['a text that no sheet takes for a number', 'outstanding', 'mười', '@', '#,##0'],
    ['a day that is text', 'cutoff', '25/03/2025', '@', 'dd/mm/yyyy'],
  ])('come back: %s', (_, id, value, standing, wanted) => {
    expect(restored(id, value, standing)).toBe(wanted);
  });

  test.each<[string, string, Cell, string]>([
    ['a day among figures stays a day', 'outstanding', DAY, 'dd/mm/yyyy'],
    ['a number among days stays a number', 'cutoff', 45741, 'General'],
    ['a text that may be two numbers stays text', 'outstanding', '1.234', '@'],
    ['a day among codes stays a day', 'group', DAY, 'dd/mm/yyyy'],
    ['a text that begins like a formula keeps its apostrophe', 'note', '=1+1', 'General'],
    ['decimals that somebody likes to see', 'outstanding', 5, '#,##0.00'],
    ['more decimals than there are', 'outstanding', 500.5, '#,##0.00'],
  ])('change no meaning: %s', (_, id, value, standing) => {
    expect(restored(id, value, standing)).toBe(standing);
  });

  test('a code shown as 1.234 shows its digits before it becomes text', () => {
    expect(restored('group', 1234, '#,##0')).toBe('General');
  });

  test('nothing is written when all is right', () => {
    const right = restoredFormats(columns, POSITIONS, [HEADER], [columns.map(() => '')]);
    expect(restoredFormats(columns, POSITIONS, [HEADER], right ?? [])).toBeNull();
  });
});
