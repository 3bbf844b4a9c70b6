import { formatCount } from '../format';
import type { TabId } from '../tab-spec';

/** What "Kiểm tra số liệu" found, as its page shows it. */
export interface CheckReport {
  /** Rows that hold a record. */
  readonly rows: number;
  /** Of those, rows prepared for typing in which no figure stands yet. */
  readonly blank: number;
  readonly errors: number;
  readonly warnings: number;
  /** Those rows, as far as they are listed: where they are and of what. */
  readonly notEntered: readonly NotEntered[];
  /** Tabs with problems: the person's own first, then in the workbook's order. */
  readonly tabs: readonly CheckedTab[];
}

export interface CheckedTab {
  /** As people see it now; '' for what is about the whole workbook. */
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
  /** Errors first. */
  readonly listed: readonly ListedProblem[];
  /** How many more there are of each kind. */
  readonly more: readonly { readonly kind: string; readonly count: number }[];
}

export interface ListedProblem {
  readonly severity: 'error' | 'warning';
  /** "Dòng 5 · Dư nợ"; '' without a place. */
  readonly where: string;
  readonly message: string;
  /** Where a click leads; null for what is in no cell. */
  readonly cell: CellAddress | null;
}

/** A row that was prepared and waits for its figures. */
export interface NotEntered {
  /** "Nhập · Phụ nữ · Dòng 5" */
  readonly where: string;
  /** "28/02/2026 · Đa Kia · Hộ cận nghèo" */
  readonly what: string;
  readonly cell: CellAddress;
}

/** A cell that is found again after rows were sorted and columns moved. */
export interface CellAddress {
  readonly tab: TabId;
  /** The header is row 1. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** What stood in row 1 of the column. */
  readonly header: string;
  /** Mã dòng; '' in rows without one. */
  readonly key: string;
}

/** More than this many lines help nobody; the rest is counted by kind. */
export const MOST_LISTED = 500;

/** "3 lỗi, 2 cảnh báo trong 128 dòng." */
export function reportHeadline({ rows, errors, warnings }: CheckReport): string {
  const among = `${formatCount(rows)} dòng`;
  if (errors + warnings === 0) return `Đã kiểm tra ${among}, không có lỗi.`;
  return `${countsText(errors, warnings)} trong ${among}.`;
}

/** "3 lỗi, 2 cảnh báo"; nothing is said of what there is none of. */
export function countsText(errors: number, warnings: number): string {
  const parts = [
    ...(errors > 0 ? [`${formatCount(errors)} lỗi`] : []),
    ...(warnings > 0 ? [`${formatCount(warnings)} cảnh báo`] : []),
  ];
  return parts.join(', ');
}
