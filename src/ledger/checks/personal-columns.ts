import { type Cells, cellText, isBlank } from '../cell';
import type { FoundColumns } from '../header';
import { holdsPersonalNumber, PERSONAL_WORDS, personalKind } from '../imports/personal';
import { type Place, type Problem, problem } from '../problem';

/**
 * Data about single persons in a tab that needs sums of Tổ, hội and xã only: columns that people
 * pasted beside ours, and numbers of persons among the remarks. Warnings: personal-column,
 * personal-number.
 *
 * @param ours headers that are the tab's own (0-based positions)
 * @param isKnown whether a text is a name of Danh mục: communes are named after people
 */
export function personalColumns(
  values: Cells,
  columns: FoundColumns,
  ours: ReadonlySet<number>,
  isKnown: (text: string) => boolean,
  at: Place,
): Problem[] {
  return [...foreignColumns(values, ours, isKnown, at), ...numbersInNotes(values, columns, at)];
}

function foreignColumns(
  values: Cells,
  ours: ReadonlySet<number>,
  isKnown: (text: string) => boolean,
  at: Place,
): Problem[] {
  const header = values[0] ?? [];
  return header.flatMap((cell, index) => {
    if (ours.has(index)) return [];
    const cells = values.slice(1).map((row) => row[index] ?? '');
    const first = cells.findIndex((below) => !isBlank(below));
    if (first < 0) return [];
    const text = cellText(cell);
    const plain = cells.map((below) => (typeof below === 'number' ? below : cellText(below)));
    const kind = personalKind(text, plain, isKnown);
    if (kind === null) return [];
    const place = { ...at, row: first + 2, column: text === '' ? `thứ ${index + 1}` : text };
    return [problem('personal-column', place, { what: PERSONAL_WORDS[kind] }, 'warning')];
  });
}

function numbersInNotes(values: Cells, columns: FoundColumns, at: Place): Problem[] {
  const note = columns.get('note');
  if (note === undefined) return [];
  const problems: Problem[] = [];
  for (let index = 1; index < values.length; index++) {
    const cell = values[index]?.[note.index];
    if (cell === undefined || cell === '' || !holdsPersonalNumber(cellText(cell))) continue;
    const place = { ...at, row: index + 1, column: note.header };
    problems.push(problem('personal-number', place, {}, 'warning'));
  }
  return problems;
}
