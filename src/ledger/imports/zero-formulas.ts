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
  isTotal: (row: ImportRow) => boolean,
  notices: Problem[],
): readonly ImportRow[] {
  const zeros = zeroColumns(table, mapping, kind);
  if (zeros.size === 0) return table.rows;
  const blanked = new Map<number, number>();
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, i): SourceCell => {
      const which = zeros.get(i);
      const isZero = which === 'all' || (which === 'formulas' && row.formulas.includes(i));
      if (!isZero || isBlankCell(cell)) return cell;
      // Of a total row its own notice tells.
      if (!isTotal(row)) blanked.set(i, (blanked.get(i) ?? 0) + 1);
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

/** Mapped columns with formulas of a file that reckoned none, and scores that nobody has. */
function zeroColumns(
  table: ImportTable,
  mapping: TableMapping,
  kind: ReportKind | null,
): ReadonlyMap<number, 'formulas' | 'all'> {
  const formulas = table.rows.flatMap(({ cells, formulas: of }) => of.map((i) => cellAt(cells, i)));
  const isUnreckoned = formulas.length > 0 && formulas.every(isNothing);
  const zeros = new Map<number, 'formulas' | 'all'>();
  mapping.forEach((field, i) => {
    if (field !== '' && isUnreckoned) zeros.set(i, 'formulas');
  });
  const score = mapping.indexOf('score');
  const isScored = table.rows.some(({ cells }) => !isNothing(cellAt(cells, score)));
  if (kind?.id === 'bc0437' && score >= 0 && !isScored) {
    // "Yếu" is what the formula of the grade makes of no points.
    for (const i of [score, mapping.indexOf('grade')]) if (i >= 0) zeros.set(i, 'all');
  }
  return zeros;
}

/** Nothing, 0, or the worst grade, which the export's own formula makes of 0 points. */
function isNothing(cell: SourceCell): boolean {
  if (isBlankCell(cell) || roughNumber(cell) === 0) return true;
  return typeof cell === 'string' && /^(yếu|kém)$/i.test(cell.trim().normalize('NFC'));
}
