import { type Cells, cellText, isBlank, isDate } from '../../ledger/cell';
import {
  type CellAddress,
  type CheckedTab,
  type CheckReport,
  type ListedProblem,
  MOST_LISTED,
  type NotEntered,
} from '../../ledger/checks/check-report';
import { kindText } from '../../ledger/checks/problem-kinds';
import { ENTRY_HELPER_HEADERS } from '../../ledger/columns';
import { isoDateOf, vietnameseDate } from '../../ledger/date';
import { findColumns, splitHeader } from '../../ledger/header';
import type { Problem } from '../../ledger/problem';
import type { TabId } from '../../ledger/tabs';
import { sentence } from '../../ledger/wording';

/** A tab in which problems may be. */
export interface ListedTab {
  readonly id: TabId;
  readonly name: string;
  /** As read, header row first. */
  readonly values: Cells;
}

/** @param blank rows of the tab by index: the header is 0 */
export function notEntered(tab: ListedTab, blank: ReadonlySet<number>): NotEntered[] {
  const columns = findColumns(tab.values[0] ?? [], [], {});
  if (!columns.ok) return [];
  const outstanding = columns.value.get('outstanding')?.header;
  return [...blank].map((index) => {
    const shown = NAMED_BY.flatMap((field) => {
      const cell = tab.values[index]?.[columns.value.get(field)?.index ?? -1] ?? '';
      if (isBlank(cell)) return [];
      return [isDate(cell) ? vietnameseDate(isoDateOf(cell)) : cellText(cell)];
    });
    return {
      where: `${tab.name} · Dòng ${index + 1}`,
      what: shown.join(' · '),
      cell: address(tab, index + 1, outstanding),
    };
  });
}

/** The hội is the tab's. */
const NAMED_BY = ['cutoff', 'commune', 'group', 'program', 'fund'] as const;

/** @param tabs in the order in which they are shown */
export function checkReport(
  counts: Pick<CheckReport, 'rows' | 'blank' | 'notEntered'>,
  problems: readonly Problem[],
  tabs: readonly ListedTab[],
): CheckReport {
  const groups = grouped(problems, tabs);
  let room = MOST_LISTED;
  const shown = groups.map(({ name, tab, found }): CheckedTab => {
    const listed = found.slice(0, room);
    room -= listed.length;
    return {
      name,
      errors: found.filter(isError).length,
      warnings: found.length - found.filter(isError).length,
      listed: listed.map((each) => line(each, tab)),
      more: countedByKind(found.slice(listed.length)),
    };
  });
  return {
    ...counts,
    errors: problems.filter(isError).length,
    warnings: problems.length - problems.filter(isError).length,
    tabs: shown,
  };
}

interface Group {
  readonly name: string;
  readonly tab: ListedTab | undefined;
  /** Errors first, each from top to bottom. */
  readonly found: readonly Problem[];
}

/** What is in no tab comes first: it may be why the rest could not be read. */
function grouped(problems: readonly Problem[], tabs: readonly ListedTab[]): Group[] {
  const byTab = new Map<string, Problem[]>();
  for (const each of problems) {
    const name = each.place.tab ?? '';
    byTab.set(name, [...(byTab.get(name) ?? []), each]);
  }
  const known = new Set(tabs.map(({ name }) => name));
  const others = [...byTab.keys()].filter((name) => !known.has(name));
  const groups = [
    ...others.map((name) => ({ name, tab: undefined })),
    ...tabs.map((tab) => ({ name: tab.name, tab })),
  ];
  return groups.flatMap(({ name, tab }) => {
    const found = byTab.get(name);
    return found === undefined ? [] : [{ name, tab, found: sorted(found) }];
  });
}

function sorted(found: readonly Problem[]): Problem[] {
  const rank = (each: Problem): number => (isError(each) ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b) || (a.place.row ?? 0) - (b.place.row ?? 0));
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function line(found: Problem, tab: ListedTab | undefined): ListedProblem {
  const { row, column } = found.place;
  const where = [
    ...(row === undefined ? [] : [`Dòng ${row}`]),
    ...(column === undefined ? [] : [splitHeader(column).name]),
  ];
  return {
    severity: found.severity,
    where: where.join(' · '),
    message: sentence({ ...found, place: {} }),
    cell: tab === undefined || row === undefined ? null : address(tab, row, column),
  };
}

function address({ id, values }: ListedTab, row: number, column: string | undefined): CellAddress {
  const headers = (values[0] ?? []).map(cellText);
  const index = Math.max(column === undefined ? 0 : headers.indexOf(column), 0);
  const keys = headers.indexOf(ENTRY_HELPER_HEADERS.rowKey);
  const key = keys < 0 || row === 1 ? '' : cellText(values[row - 1]?.[keys]);
  return { tab: id, row, column: index + 1, header: headers[index] ?? '', key };
}

function countedByKind(found: readonly Problem[]): CheckedTab['more'] {
  const counts = new Map<string, number>();
  for (const { code } of found) {
    const kind = kindText(code);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
