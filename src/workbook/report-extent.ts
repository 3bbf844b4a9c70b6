import type { Cells } from '../ledger/cell';
import type { Layout } from '../reports/layout';

/** A text of a report and where the last build wrote it, 1-based. */
type Landmark = readonly [row: number, column: number, text: string];

/** How far the last build of a report reaches in its tab. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** First and last text of the report; none of a build that was cut short. */
  readonly landmarks: readonly Landmark[];
}

/** The first and the last text: rows and columns put in between, above or left of them move them. */
export function landmarksOf(layout: Layout): Landmark[] {
  const texts = layout.rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ value }, column): Landmark[] =>
      typeof value === 'string' && value !== '' ? [[row + 1, column + 1, value]] : [],
    ),
  );
  return [...texts.slice(0, 1), ...texts.slice(1).slice(-1)];
}

/** Whether the first and the last text stand where they were written. */
export function isInPlace(values: Cells, { landmarks }: Pick<Extent, 'landmarks'>): boolean {
  return (
    landmarks.length > 0 &&
    landmarks.every(([row, column, text]) => values[row - 1]?.[column - 1] === text)
  );
}

/**
 * Whether a new build of `wanted` size would cover or tear what a person put into the tab: rows or
 * columns inserted above, left of or inside the report, cells filled under or beside it. Cells that
 * she changed inside the report are the report's own.
 *
 * @param values the tab from A1 to its last filled cell
 */
export function coversOwnCells(
  values: Cells,
  last: Extent,
  wanted: { readonly rows: number; readonly columns: number },
): boolean {
  // Under its last text a report has only room for signatures.
  let end = last.rows;
  for (const [row, column, text] of last.landmarks) {
    end = row;
    if (values[row - 1]?.[column - 1] === text) continue;
    const foundRow = values.findIndex((cells) => cells.includes(text)) + 1;
    // Typed over, not moved: no sign of where the rows went.
    if (foundRow === 0) continue;
    if (foundRow > row || values[foundRow - 1]?.[column - 1] !== text) return true;
    end = foundRow;
  }
  const rows = Math.max(last.rows, wanted.rows);
  return values
    .slice(0, rows)
    .some((cells, row) =>
      cells
        .slice(row < end ? last.columns : 0, Math.max(last.columns, wanted.columns))
        .some((cell) => cell !== ''),
    );
}
