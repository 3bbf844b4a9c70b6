/**
 * What the Apps Script side needs of a workbook, in the host's own words: reads see all applied
 * writes, and one `apply` is one change for everybody else. The engine is one store; a store
 * without formulas can stand in for it. Rows and columns count from 0.
 */

import type { CellInput } from './engine/content';
import type { ChartOptions, MetadataData, ProtectionData } from './engine/engine';
import type { LocaleCode } from './host-types';
import type { Person } from './permissions';

export type { CellInput, ChartOptions, MetadataData, ProtectionData };

export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** null is blank; `d` a date as a serial number; an error is its text ('#N/A'). */
export type StoredValue = null | boolean | number | string | { readonly d: number };

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: number;
  /** Kept for paper and files; the page draws all text in its own font. '' is the workbook's. */
  readonly fontFamily?: string;
  readonly textColor?: string;
  readonly fillColor?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'overflow' | 'wrap' | 'clip';
}

/** A rule of data validation as Apps Script builds it. */
export interface ValidationData {
  /** A name of SpreadsheetApp.DataValidationCriteria. */
  readonly criterion: string;
  /** Values as given: text, numbers, booleans, dates as serials, ranges as text with their tab. */
  readonly values: readonly (string | number | boolean | { readonly d: number })[];
  readonly dropdown: boolean;
  /** true: a warning only. */
  readonly allowInvalid: boolean;
  readonly helpText: string;
}

/** A rule of conditional formatting. `criterion` is a name of SpreadsheetApp.BooleanCriteria. */
export interface ConditionalFormatData {
  readonly criterion: string;
  readonly values: readonly (string | number | { readonly d: number })[];
  readonly style: CellStyle;
  /** A1 texts in the rule's own sheet. */
  readonly ranges: readonly string[];
}

export interface ChartData {
  readonly id: string;
  readonly sheetId: string;
  readonly title: string;
  /** A name of Charts.ChartType. */
  readonly type: string;
  /** A1 with tab names. */
  readonly ranges: readonly string[];
  readonly headerRows: number;
  readonly transposed: boolean;
  readonly mergeStrategy: string;
  readonly options: ChartOptions;
  /** The anchor cell from 0 and the offset in pixels. */
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly x: number;
    readonly y: number;
  };
  readonly size: { readonly width: number; readonly height: number };
}

/** What a chart shows: one label per point. */
export interface ChartSeries {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly StoredValue[] }[];
}

export type BorderSide = 'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal';
export interface BorderLine {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted';
  readonly color: string;
}

export type Axis = 'rows' | 'columns';
interface At {
  readonly sheetId: string;
}

