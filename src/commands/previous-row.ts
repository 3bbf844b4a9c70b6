import type { Catalogue } from '../ledger/catalogue';
import type { IsoDate } from '../ledger/date';
import type { EntryPreview } from '../ledger/entry';
import { ok, type Result } from '../ledger/problem';
import { readMeasure } from '../ledger/read-cell';
import type { RecordKey } from '../ledger/record';
import { unitFactor } from '../ledger/unit';
import { anyMatching } from '../workbook/table';
import {
  type FoundRow,
  holdsKey,
  keyColumn,
  onlyRow,
  type RecordTab,
  rowsOfUnit,
} from './entry-tab';
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
  const anyDate = unitPattern(key.commune, null, catalogue);
  const holding = records.filter((record) => anyMatching(record.tab, keyColumn(record), anyDate));
  if (holding.length === 0) return ok(null);
  for (const cutoff of cutoffs) {
    if (cutoff >= key.cutoff) continue;
    const earlier = { ...key, cutoff };
    const units = holding.map((record) => ({
      record,
      rows: rowsOfUnit(record, earlier, catalogue),
    }));
    if (units.some(({ rows }) => rows.length > 0)) return outstandingIn(units, earlier, catalogue);
  }
  return ok(null);
}

function outstandingIn(
  units: readonly { record: RecordTab; rows: readonly FoundRow[] }[],
  key: RecordKey,
  catalogue: Catalogue,
): Result<EntryPreview['previous']> {
  for (const { record, rows } of units) {
    const same = rows.filter(({ cells }) => holdsKey(record, cells, key, catalogue));
    const found = onlyRow(record, same);
    if (!found.ok) return found;
    if (found.value === null) continue;
    const cell = found.value.cells[(record.positions.get('outstanding') ?? 1) - 1] ?? '';
    const place = { tab: record.name, row: found.value.row, column: 'Dư nợ' };
    const read = readMeasure(cell, { kind: 'money', scale: unitFactor(record.unit) }, place);
    return read.ok ? ok({ cutoff: key.cutoff, outstanding: read.value }) : read;
  }
  // A balance without a row at the unit's date before began at nothing.
  return ok({ cutoff: key.cutoff, outstanding: 0 });
}
