/** The text of one cell on paper. */

import type { EngineStore } from '../../engine/store';
import type { CellStyle } from '../../store';
import { box, escaped, safeColor, safeFamily } from './html';
import type { PageCell, PageGrid } from './page-grid';

/** Between text and the edge of its cell, as the grid leaves it. */
const PADDING = 3;
const DEFAULT_SIZE = 10;
const FLEX = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  top: 'flex-start',
  middle: 'center',
  bottom: 'flex-end',
} as const;

interface TextPlace {
  readonly x: number;
  readonly width: number;
}

/** @param isEmpty whether text of a neighbour may run over the cell */
export function cellText(
  store: EngineStore,
  sheetId: string,
  cell: PageCell,
  grid: PageGrid,
  isEmpty: (row: number, col: number) => boolean,
): string {
  const position = { sheetId, row: cell.row, col: cell.col };
  const evaluated = store.getters.getEvaluatedCell(position);
  const text = evaluated.formattedValue;
  if (text === '') return '';
  const style: CellStyle = store.getters.getCellComputedStyle(position) as CellStyle;
  const isText = evaluated.type === 'text';
  const align = style.align ?? evaluated.defaultAlign ?? 'left';
  const wraps = style.wrapping === 'wrap';
  const clipped = isText && !wraps;
  const place: TextPlace =
    clipped && style.wrapping !== 'clip' ? roomFor(cell, grid, align, isEmpty) : cell;
  return box(
    wraps ? 'text wrap' : clipped ? 'text clip' : 'text',
    {
      left: place.x + PADDING,
      top: cell.y,
      width: Math.max(1, place.width - 2 * PADDING),
      height: cell.height,
      'justify-content': FLEX[align],
      'align-items': FLEX[style.verticalAlign ?? 'bottom'],
      'text-align': align,
      ...fontOf(style),
    },
    `<span>${escaped(text)}</span>`,
  );
}

function fontOf(style: CellStyle) {
  const family = safeFamily(style.fontFamily);
  const lines = [style.underline && 'underline', style.strikethrough && 'line-through'];
  const decoration = lines.filter(Boolean).join(' ');
  return {
    'font-family': family && `'${family}',sans-serif`,
    'font-size': `${Number(style.fontSize) || DEFAULT_SIZE}pt`,
    'font-weight': style.bold ? '700' : undefined,
    'font-style': style.italic ? 'italic' : undefined,
    'text-decoration': decoration || undefined,
    color: safeColor(style.textColor),
  };
}

/** Text that does not wrap runs over empty neighbours, up to the next cell that holds something. */
function roomFor(
  cell: PageCell,
  { columns }: PageGrid,
  align: 'left' | 'center' | 'right',
  isEmpty: (row: number, col: number) => boolean,
): TextPlace {
  const free = (col: number) => isEmpty(cell.row, col);
  let { x, width } = cell;
  if (align !== 'right') {
    const right = columns.filter(({ col }) => col > cell.zone.right);
    for (const column of right) {
      if (!free(column.col)) break;
      width += column.width;
    }
  }
  if (align !== 'left') {
    const left = columns.filter(({ col }) => col < cell.zone.left).reverse();
    const before = x;
    for (const column of left) {
      if (!free(column.col)) break;
      x -= column.width;
    }
    width += before - x;
  }
  return align === 'center' ? aroundMiddle(cell, { x, width }) : { x, width };
}

/** Text in the middle runs over as far to the left as to the right. */
function aroundMiddle(cell: PageCell, { x, width }: TextPlace): TextPlace {
  const spare = Math.min(cell.x - x, x + width - (cell.x + cell.width));
  return { x: cell.x - spare, width: cell.width + 2 * spare };
}
