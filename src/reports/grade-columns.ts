import type { GradeCounts } from '../analysis/group-grades';
import { GROUP_GRADES } from '../ledger/branch-columns';
import type { MoneyUnit } from '../ledger/unit';
import { amountColumn, countColumn, indexColumn, nameColumn, percentFormat } from './columns';
import type { Figures } from './dimension-figures';
import type { TableColumn } from './table';

/** Of the columns of form 05/KTNB and three more. */
export const GRADE_WIDTHS = [
  ...[36, 270],
  // The second pair has the longest formulas.
  ...[50, 70, 90, 90],
  ...Array.from({ length: 4 }, () => [50, 70]).flat(),
  ...[66, 70, 60],
];

const SCORE_FORMAT = '#,##0.0';
const GOOD_RATE_DECIMALS = 1;

interface Row {
  readonly name: string;
  readonly counts: GradeCounts;
}

type Kind = (typeof GROUP_GRADES)[number] | 'all' | 'graded';

/**
 * Số tổ and dư nợ in all, of the graded ones, and of every grade.
 *
 * @param total null where the first row is the sum: it has no number, and the others count from 1
 */
export function gradeColumns(
  rows: readonly Row[],
  total: GradeCounts | null,
  unit: MoneyUnit,
): TableColumn[] {
  const figures = (pick: (counts: GradeCounts) => number | null): Figures => ({
    values: rows.map(({ counts }) => pick(counts)),
    total: total === null ? null : pick(total),
  });
  const pair = (kind: Kind, over: string): TableColumn[] => {
    const of = (counts: GradeCounts) =>
      kind === 'all' || kind === 'graded' ? counts[kind] : counts.byGrade[kind];
    const sum = (part: 'groups' | 'outstanding') =>
      kind === 'graded' ? { formula: sumOfGrades(part) } : {};
    return [
      countColumn(
        `${kind}groups`,
        'Số tổ',
        figures((counts) => of(counts).groups),
        { over, ...sum('groups') },
      ),
      amountColumn(
        `${kind}outstanding`,
        'Dư nợ',
        figures((counts) => of(counts).outstanding),
        unit,
        { over, ...sum('outstanding') },
      ),
    ];
  };
  const index = indexColumn(rows.length);
  const numbers = total === null ? [null, ...index.values.slice(0, -1)] : index.values;
  return [
    { ...index, values: numbers },
    nameColumn(
      'Tổ chức nhận ủy thác, xã',
      rows.map(({ name }) => name),
    ),
    ...pair('all', 'Tổng số'),
    ...pair('graded', 'Đã xếp loại'),
    ...GROUP_GRADES.flatMap((grade) => pair(grade, grade)),
    {
      key: 'goodRate',
      header: 'Tỷ lệ tổ Tốt',
      kind: 'percent',
      format: percentFormat(GOOD_RATE_DECIMALS),
      formula: (of) => `${of('Tốtgroups')}/${of('gradedgroups')}`,
      ...figures(({ graded, byGrade }) =>
        graded.groups === 0 ? null : byGrade.Tốt.groups / graded.groups,
      ),
    },
    countColumn(
      'inactiveLoans',
      'Món 3 tháng KHĐ',
      figures(({ inactiveLoans }) => inactiveLoans),
    ),
    {
      key: 'score',
      header: 'Điểm bình quân',
      kind: 'amount',
      format: SCORE_FORMAT,
      ...figures(({ averageScore }) => averageScore),
    },
  ];
}

/** "5=7+9+11+13", as the form prints it. */
function sumOfGrades(part: 'groups' | 'outstanding'): NonNullable<TableColumn['formula']> {
  return (of) => GROUP_GRADES.map((grade) => of(`${grade}${part}`)).join('+');
}
