import type { Problem } from '../../ledger/problem';
import { sentence } from '../../ledger/wording';
import type { Tab } from '../../workbook/book';
import type { RecordSource } from '../records';
import { type RowFindings, rowKinds } from './check-rows';
import { writeReasons } from './reason-column';

const GOOD = 'Đạt';
/** Prepared, and no figure in it yet. */
export const NOT_ENTERED = 'Chưa nhập';
/** Rows are compared with each other only when all of the tab could be read. */
const UNCHECKED = 'Chưa kiểm tra hết';

/** The reason beside each row, in one write, or none where it stands there already. */
export function writeStatus(
  tab: Tab,
  column: number,
  source: RecordSource,
  { problems, compared }: RowFindings,
): void {
  const [header = [], ...rest] = source.all;
  if (rest.length === 0) return;
  const { records, blank } = rowKinds(source);
  const reasons = reasonsByRow(problems, source.tab);
  const otherwise = compared.has(source.tab) ? GOOD : UNCHECKED;
  const status = rest.map((_, index) => {
    const reason = reasons.get(index + 2);
    if (reason !== undefined) return reason;
    if (!records.has(index + 1)) return '';
    return blank.has(index + 1) ? NOT_ENTERED : otherwise;
  });
  if (status.every((text, index) => text === (rest[index]?.[column - 1] ?? ''))) return;
  writeReasons({ tab, header, first: 2, rows: rest }, column, status);
}

/** Sentences by the row's number; the header is row 1. */
export function reasonsByRow(problems: readonly Problem[], tab: string): Map<number, string> {
  const reasons = new Map<number, string>();
  for (const found of problems) {
    const { row, column } = found.place;
    // A column of personal data is no fault of the row in which it begins.
    if (found.place.tab !== tab || row === undefined || found.code === 'personal-column') continue;
    const place = column === undefined ? {} : { column };
    const text = sentence({ ...found, place });
    const before = reasons.get(row);
    reasons.set(row, before === undefined ? text : `${before} ${text}`);
  }
  return reasons;
}
