import path from 'node:path';
import type { HeadlessWorkbook } from '../../local/headless-workbook';
import {
  type OpenPlainOptions,
  openPlainWorkbook,
  type PlainWorkbook,
} from '../../local/plain/open';
import type { FormulaFunction } from '../../local/plain/spills';
import { LEDGER_COLUMNS, measureColumns } from '../../src/ledger/columns';
import type { EntryPayload, EntryPreview, SavedEntry } from '../../src/ledger/entry';
import type { Outcome, Said } from '../../src/ledger/outcome';
import type { BuiltReports, ReportRequest, ReportRun } from '../../src/ledger/report-request';
import type { CreatedWorkbook, SetupChoices } from '../../src/ledger/setup';
import { keptWorkbook } from '../support/kept-workbook';
import { addInFormulas } from './together/plain-formulas';

export const PROJECT = path.resolve(__dirname, '../../dist');
export const NOW = new Date(2025, 2, 26, 8, 30);

export const MENU = 'Sổ Ủy Thác';
export const WOMEN = 'Nhập · Phụ nữ';
export const FARMERS = 'Nhập · Nông dân';

type Cell = string | number | boolean | Date | null;
export type Snapshot = ReturnType<HeadlessWorkbook['snapshot']>;

/** The add-in's own formulas, and sums of numbers as people type them. */
const formulas: FormulaFunction = (formula, at, read) =>
  /^=\d+(\+\d+)*$/.test(formula)
    ? [
        [
          formula
            .slice(1)
            .split('+')
            .reduce((sum, each) => sum + Number(each), 0),
        ],
      ]
    : addInFormulas(formula, at, read);

/**
 * On plain cells, where any other formula gives a blank: a test of what formulas give opens its
 * workbook by on-engine.ts.
 */
export function openBlank(options: Partial<OpenPlainOptions> = {}): Promise<PlainWorkbook> {
  return openPlainWorkbook({
    project: PROJECT,
    now: () => NOW,
    formulas,
    ...options,
  });
}

/** What the wizard sends for a small branch: two communes, nobody but the owner. */
export const CHOICES: SetupChoices = {
  office: { officeName: '', parentBody: '', issuingBody: '', area: '', place: '' },
  communes: 'Đăk Ơ\nPhú Nghĩa',
  detail: 'xã',
  entryUnit: 'triệu đồng',
  activities: false,
  editors: { branch: '', 11: '', 12: '', 13: '', 14: '' },
  versionNamed: false,
};

/** "Tạo sổ" with these choices; without any it completes the workbook by what it says itself. */
export function create(
  workbook: HeadlessWorkbook,
  choices: Partial<SetupChoices> | null = {},
): Outcome<CreatedWorkbook> {
  const sent = choices && { ...CHOICES, ...choices };
  return workbook.call('createWorkbook', sent).value as Outcome<CreatedWorkbook>;
}

let made: Promise<Snapshot> | undefined;

/** A workbook as "Tạo sổ" leaves it, with two communes in Danh mục. Made once, copied per test. */
export async function openMade(): Promise<PlainWorkbook> {
  made ??= keptWorkbook([CHOICES, NOW, 'plain'], makeOnce);
  return openBlank({ snapshot: await made });
}

async function makeOnce(): Promise<Snapshot> {
  const workbook = await openBlank();
  dataOf(create(workbook));
  return workbook.snapshot();
}

export function addCommunes(workbook: HeadlessWorkbook, names: readonly string[]): void {
  const rows = workbook.values('Danh mục');
  const first = rows.findIndex((row, index) => index > 0 && row[0] === '') + 1;
  const row = first > 0 ? first : rows.length + 1;
  workbook.paste(
    'Danh mục',
    `A${row}`,
    names.map((name) => ['Xã', '', name]),
  );
}

export interface Row {
  readonly cutoff?: Cell;
  readonly association?: Cell;
  readonly commune?: Cell;
  readonly program?: Cell;
  readonly fund?: Cell;
  readonly [field: string]: Cell | undefined;
}

export const day = (year: number, month: number, date: number) => new Date(year, month - 1, date);

