/** What becomes of zones when rows or columns come, go or are carried elsewhere. */

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
