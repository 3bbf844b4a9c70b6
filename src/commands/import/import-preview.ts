import { type Cell, shownCell } from '../../ledger/cell';
import type {
  CumulativeShown,
  ImportChange,
  ImportPreview,
  ImportSaid,
} from '../../ledger/imports/import-call';
import { ok, type Problem, type Result } from '../../ledger/problem';
import type { TabSpec } from '../../ledger/tabs';
import { sentence } from '../../ledger/wording';
import { readContext } from '../workbook-context';
import { openTabs } from '../workbook-tabs';
import { checkImportContent } from './import-payload';
import { type ImportPlan, type PlannedLine, planImport, seenOf } from './import-plan';
import { amountText, dotted } from './import-records';

/** More than these in full help nobody; the rest is counted. */
const MOST_CHANGES = 200;
const MOST_PROBLEMS = 200;

/** What an import would do, line by line. Looks up, changes nothing. */
export function importPreview(sent: unknown): Result<ImportPreview> {
  const content = checkImportContent(sent);
  if (!content.ok) return content;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const plan = planImport(content.value, tabs.value, context.value);
  return plan.ok ? ok(previewOf(plan.value)) : plan;
}

function previewOf(plan: ImportPlan): ImportPreview {
  const { table, lines, compared, problems } = plan;
  const added = lines.filter(({ standing }) => standing === null);
  const changed = lines.filter((line) => line.standing !== null && isChange(line));
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b));
  return {
    place: table.name,
    added: added.length,
    changed: changed.length,
    same: lines.length - added.length - changed.length,
    changes: [...changed, ...added]
      .slice(0, MOST_CHANGES)
      .map((line) => changeOf(line, table.spec)),
    problems: sorted.slice(0, MOST_PROBLEMS).map(said),
    errors: problems.filter(({ severity }) => severity === 'error').length,
    seen: lines.map((line) => seenOf(line, compared)),
    differences: differencesOf(plan),
  };
}

export function isChange({ after }: PlannedLine): boolean {
  return Object.keys(after).length > 0;
}

/** Errors first, then by the row of the file. */
function rank({ severity, place }: Problem): number {
  return (severity === 'error' ? 0 : 1e7) + (place.row ?? 0);
}

function said(found: Problem): ImportSaid {
  const { field } = found.about;
  return {
    kind: found.severity,
    row: found.place.row ?? null,
    field: typeof field === 'string' ? field : null,
    message: sentence(found),
  };
}

function changeOf({ row, what, standing, after }: PlannedLine, spec: TabSpec): ImportChange {
  const cells = spec.columns.filter(
    ({ id, computed }) => id in after && computed !== true && !spec.key.includes(id),
  );
  return {
    row,
    what,
    at: standing?.row ?? null,
    cells: cells.map(({ id, header }) => ({
      column: header,
      before: standing === null ? '' : figureText(standing.cells[id]),
      after: figureText(after[id]),
    })),
  };
}

/** A number as reports print it: 4.000.000.000. */
function figureText(cell: Cell | undefined): string {
  return typeof cell === 'number' ? dotted(cell) : shownCell(cell);
}

function differencesOf({ differences, table }: ImportPlan): CumulativeShown[] {
  return differences.slice(0, MOST_CHANGES).flatMap(({ row, column, total, before, value }) => {
    const spec = table.spec.columns.find(({ id }) => id === column);
    if (spec === undefined) return [];
    const text = (amount: number): string => amountText(amount, spec, table);
    return [
      { row, column: spec.header, total: text(total), before: text(before), value: text(value) },
    ];
  });
}
