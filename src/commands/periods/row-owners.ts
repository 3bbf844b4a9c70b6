import { crosswalkOf } from '../../ledger/boundaries/crosswalk';
import type { Catalogue } from '../../ledger/catalogue';
import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { type EntryUnit, unitKey } from '../../ledger/entry-unit';
import { findColumns } from '../../ledger/header';
import type { Place, Problem } from '../../ledger/problem';
import { readDate, readMember } from '../../ledger/read-cell';
import type { RecordSource } from '../records';

/** Whose row it is, as far as its cells can be read: a blank part may be anybody's. */
interface RowOwner {
  readonly cutoff: IsoDate | null;
  readonly commune: string | null;
  readonly association: string | null;
}

/** Which problems of rows concern a unit at a date. */
export interface RowOwners {
  concern(found: Problem, unit: EntryUnit, cutoff: IsoDate): boolean;
  /** Whether it is of a row of that date, of any unit. */
  isAt(found: Problem, cutoff: IsoDate): boolean;
  /** Whether it is of a row before that date. */
  isBefore(found: Problem, cutoff: IsoDate): boolean;
  /** The unit of a row, if it can be told. */
  unitOf(found: Problem): EntryUnit | null;
}

/** By the cells themselves: rows with errors are not in the ledger. */
export function rowOwners(sources: readonly RecordSource[], catalogue: Catalogue): RowOwners {
  const ownerIn = new Map(sources.map((source) => [source.tab, ownersIn(source, catalogue)]));
  const { communeAt } = crosswalkOf(catalogue);
  const ownerOf = ({ tab, row }: Place): RowOwner =>
    ownerIn.get(tab ?? '')?.(row ?? 0) ?? { cutoff: null, commune: null, association: null };
  const isAt = (found: Problem, cutoff: IsoDate): boolean => {
    // Said at the row before, about the date at which nothing follows.
    if (found.code === 'balance-gone') return found.about.date === vietnameseDate(cutoff);
    const date = ownerOf(found.place).cutoff;
    return date === null || date === cutoff;
  };
  return {
    isAt,
    isBefore({ place }, cutoff) {
      const date = ownerOf(place).cutoff;
      return date === null || date < cutoff;
    },
    concern(found, unit, cutoff) {
      if (!isAt(found, cutoff)) return false;
      const { commune, association } = ownerOf(found.place);
      const whole = {
        commune: commune === null ? unit.commune : (communeAt(commune, cutoff) ?? commune),
        association: association ?? unit.association,
      };
      const own = { ...whole, commune: commune ?? unit.commune };
      return [whole, own].some((owner) => unitKey(owner) === unitKey(unit));
    },
    unitOf({ place }) {
      const { commune, association } = ownerOf(place);
      return commune === null || association === null ? null : { commune, association };
    },
  };
}

function ownersIn({ all: values, association }: RecordSource, catalogue: Catalogue) {
  const columns = findColumns(values[0] ?? [], [], {});
  const at = (row: number, field: 'cutoff' | 'commune' | 'association') => {
    const index = columns.ok ? columns.value.get(field)?.index : undefined;
    return index === undefined ? '' : (values[row - 1]?.[index] ?? '');
  };
  const own =
    association === undefined ? undefined : (catalogue.association.find(association)?.name ?? null);
  return (row: number): RowOwner => {
    const date = readDate(at(row, 'cutoff'), {});
    const cutoff = date.ok ? date.value : null;
    const commune = readMember('commune', at(row, 'commune'), catalogue.commune, {});
    const named = readMember('association', at(row, 'association'), catalogue.association, {});
    const association = own === undefined ? (named.ok ? named.value : null) : own;
    return { cutoff, commune: commune.ok ? commune.value : null, association };
  };
}
