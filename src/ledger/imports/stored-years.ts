import type { Crosswalk, GroupPlace } from '../boundaries/crosswalk';
import type { Balance } from '../boundaries/looked-up-openings';
import type { IsoDate } from '../date';
import type { EntryUnit } from '../entry-unit';
import type { RecordKey } from '../record';
import { textKey as keyOfText } from '../text-key';

/** What the workbook has of one record at one date: integer đồng, counts; null is blank. */
export interface StoredFlows extends Balance {
  readonly flows: Readonly<Record<string, number | null>>;
}

/** Flows by record and date, and which of them go on as which under the names of a later date. */
export class StoredYears {
  private readonly flows = new Map<string, Record<string, number | null>>();
  private readonly dates = new Map<string, Set<IsoDate>>();
  private readonly origins = new Map<string, readonly GroupPlace[]>();

  constructor(
    stored: readonly StoredFlows[],
    private readonly crosswalk: Crosswalk,
  ) {
    for (const { record, flows } of stored) this.keep(record, flows);
  }

  keep(record: RecordKey, flows: StoredFlows['flows']): void {
    const key = recordKey(record);
    this.flows.set(key, { ...this.flows.get(key), ...flows });
    const unit = this.unitKey(record);
    this.dates.set(unit, (this.dates.get(unit) ?? new Set<IsoDate>()).add(record.cutoff));
  }

  has(record: RecordKey): boolean {
    return this.flows.has(recordKey(record));
  }

  flow(record: RecordKey, column: string): number | null {
    return this.flows.get(recordKey(record))?.[column] ?? null;
  }

  unitKey({ commune, association }: EntryUnit): string {
    return `${textKey(commune)}|${textKey(association)}`;
  }

  datesOf(unit: EntryUnit): readonly IsoDate[] {
    return [...(this.dates.get(this.unitKey(unit)) ?? [])].sort();
  }

  /** The record itself and those merged into it by its date, whether they have rows or not. */
  originsOf(record: RecordKey): readonly RecordKey[] {
    const own = placeOf(record);
    const merged = this.mergedInto(own, record.cutoff).filter(
      (place) => this.crosswalk.placeAt(place, record.cutoff) !== null,
    );
    return [own, ...merged].map((place) => ({ ...record, ...place }));
  }

  /** A commune part of whose flows may be the record's, and nothing tells which; null: there is none. */
  splitOf(record: RecordKey): string | null {
    const year = record.cutoff.slice(0, 4);
    for (const place of this.mergedInto(placeOf(record), record.cutoff)) {
      if (this.crosswalk.placeAt(place, record.cutoff) !== null) continue;
      const isStored = this.datesOf(place).some(
        (cutoff) =>
          cutoff.slice(0, 4) === year &&
          cutoff < record.cutoff &&
          this.has({ ...record, ...place, cutoff }),
      );
      if (isStored) return place.commune;
    }
    return null;
  }

  /** Dates of a record merged into another, and from the merger on those of the other. */
  datesOn(origin: RecordKey, record: RecordKey): readonly IsoDate[] {
    const units = this.originsOf(record);
    const dates = units.flatMap((unit) =>
      this.datesOf(unit).filter((date) => {
        const isItself = this.unitKey(unit) === this.unitKey(origin);
        const at = isItself ? origin.commune : this.crosswalk.communeAt(origin.commune, date);
        return at !== null && textKey(at) === textKey(unit.commune);
      }),
    );
    return [...new Set(dates)].filter((date) => date < record.cutoff).sort();
  }

  /** Later dates of the year that the record's unit, or the one that it became, has. */
  laterOfYear(
    record: RecordKey,
  ): readonly { readonly unit: EntryUnit; readonly cutoff: IsoDate }[] {
    const { association } = record;
    const year = record.cutoff.slice(0, 4);
    const all = new Set([...this.dates.values()].flatMap((dates) => [...dates]));
    return [...all]
      .filter((date) => date > record.cutoff && date.slice(0, 4) === year)
      .sort()
      .flatMap((cutoff) => {
        const became = this.crosswalk.partsAt(record.commune, cutoff);
        const communes = new Map([record.commune, ...became].map((name) => [textKey(name), name]));
        return [...communes.values()]
          .map((commune) => ({ unit: { commune, association }, cutoff }))
          .filter(({ unit }) => this.dates.get(this.unitKey(unit))?.has(cutoff) === true);
      });
  }

  private mergedInto(place: GroupPlace, date: IsoDate): readonly GroupPlace[] {
    const key = `${keyOf(place)}|${date}`;
    const known = this.origins.get(key);
    if (known !== undefined) return known;
    const found = this.crosswalk.originsAt(place, date).filter((origin) => {
      return this.dates.has(this.unitKey(origin));
    });
    this.origins.set(key, found);
    return found;
  }
}

function placeOf({ commune, association, group }: RecordKey): GroupPlace {
  return { commune, association, group };
}

function keyOf({ commune, association, group }: GroupPlace): string {
  return [commune, association, group].map(textKey).join('|');
}

function recordKey(record: RecordKey): string {
  const { cutoff, program, fund } = record;
  return [cutoff, keyOf(record), textKey(program), textKey(fund)].join('|');
}

/** Few names stand in many rows. */
const keys = new Map<string, string>();

function textKey(name: string): string {
  const known = keys.get(name) ?? keyOfText(name);
  keys.set(name, known);
  return known;
}
