import { GRADING, groupGrade, newestGrading } from '../analysis/group-grade';
import { type Cell, type Cells, isBlank } from '../ledger/cell';
import type { IsoDate } from '../ledger/date';
import type { Parameter } from '../ledger/parameters/parameter';
import { parameterKind } from '../ledger/parameters/parameter-kinds';
import { failed, ok, type Place, type Problem, problem, type Result } from '../ledger/problem';
import { readDate } from '../ledger/read-cell';
import { cutoffHeader, readScoreTable, type ScoreTable } from '../ledger/score-table';
import { argumentMissing, argumentName, rangeOf } from './argument-cells';
import type { Argument, CustomFunction, FunctionHelp } from './custom-function';
import { readDateArgument } from './date-argument';
import { filledPart } from './each-cell';
import { PARAMETERS, readParameterArgument } from './parameter-argument';

const [SCORES, RULES, DATE] = [0, 1, 2] as const;
/** What stands above the answers where the scores have a header row. */
const HEADER = 'Xếp loại';

export const UT_XEPLOAI: CustomFunction = {
  name: 'UT_XEPLOAI',
  syntax: 'diem; tham_so; [ngay]',
  compute(args) {
    const values = args[SCORES];
    if (values === undefined) return failed(argumentMissing(UT_XEPLOAI, SCORES));
    if (args[RULES] === undefined) return failed(argumentMissing(UT_XEPLOAI, RULES));
    const table = atScores(readScoreTable(filledPart(rangeOf(values))));
    if (!table.ok) return table;
    const parameters = readParameterArgument(UT_XEPLOAI, args, RULES, GRADING);
    if (!parameters.ok) return parameters;
    const dates = datesOf(args, table.value, parameters.value);
    if (!dates.ok) return dates;
    const grades = gradeRows(table.value, parameters.value, dates.value);
    return grades.ok ? ok(answerOf(table.value, grades.value)) : grades;
  },
};

export const UT_XEPLOAI_HELP: FunctionHelp = {
  of: UT_XEPLOAI,
  summary: 'Xếp loại Tổ TK&VV từ sáu điểm thành phần, theo ngưỡng của ngày trong tab Tham số.',
  parameters: [
    {
      name: 'diem',
      type: 'any',
      description: 'Sáu cột điểm theo thứ tự của tab Tổ TK&VV, hoặc vùng có dòng tiêu đề.',
    },
    PARAMETERS,
    {
      name: 'ngay',
      type: 'any',
      description: 'Ngày xếp loại; bỏ trống: cột Ngày chốt của vùng, hoặc ngưỡng mới nhất.',
    },
  ],
  returns:
    'Tên loại: một ô cho một Tổ, một cột cho nhiều Tổ; vùng có dòng tiêu đề thì ô đầu là “Xếp loại”. Dòng trống để trống.',
  examples: [
    {
      formula: `=UT_XEPLOAI('Tổ TK&VV'!K2:P2; 'Tham số'!A:I; "25/03/2025")`,
      result: 'Tốt',
      text: 'Tổ ở dòng 2, theo ngưỡng của ngày 25/03/2025.',
    },
    {
      formula: `=UT_XEPLOAI('Tổ TK&VV'!A:P; 'Tham số'!A:I)`,
      result: [['Xếp loại'], ['Tốt'], ['Tốt'], ['Tốt'], ['Tốt'], ['Trung bình']],
      text: 'Mọi Tổ của tab, mỗi dòng theo ngưỡng của Ngày chốt dòng đó.',
    },
  ],
  errors: [
    {
      formula: `=UT_XEPLOAI('Tổ TK&VV'!K2:N2; 'Tham số'!A:I)`,
      message:
        'Đối số diem phải có sáu cột điểm của tab Tổ TK&VV theo thứ tự, hoặc có dòng tiêu đề.',
    },
  ],
};

