import type { Catalogue } from '../ledger/catalogue';
import { REORGANISED_ON } from '../ledger/checks/check-boundaries';
import type { IsoDate } from '../ledger/date';
import { unitCodes, unitName } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import { type CommuneClusters, communeClusters, isAcross, type TwoDates } from './commune-clusters';
import type { Criterion } from './criterion';
import { type Rows, rowsInside } from './selection';

/** What tells of communes beside the rows: reports have it, a range of a function does not. */
export interface UnitSources {
  readonly catalogue: Catalogue;
  /** The ledger as it was reported, where the one asked of is a part of it or under other boundaries. */
  readonly asReported?: Ledger;
  /** Set: the ledger is of one commune, or one association. */
  readonly scope?: { readonly commune?: string } | null;
  /** Set: all dates are under the communes of one. */
  readonly boundaries?: object | null;
  /** Units that reported before only are not expected; left out: all are. */
  readonly expectedSince?: IsoDate;
}

/** By what rows of two dates belong together. */
export interface CommonUnits {
  /** By row: entry units; those of communes that became one another's parts are one. */
  readonly codes: Int32Array;
  nameOf(unit: number, date: IsoDate): string;
  /** Communes became others between the dates. */
  readonly isReorganised: boolean;
  /** The ledger is of one commune, which is not the same land on both dates. */
  readonly isOtherLand: boolean;
  /** Entry units that a unit lacks though others of it have reported: by unit their names. */
  partsMissing(date: IsoDate): ReadonlyMap<number, readonly string[]>;
}

/**
 * Across a merger communes of one name are not the same. Danh mục says which belong together; where it
 * does not, associations are what both dates have.
 */
export function commonUnits(ledger: Ledger, dates: TwoDates, sources?: UnitSources): CommonUnits {
  const source = sources?.asReported ?? ledger;
  const communeAt = (date: IsoDate): Set<string> => {
    const { codes, members } = source.dimensions.commune;
    return new Set([...reportedAt(source, date, codes)].map((code) => members[code] ?? ''));
  };
  const clusters = communeClusters(dates, {
    communes: communesOf(source, ledger),
    before: communeAt(dates.base),
    after: communeAt(dates.end),
    catalogue: sources?.catalogue,
  });
  const units = new UnitNumbers(clusters);
  const { commune } = ledger.dimensions;
  const isOneNow = (sources?.boundaries ?? null) !== null && !clusters.isUnknown;
  const hasChanged = (name: string): boolean => clusters.clusterOf(name).length > 1;
  const own = sources?.scope?.commune;
  // Of a part alone nobody knows what became of the rest.
  const isUnsure = isAcross(dates) && sources?.asReported === undefined;
  const parts = new Map<IsoDate, ReadonlyMap<number, readonly string[]>>();
  return {
    codes: units.of(ledger),
    nameOf: (unit, date) => units.nameOf(unit, (name) => isOpen(sources, name, date)),
    isReorganised: !isOneNow && commune.members.some(hasChanged),
    isOtherLand: !isOneNow && own !== undefined && (isUnsure || hasChanged(own)),
    partsMissing(date) {
      const found = parts.get(date) ?? partsMissing(source, { date, dates, units, sources });
      parts.set(date, found);
      return found;
    },
  };
}

/** Units as reports count them, by Dư nợ; in a range without it a row is enough. */
export function reportedAt(ledger: Ledger, date: IsoDate, units: Int32Array): Set<number> {
  const needsBalance = ledger.fields.has('outstanding');
  const reported = new Set<number>();
  for (const row of rowsAt(ledger, date, [])) {
    if (needsBalance && Number.isNaN(ledger.measures.outstanding[row])) continue;
    reported.add(units[row] ?? 0);
  }
  return reported;
}

/** None where there is no such ngày chốt. */
export function rowsAt(ledger: Ledger, date: IsoDate, criteria: readonly Criterion[]): Rows {
  const rows = rowsInside(ledger, { kind: 'date', from: date, to: date, text: '' }, criteria);
  return rows.ok ? rows.value : new Int32Array(0);
}

