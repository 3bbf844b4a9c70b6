/** The lines around the cells of one page, each drawn once. */

import type { EngineStore } from '../../engine/store';
import { round, safeColor } from './html';
import type { PageCell } from './page-grid';

const WIDTHS: Readonly<Record<string, number>> = { medium: 2, thick: 3 };
const DASHES: Readonly<Record<string, string>> = { dashed: '4 2', dotted: '1 2' };

type Side = 'top' | 'right' | 'bottom' | 'left';
type Line = { readonly style: string; readonly color: string };
type Lines = Readonly<Partial<Record<Side, Line>>> | null;

/** Edges of cells with the same looks become one path. */
export function borderLines(
  store: EngineStore,
  sheetId: string,
  cells: readonly PageCell[],
  size: { readonly width: number; readonly height: number },
): string {
  const edges = new Map<string, string>();
  const linesAt = (row: number, col: number): Lines =>
    row < 0 || col < 0 ? null : (store.getters.getCellBorder({ sheetId, row, col }) as Lines);
  for (const cell of cells) {
    const { top, left, bottom, right } = cell.zone;
    const first = linesAt(top, left);
    const last = top === bottom && left === right ? first : linesAt(bottom, right);
    const { x, y, width, height } = cell;
    const add = (line: Line | undefined, path: string) => {
      if (line) edges.set(path, looks(line));
    };
    // A cell further down overwrites what the one above said of the same edge.
    add(first?.top ?? linesAt(top - 1, left)?.bottom, horizontal(x, y, width));
    add(first?.left ?? linesAt(top, left - 1)?.right, vertical(x, y, height));
    add(last?.bottom ?? linesAt(bottom + 1, left)?.top, horizontal(x, y + height, width));
    add(last?.right ?? linesAt(top, right + 1)?.left, vertical(x + width, y, height));
  }
  if (edges.size === 0) return '';
  const byLooks = new Map<string, string>();
  for (const [path, look] of edges) byLooks.set(look, (byLooks.get(look) ?? '') + path);
  const paths = [...byLooks].map(([look, path]) => `<path ${look} d="${path}"/>`);
  return `<svg class="lines" width="${round(size.width)}" height="${round(size.height)}">${paths.join('')}</svg>`;
}

function looks({ style, color }: Line): string {
  const dashes = DASHES[style] ? ` stroke-dasharray="${DASHES[style]}"` : '';
  return `stroke="${safeColor(color) ?? '#000000'}" stroke-width="${WIDTHS[style] ?? 1}"${dashes}`;
}

function horizontal(x: number, y: number, width: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}`;
}

function vertical(x: number, y: number, height: number): string {
  return `M${round(x)} ${round(y)}v${round(height)}`;
}
