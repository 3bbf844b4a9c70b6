import type { Catalogue } from './catalogue';
import { type Cell, type Cells, cellText } from './cell';
import { measureRule } from './cell-rule';
import {
  isMeasureColumn,
  LEDGER_COLUMNS,
  type LedgerField,
  ledgerColumn,
  type MeasureColumn,
} from './columns';
import type { IsoDate } from './date';
import { type Block, decodeCodes, decodeMeasure, passErrorCells } from './decode-column';
import { type Dictionary, dateDictionary, memberDictionary } from './dictionary';
import type { FoundColumns } from './header';
import type { CodedColumn, Ledger } from './ledger';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { readMeasure } from './read-cell';
import type { DimensionField, MeasureField } from './record';
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
   * The columns that are wanted; all where left out. Others are only looked through for error cells,
   * and asking the ledger for one is a mistake.
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

/** A source with its columns found and its record rows counted. */
export interface LedgerPart {
  readonly source: LedgerSource;
  readonly columns: FoundColumns;
  /** 0-based positions in `source.values`. */
  readonly rows: Int32Array;
  /** Number of the part's first record in the ledger. */
  readonly offset: number;
}

/** Sources ready to be decoded. */
export interface Prepared {
  readonly parts: readonly LedgerPart[];
  readonly rowCount: number;
  readonly unit: MoneyUnit | null;
}

/** Rows are decoded in blocks, column by column, so that a block stays in the processor's cache. */
const BLOCK_ROWS = 256;
/** They are counted for the person; wrongly pasted columns could give millions. */
const MOST_PROBLEMS = 10_000;

/** Cells of all parts into one ledger. */
export class LedgerReading {
  readonly parts: readonly LedgerPart[];
  private readonly scale: number;
  private readonly problems: Problem[] = [];
  private readonly codes = new Map<LedgerField, Int32Array>();
  private readonly measures = new Map<LedgerField, Float64Array>();
  private readonly dictionaries = new Map<LedgerField, Dictionary>();

  constructor(
    private readonly prepared: Prepared,
    private readonly options: ReadLedgerOptions,
  ) {
    this.parts = prepared.parts;
    const { catalogue, strict } = options;
    this.scale =
      prepared.unit === null
        ? unnamedScale(this.parts, (field) => this.isWanted(field))
        : unitFactor(prepared.unit);
    for (const column of LEDGER_COLUMNS) {
      const { field, kind } = column;
      if (!this.isWanted(field)) continue;
      if (isMeasureColumn(column)) {
        this.measures.set(field, new Float64Array(prepared.rowCount).fill(Number.NaN));
      } else if (kind !== 'note') {
        this.codes.set(field, new Int32Array(prepared.rowCount));
        this.dictionaries.set(field, dictionaryOf(field, catalogue, strict));
      }
    }
  }

  ledger(): Result<Ledger> {
    for (const part of this.parts) {
      const decoders = [this.errorFinder(part), ...this.decoders(part)];
      for (let from = 0; from < part.rows.length; from += BLOCK_ROWS) {
        const block = blockOf(part, from);
        for (const decode of decoders) decode(block);
      }
    }
    return this.problems.length > 0 ? failed(...this.problems) : ok(this.finished());
  }

  /** One for each column, so that none is looked for again in every block. */
  private decoders(part: LedgerPart): Decoder[] {
    return LEDGER_COLUMNS.flatMap((column) => {
      const { field } = column;
      const index = part.columns.get(field)?.index ?? -1;
      const codes = this.codes.get(field);
      const dictionary = this.dictionaries.get(field);
      const measures = this.measures.get(field);
      if (codes !== undefined && dictionary !== undefined) {
        return [this.memberDecoder(part, field, index, { codes, dictionary })];
      }
      if (measures === undefined || index < 0 || !isMeasureColumn(column)) return [];
      return [this.measureDecoder(part, column, index, measures)];
    });
  }

