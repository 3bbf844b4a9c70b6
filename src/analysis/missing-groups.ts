import { placeKey } from '../ledger/boundaries/crosswalk';
import type { IsoDate } from '../ledger/date';
import type { GroupRow } from '../ledger/groups-table';
import type { Ledger } from '../ledger/ledger';
import { rowsAt } from './units-at';

/**
 * Tổ that have a balance in Tổ TK&VV at the date and none in records kept by Tổ, of units that have
 * reported: their unit looks complete, and its balance lacks them. "T2 – Nông dân – Đa Kia"
 */
export function missingGroups(
  ledger: Ledger,
  groups: readonly GroupRow[],
  cutoff: IsoDate,
): string[] {
  const { commune, association, group } = ledger.dimensions;
  const nameOf = new Map(ledger.namesakes?.map(({ label, name }) => [label, name]));
  const [known, units] = [new Set<string>(), new Set<string>()];
  for (const row of rowsAt(ledger, cutoff, [])) {
    if (Number.isNaN(ledger.measures.outstanding[row])) continue;
    const own = group.members[group.codes[row] ?? 0] ?? '';
    // Records of a whole unit hold all of its groups.
    const place = {
      commune: commune.members[commune.codes[row] ?? 0] ?? '',
      association: association.members[association.codes[row] ?? 0] ?? '',
      group: nameOf.get(own) ?? own,
    };
    known.add(placeKey(place));
    units.add(placeKey({ ...place, group: '' }));
  }
  return groups.flatMap((row) => {
    const unit = placeKey({ ...row, group: '' });
    const isMissing =
      row.cutoff === cutoff &&
      (row.outstanding ?? 0) > 0 &&
      units.has(unit) &&
      !known.has(unit) &&
      !known.has(placeKey(row));
    return isMissing ? [`${row.group} – ${row.association} – ${row.commune}`] : [];
  });
}
