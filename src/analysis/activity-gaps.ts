import type { ActivityRow } from '../ledger/activities';
import { communeKey } from '../ledger/catalogue';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { textKey } from '../ledger/text-key';

/** An entry unit: a commune and an association. */
export interface ActivityUnit {
  readonly commune: string;
  readonly association: string;
}

/** Who has to report on the work of a period, and who has not: sums are then of the others alone. */
export interface ActivityGaps {
  readonly expected: number;
  readonly lacking: readonly LackingUnit[];
}

interface LackingUnit extends ActivityUnit {
  /** "Đăk Ơ – Phụ nữ", or "Đăk Ơ – Phụ nữ (28/02/2025)" where other ngày chốt are reported. */
  readonly name: string;
}

/**
 * A row is of the time since the one before, so that a unit which skips a ngày chốt lacks nothing as
 * long as it has the last.
 *
 * @param rows of the period; a row that does not say whose it is counts for every association
 * @param isReported whether a row says what is asked for
 */
export function activityGaps(
  rows: readonly ActivityRow[],
  units: readonly ActivityUnit[],
  isReported: (row: ActivityRow) => boolean,
): ActivityGaps {
  const last = rows.reduce((latest, { cutoff }) => (cutoff > latest ? cutoff : latest), '');
  const expected = new Map(units.map((unit) => [`${place(unit)}|${owner(unit)}`, unit]));
  const lacking = [...expected.values()].flatMap((unit) => {
    const own = rows.filter(
      (row) => place(row) === place(unit) && ['', owner(unit)].includes(owner(row)),
    );
    const dates = gapsOf(own, last, isReported);
    if (dates.length === 0) return [];
    const name = `${unit.commune} – ${unit.association}`;
    const at = own.some(isReported) ? ` (${dates.map(vietnameseDate).join(', ')})` : '';
    return [{ ...unit, name: `${name}${at}` }];
  });
  return { expected: expected.size, lacking };
}

function place({ commune }: Pick<ActivityUnit, 'commune'>): string {
  return communeKey(commune);
}

function owner({ association }: Pick<ActivityUnit, 'association'>): string {
  return textKey(association);
}

function gapsOf(
  own: readonly ActivityRow[],
  last: IsoDate,
  isReported: (row: ActivityRow) => boolean,
): readonly IsoDate[] {
  const known = new Set(own.filter(isReported).map(({ cutoff }) => cutoff));
  const asked = new Set([...own.map(({ cutoff }) => cutoff), last]);
  return [...asked].filter((date) => !known.has(date)).sort();
}
