import type { Catalogue } from '../../ledger/catalogue';
import { dateOf } from '../../ledger/date';
import { failed, problem, type Result } from '../../ledger/problem';
import type { RecordKey } from '../../ledger/record';
import { entryTabOf } from '../own-tabs';
import type { WorkbookTabs } from '../workbook-tabs';
import { findRows, type StandingRow } from '../write/find-rows';
import { type KeyedTab, openKeyedTab } from '../write/keyed-tab';

/** The tab in which an association's people enter. */
export function openEntryTab(
  tabs: WorkbookTabs,
  association: string,
  catalogue: Catalogue,
): Result<KeyedTab> {
  const own = entryTabOf(catalogue.association, association);
  if (!own) {
    return failed(problem('association-unknown', {}, { text: association, field: 'association' }));
  }
  return openKeyedTab(tabs, own.spec.id, catalogue);
}

/** A record's key as the tab knows it. */
export function recordKeyText(table: KeyedTab, key: RecordKey): string {
  return table.keyOfRecord({ ...key, cutoff: dateOf(key.cutoff) }) ?? '';
}

/** The row of a record; null if there is none. Two rows with one key are refused. */
export function findRecord(table: KeyedTab, key: RecordKey): Result<StandingRow | null> {
  const text = recordKeyText(table, key);
  return findRows(table, [text]).rowOf(text);
}
