import type { Catalogue } from '../catalogue';
import type { IsoDate } from '../date';
import type { Ledger } from '../ledger';
import { textKey } from '../text-key';
import { type Crosswalk, crosswalkOf, type GroupPlace } from './crosswalk';

/**
 * Which balances go on as which: the opening balance of a row is what its own commune and group, and
 * all that were merged into them since, had at their last ngày chốt before. A place is a commune ×
 * association × group; a unit is a commune × association.
 */
export interface Lineage {
  /** Number of the place of a row. */
  placeOf(row: number): number;
  unitOf(place: number): number;
  /** Where the balances of a place at one of its dates stand next; null at the last. */
  next(place: number, cutoffCode: number): PlaceAt | null;
}

interface PlaceAt {
  readonly place: number;
  readonly cutoffCode: number;
}

/** @param end rows of cut-offs with this code and later ones do not count */
export function lineageOf(ledger: Ledger, catalogue: Catalogue, end = Infinity): Lineage {
  return new LedgerLineage(ledger, crosswalkOf(catalogue), end);
}

class LedgerLineage implements Lineage {
  private readonly groupCount: number;
  private readonly cutoffCount: number;
  private readonly places = new Set<number>();
  private readonly units = new Set<number>();
  private readonly known = new Map<number, PlaceAt | null>();
  private last: { readonly key: number; readonly next: PlaceAt | null } = { key: -1, next: null };
  private readonly names: PlaceNames;

  constructor(
    private readonly ledger: Ledger,
    private readonly crosswalk: Crosswalk,
    end: number,
  ) {
    this.names = new PlaceNames(ledger);
    this.groupCount = Math.max(1, ledger.dimensions.group.members.length);
    this.cutoffCount = Math.min(ledger.cutoffs.members.length, end);
    for (let row = 0, last = -1; row < ledger.rowCount; row++) {
      const cutoff = ledger.cutoffs.codes[row] ?? 0;
      if (cutoff >= this.cutoffCount) continue;
      const place = this.placeOf(row);
      const key = this.at(place, cutoff);
      // Rows of one place stand together as a rule.
      if (key === last) continue;
      last = key;
      this.places.add(key);
      this.units.add(this.at(this.unitOf(place), cutoff));
    }
  }

  placeOf(row: number): number {
    return this.names.placeOf(row);
  }

  unitOf(place: number): number {
    return Math.floor(place / this.groupCount);
  }

  next(place: number, cutoffCode: number): PlaceAt | null {
    const key = this.at(place, cutoffCode);
    if (key === this.last.key) return this.last.next;
    const known = this.known.get(key);
    const next = known === undefined ? this.findNext(place, cutoffCode) : known;
    if (known === undefined) this.known.set(key, next);
    this.last = { key, next };
    return next;
  }

  /** A commune that still reports under its old name goes on as itself. */
  private findNext(place: number, from: number): PlaceAt | null {
    for (let cutoffCode = from + 1; cutoffCode < this.cutoffCount; cutoffCode++) {
      if (this.places.has(this.at(place, cutoffCode))) return { place, cutoffCode };
      const moved = this.movedPlace(place, this.ledger.cutoffs.members[cutoffCode] ?? '');
      if (moved !== null && this.units.has(this.at(this.unitOf(moved), cutoffCode))) {
        return { place: moved, cutoffCode };
      }
    }
    return null;
  }

  private movedPlace(place: number, date: IsoDate): number | null {
    const before = this.names.namesOf(place);
    const after = this.crosswalk.placeAt(before, date);
    if (after === null) return null;
    return after === before ? place : this.names.numberOf(after);
  }

  private at(number: number, cutoffCode: number): number {
    return number * Math.max(1, this.ledger.cutoffs.members.length) + cutoffCode;
  }
}

/** Places as numbers, from the codes of their dimensions. */
export class PlaceNames {
  private readonly codes: Readonly<Record<keyof GroupPlace, ReadonlyMap<string, number>>>;

  constructor(private readonly ledger: Ledger) {
    const codesOf = (field: keyof GroupPlace) =>
      new Map(ledger.dimensions[field].members.map((name, code) => [textKey(name), code]));
    this.codes = {
      commune: codesOf('commune'),
      association: codesOf('association'),
      group: codesOf('group'),
    };
  }

  placeOf(row: number): number {
    const { commune, association, group } = this.ledger.dimensions;
    return this.number(commune.codes[row] ?? 0, association.codes[row] ?? 0, group.codes[row] ?? 0);
  }

  /** null where the ledger has no row of such a commune or group. */
  numberOf(place: GroupPlace): number | null {
    const commune = this.codes.commune.get(textKey(place.commune));
    const association = this.codes.association.get(textKey(place.association));
    const group = this.codes.group.get(textKey(place.group));
    if (commune === undefined || association === undefined || group === undefined) return null;
    return this.number(commune, association, group);
  }

  namesOf(place: number): GroupPlace {
    const { commune, association, group } = this.ledger.dimensions;
    const groups = Math.max(1, group.members.length);
    const associations = Math.max(1, association.members.length);
    const unit = Math.floor(place / groups);
    return {
      commune: commune.members[Math.floor(unit / associations)] ?? '',
      association: association.members[unit % associations] ?? '',
      group: group.members[place % groups] ?? '',
    };
  }

  private number(commune: number, association: number, group: number): number {
    const { dimensions } = this.ledger;
    const associations = Math.max(1, dimensions.association.members.length);
    const groups = Math.max(1, dimensions.group.members.length);
    return (commune * associations + association) * groups + group;
  }
}
