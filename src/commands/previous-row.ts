import type { Catalogue } from '../ledger/catalogue';
import type { IsoDate } from '../ledger/date';
import type { EntryPreview } from '../ledger/entry';
import { ok, type Result } from '../ledger/problem';
import { readMeasure } from '../ledger/read-cell';
import type { RecordKey } from '../ledger/record';
import { unitFactor } from '../ledger/unit';
import { anyMatching, readRow } from '../workbook/table';
import { findRow, keyColumn, type RecordTab } from './entry-tab';
import { unitPattern } from './row-pattern';

/**
 * The same record at the date before of its xã and hội: the opening balance of the roll-forward. It
 * may stand in the association's tab or, once closed, in Đã chốt. Looked up by key, newest date
 * first, so that it costs the same in a small and in a full workbook.
 *
 * @param cutoffs dates that have records, newest first
 */
export function findPrevious(
  records: readonly RecordTab[],
  key: RecordKey,
  cutoffs: readonly IsoDate[],
  catalogue: Catalogue,
): Result<EntryPreview['previous']> {
  const anyDate = unitPattern(key, null, catalogue);
  const holding = records.filter((record) => anyMatching(record.tab, keyColumn(record), anyDate));
  if (holding.length === 0) return ok(null);
  const earlier = cutoffs.filter((cutoff) => cutoff < key.cutoff);
  for (const cutoff of earlier) {
    const atDate = unitPattern(key, cutoff, catalogue);
    const tabs = holding.filter((record) => anyMatching(record.tab, keyColumn(record), atDate));
    if (tabs.length > 0) return outstandingAt(tabs, { ...key, cutoff }, catalogue);
  }
  return ok(null);
}

function outstandingAt(
  records: readonly RecordTab[],
  key: RecordKey,
  catalogue: Catalogue,
): Result<EntryPreview['previous']> {
  for (const record of records) {
    const row = findRow(record, key, catalogue);
    if (!row.ok) return row;
    if (row.value === null) continue;
    const cells = readRow(record.tab, row.value, record.width);
    const cell = cells[(record.positions.get('outstanding') ?? 1) - 1] ?? '';
    const place = { tab: record.name, row: row.value, column: 'Dư nợ' };
    const read = readMeasure(cell, { kind: 'money', scale: unitFactor(record.unit) }, place);
    return read.ok ? ok({ cutoff: key.cutoff, outstanding: read.value }) : read;
  }
  // A balance without a row at the unit's date before began at nothing.
  return ok({ cutoff: key.cutoff, outstanding: 0 });
}
