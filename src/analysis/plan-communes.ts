import { crosswalkOf } from '../ledger/boundaries/crosswalk';
import { type Catalogue, communeKey } from '../ledger/catalogue';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { PlanRow } from '../ledger/plan';
import { type Problem, problem } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { addKnown } from './sums';

interface PlanAtDate {
  readonly rows: readonly PlanRow[];
  /** From a commune to the one that it is part of. */
  readonly moved: ReadonlyMap<string, string>;
  /** Communes whose plan counts into another, and those that were split: nobody knows into which part. */
  readonly notes: readonly Problem[];
  /** Keys of communes that were split, and of those that hold their parts: plan and balance are not of the same. */
  readonly unlike: ReadonlySet<string>;
}

/**
 * A plan is assigned before the year, its balances come in under the communes of their date: what was
 * assigned to a commune that is part of another by then counts there.
 */
export function planAt(plan: readonly PlanRow[], catalogue: Catalogue, date: IsoDate): PlanAtDate {
  const crosswalk = crosswalkOf(catalogue);
  const rows = new Map<string, PlanRow>();
  const moved = new Map<string, string>();
  const split = new Set<string>();
  const unlike = new Set<string>();
  for (const row of plan) {
    const now = row.commune === '' ? '' : crosswalk.communeAt(row.commune, date);
    const commune = now ?? row.commune;
    if (now === null) {
      split.add(row.commune);
      unlike.add(communeKey(row.commune));
      for (const part of crosswalk.partsAt(row.commune, date)) unlike.add(communeKey(part));
    } else if (textKey(now) !== textKey(row.commune)) moved.set(row.commune, now);
    const key = [row.year, row.program, row.fund, commune].map(String).map(textKey).join('|');
    const met = rows.get(key);
    rows.set(key, met === undefined ? { ...row, commune } : added(met, row));
  }
  return { rows: [...rows.values()], moved, notes: notesOf(moved, split, date), unlike };
}

function added(one: PlanRow, other: PlanRow): PlanRow {
  return {
    ...one,
    planOutstanding: addKnown([one.planOutstanding, other.planOutstanding]),
    growthTarget: addKnown([one.growthTarget, other.growthTarget]),
  };
}

function notesOf(
  moved: ReadonlyMap<string, string>,
  split: ReadonlySet<string>,
  date: IsoDate,
): Problem[] {
  const day = vietnameseDate(date);
  const into = [...moved].map(([from, to]) => `${from} tính vào ${to}`).join(', ');
  return [
    ...(moved.size === 0
      ? []
      : [problem('plan-communes-merged', {}, { into, date: day }, 'warning')]),
    ...(split.size === 0
      ? []
      : [problem('plan-communes-split', {}, { names: [...split].join(', ') }, 'warning')]),
  ];
}
