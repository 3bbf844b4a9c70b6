import { expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { User } from '../../../local/host-types';
import { openBuilt } from '../filled';
import { build, everything } from '../support';

/** An official: the file is shared with her for reading. */
const OFFICIAL: User = { email: 'lanh.dao@example.com', name: 'Lãnh đạo', role: 'viewer' };
const TAB = 'BC · Theo chương trình';

async function openAsOfficial(): Promise<HeadlessWorkbook> {
  return (await openBuilt()).as(OFFICIAL);
}

test('an official sees the summary tabs, and has no menu', async () => {
  const official = await openAsOfficial();
  expect(official.menus()).toEqual([]);
  expect(official.values(TAB).flat()).toContain('TỔNG CỘNG');
});

test('an official prints a tab by the link above it', async () => {
  const official = await openAsOfficial();
  const tops = ['A1', 'B1', 'C1'].map((cell) => official.formula(TAB, cell));
  const link = tops.find((formula) => formula.includes('In A4 ngang'));
  expect(link).toMatch(/^=HYPERLINK\("https:.*format=pdf/);
});

test('an official cannot build, even by a call made by hand', async () => {
  const official = await openAsOfficial();
  const before = everything(official);
  expect(() => build(official)).toThrow();
  expect(everything(official)).toBe(before);
});
