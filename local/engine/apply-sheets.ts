/** Writes of sheets, their rows and columns. */

import type { Axis } from '../store';
import type { LineKind, TabKind } from '../write-kinds';
import { type Appliers, sequence, type Target } from './apply-target';

const DIMENSIONS: Readonly<Record<Axis, 'ROW' | 'COL'>> = { rows: 'ROW', columns: 'COL' };

export const SHEET_WRITES: Pick<Appliers, TabKind | LineKind> = {
  insertSheet: ({ sheetId, name, index, rows, columns }, to) =>
    to.dispatch('CREATE_SHEET', { sheetId, name, position: index, rows, cols: columns }),
  copySheet: ({ sheetId, from, name, index }, to) => {
    to.dispatch('DUPLICATE_SHEET', { sheetId: from, sheetIdTo: sheetId, sheetNameTo: name });
    moveSheet(to, sheetId, index);
  },
  deleteSheet: ({ sheetId }, to) =>
    to.dispatch('DELETE_SHEET', { sheetId, sheetName: to.store.getters.getSheetName(sheetId) }),
  renameSheet: ({ sheetId, name }, to) => {
    const oldName = to.store.getters.getSheetName(sheetId);
    if (oldName !== name) to.dispatch('RENAME_SHEET', { sheetId, oldName, newName: name });
  },
  moveSheet: ({ sheetId, index }, to) => moveSheet(to, sheetId, index),
  hideSheet: ({ sheetId, hidden }, to) => {
    if (to.store.getters.isSheetVisible(sheetId) !== hidden) return;
    to.dispatch(hidden ? 'HIDE_SHEET' : 'SHOW_SHEET', { sheetId });
  },
  tabColor: ({ sheetId, color }, to) =>
    to.dispatch('COLOR_SHEET', color === null ? { sheetId } : { sheetId, color }),
  insert: ({ sheetId, axis, base, position, count }, to) =>
    to.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: to.store.getters.getSheetName(sheetId),
      dimension: DIMENSIONS[axis],
      base,
      quantity: count,
      position,
    }),
  delete: ({ sheetId, axis, from, count }, to) =>
    to.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId,
      sheetName: to.store.getters.getSheetName(sheetId),
      dimension: DIMENSIONS[axis],
      elements: sequence(from, count),
    }),
  move: ({ sheetId, axis, from, count, before }, to) => {
    if (before >= from && before <= from + count) return;
    bringToFront(to, sheetId);
    // The engine takes lines that go down or right only behind another.
    const on = before > from;
    to.dispatch('MOVE_COLUMNS_ROWS', {
      sheetId,
      sheetName: to.store.getters.getSheetName(sheetId),
      dimension: DIMENSIONS[axis],
      elements: sequence(from, count),
      base: on ? before - 1 : before,
      position: on ? 'after' : 'before',
    });
  },
  freeze: ({ sheetId, axis, count }, to) => {
    const name = axis === 'rows' ? 'ROWS' : 'COLUMNS';
    if (count > 0) to.dispatch(`FREEZE_${name}`, { sheetId, quantity: count });
    else to.dispatch(`UNFREEZE_${name}`, { sheetId });
  },
  resize: ({ sheetId, axis, from, count, pixels }, to) =>
    to.dispatch('RESIZE_COLUMNS_ROWS', {
      sheetId,
      dimension: DIMENSIONS[axis],
      elements: sequence(from, count),
      size: pixels,
    }),
  hide: ({ sheetId, axis, from, count, hidden }, to) =>
    to.dispatch(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', {
      sheetId,
      dimension: DIMENSIONS[axis],
      elements: sequence(from, count),
    }),
  gridlines: ({ sheetId, visible }, to) =>
    to.dispatch('SET_GRID_LINES_VISIBILITY', { sheetId, areGridLinesVisible: visible }),
};

function moveSheet(to: Target, sheetId: string, index: number): void {
  const delta = index - to.store.getters.getSheetIds().indexOf(sheetId);
  if (delta !== 0) to.dispatch('MOVE_SHEET', { sheetId, delta });
}

/** The engine moves columns and rows of the tab in view only, and says nothing about others. */
function bringToFront(to: Target, sheetId: string): void {
  const sheetIdFrom = to.store.getters.getActiveSheetId();
  if (sheetIdFrom !== sheetId) to.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
}
