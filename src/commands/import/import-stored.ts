import { type Cell, type Cells, cellIn, cellText } from '../../ledger/cell';
import { dateOf, type IsoDate } from '../../ledger/date';
import type { StoredFlows } from '../../ledger/imports/cumulative';
import { FLOWS } from '../../ledger/imports/header-names';
import type { ReadLine } from '../../ledger/imports/read-lines';
import { dayIn, readMeasure } from '../../ledger/read-cell';
import type { DimensionField, RecordKey } from '../../ledger/record';
import { unitFactor } from '../../ledger/unit';
import type { KeyedTab } from '../write/keyed-tab';

/** A record that counts: of an open date in the association's tab, of a closed one in Đã chốt. */
export interface StoredRecord extends StoredFlows {
  readonly key: string;
}

/** @param all the tab as read, header row first */
export function storedRecords(
  table: KeyedTab,
  all: Cells,
  closedDates: ReadonlySet<IsoDate>,
): StoredRecord[] {
  const isClosedTab = table.spec.id === 'closed';
  return all.slice(1).flatMap((cells): StoredRecord[] => {
    const cellAt = (id: string): Cell => cellIn(cells, table.positions, id);
    const date = dayIn(cellAt('cutoff'));
    if (date === null || closedDates.has(date) !== isClosedTab) return [];
    const record = recordOf(table, cellAt);
    if (record === null) return [];
    const key = table.keyOfRecord({ ...record, cutoff: dateOf(record.cutoff) });
    if (key === null) return [];
    const flows = [...FLOWS].map((id) => [id, amountOf(table, cellAt(id), id)] as const);
    const outstanding = amountOf(table, cellAt('outstanding'), 'outstanding');
    return [{ key, record, flows: Object.fromEntries(flows), outstanding }];
  });
}

/** What the tab will have once the lines are in it: the earlier dates of a file count for the later. */
export function withLines(
  stored: readonly StoredRecord[],
  lines: readonly ReadLine[],
  table: KeyedTab,
): StoredRecord[] {
  const byKey = new Map(stored.map((each) => [each.key, each]));
  for (const { key, cells } of lines) {
    const record = recordOf(table, (id) => cells[id] ?? '');
    if (record === null) continue;
    const known = byKey.get(key);
    const given = Object.entries(cells).filter(([id]) => FLOWS.has(id));
    const flows = given.map(([id, cell]) => [id, amountOf(table, cell, id)] as const);
    const outstanding = 'outstanding' in cells ? cells.outstanding : undefined;
    byKey.set(key, {
      key,
      record,
      flows: { ...known?.flows, ...Object.fromEntries(flows) },
      outstanding:
        outstanding === undefined
          ? (known?.outstanding ?? null)
          : amountOf(table, outstanding, 'outstanding'),
    });
  }
  return [...byKey.values()];
}

/** Standard names, however a row spells them; in an association's tab a blank Hội means that one. */
export function recordOf(
  { spec, catalogue }: KeyedTab,
  at: (id: keyof RecordKey) => Cell,
): RecordKey | null {
  const cutoff = dayIn(at('cutoff'));
  if (cutoff === null) return null;
  const name = (field: DimensionField): string => {
    const own = field === 'association' ? spec.association : undefined;
    const text = cellText(at(field)) || (own ?? '');
    return catalogue[field].find(text)?.name ?? text;
  };
  return {
    cutoff,
    commune: name('commune'),
    association: name('association'),
    group: name('group'),
    program: name('program'),
    fund: name('fund'),
  };
}

function amountOf(table: KeyedTab, cell: Cell, id: string): number | null {
  const column = table.spec.columns.find((spec) => spec.id === id);
  const kind = column?.kind === 'count' ? 'count' : 'money';
  const scale = kind === 'money' ? unitFactor(table.unit) : 1;
  const read = readMeasure(cell, { kind, scale }, {});
  return read.ok ? read.value : null;
}
