import { type Base, basePeriod } from '../ledger/base-period';
import type { IsoDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { datePeriod, type Period } from '../ledger/period';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { type BlankUnits, blankUnits, canBeBlank } from './blank-units';
import { natureOf } from './breakdown';
import { type Answer, answersAt, type Side, type Times } from './change-sides';
import type { Lack } from './comparable-units';
import { compareDates } from './compared-dates';
import type { Criterion } from './criterion';
import type { Indicator } from './indicator';
import { compareEnds } from './like-periods';
import type { UnitSources } from './units-at';

/** Figures by the members of one dimension at two times. */
export interface ChangeTable {
  /** Those of either time, in catalogue order. */
  readonly members: readonly string[];
  readonly columns: readonly ChangeColumn[];
  /** Why some of it could not be compared. */
  readonly notes: readonly Problem[];
}

export interface ChangeColumn {
  readonly indicator: Indicator;
  /** Of a stock its ngày chốt, where there is one. Base null: there is no time before. */
  readonly times: Times;
  /** One per member. */
  readonly rows: readonly Change[];
  readonly total: Change;
}

/** Integer đồng, counts, or ratios like 0,0005; null is blank. */
export interface Change {
  readonly base: number | null;
  readonly end: number | null;
  /** Of ratios their difference. */
  readonly change: number | null;
  /** change / base, like 0,05; null of ratios, and where the base is 0 or nothing. */
  readonly growth: number | null;
  /** Set: units, or the figure, stand on one side only, so there is nothing to compare. */
  readonly lacks: Lack;
}

/**
 * A member without a row at one time, all of whose units had reported then, was not there: its figure is
 * blank and counts as nothing in the change. If one of its units had not reported, or had the amount at
 * one time only, there is no change: it would be of unlike things. The same goes for the total.
 * Problems: those of breakdown, base-not-before, base-of-flow, period-unfinished,
 * change-across-communes.
 */
export function changeTable(
  ledger: Ledger,
  by: DimensionField,
  indicators: readonly Indicator[],
  { period, base }: { readonly period: Period; readonly base: Base },
  criteria: readonly Criterion[],
  sources?: UnitSources,
): Result<ChangeTable> {
  const before = basePeriod(base, period, ledger.cutoffs.members);
  if (!before.ok) return before;
  const times = { base: before.value, end: period };
  const flow = indicators.find((indicator) => natureOf(indicator) === 'flow');
  if (flow !== undefined && !isLike(base, times)) return failed(baseOfFlow(flow, times));

  const compared = compareDates(ledger, by, times, criteria, sources);
  if (!compared.ok) return compared;
  const { dates, lackOf, total, notes } = compared.value;
  const ends = isLike(base, times) ? endsOf(base, times, dates) : ok([]);
  if (!ends.ok) return ends;
  const asked = { base: dates.base === null ? null : times.base, end: period };
  const answers = answersAt(ledger, by, indicators, asked, criteria);
  if (!answers.ok) return answers;

  const all = ledger.dimensions[by].members;
  const members = all.filter((member) =>
    answers.value.some((answer) => answer.base.has(member) || answer.end.has(member)),
  );
  const codes = members.map((member) => all.indexOf(member));
  const blanks = indicators.map((of) => blanksOf(ledger, by, of, dates, { criteria, sources }));
  return ok({
    members,
    columns: answers.value.map((answer, i) => {
      const isFlow = natureOf(answer.indicator) === 'flow';
      const lacks = {
        rows: codes.map((code) => lackOf(code) ?? blanks[i]?.lackOf(code) ?? null),
        total: total ?? blanks[i]?.total ?? null,
      };
      return columnOf(answer, members, lacks, isFlow ? times : timesOfStock(times, dates));
    }),
    notes: [...ends.value, ...notes, ...blanks.flatMap((blank) => blank?.notes ?? [])],
  });
}

/** A ratio has a rule of its own for blanks. */
function blanksOf(
  ledger: Ledger,
  by: DimensionField,
  indicator: Indicator,
  { base, end }: Dates,
  of: Parameters<typeof blankUnits>[4],
): BlankUnits | null {
  if (base === null || indicator.kind === 'ratio' || !canBeBlank(indicator)) return null;
  return blankUnits(ledger, by, indicator, { base, end }, of);
}

/** Of two dates there is nothing to finish; what has no figures at all is told of elsewhere. */
function endsOf(base: Base, times: Times, dates: Dates): Result<Problem[]> {
  if (times.base === null || dates.base === null || times.end.kind === 'date') return ok([]);
  const [before, end] = [
    { period: times.base, last: dates.base },
    { period: times.end, last: dates.end },
  ];
  return compareEnds(before, end, typeof base !== 'string');
}

type Dates = { readonly base: IsoDate | null; readonly end: IsoDate };

function timesOfStock({ base }: Times, dates: Dates): Times {
  const start = dates.base === null ? base : datePeriod(dates.base);
  return { base: start, end: datePeriod(dates.end) };
}

/** A month's flows are compared with a month's; 31/12 means the level of that day. */
function isLike(base: Base, times: Times): boolean {
  if (base === 'year-start') return false;
  return times.base === null || times.base.kind === times.end.kind;
}

function baseOfFlow({ name }: Indicator, { base, end }: Times): Problem {
  return problem('base-of-flow', {}, { indicator: name, period: end.text, base: base?.text ?? '' });
}

interface Lacks {
  /** One per member. */
  readonly rows: readonly Lack[];
  readonly total: Lack;
}

function columnOf(
  { indicator, base, end }: Answer,
  members: readonly string[],
  lacks: Lacks,
  times: Times,
): ChangeColumn {
  const isRatio = indicator.kind === 'ratio';
  // A share is of the total: it is as good as that.
  const ofTotal = isRatio && indicator.denominator === 'total' ? lacks.total : null;
  return {
    indicator,
    times,
    rows: members.map((member, i) => {
      const lack = ofTotal ?? lacks.rows[i] ?? blankSide(base.isBlank(member), end.isBlank(member));
      return changeOf(base.at(member), end.at(member), lack, isRatio);
    }),
    total: changeOf(
      base.total,
      end.total,
      lacks.total ?? blankSide(base.isTotalBlank, end.isTotalBlank),
      isRatio,
    ),
  };
}

/** What was entered on neither side stays blank. */
function blankSide(isBaseBlank: boolean, isEndBlank: boolean): Lack {
  if (isBaseBlank === isEndBlank) return null;
  return isBaseBlank ? 'base' : 'end';
}

/** @param base undefined where there is no row of it */
function changeOf(base: Figure, end: Figure, lacks: Lack, isRatio: boolean): Change {
  const shown = { base: base ?? null, end: end ?? null };
  if (lacks !== null) return { ...shown, change: null, growth: null, lacks };
  const change = isRatio ? increase(shown.base, shown.end) : increase(base, end);
  const growth = isRatio || change === null || !shown.base ? null : change / shown.base;
  return { ...shown, change, growth, lacks };
}

/** null where a side is blank; without a row (undefined) it is nothing. */
export function increase(base: Figure, end: Figure): number | null {
  const [from, to] = [orNothing(base), orNothing(end)];
  return from === null || to === null ? null : to - from;
}

type Figure = ReturnType<Side['at']>;

function orNothing(figure: Figure): number | null {
  return figure === undefined ? 0 : figure;
}
