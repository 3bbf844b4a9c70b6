import { type Problem, problem } from '../problem';
import type { TableMapping } from './map-columns';
import type { ImportRow, ImportTable } from './recognise';
import type { ReportKind } from './report-kinds';
import { cellAt, isBlankCell, roughNumber, type SourceCell } from './source';

/**
 * The bank's system writes its exports without reckoning their formulas: totals, scores and grades
 * come as 0. A zero of that kind is not a figure; it is left blank, and said so.
 */
export function blankZeroFormulas(
  table: ImportTable,
  mapping: TableMapping,
  kind: ReportKind | null,
  notices: Problem[],
): readonly ImportRow[] {
  const blanked = new Map<number, number>();
  const isBlanked = (row: ImportRow, i: number): boolean =>
    neverReckoned.has(i) && (row.formulas.includes(i) || kind?.id === 'bc0437');
  const neverReckoned = zeroColumns(table, mapping, kind);
  if (neverReckoned.size === 0) return table.rows;
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, i): SourceCell => {
      if (!isBlanked(row, i) || isBlankCell(cell)) return cell;
      blanked.set(i, (blanked.get(i) ?? 0) + 1);
      return '';
    });
    return { ...row, cells };
  });
  for (const [i, count] of blanked) {
    const column = table.columns[i]?.header.shown ?? '';
    notices.push(problem('import-zero-formulas', {}, { column, count }, 'warning'));
  }
  return rows;
}

/** Mapped columns in which every formula gives 0 or nothing, or scores that nobody has. */
function zeroColumns(
  table: ImportTable,
  mapping: TableMapping,
  kind: ReportKind | null,
): ReadonlySet<number> {
  const formulas = table.rows.flatMap(({ cells, formulas: of }) => of.map((i) => cellAt(cells, i)));
  const fileIsUnreckoned = formulas.length > 0 && formulas.every(isNothing);
  const found = new Set<number>();
  mapping.forEach((field, i) => {
    if (field === '') return;
    const hasFormula = table.rows.some((row) => row.formulas.includes(i));
    if (fileIsUnreckoned && hasFormula) found.add(i);
  });
  const score = mapping.indexOf('score');
  const scored = table.rows.some(({ cells }) => !isNothing(cellAt(cells, score)));
  if (kind?.id === 'bc0437' && score >= 0 && !scored) {
    // "Yếu" is what the grade's formula makes of a score of 0.
    for (const field of ['score', 'grade']) {
      const at = mapping.indexOf(field);
      if (at >= 0) found.add(at);
    }
  }
  return found;
}

/** Nothing, 0, or the worst grade, which the export's own formula makes of 0 points. */
function isNothing(cell: SourceCell): boolean {
  if (isBlankCell(cell) || roughNumber(cell) === 0) return true;
  return typeof cell === 'string' && /^(yếu|kém)$/i.test(cell.trim().normalize('NFC'));
}
