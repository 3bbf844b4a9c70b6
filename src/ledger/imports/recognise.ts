import type { Catalogue } from '../catalogue';
import { cellText } from '../cell';
import { type Problem, problem } from '../problem';
import type { DimensionField } from '../record';
import { looseKey } from '../text-key';
import { type FoundTable, findTables, linesAround } from './find-tables';
import type { HeaderText } from './header-names';
import { findName } from './names';
import { PERSONAL_WORDS, personalKind } from './personal';
import { type Recognition, recogniseReport } from './report-kinds';
import {
  cellAt,
  isBlankCell,
  type SourceCell,
  type SourceSheet,
  sampleOf,
  textOf,
  withoutControls,
} from './source';
import { type TitleFacts, titleFacts } from './title-facts';

/** A sheet understood: its tables without anything personal, and what it says of itself. */
export interface RecognisedSheet {
  readonly recognition: Recognition;
  readonly facts: TitleFacts;
  readonly tables: readonly ImportTable[];
  /** What was left out. */
  readonly notices: readonly Problem[];
  /** The same for every export of one layout: what is remembered goes by it. */
  readonly signature: string;
}

export interface ImportTable {
  readonly title: string;
  readonly facts: TitleFacts;
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly ImportRow[];
}

export interface ImportColumn {
  readonly header: HeaderText;
  /** As printed; null where none is. */
  readonly number: number | null;
  /** Some cells as they stand. */
  readonly samples: readonly string[];
}

export interface ImportRow {
  /** As the person sees it in the file: the first row is 1. */
  readonly row: number;
  /** Of the kept columns, in their order. */
  readonly cells: readonly SourceCell[];
  /** Positions among them of formulas. */
  readonly formulas: readonly number[];
}

/** @param fileName part of what tells the report */
export function recogniseSheet(
  sheet: SourceSheet,
  fileName: string,
  catalogue: Catalogue,
): RecognisedSheet {
  const found = findTables(sheet);
  const lines = linesAround(sheet.rows, found);
  const headers = found.flatMap(({ headers: of }) => of.map(({ shown }) => shown));
  const recognition = recogniseReport([fileName, sheet.name, ...lines], headers);
  const notices: Problem[] = [];
  const tables = found.map((table) => keptTable(table, sheet, catalogue, notices));
  return {
    recognition,
    facts: titleFacts(lines, catalogue),
    tables: tables.filter(({ rows }) => rows.length > 0),
    notices,
    signature: signatureOf(recognition, found),
  };
}

const SAMPLES = 3;

function keptTable(
  table: FoundTable,
  sheet: SourceSheet,
  catalogue: Catalogue,
  notices: Problem[],
): ImportTable {
  const { rows, formulas } = sheet;
  const isKnown = (text: string): boolean =>
    findName(text, catalogue) !== null || catalogue.group.find(text) !== undefined;
  const cellOf = mergedCells(sheet, table);
  const columnCells = (index: number): SourceCell[] => table.rows.map((at) => cellOf(at, index));
  const width = Math.max(table.headers.length, ...table.rows.map((at) => rows[at]?.length ?? 0));
  const kept: number[] = [];
  for (let index = 0; index < width; index++) {
    const cells = columnCells(index);
    const header = table.headers[index]?.shown ?? '';
    if (header === '' && cells.every(isBlankCell)) continue;
    const personal = personalKind(header, cells, isKnown);
    if (personal === null) kept.push(index);
    else {
      const about = { column: header || `cột thứ ${index + 1}`, what: PERSONAL_WORDS[personal] };
      notices.push(problem('import-personal', {}, about, 'warning'));
    }
  }
  return {
    title: table.titles[table.titles.length - 1] ?? '',
    facts: titleFacts(table.titles, catalogue),
    columns: kept.map((index) => ({
      header: table.headers[index] ?? { shown: '', names: [], unit: null },
      number: table.numbers.get(index) ?? null,
      samples: columnCells(index)
        .filter((cell) => !isBlankCell(cell))
        .slice(0, SAMPLES)
        .map((cell) => (typeof cell === 'number' ? cellText(cell) : textOf(cell))),
    })),
    rows: table.rows.map((at) => ({
      row: at + 1,
      cells: kept.map((index) => cleanCell(cellOf(at, index))),
      formulas: kept.flatMap((index, i) => (formulas.has(`${at}:${index}`) ? [i] : [])),
    })),
  };
}

/** A name over several rows of the table is in each of them: "Đăk Ơ" beside its four programs. */
function mergedCells({ rows, merges = [] }: SourceSheet, table: FoundTable) {
  const inTable = new Set(table.rows);
  const standIn = new Map<string, SourceCell>();
  for (const { top, bottom, left, right } of merges) {
    if (left !== right || !inTable.has(top)) continue;
    const cell = cellAt(rows[top] ?? [], left);
    for (let at = top + 1; at <= bottom; at++) standIn.set(`${at}:${left}`, cell);
  }
  return (at: number, index: number): SourceCell =>
    standIn.get(`${at}:${index}`) ?? cellAt(rows[at] ?? [], index);
}

function cleanCell(cell: SourceCell): SourceCell {
  return typeof cell === 'string' ? withoutControls(cell) : cell;
}

/** Dimensions that a column's texts are of, most first. */
export function dimensionsOf(
  table: ImportTable,
  column: number,
  catalogue: Catalogue,
): DimensionField[] {
  const counts = new Map<DimensionField, number>();
  let filled = 0;
  for (const { cells } of sampleOf(table.rows)) {
    const cell = cellAt(cells, column);
    if (typeof cell !== 'string' || isBlankCell(cell)) continue;
    filled++;
    const field = findName(cell, catalogue)?.field;
    if (field !== undefined) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (filled === 0 || named / filled < 0.5) return [];
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([field]) => field);
}

/** Short and stable: FNV-1a of the headers. */
function signatureOf(recognition: Recognition, tables: readonly FoundTable[]): string {
  const id = recognition.is === 'report' ? recognition.kind.id : recognition.is;
  const headers = tables.flatMap((table) => table.headers.map(({ shown }) => looseKey(shown)));
  let hash = 0x811c9dc5;
  for (const char of [id, ...headers].join('|')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${id}-${hash.toString(36)}`;
}
