import { OWNERS } from '../../ledger/owners';
import { SETTINGS } from '../../ledger/settings';
import { type TabColumn, type TabId, tabSpec } from '../../ledger/tabs';
import type { SideTabId } from '../../reports/report';

/** What is not part of any figure: remarks, and what commands note for themselves. */
const ASIDE: Readonly<Partial<Record<TabId, readonly string[]>>> = {
  ledger: ['note'],
  parameters: ['note'],
  settings: ['explanation'],
  submissions: ['who'],
  periods: ['at', 'who', 'rows', 'outstanding', 'overdue', 'households', 'digest', 'reason'],
};

/** Rows that no report prints, by what stands in their first text: who may edit what. */
export const ROWS_ASIDE: Readonly<Partial<Record<TabId, readonly string[]>>> = {
  settings: SETTINGS.filter(({ id }) => id.startsWith('editors-')).map(({ name }) => name),
};

/** Every report is made from these. */
const ALWAYS: readonly TabId[] = ['ledger', 'catalogue', 'settings'];

const BESIDE: Readonly<Partial<Record<SideTabId, readonly TabId[]>>> = {
  submissions: ['submissions', 'periods'],
  activities: OWNERS.map(([association]) => `activity-${association}` as const),
};

/** The tabs of data that a report which reads these is made from. */
export function sourcesOf(reads: readonly SideTabId[]): TabId[] {
  return [...ALWAYS, ...reads.flatMap((id) => BESIDE[id] ?? [id as TabId])];
}

/** The columns of a tab by what a fingerprint makes of them. */
export interface SourceColumns {
  /** The date up to which rows count; none: all of them do. */
  readonly dated: readonly TabColumn[];
  readonly texts: readonly TabColumn[];
  readonly keys: readonly TabColumn[];
  readonly amounts: readonly TabColumn[];
}

export function sourceColumns(id: TabId): SourceColumns {
  const { columns, key } = tabSpec(id);
  const counted = columns.filter(({ id: column }) => !ASIDE[id]?.includes(column));
  const isDate = ({ id: column }: TabColumn): boolean => column === 'cutoff';
  const isText = ({ kind }: TabColumn): boolean => kind === 'text';
  const isKey = ({ id: column, kind }: TabColumn): boolean =>
    key.includes(column) || kind === 'date' || kind === 'time';
  const others = counted.filter((column) => !isDate(column) && !isText(column));
  return {
    dated: counted.filter(isDate),
    texts: counted.filter(isText),
    keys: others.filter(isKey),
    amounts: others.filter((column) => !isKey(column)),
  };
}
