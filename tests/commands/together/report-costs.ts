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
}

const ALL = REPORTS.map(({ id }) => id);

/** The first build of all tabs, and the next one after a figure changed. */
export async function costOfReports(records: number): Promise<ReportCosts> {
  const workbook = forked(await workbookOf(records));
  const built = run(workbook, ALL);
  change(workbook);
  return { built, rebuilt: run(workbook, ALL) };
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

const ENTRY = 'Nhập · Phụ nữ';
const ZONE = 'Asia/Ho_Chi_Minh';
const LAST = new Date(2024, 11, 31);
const COMMUNES = Array.from({ length: 40 }, (_, i) => `Xã thử ${i + 1}`);

/** So many records of one association, date after date backwards. */
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
  const perDate = COMMUNES.length * programs.length;
  const rows = Array.from({ length: records }, (_, i) => {
    const [date, at] = [Math.floor(i / perDate), i % perDate];
    const month = new Date(LAST.getFullYear(), LAST.getMonth() + 1 - date, 0);
    return [
      { d: instantToSerial(month.getTime(), ZONE) },
      'Phụ nữ',
      COMMUNES[at % COMMUNES.length] ?? '',
      null,
      String(programs[Math.floor(at / COMMUNES.length)]),
      'Trung ương',
      ...[10, 5, 0, 100 + (i % 7), 1, 0, 4, 1, 5, 4, 2, 2, 0],
    ];
  });
  const { store } = workbook;
  const sheet = store.sheets().find(({ name }) => name === ENTRY);
  if (!sheet) throw new Error(`There is no tab ${ENTRY}.`);
  const last = sheet.rows - 1;
  const count = Math.max(1, rows.length + 200 - sheet.rows);
  store.apply([
    { kind: 'insert', sheetId: sheet.id, axis: 'rows', base: last, position: 'after', count },
    { kind: 'cells', sheetId: sheet.id, row: 1, column: 0, inputs: rows },
  ]);
  return workbook;
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
  workbook.type(ENTRY, 'J2', '99');
}
