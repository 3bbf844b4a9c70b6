import { type Cells, isErrorCell } from './cell';
import { type FoundColumns, readUnit, splitHeader, unitMissing } from './header';
import type { Ledger } from './ledger';
import type { LedgerPart } from './ledger-reading';
import { nameIndex } from './name-index';
import { failed, ok, type Problem, problem, type Result } from './problem';
import { readMeasure } from './read-cell';
import type { GroupField } from './record';
import { type MoneyUnit, unitFactor } from './unit';

interface GroupColumn {
  readonly field: GroupField;
  readonly header: string;
  readonly aliases: readonly string[];
  readonly kind: 'money' | 'count';
}

const column = (
  kind: GroupColumn['kind'],
  field: GroupField,
  header: string,
  aliases: readonly string[],
): GroupColumn => ({ field, header, aliases, kind });

/** Columns of the tab Tổ TK&VV beside those that it shares with the ledger. */
export const GROUP_COLUMNS: readonly GroupColumn[] = [
  column('count', 'members', 'Số tổ viên', ['Tổ viên', 'Tổng số tổ viên']),
  column('count', 'savingMembers', 'Tổ viên gửi tiết kiệm', [
    'Số tổ viên gửi tiết kiệm',
    'Số tổ viên gửi tiền',
  ]),
  column('money', 'savings', 'Số dư tiết kiệm', ['Số dư tiền gửi', 'Tiền gửi tiết kiệm']),
  column('count', 'inactiveLoans', 'Món 3 tháng không hoạt động', [
    'Món vay 3 tháng không hoạt động',
    'Số món 3 tháng không hoạt động',
    'Số món 3T KHĐ',
  ]),
];

/**
 * The ledger of a range of Tổ TK&VV with the columns that only this tab has. A range with programs
 * is none: its rows are loans, not groups.
 * Problems: column-twice, unit-missing, unit-mixed, those of cells.
 */
export function withGroupMeasures(
  ledger: Ledger,
  { source: { values }, columns, rows }: LedgerPart,
  wanted: ReadonlySet<GroupField>,
): Result<Ledger> {
  if (columns.has('program')) return ok(ledger);
  const found = findGroupColumns(values);
  const twice = found.find(
    ({ column: of }, i) => found.findIndex(({ column: it }) => it === of) < i,
  );
  if (twice !== undefined) {
    return failed(problem('column-twice', {}, { column: twice.column.header }));
  }
  const unit = commonUnit(
    found.filter(({ column: { field } }) => wanted.has(field)),
    columns,
    ledger,
  );
  if (!unit.ok) return unit;
  const problems: Problem[] = [];
  const groupMeasures: Partial<Record<GroupField, Float64Array>> = {};
  for (const { column: of, index, header } of found) {
    const { field, kind } = of;
    const measure = { kind, scale: kind === 'money' ? unit.value.scale : 1 };
    const amounts = Float64Array.from(rows, (at) => {
      const cell = values[at]?.[index] ?? '';
      if (!wanted.has(field) && !isErrorCell(cell)) return Number.NaN;
      const read = readMeasure(cell, measure, { row: at + 1, column: header });
      if (!read.ok) problems.push(...read.problems);
      return (read.ok ? read.value : null) ?? Number.NaN;
    });
    if (wanted.has(field)) groupMeasures[field] = amounts;
  }
  if (problems.length > 0) return failed(...problems);
  if (wanted.has('groups') && columns.has('group')) groupMeasures.groups = groupCounts(ledger);
  return ok({ ...ledger, ...unit.value, groupMeasures });
}

interface FoundGroupColumn {
  readonly column: GroupColumn;
  readonly index: number;
  readonly header: string;
  readonly unit: MoneyUnit | null;
}

function findGroupColumns(values: Cells): FoundGroupColumn[] {
  const names = nameIndex(GROUP_COLUMNS, ({ header, aliases }) => [header, ...aliases]);
  return (values[0] ?? []).flatMap((cell, index) => {
    if (typeof cell !== 'string') return [];
    const { name, bracket } = splitHeader(cell);
    const found = names.find(name);
    return found === undefined
      ? []
      : [{ column: found, index, header: cell, unit: readUnit(bracket) }];
  });
}

/** One unit with the money columns of the ledger, which may be none. */
function commonUnit(
  found: readonly FoundGroupColumn[],
  columns: FoundColumns,
  ledger: Ledger,
): Result<Pick<Ledger, 'unit' | 'scale'>> {
  const own = found.find(({ column: { kind } }) => kind === 'money');
  if (own === undefined) return ok({ unit: ledger.unit, scale: ledger.scale });
  const other = [...columns.values()].find(({ column: { kind } }) => kind === 'money');
  const unnamed = [own, ...(other ? [other] : [])].find(({ unit }) => unit === null);
  if (unnamed !== undefined || own.unit === null) {
    return failed(unitMissing((unnamed ?? own).header, {}));
  }
  if (other !== undefined && other.unit !== own.unit) {
    return failed(problem('unit-mixed', {}, { first: other.header, second: own.header }));
  }
  return ok({ unit: own.unit, scale: unitFactor(own.unit) });
}

/** Groups whose Dư nợ is 0 are dropped before statistics, as the bank does. */
function groupCounts({ rowCount, fields, measures }: Ledger): Float64Array {
  const counts = new Float64Array(rowCount).fill(1);
  if (!fields.has('outstanding')) return counts;
  measures.outstanding.forEach((amount, row) => {
    if (amount === 0) counts[row] = 0;
  });
  return counts;
}
