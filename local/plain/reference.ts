/** A place named in A1 notation, kept so that it follows its cells. */

import { columnLetters, parseZone, splitReference, zoneText } from '../a1';
import type { Axis, Zone } from '../store';
import type { Book, Tab } from './book';
import { adapted, type LineChange } from './zones';

export interface Reference {
  readonly sheetId: string;
  readonly zone: Zone;
  /** 'rows' for whole columns (A:C), 'columns' for whole rows (2:5): that end stays open. */
  readonly open?: Axis;
}

const OPEN: readonly (readonly [Axis, RegExp])[] = [
  ['rows', /^\$?[A-Z]+:\$?[A-Z]+$/i],
  ['columns', /^\$?\d+:\$?\d+$/],
];

/** @throws when the text is no reference or its tab is not there */
export function reference(book: Book, sheetId: string, text: string): Reference {
  const { tab: name, a1 } = splitReference(text);
  const tab = book.tabs.find((each) =>
    name === undefined ? each.id === sheetId : each.name === name,
  );
  const zone = tab && parseZone(a1, tab);
  if (!zone) throw new Error(`Service error: Spreadsheets (no such range: ${text})`);
  const open = OPEN.find(([, shape]) => shape.test(a1))?.[0];
  return open ? { sheetId: tab.id, zone, open } : { sheetId: tab.id, zone };
}

export function referenceText({ zone, open }: Reference): string {
  if (open === 'rows') return `${columnLetters(zone.left)}:${columnLetters(zone.right)}`;
  return open === 'columns' ? `${zone.top + 1}:${zone.bottom + 1}` : zoneText(zone);
}

/** With the tab's name, as the engine writes it. */
export function fullReferenceText(book: Book, place: Reference): string {
  const name = book.tabs.find(({ id }) => id === place.sheetId)?.name ?? '';
  return `${tabText(name)}!${referenceText(place)}`;
}

export function tabText(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}

/** The cells meant, an open end reaching to the end of the tab. */
export function referredZone({ zone, open }: Reference, tab: Tab): Zone {
  if (open === 'rows') return { ...zone, top: 0, bottom: tab.rows - 1 };
  return open === 'columns' ? { ...zone, left: 0, right: tab.columns - 1 } : zone;
}

/** undefined: nothing is left of the place. */
export function adaptedReference(
  place: Reference,
  sheetId: string,
  change: LineChange,
): Reference | undefined {
  if (place.sheetId !== sheetId || place.open === change.axis) return place;
  const zone = adapted(place.zone, change);
  return zone === place.zone ? place : zone && { ...place, zone };
}
