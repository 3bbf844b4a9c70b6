import type { IsoDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { datePeriod } from '../ledger/period';
import { failed, ok, type Problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { type Change, type ChangeTable, changeTable } from './change';
import type { ComparedBase } from './compared-bases';
import type { Indicator } from './indicator';
import type { UnitSources } from './units-at';

/** Balances of a date beside those of several times before. */
export interface ChangesByBases {
  /** Those of the date or of any base, in catalogue order. */
  readonly members: readonly string[];
  /** undefined: it is at neither time; null: that base cannot be compared by this dimension. */
  changeIn(base: number, indicator: number, member: string): Change | null | undefined;
  totalIn(base: number, indicator: number): Change | null;
  /** The balance of the date itself, whatever it can be compared with. */
  endOf(indicator: number, member: string): number | null;
  /** By base, why some of it could not be compared. */
  readonly notes: readonly (readonly Problem[])[];
  /** By base, whether there are figures of it at all. */
  readonly hasFigures: readonly boolean[];
}

/** A base that cannot be compared leaves the others. Problems: those of changeTable, if all fail. */
export function changeByBases(
  ledger: Ledger,
  by: DimensionField,
  indicators: readonly Indicator[],
  cutoff: IsoDate,
  bases: readonly ComparedBase[],
  sources?: UnitSources,
): Result<ChangesByBases> {
  const period = datePeriod(cutoff);
  const answers = bases.map((base) =>
    changeTable(ledger, by, indicators, { period, base: base.period }, [], sources),
  );
  const tables = answers.map((answer) => (answer.ok ? answer.value : null));
  if (tables.every((table) => table === null)) {
    return failed(...answers.flatMap((answer) => (answer.ok ? [] : answer.problems)));
  }
  const all = new Set(tables.flatMap((table) => table?.members ?? []));
  const positions = tables.map((table) => new Map(table?.members.map((name, at) => [name, at])));
  const changeIn: ChangesByBases['changeIn'] = (base, indicator, member) => {
    const table = tables[base] ?? null;
    if (table === null) return null;
    return table.columns[indicator]?.rows[positions[base]?.get(member) ?? -1];
  };
  return ok({
    members: ledger.dimensions[by].members.filter((name) => all.has(name)),
    changeIn,
    totalIn: (base, indicator) => tables[base]?.columns[indicator]?.total ?? null,
    endOf(indicator, member) {
      const found = bases.map((_, base) => changeIn(base, indicator, member)?.end ?? null);
      return found.find((end) => end !== null) ?? null;
    },
    notes: answers.map((answer) => (answer.ok ? answer.value.notes : answer.problems)),
    hasFigures: tables.map((table) => table !== null && hasBase(table)),
  });
}

function hasBase({ columns }: ChangeTable): boolean {
  return columns.some(({ rows, total }) => [...rows, total].some(({ base }) => base !== null));
}
