import { crosswalkOf, mergeTargets } from '../ledger/boundaries/crosswalk';
import type { Catalogue } from '../ledger/catalogue';
import { REORGANISED_ON } from '../ledger/checks/check-boundaries';
import type { IsoDate } from '../ledger/date';

/** The dates of a comparison. */
export interface TwoDates {
  readonly base: IsoDate;
  readonly end: IsoDate;
}

/** Which communes of two dates are the same land. */
export interface CommuneClusters {
  /** All that became one another's parts between the dates, in order; of others the commune alone. */
  clusterOf(commune: string): readonly string[];
  /** Merged in between, and not a row of them at any date. */
  readonly unseen: readonly string[];
  /** Nothing says what became of which: all communes are one cluster. */
  readonly isUnknown: boolean;
}

interface Known {
  /** Communes of the ledger, of any date. */
  readonly communes: readonly string[];
  /** Communes with figures at the two dates. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** A range of a function has none: its names alone are known. */
  readonly catalogue: Catalogue | undefined;
}

/**
 * Danh mục says what became of a commune that it lists. Of others nothing is known: where they differ
 * across 1/7/2025 any of them may be a part of any other.
 */
export function communeClusters(dates: TwoDates, known: Known): CommuneClusters {
  const { communes, before, after, catalogue } = known;
  const isListed = (name: string): boolean => catalogue?.commune.find(name) !== undefined;
  const differ = [...before, ...after].some(
    (name) => !isListed(name) && before.has(name) !== after.has(name),
  );
  if (isAcross(dates) && differ) {
    return { clusterOf: () => communes, unseen: [], isUnknown: true };
  }
  if (catalogue === undefined) return NOTHING_MERGED;
  const changes = changesBetween(dates, catalogue);
  const seen = new Set(communes);
  const unseen = changes.filter(
    ({ from, to }) => !seen.has(from) && to.length === 1 && seen.has(to[0] ?? ''),
  );
  const clusters = new Map<string, Set<string>>();
  for (const { from, to } of changes) {
    if (!seen.has(from) && !unseen.some((change) => change.from === from)) continue;
    const joined = new Set([from, ...to].flatMap((name) => [...(clusters.get(name) ?? [name])]));
    for (const name of joined) clusters.set(name, joined);
  }
  const sorted = new Map(
    [...clusters].map(([name, cluster]) => [name, [...cluster].sort(catalogue.commune.compare)]),
  );
  return {
    clusterOf: (commune) => sorted.get(commune) ?? [commune],
    unseen: unseen.map(({ from }) => from),
    isUnknown: false,
  };
}

export function isAcross({ base, end }: TwoDates): boolean {
  return base < REORGANISED_ON && end >= REORGANISED_ON;
}

const NOTHING_MERGED: CommuneClusters = {
  clusterOf: (commune) => [commune],
  unseen: [],
  isUnknown: false,
};

/** Communes that ended between the dates in others, with what they are at the end. */
function changesBetween({ base, end }: TwoDates, catalogue: Catalogue) {
  const crosswalk = crosswalkOf(catalogue);
  return catalogue.commune.members.flatMap((member) => {
    const { name, validTo } = member;
    const hasEnded = validTo !== undefined && validTo >= base && validTo < end;
    if (!hasEnded || mergeTargets(member).length === 0) return [];
    return [{ from: name, to: crosswalk.partsAt(name, end) }];
  });
}
