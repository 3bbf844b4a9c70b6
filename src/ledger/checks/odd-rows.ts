import { type Cell, type Cells, cellText, isBlank, isErrorCell } from '../cell';
import type { CellRule, MeasureRule, MemberRule } from '../cell-rule';
import { dayOfCell } from '../date';
import { DOUBLE_STEP, WHOLE_SLACK } from '../number';

/** A column of a range, by position, and what its cells may hold. */
export interface RuledColumn {
  readonly index: number;
  readonly rule: CellRule;
}

/**
 * 0-based positions of the rows below the header that need a closer look: at least one cell is not
 * plainly what its column holds. The rules become a table of numbers and a memory of texts, so that
 * nearly all cells cost no more than being read; blank rows are among those found.
 */
export function oddRows(values: Cells, columns: readonly RuledColumn[]): number[] {
  const figures = figureTable(columns);
  const texts = textColumns(columns);
  const found: number[] = [];
  for (let i = 1; i < values.length; i++) {
    const row = values[i] ?? [];
    if (!areFigures(row, figures) || !areTexts(row, texts)) found.push(i);
  }
  return found;
}

interface FigureTable {
  readonly indexes: Int32Array;
  readonly scales: Float64Array;
  /** How far a stored amount may be from a whole one: this much, and this part of it. */
  readonly slacks: Float64Array;
  readonly steps: Float64Array;
  readonly mosts: Float64Array;
}

function figureTable(columns: readonly RuledColumn[]): FigureTable {
  const measures = columns.flatMap(({ index, rule }) =>
    rule.holds === 'measure' ? [{ index, rule }] : [],
  );
  const numbers = (of: (rule: MeasureRule) => number): Float64Array =>
    Float64Array.from(measures, ({ rule }) => of(rule));
  return {
    indexes: Int32Array.from(measures, ({ index }) => index),
    scales: numbers(({ scale }) => scale),
    slacks: numbers(({ wholeness }) => SLACKS[wholeness]),
    steps: numbers(({ wholeness }) => (wholeness === 'đồng' ? DOUBLE_STEP : 0)),
    mosts: numbers(({ most }) => most),
  };
}

const SLACKS: Readonly<Record<MeasureRule['wholeness'], number>> = {
  count: 0,
  đồng: WHOLE_SLACK,
  any: Number.POSITIVE_INFINITY,
};

function areFigures(row: readonly Cell[], table: FigureTable): boolean {
  const { indexes, scales, slacks, steps, mosts } = table;
  const { round } = Math; // a global is slow to look up in a sandboxed realm
  for (let k = 0; k < indexes.length; k++) {
    const cell = row[indexes[k] ?? 0];
    if (typeof cell === 'number') {
      const scaled = cell * (scales[k] ?? 1);
      const amount = round(scaled);
      const off = scaled > amount ? scaled - amount : amount - scaled;
      const isWhole = off <= (slacks[k] ?? 0) + amount * (steps[k] ?? 0);
      if (isWhole && amount >= 0 && amount <= (mosts[k] ?? 0)) continue;
      return false;
    }
    if (cell !== '' && cell !== undefined) return false;
  }
  return true;
}

/** Columns whose cells are told by what they say: most say what the one above says. */
interface TextColumns {
  readonly days: readonly PlainDays[];
  readonly names: readonly PlainNames[];
  readonly remarks: readonly number[];
}

function textColumns(columns: readonly RuledColumn[]): TextColumns {
  return {
    days: columns.flatMap(({ index, rule }) =>
      rule.holds === 'day' ? [new PlainDays(index)] : [],
    ),
    names: columns.flatMap(({ index, rule }) =>
      rule.holds === 'member' ? [new PlainNames(index, rule)] : [],
    ),
    remarks: columns.flatMap(({ index, rule }) => (rule.holds === 'remark' ? [index] : [])),
  };
}

function areTexts(row: readonly Cell[], { days, names, remarks }: TextColumns): boolean {
  for (let k = 0; k < days.length; k++) {
    const day = days[k];
    if (day !== undefined && !day.has(row[day.index] ?? '')) return false;
  }
  for (let k = 0; k < names.length; k++) {
    const name = names[k];
    if (name !== undefined && !name.has(row[name.index] ?? '')) return false;
  }
  for (let k = 0; k < remarks.length; k++) {
    if (typeof row[remarks[k] ?? 0] === 'object') return false;
  }
  return true;
}

class PlainDays {
  private last = Number.NaN;

  constructor(readonly index: number) {}

  has(cell: Cell): boolean {
    if (typeof cell !== 'object') return false;
    const time = cell.getTime();
    if (time === this.last) return true;
    if (Number.isNaN(time) || dayOfCell(cell) === null) return false;
    this.last = time;
    return true;
  }
}

class PlainNames {
  private last: Cell = Number.NaN;
  private readonly known = new Map<Cell, boolean>();

  constructor(
    readonly index: number,
    private readonly rule: MemberRule,
  ) {}

  has(cell: Cell): boolean {
    if (cell === this.last) return true;
    const known = this.known.get(cell);
    const isPlain = known ?? isPlainName(cell, this.rule);
    if (known === undefined && typeof cell !== 'object') this.known.set(cell, isPlain);
    if (isPlain) this.last = cell;
    return isPlain;
  }
}

/** A number is no name where nothing lists it: it may have lost its zeros. */
function isPlainName(cell: Cell, { list, required }: MemberRule): boolean {
  if (isBlank(cell)) return !required;
  if (typeof cell === 'object' || isErrorCell(cell)) return false;
  return list.open ? typeof cell === 'string' : list.find(cellText(cell)) !== undefined;
}
