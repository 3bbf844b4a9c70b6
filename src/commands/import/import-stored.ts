import { type Cell, type Cells, isDate } from '../../ledger/cell';
import { type IsoDate, isoDateOf } from '../../ledger/date';
import type { RecordAt, StoredFlows } from '../../ledger/imports/cumulative';
import { FLOWS } from '../../ledger/imports/header-names';
import { readMeasure } from '../../ledger/read-cell';
import { unitFactor } from '../../ledger/unit';
import { KEY_SEPARATOR } from '../setup/tab-formulas';
import type { KeyedTab } from '../write/keyed-tab';

/** A record that counts: of an open date in the association's tab, of a closed one in Đã chốt. */
export interface StoredRecord extends StoredFlows {
  /** Integer đồng; null where it is blank or no number. */
  readonly outstanding: number | null;
}

/** @param all the tab as read, header row first */
export function storedRecords(
  table: KeyedTab,
  all: Cells,
  closedDates: ReadonlySet<IsoDate>,
): StoredRecord[] {
  const isClosedTab = table.spec.id === 'closed';
  return all.slice(1).flatMap((cells): StoredRecord[] => {
    const date = cells[(table.positions.get('cutoff') ?? 0) - 1];
    if (date === undefined || !isDate(date)) return [];
    if (closedDates.has(isoDateOf(date)) !== isClosedTab) return [];
    const key = table.keyOf(cells);
    if (key === null) return [];
    const flows = [...FLOWS].map((id) => [id, amountAt(table, cells, id)] as const);
    return [
      {
        record: recordAt(key),
        flows: Object.fromEntries(flows),
        outstanding: amountAt(table, cells, 'outstanding'),
      },
    ];
  });
}

/** The key of a record begins with its date, xã and hội. */
export function recordAt(key: string): RecordAt {
  const [cutoff = '', commune = '', association = '', ...rest] = key.split(KEY_SEPARATOR);
  return {
    cutoff,
    unit: [commune, association].join(KEY_SEPARATOR),
    key: [commune, association, ...rest].join(KEY_SEPARATOR),
  };
}

function amountAt(table: KeyedTab, cells: readonly Cell[], id: string): number | null {
  const column = table.spec.columns.find((spec) => spec.id === id);
  const cell = cells[(table.positions.get(id) ?? 0) - 1] ?? '';
  const kind = column?.kind === 'count' ? 'count' : 'money';
  const scale = kind === 'money' ? unitFactor(table.unit) : 1;
  const read = readMeasure(cell, { kind, scale }, {});
  return read.ok ? read.value : null;
}

/**
 * Opening balances by record: Dư nợ at the date before of its xã and hội; 0 where the unit had that
 * date and the record had no row; null where there is no date before.
 */
export function openingBalances(
  stored: readonly StoredRecord[],
): (record: RecordAt) => number | null {
  const datesOf = new Map<string, IsoDate[]>();
  const balances = new Map<string, number | null>();
  for (const { record, outstanding } of stored) {
    const dates = datesOf.get(record.unit) ?? [];
    if (!dates.includes(record.cutoff)) dates.push(record.cutoff);
    datesOf.set(record.unit, dates);
    balances.set(`${record.cutoff}${KEY_SEPARATOR}${record.key}`, outstanding);
  }
  return ({ cutoff, unit, key }) => {
    const earlier = (datesOf.get(unit) ?? []).filter((date) => date < cutoff).sort();
    const before = earlier[earlier.length - 1];
    if (before === undefined) return null;
    const balance = balances.get(`${before}${KEY_SEPARATOR}${key}`);
    return balance === undefined ? 0 : balance;
  };
}
