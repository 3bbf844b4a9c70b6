import type { IsoDate } from './date';

/** One entry of a catalogue: a program, an association, a fund, a commune, a group. */
export interface Member {
  /** Text, never a number: "01" keeps its zero. '' where no code is known. */
  readonly code: string;
  /** Standard name, as reports print it. */
  readonly name: string;
  readonly abbreviation: string;
  readonly aliases: readonly string[];
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  /**
   * Name of the member that took this one over, e.g. a merged commune; several, parted by |, where
   * a commune was split. Of a group "T05", or "T05, Phú Nghĩa" in another commune.
   */
  readonly mergedInto?: string;
  /** Of a program: from this day old loans are still collected, new ones are not made. */
  readonly closedFrom?: IsoDate;
  /** Of a group: where it is, and whose. */
  readonly commune?: string;
  readonly association?: string;
}

type Validity = Pick<
  Member,
  'validFrom' | 'validTo' | 'mergedInto' | 'closedFrom' | 'commune' | 'association'
>;

/** A row of a built-in list, in the order of the columns of Danh mục. */
export function member(
  code: string,
  name: string,
  abbreviation: string,
  aliases: readonly string[],
  validity: Validity = {},
): Member {
  return { code, name, abbreviation, aliases, ...validity };
}
