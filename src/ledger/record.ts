import type { IsoDate } from './date';

/**
 * One record = ngày chốt × xã × hội × Tổ × chương trình × nguồn vốn.
 * Amounts are integer đồng, counts are integers; null is blank, which is not zero.
 * Members carry their standard names; `group` is '' in a workbook kept by commune.
 */
export interface RecordKey {
  readonly cutoff: IsoDate;
  readonly commune: string;
  readonly association: string;
  readonly group: string;
  readonly program: string;
  readonly fund: string;
}

export type DimensionField = Exclude<keyof RecordKey, 'cutoff'>;

type MoneyField =
  | 'disbursed'
  | 'collected'
  | 'writtenOff'
  | 'outstanding'
  | 'overdue'
  | 'frozen'
  | 'due'
  | 'dueCollected'
  | 'interestDue'
  | 'interestCollected'
  | 'interestArrears';

type CountField = 'households' | 'loanEvents';

export type MeasureField = MoneyField | CountField;

/** What only the tab Tổ TK&VV tells; `groups` is 1 for each of its rows that has a balance. */
export type GroupField = 'groups' | 'members' | 'savingMembers' | 'savings' | 'inactiveLoans';
