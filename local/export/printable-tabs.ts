import { sheetNumber } from '../sheet-number';
import type { Store } from '../store';
import type { PrintableTab } from './print-types';

export function printableTabs(store: Store): PrintableTab[] {
  const all = store.metadata().filter(({ scope }) => scope === 'sheet');
  return store.sheets().map(({ id, name, hidden }) => ({
    name,
    gid: sheetNumber(id),
    hidden,
    metadata: Object.fromEntries(
      all.filter(({ sheetId }) => sheetId === id).map(({ key, value }) => [key, value]),
    ),
  }));
}
