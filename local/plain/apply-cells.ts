/** Writes into cells: contents, looks, notes, merges. Borders are taken and forgotten: nothing reads them. */

import { copiedCells } from '../copying';
import { ScriptException } from '../script-error';
import type { CellInput, Zone } from '../store';
import { violation } from '../validation-sentence';
import { overlap, sameZone, without } from '../zones';
import { type Appliers, refuseOutside, type Target } from './apply-target';
import { changeTab, type Tab, tabOf } from './book';
import { entered, type PlainCell, withFormat } from './cell';
import { cellAt, changeCells } from './grid';

export const CELL_WRITES: Pick<
  Appliers,
  | 'cells'
  | 'fill'
  | 'copyValues'
  | 'clear'
  | 'format'
  | 'formats'
  | 'border'
  | 'notes'
  | 'merge'
  | 'unmerge'
> = {
  cells: ({ sheetId, row, column, inputs, checked }, to) =>
    changeBlock(to, 'cells', sheetId, row, column, inputs, (cell, input, i, j) => {
      if (input === undefined) return cell;
      if (checked) refuseInvalid(to, sheetId, i, j, input);
      return entered(cell, input, to.reading);
    }),
  fill: ({ sheetId, zone, input, checked }, to) =>
    changeZone(to, 'fill', sheetId, zone, (cell, row, column) => {
      if (checked) refuseInvalid(to, sheetId, row, column, input);
      return entered(cell, input, to.reading);
    }),
  copyValues: (write, to) => CELL_WRITES.cells(copiedCells(to.store, write), to),
  clear: ({ sheetId, zone, contents, formats, notes, validations }, { book }) =>
    changeTab(book, sheetId, (tab) => {
      refuseOutside(tab, 'clear', zone);
      const left = changeCells(
        tab,
        zone,
        (cell) => ({
          ...cell,
          ...(contents ? { value: null, formula: '' } : {}),
          ...(formats ? { format: '', style: null } : {}),
          ...(notes ? { note: '' } : {}),
        }),
        'filled',
      );
      return validations ? withoutRules(left, zone) : left;
    }),
  format: ({ sheetId, zone, format, style }, to) =>
    changeZone(to, 'format', sheetId, zone, (cell) => {
      const formatted = format === undefined ? cell : withFormat(cell, format, to.reading);
      return style === undefined ? formatted : { ...formatted, style: { ...cell.style, ...style } };
    }),
  formats: ({ sheetId, row, column, formats }, to) =>
    changeBlock(to, 'formats', sheetId, row, column, formats, (cell, format) =>
      withFormat(cell, format, to.reading),
    ),
  border: ({ sheetId, zone }, { book }) => {
    refuseOutside(tabOf(book, sheetId), 'border', zone);
    return book;
  },
  notes: ({ sheetId, row, column, notes }, to) =>
    changeBlock(to, 'notes', sheetId, row, column, notes, (cell, note) => ({
      ...cell,
      note: note ?? '',
    })),
  merge: ({ sheetId, zones }, { book }) =>
    changeTab(book, sheetId, (tab) => zones.reduce(merged, tab)),
  unmerge: ({ sheetId, zone }, { book }) =>
    changeTab(book, sheetId, (tab) => ({
      ...tab,
      merges: tab.merges.filter((merge) => !overlap(merge, zone)),
    })),
};

export function withoutRules(tab: Tab, zone: Zone): Tab {
  const rules = tab.rules
    .map((rule) => ({ ...rule, zones: without(rule.zones, zone) }))
    .filter(({ zones }) => zones.length > 0);
  return { ...tab, rules };
}

/** The top left cell stays, the others lose their contents and take its look. */
function merged(tab: Tab, zone: Zone): Tab {
  refuseOutside(tab, 'merge', zone);
  const { top, left } = zone;
  if (top === zone.bottom && left === zone.right) return tab;
  const style = cellAt(tab, top, left)?.style ?? null;
  const bare = changeCells(tab, zone, (cell, row, column) =>
    row === top && column === left ? cell : { ...cell, value: null, formula: '', style },
  );
  const others = tab.merges.filter((merge) => !overlap(merge, zone) && !sameZone(merge, zone));
  return { ...bare, merges: [...others, zone] };
}

/** A script cannot write what a rule rejects. */
function refuseInvalid(
  { store }: Target,
  sheetId: string,
  row: number,
  column: number,
  input: CellInput,
): void {
  const broken = store.breaksValidation(sheetId, row, column, input);
  if (!broken || broken.allowInvalid) return;
  throw new ScriptException(violation(row, column, broken));
}

function changeZone(
  { book }: Target,
  kind: 'fill' | 'format',
  sheetId: string,
  zone: Zone,
  change: (cell: PlainCell, row: number, column: number) => PlainCell,
) {
  return changeTab(book, sheetId, (tab) => {
    refuseOutside(tab, kind, zone);
    return changeCells(tab, zone, change);
  });
}

/** @param change gets what stands in the block for the cell */
function changeBlock<T>(
  { book }: Target,
  kind: 'cells' | 'formats' | 'notes',
  sheetId: string,
  row: number,
  column: number,
  block: readonly (readonly T[])[],
  change: (cell: PlainCell, item: T, row: number, column: number) => PlainCell,
) {
  const width = Math.max(0, ...block.map((line) => line.length));
  if (width === 0) return book;
  const zone = {
    top: row,
    left: column,
    bottom: row + block.length - 1,
    right: column + width - 1,
  };
  return changeTab(book, sheetId, (tab) => {
    refuseOutside(tab, kind, zone);
    return changeCells(tab, zone, (cell, i, j) => {
      const line = block[i - row] ?? [];
      const item = line[j - column];
      return j - column < line.length ? change(cell, item as T, i, j) : cell;
    });
  });
}
