import type { Criterion } from '../analysis/criterion';
import { dateBefore, missingUnits } from '../analysis/missing-units';
import { type Rows, rowsInside } from '../analysis/selection';
import { assembleLedger, type LedgerPart } from '../ledger/assemble-ledger';
import type { Catalogue } from '../ledger/catalogue';
import { type Cell, type Cells, isBlank } from '../ledger/cell';
import { isMeasureColumn, type LedgerField } from '../ledger/columns';
import type { IsoDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import type { Problem } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { noteLines } from './comparison-cells';
import type { Argument } from './custom-function';

/** A question as it was read, with the ledger that its columns make. */
interface Answered {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly criteria: readonly Criterion[];
}

/** Those that tell who has reported. */
const FIELDS = new Set<LedgerField>(['cutoff', 'commune', 'association', 'outstanding']);

/** @param values the range that the question's ledger was read from */
export function withMissing(
  table: Cell[][],
  values: Argument,
  question: Answered,
  by: readonly (DimensionField | 'cutoff')[],
): Cell[][] {
  const width = table[0]?.length ?? 1;
  return [...table, ...noteLines(missing(values, question, by), width)];
}

/**
 * Who is missing in a table: at the last ngày chốt of its period, or at each of them where it is divided
 * by date. The question was read for its own columns; who has reported takes others, of a date or two,
 * which a range of one complete date does without.
 */
function missing(
  values: Argument,
  { ledger, catalogue, period, criteria }: Answered,
  by: readonly (DimensionField | 'cutoff')[],
): Problem[] {
  const cutoffs = ledger.cutoffs.members;
  if (!Array.isArray(values) || (cutoffs.length === 1 && !hasOpenRow(ledger))) return [];
  const inside = cutoffs.filter((date) => date >= period.from && date <= period.to);
  const dates = by.includes('cutoff') ? inside : inside.slice(-1);
  const needed = dates.flatMap((date) => [dateBefore(cutoffs, date) ?? date, date]);
  const rows = rowsAtAny(ledger, needed);
  const records = recordsOf(values as Cells, ledger, rows);
  const read = assembleLedger([{ values: records }], { catalogue, strict: false, fields: FIELDS });
  // A column that the question does not ask for may hold what cannot be read: UT_KIEMTRA tells of that.
  if (!read.ok) return [];
  const amounts = amountColumns(read.value.parts);
  const asked = new Uint8Array(ledger.rowCount);
  rowsAtAny(ledger, needed, criteria).forEach((row) => {
    asked[row] = 1;
  });
  const about = {
    isAsked: (row: number): boolean => asked[rows[row] ?? 0] === 1,
    isOpen: (row: number): boolean =>
      amounts?.every((column) => isBlank(records[row + 1]?.[column])) ?? false,
  };
  return dates.flatMap((date) => missingUnits(read.value.ledger, date, about) ?? []);
}

/** null of a range without programs: in a row of Tổ TK&VV other columns hold savings. */
function amountColumns(parts: readonly LedgerPart[]): readonly number[] | null {
  const columns = [...(parts[0]?.columns.values() ?? [])];
  if (!columns.some(({ column }) => column.field === 'program')) return null;
  return columns.filter(({ column }) => isMeasureColumn(column)).map(({ index }) => index);
}

/** A row with nothing in the columns that were read. Most have something in the first. */
function hasOpenRow({ measures, rowCount }: Ledger): boolean {
  const [first, ...others] = Object.values(measures);
  if (first === undefined) return true;
  for (let row = 0; row < rowCount; row++) {
    if (!Number.isNaN(first[row])) continue;
    if (others.every((column) => Number.isNaN(column[row]))) return true;
  }
  return false;
}

function rowsAtAny(
  ledger: Ledger,
  dates: readonly IsoDate[],
  criteria: readonly Criterion[] = [],
): Rows {
  const [from = '', to = ''] = [dates[0], dates[dates.length - 1]];
  const found = rowsInside(ledger, { kind: 'window', from, to, text: '' }, criteria);
  return found.ok ? found.value : new Int32Array(0);
}

/** The header row first. */
function recordsOf(values: Cells, { place }: Ledger, rows: Rows): Cells {
  const records = [values[0] ?? []];
  for (let i = 0; i < rows.length; i++) {
    records.push(values[(place(rows[i] ?? 0).row ?? 0) - 1] ?? []);
  }
  return records;
}
