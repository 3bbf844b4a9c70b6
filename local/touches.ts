/** What a write touches, for the decision whether a person may make it. */

import type { Axis, Write, Zone } from './store';
import { moved } from './zones';

/** One thing that a change touches. Rows and columns count from 0. */
export type Touch =
  | { readonly kind: 'cells'; readonly sheetId: string; readonly zone: Zone }
  /** Whole rows or columns that go or move. */
  | {
      readonly kind: 'lines';
      readonly sheetId: string;
      readonly axis: Axis;
      readonly from: number;
      readonly to: number;
    }
  /** New rows or columns that push `at` away. */
  | { readonly kind: 'gap'; readonly sheetId: string; readonly axis: Axis; readonly at: number }
  /** Name, looks and charts of a tab: protected ranges in it do not mind. */
  | { readonly kind: 'sheet'; readonly sheetId: string }
  /** A tab with all that is in it. */
  | { readonly kind: 'tab'; readonly sheetId: string }
  | { readonly kind: 'protection'; readonly id: string };

type WriteOf<K extends Write['kind']> = Extract<Write, { kind: K }>;
type Touches = { readonly [K in Write['kind']]: (write: WriteOf<K>) => readonly Touch[] };

const nothing = (): readonly Touch[] => [];
const sheet = ({ sheetId }: { readonly sheetId: string }): readonly Touch[] => [
  { kind: 'sheet', sheetId },
];
const cells = (write: { readonly sheetId: string; readonly zone: Zone }): readonly Touch[] => [
  { kind: 'cells', sheetId: write.sheetId, zone: write.zone },
];

function block(
  {
    sheetId,
    row,
    column,
  }: { readonly sheetId: string; readonly row: number; readonly column: number },
  lines: readonly (readonly unknown[])[],
): readonly Touch[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (width === 0) return [];
  const zone = {
    top: row,
    left: column,
    bottom: row + lines.length - 1,
    right: column + width - 1,
  };
  return [{ kind: 'cells', sheetId, zone }];
}

const TOUCHES: Touches = {
  cells: (write) => block(write, write.inputs),
  formats: (write) => block(write, write.formats),
  notes: (write) => block(write, write.notes),
  // The source is only read.
  copyValues: ({ sheetId, row, column, from: { zone } }) => [
    { kind: 'cells', sheetId, zone: moved(zone, row, column) },
  ],
  fill: cells,
  clear: cells,
  format: cells,
  border: cells,
  unmerge: cells,
  validation: cells,
  merge: ({ sheetId, zones }) => zones.map((zone) => ({ kind: 'cells', sheetId, zone })),
  conditionalFormats: sheet,
  renameSheet: sheet,
  hideSheet: sheet,
  tabColor: sheet,
  freeze: sheet,
  resize: sheet,
  hide: sheet,
  gridlines: sheet,
  insertChart: sheet,
  updateChart: sheet,
  removeChart: sheet,
  deleteSheet: ({ sheetId }) => [{ kind: 'tab', sheetId }],
  insertSheet: nothing,
  copySheet: nothing,
  moveSheet: nothing,
  insert: ({ sheetId, axis, base, position }) => [
    { kind: 'gap', sheetId, axis, at: position === 'before' ? base : base + 1 },
  ],
  delete: ({ sheetId, axis, from, count }) => [
    { kind: 'lines', sheetId, axis, from, to: from + count - 1 },
  ],
  move: ({ sheetId, axis, from, count, before }) => [
    { kind: 'lines', sheetId, axis, from, to: from + count - 1 },
    { kind: 'gap', sheetId, axis, at: before },
  ],
  protect: ({ protection }) => [{ kind: 'protection', id: protection.id }],
  unprotect: ({ id }) => [{ kind: 'protection', id }],
  metadata: nothing,
  removeMetadata: nothing,
  document: nothing,
};

export function touches(write: Write): readonly Touch[] {
  const touch = TOUCHES[write.kind] as (write: Write) => readonly Touch[];
  return touch(write);
}