/** Cells of an entry row in the order of a new tab. */
export function cellsOf(row: Row): Cell[] {
  const filled: Row = {
    cutoff: day(2025, 2, 28),
    association: 'Phụ nữ',
    commune: 'Đăk Ơ',
    program: 'Hộ nghèo',
    fund: 'Trung ương',
    ...row,
  };
  return LEDGER_COLUMNS.map(({ field }) => filled[field] ?? null);
}

export function pasteRows(
  workbook: HeadlessWorkbook,
  rows: readonly Row[],
  tab = WOMEN,
  firstRow = 2,
): void {
  workbook.paste(tab, `A${firstRow}`, rows.map(cellsOf));
}

/** Marks a date as closed, as the branch does. */
export function closeDate(workbook: HeadlessWorkbook, cutoff: Date): void {
  workbook.paste('Kỳ chốt', 'A2', [[cutoff, '', 'đã chốt']]);
}

/** Position of a column (0-based) by its header without the unit. */
export function columnOf(workbook: HeadlessWorkbook, tab: string, header: string): number {
  const headers = workbook.values(tab)[0] ?? [];
  return headers.findIndex((cell) => String(cell).replace(/ \(.*/, '') === header);
}

/** The filled cells of a record tab: header → value, one object per row with a date. */
export function records(workbook: HeadlessWorkbook, tab: string): Record<string, unknown>[] {
  const [headers = [], ...rows] = workbook.values(tab);
  const date = columnOf(workbook, tab, 'Ngày chốt');
  return rows
    .filter((row) => row[date] !== '')
    .map((row) =>
      Object.fromEntries(headers.map((header, i) => [String(header).replace(/ \(.*/, ''), row[i]])),
    );
}

let requests = 0;

export const KEY = {
  cutoff: '2025-03-25',
  commune: 'Đăk Ơ',
  association: 'Phụ nữ',
  group: '',
  program: 'Hộ nghèo',
  fund: 'Trung ương',
} as const;

/** What a test says of an entry; amounts it does not name are blank. */
export type EntryChanges = Partial<Omit<EntryPayload, 'amounts'>> & {
  readonly amounts?: Partial<EntryPayload['amounts']>;
};

const BLANK = Object.fromEntries(
  measureColumns().map(({ field }) => [field, '']),
) as EntryPayload['amounts'];

export function payload({ amounts, ...changes }: EntryChanges = {}): EntryPayload {
  return {
    requestId: `request-${++requests}`,
    person: '',
    key: KEY,
    amounts: { ...BLANK, ...(amounts ?? { outstanding: '40988' }) },
    note: '',
    shown: null,
    ...changes,
  };
}

export function save(workbook: HeadlessWorkbook, changes: EntryChanges = {}): Outcome<SavedEntry> {
  return workbook.call('saveEntry', payload(changes)).value as Outcome<SavedEntry>;
}

export function preview(workbook: HeadlessWorkbook, key: EntryPayload['key'] = KEY): EntryPreview {
  return dataOf(workbook.call('entryPreview', key).value as Outcome<EntryPreview>);
}

export function build(
  workbook: HeadlessWorkbook,
  changes: Partial<ReportRequest> = {},
  run: ReportRun | null = null,
): Outcome<BuiltReports> {
  const request: ReportRequest = {
    cutoff: '25/03/2025',
    flowFrom: '25/03/2025',
    flowTo: '25/03/2025',
    base: '31/12',
    boundaries: 'reported',
    unit: '',
    commune: '',
    association: '',
    reports: ['overview', 'by-program', 'by-association'],
    ...changes,
  };
  return workbook.call('buildReports', request, ...(run === null ? [] : [run]))
    .value as Outcome<BuiltReports>;
}

export function dataOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.data;
}

export function problemsOf(outcome: Outcome<unknown>): readonly Said[] {
  return outcome.ok ? [] : outcome.problems;
}

export function messagesOf(outcome: Outcome<unknown>): string[] {
  return problemsOf(outcome).map(({ message }) => message);
}

/** Everything a person could see change: values of all tabs, in order. */
export function everything(workbook: HeadlessWorkbook): string {
  return JSON.stringify(workbook.tabs().map((tab) => [tab, workbook.values(tab)]));
}
