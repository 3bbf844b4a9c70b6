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
  /** Name of the member that took this one over, e.g. a merged commune. */
  readonly mergedInto?: string;
}

type Validity = Pick<Member, 'validFrom' | 'validTo' | 'mergedInto'>;

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
