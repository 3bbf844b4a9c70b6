import { crosswalkOf, type GroupPlace, placeKey } from '../../ledger/boundaries/crosswalk';
import { type Balance, openingsOf } from '../../ledger/boundaries/looked-up-openings';
import { cellIn, isDate } from '../../ledger/cell';
import { type IsoDate, isoDateOf } from '../../ledger/date';
import type { EntryPreview } from '../../ledger/entry';
import { closedLater } from '../../ledger/periods/closed-later';
import { ok, type Problem, type Result } from '../../ledger/problem';
import { readMeasure } from '../../ledger/read-cell';
import type { RecordKey } from '../../ledger/record';
import { unitPattern } from '../../ledger/row-pattern';
import { textKey } from '../../ledger/text-key';
import { unitFactor } from '../../ledger/unit';
import { anyMatching, readRows, rowsMatching } from '../../workbook/table';
import type { KeyedTab } from '../write/keyed-tab';
import { findRecord } from './entry-tab';

/** Where records stand: of open dates in the association's tab, of closed ones in Đã chốt. */
interface RecordTabs {
  readonly open: KeyedTab;
  readonly closed: KeyedTab;
}

type Previous = EntryPreview['previous'];

/**
 * The opening balance of a record: what it, and all that was merged into it since, had at their last
 * dates before. Looked up by key, newest date first, so that it costs the same in a small and in a
 * full workbook; what the balances make together is reckoned as for whole ledgers.
 *
 * @param cutoffs dates that have records, newest first
 */
export function findPrevious(
  tabs: RecordTabs,
  key: RecordKey,
  cutoffs: readonly IsoDate[],
  closedDates: ReadonlySet<IsoDate>,
): Result<Previous> {
  const { catalogue } = tabs.open;
  const own = lastBalance(tabs, key, cutoffs, closedDates);
  if (!own.ok) return own;
  const found = [balanceOf(key, own.value)];
  for (const place of mergedSince(tabs.open, key, own.value)) {
    const record = { ...key, ...place };
    const part = lastBalance(tabs, record, cutoffs, closedDates);
    if (!part.ok) return part;
    found.push(balanceOf(record, part.value));
  }
  const balances = found.flat();
  const opening = openingsOf(balances, catalogue)(key);
  const last = balances.map(({ record }) => record.cutoff).sort();
  const cutoff = last[last.length - 1];
  if (cutoff === undefined || opening.is === 'first') return ok(null);
  return ok({ cutoff, outstanding: opening.is === 'known' ? opening.outstanding : null });
}

function balanceOf(record: RecordKey, previous: Previous): Balance[] {
  if (previous === null) return [];
  const { cutoff, outstanding } = previous;
  return [{ record: { ...record, cutoff }, outstanding }];
}

/** Communes and groups whose balances the record's own last row does not hold yet. */
function mergedSince({ catalogue }: KeyedTab, key: RecordKey, own: Previous): GroupPlace[] {
  const { originsAt } = crosswalkOf(catalogue);
  const held = new Set(own === null ? [] : originsAt(key, own.cutoff).map(placeKey));
  return originsAt(key, key.cutoff)
    .filter((place) => !held.has(placeKey(place)))
    .map(({ commune, association, group }) => ({ commune, association, group }));
}

/**
 * A record before a closed date of its unit: unit-closed-later. Looked up for later closed dates
 * only, of which there are none where dates are closed one after the other.
 */
export function findClosedLater(
  closed: KeyedTab,
  key: RecordKey,
  closedDates: ReadonlySet<IsoDate>,
): Problem | null {
  return closedLater(key, closedDates, closed.catalogue, (unit, cutoff) =>
    holdsUnit(closed, { ...key, ...unit, cutoff }),
  );
}

function lastBalance(
  { open, closed }: RecordTabs,
  key: RecordKey,
  cutoffs: readonly IsoDate[],
  closedDates: ReadonlySet<IsoDate>,
): Result<Previous> {
  const anyDate = unitPattern(key.commune, null, open.catalogue);
  const holding = new Set(
    [open, closed].filter((table) => anyMatching(table.tab, keyColumn(table), anyDate)),
  );
  for (const cutoff of cutoffs) {
    if (cutoff >= key.cutoff) continue;
    const table = closedDates.has(cutoff) ? closed : open;
    if (!holding.has(table)) continue;
    const earlier = { ...key, cutoff };
    const found = findRecord(table, earlier);
    if (!found.ok) return found;
    if (found.value === null) {
      // A balance without a row at the unit's date before began at nothing.
      if (holdsUnit(table, earlier)) return ok({ cutoff, outstanding: 0 });
      continue;
    }
    const { row, cells } = found.value;
    const cell = cells[(table.positions.get('outstanding') ?? 1) - 1] ?? '';
    const place = { tab: table.name, row, column: 'Dư nợ' };
    const read = readMeasure(cell, { kind: 'money', scale: unitFactor(table.unit) }, place);
    return read.ok ? ok({ cutoff, outstanding: read.value }) : read;
  }
  return ok(null);
}

/** Rows looked into one by one: a unit's rows are found by a pattern that may take a neighbour's. */
const FEW = 8;

/** Whether the xã and hội has any row at that date. */
function holdsUnit(table: KeyedTab, key: RecordKey): boolean {
  const { tab, width, catalogue } = table;
  const rows = rowsMatching(tab, keyColumn(table), unitPattern(key.commune, key.cutoff, catalogue));
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return false;
  const isOneRun = last - first < 2 * rows.length;
  const lines =
    rows.length > FEW || isOneRun
      ? readRows(tab, first, last - first + 1, width)
      : rows.map((row) => readRows(tab, row, 1, width)[0] ?? []);
  return lines.some((cells) => isOfUnit(table, cells, key));
}

function isOfUnit(
  table: KeyedTab,
  cells: Parameters<KeyedTab['keyOf']>[0],
  key: RecordKey,
): boolean {
  const { positions, spec, catalogue } = table;
  const date = cellIn(cells, positions, 'cutoff');
  if (!isDate(date) || isoDateOf(date) !== key.cutoff) return false;
  return (['commune', 'association'] as const).every((field) => {
    const own = field === 'association' ? spec.association : undefined;
    const text = String(cellIn(cells, positions, field)).trim() || (own ?? '');
    return textKey(catalogue[field].find(text)?.name ?? text) === textKey(key[field]);
  });
}

function keyColumn(table: KeyedTab): number {
  return table.positions.get('rowKey') ?? 1;
}
