import { type Cell, type Cells, isBlank } from './cell';
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerField } from './columns';
import { nameIndex } from './name-index';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { dayIn } from './read-cell';
import { looseKey, tidyText } from './text-key';
import type { MoneyUnit } from './unit';

/** Where a ledger column stands in a range. */
export interface FoundColumn {
  readonly column: LedgerColumn;
  /** 0-based position in the row. */
  readonly index: number;
  /** As written in the sheet, unit included. */
  readonly header: string;
  /** Unit that a money header names. */
  readonly unit: MoneyUnit | null;
}

export type FoundColumns = ReadonlyMap<LedgerField, FoundColumn>;

/**
 * Finds the ledger's columns in a header row: by text, in any order, without regard to the bracket
 * with the unit. Columns of the user's own are passed over.
 *
 * @param values below which a header may stand that means something only above dates
 * Problems: header-missing, column-missing (for `required`), column-twice.
 */
export function findColumns(
  row: readonly Cell[],
  required: readonly LedgerField[],
  place: Place,
  values: Cells = [],
): Result<FoundColumns> {
  const columns = nameIndex(LEDGER_COLUMNS, (column) => [column.header, ...column.aliases]);
  const found = new Map<LedgerField, FoundColumn>();
  const problems: Problem[] = [];
  row.forEach((cell, index) => {
    if (isBlank(cell) || typeof cell !== 'string') return;
    const header = tidyText(cell);
    const { name, bracket } = splitHeader(header);
    const column = columns.find(name);
    if (column === undefined) return;
    if (found.has(column.field)) {
      problems.push(problem('column-twice', place, { column: column.header }));
      return;
    }
    const unit = column.kind === 'money' ? readUnit(bracket) : null;
    found.set(column.field, { column, index, header, unit });
  });
  for (const column of LEDGER_COLUMNS) {
    if (found.has(column.field)) continue;
    const fallback = fallbackOf(column, row, values);
    if (fallback !== null) found.set(column.field, fallback);
  }
  if (found.size === 0) return failed(problem('header-missing', place));
  for (const column of LEDGER_COLUMNS) {
    if (required.includes(column.field) && !found.has(column.field)) {
      problems.push(problem('column-missing', place, { column: column.header }));
    }
  }
  return problems.length > 0 ? failed(...problems) : ok(found);
}

/** The column under a header that a sheet may also have beside the right one. */
function fallbackOf(column: LedgerColumn, row: readonly Cell[], values: Cells): FoundColumn | null {
  for (const { header, aboveDates = false } of column.fallbacks ?? []) {
    const key = looseKey(header);
    const index = row.findIndex(
      (cell) => typeof cell === 'string' && looseKey(splitHeader(cell).name) === key,
    );
    if (index < 0 || (aboveDates && !isAboveDates(values, index))) continue;
    return { column, index, header: tidyText(String(row[index])), unit: null };
  }
  return null;
}

function isAboveDates(values: Cells, index: number): boolean {
  const first = values.slice(1).find((row) => !isBlank(row[index] ?? ''));
  return first !== undefined && dayIn(first[index]) !== null;
}

/** "Dư nợ (triệu đồng)", or "Dư nợ - triệu đồng" → "Dư nợ" and "triệu đồng". */
export function splitHeader(header: string): { name: string; bracket: string } {
  const match = /^([^([]*)[([]([^)\]]*)[)\]]?\s*$/.exec(header);
  const [, name = header, bracket = ''] = match ?? unitAtEnd(header) ?? [];
  return { name: tidyText(name), bracket: tidyText(bracket) };
}

/** Only a unit counts: a name may have such a sign in it. */
function unitAtEnd(header: string): RegExpExecArray | null {
  const match = /^(.*?[^\s,:])(?:\s+[-–—]|[,:])\s+(.+)$/.exec(header);
  return match !== null && readUnit(match[2] ?? '') !== null ? match : null;
}

/** Looser than the standard names: as headers write them, without diacritics and spaces. */
const UNIT_SPELLINGS: readonly (readonly [MoneyUnit, RegExp])[] = [
  ['đồng', /^(d|dong|vnd)$/],
  ['nghìn đồng', /^((nghin|ngan)(dong)?|1000d(ong)?)$/],
  ['triệu đồng', /^(trieu(dong)?|trd?)$/],
  ['tỷ đồng', /^t[yi](dong)?$/],
];

/** "triệu đồng", "trđ", "ĐVT: triệu đồng", "1.000đ"; null if it names no unit of money. */
export function readUnit(text: string): MoneyUnit | null {
  const key = looseKey(text).replace(/^(dvt|donvitinh|donvi)/, '');
  return UNIT_SPELLINGS.find(([, spelling]) => spelling.test(key))?.[0] ?? null;
}

/** Of a money header without a unit, or with a bracket that names none. */
export function unitMissing(header: string, place: Place): Problem {
  const { name, bracket } = splitHeader(header);
  if (bracket === '') return problem('unit-missing', place, { column: name });
  return problem('unit-unknown', place, { column: name, header, text: bracket });
}

/** One unit for all money columns of all sources; null if no header names one. */
export function commonUnit(
  headers: readonly { readonly place: Place; readonly columns: FoundColumns }[],
  unitRequired: boolean,
): Result<MoneyUnit | null> {
  let first: FoundColumn | undefined;
  let without: Problem | undefined;
  for (const { place, columns } of headers) {
    for (const found of columns.values()) {
      if (found.column.kind !== 'money') continue;
      if (found.unit === null) {
        without ??= unitMissing(found.header, place);
      } else if (first === undefined) first = found;
      else if (found.unit !== first.unit) {
        const about = { first: first.header, second: found.header };
        return failed(problem('unit-mixed', place, about));
      }
    }
  }
  if (without !== undefined && (unitRequired || first !== undefined)) return failed(without);
  return ok(first?.unit ?? null);
}
