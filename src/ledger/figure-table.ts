import { assembleLedger } from './assemble-ledger';
import { BANK_MEASURES, type BankMeasure } from './bank-figures';
import type { Catalogue } from './catalogue';
import { type Cell, type Cells, isBlank } from './cell';
import { type LedgerField, ledgerColumn } from './columns';
import { dateOf, type IsoDate } from './date';
import { commonUnit, type FoundColumn, type FoundColumns, findColumns } from './header';
import { isDirect } from './imports/names';
import type { Ledger } from './ledger';
import { saysNearly } from './number';
import {
  EXACT,
  type PrintedAmount,
  printedDecimals,
  readPrinted,
  type Slack,
} from './printed-amount';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { dayIn } from './read-cell';
import { isTotalName } from './total-name';
import { type MoneyUnit, unitExponent } from './unit';

/**
 * A table of figures that somebody pasted or computed, shaped like the ledger: Hội, Xã, Chương trình
 * … and amounts, with or without Ngày chốt, with or without a total row below.
 */
export interface FigureTable {
  /** Its rows without totals and without loans that go through no association. */
  readonly ledger: Ledger;
  /** What its total rows and its rows "trực tiếp" say. */
  readonly totals: readonly TableLine[];
  readonly direct: readonly TableLine[];
  /** @param row of the ledger */
  slackOf(row: number, measure: BankMeasure): Slack;
}

export interface TableLine {
  /** null: the row names no date. */
  readonly cutoff: IsoDate | null;
  readonly figures: Readonly<Partial<Record<BankMeasure, PrintedAmount>>>;
}

interface FigureTableOptions {
  readonly catalogue: Catalogue;
  /** The date of a table without Ngày chốt. */
  readonly undatedAs: IsoDate;
  /**
   * Its number cells are as exact as their decimals; else to the đồng. Words such as "trên" are taken
   * for what they say in any case.
   */
  readonly printed: boolean;
}

/** Whether a table says of which dates it is. Problems: header-missing, column-twice. */
export function isDated(values: Cells): Result<boolean> {
  const columns = findColumns(values[0] ?? [], [], {}, values);
  return columns.ok ? ok(columns.value.has('cutoff')) : columns;
}

/**
 * Problems: header-missing, column-twice, column-missing, unit-missing, unit-mixed, ledger-empty, and
 * those of single cells.
 */
export function readFigureTable(values: Cells, options: FigureTableOptions): Result<FigureTable> {
  const columns = findColumns(values[0] ?? [], ['outstanding'], {}, values);
  if (!columns.ok) return columns;
  const unit = commonUnit([{ place: {}, columns: columns.value }], true);
  if (!unit.ok) return unit;
  const reading = new TableReading(values, columns.value, unit.value ?? 'đồng', options);
  const cells = reading.cells();
  if (reading.problems.length > 0) return failed(...reading.problems);
  const { catalogue } = options;
  const assembled = assembleLedger([{ values: cells }], {
    catalogue,
    strict: false,
    fields: FIELDS,
  });
  if (!assembled.ok) return assembled;
  const { ledger } = assembled.value;
  const { totals, direct } = reading;
  if (ledger.rowCount + totals.length === 0) return failed(problem('ledger-empty'));
  const slackOf = (row: number, measure: BankMeasure): Slack =>
    reading.slack(ledger.place(row).row ?? 0, measure);
  return ok({ ledger, totals, direct, slackOf });
}

const DIMENSIONS = ['association', 'commune', 'group', 'program', 'fund'] as const;
const FIELDS: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'cutoff',
  ...DIMENSIONS,
  ...BANK_MEASURES,
]);

type RowKind = 'total' | 'direct' | 'part';

/** Puts aside what is no row of the ledger, and words for how exactly an amount is known. */
class TableReading {
  readonly problems: Problem[] = [];
  readonly totals: TableLine[] = [];
  readonly direct: TableLine[] = [];
  private readonly slacks = new Map<number, Partial<Record<BankMeasure, Slack>>>();
  private readonly words = new Map<(text: string) => boolean, Map<string, boolean>>();
  private readonly measures: readonly (readonly [BankMeasure, FoundColumn])[];
  private readonly names: readonly number[];
  private readonly decimals = new Map<BankMeasure, number>();
  private readonly exponent: number;

