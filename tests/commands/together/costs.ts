/** What commands cost on a workbook that has grown for years: service calls and cells, as Google counts. */

import type { RunReport } from '../../../local/host-types';
import { forked, type PlainWorkbook } from '../../../local/plain/open';
import { instantToSerial } from '../../../local/time-zone';
import type { EntryPreview } from '../../../src/ledger/entry';
import type { Outcome } from '../../../src/ledger/outcome';
import { dataOf, KEY, payload } from '../support';
import { type FileRow, importOf } from './importing';
import { madePlain } from './plain-workbook';

export interface Cost {
  readonly calls: number;
  readonly cellsRead: number;
  readonly ok: boolean;
}

/** Where the records of past dates stand. */
export type Place = 'closed' | 'entry';

const TABS: Readonly<Record<Place, string>> = { closed: 'Đã chốt', entry: 'Nhập · Phụ nữ' };
const ZONE = 'Asia/Ho_Chi_Minh';
const DATES = 20;

/** One entry saved beside so many records, none of them its own. */
export async function costOfSaving(records: number, place: Place): Promise<Cost> {
  const workbook = forked(await grown(records, place));
  const preview = workbook.call('entryPreview', KEY).value as Outcome<EntryPreview>;
  const { row: shown } = dataOf(preview);
  return costOf(workbook.run('saveEntry', payload({ shown })));
}

export async function costOfPreview(records: number, place: Place): Promise<Cost> {
  return costOf(forked(await grown(records, place)).run('entryPreview', KEY));
}

/** So many new rows of one file. */
export async function costOfImporting(rows: number): Promise<Cost> {
  const workbook = await madePlain();
  const programs = membersOf(workbook, 'Chương trình');
  const communes = Array.from(
    { length: Math.ceil(rows / programs.length) },
    (_, i) => `Xã ${i + 1}`,
  );
  const end = catalogueEnd(workbook);
  workbook.paste(
    'Danh mục',
    `A${end + 1}`,
    communes.map((name) => ['Xã', '', name]),
  );
  const file = communes.flatMap((commune) =>
    programs.map(
      (program, i): FileRow => ({
        cutoff: '25/03/2025',
        commune,
        program,
        fund: 'Trung ương',
        outstanding: 1000 + i,
      }),
    ),
  );
  return costOf(workbook.run('importRows', importOf(workbook, file.slice(0, rows))));
}

function costOf({ value, serviceCalls, estimate }: RunReport): Cost {
  const { ok } = value as unknown as Outcome<unknown>;
  return { calls: serviceCalls.total, cellsRead: estimate.cells.read, ok };
}

function catalogueEnd(workbook: PlainWorkbook): number {
  const rows = workbook.values('Danh mục');
  const free = rows.findIndex((row, i) => i > 0 && row[0] === '');
  return free < 0 ? rows.length : free;
}

function membersOf(workbook: PlainWorkbook, kind: string): string[] {
  const rows = workbook.values('Danh mục').filter(([word]) => word === kind);
  return rows.map((row) => String(row[2]));
}

const books = new Map<string, Promise<PlainWorkbook>>();

function grown(records: number, place: Place): Promise<PlainWorkbook> {
  const name = `${records} ${place}`;
  const book = books.get(name) ?? grow(records, place);
  books.set(name, book);
  return book;
}

/** Records of twenty past quarters, closed or left in the association's tab. */
async function grow(records: number, place: Place): Promise<PlainWorkbook> {
  const workbook = await madePlain();
  const perDate = records / DATES;
  const dates = Array.from({ length: DATES }, (_, i) => new Date(2020, 3 * i + 3, 0));
  const [program = ''] = membersOf(workbook, 'Chương trình');
  if (place === 'closed') {
    workbook.paste(
      'Kỳ chốt',
      'A2',
      dates.map((date) => [date, null, 'đã chốt']),
    );
  }
  const rows = dates.flatMap((date) =>
    Array.from({ length: perDate }, (_, i) => [
      { d: instantToSerial(date.getTime(), ZONE) },
      'Phụ nữ',
      `Xã ${i + 1}`,
      null,
      program,
      'Trung ương',
    ]),
  );
  const { store } = workbook;
  const sheet = store.sheets().find(({ name }) => name === TABS[place]);
  if (!sheet) throw new Error(`There is no tab ${TABS[place]}.`);
  const room = rows.length + 200 - sheet.rows;
  store.apply([
    {
      kind: 'insert',
      sheetId: sheet.id,
      axis: 'rows',
      base: sheet.rows - 1,
      position: 'after',
      count: Math.max(room, 1),
    },
    { kind: 'cells', sheetId: sheet.id, row: 1, column: 0, inputs: rows },
  ]);
  return workbook;
}
