import { describe, expect, test } from '@jest/globals';
import type { FormulaFunction } from '../../../local/plain/spills';
import type { Outcome } from '../../../src/ledger/outcome';
import type { ReportProgress, ReportRun } from '../../../src/ledger/report-request';
import { disturb } from '../disturbing';
import { filled, openFilled } from '../filled';
import { build, dataOf, messagesOf, openBlank, openMade } from '../support';
import { addInFormulas } from '../together/plain-formulas';

const RUN: ReportRun = { id: 'run-1', rest: [], built: 0, stamp: '' };
const REPORTS = ['overview', 'by-association', 'by-program'];

/** An hour passes whenever a tab is written. */
async function openSlow() {
  const snapshot = filled(await openMade()).snapshot();
  return openBlank({ snapshot, costs: { flush: 150_000 }, limits: { run: 3_600_000 } });
}

describe('a run of Lập báo cáo', () => {
  test('tells at which tab it is', async () => {
    const workbook = await openFilled();
    const told: (ReportProgress | null)[] = [];
    const look = (): void => {
      const answer = workbook.call('reportProgress', { id: RUN.id })
        .value as Outcome<ReportProgress>;
      told.push(dataOf(answer));
    };
    disturb(workbook, 'Cache.get', [look]);
    disturb(workbook, 'SpreadsheetApp.flush', [look, look, look]);
    dataOf(build(workbook, {}, RUN));
    expect(told).toContainEqual({ tab: 'BC · Theo hội', at: 2, of: 3 });
  });

  test('has nothing to tell before the first tab', async () => {
    const workbook = await openFilled();
    expect(workbook.call('reportProgress', { id: 'run-2' }).value).toEqual({
      ok: true,
      data: null,
    });
  });

  test.each([0, 'run-1', {}, { ...RUN, more: 1 }, { ...RUN, rest: 'overview' }])(
    'is refused where it is told wrongly: %j',
    async (run) => {
      const workbook = await openFilled();
      expect(messagesOf(build(workbook, {}, run as ReportRun))).toEqual([
        expect.stringMatching(/^Biểu mẫu gửi dữ liệu không đúng dạng/),
      ]);
    },
  );

  test('stops behind the tab it is at: that one is whole, the others are as they were', async () => {
    const workbook = await openFilled();
    disturb(workbook, 'Cache.put', [() => workbook.call('stopReports', { id: RUN.id })]);
    const built = dataOf(build(workbook, {}, RUN));
    expect(built.tabs).toEqual(['BC · Tổng quan']);
    expect(built.ended).toBe('stopped');
    expect(built.rest.map(({ tab }) => tab)).toEqual(['BC · Theo hội', 'BC · Theo chương trình']);
    expect(workbook.hasTab('BC · Theo hội')).toBe(false);
    expect(workbook.values('Nhật ký').at(-1)).toContain('Đã lập 1 tab, còn 2 tab');
  });

  test('ends in time for Google, and the next call goes on with what is left', async () => {
    const workbook = await openSlow();
    const first = dataOf(build(workbook, { reports: REPORTS }, RUN));
    expect(first.ended).toBe('to be continued');
    const rest = first.rest.map(({ id }) => id);
    expect([...first.tabs, ...first.rest.map(({ tab }) => tab)]).toHaveLength(3);
    const next = { ...RUN, rest, built: first.tabs.length, stamp: first.stamp };
    const second = dataOf(build(workbook, { reports: REPORTS }, next));
    expect(second.isAnew).toBe(false);
    expect(second.tabs.length + second.rest.length).toBe(rest.length);
    expect(first.tabs).not.toContain(second.tabs[0]);
  });

  test('begins anew where the figures are others than those of the tabs before', async () => {
    let data = 'as they were';
    const formulas: FormulaFunction = (formula, ...at) =>
      formula.includes('SUMPRODUCT(') ? [[`${data}·`]] : addInFormulas(formula, ...at);
    const workbook = await openBlank({ snapshot: filled(await openMade()).snapshot(), formulas });
    const reports = ['by-association', 'by-program'];
    const { stamp } = dataOf(build(workbook, { reports: ['by-association'] }, RUN));
    const next = { ...RUN, rest: ['by-program'], built: 1, stamp };
    expect(dataOf(build(workbook, { reports }, next))).toMatchObject({
      isAnew: false,
      tabs: ['BC · Theo chương trình'],
    });
    data = 'others';
    expect(dataOf(build(workbook, { reports }, next))).toMatchObject({
      isAnew: true,
      tabs: ['BC · Theo hội', 'BC · Theo chương trình'],
    });
  });

  test('waits for another that runs, and says so where that takes too long', async () => {
    const workbook = await openFilled();
    const refused: string[] = [];
    disturb(workbook, 'SpreadsheetApp.flush', [
      () => refused.push(...messagesOf(build(workbook, {}, { ...RUN, id: 'run-2' }))),
    ]);
    dataOf(build(workbook, {}, RUN));
    expect(refused).toEqual(['Người khác đang ghi vào sổ. Đợi vài giây rồi làm lại.']);
  });
});
