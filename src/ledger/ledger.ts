import type { LedgerField } from './columns';
import type { IsoDate } from './date';
import type { Place } from './problem';
import type { DimensionField, GroupField, MeasureField } from './record';
import type { MoneyUnit } from './unit';

/**
 * All records of a workbook (or of one range) as columns. Dimensions and dates are dictionary
 * codes: `codes[row]` is an index into `members`. Amounts are integers of 1/scale of the range's
 * unit, which is đồng wherever the headers name a unit; NaN is blank.
 */
export interface Ledger {
  readonly rowCount: number;
  readonly cutoffs: CodedColumn<IsoDate>;
  readonly dimensions: Readonly<Record<DimensionField, CodedColumn>>;
  readonly measures: Readonly<Record<MeasureField, Float64Array>>;
  /** Of a range of Tổ TK&VV that was read for them; only the columns that it has. */
  readonly groupMeasures?: Readonly<Partial<Record<GroupField, Float64Array>>>;
  /** Groups that have one name, where they were put apart (group-namesakes.ts). */
  readonly namesakes?: readonly Namesake[];
  /** Columns that every source has; the others read as blank. */
  readonly fields: ReadonlySet<LedgerField>;
  /** Unit that all money headers name; null if none does. */
  readonly unit: MoneyUnit | null;
  /** Stored amount in one unit of the range: 1.000.000 for triệu đồng. */
  readonly scale: number;
  /** Tab, sheet row and header that a record's cell came from. */
  place(row: number, field?: LedgerField): Place;
}

export interface CodedColumn<Member extends string = string> {
  readonly codes: Int32Array;
  /** Cut-offs ascending; dimension members in catalogue order, by standard name. '' is blank. */
  readonly members: readonly Member[];
}

/** A group whose name another group has too, in another commune or of another association. */
export interface Namesake {
  /** As its rows have it: "Tổ 1". */
  readonly name: string;
  /** The member that it is: "Tổ 1 – Đa Kia – Nông dân". */
  readonly label: string;
  readonly commune: string;
  readonly association: string;
}
