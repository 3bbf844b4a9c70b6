import type { Catalogue } from './catalogue';
import type { Cells } from './cell';
import type { LedgerField } from './columns';
import type { IsoDate } from './date';
import type { Place, Problem, Result } from './problem';
import type { DimensionField, MeasureField } from './record';
import type { MoneyUnit } from './unit';

/**
 * All records of a workbook (or of one range) as columns. Dimensions and dates are dictionary
 * codes: `codes[row]` is an index into `members`. Amounts are integers of 1/scale of the range's
 * unit, which is đồng wherever the headers name a unit; NaN is blank.
 */
export interface Ledger {
  readonly rowCount: number;
  readonly cutoffs: CodedColumn;
  readonly dimensions: Readonly<Record<DimensionField, CodedColumn>>;
  readonly measures: Readonly<Record<MeasureField, Float64Array>>;
  /** Columns that the sources have; the others read as blank. */
  readonly fields: ReadonlySet<LedgerField>;
  /** Unit that all money headers name; null if none does. */
  readonly unit: MoneyUnit | null;
  /** Stored amount in one unit of the range: 1.000.000 for triệu đồng. */
  readonly scale: number;
  /** Tab and sheet row that a record came from. */
  place(row: number, field?: LedgerField): Place;
}

export interface CodedColumn {
  readonly codes: Int32Array;
  /** Cut-offs ascending; dimension members in catalogue order, by standard name. '' is blank. */
  readonly members: readonly string[];
}

export interface LedgerSource {
  /** Tab name for messages; a range given to a custom function has none. */
  readonly tab?: string;
  /** With the header row first. */
  readonly values: Cells;
}

export interface ReadLedgerOptions {
  readonly catalogue: Catalogue;
  /** Whether the workbook keeps records by Tổ; `any` accepts both. */
  readonly detail?: 'commune' | 'group' | 'any';
  /** Commands refuse unknown members and missing columns; custom functions let them pass. */
  readonly strict: boolean;
}

export declare function readLedger(
  sources: readonly LedgerSource[],
  options: ReadLedgerOptions,
): Result<Ledger>;
export declare function checkLedger(ledger: Ledger): Problem[];
export type { IsoDate };
