import type { Catalogue } from '../catalogue';
import { type IsoDate, vietnameseDate } from '../date';
import type { CodedColumn, Ledger } from '../ledger';
import { rowsOfLedger } from '../ledger-rows';
import { failed, ok, problem, type Result } from '../problem';
import type { MeasureField } from '../record';
import { textKey } from '../text-key';
import { crosswalkOf, type GroupPlace, mergeTargets } from './crosswalk';
import { PlaceNames } from './lineage';

/** A ledger in which every record stands under the communes and groups of one date. */
interface BoundaryLedger {
  readonly ledger: Ledger;
  /** Communes whose records moved, with where they are now; in catalogue order. */
  readonly moved: readonly { readonly from: string; readonly to: readonly string[] }[];
}

/**
 * Records of all dates "theo địa giới hiện hành": communes and groups under the names of a date, so
 * that series can be compared across mergers. Records that fall together are one: amounts add, and so
 * does Số hộ, which is over communes; a blank adds nothing.
 * Problem: commune-split, where it is not known which part of a commune went where.
 */
export function underCurrentBoundaries(
  ledger: Ledger,
  catalogue: Catalogue,
  asOf: IsoDate,
): Result<BoundaryLedger> {
  const places = placesAt(ledger, catalogue, asOf);
  if (places.split.size > 0) {
    const about = { names: [...places.split].join(', '), date: vietnameseDate(asOf) };
    return failed(problem('commune-split', {}, about));
  }
  if (places.moved.size === 0) return ok({ ledger, moved: [] });
  const { compare } = catalogue.commune;
  const moved = [...places.moved]
    .sort(([a], [b]) => compare(a, b))
    .map(([from, to]) => ({ from, to: [...to].sort(compare) }));
  return ok({ ledger: movedLedger(ledger, catalogue, places.of), moved });
}

/** Rows of other tabs under the communes of a date; what cannot be told apart stays. */
export function rowsUnderBoundaries<
  Row extends { readonly commune: string; readonly association: string; readonly group?: string },
>(rows: readonly Row[], catalogue: Catalogue, asOf: IsoDate): readonly Row[] {
  const crosswalk = crosswalkOf(catalogue);
  return rows.map((row) => {
    if (row.commune === '') return row;
    const { commune, association, group = '' } = row;
    const after = crosswalk.placeAt({ commune, association, group }, asOf);
    if (after === null) return row;
    const named = { ...row, commune: after.commune };
    return row.group === undefined ? named : { ...named, group: after.group };
  });
}

interface Places {
  /** By number of the place: where it stands at the date. */
  readonly of: ReadonlyMap<number, GroupPlace>;
  readonly moved: ReadonlyMap<string, ReadonlySet<string>>;
  readonly split: ReadonlySet<string>;
}

function placesAt(ledger: Ledger, catalogue: Catalogue, asOf: IsoDate): Places {
  const names = new PlaceNames(ledger);
  const crosswalk = crosswalkOf(catalogue);
  const dates = datesOfPlaces(ledger, names);
  const of = new Map<number, GroupPlace>();
  const moved = new Map<string, Set<string>>();
  const split = new Set<string>();
  for (const [place, own] of dates) {
    const before = names.namesOf(place);
    const after = crosswalk.placeAt(before, asOf);
    if (after === null) {
      split.add(before.commune);
      continue;
    }
    const met = names.numberOf(after);
    const isOther = met !== null && met !== place && shareDate(own, dates.get(met));
    const isNamesake = isOther && before.group !== '' && !isMerged(before, catalogue);
    of.set(place, isNamesake ? { ...after, group: `${after.group} (${before.commune})` } : after);
    if (after.commune !== before.commune) {
      moved.set(before.commune, (moved.get(before.commune) ?? new Set()).add(after.commune));
    }
  }
  return { of, moved, split };
}

function datesOfPlaces(ledger: Ledger, names: PlaceNames): Map<number, Set<number>> {
  const dates = new Map<number, Set<number>>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const place = names.placeOf(row);
    const own = dates.get(place);
    const cutoff = ledger.cutoffs.codes[row] ?? 0;
    if (own === undefined) dates.set(place, new Set([cutoff]));
    else own.add(cutoff);
  }
  return dates;
}

/** Two groups that reported on one day are two, though their communes are one now. */
function shareDate(own: ReadonlySet<number>, others: ReadonlySet<number> | undefined): boolean {
  return others !== undefined && [...own].some((date) => others.has(date));
}

/** Danh mục itself says which group it became. */
function isMerged({ commune, group }: GroupPlace, catalogue: Catalogue): boolean {
  return catalogue.group.members.some(
    (member) =>
      textKey(member.name) === textKey(group) &&
      textKey(member.commune ?? commune) === textKey(commune) &&
      mergeTargets(member).length > 0,
  );
}

function movedLedger(
  ledger: Ledger,
  catalogue: Catalogue,
  placeOf: ReadonlyMap<number, GroupPlace>,
): Ledger {
  const names = new PlaceNames(ledger);
  const places = Array.from({ length: ledger.rowCount }, (_, row) =>
    placeOf.get(names.placeOf(row)),
  );
  const commune = coded(
    places.map((place) => place?.commune ?? ''),
    catalogue.commune.compare,
  );
  const group = coded(
    places.map((place) => place?.group ?? ''),
    catalogue.group.compare,
  );
  const dimensions = { ...ledger.dimensions, commune, group };
  const first = firstRows([ledger.cutoffs, ...Object.values(dimensions)], ledger.rowCount);
  const kept = Int32Array.from(new Set(first.rowOf));
  return {
    ...rowsOfLedger({ ...ledger, dimensions }, kept),
    measures: summed(ledger, first.numberOf, kept.length),
  };
}

function coded(names: readonly string[], compare: (a: string, b: string) => number): CodedColumn {
  const members = [...new Set(names)].sort(compare);
  const codeOf = new Map(members.map((name, code) => [name, code]));
  return { members, codes: Int32Array.from(names, (name) => codeOf.get(name) ?? 0) };
}

/** For each row the first with the same key, and the number of that one among the first. */
function firstRows(columns: readonly CodedColumn[], rowCount: number) {
  const firstOf = new Map<number, number>();
  const numbers = new Map<number, number>();
  const rowOf = new Int32Array(rowCount);
  const numberOf = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    let key = 0;
    for (const { codes, members } of columns) key = key * members.length + (codes[row] ?? 0);
    const first = firstOf.get(key) ?? row;
    if (first === row) {
      firstOf.set(key, row);
      numbers.set(row, numbers.size);
    }
    rowOf[row] = first;
    numberOf[row] = numbers.get(first) ?? 0;
  }
  return { rowOf, numberOf };
}

function summed(ledger: Ledger, numberOf: Int32Array, size: number): Ledger['measures'] {
  const sums = Object.entries(ledger.measures).map(([field, values]) => {
    const column = new Float64Array(size).fill(Number.NaN);
    for (let row = 0; row < ledger.rowCount; row++) {
      const value = values[row] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const at = numberOf[row] ?? 0;
      const before = column[at] ?? Number.NaN;
      column[at] = Number.isNaN(before) ? value : before + value;
    }
    return [field, column] as const;
  });
  return Object.fromEntries(sums) as Record<MeasureField, Float64Array>;
}