/** One date per row: as asked for, or the row's own Ngày chốt, or that of the newest rules. */
function datesOf(
  args: readonly Argument[],
  table: ScoreTable,
  parameters: readonly Parameter[],
): Result<readonly IsoDate[]> {
  const given = rangeOf(args[DATE]);
  if (!isBlankRange(given)) return askedDates(given, table);
  const { cutoffs } = table;
  if (cutoffs !== null) {
    const argument = argumentName(UT_XEPLOAI, SCORES);
    return eachDate(table, (i) => cutoffs[i], { argument, column: cutoffHeader() });
  }
  const newest = newestGrading(parameters);
  if (newest !== null) return ok(table.rows.map(() => newest));
  const { name, unit } = parameterKind('gradeThreshold');
  return failed(problem('parameter-missing', {}, { name, unit }));
}

function askedDates(given: Cells, table: ScoreTable): Result<readonly IsoDate[]> {
  const argument = argumentName(UT_XEPLOAI, DATE);
  const isColumn = given.every((row) => row.length === 1);
  if (isColumn && given.length === 1) return onAll(table, given[0]?.[0], { argument });
  const above = table.hasHeader ? 1 : 0;
  const expected = table.rows.length + above;
  if (isColumn && given.length >= expected) {
    return eachDate(table, (i) => given[i + above]?.[0], { argument }, readDateArgument);
  }
  const first = argumentName(UT_XEPLOAI, SCORES);
  return failed(problem('rows-differ', {}, { argument, found: given.length, expected, first }));
}

function onAll(
  table: ScoreTable,
  cell: Cell | undefined,
  place: Place,
): Result<readonly IsoDate[]> {
  const date = readDateArgument(cell ?? '', place);
  return date.ok ? ok(table.rows.map(() => date.value)) : date;
}

function eachDate(
  table: ScoreTable,
  cellAt: (row: number) => Cell | undefined,
  place: Place,
  read = readDate,
): Result<readonly IsoDate[]> {
  const problems: Problem[] = [];
  const dates = table.rows.map((scores, i) => {
    if (scores === null) return '';
    const date = read(cellAt(i) ?? '', { ...place, row: i + (table.hasHeader ? 2 : 1) });
    if (date.ok) return date.value;
    problems.push(...date.problems);
    return '';
  });
  return problems.length > 0 ? failed(...problems) : ok(dates);
}

function gradeRows(
  table: ScoreTable,
  parameters: readonly Parameter[],
  dates: readonly IsoDate[],
): Result<readonly string[]> {
  const problems: Problem[] = [];
  const grades = table.rows.map((scores, i) => {
    if (scores === null) return '';
    const grade = atScores(groupGrade(scores, parameters, dates[i] ?? ''));
    if (grade.ok) return grade.value;
    problems.push(...grade.problems.filter((found) => !isAmong(found, problems)));
    return '';
  });
  return problems.length > 0 ? failed(...problems) : ok(grades);
}

/** The same rule is missing for all rows of a date: said once. */
function isAmong({ code, about }: Problem, problems: readonly Problem[]): boolean {
  return (
    code === 'parameter-missing' &&
    problems.some((known) => known.code === code && known.about.date === about.date)
  );
}

function answerOf(table: ScoreTable, grades: readonly string[]): Cell | Cell[][] {
  if (!table.hasHeader && grades.length <= 1) return grades[0] ?? '';
  return [...(table.hasHeader ? [HEADER] : []), ...grades].map((grade) => [grade]);
}

/** Problems of the scores say so; a missing parameter is none of theirs. */
function atScores<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const argument = argumentName(UT_XEPLOAI, SCORES);
  return failed(
    ...result.problems.map((found): Problem => {
      if (found.code === 'scores-expected') return { ...found, about: { argument } };
      if (found.code === 'parameter-missing') return found;
      return { ...found, place: { ...found.place, argument } };
    }),
  );
}

function isBlankRange(values: Cells): boolean {
  return values.every((row) => row.every((cell) => isBlank(cell)));
}
