/** Zones, and what becomes of them when rows or columns come, go or are carried elsewhere. */

import type { Axis, Zone } from '../store';

/** `carry` moves whole lines without leaving a gap or closing one: it comes between the other two. */
export type LineChange =
  | { readonly kind: 'insert'; readonly axis: Axis; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly axis: Axis; readonly from: number; readonly count: number }
  | {
      readonly kind: 'carry';
      readonly axis: Axis;
      readonly from: number;
      readonly to: number;
      readonly count: number;
    };

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

/** The lines `from`…`from + count - 1` from end to end of a tab. */
export function band(axis: Axis, from: number, count: number): Zone {
  const all = { top: 0, left: 0, bottom: Number.MAX_SAFE_INTEGER, right: Number.MAX_SAFE_INTEGER };
  return axis === 'rows'
    ? { ...all, top: from, bottom: from + count - 1 }
    : { ...all, left: from, right: from + count - 1 };
}

export function moved(zone: Zone, axis: Axis, by: number): Zone {
  return axis === 'rows'
    ? { ...zone, top: zone.top + by, bottom: zone.bottom + by }
    : { ...zone, left: zone.left + by, right: zone.right + by };
}

/** The zone after the change, or undefined when nothing is left of it. */
export function adapted(zone: Zone, change: LineChange): Zone | undefined {
  const [start, end] = change.axis === 'rows' ? [zone.top, zone.bottom] : [zone.left, zone.right];
  const resized = (from: number, to: number): Zone =>
    change.axis === 'rows'
      ? { ...zone, top: from, bottom: to }
      : { ...zone, left: from, right: to };
  const { count } = change;
  if (change.kind === 'insert') {
    if (change.at <= start) return resized(start + count, end + count);
    return change.at <= end ? resized(start, end + count) : zone;
  }
  const last = change.from + count - 1;
  if (change.kind === 'carry') {
    const whole = start >= change.from && end <= last;
    return whole ? moved(zone, change.axis, change.to - change.from) : zone;
  }
  const newStart = start > last ? start - count : Math.min(start, change.from);
  const newEnd = end > last ? end - count : Math.min(end, change.from - 1);
  return newEnd < newStart ? undefined : resized(newStart, newEnd);
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
