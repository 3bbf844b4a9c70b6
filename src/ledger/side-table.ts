import { type Cell, type Cells, isBlank } from './cell';
import { readUnit, splitHeader, unitMissing } from './header';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { type FoundColumn, RowReader } from './row-reader';
import type { TabColumn, TabSpec } from './tab-spec';
import { textKey } from './text-key';
import type { MoneyUnit } from './unit';

interface SideTableOptions<Row> {
  readonly spec: TabSpec;
  /** Name of the tab for messages. */
  readonly tab?: string | undefined;
  /** Ids of the columns without which the tab is refused. */
  readonly required: readonly string[];
  /** Turns one row into a record; null when a key cell has a problem, or the row is none. */
  readonly read: (row: RowReader) => Row | null;
  /** Two rows with the same key are refused; without it rows are not compared. */
  readonly keyOf?: (row: Row) => string;
  /** Takes what the rows warn of. */
  readonly warnings?: Problem[] | undefined;
}

/**
 * Reads a tab beside the ledger (Tổ TK&VV, Danh mục, Cài đặt …), header row first: columns in
 * any order, blank rows anywhere, columns of the user's own passed over. A tab that holds nothing
 * below its header gives no rows.
 * Problems: column-missing, column-twice, unit-missing, row-twice, and those of single cells.
 */
export function readSideTable<Row>(
  values: Cells,
  options: SideTableOptions<Row>,
): Result<readonly Row[]> {
  const at: Place = options.tab === undefined ? {} : { tab: options.tab };
  const columns = findColumns(values[0] ?? [], options, at);
  if (!columns.ok) return columns;

  const problems: Problem[] = [];
  const rows: Row[] = [];
  const firstRowOf = new Map<string, number>();
  values.slice(1).forEach((cells, index) => {
    if (columns.value.every((column) => isBlank(cells[column.index]))) return;
    const place: Place = { ...at, row: index + 2 };
    const record = options.read(
      new RowReader(columns.value, cells, place, problems, options.warnings),
    );
    if (record === null) return;
    rows.push(record);
    const key = options.keyOf?.(record);
    if (key === undefined) return;
    const first = firstRowOf.get(key);
    if (first !== undefined) problems.push(problem('row-twice', place, { first }));
    else firstRowOf.set(key, index + 2);
  });
  return problems.length > 0 ? failed(...problems) : ok(rows);
}

function findColumns<Row>(
  header: readonly Cell[],
  options: SideTableOptions<Row>,
  at: Place,
): Result<readonly FoundColumn[]> {
  const headers = header.map(readHeader);
  const found: FoundColumn[] = [];
  const problems: Problem[] = [];
  for (const column of options.spec.columns) {
    const place: Place = { ...at, column: column.header };
    const about = { column: column.header };
    const matches = headers.flatMap((text, index) => (matchesColumn(text, column) ? [index] : []));
    const [index] = matches;
    if (index === undefined) {
      if (options.required.includes(column.id))
        problems.push(problem('column-missing', place, about));
      continue;
    }
    const unit = headers[index]?.unit ?? null;
    if (matches.length > 1) problems.push(problem('column-twice', place, about));
    if (column.kind === 'money' && unit === null)
      problems.push(unitMissing(String(header[index]), place));
    found.push({ id: column.id, header: column.header, index, unit });
  }
  return problems.length > 0 ? failed(...problems) : ok(found);
}

interface Header {
  /** Key of the whole text: a bracket may be part of a name. */
  readonly key: string;
  /** Key of the text without the bracket at its end. */
  readonly bareKey: string;
  readonly unit: MoneyUnit | null;
}

function readHeader(cell: Cell): Header {
  const { name, bracket } = splitHeader(String(cell));
  return { key: textKey(String(cell)), bareKey: textKey(name), unit: readUnit(bracket) };
}

function matchesColumn(header: Header, column: TabColumn): boolean {
  const wanted = textKey(column.header);
  return header.key === wanted || header.bareKey === wanted;
}
