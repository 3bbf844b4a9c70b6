import type { DimensionField, MeasureField } from './record';

/** A column of the ledger: its field, its header, what a cell of it may hold. */
interface ColumnBase {
  /** Header text; a money header carries its unit in brackets, which matching ignores. */
  readonly header: string;
  /** Headers of older sheets and of bank tables that mean the same. */
  readonly aliases: readonly string[];
  /** Headers that mean the same where no column has one of the names above. */
  readonly fallbacks?: readonly Fallback[];
  /** A record without it is refused. */
  readonly required: boolean;
}
interface Fallback {
  readonly header: string;
  /** It means the same only above dates: "Kỳ" may stand above months. */
  readonly aboveDates?: boolean;
}
interface CutoffColumn extends ColumnBase {
  readonly kind: 'cutoff';
  readonly field: 'cutoff';
}
interface DimensionColumn extends ColumnBase {
  readonly kind: 'dimension';
  readonly field: DimensionField;
}
export interface MeasureColumn extends ColumnBase {
  readonly kind: 'money' | 'count';
  readonly field: MeasureField;
  /** A stock is a level at the cut-off, a flow covers the time since the cut-off before. */
  readonly nature: 'stock' | 'flow';
}
interface NoteColumn extends ColumnBase {
  readonly kind: 'note';
  readonly field: 'note';
}
export type LedgerColumn = CutoffColumn | DimensionColumn | MeasureColumn | NoteColumn;
export type LedgerField = LedgerColumn['field'];

const dimension = (
  field: DimensionField,
  header: string,
  aliases: readonly string[],
  fallbacks: readonly string[] = [],
  required = true,
): DimensionColumn => ({
  kind: 'dimension',
  field,
  header,
  aliases,
  fallbacks: fallbacks.map((name) => ({ header: name })),
  required,
});

const measure = (
  kind: MeasureColumn['kind'],
  nature: MeasureColumn['nature'],
  field: MeasureField,
  header: string,
  aliases: readonly string[] = [],
): MeasureColumn => ({ kind, field, header, aliases, nature, required: false });

/** The twenty columns of a record, in the order in which a new workbook has them. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  {
    kind: 'cutoff',
    field: 'cutoff',
    header: 'Ngày chốt',
    aliases: ['Ngày', 'Ngày số liệu', 'Ngày chốt số liệu'],
    fallbacks: [
      { header: 'Số liệu đến ngày' },
      { header: 'Ngày báo cáo' },
      { header: 'Kỳ', aboveDates: true },
    ],
    required: true,
  },
  dimension(
    'association',
    'Hội',
    [
      'Hội đoàn thể',
      'Hội, đoàn thể',
      'Đoàn thể',
      'Đơn vị ủy thác',
      'Đơn vị nhận ủy thác',
      'Tổ chức nhận ủy thác',
      'ĐVUT',
    ],
    ['Tổ chức hội'],
  ),
  dimension('commune', 'Xã', ['Tên xã', 'Xã, phường', 'Xã/phường', 'Địa bàn']),
  dimension('group', 'Tổ', ['Tổ TK&VV', 'Mã Tổ', 'Tên Tổ'], [], false),
  dimension(
    'program',
    'Chương trình',
    ['Chương trình tín dụng', 'Tên chương trình', 'CT'],
    ['Chương trình cho vay', 'Mã chương trình'],
  ),
  dimension('fund', 'Nguồn vốn', ['Nguồn', 'NV']),
  measure('money', 'flow', 'disbursed', 'Cho vay', ['Doanh số cho vay', 'DSCV', 'Giải ngân']),
  measure('money', 'flow', 'collected', 'Thu nợ', ['Doanh số thu nợ', 'DSTN']),
  measure('money', 'flow', 'writtenOff', 'Xóa nợ'),
  measure('money', 'stock', 'outstanding', 'Dư nợ', [
    'Tổng dư nợ',
    'Dư nợ ủy thác',
    'Dư nợ cuối kỳ',
  ]),
  measure('money', 'stock', 'overdue', 'Nợ quá hạn', ['NQH', 'Nợ QH', 'Quá hạn', 'Dư nợ quá hạn']),
  measure('money', 'stock', 'frozen', 'Nợ khoanh', ['NK', 'Khoanh', 'Dư nợ khoanh']),
  measure('count', 'stock', 'households', 'Số hộ', [
    'Số hộ còn dư nợ',
    'Hộ còn dư nợ',
    'Số khách hàng',
    'Số khách hàng còn dư nợ',
  ]),
  measure('count', 'flow', 'loanEvents', 'Lượt hộ vay', [
    'Số lượt hộ vay',
    'Lượt vay',
    'Lượt hộ',
    'Số lượt hộ',
  ]),
  measure('money', 'flow', 'due', 'Nợ đến hạn'),
  measure('money', 'flow', 'dueCollected', 'Thu nợ đến hạn'),
  measure('money', 'flow', 'interestDue', 'Lãi phải thu'),
  measure('money', 'flow', 'interestCollected', 'Lãi thực thu', ['Thu lãi']),
  measure('money', 'stock', 'interestArrears', 'Lãi tồn', ['Lãi tồn đọng']),
  { kind: 'note', field: 'note', header: 'Ghi chú', aliases: [], required: false },
];

export function ledgerColumn(field: LedgerField): LedgerColumn {
  const column = LEDGER_COLUMNS.find((candidate) => candidate.field === field);
  if (column === undefined) throw new Error(`No ledger column for field ${field}`);
  return column;
}

export function measureColumns(): MeasureColumn[] {
  return LEDGER_COLUMNS.filter(isMeasureColumn);
}

export function isMeasureColumn(column: LedgerColumn): column is MeasureColumn {
  return column.kind === 'money' || column.kind === 'count';
}

export function measureColumn(field: MeasureField): MeasureColumn {
  const column = measureColumns().find((candidate) => candidate.field === field);
  if (column === undefined) throw new Error(`No measure column for field ${field}`);
  return column;
}

/** All names of a column, whatever else has to be so for one to count. */
export function columnNames({ header, aliases, fallbacks = [] }: LedgerColumn): readonly string[] {
  return [header, ...aliases, ...fallbacks.map((fallback) => fallback.header)];
}

/** Beside the record, at the right end of an entry tab. */
export const ENTRY_HELPER_HEADERS = {
  previousOutstanding: 'Dư nợ kỳ trước',
  rowKey: 'Mã dòng',
  checkStatus: 'Kiểm tra',
} as const;
