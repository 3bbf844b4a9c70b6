import { type Cell, cellText } from '../../ledger/cell';
import { DATE_FORMAT, GENERAL_FORMAT, TEXT_FORMAT, writeBlock } from '../../workbook/cell-writer';
import { sizeAtLeast } from '../../workbook/tab-size';
import { readAll } from '../../workbook/table';
import type { TabSite } from './tab-site';

/** What stands under a header down to the last filled row of the tab. */
export function columnTexts({ tab, positions }: TabSite, id: string): string[] {
  const index = (positions.ok ? (positions.value.get(id) ?? 1) : 1) - 1;
  return readAll(tab)
    .slice(1)
    .map((row) => cellText(row[index]));
}

/** The row (header = 1) under the last one in which one of the texts stands. */
export function rowBelow(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text, index) => (text === '' ? 0 : index + 2))) + 1;
}

/**
 * Rows in the order of a new tab's columns, each cell under its own header wherever a person moved
 * that. Nothing is written into a tab in which a header is missing. The names come last: rows without
 * them were left by a command that was cut short, and are written again.
 */
export function writeUnderHeaders(
  { tab, spec, positions }: TabSite,
  row: number,
  rows: readonly (readonly Cell[])[],
): void {
  if (!positions.ok || rows.length === 0) return;
  sizeAtLeast(tab, row + rows.length - 1, 1);
  const columns = spec.columns.map((column, index) => ({ ...column, index }));
  const isName = ({ id }: { readonly id: string }): boolean => id === 'name';
  const inOrder = [...columns.filter((column) => !isName(column)), ...columns.filter(isName)];
  for (const { id, kind, index } of inOrder) {
    if (rows.every((cells) => (cells[index] ?? '') === '')) continue;
    writeBlock(
      tab,
      row,
      positions.value.get(id) ?? 1,
      rows.map((cells) => [cells[index] ?? '']),
      rows.map(() => [FORMATS[kind] ?? GENERAL_FORMAT]),
    );
  }
}

const FORMATS: Readonly<Record<string, string>> = { date: DATE_FORMAT, text: TEXT_FORMAT };
