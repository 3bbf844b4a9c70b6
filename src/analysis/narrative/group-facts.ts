import { GROUP_GRADES } from '../../ledger/branch-columns';
import type { IsoDate } from '../../ledger/date';
import { type GroupRow, GroupsAt, isLending, sumIfAll } from '../../ledger/groups-table';
import type { Ledger } from '../../ledger/ledger';

/** What the tab Tổ TK&VV says of all groups with a balance. Amounts in đồng; null is not known. */
export interface GroupFacts {
  readonly groups: number;
  readonly members: number | null;
  readonly savingMembers: number | null;
  readonly savings: number | null;
  /** Groups of each grade that there is, best first. */
  readonly grades: readonly { readonly grade: string; readonly groups: number }[];
}

/** null where no group has a balance, or those of an entry unit are missing: a part is no total. */
export function groupFacts(
  rows: readonly GroupRow[],
  cutoff: IsoDate,
  ledger: Ledger,
): GroupFacts | null {
  const at = new GroupsAt(rows, cutoff, ledger);
  const totals = at.of();
  if (!totals?.groups) return null;
  const { groups, savings } = totals;
  const chosen = at.rows().filter(isLending);
  const grades = GROUP_GRADES.map((grade) => ({
    grade,
    groups: chosen.filter((row) => row.grade === grade).length,
  }));
  return {
    groups,
    members: sumIfAll(chosen.map((row) => row.members)),
    savingMembers: sumIfAll(chosen.map((row) => row.savingMembers)),
    savings,
    grades: grades.filter((grade) => grade.groups > 0),
  };
}
