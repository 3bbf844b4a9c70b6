import type { TabColumn, TabColumnKind } from './tab-spec';

export type ColumnOptions = Pick<TabColumn, 'computed' | 'choices' | 'signed' | 'overflow'>;

/** A column of a tab as data. */
export function column(
  id: string,
  header: string,
  kind: TabColumnKind,
  width: number,
  help: string,
  options: ColumnOptions = {},
): TabColumn {
  return { id, header, kind, width, help, ...options };
}
