/** What a command of the engine touches and changes: for the page's guard, the server and triggers. */

import { parseZone } from '../a1';
import type { Axis, Zone } from '../store';
import type { Touch } from '../touches';
import { ownCommand } from './commands';

/** The parts of the engine's commands that say where they act. */
export interface PlacedCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly zone?: Zone;
  readonly target?: readonly Zone[];
  readonly ranges?: readonly { readonly _sheetId?: string; readonly _zone?: Partial<Zone> }[];
  readonly dimension?: 'ROW' | 'COL';
  readonly elements?: readonly number[];
  readonly base?: number;
  readonly position?: 'before' | 'after';
  readonly targetSheetId?: string;
  readonly contents?: readonly (readonly unknown[])[];
  /** Of commands that the engine squeezed together. */
  readonly targetRange?: readonly string[] | string;
}

/** Commands that only look, select, or make a tab of its own. */
const HARMLESS = new Set([
  'ACTIVATE_SHEET',
  'AUTOFILL_SELECT',
  'COPY',
  'CREATE_SHEET',
  'DUPLICATE_SHEET',
  'EVALUATE_CELLS',
  'EVALUATE_CHARTS',
  'MOVE_SHEET',
  'SCROLL_TO_CELL',
  'SELECT_FIGURE',
  'SET_VIEWPORT_OFFSET',
  'SHOW_SHEET',
]);

/** Commands whose object is the tab, whatever cells they name. */
const OF_SHEET = new Set([
  'ADD_CONDITIONAL_FORMAT',
  'COLOR_SHEET',
  'CREATE_CHART',
  'CREATE_FIGURE',
  'CREATE_IMAGE',
  'DELETE_FIGURE',
  'FREEZE_COLUMNS',
  'FREEZE_ROWS',
  'HIDE_COLUMNS_ROWS',
  'HIDE_SHEET',
  'REMOVE_CONDITIONAL_FORMAT',
  'RENAME_SHEET',
  'RESIZE_COLUMNS_ROWS',
  'SET_GRID_LINES_VISIBILITY',
  'UNFREEZE_COLUMNS',
  'UNFREEZE_COLUMNS_ROWS',
  'UNFREEZE_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'UPDATE_CHART',
  'UPDATE_FIGURE',
]);

/** A command without any of these is about the whole file, or the view. */
const PLACES = ['sheetId', 'target', 'zone', 'ranges', 'col', 'elements', 'protection', 'id'];

/** @param activeSheetId where commands act that name no sheet: those of a page's own grid */
export function commandTouches(
  command: PlacedCommand,
  activeSheetId: () => string = () => '',
): readonly Touch[] {
  const { type } = command;
  if (HARMLESS.has(type) || !PLACES.some((place) => place in command)) return [];
  const sheetId = command.sheetId ?? activeSheetId();
  const own = ownCommand(command);
  if (own?.type === 'SET_PROTECTION') return [{ kind: 'protection', id: own.protection.id }];
  if (own?.type === 'REMOVE_PROTECTION') return [{ kind: 'protection', id: own.id }];
  if (OF_SHEET.has(type)) return [{ kind: 'sheet', sheetId }];
  if (type === 'DELETE_SHEET') return [{ kind: 'tab', sheetId }];
  if (command.dimension) return lines(command, sheetId, command.dimension);
  const cells = commandZones(command).map((zone): Touch => ({ kind: 'cells', sheetId, zone }));
  return [...cells, ...moved(command)];
}

function lines(command: PlacedCommand, sheetId: string, dimension: 'ROW' | 'COL'): Touch[] {
  const axis: Axis = dimension === 'ROW' ? 'rows' : 'columns';
  const { type, base = 0, position, elements = [] } = command;
  const at = position === 'after' ? base + 1 : base;
  const gap: Touch = { kind: 'gap', sheetId, axis, at };
  if (type === 'ADD_COLUMNS_ROWS') return [gap];
  const gone = elements.map(
    (each): Touch => ({ kind: 'lines', sheetId, axis, from: each, to: each }),
  );
  if (type === 'REMOVE_COLUMNS_ROWS') return gone;
  return type === 'MOVE_COLUMNS_ROWS' ? [...gone, gap] : [];
}

/** The place that cut cells come to. */
function moved({ type, target, targetSheetId, col, row }: PlacedCommand): Touch[] {
  const [from] = target ?? [];
  if (type !== 'MOVE_RANGES' || !from || !targetSheetId) return [];
  if (col === undefined || row === undefined) return [];
  const zone = {
    top: row,
    left: col,
    bottom: row + from.bottom - from.top,
    right: col + from.right - from.left,
  };
  return [{ kind: 'cells', sheetId: targetSheetId, zone }];
}

/** The cells that a command names. */
export function commandZones(command: PlacedCommand): readonly Zone[] {
  const { target, zone, ranges, targetRange, col, row, contents } = command;
  if (target) return target;
  if (zone) return [zone];
  if (targetRange) return [targetRange].flat().flatMap((text) => parseZone(text, NO_ENDS) ?? []);
  if (ranges) return ranges.map(({ _zone }) => endless(_zone ?? {}));
  if (col === undefined || row === undefined) return [];
  const height = contents?.length ?? 1;
  const width = contents?.[0]?.length ?? 1;
  return [{ top: row, left: col, bottom: row + height - 1, right: col + width - 1 }];
}

/** The engine squeezes cells with both ends named. */
const NO_ENDS = { rows: 1, columns: 1 };

/** Whole columns and rows have no end in the engine's ranges. */
function endless({ top = 0, left = 0, bottom, right }: Partial<Zone>): Zone {
  const end = Number.POSITIVE_INFINITY;
  return { top, left, bottom: bottom ?? end, right: right ?? end };
}
