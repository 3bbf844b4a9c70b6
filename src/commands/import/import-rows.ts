import type { Cell, CellsById } from '../../ledger/cell';
import { dateOf } from '../../ledger/date';
import type { ImportedRows, ImportRequest, SeenRow } from '../../ledger/imports/import-call';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import type { TabColumn } from '../../ledger/tabs';
import { keepChoice } from '../../workbook/properties';
import { runLocked, type Session } from '../locked';
import { PERSON_CHOICE } from '../log/log-line';
import type { RowChange } from '../write/row-change';
import { typedSinceText } from '../write/typed-since';
import { writeRows } from '../write/write-rows';
import { keepRemembered } from './import-memory';
import { checkImportRequest } from './import-payload';
import { type ImportPlan, type PlannedLine, planImport } from './import-plan';
import { isChange } from './import-preview';

/** As Nhật ký names it. */
const IMPORT_COMMAND = 'Nhập từ tệp';

/**
 * Imports all lines of a file or none: lock, read again, check, compare with what the person was
 * shown, write what differs. The same file again changes nothing.
 */
export function importRows(sent: unknown): Result<ImportedRows> {
  const request = checkImportRequest(sent);
  if (!request.ok) return request;
  return runLocked(IMPORT_COMMAND, request.value.requestId, (session) =>
    importAll(request.value, session),
  );
}

function importAll(request: ImportRequest, session: Session): Result<ImportedRows> {
  const plan = planImport(request, session.tabs, session);
  if (!plan.ok) return plan;
  const errors = plan.value.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return failed(...errors);
  const changes = changesOf(plan.value, request.seen);
  if (!changes.ok) return changes;
  if (request.person !== '') keepChoice(PERSON_CHOICE, request.person);
  const { table, lines } = plan.value;
  const written = writeRows(table, changes.value, {
    tabs: session.tabs,
    command: IMPORT_COMMAND,
    unit: request.fileName === '' ? table.name : `${table.name} · ${request.fileName}`,
    undoable: true,
    toleratesTyping: true,
  });
  if (!written.ok) return written;
  if (request.remember !== null) keepRemembered(request.remember, request.requestId);
  const { added, changed } = written.value;
  const same = lines.length - added - changed;
  const typed = typedSinceText(written.value.typedSince);
  const message = messageOf(added, changed, same, table.name) + typed;
  return ok({ added, changed, same, message });
}

/** Lines that differ from the tab, each with what the person was shown of it. */
function changesOf(
  { lines, compared, table }: ImportPlan,
  seen: readonly SeenRow[],
): Result<RowChange[]> {
  const shown = new Map(seen.map(([row, ...cells]) => [Number(row), cells]));
  const changes: RowChange[] = [];
  let unseen = 0;
  for (const line of lines.filter(isChange)) {
    const cells = shown.get(line.row);
    if (cells === undefined || (cells.length > 0 && cells.length !== compared.length)) unseen++;
    else changes.push(changeOf(line, cells, compared));
  }
  if (unseen === 0) return ok(changes);
  return failed(problem('import-out-of-date', { tab: table.name }, { count: unseen }));
}

function changeOf(
  { key, after }: PlannedLine,
  cells: readonly (string | number)[],
  columns: readonly TabColumn[],
): RowChange {
  if (cells.length === 0) return { key, before: null, after };
  const before: CellsById = Object.fromEntries(
    columns.map(({ id, kind }, i) => [id, cellOf(cells[i] ?? '', kind)]),
  );
  return { key, before, after };
}

function cellOf(cell: string | number, kind: TabColumn['kind']): Cell {
  const isDay = kind === 'date' && typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell);
  return isDay ? dateOf(cell) : cell;
}

function messageOf(added: number, changed: number, same: number, tab: string): string {
  if (added + changed === 0) return `Không có gì thay đổi: ${same} dòng đã có trong tab ${tab}.`;
  const parts = [
    ...(added > 0 ? [`${added} dòng mới`] : []),
    ...(changed > 0 ? [`${changed} dòng cập nhật`] : []),
    ...(same > 0 ? [`${same} dòng giữ nguyên`] : []),
  ];
  return `Đã nhập vào tab ${tab}: ${parts.join(', ')}.`;
}
