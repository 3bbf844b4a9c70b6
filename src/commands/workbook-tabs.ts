import { type Cell, isBlank } from '../ledger/cell';
import { splitHeader } from '../ledger/header';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { type TabColumn, type TabId, tabSpec } from '../ledger/tabs';
import { textKey } from '../ledger/text-key';
import type { Tab } from '../workbook/book';
import { wrongLocale } from '../workbook/locale';
import { findTabs } from '../workbook/tabs';

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
  const found = findTabs('tab');
  return ok({
    has: (id) => found.has(id),
    get: (id) => {
      const tab = found.get(id);
      return tab ? ok(tab) : failed(missingTab(id));
    },
  });
}

function missingTab(id: TabId): Problem {
  const name = tabSpec(id).name;
  return problem('tab-missing', {}, { tab: name });
}

/** Positions of a tab's columns by their id, 1-based: people move and insert columns. */
export type ColumnPositions = ReadonlyMap<string, number>;

/**
 * Finds the columns by header text; the unit in brackets does not count.
 * Problems: column-missing, column-twice.
 */
export function positionsIn(
  header: readonly Cell[],
  columns: readonly TabColumn[],
  tab: string,
): Result<ColumnPositions> {
  const keys = header.map((cell) => (isBlank(cell) ? '' : headerKey(String(cell))));
  const positions = new Map<string, number>();
  const problems: Problem[] = [];
  for (const column of columns) {
    const key = headerKey(column.header);
    const first = keys.indexOf(key);
    const place = { tab, row: 1, column: column.header };
    if (first < 0) problems.push(problem('column-missing', place, { column: column.header }));
    else if (keys.indexOf(key, first + 1) >= 0) {
      problems.push(problem('column-twice', place, { column: column.header }));
    } else positions.set(column.id, first + 1);
  }
  return problems.length > 0 ? failed(...problems) : ok(positions);
}

export function headerKey(header: string): string {
  return textKey(splitHeader(header).name);
}
