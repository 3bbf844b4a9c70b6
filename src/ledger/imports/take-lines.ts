import type { Catalogue } from '../catalogue';
import { type Problem, problem } from '../problem';
import type { TabColumn, TabSpec } from '../tabs';
import type { MoneyUnit } from '../unit';
import { flowOfCumulative, NESTED_NAMES } from './header-names';
import type { TableMapping } from './map-columns';
import { findName } from './names';
import { NestedRows } from './nested-rows';
import { holdsPersonalNumber } from './personal';
import type { ImportRow, ImportTable } from './recognise';
import type { ReportKind } from './report-kinds';
import { totalWords } from './row-kinds';
import { cellAt, isBlankCell, roughNumber, type SourceCell, textOf } from './source';
import { columnOfField } from './targets';
import { TotalCheck } from './total-check';
import { blankZeroFormulas } from './zero-formulas';

/** Rows of a file as they are sent to be read: cells of known fields, nothing else. */
interface TakenLines {
  readonly fields: readonly LineField[];
  readonly lines: readonly ImportLine[];
  /** What was recognised as no record, or left blank. */
  readonly notices: readonly Problem[];
}

export interface LineField {
  readonly id: string;
  /** Header in the file, by which messages name the column. */
  readonly header: string;
  /** Unit that this header names. */
  readonly unit: MoneyUnit | null;
}

interface ImportLine {
  readonly row: number;
  /** In the order of the fields. */
  readonly cells: readonly SourceCell[];
}

interface TakeOptions {
  readonly spec: TabSpec;
  readonly kind: ReportKind | null;
  readonly catalogue: Catalogue;
  /** Rows of the file that the person leaves out. */
  readonly skipped: ReadonlySet<number>;
}

/** A line whose fields stand under their ids. */
interface LooseLine {
  readonly row: number;
  readonly cells: ReadonlyMap<string, SourceCell>;
}

export function takeLines(
  tables: readonly ImportTable[],
  mappings: readonly TableMapping[],
  options: TakeOptions,
): TakenLines {
  const notices: Problem[] = [];
  const fields = new Map<string, LineField>();
  const lines: LooseLine[] = [];
  tables.forEach((table, i) => {
    const mapping = mappings[i] ?? [];
    if (!mapping.some((field) => isFigure(field, options.spec))) {
      if (table.rows.length > 0 && tables.length > 1) notices.push(partIgnored(table));
      return;
    }
    mapping.forEach((id, column) => {
      const header = table.columns[column]?.header;
      if (id === '' || id === NESTED_NAMES || fields.has(id)) return;
      fields.set(id, { id, header: header?.shown ?? id, unit: header?.unit ?? null });
    });
    lines.push(...linesOf(table, mapping, options, notices));
  });
  for (const { cells } of lines) {
    for (const id of cells.keys()) {
      if (!fields.has(id)) fields.set(id, { id, header: headerIn(options.spec, id), unit: null });
    }
  }
  const used = [...fields.values()].filter(({ id }) =>
    lines.some(({ cells }) => isFilled(cells, id)),
  );
  return {
    fields: used,
    lines: lines.map(({ row, cells }) => ({
      row,
      cells: used.map(({ id }) => cells.get(id) ?? ''),
    })),
    notices,
  };
}

function isFilled(cells: LooseLine['cells'], id: string): boolean {
  const cell = cells.get(id);
  return cell !== undefined && !isBlankCell(cell);
}

function headerIn(spec: TabSpec, id: string): string {
  return columnOfField(spec, id)?.header ?? id;
}

function isFigure(field: string, spec: TabSpec): boolean {
  const column = columnOfField(spec, field);
  return column !== undefined && !(spec.key.includes(column.id) && spec.key.length > 1);
}

function partIgnored(table: ImportTable): Problem {
  const text = table.title || table.columns.map(({ header }) => header.shown).join(', ');
  const row = table.rows[0]?.row;
  return problem('import-part-ignored', row === undefined ? {} : { row }, { text }, 'warning');
}

function linesOf(
  table: ImportTable,
  mapping: TableMapping,
  options: TakeOptions,
  notices: Problem[],
): readonly LooseLine[] {
  const { spec, catalogue, skipped } = options;
  const isKnown = (text: string): boolean => findName(text, catalogue) !== null;
  const totalIn = (row: ImportRow): string | null =>
    spec.id === 'capital' ? null : totalWords(row.cells, isKnown);
  const isTotal = (row: ImportRow): boolean => totalIn(row) !== null;
  const rows = blankZeroFormulas(table, mapping, options.kind, isTotal, notices);
  const totals = new TotalCheck(table, mapping, spec, options.kind);
  const nested = new NestedRows(mapping.indexOf(NESTED_NAMES), spec, catalogue);
  const lines: LooseLine[] = [];
  for (const row of rows) {
    if (skipped.has(row.row)) continue;
    const words = totalIn(row);
    if (words !== null) {
      totals.total(row, words);
      continue;
    }
    const cells = mappedCells(row, mapping, table, spec, notices);
    const names = nested.enter(row, hasFigures(cells, spec));
    if (names === null || ![...cells.values()].some((cell) => !isBlankCell(cell))) continue;
    for (const [field, name] of names) cells.set(field, name);
    lines.push({ row: row.row, cells });
  }
  const { left, notices: found } = nested.sift(lines, (line) => hasFigure(line.cells, spec));
  // A total of the file is of all its rows, those of other associations too.
  for (const line of lines) totals.part(line.cells, nested.isLeaf(line.row));
  notices.push(...found, ...totals.notices());
  return left;
}

function hasFigures(cells: ReadonlyMap<string, SourceCell>, spec: TabSpec): boolean {
  return [...cells].some(([field, cell]) => isFigure(field, spec) && !isBlankCell(cell));
}

/** Any amount but zero. */
function hasFigure(cells: ReadonlyMap<string, SourceCell>, spec: TabSpec): boolean {
  return [...cells].some(
    ([field, cell]) => isFigure(field, spec) && (roughNumber(cell) ?? 0) !== 0,
  );
}

function mappedCells(
  { row, cells }: ImportRow,
  mapping: TableMapping,
  table: ImportTable,
  spec: TabSpec,
  notices: Problem[],
): Map<string, SourceCell> {
  const mapped = new Map<string, SourceCell>();
  mapping.forEach((field, i) => {
    if (field === '' || field === NESTED_NAMES) return;
    const cell = cellAt(cells, i);
    const column = columnOfField(spec, field);
    if (isFreeText(column) && typeof cell === 'string' && holdsPersonalNumber(cell)) {
      const place = { row, column: table.columns[i]?.header.shown ?? field };
      notices.push(problem('import-personal-cell', place, {}, 'warning'));
      mapped.set(field, '');
    } else mapped.set(field, dashIsBlank(cell, column, field));
  });
  return mapped;
}

function isFreeText(column: TabColumn | undefined): boolean {
  return column?.kind === 'text' && column.choices === undefined;
}

/** "-" in a column of figures is how Excel shows that there is nothing. */
function dashIsBlank(cell: SourceCell, column: TabColumn | undefined, field: string): SourceCell {
  const isNumber = column?.kind !== 'text' || flowOfCumulative(field) !== null;
  return isNumber && typeof cell === 'string' && /^[-–—]+$/.test(textOf(cell)) ? '' : cell;
}
