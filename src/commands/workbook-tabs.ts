import { type Cell, isErrorCell } from '../ledger/cell';
import { LEDGER_COLUMNS } from '../ledger/columns';
import { splitHeader } from '../ledger/header';
import { nameIndex } from '../ledger/name-index';
import {
  failed,
  ok,
  type Problem,
  type ProblemCode,
  problem,
  type Result,
} from '../ledger/problem';
import { type TabColumn, type TabId, tabSpec, WORKBOOK_VERSION } from '../ledger/tabs';
import type { Tab } from '../workbook/book';
import { wrongLocale } from '../workbook/locale';
import { readMarks, tabName } from '../workbook/tabs';

/** The add-in's own tabs of the open file, found once for a command. */
export interface WorkbookTabs {
  get(id: TabId): Result<Tab>;
  has(id: TabId): boolean;
}

/** Every command begins here: right locale and zone, then the tabs. */
export function openTabs(): Result<WorkbookTabs> {
  const wrong = wrongLocale();
  if (wrong !== null) {
    return failed(problem('locale-wrong', {}, { locale: wrong.locale, timeZone: wrong.timeZone }));
  }
  const { tabs: found, version } = readMarks();
  const wrongVersion = versionProblem(found.size, version);
  if (wrongVersion) return failed(wrongVersion);
  return ok({
    has: (id) => found.has(id),
    get: (id) => {
      const tab = found.get(id);
      return tab ? ok(tab) : failed(missingTab(id));
    },
  });
}

/** A workbook of another version has other tabs and formulas: nothing is read or written there. */
function versionProblem(tabs: number, noted: number | null): Problem | null {
  const version = noted ?? (tabs === 0 ? WORKBOOK_VERSION : 1);
  if (version === WORKBOOK_VERSION) return null;
  return problem(version > WORKBOOK_VERSION ? 'version-newer' : 'version-older');
}

function missingTab(id: TabId): Problem {
  const name = tabSpec(id).name;
  return problem('tab-missing', {}, { tab: name });
}

/** Positions of a tab's columns by their id, 1-based: people move and insert columns. */
export type ColumnPositions = ReadonlyMap<string, number>;

/**
 * Finds the columns by header text as the ledger does: the unit in brackets does not count, other
 * names of a record's column do.
 * Problems: column-missing, column-twice, column-blocked.
 */
export function positionsIn(
  header: readonly Cell[],
  columns: readonly TabColumn[],
  tab: string | Tab,
): Result<ColumnPositions> {
  const known = nameIndex(columns, namesOf);
  const positions = new Map<string, number>();
  const problems: Problem[] = [];
  const report = (code: ProblemCode, { header: column }: TabColumn): void => {
    // The name of a tab costs a call: it is asked for only where a sentence needs it.
    const name = typeof tab === 'string' ? tab : tabName(tab);
    problems.push(problem(code, { tab: name, row: 1, column }, { column }));
  };
  header.forEach((cell, index) => {
    const column = known.find(splitHeader(String(cell)).name);
    if (!column) return;
    if (positions.has(column.id)) report('column-twice', column);
    else positions.set(column.id, index + 1);
  });
  for (const column of columns) {
    if (positions.has(column.id)) continue;
    // Where something was pasted over the keys, their formula shows an error instead of its header.
    const isBlocked = column.id === 'rowKey' && header.some(isErrorCell);
    report(isBlocked ? 'column-blocked' : 'column-missing', column);
  }
  return problems.length > 0 ? failed(...problems) : ok(positions);
}

/** Those of the columns that are there, wherever the others are. */
export function knownPositions(
  header: readonly Cell[],
  columns: readonly TabColumn[],
): ColumnPositions {
  const known = nameIndex(columns, namesOf);
  const found = header.flatMap((cell, index) => {
    const column = known.find(splitHeader(String(cell)).name);
    return column ? [[column.id, index + 1] as const] : [];
  });
  return new Map(found.reverse());
}

function namesOf({ header }: TabColumn): readonly string[] {
  const same = LEDGER_COLUMNS.find((column) => column.header === header);
  return [splitHeader(header).name, ...(same?.aliases ?? [])];
}