export type Write =
  | (At & {
      readonly kind: 'cells';
      readonly row: number;
      readonly column: number;
      readonly inputs: readonly (readonly (CellInput | undefined)[])[];
      /** A rule of data validation that rejects stops the write. */
      readonly checked?: boolean;
    })
  | (At & {
      readonly kind: 'fill';
      readonly zone: Zone;
      readonly input: CellInput;
      readonly checked?: boolean;
    })
  | (At & {
      /** What stands in another place when the write is made; both blocks are of one size. */
      readonly kind: 'copyValues';
      readonly row: number;
      readonly column: number;
      readonly from: { readonly sheetId: string; readonly zone: Zone };
    })
  | (At & {
      readonly kind: 'clear';
      readonly zone: Zone;
      readonly contents: boolean;
      readonly formats: boolean;
      readonly notes: boolean;
      readonly validations: boolean;
    })
  | (At & {
      readonly kind: 'format';
      readonly zone: Zone;
      readonly format?: string;
      readonly style?: CellStyle;
    })
  | (At & {
      readonly kind: 'formats';
      readonly row: number;
      readonly column: number;
      readonly formats: readonly (readonly string[])[];
    })
  | (At & {
      readonly kind: 'border';
      readonly zone: Zone;
      readonly sides: Readonly<Partial<Record<BorderSide, BorderLine | null>>>;
    })
  | (At & {
      readonly kind: 'notes';
      readonly row: number;
      readonly column: number;
      readonly notes: readonly (readonly (string | null)[])[];
    })
  | (At & { readonly kind: 'merge'; readonly zones: readonly Zone[] })
  | (At & { readonly kind: 'unmerge'; readonly zone: Zone })
  | (At & {
      readonly kind: 'validation';
      readonly zone: Zone;
      readonly rule: ValidationData | null;
    })
  | (At & { readonly kind: 'conditionalFormats'; readonly rules: readonly ConditionalFormatData[] })
  | (At & {
      readonly kind: 'insertSheet';
      readonly name: string;
      readonly index: number;
      readonly rows: number;
      readonly columns: number;
    })
  | (At & {
      readonly kind: 'copySheet';
      readonly from: string;
      readonly name: string;
      readonly index: number;
    })
  | (At & { readonly kind: 'deleteSheet' })
  | (At & { readonly kind: 'renameSheet'; readonly name: string })
  | (At & { readonly kind: 'moveSheet'; readonly index: number })
  | (At & { readonly kind: 'hideSheet'; readonly hidden: boolean })
  | (At & { readonly kind: 'tabColor'; readonly color: string | null })
  | (At & {
      readonly kind: 'insert';
      readonly axis: Axis;
      readonly base: number;
      readonly position: 'before' | 'after';
      readonly count: number;
    })
  | (At & {
      readonly kind: 'delete';
      readonly axis: Axis;
      readonly from: number;
      readonly count: number;
    })
  | (At & {
      /** Lines dragged to stand before another, as they stood before the move. */
      readonly kind: 'move';
      readonly axis: Axis;
      readonly from: number;
      readonly count: number;
      readonly before: number;
    })
  | (At & { readonly kind: 'freeze'; readonly axis: Axis; readonly count: number })
  | (At & {
      readonly kind: 'resize';
      readonly axis: Axis;
      readonly from: number;
      readonly count: number;
      readonly pixels: number;
    })
  | (At & {
      readonly kind: 'hide';
      readonly axis: Axis;
      readonly from: number;
      readonly count: number;
      readonly hidden: boolean;
    })
  | (At & { readonly kind: 'gridlines'; readonly visible: boolean })
  | (At & { readonly kind: 'insertChart'; readonly chart: ChartData })
  | (At & { readonly kind: 'updateChart'; readonly chart: ChartData })
  | (At & { readonly kind: 'removeChart'; readonly chartId: string })
  | { readonly kind: 'protect'; readonly protection: ProtectionData }
  | { readonly kind: 'unprotect'; readonly id: string }
  | { readonly kind: 'metadata'; readonly metadata: MetadataData }
  | { readonly kind: 'removeMetadata'; readonly id: number }
  | {
      readonly kind: 'document';
      readonly title?: string;
      readonly timeZone?: string;
      readonly locale?: LocaleCode;
    };

export interface Store {
  readonly id: string;
  title(): string;
  locale(): LocaleCode;
  timeZone(): string;

  /** In the order of the tabs, hidden ones too. */
  sheets(): readonly SheetFacts[];
  /** The number of rows and columns that hold something, spilled cells too. */
  filled(sheetId: string): { readonly rows: number; readonly columns: number };
  frozen(sheetId: string): { readonly rows: number; readonly columns: number };

  values(sheetId: string, zone: Zone): StoredValue[][];
  displays(sheetId: string, zone: Zone): string[][];
  /** As the locale writes them; '' where there is none. */
  formulas(sheetId: string, zone: Zone): string[][];
  /** '' is the general format. */
  formats(sheetId: string, zone: Zone): string[][];
  notes(sheetId: string, zone: Zone): string[][];
  style(sheetId: string, row: number, column: number): CellStyle;
  /** The text behind an error cell's value, or ''. */
  errorMessage(sheetId: string, row: number, column: number): string;
  merges(sheetId: string): readonly Zone[];
  namedRange(name: string): { readonly sheetId: string; readonly zone: Zone } | undefined;
  validations(sheetId: string, zone: Zone): (ValidationData | null)[][];
  /** Whether the value in the cell breaks its rule; no rule, no break. */
  breaksValidation(
    sheetId: string,
    row: number,
    column: number,
    input: CellInput,
  ): ValidationData | undefined;
  conditionalFormats(sheetId: string): readonly ConditionalFormatData[];
  charts(sheetId: string): readonly ChartData[];
  chartSeries(chartId: string): ChartSeries;
  protections(): readonly ProtectionData[];
  metadata(): readonly MetadataData[];

  /**
   * Applies in order, as one change.
   *
   * @param by whose change it is; each write asks `refuseForbidden` right before it is made. Left
   *   out: the host's own, which nothing forbids
   * @throws with the reason when a write is refused; what came before it is done, the rest is not
   */
  apply(writes: readonly Write[], by?: Person): void;
}
