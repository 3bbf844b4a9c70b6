import { communeKey } from '../ledger/catalogue';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { GroupRow } from '../ledger/groups-table';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';

/** A commune's association, and of it one group where the ledger is kept by Tổ. */
export interface GroupPlace {
  readonly commune: string;
  readonly association: string;
  /** '' is all of its groups. */
  readonly group: string;
}

export interface GroupSaving {
  readonly group: string;
  /** Đồng at the ngày chốt. */
  readonly savings: number;
  /** A group without a balance has no interest to be paid for. */
  readonly lends: boolean;
}

/** What Tổ TK&VV says of the savings of groups. */
export class GroupSavings {
  private readonly byUnit = new Map<string, GroupRow[]>();
  private readonly dates: ReadonlySet<IsoDate>;

  constructor(rows: readonly GroupRow[]) {
    this.dates = new Set(rows.map(({ cutoff }) => cutoff));
    for (const row of rows) {
      const key = unitKey(row, row.cutoff);
      const own = this.byUnit.get(key) ?? [];
      own.push(row);
      this.byUnit.set(key, own);
    }
  }

  /** Whether there is any group of a commune's association at a ngày chốt. */
  has(unit: GroupPlace, date: IsoDate): boolean {
    return this.byUnit.has(unitKey(unit, date));
  }

  /**
   * The groups of a place at a ngày chốt, at least one. A group that says nobody saves has no
   * savings; one that says nothing is not taken for such.
   * Problems: groups-date-missing, groups-missing, savings-unknown.
   */
  at(place: GroupPlace, date: IsoDate): Result<readonly GroupSaving[]> {
    const about = { date: vietnameseDate(date) };
    if (!this.dates.has(date)) return failed(problem('groups-date-missing', {}, about));
    const ofUnit = this.byUnit.get(unitKey(place, date)) ?? [];
    const rows =
      place.group === ''
        ? ofUnit
        : ofUnit.filter(({ group }) => textKey(group) === textKey(place.group));
    const unit = `${place.association}, ${place.commune}`;
    if (rows.length === 0) {
      const named = place.group === '' ? {} : { group: place.group };
      return failed(problem('groups-missing', {}, { ...about, unit, ...named }));
    }
    const savings: GroupSaving[] = [];
    for (const row of rows) {
      const amount = row.savings ?? (row.savingMembers === 0 ? 0 : null);
      if (amount === null) {
        return failed(problem('savings-unknown', {}, { ...about, unit, group: row.group }));
      }
      savings.push({ group: row.group, savings: amount, lends: row.outstanding !== 0 });
    }
    return ok(savings);
  }
}

function unitKey({ commune, association }: Omit<GroupPlace, 'group'>, date: IsoDate): string {
  return `${date}|${communeKey(commune)}|${textKey(association)}`;
}

/** Whether groups that lend mobilise savings: all, none, or some of them. */
export function mobilisation(groups: readonly GroupSaving[]): 'all' | 'none' | 'some' {
  const lending = groups.filter(({ lends }) => lends);
  const saving = lending.filter(({ savings }) => savings > 0).length;
  if (saving === 0) return 'none';
  return saving === lending.length ? 'all' : 'some';
}
