import type { LayoutBuilder, Span } from './layout-builder';

/** Columns that belong together across the page. */
export type Stretch = Pick<Span, 'column' | 'columns'>;

/** Cuts the columns of a page into so many stretches, each as near to an even part as columns allow. */
export function stretches(builder: LayoutBuilder, count: number): Stretch[] {
  const whole = builder.widthOf(1, builder.columns);
  const ends = [0];
  for (let part = 1; part < count; part++) {
    const ideal = (whole * part) / count;
    let end = (ends[ends.length - 1] ?? 0) + 1;
    while (end < builder.columns && isNearer(builder, end + 1, end, ideal)) end++;
    ends.push(Math.min(end, builder.columns));
  }
  ends.push(builder.columns);
  return ends.slice(1).flatMap((end, at) => {
    const column = (ends[at] ?? 0) + 1;
    return end < column ? [] : [{ column, columns: end - column + 1 }];
  });
}

function isNearer(builder: LayoutBuilder, end: number, other: number, ideal: number): boolean {
  const distance = (columns: number): number => Math.abs(builder.widthOf(1, columns) - ideal);
  return distance(end) <= distance(other);
}
