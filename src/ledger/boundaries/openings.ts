import type { Catalogue } from '../catalogue';
import type { IsoDate } from '../date';
import { type EntryUnit, unitKey } from '../entry-unit';
import type { Ledger } from '../ledger';
import type { RecordKey } from '../record';
import { textKey } from '../text-key';
import { type Crosswalk, crosswalkOf, type GroupPlace } from './crosswalk';
import { lineageOf, PlaceNames } from './lineage';

/** What a unit starts a new ngày chốt with, under the names of that date. */
interface OpeningRow {
  /** '' in a workbook kept by commune. */
  readonly group: string;
  readonly program: string;
  readonly fund: string;
  /** In the ledger's own integers (đồng where headers name a unit), above 0; null where one of its parts is blank. */
  readonly outstanding: number | null;
  /** Which communes had it and when: more than one after a merger. */
  readonly from: readonly { readonly commune: string; readonly cutoff: IsoDate }[];
}

/** What one record starts a new ngày chốt with. */
export type Opening =
  /** Neither its unit nor one merged into it has a date before. */
  | { readonly is: 'first' }
  /** 0 where the unit had a date before and the record no row, or a balance paid off. */
  | { readonly is: 'known'; readonly outstanding: number }
  /** A part of it is blank. */
  | { readonly is: 'blank'; readonly from: OpeningRow['from'] }
  /** A commune was split and nothing tells which part of its balance came here. */
  | { readonly is: 'split'; readonly commune: string };

export interface Openings {
  /** Units that had a balance, under the names of the date. */
  readonly units: readonly EntryUnit[];
  /** Communes that were split by then and whose balances cannot be told apart. */
  readonly split: readonly string[];
  /** Groups in catalogue order, then programs and funds. */
  rows(unit: EntryUnit): readonly OpeningRow[];
  /** The same for one record. */
  of(record: Omit<RecordKey, 'cutoff'>): Opening;
}

/**
 * The balances that every unit had at its own last ngày chốt before a date. Those of merged communes
 * are added up under the name that holds at the date; a balance paid off is none.
 */
export function openingsAt(ledger: Ledger, cutoff: IsoDate, catalogue: Catalogue): Openings {
  const { units, split, splitOf } = gather(ledger, cutoff, catalogue);
  return {
    units: [...units.values()].filter(({ rows }) => rowsOf(rows).length > 0).map(named),
    split: [...split],
    rows(unit) {
      const rows = units.get(unitKey(unit))?.rows;
      return rows === undefined ? [] : rowsOf(rows).sort(inOrder(ledger, catalogue));
    },
    of(record) {
      const commune = splitOf.get(recordKey(record));
      if (commune !== undefined) return { is: 'split', commune };
      const rows = units.get(unitKey(record))?.rows;
      if (rows === undefined) return { is: 'first' };
      const row = rows.get(itemKey(record));
      const outstanding = row === undefined ? 0 : row.outstanding;
      if (outstanding === null) return { is: 'blank', from: row?.from ?? [] };
      return { is: 'known', outstanding };
    },
  };
}

interface Unit extends EntryUnit {
  readonly rows: Map<string, OpeningRow>;
}

function gather(ledger: Ledger, cutoff: IsoDate, catalogue: Catalogue) {
  const end = ledger.cutoffs.members.filter((date) => date < cutoff).length;
  const lineage = lineageOf(ledger, catalogue, end);
  const crosswalk = crosswalkOf(catalogue);
  const placeAt = placesAt(ledger, crosswalk, cutoff);
  const units = new Map<string, Unit>();
  const split = new Set<string>();
  /** Records whose opening holds a part nobody can tell, with the commune that was split. */
  const splitOf = new Map<string, string>();
  const unheld = partsWithoutRows(ledger, crosswalk, cutoff);
  for (let row = 0; row < ledger.rowCount; row++) {
    const code = ledger.cutoffs.codes[row] ?? 0;
    const place = lineage.placeOf(row);
    if (code >= end || lineage.next(place, code) !== null) continue;
    const { before, after } = placeAt(place);
    if (after === null) {
      const part = openingOf(ledger, row, before.commune, before.group);
      for (const commune of unheld(before, code)) {
        split.add(before.commune);
        if (part.outstanding === 0) continue;
        splitOf.set(recordKey({ ...before, ...part, commune }), before.commune);
      }
    } else {
      const unit = units.get(unitKey(after)) ?? { ...named(after), rows: new Map() };
      units.set(unitKey(after), unit);
      addTo(unit.rows, openingOf(ledger, row, before.commune, after.group));
    }
  }
  return unknownIn({ units, split, splitOf });
}

