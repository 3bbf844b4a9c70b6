import type { DimensionField } from './record';
import type { MoneyUnit } from './unit';

/**
 * The tabs of a workbook as data: enough for the workbook layer to set them up without knowing
 * what credit is. Tabs are found by id (developer metadata), columns by header text.
 */
export interface TabSpec {
  readonly id: TabId;
  /** Name in a new workbook; people may rename the tab. */
  readonly name: string;
  /** One sentence for the people who open it. */
  readonly purpose: string;
  readonly editedBy: TabEditor;
  /** Code of the association whose people edit it. */
  readonly association?: string;
  readonly columns: readonly TabColumn[];
  /** Ids of the columns that tell one row from another; none where rows have no key. */
  readonly key: readonly string[];
  /** Not shown until somebody needs it. */
  readonly hidden?: boolean;
  readonly frozenColumns: number;
  /** Colour of the tab, #rrggbb. */
  readonly color: string;
}

export type TabId =
  | 'entry-11'
  | 'entry-12'
  | 'entry-13'
  | 'entry-14'
  | 'closed'
  | 'ledger'
  | 'periods'
  | 'submissions'
  | 'groups'
  | 'bank'
  | 'plan'
  | 'capital'
  | 'activity-11'
  | 'activity-12'
  | 'activity-13'
  | 'activity-14'
  | 'catalogue'
  | 'parameters'
  | 'settings'
  | 'log'
  | 'scratch';

/** `commands`: written by the add-in as whoever runs it; `nobody`: formulas only. */
export type TabEditor = 'association' | 'branch' | 'commands' | 'nobody';

export interface TabColumn {
  /** Stable name in code; for ledger columns the field. */
  readonly id: string;
  /** Header without unit; `headerText` adds it. */
  readonly header: string;
  readonly kind: TabColumnKind;
  /** Pixels. */
  readonly width: number;
  /** What to put in, shown as the note of the header cell. */
  readonly help: string;
  /** Filled by a formula or a command, not by a person. */
  readonly computed?: boolean;
  readonly choices?: Choices;
  /** Of money: less than nothing is a value too. */
  readonly signed?: boolean;
  /** What a text longer than the column does; unless told it runs over blank neighbours. */
  readonly overflow?: 'wrap' | 'clip';
}

/**
 * `text` is kept as typed ("01" stays "01"); `money` carries the workbook's unit in its header;
 * `decimal` is a number with decimals, e.g. a score.
 */
export type TabColumnKind = 'date' | 'time' | 'text' | 'money' | 'count' | 'decimal';

/** What a dropdown offers: the standard names of a catalogue, or a closed list. */
type Choices = { readonly catalogue: DimensionField } | { readonly list: readonly string[] };

/** "Dư nợ" → "Dư nợ (triệu đồng)"; only money headers carry the unit. */
export function headerText(column: TabColumn, unit: MoneyUnit): string {
  return column.kind === 'money' ? `${column.header} (${unit})` : column.header;
}

/** Whether an association enters its records there. */
export function isEntryTab(tab: TabSpec): boolean {
  return tab.id.startsWith('entry-');
}
