import { cellText } from '../cell';
import { type Problem, problem } from '../problem';
import { readSettings, SETTINGS } from '../settings';
import { tabSpec } from '../tabs';
import { textKey } from '../text-key';
import type { ReadLine } from './read-lines';

/**
 * Lines for Cài đặt must name a setting and hold a value that it can have: a wrong one would stop
 * every command. Problems: import-setting-unknown, and those of Cài đặt itself.
 */
export function settingProblems(lines: readonly ReadLine[]): Problem[] {
  const names = new Set(SETTINGS.map(({ name }) => textKey(name)));
  const { columns } = tabSpec('settings');
  return lines.flatMap(({ row, cells }) => {
    const text = cellText(cells.name);
    if (!names.has(textKey(text))) return [problem('import-setting-unknown', { row }, { text })];
    const read = readSettings([
      columns.map(({ header }) => header),
      columns.map(({ id }) => cells[id] ?? ''),
    ]);
    if (read.ok) return [];
    return read.problems.map((found) => ({ ...found, place: { ...found.place, row } }));
  });
}
