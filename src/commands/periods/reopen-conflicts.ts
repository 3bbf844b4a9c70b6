import type { MemberList } from '../../ledger/catalogue';
import { type Problem, problem } from '../../ledger/problem';
import { entryTabOf } from '../own-tabs';
import { leftRow } from './close-finish';
import { brokenRows, type DatedRow, type DatedTab, isSameRecord } from './period-records';

/**
 * Every row that could not go back: one of Đã chốt that cannot be read or whose association has no
 * tab, and one that somebody typed in an entry tab for the closed date.
 */
export function reopeningConflicts(
  closed: DatedTab,
  entries: readonly DatedTab[],
  associations: MemberList,
): Problem[] {
  return [
    ...brokenRows(closed),
    ...closed.rows.flatMap((row) => homeless(closed, row, associations)),
    ...entries.flatMap((tab) => conflictsIn(tab, closed)),
  ];
}

/** A record of an association that has no tab. */
function homeless(
  { table }: DatedTab,
  { row, record }: DatedRow,
  associations: MemberList,
): Problem[] {
  const text = String(record?.association ?? '');
  if (record === null || entryTabOf(associations, text) !== undefined) return [];
  return [problem('association-unknown', { tab: table.name, row }, { text })];
}

function conflictsIn(tab: DatedTab, closed: DatedTab): Problem[] {
  const records = new Map(closed.rows.map((row) => [row.key, row.record]));
  const isOther = (row: DatedRow): boolean => {
    const record = records.get(row.key);
    if (row.isTwice) return true;
    return record !== undefined && !row.isBlank && !isSameRecord(row.record, record);
  };
  return tab.rows
    .filter(isOther)
    .map((row) => leftRow(tab, row, records.get(row.key) ?? null, 'error'));
}
