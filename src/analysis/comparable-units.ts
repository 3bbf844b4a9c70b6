import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { isNotEntered } from '../ledger/periods/unit-rows';
import { asWarning, failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import type { Criterion } from './criterion';
import type { Rows } from './selection';
import { someNames } from './some-names';
import { type CommonUnits, commonUnits, reportedAt, rowsAt, type UnitSources } from './units-at';

/** What a comparison lacks: figures of the date before, of the later one, or of both. */
export type Lack = 'base' | 'end' | 'both' | null;

/** Of which rows two dates can be compared: both dates must have the same entry units in them. */
export interface UnitComparison {
  /** By member: a unit that it has figures of at one date had not reported, or not all, at the other. */
  lackOf(member: number): Lack;
  readonly total: Lack;
  /** What stands below the table: who is missing. */
  readonly notes: readonly Problem[];
  /** Those of them on the later date. */
  readonly endNotes: readonly Problem[];
  /** Who is missing on the date before. */
  readonly baseUnits: readonly string[];
}

/**
 * Across a merger communes of one name are not the same: what became one is compared together, and
 * nothing by commune. Where nothing says what became of which, associations are.
 * Problem: change-across-communes.
 */
export function compareUnits(
  ledger: Ledger,
  by: DimensionField,
  dates: { readonly base: IsoDate; readonly end: IsoDate },
  criteria: readonly Criterion[],
  sources?: UnitSources,
): Result<UnitComparison> {
  const common = commonUnits(ledger, dates, sources);
  const { codes: units, isReorganised } = common;
  const asksCommunes = [by, ...criteria.map(({ field }) => field)].some(isOfCommunes);
  if (common.isOtherLand || (isReorganised && asksCommunes)) {
    const [base, period] = [vietnameseDate(dates.base), vietnameseDate(dates.end)];
    return failed(problem('change-across-communes', {}, { base, period }));
  }
  const of: Coded = { ledger, units, codes: ledger.dimensions[by].codes };
  const sideOf = (date: IsoDate): Side => sideAt(of, common, date, criteria);
  const [base, end] = [sideOf(dates.base), sideOf(dates.end)];
  const [noBase, noEnd] = [missingIn(base, end, of), missingIn(end, base, of)];
  const baseUnits = unitsMissing(noBase, base, common);
  const endNotes = noteOf(unitsMissing(noEnd, end, common), dates.end);
  return ok({
    lackOf: (member) => lack(noBase.members.has(member), noEnd.members.has(member)),
    total: lack(noBase.units.size > 0, noEnd.units.size > 0),
    notes: [
      ...noteOf(baseUnits, dates.base),
      ...endNotes,
      ...(isReorganised ? [asWarning(problem('compared-by-association'))] : []),
    ],
    endNotes,
    baseUnits,
  });
}

function lack(isBaseMissing: boolean, isEndMissing: boolean): Lack {
  if (isBaseMissing) return isEndMissing ? 'both' : 'base';
  return isEndMissing ? 'end' : null;
}

interface Side {
  readonly date: IsoDate;
  /** Of the selection. */
  readonly rows: Rows;
  /** Units with Dư nợ at the date, in the selection or not. */
  readonly reported: ReadonlySet<number>;
  /** Those of which a part has not reported, with its names. */
  readonly partial: ReadonlyMap<number, readonly string[]>;
}

function sideAt(
  { ledger, units }: Coded,
  common: CommonUnits,
  date: IsoDate,
  criteria: readonly Criterion[],
): Side {
  return {
    date,
    rows: rowsAt(ledger, date, criteria),
    reported: reportedAt(ledger, date, units),
    partial: common.partsMissing(date),
  };
}

/** What a side lacks: units, and the members that they are part of. */
interface Missing {
  readonly units: ReadonlySet<number>;
  readonly members: ReadonlySet<number>;
}

interface Coded {
  readonly ledger: Ledger;
  /** By row. */
  readonly units: Int32Array;
  /** Members, by row. */
  readonly codes: Int32Array;
}

/** Units with figures on the other side that had not reported on this one, or left rows open. */
function missingIn(side: Side, other: Side, { ledger, units, codes }: Coded): Missing {
  const [found, members] = [new Set<number>(), new Set<number>()];
  const add = (row: number): void => {
    found.add(units[row] ?? 0);
    members.add(codes[row] ?? 0);
  };
  const isWhole = (unit: number): boolean => side.reported.has(unit) && !side.partial.has(unit);
  for (const row of other.rows) {
    const unit = units[row] ?? 0;
    if (other.reported.has(unit) && !isWhole(unit)) add(row);
  }
  for (const row of side.rows) {
    if (side.partial.has(units[row] ?? 0)) add(row);
  }
  if (!ledger.fields.has('outstanding')) return { units: found, members };
  for (const row of side.rows) {
    if (side.reported.has(units[row] ?? 0) && isNotEntered(ledger, row)) add(row);
  }
  return { units: found, members };
}

function isOfCommunes(field: DimensionField): boolean {
  return field === 'commune' || field === 'group';
}

function unitsMissing(
  { units }: Missing,
  { date, partial }: Side,
  { nameOf }: CommonUnits,
): string[] {
  const names = [...units]
    .sort((a, b) => a - b)
    .flatMap((unit) => partial.get(unit) ?? nameOf(unit, date));
  return [...new Set(names)];
}

function noteOf(units: readonly string[], date: IsoDate): Problem[] {
  if (units.length === 0) return [];
  const about = { units: someNames(units), date: vietnameseDate(date) };
  return [asWarning(problem('units-not-compared', {}, about))];
}
