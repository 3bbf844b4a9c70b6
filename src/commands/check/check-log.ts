import { type Cell, type Cells, type CellsById, cellIn, isBlank, isDate } from '../../ledger/cell';
import { isoDateOf, vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import { RECORD_IDS, recordIn, recordsText } from '../../ledger/periods/closed-records';
import { damageAt, type LinkOfLog, type LogDamage } from '../../ledger/periods/log-verdict';
import { ok, type Problem, problem, type Result } from '../../ledger/problem';
import { tabSpec } from '../../ledger/tabs';
import { timeText, workbookZone } from '../../workbook/clock';
import { digest } from '../../workbook/digest';
import { type ChainedLine, chainedText, LOG_TEXTS, verifyChain } from '../../workbook/log-chain';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { type PeriodRow, readPeriods } from '../periods';
import { type ColumnPositions, openTabs, positionsIn, type WorkbookTabs } from '../workbook-tabs';

/** What "Kiểm tra nhật ký" found. */
interface CheckedLog {
  readonly lines: number;
  readonly closedDates: number;
  readonly problems: readonly Problem[];
}

/**
 * "Kiểm tra nhật ký": whether the lines of Nhật ký are still chained as the commands wrote them, and
 * whether the records of each closed date are still those that were closed. Two tabs and Kỳ chốt are
 * read, nothing is written.
 */
export function checkLog(): Result<CheckedLog> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const chain = readChain(tabs.value);
  if (!chain.ok) return chain;
  const periods = readPeriods(tabs.value);
  if (!periods.ok) return periods;
  const closed = periods.value.filter(({ isClosed }) => isClosed);
  const changed = changedPeriods(tabs.value, closed);
  if (!changed.ok) return changed;
  return ok({
    lines: chain.value.lines,
    closedDates: closed.length,
    problems: [...chain.value.problems, ...changed.value],
  });
}

/** "Đã kiểm tra 1.204 dòng nhật ký và 3 ngày đã chốt: không có gì bị sửa." */
export function checkedLogText({ lines, closedDates }: CheckedLog): string {
  const dates = closedDates === 0 ? '' : ` và ${formatCount(closedDates)} ngày đã chốt`;
  return `Đã kiểm tra ${formatCount(lines)} dòng nhật ký${dates}: không có gì bị sửa, thêm hay xóa.`;
}

function readChain(
  tabs: WorkbookTabs,
): Result<{ readonly lines: number; readonly problems: readonly Problem[] }> {
  const found = tabs.get('log');
  if (!found.ok) return found;
  const tab = tabName(found.value);
  const values = readAll(found.value);
  const positions = positionsIn(values[0] ?? [], tabSpec('log').columns, tab);
  if (!positions.ok) return positions;
  const lines = chainedLines(values, positions.value);
  const [first, ...others] = verifyChain(lines, digest);
  if (first === undefined) return ok({ lines: lines.length, problems: [] });
  const at = lines.findIndex(({ row }) => row === first.row);
  const damage = damageAt(lines.map(linkOf), at);
  const last = damage.kind === 'inserted' ? damage.last : damage.row;
  // The line under the damage does not fit either, which is the same one.
  const what = damageText(damage, others.filter(({ row }) => row > last + 1).length);
  return ok({
    lines: lines.length,
    problems: [problem('log-broken', { tab, row: first.row }, { what })],
  });
}

function chainedLines(values: Cells, positions: ColumnPositions): ChainedLine[] {
  const zone = workbookZone();
  const ids = tabSpec('log').columns.map(({ id }) => id);
  const at = (cells: readonly Cell[], id: string): Cell => cellIn(cells, positions, id);
  return values.flatMap((cells, index) => {
    if (index === 0 || ids.every((id) => isBlank(at(cells, id)))) return [];
    const time = at(cells, ids[0] ?? '');
    const texts = ids.slice(1, 1 + LOG_TEXTS).map((id) => String(at(cells, id)));
    return [
      {
        row: index + 1,
        time: isDate(time) ? timeText(time, zone) : String(time),
        texts,
        digest: String(at(cells, ids[ids.length - 1] ?? '')),
      },
    ];
  });
}

function linkOf({ row, time, texts, digest: own }: ChainedLine): LinkOfLog {
  return { row, digest: own, under: (before) => digest(chainedText(before, time, texts)) };
}

function damageText(damage: LogDamage, others: number): string {
  const more = others === 0 ? '' : ` Còn ${formatCount(others)} chỗ nữa ở dưới.`;
  return `${firstDamage(damage)}${more}`;
}

function firstDamage(damage: LogDamage): string {
  switch (damage.kind) {
    case 'inserted':
      return damage.last > damage.row
        ? `Các dòng ${damage.row}–${damage.last} được thêm vào, không do lệnh nào ghi.`
        : 'Dòng này được thêm vào, không do lệnh nào ghi.';
    case 'moved':
      return `Dòng này bị đổi chỗ: khi ghi, nó đứng dưới dòng nay là dòng ${damage.from}.`;
    default:
      return 'Dòng này đã bị sửa, hoặc dòng ngay trên nó đã bị xóa.';
  }
}

/** Closed dates whose records in Đã chốt give another digest than at closing. */
function changedPeriods(
  tabs: WorkbookTabs,
  closed: readonly PeriodRow[],
): Result<readonly Problem[]> {
  const found = tabs.get('closed');
  if (!found.ok) return found;
  const tab = tabName(found.value);
  const values = readAll(found.value);
  const positions = positionsIn(values[0] ?? [], tabSpec('closed').columns, tab);
  if (!positions.ok) return positions;
  const byDate = recordsByDate(values, positions.value);
  return ok(
    closed.flatMap(({ cutoff, digest: expected }) => {
      const records = byDate.get(cutoff) ?? [];
      // Marked by hand, not by a command: there is nothing to hold the records against.
      if (expected === '' || digest(recordsText(records, RECORD_IDS)) === expected) return [];
      const about = { date: vietnameseDate(cutoff) };
      return [problem('closed-rows-changed', { tab }, about)];
    }),
  );
}

function recordsByDate(
  values: Cells,
  positions: ColumnPositions,
): ReadonlyMap<string, readonly CellsById[]> {
  const byDate = new Map<string, CellsById[]>();
  for (const cells of values.slice(1)) {
    const date = cellIn(cells, positions, 'cutoff');
    if (!isDate(date)) continue;
    const day = isoDateOf(date);
    byDate.set(day, [...(byDate.get(day) ?? []), recordIn(cells, positions)]);
  }
  return byDate;
}
