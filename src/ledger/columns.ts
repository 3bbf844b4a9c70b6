import type { DimensionField, MeasureField } from './record';

/** A column of the ledger: its field, its header, what a cell of it may hold. */
export interface ColumnBase {
  /** Header text; a money header carries its unit in brackets, which matching ignores. */
  readonly header: string;
  /** A record without it is refused. */
  readonly required: boolean;
}
export interface CutoffColumn extends ColumnBase {
  readonly kind: 'cutoff';
  readonly field: 'cutoff';
}
export interface DimensionColumn extends ColumnBase {
  readonly kind: 'dimension';
  readonly field: DimensionField;
}
export interface MeasureColumn extends ColumnBase {
  readonly kind: 'money' | 'count';
  readonly field: MeasureField;
  /** A stock is a level at the cut-off, a flow covers the time since the cut-off before. */
  readonly nature: 'stock' | 'flow';
}
export interface NoteColumn extends ColumnBase {
  readonly kind: 'note';
  readonly field: 'note';
}
export type LedgerColumn = CutoffColumn | DimensionColumn | MeasureColumn | NoteColumn;

const dimension = (field: DimensionField, header: string, required = true): DimensionColumn => ({
  kind: 'dimension',
  field,
  header,
  required,
});
const money = (
  field: MeasureField,
  header: string,
  nature: MeasureColumn['nature'],
): MeasureColumn => ({ kind: 'money', field, header, nature, required: false });
const count = (
  field: MeasureField,
  header: string,
  nature: MeasureColumn['nature'],
): MeasureColumn => ({ kind: 'count', field, header, nature, required: false });

/** The twenty columns of a record, in the order in which a new workbook has them (design 2). */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { kind: 'cutoff', field: 'cutoff', header: 'Ngày chốt', required: true },
  dimension('association', 'Hội'),
  dimension('commune', 'Xã'),
  dimension('group', 'Tổ', false),
  dimension('program', 'Chương trình'),
  dimension('fund', 'Nguồn vốn'),
  money('disbursed', 'Cho vay', 'flow'),
  money('collected', 'Thu nợ', 'flow'),
  money('writtenOff', 'Xóa nợ', 'flow'),
  money('outstanding', 'Dư nợ', 'stock'),
  money('overdue', 'Nợ quá hạn', 'stock'),
  money('frozen', 'Nợ khoanh', 'stock'),
  count('households', 'Số hộ', 'stock'),
  count('loanEvents', 'Lượt hộ vay', 'flow'),
  money('due', 'Nợ đến hạn', 'flow'),
  money('dueCollected', 'Thu nợ đến hạn', 'flow'),
  money('interestDue', 'Lãi phải thu', 'flow'),
  money('interestCollected', 'Lãi thực thu', 'flow'),
  money('interestArrears', 'Lãi tồn', 'stock'),
  { kind: 'note', field: 'note', header: 'Ghi chú', required: false },
];

/** Beside the record, at the right end of an entry tab. */
export const ENTRY_HELPER_HEADERS = {
  previousOutstanding: 'Dư nợ kỳ trước',
  rowKey: 'Mã dòng',
  checkStatus: 'Kiểm tra',
} as const;
