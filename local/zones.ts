/** Zones of cells: what they share and what is left of them. */

import type { Zone } from './store';

export function inside(row: number, column: number, zone: Zone): boolean {
  return row >= zone.top && row <= zone.bottom && column >= zone.left && column <= zone.right;
}

export function overlap(a: Zone, b: Zone): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function common(a: Zone, b: Zone): Zone | undefined {
  if (!overlap(a, b)) return undefined;
  return {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
}

export function sameZone(a: Zone, b: Zone): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/**
 * What is left of zones when a part is taken out, column by column and as few as that gives: the
 * same pieces as the engine cuts, for they grow differently when lines are inserted.
 */
export function without(zones: readonly Zone[], hole: Zone): readonly Zone[] {
  if (!zones.some((zone) => overlap(zone, hole))) return zones;
  const edges = [...zones, hole].flatMap(({ left, right }) => [left, right + 1]);
  const starts = [...new Set(edges)].sort((a, b) => a - b);
  const done: Zone[] = [];
  let pending: Zone[] = [];
  starts.forEach((left, i) => {
    const right = (starts[i + 1] ?? left + 1) - 1;
    const next = runs(zones, hole, left).map(([top, bottom]): Zone => {
      const before = pending.find((zone) => zone.top === top && zone.bottom === bottom);
      return { top, bottom, left: before?.left ?? left, right };
    });
    done.push(
      ...pending.filter(
        (zone) =>
          !next.some((n) => n.left === zone.left && n.top === zone.top && n.bottom === zone.bottom),
      ),
    );
    pending = next;
  });
  return [...done, ...pending];
}

/** The runs of rows that one column has in the zones and not in the hole. */
function runs(zones: readonly Zone[], hole: Zone, column: number): [number, number][] {
  const here = ({ left, right }: Zone) => left <= column && column <= right;
  const spans = zones
    .filter(here)
    .flatMap(({ top, bottom }): [number, number][] =>
      here(hole)
        ? [
            [top, Math.min(bottom, hole.top - 1)],
            [Math.max(top, hole.bottom + 1), bottom],
          ]
        : [[top, bottom]],
    )
    .filter(([top, bottom]) => top <= bottom)
    .sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [top, bottom] of spans) {
    const last = joined.at(-1);
    if (last && top <= last[1] + 1) last[1] = Math.max(last[1], bottom);
    else joined.push([top, bottom]);
  }
  return joined;
}

/** A zone of the same size elsewhere. */
export function moved(zone: Zone, top: number, left: number): Zone {
  return { top, left, bottom: top + zone.bottom - zone.top, right: left + zone.right - zone.left };
}
