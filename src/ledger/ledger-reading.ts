import type { Catalogue } from './catalogue';
import { type Cell, type Cells, cellText } from './cell';
import { measureRule } from './cell-rule';
import { isMeasureColumn, LEDGER_COLUMNS, type LedgerField, ledgerColumn } from './columns';
import type { IsoDate } from './date';
import {
  type CodedCells,
  decodeRow,
  type MeasuredCells,
  type OddCells,
  type Position,
  type RowColumns,
} from './decode-row';
import { type Dictionary, dateDictionary, memberDictionary } from './dictionary';
import type { FoundColumns } from './header';
import type { CodedColumn, Ledger } from './ledger';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { readMeasure } from './read-cell';
import type { DimensionField, MeasureField } from './record';
import { isRecord, tellingColumns } from './record-rows';
import { tidyText } from './text-key';
import { isTotalName } from './total-name';
import { type MoneyUnit, unitFactor } from './unit';
import { unnamedScale } from './unnamed-scale';

export interface LedgerSource {
  /** Tab name for messages; a range given to a custom function has none. */
  readonly tab?: string;
  /**
   * Association (built-in name) whose tab it is, under whatever name the catalogue has for it:
   * others are refused. A blank is refused too: formulas over Số liệu could not tell whose it is.
   */
  readonly association?: string;
  /** With the header row first. */
  readonly values: Cells;
}

export interface ReadLedgerOptions {
  readonly catalogue: Catalogue;
  /** Whether the workbook keeps records by Tổ; `any` (the default) accepts both. */
  readonly detail?: 'commune' | 'group' | 'any';
  /**
   * Commands are strict: all columns, known members, no duplicate keys, consistent rows. Custom
   * functions see what they are given: unknown members and missing columns pass.
   */
  readonly strict: boolean;
  /**
   * The columns that are wanted; all where left out. Others are only looked through for error cells and
   * totals, and asking the ledger for one is a mistake.
   */
  readonly fields?: ReadonlySet<LedgerField>;
  /**
   * Left out, a cell that cannot be read is a reason to refuse all. Whoever listens gets the ledger
   * all the same: there such a figure is blank, such a code BAD.
   */
  readonly onOddCell?: (odd: OddCell) => void;
}

/** A cell that could not be taken as it stands. */
export interface OddCell {
  readonly cell: Cell;
  /** Number of its record in the ledger. */
  readonly at: number;
  readonly field: LedgerField;
  /** None where it reads all the same, as a number that is text. */
  readonly problems: readonly Problem[];
}

/** A source with its columns found. */
export interface FoundSource {
  readonly source: LedgerSource;
  readonly columns: FoundColumns;
}

/** A source that was read. */
export interface LedgerPart extends FoundSource {
  /** 0-based positions of its records in `source.values`. */
  readonly rows: Int32Array;
  /** Number of the part's first record in the ledger. */
  readonly offset: number;
}

/** Sources ready to be read. */
export interface Prepared {
  readonly sources: readonly FoundSource[];
  readonly unit: MoneyUnit | null;
}

/** They are counted for the person; wrongly pasted columns could give millions. */
const MOST_PROBLEMS = 10_000;

/** Cells of all sources into one ledger. */
export class LedgerReading {
  readonly parts: LedgerPart[] = [];
  private rowCount = 0;
  private readonly scale: number;
  private readonly coded: Omit<CodedCells, 'index'>[] = [];
  private readonly measured: Omit<MeasuredCells, 'index'>[] = [];
  private readonly problems: Problem[] = [];
  /** Texts that look like it, and whether they are. */
  private readonly totalNames = new Map<string, boolean>();

