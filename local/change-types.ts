/** The type of change that an installable onChange hears of: https://developers.google.com/apps-script/guides/triggers/events */

import type { PlacedCommand } from './engine/command-touches';
import type { Write } from './store';

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

const OF_WRITES: Readonly<Partial<Record<Write['kind'], ChangeType>>> = {
  cells: 'EDIT',
  fill: 'EDIT',
  clear: 'EDIT',
  format: 'FORMAT',
  formats: 'FORMAT',
  border: 'FORMAT',
  merge: 'FORMAT',
  unmerge: 'FORMAT',
  resize: 'FORMAT',
  tabColor: 'FORMAT',
  conditionalFormats: 'FORMAT',
  insertSheet: 'INSERT_GRID',
  copySheet: 'INSERT_GRID',
  deleteSheet: 'REMOVE_GRID',
};

const OF_COMMANDS: Readonly<Record<string, ChangeType>> = {
  SET_BLOCK: 'EDIT',
  UPDATE_CELL: 'EDIT',
  SQUISHED_UPDATE_CELL: 'EDIT',
  CLEAR_CELLS: 'EDIT',
  SET_FORMATTING: 'FORMAT',
  CLEAR_FORMATTING: 'FORMAT',
  SET_BORDER: 'FORMAT',
  SET_ZONE_BORDERS: 'FORMAT',
  ADD_MERGE: 'FORMAT',
  REMOVE_MERGE: 'FORMAT',
  COLOR_SHEET: 'FORMAT',
  ADD_CONDITIONAL_FORMAT: 'FORMAT',
  REMOVE_CONDITIONAL_FORMAT: 'FORMAT',
  RESIZE_COLUMNS_ROWS: 'FORMAT',
  CREATE_SHEET: 'INSERT_GRID',
  DUPLICATE_SHEET: 'INSERT_GRID',
  DELETE_SHEET: 'REMOVE_GRID',
};

export function writeTypes(writes: readonly Write[]): ChangeType[] {
  return unique(writes.map(writeType));
}

export function commandTypes(commands: readonly PlacedCommand[]): ChangeType[] {
  return unique(
    commands.map(({ type, dimension }): ChangeType => {
      const line = dimension === 'ROW' ? 'ROW' : 'COLUMN';
      if (type === 'ADD_COLUMNS_ROWS') return `INSERT_${line}`;
      if (type === 'REMOVE_COLUMNS_ROWS') return `REMOVE_${line}`;
      return OF_COMMANDS[type] ?? 'OTHER';
    }),
  );
}

function writeType(write: Write): ChangeType {
  if (write.kind === 'insert') return write.axis === 'rows' ? 'INSERT_ROW' : 'INSERT_COLUMN';
  if (write.kind === 'delete') return write.axis === 'rows' ? 'REMOVE_ROW' : 'REMOVE_COLUMN';
  return OF_WRITES[write.kind] ?? 'OTHER';
}

function unique(types: readonly ChangeType[]): ChangeType[] {
  return [...new Set(types)];
}
