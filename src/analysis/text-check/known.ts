import type { IsoDate } from '../../ledger/date';
import type { Member } from '../../ledger/member';
import type { LabelDimension } from './labels';

/** The times that one text speaks of; a longer list is of a table, not of an article. */
export const MOST_TIMES = 12;

/** What the page asks the workbook for: no word of the text, only the times that it speaks of. */
export interface KnownRequest {
  readonly dates: readonly IsoDate[];
  /** In the grammar of kỳ. */
  readonly periods: readonly string[];
}

export const KNOWN_SUBJECTS = [
  'outstanding',
  'overdue',
  'frozen',
  'disbursed',
  'collected',
  'writtenOff',
  'loanEvents',
  'households',
  'groups',
  'members',
  'savings',
  'bankOutstanding',
] as const;
export type KnownSubject = (typeof KNOWN_SUBJECTS)[number];

/** A figure of the workbook, in đồng or counted. */
export interface KnownFigure {
  /** The ngày chốt, or the kỳ as it was asked for. */
  readonly at: string;
  readonly subject: KnownSubject;
  /** Of whom; null is of all. */
  readonly of: { readonly dimension: LabelDimension; readonly name: string } | null;
  readonly value: number;
  /** The tab that it comes from. */
  readonly tab: string;
}

/** What the workbook knows of the times asked for; an empty workbook knows nothing. */
export interface KnownFacts {
  /** "huyện Bù Gia Mập"; '' is not said. */
  readonly area: string;
  readonly office: string;
  readonly communes: readonly Pick<Member, 'name' | 'aliases'>[];
  readonly programs: readonly Pick<Member, 'name' | 'abbreviation' | 'aliases'>[];
  readonly figures: readonly KnownFigure[];
  /** Dates and kỳ without figures, or without all of them: why, for the person. */
  readonly missing: readonly { readonly at: string; readonly reason: string }[];
}

export const NOTHING_KNOWN: KnownFacts = {
  area: '',
  office: '',
  communes: [],
  programs: [],
  figures: [],
  missing: [],
};
