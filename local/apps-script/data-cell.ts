import type { StoredValue, Zone } from '../store';

/** How Direction moves: rows and columns per step. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** The cells a step may reach: from the start to the edge of the sheet. */
export function lineTo(direction: string, start: Zone, rows: number, columns: number): Zone {
  const [down, right] = STEPS[direction] ?? [0, 0];
  const { top, left } = start;
  return {
    top: down < 0 ? 0 : top,
    bottom: down > 0 ? rows - 1 : top,
    left: right < 0 ? 0 : left,
    right: right > 0 ? columns - 1 : left,
  };
}

/**
 * Ctrl and an arrow key: from a filled cell to the last one of its block, from a blank cell or the
 * end of a block to the next filled one, or to the edge. Steps counted along the line.
 *
 * @param line values from the start outwards
 */
export function stepsToDataEdge(line: readonly StoredValue[]): number {
  const isFilled = (index: number): boolean => (line[index] ?? null) !== null;
  const last = line.length - 1;
  if (last <= 0) return 0;
  let at = 1;
  if (isFilled(0) && isFilled(1)) {
    while (at < last && isFilled(at + 1)) at++;
    return at;
  }
  while (at < last && !isFilled(at)) at++;
  return at;
}
