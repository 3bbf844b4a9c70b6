/** What the appliers of writes get and give. */

import type { Store, Write, Zone } from '../store';
import { type Book, refusal, type Tab } from './book';
import type { Reading } from './cell';

export interface Target {
  readonly book: Book;
  readonly reading: Reading;
  /** Reads the book as it is before the write. */
  readonly store: Store;
}

export type Appliers = {
  readonly [K in Write['kind']]: (write: Extract<Write, { kind: K }>, to: Target) => Book;
};

export function refuseOutside(tab: Tab, kind: Write['kind'], zone: Zone): void {
  const { top, left, bottom, right } = zone;
  const fits = top >= 0 && left >= 0 && bottom < tab.rows && right < tab.columns;
  if (!fits || bottom < top || right < left) throw refusal(kind, 'TargetOutOfSheet');
}
