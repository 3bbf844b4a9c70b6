import { ASSOCIATIONS } from './associations';
import type { Catalogue } from './catalogue';
import type { Cells } from './cell';
import { LEDGER_COLUMNS, type LedgerField } from './columns';
import type { IsoDate } from './date';
import { decodeCodes, decodeMeasure } from './decode-column';
import { type Dictionary, dateDictionary, memberDictionary } from './dictionary';
import { commonUnit, type FoundColumns, findColumns } from './header';
import type { CodedColumn, Ledger } from './ledger';
import { failed, ok, type Place, type Problem, type Result } from './problem';
import { readMeasure } from './read-cell';
import type { DimensionField, MeasureField } from './record';
import { recordRows } from './record-rows';
import { type MoneyUnit, unitFactor } from './unit';

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
}

/** A ledger and the sources that it was put together from. */
interface AssembledLedger {
  readonly ledger: Ledger;
  readonly parts: readonly LedgerPart[];
}

/**
 * Puts tabs or a range together into one ledger, with every cell read but rows not checked. Custom
 * functions need no more; commands call readLedger.
 */
export function assembleLedger(
  sources: readonly LedgerSource[],
  options: ReadLedgerOptions,
): Result<AssembledLedger> {
  const own = sources.map((source) => withOwnName(source, options.catalogue));
  const prepared = prepare(own, options);
  if (!prepared.ok) return prepared;
  const ledger = new LedgerReading(prepared.value, options).ledger();
  return ledger.ok ? ok({ ledger: ledger.value, parts: prepared.value.parts }) : ledger;
}

