import type { Lack } from '../analysis/comparable-units';
import type { Cell } from '../ledger/cell';
import type { Problem } from '../ledger/problem';
import { sentence } from '../ledger/wording';

/** What stands where there would be a change, had all units reported at both times. */
export const LACKS: Readonly<Record<NonNullable<Lack>, string>> = {
  base: 'không có số liệu gốc',
  end: 'chưa đủ số liệu cuối kỳ',
  both: 'không có số liệu gốc',
};

/** The lines below a table: which units are missing. */
export function noteLines(notes: readonly Problem[], width: number): Cell[][] {
  return notes.map((note) => [sentence(note), ...Array.from({ length: width - 1 }, () => '')]);
}
