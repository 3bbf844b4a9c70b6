import { type Cell, isBlank } from '../../ledger/cell';
import { changedCells } from '../../ledger/checks/changed-cells';
import { checkLedger } from '../../ledger/checks/check-ledger';
import { personalColumns } from '../../ledger/checks/personal-columns';
import { measureColumns } from '../../ledger/columns';
import { vietnameseDate } from '../../ledger/date';
import { type FoundColumns, findColumns } from '../../ledger/header';
import type { Ledger } from '../../ledger/ledger';
import { type Place, type Problem, problem, type Result } from '../../ledger/problem';
import { dayIn } from '../../ledger/read-cell';
import { recordRows } from '../../ledger/record-rows';
import { isEntryTab, tabSpec } from '../../ledger/tabs';
import { type RecordSource, readRecords } from '../records';
import type { WorkbookContext } from '../workbook-context';
import { positionsIn } from '../workbook-tabs';

/** What was found in the tabs of records. */
export interface RowFindings {
  /** Of all rows, as far as they could be read. */
  readonly problems: readonly Problem[];
  /** Names of tabs of which every row could be compared with the others. */
  readonly compared: ReadonlySet<string>;
  /** Null when a row could not be read. */
  readonly ledger: Ledger | null;
}

/** Every check of every row, in every tab of records; figures are read only. */
export function checkSources(
  sources: readonly RecordSource[],
  context: WorkbookContext,
): RowFindings {
  const whole = readRecords(sources, context);
  const read = whole.ok
    ? { problems: checkLedger(whole.value, context.catalogue), compared: namesOf(sources) }
    : checkApart(sources, whole.problems, context);
  const changed = sources.flatMap((source) => changedIn(source, context));
  // Why a figure cannot be read is said by what became of its cell.
  const explained = new Set(changed.map(({ place }) => placeKey(place)));
  const others = read.problems.filter(({ place }) => !explained.has(placeKey(place)));
  return {
    problems: [
      ...others,
      ...changed,
      ...sources.flatMap((source) => personalIn(source, context)),
      ...sources.flatMap(ignoredIn),
    ],
    compared: read.compared,
    ledger: whole.ok ? whole.value : null,
  };
}

function namesOf(sources: readonly RecordSource[]): ReadonlySet<string> {
  return new Set(sources.map(({ tab }) => tab));
}

function placeKey({ tab, row, column }: Place): string {
  return [row, column, tab].join(' ');
}

/**
 * Each tab by itself, with the closed records before it: an error of one association must not hide
 * the warnings of another.
 */
function checkApart(
  sources: readonly RecordSource[],
  known: readonly Problem[],
  context: WorkbookContext,
): Pick<RowFindings, 'problems' | 'compared'> {
  const compared = new Set<string>();
  const found = new Map<string, Problem>();
  const keep = (problems: readonly Problem[]): void => {
    for (const each of problems) found.set(`${placeKey(each.place)} ${each.code}`, each);
  };
  keep(known.filter(({ place }) => (place.row ?? 1) === 1));
  const closed = sources.filter(({ id }) => id === 'closed');
  for (const source of sources) {
    const part = source.id === 'closed' ? closed : [source, ...closed];
    const read = readRecords(part, context);
    if (read.ok) compared.add(source.tab);
    keep(
      read.ok
        ? checkLedger(read.value, context.catalogue)
        : [...read.problems, ...restProblems(part, read.problems, context)],
    );
  }
  return { problems: [...found.values()], compared };
}

/**
 * Errors of the rows that could be read, while others could not. Warnings compare a row with those
 * before it, which may be missing here.
 */
function restProblems(
  sources: readonly RecordSource[],
  known: readonly Problem[],
  context: WorkbookContext,
): readonly Problem[] {
  const bad = new Set(known.map(({ place }) => `${place.row} ${place.tab}`));
  const rest = sources.map((source) => ({
    ...source,
    values: source.values.map((row, index) => (bad.has(`${index + 1} ${source.tab}`) ? [] : row)),
  }));
  const read: Result<Ledger> = readRecords(rest, context);
  return read.ok || read.problems.some(({ place }) => place.row === undefined) ? [] : read.problems;
}

function changedIn({ tab, values }: RecordSource, { catalogue }: WorkbookContext): Problem[] {
  const columns = columnsOf(values[0]);
  return columns === null ? [] : changedCells(values, columns, catalogue, { tab });
}

function personalIn(source: RecordSource, { catalogue }: WorkbookContext): Problem[] {
  const { tab, all, id } = source;
  const columns = columnsOf(all[0]);
  const positions = positionsIn(all[0] ?? [], tabSpec(id).columns, tab);
  if (columns === null || !positions.ok || !isEntryTab(tabSpec(id))) return [];
  const ours = new Set([...positions.value.values()].map((column) => column - 1));
  const lists = Object.values(catalogue);
  const isKnown = (text: string): boolean => lists.some((list) => list.find(text) !== undefined);
  return personalColumns(all, columns, ours, isKnown, { tab });
}

function ignoredIn({ id, tab, all, ignored }: RecordSource): Problem[] {
  const found = columnsOf(all[0])?.get('cutoff');
  if (found === undefined) return [];
  const code = id === 'closed' ? 'row-of-open-date' : 'row-of-closed-date';
  return ignored.map((row) => {
    const cell: Cell = all[row - 1]?.[found.index] ?? '';
    const day = dayIn(cell);
    const date = day === null ? '' : vietnameseDate(day);
    return problem(code, { tab, row, column: found.header }, { date });
  });
}

function columnsOf(header: readonly Cell[] | undefined): FoundColumns | null {
  const columns = findColumns(header ?? [], [], {});
  return columns.ok ? columns.value : null;
}

/** What stands in a tab's rows, by index in `all`: the header is 0. */
interface RowKinds {
  readonly records: ReadonlySet<number>;
  /** Prepared for typing: a key and not one figure. */
  readonly blank: ReadonlySet<number>;
}

export function rowKinds({ values }: RecordSource): RowKinds {
  const columns = columnsOf(values[0]);
  if (columns === null) return { records: new Set(), blank: new Set() };
  const records = new Set(recordRows(values, columns));
  const measures = measureColumns().flatMap(({ field }) => columns.get(field)?.index ?? []);
  const blank = [...records].filter((row) =>
    measures.every((index) => isBlank(values[row]?.[index] ?? '')),
  );
  return { records, blank: new Set(blank) };
}
