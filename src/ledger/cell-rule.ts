import type { Catalogue, MemberList } from './catalogue';
import type { LedgerColumn } from './columns';
import { LARGEST_AMOUNT } from './number';
import type { MoneyUnit } from './unit';

/**
 * What a cell of a column may hold, as data: the one source for whoever checks cells, the quick
 * passes over whole ranges and the schema with which tests and bench compare them.
 */
export type CellRule = DayRule | MemberRule | MeasureRule | RemarkRule;

interface DayRule {
  readonly holds: 'day';
}
export interface MemberRule {
  readonly holds: 'member';
  readonly list: MemberList;
  readonly required: boolean;
}
export interface MeasureRule {
  readonly holds: 'measure';
  readonly kind: 'money' | 'count';
  /** Stored amount in one unit of the column: 1.000.000 for triệu đồng; 1 for counts. */
  readonly scale: number;
  /** What a number must be: an integer, a whole đồng, or where no unit is known anything. */
  readonly wholeness: 'count' | 'đồng' | 'any';
  /** Stored amounts go from 0 to here. */
  readonly most: number;
}
interface RemarkRule {
  readonly holds: 'remark';
}

/** @param unit that money headers name, of which `scale` is the stored amount */
export function cellRule(
  column: LedgerColumn,
  { catalogue, unit, scale }: { catalogue: Catalogue; unit: MoneyUnit | null; scale: number },
): CellRule {
  switch (column.kind) {
    case 'cutoff':
      return { holds: 'day' };
    case 'dimension':
      return { holds: 'member', list: catalogue[column.field], required: column.required };
    case 'note':
      return { holds: 'remark' };
    default:
      return measureRule(column.kind, unit, scale);
  }
}

export function measureRule(
  kind: MeasureRule['kind'],
  unit: MoneyUnit | null,
  scale: number,
): MeasureRule {
  const isCount = kind === 'count';
  const wholeness = isCount ? 'count' : unit === null ? 'any' : 'đồng';
  // In one literal: objects put together in several ways are slow to read for each cell.
  return { holds: 'measure', kind, scale: isCount ? 1 : scale, wholeness, most: LARGEST_AMOUNT };
}
