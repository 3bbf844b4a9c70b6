/** What "Lập báo cáo" costs: service calls tab by tab, and the time on Google, as the host estimates it. */

import type { RunReport } from '../../../local/host-types';
import { forked, type PlainWorkbook } from '../../../local/plain/open';
import { instantToSerial } from '../../../local/time-zone';
import type { Outcome } from '../../../src/ledger/outcome';
import { REPORTS } from '../../../src/reports/registry';
import { madePlain } from './plain-workbook';

interface TabCost {
  readonly name: string;
  readonly calls: number;
  readonly charts: number;
}

export interface ReportCosts {
  readonly built: RunReport;
  readonly rebuilt: RunReport;
  readonly same: RunReport;
}

const ALL = REPORTS.map(({ id }) => id);

/** The first build of all tabs, the next one after a figure changed, and one after nothing did. */
export async function costOfReports(records: number): Promise<ReportCosts> {
  const workbook = forked(await workbookOf(records));
  const built = run(workbook, ALL);
  change(workbook);
  return { built, rebuilt: run(workbook, ALL), same: run(workbook, ALL) };
}

/** What each tab adds to a build of all. */
export async function costOfTabs(records: number): Promise<readonly TabCost[]> {
  const workbook = await workbookOf(records);
  const all = run(forked(workbook), ALL);
  return REPORTS.map(({ id, tabName }) => {
    const others = run(
      forked(workbook),
      ALL.filter((each) => each !== id),
    );
    return {
      name: tabName,
      calls: all.serviceCalls.total - others.serviceCalls.total,
      charts: chartCalls(all) - chartCalls(others),
    };
  });
}

function chartCalls({ serviceCalls: { byMethod } }: RunReport): number {
  return (byMethod['Sheet.insertChart'] ?? 0) + (byMethod['Sheet.updateChart'] ?? 0);
}

const ENTRIES = [
  ['Nhập · Nông dân', 'Nông dân'],
  ['Nhập · Phụ nữ', 'Phụ nữ'],
  ['Nhập · Cựu chiến binh', 'Cựu chiến binh'],
  ['Nhập · Đoàn TN', 'Đoàn Thanh niên'],
] as const;
const ZONE = 'Asia/Ho_Chi_Minh';
const LAST = new Date(2024, 11, 31);
const DATES = 21;
const FUNDS = ['Trung ương', 'Địa phương'];
const COMMUNES = Array.from({ length: 40 }, (_, i) => `Xã thử ${i + 1}`);

/**
 * About so many records, the same on each of 21 month ends: few of them are of one commune and
 * program, many of forty communes, all programs and both funds.
 */
async function workbookOf(records: number): Promise<PlainWorkbook> {
  const workbook = await madePlain();
  const catalogue = workbook.values('Danh mục');
  const programs = catalogue.filter(([kind]) => kind === 'Chương trình').map((row) => row[2]);
  const end = catalogue.findIndex(([kind], row) => row > 0 && kind === '');
  workbook.paste(
    'Danh mục',
    `A${(end < 0 ? catalogue.length : end) + 1}`,
    COMMUNES.map((name) => ['Xã', '', name]),
  );
  const perEntry = Math.max(1, Math.round(records / DATES / ENTRIES.length));
  for (const [tab, association] of ENTRIES) {
    const rows = Array.from({ length: DATES * perEntry }, (_, i) => {
      const [date, at] = [Math.floor(i / perEntry), i % perEntry];
      const month = new Date(LAST.getFullYear(), LAST.getMonth() + 1 - date, 0);
      const [commune, rest] = [at % COMMUNES.length, Math.floor(at / COMMUNES.length)];
      return [
        { d: instantToSerial(month.getTime(), ZONE) },
        association,
        COMMUNES[commune] ?? '',
        null,
        String(programs[rest % programs.length]),
        FUNDS[Math.floor(rest / programs.length)] ?? '',
        ...[10, 5, 0, 100 + (i % 7), 1, 0, 4, 1, 5, 4, 2, 2, 0],
      ];
    });
    fill(workbook, tab, rows);
  }
  return workbook;
}

type Row = readonly (string | number | null | { readonly d: number })[];

function fill({ store }: PlainWorkbook, name: string, rows: readonly Row[]): void {
  const sheet = store.sheets().find((each) => each.name === name);
  if (!sheet) throw new Error(`There is no tab ${name}.`);
  const last = sheet.rows - 1;
  const count = Math.max(1, rows.length + 200 - sheet.rows);
  store.apply([
    { kind: 'insert', sheetId: sheet.id, axis: 'rows', base: last, position: 'after', count },
    { kind: 'cells', sheetId: sheet.id, row: 1, column: 0, inputs: rows },
  ]);
}

function run(workbook: PlainWorkbook, reports: readonly string[]): RunReport {
  const request = {
    cutoff: '31/12/2024',
    flowFrom: '2024',
    flowTo: '31/12/2024',
    base: '31/12',
    boundaries: 'reported',
    unit: '',
    commune: '',
    association: '',
    reports,
  };
  const report = workbook.run('buildReports', request);
  const { ok } = report.value as unknown as Outcome<unknown>;
  if (!ok) throw new Error(JSON.stringify(report.value).slice(0, 600));
  return report;
}

function change(workbook: PlainWorkbook): void {
  workbook.type(ENTRIES[0][0], 'J2', '99');
}