/** Parts of a split commune that have not reported since: from their first rows on they hold it. */
function partsWithoutRows(ledger: Ledger, crosswalk: Crosswalk, date: IsoDate) {
  const { cutoffs, dimensions } = ledger;
  let reported: Set<string> | undefined;
  const known = new Map<string, readonly string[]>();
  return (place: GroupPlace, cutoffCode: number): readonly string[] => {
    const key = `${unitKey(place)}|${cutoffCode}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    reported ??= new Set(unitDates());
    const parts = crosswalk.partsAt(place.commune, date).filter((commune) => {
      const unit = unitKey({ ...place, commune });
      return !cutoffs.members.some(
        (later, code) =>
          code > cutoffCode &&
          later < date &&
          reported?.has(`${unit}|${code}`) === true &&
          crosswalk.partsAt(place.commune, later).includes(commune),
      );
    });
    known.set(key, parts);
    return parts;
  };

  function* unitDates(): Generator<string> {
    const { commune, association } = dimensions;
    const seen = new Set<number>();
    for (let row = 0; row < ledger.rowCount; row++) {
      const [name, owner] = [commune.codes[row] ?? 0, association.codes[row] ?? 0];
      const code = cutoffs.codes[row] ?? 0;
      const at = (name * association.members.length + owner) * cutoffs.members.length + code;
      if (seen.has(at)) continue;
      seen.add(at);
      const unit = {
        commune: commune.members[name] ?? '',
        association: association.members[owner] ?? '',
      };
      yield `${unitKey(unit)}|${code}`;
    }
  }
}

interface Gathered {
  readonly units: ReadonlyMap<string, Unit>;
  readonly split: ReadonlySet<string>;
  readonly splitOf: ReadonlyMap<string, string>;
}

/** A row that holds a part of a split commune, too, is not known, for whoever lists rows. */
function unknownIn(gathered: Gathered): Gathered {
  for (const unit of gathered.units.values()) {
    for (const [key, row] of unit.rows) {
      const commune = gathered.splitOf.get(recordKey({ ...unit, ...row }));
      if (commune !== undefined) unit.rows.set(key, { ...row, outstanding: null });
    }
  }
  return gathered;
}

function placesAt(ledger: Ledger, crosswalk: Crosswalk, date: IsoDate) {
  const names = new PlaceNames(ledger);
  const known = new Map<number, { before: GroupPlace; after: GroupPlace | null }>();
  return (place: number) => {
    const found = known.get(place);
    if (found !== undefined) return found;
    const before = names.namesOf(place);
    const read = { before, after: crosswalk.placeAt(before, date) };
    known.set(place, read);
    return read;
  };
}

function openingOf(ledger: Ledger, row: number, commune: string, group: string): OpeningRow {
  const { program, fund } = ledger.dimensions;
  const outstanding = ledger.measures.outstanding[row] ?? Number.NaN;
  const cutoff = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
  return {
    group,
    program: program.members[program.codes[row] ?? 0] ?? '',
    fund: fund.members[fund.codes[row] ?? 0] ?? '',
    outstanding: Number.isNaN(outstanding) ? null : outstanding,
    from: [{ commune, cutoff }],
  };
}

function addTo(rows: Map<string, OpeningRow>, part: OpeningRow): void {
  const key = itemKey(part);
  const sum = rows.get(key);
  if (sum === undefined) {
    rows.set(key, part);
    return;
  }
  const isKnown = sum.outstanding !== null && part.outstanding !== null;
  const outstanding = isKnown ? (sum.outstanding ?? 0) + (part.outstanding ?? 0) : null;
  rows.set(key, { ...sum, outstanding, from: [...sum.from, ...part.from] });
}

function rowsOf(rows: ReadonlyMap<string, OpeningRow>): OpeningRow[] {
  return [...rows.values()].filter(({ outstanding }) => outstanding !== 0);
}

function inOrder(ledger: Ledger, { group }: Catalogue) {
  const { program, fund } = ledger.dimensions;
  return (a: OpeningRow, b: OpeningRow): number =>
    group.compare(a.group, b.group) ||
    program.members.indexOf(a.program) - program.members.indexOf(b.program) ||
    fund.members.indexOf(a.fund) - fund.members.indexOf(b.fund);
}

function named({ commune, association }: EntryUnit): EntryUnit {
  return { commune, association };
}

function itemKey({ group, program, fund }: Pick<RecordKey, 'group' | 'program' | 'fund'>): string {
  return [group, program, fund].map(textKey).join('|');
}

function recordKey(record: Omit<RecordKey, 'cutoff'>): string {
  return `${unitKey(record)}|${itemKey(record)}`;
}
