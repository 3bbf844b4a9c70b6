/** Sheets: their size, rows and columns. */

import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import type { Axis } from '../store';
import { handed, ScriptObject } from './membrane';
import { sheetFacts, whole } from './place';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Members =
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'getFrozenRows'
  | 'getFrozenColumns'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'setRowHeightsForced'
  | 'hideColumns'
  | 'hideRows'
  | 'showColumns'
  | 'showRows';

export abstract class SheetSize extends ScriptObject implements Pick<GasSheet, Members> {
  override readonly typeName = 'Sheet';
  override readonly checkPresent = () => {
    sheetFacts(this.run, this.sheetId);
  };

  constructor(
    readonly run: Execution,
    readonly sheetId: string,
  ) {
    super();
  }

  getLastRow(): number {
    return this.run.store.filled(this.sheetId).rows;
  }

  getLastColumn(): number {
    return this.run.store.filled(this.sheetId).columns;
  }

  getMaxRows(): number {
    return sheetFacts(this.run, this.sheetId).rows;
  }

  getMaxColumns(): number {
    return sheetFacts(this.run, this.sheetId).columns;
  }

  insertRowsAfter(afterPosition: number, howMany: number): GasSheet {
    return insert(this, 'rows', afterPosition, 'after', howMany);
  }

  insertRowsBefore(beforePosition: number, howMany: number): GasSheet {
    return insert(this, 'rows', beforePosition, 'before', howMany);
  }

  insertRowAfter(afterPosition: number): GasSheet {
    return insert(this, 'rows', afterPosition, 'after', 1);
  }

  insertRowBefore(beforePosition: number): GasSheet {
    return insert(this, 'rows', beforePosition, 'before', 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GasSheet {
    return insert(this, 'columns', afterPosition, 'after', howMany);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GasSheet {
    return insert(this, 'columns', beforePosition, 'before', howMany);
  }

  insertColumnAfter(afterPosition: number): GasSheet {
    return insert(this, 'columns', afterPosition, 'after', 1);
  }

  insertColumnBefore(beforePosition: number): GasSheet {
    return insert(this, 'columns', beforePosition, 'before', 1);
  }

  deleteRow(rowPosition: number): GasSheet {
    remove(this, 'rows', rowPosition, 1);
    return handed(this);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    remove(this, 'rows', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): GasSheet {
    remove(this, 'columns', columnPosition, 1);
    return handed(this);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    remove(this, 'columns', columnPosition, howMany);
  }

  setFrozenRows(rows: number): void {
    freeze(this, 'rows', whole(rows));
  }

  setFrozenColumns(columns: number): void {
    freeze(this, 'columns', whole(columns));
  }

  getFrozenRows(): number {
    return this.run.store.frozen(this.sheetId).rows;
  }

  getFrozenColumns(): number {
    return this.run.store.frozen(this.sheetId).columns;
  }

  setColumnWidth(columnPosition: number, width: number): GasSheet {
    return resize(this, 'columns', columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): GasSheet {
    return resize(this, 'columns', startColumn, numColumns, width);
  }

  setRowHeight(rowPosition: number, height: number): GasSheet {
    return resize(this, 'rows', rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): GasSheet {
    return resize(this, 'rows', startRow, numRows, height);
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): GasSheet {
    return resize(this, 'rows', startRow, numRows, height);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    hide(this, 'columns', columnIndex, numColumns, true);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    hide(this, 'rows', rowIndex, numRows, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    hide(this, 'columns', columnIndex, numColumns, false);
  }

  showRows(rowIndex: number, numRows = 1): void {
    hide(this, 'rows', rowIndex, numRows, false);
  }
}

function freeze({ run, sheetId }: SheetSize, axis: Axis, count: number): void {
  if (count < 0) throw new ScriptException(`The number of frozen ${axis} must be at least 0.`);
  if (count > 0 && count >= sheetFacts(run, sheetId)[axis]) {
    throw new ScriptException(`You can't freeze all visible ${axis} on the sheet.`);
  }
  run.write({ kind: 'freeze', sheetId, axis, count });
}

function insert(
  sheet: SheetSize,
  axis: Axis,
  place: number,
  position: 'before' | 'after',
  count: number,
): GasSheet {
  const { run, sheetId } = sheet;
  const base = checked(sheetFacts(run, sheetId)[axis], whole(place) - 1, 1);
  if (whole(count) < 1) {
    throw new ScriptException(`The number of ${axis} to insert must be at least 1.`);
  }
  run.write({ kind: 'insert', sheetId, axis, base, position, count: whole(count) });
  return handed(sheet);
}

function remove({ run, sheetId }: SheetSize, axis: Axis, place: number, count: number): void {
  const size = sheetFacts(run, sheetId)[axis];
  const from = checked(size, whole(place) - 1, whole(count));
  if (count >= size) {
    const name = axis === 'rows' ? 'rows' : 'columns';
    throw new ScriptException(`You can't delete all the ${name} on the sheet.`);
  }
  run.write({ kind: 'delete', sheetId, axis, from, count: whole(count) });
}

function resize(
  sheet: SheetSize,
  axis: Axis,
  place: number,
  count: number,
  pixels: number,
): GasSheet {
  const { run, sheetId } = sheet;
  const from = checked(sheetFacts(run, sheetId)[axis], whole(place) - 1, whole(count));
  run.write({ kind: 'resize', sheetId, axis, from, count: whole(count), pixels: whole(pixels) });
  return handed(sheet);
}

function hide(
  { run, sheetId }: SheetSize,
  axis: Axis,
  place: number,
  count: number,
  hidden: boolean,
) {
  const from = checked(sheetFacts(run, sheetId)[axis], whole(place) - 1, whole(count));
  run.write({ kind: 'hide', sheetId, axis, from, count: whole(count), hidden });
}

function checked(size: number, from: number, count: number): number {
  if (from >= 0 && count >= 1 && from + count <= size) return from;
  throw new ScriptException('Those rows or columns are out of bounds.');
}