  constructor(
    private readonly prepared: Prepared,
    private readonly options: ReadLedgerOptions,
  ) {
    const { sources, unit } = prepared;
    this.scale =
      unit === null ? unnamedScale(sources, (field) => this.isWanted(field)) : unitFactor(unit);
    // How many of them are records is known once they are read.
    const rows = sources.reduce((sum, { source }) => sum + source.values.length, 0);
    for (const column of LEDGER_COLUMNS) {
      const { field, kind } = column;
      if (!this.isWanted(field) || kind === 'note') continue;
      if (isMeasureColumn(column)) {
        const rule = measureRule(column.kind, unit, this.scale);
        this.measured.push({ field, rule, amounts: new Float64Array(rows) });
      } else {
        const dictionary = dictionaryOf(column.field, options);
        this.coded.push({ field, dictionary, codes: new Int32Array(rows) });
      }
    }
  }

  ledger(): Result<Ledger> {
    for (const found of this.prepared.sources) this.read(found);
    return this.problems.length > 0 ? failed(...this.problems) : ok(this.finished());
  }

  private read(found: FoundSource): void {
    const { values } = found.source;
    const offset = this.rowCount;
    const part: LedgerPart = { ...found, rows: new Int32Array(values.length), offset };
    const telling = tellingColumns(found.columns);
    const columns = this.columnsIn(found);
    const oddCells = this.oddCellsOf(part);
    let count = 0;
    for (let i = 1; i < values.length; i++) {
      const row = values[i];
      if (row === undefined || !isRecord(row, telling)) continue;
      part.rows[count] = i;
      decodeRow(row, offset + count, columns, oddCells);
      count++;
    }
    this.rowCount += count;
    this.parts.push({ ...part, rows: part.rows.subarray(0, count) });
    if (count > 0) this.leaveBlank(part);
  }

  private columnsIn({ columns }: FoundSource): RowColumns {
    const at = (field: LedgerField): number => columns.get(field)?.index ?? -1;
    const isThere = ({ index }: Position): boolean => index >= 0;
    // All objects of one shape, named one by one: copied by a spread they would slow down each cell.
    return {
      coded: this.coded
        .map(({ field, dictionary, codes }) => ({ field, index: at(field), dictionary, codes }))
        .filter(isThere),
      measured: this.measured
        .map(({ field, rule, amounts }) => ({ field, index: at(field), rule, amounts }))
        .filter(isThere),
      others: [...columns.values()]
        .filter(({ column: { field, kind } }) => kind !== 'note' && !this.isWanted(field))
        .map(({ index }) => index),
    };
  }

  private oddCellsOf(part: LedgerPart): OddCells {
    return {
      member: (cell, at, { field, dictionary }) => {
        this.take({ cell, at, field }, dictionary.read(cell, placeOf(part, at, field)));
      },
      measure: (cell, at, { field, rule, amounts }) => {
        const value = readMeasure(cell, rule, placeOf(part, at, field));
        amounts[at] = this.take({ cell, at, field }, value) ?? Number.NaN;
      },
      // A range with an error cell is refused, wherever it is: what made it may have made more.
      error: (cell, at, index) => {
        const field = fieldAt(part, index);
        const found = problem('error-cell', placeOf(part, at, field), { text: cellText(cell) });
        this.take({ cell, at, field }, failed(found));
      },
      // Also where nobody asks for its column: its amounts would be added to those that it sums up.
      maybeTotal: (text, at, index) => {
        const field = fieldAt(part, index);
        const isTotal = this.totalNames.get(text) ?? isTotalName(text);
        this.totalNames.set(text, isTotal);
        if (!isTotal || !isDimension(field)) return;
        const found = problem('total-row', placeOf(part, at, field), { text: tidyText(text) });
        this.take({ cell: text, at, field }, failed(found));
      },
    };
  }

  /** Columns that a source lacks, in its rows. */
  private leaveBlank({ columns, offset }: LedgerPart): void {
    for (const { field, dictionary, codes } of this.coded) {
      if (!columns.has(field)) codes.fill(dictionary.code(''), offset, this.rowCount);
    }
    for (const { field, amounts } of this.measured) {
      if (!columns.has(field)) amounts.fill(Number.NaN, offset, this.rowCount);
    }
  }

