import { type Cell, type Cells, cellText, isBlank, isErrorCell } from './cell';
import { type Decimal, readDecimal } from './decimal';
import { SCORE_FIELDS } from './group-scores';
import { nameIndex } from './name-index';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { tabSpec } from './tabs';

/** The six scores of groups as a range of cells, with a header row or without. */

export interface Score {
  /** Header of its column in Tổ TK&VV, which names it in Tham số too. */
  readonly criterion: string;
  readonly value: Decimal;
  readonly place: Place;
}

export interface ScoreTable {
  readonly hasHeader: boolean;
  /** Every row below the header; null is blank. */
  readonly rows: readonly (readonly Score[] | null)[];
  /** Cells of the column Ngày chốt, one for each row; null without such a column. */
  readonly cutoffs: readonly Cell[] | null;
}

type ScoreField = (typeof SCORE_FIELDS)[number];

/** As the bank's score files name them. */
const IN_FILES: Readonly<Record<ScoreField, string>> = {
  scoreOverdue: 'diem_nqh',
  scoreTransaction: 'diem_gdtx',
  scoreInterest: 'diem_thu_lai',
  scoreCollection: 'diem_thu_no',
  scoreSavings: 'diem_ds_tg',
  scoreSavers: 'diem_tv_tiengui',
};

const columns = nameIndex<ScoreField | 'cutoff'>([...SCORE_FIELDS, 'cutoff'], (field) => [
  headerOf(field),
  ...(field === 'cutoff' ? [] : [IN_FILES[field]]),
]);

/**
 * Without a header row the range is the six columns in the order of the tab.
 * Problems: scores-expected, column-missing, column-twice, value-required, error-cell, number-bad,
 * number-negative.
 */
export function readScoreTable(values: Cells): Result<ScoreTable> {
  const [first = []] = values;
  const fields = first.map((cell) => (typeof cell === 'string' ? columns.find(cell) : undefined));
  const hasHeader = fields.some((field) => field !== undefined);
  if (!hasHeader && first.length !== SCORE_FIELDS.length) {
    return failed(problem('scores-expected'));
  }
  const problems = hasHeader ? headerProblems(fields) : [];
  if (problems.length > 0) return failed(...problems);
  const positions = SCORE_FIELDS.map((field, i) => (hasHeader ? fields.indexOf(field) : i));
  const body = hasHeader ? values.slice(1) : values;
  const rows = body.map((cells, i) =>
    readRow(cells, positions, { row: i + (hasHeader ? 2 : 1) }, problems),
  );
  if (problems.length > 0) return failed(...problems);
  const cutoff = fields.indexOf('cutoff');
  const cutoffs = cutoff < 0 ? null : body.map((cells) => cells[cutoff] ?? '');
  return ok({ hasHeader, rows, cutoffs });
}

function headerProblems(fields: readonly (ScoreField | 'cutoff' | undefined)[]): Problem[] {
  return [...SCORE_FIELDS, 'cutoff' as const].flatMap((field) => {
    const count = fields.filter((found) => found === field).length;
    const about = { column: headerOf(field) };
    if (count > 1) return [problem('column-twice', {}, about)];
    return count === 0 && field !== 'cutoff' ? [problem('column-missing', {}, about)] : [];
  });
}

function readRow(
  cells: readonly Cell[],
  positions: readonly number[],
  at: Place,
  problems: Problem[],
): Score[] | null {
  if (positions.every((position) => isBlank(cells[position]))) return null;
  return SCORE_FIELDS.flatMap((field, i) => {
    const cell = cells[positions[i] ?? 0];
    const criterion = headerOf(field);
    const place = { ...at, column: criterion };
    const value = readDecimal(cell);
    if (value !== null) return [{ criterion, value, place }];
    problems.push(scoreFault(cell, place));
    return [];
  });
}

function scoreFault(cell: Cell | undefined, place: Place): Problem {
  if (isBlank(cell)) return problem('value-required', place);
  const text = cellText(cell);
  if (isErrorCell(cell)) return problem('error-cell', place, { text });
  const size = text.replace(/^[-−]/, '');
  const isNegative = size !== text && readDecimal(size) !== null;
  return problem(isNegative ? 'number-negative' : 'number-bad', place, { text });
}

export function cutoffHeader(): string {
  return headerOf('cutoff');
}

function headerOf(field: ScoreField | 'cutoff'): string {
  return tabSpec('groups').columns.find(({ id }) => id === field)?.header ?? '';
}