  constructor(
    private readonly values: Cells,
    private readonly columns: FoundColumns,
    unit: MoneyUnit,
    private readonly options: FigureTableOptions,
  ) {
    this.exponent = unitExponent(unit);
    this.names = DIMENSIONS.flatMap((field) => columns.get(field)?.index ?? []);
    this.measures = BANK_MEASURES.flatMap((measure) => {
      const column = columns.get(measure);
      return column === undefined ? [] : [[measure, column] as const];
    });
    if (!options.printed) return;
    for (const [measure, { index }] of this.measures) {
      const rows = values.slice(1);
      const most = rows.reduce((max, row) => Math.max(max, numberDecimals(row[index])), 0);
      this.decimals.set(measure, most);
    }
  }

  /** In the same rows, so that a problem names the row that the person sees. */
  cells(): Cells {
    const isDated = this.columns.has('cutoff');
    const { header } = ledgerColumn('cutoff');
    const date = dateOf(this.options.undatedAs);
    return this.values.map((row, at) => {
      const kept = at === 0 ? row : this.row(row, at + 1);
      if (isDated || kept.every((cell) => isBlank(cell))) return kept;
      return [...kept, at === 0 ? header : date];
    });
  }

  slack(row: number, measure: BankMeasure): Slack {
    return this.slacks.get(row)?.[measure] ?? EXACT;
  }

  private row(row: readonly Cell[], number: number): readonly Cell[] {
    const kind = this.kindOf(row);
    if (kind === 'part' && !this.options.printed && !this.hasWords(row)) return row;
    const figures = this.figures(row, number);
    if (kind === 'part') {
      this.slacks.set(number, slacksOf(figures));
      return this.withAmounts(row, figures);
    }
    const at = this.columns.get('cutoff')?.index;
    const line = { cutoff: at === undefined ? null : dayIn(row[at]), figures };
    (kind === 'total' ? this.totals : this.direct).push(line);
    return [];
  }

  private kindOf(row: readonly Cell[]): RowKind {
    const of = this.columns.get('association')?.index;
    if (of !== undefined && this.isWord(row[of], isDirect)) return 'direct';
    return this.names.some((index) => this.isWord(row[index], isTotalName)) ? 'total' : 'part';
  }

  /** Names repeat from row to row: each is looked at once. */
  private isWord(cell: Cell | undefined, test: (text: string) => boolean): boolean {
    if (typeof cell !== 'string' || cell === '') return false;
    const known = this.words.get(test) ?? new Map<string, boolean>();
    this.words.set(test, known);
    const is = known.get(cell) ?? test(cell);
    known.set(cell, is);
    return is;
  }

  private hasWords(row: readonly Cell[]): boolean {
    return this.measures.some(([, { index }]) => {
      const cell = row[index];
      return typeof cell === 'string' && !isBlank(cell);
    });
  }

  private figures(
    row: readonly Cell[],
    number: number,
  ): Partial<Record<BankMeasure, PrintedAmount>> {
    const figures: Partial<Record<BankMeasure, PrintedAmount>> = {};
    for (const [measure, { index, column }] of this.measures) {
      const place: Place = { row: number, column: column.header };
      const read = this.figure(row[index] ?? '', measure, place);
      if (!read.ok) this.problems.push(...read.problems);
      else if (read.value !== null) figures[measure] = read.value;
    }
    return figures;
  }

  private figure(cell: Cell, measure: BankMeasure, place: Place): Result<PrintedAmount | null> {
    if (measure === 'households') {
      return readPrinted(cell, { kind: 'count', exponent: 0, decimals: null }, place);
    }
    const isWritten = typeof cell === 'string' && (this.options.printed || saysNearly(cell));
    const decimals = isWritten ? null : (this.decimals.get(measure) ?? this.exponent);
    return readPrinted(cell, { kind: 'money', exponent: this.exponent, decimals }, place);
  }

  private withAmounts(
    row: readonly Cell[],
    figures: Partial<Record<BankMeasure, PrintedAmount>>,
  ): readonly Cell[] {
    const copy = [...row];
    for (const [measure, { index }] of this.measures) {
      const amount = figures[measure]?.amount;
      const scale = measure === 'households' ? 1 : 10 ** this.exponent;
      if (typeof copy[index] === 'string' && amount !== undefined) copy[index] = amount / scale;
    }
    return copy;
  }
}

function numberDecimals(cell: Cell | undefined): number {
  return typeof cell === 'number' ? printedDecimals(cell) : 0;
}

function slacksOf(
  figures: Partial<Record<BankMeasure, PrintedAmount>>,
): Partial<Record<BankMeasure, Slack>> {
  const slacks: Partial<Record<BankMeasure, Slack>> = {};
  for (const measure of BANK_MEASURES) {
    const slack = figures[measure]?.slack;
    if (slack !== undefined) slacks[measure] = slack;
  }
  return slacks;
}
