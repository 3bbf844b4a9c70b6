import { type Cell, type Cells, cellText, isBlank, isErrorCell } from '../cell';
import type { CellRule, MeasureRule, MemberRule } from '../cell-rule';
import { dayOfCell } from '../date';
import { DOUBLE_STEP, WHOLE_SLACK } from '../number';
import { isTotalName } from '../total-name';

/** A column of a range, by position, and what its cells may hold. */
export interface RuledColumn {
  readonly index: number;
  readonly rule: CellRule;
}

/**
 * 0-based positions of the rows below the header that need a closer look: at least one cell is not
 * plainly what its column holds. The rules become a few numbers and a memory of texts, so that
 * nearly all cells cost no more than being read; blank rows are among those found.
 */
export function oddRows(values: Cells, columns: readonly RuledColumn[]): number[] {
  const figures = figureColumns(columns);
  const texts = textColumns(columns);
  const found: number[] = [];
  for (let i = 1; i < values.length; i++) {
    const row = values[i] ?? [];
    if (!isPlain(row, figures, texts)) found.push(i);
  }
  return found;
}

function isPlain(
  row: readonly Cell[],
  figures: readonly FigureColumns[],
  texts: TextColumns,
): boolean {
  for (let g = 0; g < figures.length; g++) {
    const columns = figures[g];
    if (columns !== undefined && !areFigures(row, columns)) return false;
  }
  return areTexts(row, texts);
}

/** Columns of figures under one rule: as numbers of its own they are at hand for each cell. */
interface FigureColumns {
  readonly indexes: Int32Array;
  readonly scale: number;
  /** How far a stored amount may be from a whole one: this much, and this part of it. */
  readonly slack: number;
  readonly step: number;
  readonly most: number;
}

function figureColumns(columns: readonly RuledColumn[]): FigureColumns[] {
  const byRule = new Map<string, { readonly rule: MeasureRule; readonly indexes: number[] }>();
  for (const { index, rule } of columns) {
    if (rule.holds !== 'measure') continue;
    const key = `${rule.wholeness} ${rule.scale} ${rule.most}`;
    const group = byRule.get(key);
    if (group === undefined) byRule.set(key, { rule, indexes: [index] });
    else group.indexes.push(index);
  }
  return [...byRule.values()].map(({ rule: { scale, wholeness, most }, indexes }) => ({
    indexes: Int32Array.from(indexes),
    scale,
    slack: SLACKS[wholeness],
    step: wholeness === 'đồng' ? DOUBLE_STEP : 0,
    most,
  }));
}

const SLACKS: Readonly<Record<MeasureRule['wholeness'], number>> = {
  count: 0,
  đồng: WHOLE_SLACK,
  any: Number.POSITIVE_INFINITY,
};

function areFigures(row: readonly Cell[], columns: FigureColumns): boolean {
  const { indexes, scale, slack, step, most } = columns;
  const { round } = Math; // a global is slow to look up in a sandboxed realm
  for (let k = 0; k < indexes.length; k++) {
    const cell = row[indexes[k] ?? 0];
    if (typeof cell === 'number') {
      const scaled = cell * scale;
      const amount = round(scaled);
      const off = scaled > amount ? scaled - amount : amount - scaled;
      if (off <= slack + amount * step && amount >= 0 && amount <= most) continue;
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
  if (!list.open) return list.find(cellText(cell)) !== undefined;
  return typeof cell === 'string' && !isTotalName(cell);
}
