import type { CellsById } from '../../ledger/cell';
import { dateOf, type IsoDate, isoDateOf, vietnameseDate } from '../../ledger/date';
import { unitTitle } from '../../ledger/entry-unit';
import { formatCount } from '../../ledger/format';
import { checkNotTooLate } from '../../ledger/latest-cutoff';
import type { Ledger } from '../../ledger/ledger';
import type { PreparedPeriod, PrepareRequest } from '../../ledger/periods/period-requests';
import type { Preparation, PreparedRow } from '../../ledger/periods/prepared-rows';
import { atField, failed, ok, problem, type Result } from '../../ledger/problem';
import { PERIOD_STATES } from '../../ledger/tabs';
import { LONGEST_NAME } from '../../ledger/text-bounds';
import { textKey } from '../../ledger/text-key';
import { now } from '../../workbook/clock';
import { showTab } from '../../workbook/tabs';
import { askedDate, dateIfAsked } from '../asked-date';
import { onceUnderLock } from '../locked';
import { entryTabs } from '../own-tabs';
import { requireBranch } from '../people';
import { closedDates, readPeriods } from '../periods';
import { type RecordSource, readSources } from '../records';
import { checked, fields, listOf, text } from '../schema';
import { readContext, type WorkbookContext } from '../workbook-context';
import { openTabs, type WorkbookTabs } from '../workbook-tabs';
import { type KeyedTab, openKeyedTab } from '../write/keyed-tab';
import type { RowChange } from '../write/row-change';
import { writeRows } from '../write/write-rows';
import { laterRows, preparationOf } from './prepared-units';
import { readReadable } from './readable-records';
import { rowOwners } from './row-owners';

const COMMAND = 'Chuẩn bị kỳ mới';
const name = text(LONGEST_NAME);
const names = listOf(name, 2_000);
const requestSchema = fields<PrepareRequest>({
  requestId: text(LONGEST_NAME, 1),
  cutoff: text(100),
  deadline: text(100),
  associations: listOf(name, 10),
  communes: names,
  programs: names,
  funds: names,
});

/**
 * "Chuẩn bị kỳ mới": writes the rows of a new date, all xã × chương trình × nguồn vốn that had a
 * balance at the unit's date before, with that balance to type against and amounts blank. Run again
 * it adds what is missing and touches nothing that was typed.
 */
export function preparePeriod(sent: unknown): Result<PreparedPeriod> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  return onceUnderLock(COMMAND, request.value.requestId, () => prepare(request.value));
}

/** The request once its dates are read. */
interface Asked extends Pick<PrepareRequest, 'associations' | 'communes' | 'programs' | 'funds'> {
  readonly cutoff: IsoDate;
  readonly deadline: IsoDate | null;
}

function prepare(request: PrepareRequest): Result<PreparedPeriod> {
  const asked = readAsked(request);
  if (!asked.ok) return asked;
  const { cutoff, deadline } = asked.value;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  if (deadline !== null) {
    const branch = requireBranch(tabs.value);
    if (!branch.ok) return atField('deadline', branch);
  }
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const periods = readPeriods(tabs.value);
  if (!periods.ok) return periods;
  if (closedDates(periods.value).has(cutoff)) {
    const about = { date: vietnameseDate(cutoff), field: 'cutoff' };
    return failed(problem('period-closed', {}, about));
  }
  const read = readEarlier(tabs.value, context.value, asked.value);
  if (!read.ok) return read;
  const preparation = preparationOf(read.value.ledger, context.value, asked.value);
  if (!preparation.ok) return preparation;
  const written = writePrepared(tabs.value, context.value, read.value, preparation.value, cutoff);
  if (!written.ok) return written;
  if (deadline !== null) {
    const kept = writeDeadline(tabs.value, context.value, cutoff, deadline);
    if (!kept.ok) return kept;
  }
  return ok(answerOf(preparation.value, written.value, asked.value));
}

function readAsked({ cutoff, deadline, ...chosen }: PrepareRequest): Result<Asked> {
  const date = askedDate(cutoff);
  if (!date.ok) return date;
  const inTime = checkNotTooLate(date.value, isoDateOf(now()));
  if (!inTime.ok) return inTime;
  const last = dateIfAsked(deadline, 'deadline');
  if (!last.ok) return last;
  if (last.value !== null && last.value < date.value) {
    const about = { first: vietnameseDate(date.value), last: vietnameseDate(last.value) };
    return failed(problem('dates-reversed', {}, { ...about, field: 'deadline' }));
  }
  if (chosen.associations.length === 0) {
    return failed(problem('list-empty', {}, { field: 'associations' }));
  }
  return ok({ ...chosen, cutoff: date.value, deadline: last.value });
}

interface Earlier {
  readonly ledger: Ledger;
  readonly sources: readonly RecordSource[];
}

