import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { asWarning, type Problem, problem } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { amountColumn, isGroupField } from './amount-column';
import type { TwoDates } from './commune-clusters';
import type { Lack } from './comparable-units';
import type { Criterion } from './criterion';
import type { AmountIndicator } from './indicator';
import { rowsInScope } from './scope-rows';
import type { Rows } from './selection';
import { someNames } from './some-names';
import { commonUnits, rowsAt, type UnitSources } from './units-at';

/** What an amount lacks in a comparison since units have left its column blank on one date only. */
export interface BlankUnits {
  lackOf(member: number): Lack;
  readonly total: Lack;
  readonly notes: readonly Problem[];
}

/** Of balances; groups have columns of their own, and no figure counts their blanks. */
export function canBeBlank({ nature, terms }: AmountIndicator): boolean {
  return nature === 'stock' && !terms.some(({ field }) => isGroupField(field));
}

/** A unit that has the amount on one date and a blank on the other: the sums are of unlike things. */
export function blankUnits(
  ledger: Ledger,
  by: DimensionField,
  amount: AmountIndicator,
  dates: TwoDates,
  {
    criteria,
    sources,
  }: { readonly criteria: readonly Criterion[]; readonly sources: UnitSources | undefined },
): BlankUnits {
  const { codes: units, nameOf } = commonUnits(ledger, dates, sources);
  const { codes } = ledger.dimensions[by];
  const added = amount.terms.filter(({ sign }) => sign === 1);
  const columns = added.map(({ field }) => amountColumn(ledger, field));
  const sideAt = (date: IsoDate): Side => {
    const rows = rowsOf(ledger, amount, rowsAt(ledger, date, criteria));
    const known = new Set<number>();
    rows.forEach((row) => {
      if (columns.some((column) => !Number.isNaN(column[row]))) known.add(units[row] ?? 0);
    });
    return { date, rows, known };
  };
  const [base, end] = [sideAt(dates.base), sideAt(dates.end)];
  const blankIn = (side: Side, other: Side) => {
    const found = new Set<number>();
    side.rows.forEach((row) => {
      const unit = units[row] ?? 0;
      if (!side.known.has(unit) && other.known.has(unit)) found.add(unit);
    });
    const members = new Set<number>();
    for (const { rows } of [side, other]) {
      rows.forEach((row) => {
        if (found.has(units[row] ?? 0)) members.add(codes[row] ?? 0);
      });
    }
    const names = [...found].sort((a, b) => a - b).map((unit) => nameOf(unit, side.date));
    return { members, notes: noteOf(amount, names, side.date) };
  };
  const [noBase, noEnd] = [blankIn(base, end), blankIn(end, base)];
  return {
    lackOf: (member) => lack(noBase.members.has(member), noEnd.members.has(member)),
    total: lack(noBase.members.size > 0, noEnd.members.size > 0),
    notes: [...noBase.notes, ...noEnd.notes],
  };
}

interface Side {
  readonly date: IsoDate;
  readonly rows: Rows;
  /** Units with the amount in a row. */
  readonly known: ReadonlySet<number>;
}

function rowsOf(ledger: Ledger, amount: AmountIndicator, rows: Rows): Rows {
  if (amount.scope === undefined) return rows;
  const inScope = rowsInScope(ledger, rows, amount, amount.scope);
  return inScope.ok ? inScope.value : rows;
}

function lack(isBaseBlank: boolean, isEndBlank: boolean): Lack {
  if (isBaseBlank) return isEndBlank ? 'both' : 'base';
  return isEndBlank ? 'end' : null;
}

function noteOf({ name }: AmountIndicator, units: readonly string[], date: IsoDate): Problem[] {
  if (units.length === 0) return [];
  const about = { indicator: name, units: someNames(units), date: vietnameseDate(date) };
  return [asWarning(problem('blank-not-compared', {}, about))];
}
