import { openingsAt } from '../boundaries/openings';
import type { Catalogue, MemberList } from '../catalogue';
import { addDays, daysInMonth, type IsoDate, isoDate, parts } from '../date';
import type { EntryUnit } from '../entry-unit';
import type { Ledger } from '../ledger';
import { UNCLASSIFIED_PROGRAM } from '../programs';
import { textKey } from '../text-key';
import { existsAt } from './submissions';

/** A row to prepare for a date: its key, and what it is typed against. */
export interface PreparedRow extends EntryUnit {
  /** '' in a workbook kept by commune. */
  readonly group: string;
  readonly program: string;
  readonly fund: string;
  /** In the ledger's integers; null where it is not known or there is none. */
  readonly opening: number | null;
}

export interface Preparation {
  readonly rows: readonly PreparedRow[];
  /** Units asked for that had no balance. */
  readonly without: readonly EntryUnit[];
  /** Communes that were split by the date and whose balances cannot be told apart. */
  readonly split: readonly string[];
  /** Associations asked for that have no date before and for which nothing was chosen. */
  readonly fresh?: readonly string[];
}

interface PreparationRequest {
  readonly cutoff: IsoDate;
  readonly catalogue: Catalogue;
  readonly associations: readonly string[];
  /** None: all. */
  readonly communes: readonly string[];
}

/** The rows in which the units asked for had a balance at their ngày chốt before. */
export function rowsWithBalance(
  ledger: Ledger,
  { cutoff, catalogue, associations, communes }: PreparationRequest,
): Preparation {
  const openings = openingsAt(ledger, cutoff, catalogue);
  const asked = communes.length > 0 ? communes : openings.units.map(({ commune }) => commune);
  const units = unitsOf(asked, associations, catalogue);
  const known = units.map((unit) => ({ unit, rows: openings.rows(unit) }));
  const rows = known.flatMap(({ unit, rows }) =>
    rows.map(({ group, program, fund, outstanding }) => ({
      ...unit,
      group,
      program,
      fund,
      opening: outstanding,
    })),
  );
  const without = known.flatMap(({ unit, rows }) => (rows.length === 0 ? [unit] : []));
  return { rows, without: communes.length > 0 ? without : [], split: openings.split };
}

/** Of units without any date before: every commune, or group, with every program and fund asked for. */
export function rowsOfFirstDate(
  { cutoff, catalogue, associations, communes }: PreparationRequest,
  { programs, funds }: { readonly programs: readonly string[]; readonly funds: readonly string[] },
  detail: 'commune' | 'group',
): Preparation {
  const asked = communes.length > 0 ? communes : inForce(catalogue.commune, cutoff);
  const rows = unitsOf(asked, associations, catalogue).flatMap((unit) =>
    groupsOf(unit, catalogue, cutoff, detail).flatMap((group) =>
      programs.flatMap((program) =>
        funds.map((fund) => ({ ...unit, group, program, fund, opening: null })),
      ),
    ),
  );
  return { rows, without: [], split: [] };
}

function unitsOf(
  communes: readonly string[],
  associations: readonly string[],
  { commune, association }: Catalogue,
): EntryUnit[] {
  const names = [...new Set(communes)].sort(commune.compare);
  const owners = [...associations].sort(association.compare);
  return names.flatMap((name) => owners.map((owner) => ({ commune: name, association: owner })));
}

function groupsOf(
  unit: EntryUnit,
  { group }: Catalogue,
  cutoff: IsoDate,
  detail: 'commune' | 'group',
): readonly string[] {
  if (detail === 'commune') return [''];
  const own = group.members.filter(
    (member) =>
      textKey(member.commune ?? '') === textKey(unit.commune) &&
      textKey(member.association ?? '') === textKey(unit.association) &&
      existsAt(member, cutoff),
  );
  return own.map(({ name }) => name);
}

/** Standard names of the members that exist at a date. */
export function inForce({ members }: MemberList, date: IsoDate): string[] {
  return members.filter((member) => existsAt(member, date)).map(({ name }) => name);
}

/** Programs into which new loans may still come at a date. */
export function programsInForce({ program }: Catalogue, date: IsoDate): string[] {
  return program.members
    .filter(({ closedFrom }) => closedFrom === undefined || date < closedFrom)
    .filter((member) => existsAt(member, date) && member.name !== UNCLASSIFIED_PROGRAM)
    .map(({ name }) => name);
}

/** The next last day of a month after a date. */
export function nextMonthEnd(date: IsoDate): IsoDate {
  const [year, month] = parts(addDays(date, 1));
  return isoDate(year, month, daysInMonth(year, month));
}

/** The last day of the month before the one of a date. */
export function lastMonthEnd(date: IsoDate): IsoDate {
  const [year, month] = parts(date);
  return addDays(isoDate(year, month, 1), -1);
}
