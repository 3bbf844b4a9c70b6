import { type Cell, type Cells, isBlank, isDate } from '../../ledger/cell';
import { readUnit, splitHeader } from '../../ledger/header';
import { isoDateOfText, readMeasure } from '../../ledger/read-cell';
import type { TabColumn } from '../../ledger/tabs';
import { unitFactor } from '../../ledger/unit';
import { GENERAL_FORMAT, TEXT_FORMAT } from '../../workbook/cell-writer';
import { decimalsOf, formatFor } from '../../workbook/column-format';
import type { ColumnPositions } from '../workbook-tabs';

/**
 * The number formats that a tab should have, wherever a paste brought others. No format may change
 * what a cell means: a day in a column of figures keeps looking like one until a person has cured
 * it, and so does a text of which it is not sure what number it is.
 *
 * @param values the tab, header row first; shorter than `formats` where the rest is blank
 * @param formats of all rows below the header, from the first column on
 * @returns null when nothing has to change
 */
export function restoredFormats(
  columns: readonly TabColumn[],
  positions: ColumnPositions,
  values: Cells,
  formats: readonly (readonly string[])[],
): readonly (readonly string[])[] | null {
  const [header = [], ...rows] = values;
  const restored = formats.map((cells) => [...cells]);
  let isChanged = false;
  for (const column of columns) {
    const index = (positions.get(column.id) ?? 0) - 1;
    if (index < 0) continue;
    const unit = readUnit(splitHeader(String(header[index] ?? '')).bracket) ?? 'đồng';
    const scale = column.kind === 'money' ? unitFactor(unit) : 1;
    restored.forEach((cells, row) => {
      const value = rows[row]?.[index] ?? '';
      const standing = cells[index] ?? '';
      const wanted = formatFor(column, value, unit);
      if (isSame(standing, wanted) || staysAsItIs(column, value, standing, scale)) return;
      // A number under a text format shows what it showed before: its digits and nothing else.
      const isCode = column.kind === 'text' && typeof value === 'number';
      cells[index] = isCode && !isPlain(standing) ? GENERAL_FORMAT : wanted;
      isChanged = true;
    });
  }
  return isChanged ? restored : null;
}

/** Whether another format would change the meaning of the cell, or only its looks. */
function staysAsItIs({ kind }: TabColumn, value: Cell, standing: string, scale: number): boolean {
  switch (kind) {
    case 'text':
      // A text that begins like a formula is kept by an apostrophe, in a cell of general format.
      return isDate(value) || (typeof value === 'string' && /^[=']/.test(value));
    case 'date':
    case 'time':
      if (isDate(value) || isBlank(value)) return false;
      return typeof value !== 'string' || isoDateOfText(value) === null;
    default:
      if (isDate(value)) return true;
      // 500,5 under a format of whole numbers would show 501: columns then do not seem to add.
      if (typeof value === 'number' && decimalsOf(value) > decimalsShown(standing)) return false;
      if (typeof value !== 'string' || isBlank(value)) return isNumeric(standing);
      if (!/\d/.test(value)) return false;
      return !readMeasure(value, { kind: kind === 'money' ? 'money' : 'count', scale }, {}).ok;
  }
}

/** Names of the general format: as set, and as Google gives that of a cell nobody formatted. */
const GENERAL = /^(|general|0\.#+)$/i;

function isSame(standing: string, wanted: string): boolean {
  return standing === wanted || (GENERAL.test(standing) && GENERAL.test(wanted));
}

function isPlain(format: string): boolean {
  return format === TEXT_FORMAT || format === '0' || GENERAL.test(format);
}

/** Decimals that a format prints at most; our own formats end at nine. */
function decimalsShown(format: string): number {
  return isNumeric(format) ? (format.split('.')[1]?.length ?? 0) : 0;
}

/** Digits, grouped or with decimals, as somebody likes to see them. */
function isNumeric(format: string): boolean {
  return /^[#0.,]+$/.test(format) && !GENERAL.test(format);
}
