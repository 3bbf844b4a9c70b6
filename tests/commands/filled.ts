import type { HeadlessWorkbook } from '../../local/headless-workbook';
import {
  build,
  dataOf,
  day,
  FARMERS,
  openBlank,
  openMade,
  pasteRows,
  type Row,
  type Snapshot,
} from './support';

/** The date of the filled workbook. */
export const CUTOFF = day(2025, 3, 25);

export const ROWS: readonly Row[] = [
  { cutoff: CUTOFF, outstanding: 40988, overdue: 20, households: 700, disbursed: 900 },
  { cutoff: CUTOFF, program: 'Hộ cận nghèo', outstanding: 108663, households: 1900 },
];

/** A workbook with two programs of two associations. */
export async function openFilled(): Promise<HeadlessWorkbook> {
  return filled(await openMade());
}

/** Fills a workbook that was just made. */
export function filled(workbook: HeadlessWorkbook): HeadlessWorkbook {
  pasteRows(workbook, ROWS);
  pasteRows(
    workbook,
    ROWS.map((row) => ({ ...row, association: 'Nông dân' })),
    FARMERS,
  );
  return workbook;
}

let built: Promise<Snapshot> | undefined;

/** The same with its summary tabs; made once, copied per test. */
export async function openBuilt(): Promise<HeadlessWorkbook> {
  built ??= openFilled().then((workbook) => {
    dataOf(build(workbook));
    return workbook.snapshot();
  });
  return openBlank({ snapshot: await built });
}