/** Numbers for cluster × hội, the same in every ledger. */
class UnitNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly parts: { cluster: readonly string[]; association: string }[] = [];

  constructor(readonly clusters: CommuneClusters) {}

  numberOf(commune: string, association: string): number {
    const cluster = this.clusters.clusterOf(commune);
    const key = JSON.stringify([cluster, association]);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.parts.length);
    return this.parts.push({ cluster, association }) - 1;
  }

  /** By row; numbers rise in the order of communes, then of hội. */
  of(ledger: Ledger): Int32Array {
    const { commune, association } = ledger.dimensions;
    const width = Math.max(1, association.members.length);
    const own = unitCodes(ledger);
    const used = [...new Set(own)].sort((a, b) => a - b);
    const numbers = new Map(
      used.map((unit) => {
        const inCommune = commune.members[Math.floor(unit / width)] ?? '';
        return [unit, this.numberOf(inCommune, association.members[unit % width] ?? '')];
      }),
    );
    return own.map((unit) => numbers.get(unit) ?? 0);
  }

  /** "Phụ nữ, Đa Kia"; of all communes together the association alone. */
  nameOf(unit: number, isShown: (commune: string) => boolean): string {
    const { cluster = [], association = '' } = this.parts[unit] ?? {};
    const communes = this.clusters.isUnknown ? [] : cluster.filter(isShown);
    const place = communes.length > 0 || this.clusters.isUnknown ? communes : cluster;
    return [association, place.join(' / ')].filter((name) => name !== '').join(', ');
  }

  /** Of a commune that has no rows at all. */
  ofCommune(commune: string): number[] {
    return this.parts.flatMap(({ cluster }, unit) => (cluster.includes(commune) ? [unit] : []));
  }
}

interface AtDate {
  readonly date: IsoDate;
  readonly dates: TwoDates;
  readonly units: UnitNumbers;
  readonly sources: UnitSources | undefined;
}

/**
 * A balance of several communes together is one of a part while one of them that was there at the
 * date has not reported.
 */
function partsMissing(
  source: Ledger,
  { date, dates, units, sources }: AtDate,
): ReadonlyMap<number, readonly string[]> {
  const { commune, association } = source.dimensions;
  const missing = new Map<number, string[]>();
  if (!commune.members.some((name) => units.clusters.clusterOf(name).length > 1)) return missing;
  const width = Math.max(1, association.members.length);
  const own = unitCodes(source);
  const reported = reportedAt(source, date, own);
  const add = (unit: number, name: string): void => {
    missing.set(unit, [...(missing.get(unit) ?? []), name]);
  };
  const days = source.cutoffs.members.filter((day) => day <= dates.end);
  const since = new Map<number, IsoDate[]>();
  for (const day of days) {
    for (const unit of reportedAt(source, day, own)) {
      since.set(unit, [...(since.get(unit) ?? []), day]);
    }
  }
  for (const unit of [...since.keys()].sort((a, b) => a - b)) {
    const name = commune.members[Math.floor(unit / width)] ?? '';
    if (reported.has(unit) || units.clusters.clusterOf(name).length === 1) continue;
    if (!isExpected(sources, name, date, { dates, reported: since.get(unit) ?? [] })) continue;
    const code = units.numberOf(name, association.members[unit % width] ?? '');
    add(code, unitName(source, unit));
  }
  if (date !== dates.base) return missing;
  for (const name of units.clusters.unseen) {
    for (const unit of units.ofCommune(name)) add(unit, name);
  }
  return missing;
}

/** One that Danh mục does not list was there on that side of 1/7/2025 on which it has reported. */
function isExpected(
  sources: UnitSources | undefined,
  commune: string,
  date: IsoDate,
  { dates, reported }: { readonly dates: TwoDates; readonly reported: readonly IsoDate[] },
): boolean {
  const member = sources?.catalogue.commune.find(commune);
  if (member === undefined) {
    const isBefore = date < REORGANISED_ON;
    return !isAcross(dates) || reported.some((day) => day < REORGANISED_ON === isBefore);
  }
  const { validFrom = '' } = member;
  if (!isOpen(sources, commune, date)) return false;
  return validFrom <= date || reported.some((day) => day < validFrom);
}

function isOpen(sources: UnitSources | undefined, commune: string, date: IsoDate): boolean {
  const validTo = sources?.catalogue.commune.find(commune)?.validTo;
  return validTo === undefined || validTo >= date;
}

function communesOf(...ledgers: readonly Ledger[]): string[] {
  return [...new Set(ledgers.flatMap(({ dimensions }) => dimensions.commune.members))];
}
