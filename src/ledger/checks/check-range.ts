import { assembleLedger } from '../assemble-ledger';
import type { Catalogue } from '../catalogue';
import { type Cells, cellText } from '../cell';
import { ENTRY_HELPER_HEADERS, LEDGER_COLUMNS, type LedgerField } from '../columns';
import { type FoundColumns, findColumns, splitHeader, unitMissing } from '../header';
import type { Ledger } from '../ledger';
import { failed, ok, type Problem, problem, type Result } from '../problem';
import { withoutRows } from '../readable-rows';
import { textKey } from '../text-key';
import { checkAlike } from './check-alike';
import { checkCells } from './check-cells';
import { checkRows } from './check-ledger';
import { checkLending } from './check-lending';
import { checkRollForward } from './check-roll-forward';
import { checkValidity } from './check-validity';
import { personalColumns } from './personal-columns';
import { rowsOfUnits, unitsOf } from './unit-rows';

/** What is wrong with a range of records of which no workbook is known. */
export interface RangeFindings {
  readonly rowCount: number;
  /** Errors first, each from top to bottom and from left to right. */
  readonly problems: readonly Problem[];
  /** How many more there are: a column of the wrong kind is wrong in every row. */
  readonly more: number;
}

/** Without these, rows can neither be told apart nor compared. */
const REQUIRED: readonly LedgerField[] = [
  ...LEDGER_COLUMNS.filter(({ required }) => required).map(({ field }) => field),
  'outstanding',
];

/**
 * All checks that need nothing but the rows themselves and the published lists: of cells
 * (checkCells), of rows (checkRows, checkValidity, checkLending, checkAlike) as far as each can be read, of each
 * balance against the one before (checkRollForward) in units of which every row can be read, and of
 * data about persons. What needs Danh mục is left to the command: groupings, mergers of communes.
 * Problems: header-missing, column-missing, column-twice, unit-mixed, ledger-empty; where some money
 * headers have a unit, unit-missing.
 */
export function checkRange(values: Cells, catalogue: Catalogue): Result<RangeFindings> {
  const columns = findColumns(values[0] ?? [], REQUIRED, {}, values);
  if (!columns.ok) return columns;
  const cells = checkCells(values, columns.value, catalogue);
  if (!cells.ok) return cells;
  const { unread, unreadRows, more } = cells.value;
  const read = assembleLedger([{ values: without(values, unread) }], { catalogue, strict: false });
  if (!read.ok) return read;
  const { ledger } = read.value;
  const rowCount = ledger.rowCount + unread.size;
  if (rowCount === 0) return failed(problem('ledger-empty'));
  const rows = checkRows(ledger);
  const problems = [
    ...withoutUnit(ledger, columns.value),
    ...cells.value.problems,
    ...rows,
    ...checkRollForward(comparable(ledger, unreadRows, rows), catalogue),
    ...checkValidity(ledger, catalogue),
    ...checkLending(ledger, catalogue),
    ...checkAlike(ledger),
    ...personalColumns(values, columns.value, ownColumns(values, columns.value), isKnown, {}),
  ];
  return ok({ rowCount, problems: sorted(problems, columns.value), more });

  function isKnown(text: string): boolean {
    return Object.values(catalogue).some((list) => list.find(text) !== undefined);
  }
}

/** Where no header has a unit, everything is checked but amounts against households. */
function withoutUnit({ unit }: Ledger, columns: FoundColumns): Problem[] {
  if (unit !== null) return [];
  return [...columns.values()].flatMap(({ column, header }) => {
    return column.kind === 'money' ? [unitMissing(header, { row: 1, column: header })] : [];
  });
}

/** The rows that are left out blank, so that the others keep their numbers. */
function without(values: Cells, rows: ReadonlySet<number>): Cells {
  return rows.size === 0 ? values : values.map((row, index) => (rows.has(index) ? [] : row));
}

/** Rows of which it is known what went before: a balance that stands twice is known no better. */
function comparable(ledger: Ledger, unreadRows: Ledger, found: readonly Problem[]): Ledger {
  const twice = new Set(
    found.flatMap(({ code, place }) => (code === 'key-twice' ? place.row : [])),
  );
  const isSingle = new Uint8Array(ledger.rowCount);
  for (let row = 0; row < ledger.rowCount; row++) {
    isSingle[row] = twice.size > 0 && twice.has(ledger.place(row).row) ? 0 : 1;
  }
  const doubtful = [unreadRows, withoutRows(ledger, isSingle)].flatMap(unitsOf);
  return withoutRows(ledger, rowsOfUnits(ledger, doubtful));
}

function ownColumns([header = []]: Cells, columns: FoundColumns): ReadonlySet<number> {
  const helpers = new Set(Object.values(ENTRY_HELPER_HEADERS).map(textKey));
  const own = new Set([...columns.values()].map(({ index }) => index));
  header.forEach((cell, index) => {
    if (helpers.has(textKey(splitHeader(cellText(cell)).name))) own.add(index);
  });
  return own;
}

function sorted(problems: readonly Problem[], columns: FoundColumns): readonly Problem[] {
  const indexOf = new Map([...columns.values()].map(({ header, index }) => [header, index]));
  const order = ({ severity, place: { row = 0, column = '' } }: Problem): readonly number[] => [
    severity === 'error' ? 0 : 1,
    row,
    indexOf.get(column) ?? -1,
  ];
  const keyed = problems.map((found) => ({ found, key: order(found) }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((part, i) => part !== b.key[i]);
    return at < 0 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
  });
  return keyed.map(({ found }) => found);
}