/** The records of the associations asked for. What stands before the date must be right: it is carried over. */
function readEarlier(tabs: WorkbookTabs, context: WorkbookContext, asked: Asked): Result<Earlier> {
  const { cutoff, associations } = asked;
  const { catalogue } = context;
  const all = readSources(tabs);
  if (!all.ok) return all;
  const isAsked = (association: string): boolean =>
    associations.some((name) => textKey(name) === textKey(association));
  const sources = all.value.filter(({ association }) => {
    const own = association && (catalogue.association.find(association)?.name ?? association);
    return own === undefined || isAsked(own);
  });
  const read = readReadable(sources, context);
  if (!read.ok) return read;
  const owners = rowOwners(sources, catalogue);
  const before = read.value.problems.filter((found) => owners.isBefore(found, cutoff));
  if (before.length > 0) return failed(...before);
  const { ledger } = read.value;
  const later = laterRows(ledger, cutoff, asked);
  if (later.length > 0) return failed(...later);
  return ok({ ledger, sources });
}

interface WrittenPreparation {
  readonly added: number;
  readonly there: number;
  readonly tabs: PreparedPeriod['tabs'];
}

/** One write for each association's tab. */
function writePrepared(
  tabs: WorkbookTabs,
  { catalogue }: WorkbookContext,
  { ledger, sources }: Earlier,
  { rows }: Preparation,
  cutoff: IsoDate,
): Result<WrittenPreparation> {
  let added = 0;
  let last: KeyedTab | null = null;
  const written: PreparedPeriod['tabs'][number][] = [];
  for (const { spec, association } of entryTabs(catalogue.association)) {
    const own = rows.filter((row) => textKey(row.association) === textKey(association));
    if (own.length === 0) continue;
    const table = openKeyedTab(tabs, spec.id, catalogue);
    if (!table.ok) return table;
    const values = sources.find(({ tab }) => tab === table.value.name)?.values ?? [];
    const there = new Set(values.slice(1).map((cells) => table.value.keyOf(cells)));
    const changes = own
      .map((row) => changeOf(row, cutoff, table.value, ledger.scale))
      .filter(({ key }) => !there.has(key));
    if (changes.length === 0) continue;
    const task = { tabs, command: COMMAND, unit: association, undoable: true };
    const done = writeRows(table.value, changes, task);
    if (!done.ok) return done;
    added += done.value.added;
    last = table.value;
    const row = done.value.rows.find((at) => at !== null) ?? 2;
    written.push({ id: spec.id, name: table.value.name, added: done.value.added, row });
  }
  // She goes on typing where the rows are.
  if (last !== null && written.length === 1) showTab(last.tab);
  return ok({ added, there: rows.length - added, tabs: written });
}

function changeOf(
  { opening, ...members }: PreparedRow,
  cutoff: IsoDate,
  table: KeyedTab,
  scale: number,
): RowChange {
  const after: CellsById = {
    ...members,
    cutoff: dateOf(cutoff),
    previousOutstanding: opening === null ? '' : opening / scale,
  };
  return { key: table.keyOfRecord(after) ?? '', before: null, after };
}

/** Kỳ chốt keeps it; an earlier deadline of the date is replaced. */
function writeDeadline(
  tabs: WorkbookTabs,
  { catalogue }: WorkbookContext,
  cutoff: IsoDate,
  deadline: IsoDate,
): Result<unknown> {
  const table = openKeyedTab(tabs, 'periods', catalogue);
  if (!table.ok) return table;
  const after: CellsById = {
    cutoff: dateOf(cutoff),
    deadline: dateOf(deadline),
    status: PERIOD_STATES[0],
  };
  const key = table.value.keyOfRecord(after) ?? '';
  const task = { tabs, command: COMMAND, unit: 'Toàn sổ', undoable: true };
  return writeRows(table.value, [{ key, before: 'any', after }], task);
}

function answerOf(
  { rows, without, split, fresh = [] }: Preparation,
  { added, there, tabs }: WrittenPreparation,
  { cutoff, deadline }: Asked,
): PreparedPeriod {
  const date = vietnameseDate(cutoff);
  const units = new Set(rows.map(unitTitle)).size;
  const notes: string[] = [];
  if (added > 0 && there > 0) notes.push(`${formatCount(there)} dòng đã có sẵn, giữ nguyên.`);
  if (deadline !== null) notes.push(`Hạn nộp: ${vietnameseDate(deadline)}.`);
  if (without.length > 0) {
    notes.push(`Không có dư nợ kỳ trước: ${without.map(unitTitle).join('; ')}.`);
  }
  if (split.length > 0) {
    notes.push(`Xã đã tách, cần tự thêm dòng theo xã mới: ${split.join(', ')}.`);
  }
  if (fresh.length > 0) {
    notes.push(`Chưa có ngày nào trước đó, chưa thêm dòng: ${fresh.join(', ')}.`);
  }
  if (rows.length === 0) {
    return { message: 'Không có dư nợ kỳ trước nào để chuẩn bị dòng.', notes, tabs };
  }
  const done = `Đã thêm ${formatCount(added)} dòng của ngày ${date} cho ${formatCount(units)} đơn vị. Gõ số vào các dòng đó.`;
  const enough = `Các dòng của ngày ${date} đã đủ, không thêm dòng nào.`;
  return { message: added > 0 ? done : enough, notes, tabs };
}
