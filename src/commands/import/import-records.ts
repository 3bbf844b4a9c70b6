import { openingsOf } from '../../ledger/boundaries/looked-up-openings';
import type { Opening } from '../../ledger/boundaries/openings';
import type { Cell } from '../../ledger/cell';
import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { unitKey } from '../../ledger/entry-unit';
import { type Difference, differences } from '../../ledger/imports/cumulative';
import type { ReadLine } from '../../ledger/imports/read-lines';
import { closedLater } from '../../ledger/periods/closed-later';
import { type Problem, problem } from '../../ledger/problem';
import type { RecordKey } from '../../ledger/record';
import type { TabColumn } from '../../ledger/tabs';
import { unitFactor } from '../../ledger/unit';
import type { KeyedTab } from '../write/keyed-tab';
import { recordOf, type StoredRecord, withLines } from './import-stored';

/** What a line of records needs besides: closed dates, flows since January, opening balances. */
interface PlannedRecords {
  readonly lines: readonly ReadLine[];
  readonly differences: readonly Difference[];
  readonly problems: readonly Problem[];
}

interface LineRecord {
  readonly line: ReadLine;
  readonly record: RecordKey;
}

/** @param stored what counts in the workbook, of open dates and of closed ones */
export function planRecords(
  table: KeyedTab,
  lines: readonly ReadLine[],
  stored: readonly StoredRecord[],
  closedDates: ReadonlySet<IsoDate>,
): PlannedRecords {
  const { catalogue } = table;
  const records = lines.flatMap((line): LineRecord[] => {
    const record = recordOf(table, (id) => line.cells[id] ?? '');
    return record === null ? [] : [{ line, record }];
  });
  const known = withLines(stored, lines, table);
  const cumulative = records
    .filter(({ line }) => Object.keys(line.cumulative).length > 0)
    .map(({ line, record }) => ({ row: line.row, record, totals: line.cumulative }));
  const apart = differences(cumulative, known, catalogue);
  const valuesOf = cellsOf(apart.found, table);
  const openingOf = openingsOf(known, catalogue);
  const problems: Problem[] = [];
  const complete = records.map(({ line, record }): ReadLine => {
    const opening = openingOf(record);
    problems.push(...openingProblems(opening, line.row));
    const previous =
      opening.is === 'known'
        ? { previousOutstanding: opening.outstanding / unitFactor(table.unit) }
        : {};
    return { ...line, cells: { ...line.cells, ...valuesOf.get(line.row), ...previous } };
  });
  return {
    lines: complete,
    differences: apart.found,
    problems: [
      ...closedProblems(records, stored, closedDates, table),
      ...apart.problems.map((found) => worded(found, table)),
      ...problems,
    ],
  };
}

function cellsOf(found: readonly Difference[], { spec, unit }: KeyedTab) {
  const valuesOf = new Map<number, Record<string, Cell>>();
  for (const { row, column, value } of found) {
    const cells = valuesOf.get(row) ?? {};
    const isMoney = spec.columns.some(({ id, kind }) => id === column && kind === 'money');
    cells[column] = isMoney ? value / unitFactor(unit) : value;
    valuesOf.set(row, cells);
  }
  return valuesOf;
}

/** Dates that are closed, and those before a closed one of the unit: each is told once. */
function closedProblems(
  records: readonly LineRecord[],
  stored: readonly StoredRecord[],
  closedDates: ReadonlySet<IsoDate>,
  { catalogue }: KeyedTab,
): Problem[] {
  if (closedDates.size === 0) return [];
  const dateKey = (unit: Parameters<typeof unitKey>[0], date: IsoDate): string =>
    `${unitKey(unit)}|${date}`;
  const closed = new Set(
    stored
      .filter(({ record }) => closedDates.has(record.cutoff))
      .map(({ record }) => dateKey(record, record.cutoff)),
  );
  const told = new Map<string, Problem | null>();
  for (const { record } of records) {
    const isClosed = closedDates.has(record.cutoff);
    const key = isClosed ? record.cutoff : dateKey(record, record.cutoff);
    if (told.has(key)) continue;
    const about = { date: vietnameseDate(record.cutoff), field: 'cutoff' };
    const later = (): Problem | null =>
      closedLater(record, closedDates, catalogue, (unit, date) => closed.has(dateKey(unit, date)));
    told.set(key, isClosed ? problem('period-closed', {}, about) : later());
  }
  return [...told.values()].filter((found) => found !== null);
}

function openingProblems(opening: Opening, row: number): Problem[] {
  if (opening.is === 'split') {
    return [problem('import-opening-split', { row }, { commune: opening.commune }, 'warning')];
  }
  if (opening.is !== 'blank') return [];
  const [first] = opening.from;
  const about = { commune: first?.commune ?? '', date: vietnameseDate(first?.cutoff ?? '') };
  return [problem('import-opening-blank', { row }, about, 'warning')];
}

/** Amounts and columns as people read them. */
function worded(found: Problem, table: KeyedTab): Problem {
  const { column, total, before } = found.about;
  const spec = table.spec.columns.find(({ id }) => id === column);
  if (spec === undefined) return found;
  const about = {
    ...found.about,
    column: spec.header,
    ...(total !== undefined && { total: amountText(Number(total), spec, table) }),
    ...(before !== undefined && { before: amountText(Number(before), spec, table) }),
  };
  return { ...found, about };
}

/** "5.992 triệu đồng" of an integer amount; a count without a unit. */
export function amountText(amount: number, { kind }: TabColumn, { unit }: KeyedTab): string {
  return kind === 'money' ? `${dotted(amount / unitFactor(unit))} ${unit}` : dotted(amount);
}

/** 1.234,5 */
export function dotted(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