  private isWanted(field: LedgerField): boolean {
    return this.options.fields?.has(field) ?? true;
  }

  private take<T>(odd: Omit<OddCell, 'problems'>, result: Result<T>): T | undefined {
    const problems = result.ok ? [] : result.problems;
    const { onOddCell } = this.options;
    if (onOddCell !== undefined) onOddCell({ ...odd, problems });
    else if (this.problems.length < MOST_PROBLEMS) this.problems.push(...problems);
    return result.ok ? result.value : undefined;
  }

  private finished(): Ledger {
    const { rowCount, scale, parts } = this;
    return {
      rowCount,
      unit: this.prepared.unit,
      scale,
      fields: commonFields(parts),
      cutoffs: this.codedColumn('cutoff') ?? notRead('cutoff'),
      dimensions: columnsOf(isDimension, (field) => this.codedColumn(field)),
      measures: columnsOf(isMeasure, (field) =>
        this.measured.find((column) => column.field === field)?.amounts.subarray(0, rowCount),
      ),
      place: (row, field) => {
        const part = partOf(parts, row);
        return part === undefined ? {} : placeOf(part, row, field);
      },
    };
  }

  private codedColumn(field: DimensionField | 'cutoff'): CodedColumn<IsoDate> | undefined {
    const column = this.coded.find((candidate) => candidate.field === field);
    return column?.dictionary.finish(column.codes.subarray(0, this.rowCount));
  }
}

/** A column that was not wanted is not there: reading it for blank would give wrong answers. */
function columnsOf<Field extends LedgerField, Column>(
  isOfKind: (field: LedgerField) => field is Field,
  columnOf: (field: Field) => Column | undefined,
): Record<Field, Column> {
  const columns = {} as Record<Field, Column>;
  for (const { field } of LEDGER_COLUMNS) {
    if (!isOfKind(field)) continue;
    const column = columnOf(field);
    if (column !== undefined) columns[field] = column;
    else Object.defineProperty(columns, field, { get: () => notRead(field) });
  }
  return columns;
}

function isDimension(field: LedgerField): field is DimensionField {
  return ledgerColumn(field).kind === 'dimension';
}

function isMeasure(field: LedgerField): field is MeasureField {
  return isMeasureColumn(ledgerColumn(field));
}

function fieldAt({ columns }: LedgerPart, index: number): LedgerField {
  const found = [...columns.values()].find((other) => other.index === index);
  return found?.column.field ?? 'note';
}

function notRead(field: LedgerField): never {
  throw new Error(`Column ${field} was not asked for when the ledger was read`);
}

function dictionaryOf(
  field: DimensionField | 'cutoff',
  { catalogue, strict }: ReadLedgerOptions,
): Dictionary {
  if (field === 'cutoff') return dateDictionary(strict);
  return memberDictionary(field, catalogue[field], strict);
}

function commonFields(parts: readonly LedgerPart[]): ReadonlySet<LedgerField> {
  const everywhere = LEDGER_COLUMNS.filter(({ field }) =>
    parts.every(({ columns }) => columns.has(field)),
  );
  return new Set(everywhere.map(({ field }) => field));
}

function partOf(parts: readonly LedgerPart[], row: number): LedgerPart | undefined {
  return parts.find(({ rows, offset }) => row >= offset && row < offset + rows.length);
}

function placeOf(part: LedgerPart, row: number, field?: LedgerField): Place {
  const place = { ...tabPlace(part.source), row: (part.rows[row - part.offset] ?? 0) + 1 };
  const column = field === undefined ? undefined : part.columns.get(field);
  return column === undefined ? place : { ...place, column: column.header };
}

export function tabPlace({ tab }: LedgerSource): Place {
  return tab === undefined ? {} : { tab };
}
