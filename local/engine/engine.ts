/**
 * The spreadsheet engine as a value: Node imports the package, the page has the global
 * `o_spreadsheet`, so everything shared by both sides takes the namespace as a parameter.
 */

import type * as OSpreadsheet from '@odoo/o-spreadsheet';
import type { ChartExtras } from './chart-plugin';

export type Engine = typeof OSpreadsheet;
export type Model = OSpreadsheet.Model;
export type Zone = OSpreadsheet.Zone;
export type Locale = OSpreadsheet.Locale;
export type Range = OSpreadsheet.Range;
export type WorkbookData = OSpreadsheet.WorkbookData;

/** Where a cell is; row and col count from 0. */
export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** A cell's value on its way through a function: what the engine passes and expects. */
export interface FunctionValue {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly message?: string;
}

/** Dispatches by name: our own commands are not in the engine's union of command types. */
export type Dispatch = (
  type: string,
  payload: object,
) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };

export function looseDispatch(dispatch: unknown): Dispatch {
  return dispatch as Dispatch;
}

/** Our parts of the engine's workbook data: one key for all our plugins. */
export interface HostData {
  document?: { readonly id: string; readonly title: string; readonly timeZone: string };
  notes?: readonly { readonly sheetId: string; readonly xc: string; readonly text: string }[];
  protections?: readonly ProtectionData[];
  metadata?: readonly MetadataData[];
  charts?: Readonly<Record<string, ChartExtras>>;
}

/** What Google keeps of a chart that the engine has no place for; JSON. */
export type ChartOptions = Readonly<Record<string, unknown>>;

export interface ProtectionData {
  readonly id: string;
  readonly sheetId: string;
  /** null: the whole sheet. */
  readonly xc: string | null;
  readonly description: string;
  readonly warningOnly: boolean;
  /** null: everybody who may edit the file. The owner may always edit. */
  readonly editors: readonly string[] | null;
  /** Ranges of a protected sheet that stay open. */
  readonly unprotected: readonly string[];
}

export type MetadataScope = 'spreadsheet' | 'sheet' | 'rows' | 'columns';

export interface MetadataData {
  readonly id: number;
  readonly key: string;
  readonly value: string;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly scope: MetadataScope;
  /** Absent for the spreadsheet itself. */
  readonly sheetId?: string;
  /** The rows or columns it hangs on. */
  readonly xc?: string;
}

export function hostData(data: WorkbookData): HostData {
  const holder = data as unknown as { host?: HostData };
  holder.host ??= {};
  return holder.host;
}