/** A branch may rename an association; its code stays. */
function withOwnName(source: LedgerSource, catalogue: Catalogue): LedgerSource {
  const code = ASSOCIATIONS.find(({ name }) => name === source.association)?.code;
  const own = catalogue.association.members.find((member) => member.code === code);
  return own === undefined ? source : { ...source, association: own.name };
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

interface Prepared {
  readonly parts: readonly LedgerPart[];
  readonly rowCount: number;
  readonly unit: MoneyUnit | null;
}

function prepare(sources: readonly LedgerSource[], options: ReadLedgerOptions): Result<Prepared> {
  const required = requiredFields(options);
  const parts: LedgerPart[] = [];
  const problems: Problem[] = [];
  let rowCount = 0;
  for (const source of sources) {
    const columns = findColumns(source.values[0] ?? [], required, tabPlace(source));
    if (!columns.ok) {
      problems.push(...columns.problems);
      continue;
    }
    const rows = recordRows(source.values, columns.value);
    parts.push({ source, columns: columns.value, rows, offset: rowCount });
    rowCount += rows.length;
  }
  if (problems.length > 0) return failed(...problems);
  const headers = parts.map(({ source, columns }) => ({ place: tabPlace(source), columns }));
  const unit = commonUnit(headers, options.strict);
  return unit.ok ? ok({ parts, rowCount, unit: unit.value }) : unit;
}

function requiredFields(options: ReadLedgerOptions): LedgerField[] {
  if (!options.strict) return ['cutoff'];
  return LEDGER_COLUMNS.map(({ field }) => field).filter(
    (field) => field !== 'note' && (field !== 'group' || options.detail === 'group'),
  );
}

function tabPlace({ tab }: LedgerSource): Place {
  return tab === undefined ? {} : { tab };
}

/** Rows are decoded in blocks, column by column, so that a block stays in the processor's cache. */
const BLOCK_ROWS = 1024;
/** They are counted for the person; wrongly pasted columns could give millions. */
const MOST_PROBLEMS = 10_000;

class LedgerReading {
  readonly parts: readonly LedgerPart[];
  private readonly scale: number;
  private readonly problems: Problem[] = [];
  private readonly codes = new Map<LedgerField, Int32Array>();
  private readonly measures = new Map<LedgerField, Float64Array>();
  private readonly dictionaries = new Map<LedgerField, Dictionary>();

  constructor(
    private readonly prepared: Prepared,
    options: ReadLedgerOptions,
  ) {
    this.parts = prepared.parts;
    this.scale = prepared.unit === null ? unnamedScale(this.parts) : unitFactor(prepared.unit);
    const { catalogue, strict } = options;
    for (const { field, kind } of LEDGER_COLUMNS) {
      if (kind === 'money' || kind === 'count') {
        this.measures.set(field, new Float64Array(prepared.rowCount).fill(Number.NaN));
      } else if (kind !== 'note') {
        this.codes.set(field, new Int32Array(prepared.rowCount));
        this.dictionaries.set(field, dictionaryOf(field, catalogue, strict));
      }
    }
  }

  ledger(): Result<Ledger> {
    for (const part of this.parts) {
      for (let from = 0; from < part.rows.length; from += BLOCK_ROWS) {
        this.decode(part, from, Math.min(from + BLOCK_ROWS, part.rows.length));
      }
    }
    return this.problems.length > 0 ? failed(...this.problems) : ok(this.finished());
  }

  private decode(part: LedgerPart, from: number, to: number): void {
    const { source, rows, offset } = part;
    const block = { values: source.values, rows, from, to, offset };
    for (const column of LEDGER_COLUMNS) {
      const index = part.columns.get(column.field)?.index ?? -1;
      const codes = this.codes.get(column.field);
      const dictionary = this.dictionaries.get(column.field);
      const measures = this.measures.get(column.field);
      if (codes !== undefined && dictionary !== undefined) {
        decodeCodes(block, index, dictionary, codes, (cell, at) => {
          this.keep(dictionary.read(cell, placeOf(part, at, column.field)));
        });
      } else if (measures !== undefined && index >= 0) {
        const whole = column.kind === 'count';
        const scale = whole ? 1 : this.scale;
        const wholeness = whole ? 'count' : this.prepared.unit === null ? 'any' : 'đồng';
        decodeMeasure(block, index, scale, wholeness, measures, (cell, at) => {
          const kind = whole ? 'count' : 'money';
          const value = readMeasure(cell, { kind, scale }, placeOf(part, at, column.field));
          measures[at] = this.keep(value) ?? Number.NaN;
        });
      }
    }
  }

  private keep<T>(result: Result<T>): T | undefined {
    if (result.ok) return result.value;
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(...result.problems);
    return undefined;
  }

  private finished(): Ledger {
    const { rowCount, unit } = this.prepared;
    return {
      rowCount,
      unit,
      scale: this.scale,
      fields: commonFields(this.parts),
      cutoffs: this.coded('cutoff'),
      dimensions: {
        commune: this.coded('commune'),
        association: this.coded('association'),
        group: this.coded('group'),
        program: this.coded('program'),
        fund: this.coded('fund'),
      },
      measures: Object.fromEntries(this.measures) as Record<MeasureField, Float64Array>,
      place: (row, field) => {
        const part = partOf(this.parts, row);
        return part === undefined ? {} : placeOf(part, row, field);
      },
    };
  }

  private coded(field: DimensionField | 'cutoff'): CodedColumn<IsoDate> {
    const codes = this.codes.get(field) ?? new Int32Array(0);
    return this.dictionaries.get(field)?.finish(codes) ?? { codes, members: [] };
  }
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

/**
 * Where no header names a unit, amounts are kept in whole units, or if any has decimals, in
 * millionths, so that they too add exactly.
 */
function unnamedScale(parts: readonly LedgerPart[]): number {
  for (const { source, columns, rows } of parts) {
    for (const { column, index } of columns.values()) {
      if (column.kind !== 'money') continue;
      for (const row of rows) {
        const cell = source.values[row]?.[index];
        if (cell !== '' && !Number.isInteger(cell)) return 1_000_000;
      }
    }
  }
  return 1;
}