  private memberDecoder(
    part: LedgerPart,
    field: LedgerField,
    index: number,
    { codes, dictionary }: { codes: Int32Array; dictionary: Dictionary },
  ): Decoder {
    return (block) =>
      decodeCodes(block, index, dictionary, codes, (cell, at) => {
        this.take({ cell, at, field }, dictionary.read(cell, placeOf(part, at, field)));
      });
  }

  private measureDecoder(
    part: LedgerPart,
    { field, kind }: MeasureColumn,
    index: number,
    measures: Float64Array,
  ): Decoder {
    const rule = measureRule(kind, this.prepared.unit, this.scale);
    return (block) =>
      decodeMeasure(block, index, rule, measures, (cell, at) => {
        const value = readMeasure(cell, rule, placeOf(part, at, field));
        measures[at] = this.take({ cell, at, field }, value) ?? Number.NaN;
      });
  }

  /** A range with an error cell is refused, wherever it is: what made it may have made more. */
  private errorFinder(part: LedgerPart): Decoder {
    const others = LEDGER_COLUMNS.flatMap(({ field, kind }) => {
      const found = part.columns.get(field);
      return found === undefined || kind === 'note' || this.isWanted(field) ? [] : [found];
    });
    const indexes = others.map(({ index }) => index);
    return (block) =>
      passErrorCells(block, indexes, (cell, at, index) => {
        const field = others.find((other) => other.index === index)?.column.field ?? 'note';
        const about = { text: cellText(cell) };
        this.take(
          { cell, at, field },
          failed(problem('error-cell', placeOf(part, at, field), about)),
        );
      });
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
    const { rowCount, unit } = this.prepared;
    return {
      rowCount,
      unit,
      scale: this.scale,
      fields: commonFields(this.parts),
      cutoffs: this.coded('cutoff'),
      dimensions: this.columnsOf(isDimension, (field) => this.coded(field)),
      measures: this.columnsOf(isMeasure, (field) => this.measures.get(field)),
      place: (row, field) => {
        const part = partOf(this.parts, row);
        return part === undefined ? {} : placeOf(part, row, field);
      },
    };
  }

  /** A column that was not wanted is not there: reading it for blank would give wrong answers. */
  private columnsOf<Field extends LedgerField, Column>(
    isOfKind: (field: LedgerField) => field is Field,
    columnOf: (field: Field) => Column | undefined,
  ): Record<Field, Column> {
    const columns = {} as Record<Field, Column>;
    for (const { field } of LEDGER_COLUMNS) {
      if (!isOfKind(field)) continue;
      const column = this.isWanted(field) ? columnOf(field) : undefined;
      if (column !== undefined) columns[field] = column;
      else Object.defineProperty(columns, field, { get: () => notRead(field) });
    }
    return columns;
  }

  private coded(field: DimensionField | 'cutoff'): CodedColumn<IsoDate> {
    const codes = this.codes.get(field) ?? new Int32Array(0);
    return this.dictionaries.get(field)?.finish(codes) ?? { codes, members: [] };
  }
}

type Decoder = (block: Block) => void;

function blockOf({ source, rows, offset }: LedgerPart, from: number): Block {
  const of: (readonly Cell[])[] = [];
  const to = Math.min(from + BLOCK_ROWS, rows.length);
  for (let i = from; i < to; i++) of.push(source.values[rows[i] ?? 0] ?? []);
  return { rows: of, at: offset + from };
}

function isDimension(field: LedgerField): field is DimensionField {
  return ledgerColumn(field).kind === 'dimension';
}

function isMeasure(field: LedgerField): field is MeasureField {
  return isMeasureColumn(ledgerColumn(field));
}

function notRead(field: LedgerField): never {
  throw new Error(`Column ${field} was not asked for when the ledger was read`);
}

function dictionaryOf(field: LedgerField, catalogue: Catalogue, strict: boolean): Dictionary {
  if (field === 'cutoff') return dateDictionary(strict);
  const dimension = field as DimensionField;
  return memberDictionary(dimension, catalogue[dimension], strict);
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
