/**
 * Two people gave one row different figures. Nothing of either is lost: what stands in the sheet is
 * the other's, what was not written is shown beside it, and the person chooses.
 */
export interface Collision {
  /** "Nhập · Phụ nữ, dòng 5". */
  readonly place: string;
  /** Name that the other declared, or that it was typed into the tab itself. */
  readonly who: string;
  /** When the other's command wrote the row: dd/mm/yyyy hh:mm:ss; '' where it is not known. */
  readonly when: string;
  readonly cells: readonly CollidingCell[];
}

/** Texts as a person reads them; "trống" for a blank cell. */
export interface CollidingCell {
  /** Header without its unit. */
  readonly column: string;
  /** What this person was shown. */
  readonly shown: string;
  /** What stands in the sheet now. */
  readonly theirs: string;
  /** What this person meant to write. */
  readonly mine: string;
}
