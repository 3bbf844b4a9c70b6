import type { Cells } from './cell';
import { findColumns } from './header';
import { isDirect } from './imports/names';

/**
 * A range of records without those of loans that go through no association, whose rows stay blank: a
 * branch may keep them in a sheet of its own, but they are no part of entrusted credit.
 */
export function withoutDirectRows(values: Cells): Cells {
  const columns = findColumns(values[0] ?? [], [], {});
  const at = columns.ok ? columns.value.get('association')?.index : undefined;
  if (at === undefined) return values;
  const known = new Map<string, boolean>();
  const isDirectName = (name: string): boolean => {
    const is = known.get(name) ?? isDirect(name);
    known.set(name, is);
    return is;
  };
  return values.map((row) => {
    const name = row[at];
    return typeof name === 'string' && name !== '' && isDirectName(name) ? [] : row;
  });
}
