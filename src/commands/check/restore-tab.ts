import type { Cells } from '../../ledger/cell';
import { ok, type Result } from '../../ledger/problem';
import type { DimensionField } from '../../ledger/record';
import { isEntryTab, type TabId, type TabSpec, tabSpec } from '../../ledger/tabs';
import type { Tab } from '../../workbook/book';
import { colorRenewal } from '../../workbook/cell-rules';
import { type ColumnDropdown, type Dropdown, dropdownRenewal } from '../../workbook/dropdowns';
import { rowsOf, writeFormats } from '../../workbook/tab-size';
import { readFormatRows, readFormulas } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { branchRules } from '../setup/branch-rules';
import { entryRules } from '../setup/entry-rules';
import { nameListHeading } from '../setup/tab-formulas';
import { NAME_LISTS } from '../tab-plans';
import { type ColumnPositions, positionsIn, type WorkbookTabs } from '../workbook-tabs';
import { restoredFormats } from './restored-formats';

/** Where Danh mục lists the names that the dropdowns offer. */
type NameLists = ReadonlyMap<DimensionField, Dropdown>;

/** Two reads, for all tabs to be restored. */
export function nameLists(tabs: WorkbookTabs): Result<NameLists> {
  const found = tabs.get('catalogue');
  if (!found.ok) return found;
  const tab = found.value;
  const formulas = readFormulas(tab, 1);
  const rows = rowsOf(tab);
  const lists = new Map<DimensionField, Dropdown>();
  for (const kind of NAME_LISTS) {
    const at = formulas.findIndex((formula) => formula.includes(`"${nameListHeading(kind)}"`));
    if (at >= 0) lists.set(kind, { tab, rows, column: at + 1 });
  }
  return ok(lists);
}

/**
 * Gives a tab back what pasting takes from it: number formats, dropdowns, colour rules. No value is
 * changed, nor what one means. The number of calls does not depend on the number of rows.
 *
 * @param values the tab as just read, header row first
 * @returns does the writing: reads of other tabs come before it
 * Problems: column-missing, column-twice, column-blocked: then nothing is restored.
 */
export function restoration(
  tabs: WorkbookTabs,
  id: TabId,
  values: Cells,
  lists: NameLists,
): Result<() => void> {
  const found = tabs.get(id);
  if (!found.ok) return found;
  const [tab, spec] = [found.value, tabSpec(id)];
  const positions = positionsIn(values[0] ?? [], spec.columns, tabName(tab));
  if (!positions.ok) return positions;
  const rows = rowsOf(tab);
  const rules = isEntryTab(spec) ? entryRules(positions.value) : branchRules(spec, positions.value);
  const steps = [
    formatRenewal(tab, spec, positions.value, values, rows),
    dropdownRenewal(tab, rows, dropdownsOf(spec, positions.value, lists)),
    rules.length > 0 ? colorRenewal(tab, rows, rules) : null,
  ];
  return ok(() => {
    for (const step of steps) step?.();
  });
}

/** The same at once, for a command that restores one tab. */
export function restoreTab(tabs: WorkbookTabs, id: TabId, values: Cells): Result<null> {
  const lists = nameLists(tabs);
  if (!lists.ok) return lists;
  const restore = restoration(tabs, id, values, lists.value);
  if (!restore.ok) return restore;
  restore.value();
  return ok(null);
}

/** Two writes where a code is first made to show nothing but its digits. */
function formatRenewal(
  tab: Tab,
  { columns }: TabSpec,
  positions: ColumnPositions,
  values: Cells,
  rows: number,
): (() => void) | null {
  if (rows < 2) return null;
  const width = Math.max(...positions.values());
  const standing = readFormatRows(tab, 2, rows - 1, width);
  const once = restoredFormats(columns, positions, values, standing);
  if (once === null) return null;
  const twice = restoredFormats(columns, positions, values, once);
  return () => {
    writeFormats(tab, 2, once);
    if (twice !== null) writeFormats(tab, 2, twice);
  };
}

function dropdownsOf(
  { columns }: TabSpec,
  positions: ColumnPositions,
  lists: NameLists,
): ColumnDropdown[] {
  return columns.flatMap(({ id, choices, computed, help }) => {
    const column = positions.get(id);
    if (!choices || computed || column === undefined) return [];
    const from = 'list' in choices ? choices : lists.get(choices.catalogue);
    return from === undefined ? [] : [{ column, from, help }];
  });
}
