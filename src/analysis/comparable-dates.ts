import type { IsoDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { compareUnits } from './comparable-units';
import { reportingUnits } from './reporting-units';
import { commonUnits, type UnitSources } from './units-at';

/** Why a date has no place in a series up to a later one. */
export interface SeriesGap {
  readonly date: IsoDate;
  /** Who has not reported, or not all; none where the ledger is of one commune that was other land. */
  readonly units: readonly string[];
}

/**
 * Dates of a series whose balance is of less, or of other land, than that of the last: drawn, they
 * would be a fall or a growth that there was not.
 */
export function seriesGaps(
  ledger: Ledger,
  dates: readonly IsoDate[],
  end: IsoDate,
  sources: UnitSources,
): SeriesGap[] {
  return dates.flatMap((date) => {
    if (date < end && commonUnits(ledger, { base: date, end }, sources).isOtherLand) {
      return [{ date, units: [] }];
    }
    const late = reportingUnits(ledger, sources.catalogue, date, sources.expectedSince);
    const units = [...late.missing, ...late.unfinished.map((unit) => unit.split(': ')[0] ?? unit)];
    const all = units.length > 0 || date >= end ? units : unitsBefore(ledger, date, end, sources);
    return all.length > 0 ? [{ date, units: all }] : [];
  });
}

/** Units of the end that the date does not have, as their names stand in a note. */
function unitsBefore(
  ledger: Ledger,
  base: IsoDate,
  end: IsoDate,
  sources: UnitSources,
): readonly string[] {
  const compared = compareUnits(ledger, 'association', { base, end }, [], sources);
  return compared.ok ? compared.value.baseUnits : [];
}
