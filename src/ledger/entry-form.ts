import type { IsoDate } from './date';
import type { KeptDraft } from './entry-draft';
import type { DimensionField } from './record';
import type { MoneyUnit } from './unit';

/** What the form needs to be filled in. */
export interface EntryForm {
  /** Whose tab was in view; '' in any other tab. */
  readonly association: string;
  readonly unit: MoneyUnit;
  readonly detail: 'commune' | 'group';
  /** Standard names to choose from; an empty list takes any name. */
  readonly members: Readonly<Record<DimensionField, readonly string[]>>;
  /** Where the groups are and whose, as Danh mục has them; '' where it says nothing. */
  readonly groups: readonly GroupChoice[];
  /** Dates that may be entered: those of Kỳ chốt and those with records, newest first. */
  readonly cutoffs: readonly IsoDate[];
  readonly person: string;
  /** What she had typed when the sidebar was closed. */
  readonly draft: KeptDraft | null;
}

interface GroupChoice {
  readonly name: string;
  readonly commune: string;
  readonly association: string;
}
