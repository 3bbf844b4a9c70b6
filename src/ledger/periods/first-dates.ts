import { crosswalkOf } from '../boundaries/crosswalk';
import type { Catalogue } from '../catalogue';
import type { IsoDate } from '../date';
import { type EntryUnit, unitKey } from '../entry-unit';
import type { Ledger } from '../ledger';
import { textKey } from '../text-key';

/** Since when a unit has rows, entered or not. */
export interface FirstDate extends EntryUnit {
  readonly first: IsoDate;
}

/** Of every unit with rows, under the names of a date; a commune that was split keeps its own. */
export function firstDates(ledger: Ledger, catalogue: Catalogue, at: IsoDate): FirstDate[] {
  const { communeAt } = crosswalkOf(catalogue);
  const { commune, association } = ledger.dimensions;
  const names = commune.members.map((name) => communeAt(name, at) ?? name);
  const found = new Map<string, FirstDate>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const first = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
    const unit = {
      commune: names[commune.codes[row] ?? 0] ?? '',
      association: association.members[association.codes[row] ?? 0] ?? '',
    };
    const key = unitKey(unit);
    const known = found.get(key);
    if (known === undefined || first < known.first) found.set(key, { ...unit, first });
  }
  return [...found.values()];
}

/**
 * Associations of which none of the communes has a date before: their rows come from the programs
 * and funds that a person chooses.
 *
 * @param communes none: all
 */
export function withoutDateBefore(
  dates: readonly FirstDate[],
  associations: readonly string[],
  communes: readonly string[],
  cutoff: IsoDate,
): string[] {
  const wanted = new Set(communes.map(textKey));
  const begun = new Set(
    dates
      .filter(({ first }) => first < cutoff)
      .filter(({ commune }) => wanted.size === 0 || wanted.has(textKey(commune)))
      .map(({ association }) => textKey(association)),
  );
  return associations.filter((name) => !begun.has(textKey(name)));
}
