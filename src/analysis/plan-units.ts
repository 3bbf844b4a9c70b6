import { type IsoDate, parts } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { datePeriod } from '../ledger/period';
import { asWarning, ok, type Problem, type Result } from '../ledger/problem';
import type { Lack } from './comparable-units';
import { compareDates } from './compared-dates';
import { lateUnits } from './late-units';
import { dateBefore } from './missing-units';
import { memberKey, type PlanDimension, type PlanPart } from './plan-parts';
import type { UnitSources } from './units-at';

/** What there is no rate of, since units are missing. */
export interface PlanLacks {
  readonly outstanding: Lack;
  readonly growth: Lack;
}

/** Who had reported at the date of the plan, and before. */
export interface PlanUnits {
  /** 31/12 of the year before; null where the ledger does not have it. */
  readonly base: IsoDate | null;
  /** By the name of a member. */
  lackOf(name: string): PlanLacks;
  readonly total: PlanLacks;
  readonly notes: readonly Problem[];
}

/**
 * Growth is compared with 31/12. A balance is one of a part where a unit is missing that had reported
 * before and still is; where nothing tells which still are, one that had on 31/12 or at the ngày chốt
 * before: a ledger may begin in the middle of a year.
 */
export function planUnits(
  ledger: Ledger,
  by: PlanDimension,
  targets: readonly PlanPart[],
  cutoff: IsoDate,
  sources?: UnitSources,
): PlanUnits {
  const dates = { base: `${parts(cutoff)[0] - 1}-12-31`, end: cutoff };
  const growth = sinceYearStart(ledger, by, targets, dates, sources);
  const late =
    sources === undefined
      ? lateSinceBefore(ledger, by, dates)
      : lateEver(ledger, by, cutoff, sources);
  const others = late.isAll
    ? growth.notes.filter((note) => !growth.endNotes.includes(note))
    : growth.notes;
  const said = new Set(others.map((note) => JSON.stringify(note)));
  return {
    base: growth.base,
    lackOf(name) {
      const ofGrowth = growth.lackOf(name);
      const isLate = lacksEnd(ofGrowth) || late.isOf(name);
      return { growth: ofGrowth, outstanding: isLate ? 'end' : null };
    },
    total: {
      growth: growth.total,
      outstanding: lacksEnd(growth.total) || late.isAny ? 'end' : null,
    },
    notes: [...others, ...late.notes.filter((note) => !said.has(JSON.stringify(note)))],
  };
}

/** Who has not reported at the end. */
interface Late {
  /** By the name of a member. */
  isOf(name: string): boolean;
  readonly isAny: boolean;
  /** Those of 31/12 are among them. */
  readonly isAll: boolean;
  readonly notes: readonly Problem[];
}

/** Of those that had at the ngày chốt before: a range does not say who still is. */
function lateSinceBefore(ledger: Ledger, by: PlanDimension, { base, end }: Dates): Late {
  const before = dateBefore(ledger.cutoffs.members, end);
  const known = before === null || before === base ? null : before;
  const compared = known === null ? null : comparison(ledger, by, { base: known, end });
  const recent = compared?.ok ? compared.value : null;
  return {
    isOf: (name) => lacksEnd(recent?.lackOf(name) ?? null),
    isAny: lacksEnd(recent?.total ?? null),
    isAll: false,
    notes: recent?.endNotes ?? [],
  };
}

function lateEver(ledger: Ledger, by: PlanDimension, cutoff: IsoDate, sources: UnitSources): Late {
  const { members, note } = lateUnits(ledger, by, cutoff, sources);
  const all = ledger.dimensions[by].members;
  const keys = new Set([...members].map((code) => memberKey(by, all[code] ?? '')));
  return {
    isOf: (name) => keys.has(memberKey(by, name)),
    isAny: note !== null,
    isAll: note !== null,
    notes: note === null ? [] : [note],
  };
}

interface Dates {
  readonly base: IsoDate;
  readonly end: IsoDate;
}

interface Compared {
  readonly base: IsoDate | null;
  lackOf(name: string): Lack;
  readonly total: Lack;
  readonly notes: readonly Problem[];
  readonly endNotes: readonly Problem[];
}

/**
 * Across the merger of 1/7/2025 nothing is known of what grew in a commune, so neither how far the
 * targets of communes are fulfilled.
 */
function sinceYearStart(
  ledger: Ledger,
  by: PlanDimension,
  targets: readonly PlanPart[],
  dates: Dates,
  sources: UnitSources | undefined,
): Compared {
  const compared = comparison(ledger, by, dates, sources);
  if (!compared.ok) return notCompared(compared.problems);
  const ofCommunes = targets.filter(({ commune }) => commune !== '');
  const byCommune =
    ofCommunes.length === 0 ? compared : comparison(ledger, 'commune', dates, sources);
  if (byCommune.ok) return compared.value;
  const { lackOf, total, notes } = compared.value;
  const unknown = new Set(ofCommunes.map((part) => memberKey(by, part[by])));
  return {
    ...compared.value,
    lackOf(name) {
      const found = lackOf(name);
      return unknown.has(memberKey(by, name)) ? withoutBase(found) : found;
    },
    total: withoutBase(total),
    notes: [...notes, ...byCommune.problems.map(asWarning)],
  };
}

/** Problem: change-across-communes. */
function comparison(
  ledger: Ledger,
  by: PlanDimension,
  { base, end }: Dates,
  sources?: UnitSources,
): Result<Compared> {
  const times = { base: datePeriod(base), end: datePeriod(end) };
  const compared = compareDates(ledger, by, times, [], sources);
  if (!compared.ok) return compared;
  const { dates, lackOf, ...rest } = compared.value;
  const codes = new Map(
    ledger.dimensions[by].members.map((name, code) => [memberKey(by, name), code]),
  );
  return ok({
    ...rest,
    base: dates.base,
    lackOf(name) {
      const code = codes.get(memberKey(by, name));
      return code === undefined ? null : lackOf(code);
    },
  });
}

function notCompared(problems: readonly Problem[]): Compared {
  const notes = problems.map(asWarning);
  return { base: null, lackOf: () => 'base', total: 'base', notes, endNotes: [] };
}

function withoutBase(lacks: Lack): Lack {
  return lacksEnd(lacks) ? 'both' : 'base';
}

function lacksEnd(lacks: Lack): boolean {
  return lacks === 'end' || lacks === 'both';
}
