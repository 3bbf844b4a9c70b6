import { GROUP_GRADES } from '../ledger/branch-columns';
import type { IsoDate } from '../ledger/date';
import { type GroupRow, isLending, sumIfAll } from '../ledger/groups-table';

/** How many groups and what they owe; null where one of them does not say. */
interface GroupsAndDebt {
  readonly groups: number;
  readonly outstanding: number | null;
}

/** The grades of one selection of groups, as form 05/KTNB counts them. */
export interface GradeCounts {
  readonly all: GroupsAndDebt;
  readonly graded: GroupsAndDebt;
  readonly byGrade: Readonly<Record<(typeof GROUP_GRADES)[number], GroupsAndDebt>>;
  /** Loans with no transaction for three months; null where a group does not say. */
  readonly inactiveLoans: number | null;
  /** Σ points over those that have points; null where none has. */
  readonly averageScore: number | null;
}

/** Grades lag behind: the last date up to the cut-off at which a group has one. */
export function gradeDate(rows: readonly GroupRow[], cutoff: IsoDate): IsoDate | null {
  return rows.reduce<IsoDate | null>((last, { cutoff: date, grade }) => {
    return grade !== null && date <= cutoff && date > (last ?? '') ? date : last;
  }, null);
}

/** Groups of a date with a balance: others are dropped before statistics. */
export function gradedGroups(rows: readonly GroupRow[], date: IsoDate): GroupRow[] {
  return rows.filter((row) => row.cutoff === date && isLending(row));
}

/** @param rows of gradedGroups */
export function gradeCounts(rows: readonly GroupRow[]): GradeCounts {
  const counts = GROUP_GRADES.map(
    (grade) => [grade, count(rows.filter((row) => row.grade === grade))] as const,
  );
  return {
    all: count(rows),
    graded: count(rows.filter(({ grade }) => grade !== null)),
    byGrade: Object.fromEntries(counts) as GradeCounts['byGrade'],
    inactiveLoans: rows.length === 0 ? null : sumIfAll(rows.map((row) => row.inactiveLoans)),
    averageScore: averageScore(rows),
  };
}

function count(rows: readonly GroupRow[]): GroupsAndDebt {
  return { groups: rows.length, outstanding: sumIfAll(rows.map((row) => row.outstanding)) };
}

/** Points have few decimals: added as integers they are exact. */
const SCORE_SCALE = 10_000;

function averageScore(rows: readonly GroupRow[]): number | null {
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return null;
  const sum = scores.reduce((all, score) => all + Math.round(score * SCORE_SCALE), 0);
  return sum / (scores.length * SCORE_SCALE);
}
