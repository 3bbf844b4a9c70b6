import type { Member } from '../catalogue';
import type { IsoDate } from '../date';
import type { DimensionField } from '../record';
import type { TabId } from '../tabs';
import type { MoneyUnit } from '../unit';
import type { SourceCell } from './source';
import type { LineField } from './take-lines';

/** What the page of "Nhập từ tệp" and the script say to each other. */

/** What the page needs before a file is chosen. */
export interface ImportForm {
  /** Tabs that this person may fill, by their present names. */
  readonly tabs: readonly { readonly id: TabId; readonly name: string }[];
  /** The workbook's own catalogue: the file is understood in the page. */
  readonly members: Readonly<Record<DimensionField, readonly Member[]>>;
  readonly cutoffs: readonly IsoDate[];
  readonly person: string;
  readonly remembered: readonly RememberedMapping[];
}

/** How a layout was matched the last time, by its headers. */
export interface RememberedMapping {
  readonly signature: string;
  readonly tab: TabId;
  readonly fields: readonly { readonly header: string; readonly field: string }[];
  readonly unit: MoneyUnit | '';
  readonly numberStyle: NumberStyle;
  readonly fund: string;
}

export type NumberStyle = '' | 'vi' | 'en';

/** Rows of a file for one tab, with nothing of the file besides. */
export interface ImportContent {
  readonly tab: TabId;
  readonly fields: readonly LineField[];
  /** Row number in the file, then the cells in the order of the fields. */
  readonly lines: readonly SentLine[];
  /** Of amounts whose header names none; '' where it is not known. */
  readonly unit: MoneyUnit | '';
  readonly decimals: number;
  readonly numberStyle: NumberStyle;
  /** Given once for all rows: texts as typed or chosen, by field. */
  readonly constants: readonly Constant[];
}

export type SentLine = readonly SourceCell[];

export interface Constant {
  readonly field: string;
  readonly text: string;
}

/**
 * Row of the file, then what the workbook held for it: the cells of the compared columns in the
 * order of the tab, dates as yyyy-mm-dd. Nothing after the row: there was none.
 */
export type SeenRow = readonly (string | number)[];

export interface ImportPreview {
  readonly place: string;
  readonly added: number;
  readonly same: number;
  readonly changed: number;
  /** The first of them in full. */
  readonly changes: readonly ImportChange[];
  readonly problems: readonly ImportSaid[];
  /** Of all, problems left out of the list included. */
  readonly errors: number;
  /** What stands in the workbook for each line that can be written, to be sent back. */
  readonly seen: readonly SeenRow[];
  /** Flows reckoned from amounts since the beginning of the year. */
  readonly differences: readonly CumulativeShown[];
}

export interface ImportChange {
  /** Row of the file. */
  readonly row: number;
  /** "Đăk Ơ · Hộ nghèo" */
  readonly what: string;
  /** Row of the tab; null for a new one. */
  readonly at: number | null;
  readonly cells: readonly {
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface CumulativeShown {
  readonly row: number;
  readonly column: string;
  readonly total: string;
  readonly before: string;
  readonly value: string;
}

export interface ImportSaid {
  readonly kind: 'error' | 'warning';
  readonly row: number | null;
  /** Field of the form that cures it. */
  readonly field: string | null;
  readonly message: string;
}

export interface ImportRequest extends ImportContent {
  readonly requestId: string;
  readonly person: string;
  readonly fileName: string;
  readonly seen: readonly SeenRow[];
  readonly remember: RememberedMapping | null;
}

export interface ImportedRows {
  readonly message: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}
