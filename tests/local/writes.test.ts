import { expect, test } from '@jest/globals';
import type { RunReport } from '../../local/host-types';
import { COSTS } from '../../local/limits/cost-model';
import { Meter } from '../../local/limits/meter';
import type { LocalWorkbook } from '../../local/workbook';
import { behaviours } from '../support/behaviour';
import { openScript, resultOf, TAB } from './support';

const google = behaviours('Writes, costs and quotas');

/** What another person sees right before a call of the script. */
function seenBefore(workbook: LocalWorkbook, path: string): unknown[] {
  const seen: unknown[] = [];
  workbook.beforeCall((each) => {
    if (each === path) seen.push(workbook.value(TAB, 'A1'));
  });
  workbook.run('main');
  return seen;
}

const main = (body: string) =>
  openScript(`function main() { var sheet = SpreadsheetApp.getActiveSheet(); ${body} }`);

google('BP', 'a write waits: nobody else sees it yet', async () => {
  const workbook = await main(
    `sheet.getRange('A1').setValue(1); Utilities.sleep(1); sheet.setName('x');`,
  );
  expect(seenBefore(workbook, 'Sheet.setName')).toEqual(['']);
});

google('SA', 'flush() applies what waits', async () => {
  const workbook = await main(
    `sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); sheet.setTabColor('red');`,
  );
  expect(seenBefore(workbook, 'Sheet.setTabColor')).toEqual([1]);
});

google('BUFFER', 'a read applies what waits', async () => {
  const workbook = await main(
    `sheet.getRange('A1').setValue(1); sheet.getRange('B1').getValue(); sheet.setTabColor('red');`,
  );
  expect(seenBefore(workbook, 'Sheet.setTabColor')).toEqual([1]);
});

google('BUFFER', 'a script reads what it has just written', async () => {
  expect((await resultOf(`return sheet.getRange('A1').setValue(1).getValue();`)).value).toBe(1);
});

google('assumed', 'the end of a run applies what waits', async () => {
  const { workbook } = await resultOf(`sheet.getRange('A1').setValue(1);`);
  expect(workbook.value(TAB, 'A1')).toBe(1);
});

google(
  'assumed',
  'a question applies what waits: the person decides by what she sees',
  async () => {
    const workbook = await main(
      `sheet.getRange('A1').setValue(1); SpreadsheetApp.getUi().alert('x'); sheet.setTabColor('red');`,
    );
    expect(seenBefore(workbook, 'Sheet.setTabColor')).toEqual([1]);
  },
);

google('assumed', 'a run that dies keeps what it had flushed and loses the rest', async () => {
  const { workbook } = await resultOf(`
    sheet.getRange('A1').setValue(1);
    SpreadsheetApp.flush();
    sheet.getRange('A2').setValue(2);
    throw new Error('hỏng');`);
  expect(workbook.values(TAB, 'A1:A2')).toEqual([[1], ['']]);
});

test('one flush is one revision', async () => {
  const workbook = await openScript(
    `function main() {
      var sheet = SpreadsheetApp.getActive().insertSheet('Mới');
      sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).setFontWeight('bold');
      sheet.setFrozenRows(1);
    }`,
  );
  let revisions = 0;
  workbook.host.onJournal(() => revisions++);
  workbook.run('main');
  expect(revisions).toBe(1);
});

google('host', 'service calls are counted by kind and method; builders are free', async () => {
  const { report } = await resultOf(`
    sheet.getRange('A1:B1').setValues([[1, 2]]).setFontWeight('bold');
    SpreadsheetApp.newDataValidation().requireDate().build();
    sheet.getRange('A1').getValue();
    SpreadsheetApp.flush();`);
  expect(report.serviceCalls).toEqual({
    read: 2,
    write: 2,
    flush: 1,
    other: 0,
    total: 5,
    byMethod: {
      'Spreadsheet.getSheetByName': 1,
      'Range.setValues': 1,
      'Range.setFontWeight': 1,
      'Range.getValue': 1,
      'SpreadsheetApp.flush': 1,
    },
  });
});

const LIST = `Array.from({ length: 100 }, (_, y) => Array.from({ length: 100 }, (_, x) =>
  '#' + (y * 100 + x).toString(16).padStart(6, '0')))`;

/** How long a script with this body would take on Google. */
async function estimated(body: string): Promise<RunReport['estimate']> {
  return (await resultOf(body)).report.estimate;
}

google('BP', 'the slow example of Best practices takes about 70 seconds', () => {
  const meter = new Meter(COSTS);
  const zone = { top: 0, left: 0, bottom: 0, right: 0 };
  for (let row = 0; row < 100; row++) {
    for (let column = 0; column < 100; column++) meter.call('Range.setBackground', 'write', null);
    meter.flushed(Array(100).fill({ kind: 'format', sheetId: '', zone }));
  }
  expect(meter.total).toBeGreaterThan(60_000);
  expect(meter.total).toBeLessThan(80_000);
});

google('BP', 'its fast example takes about one second', async () => {
  const { report } = await resultOf(`sheet.getRange(1, 1, 100, 100).setBackgrounds(${LIST});`, {
    snapshot: await wide(),
  });
  expect(report.estimate.milliseconds).toBeGreaterThan(500);
  expect(report.estimate.milliseconds).toBeLessThan(2_000);
});

google('SCRIPTDB', '4.000 cells in one flush take about 0,6 seconds', async () => {
  const { milliseconds } = await estimated(`sheet.getRange(1, 1, 400, 10)
    .setValues(Array.from({ length: 400 }, () => Array(10).fill(1)));`);
  expect(milliseconds).toBeGreaterThan(500);
  expect(milliseconds).toBeLessThan(750);
});

google('assumed', 'appendRow takes a flush, and another for what was pending', async () => {
  const { flushes } = await estimated(`sheet.appendRow([1]).appendRow([2]);
    sheet.getRange('A3').setValue(3); sheet.appendRow([4]);`);
  expect(flushes).toBe(4);
});

google('SCRIPTDB', 'a flush for each of 400 rows takes about 12 seconds', () => {
  const meter = new Meter(COSTS);
  for (let row = 0; row < 400; row++) {
    meter.call('Range.setValues', 'write', null);
    meter.flushed([{ kind: 'cells', sheetId: '', row, column: 0, inputs: [Array(10).fill(1)] }]);
  }
  expect(meter.total).toBeGreaterThan(10_000);
  expect(meter.total).toBeLessThan(14_000);
});

google('TIMES', 'setting a property takes twice as long as reading it', async () => {
  const { byKind } = await estimated(`var store = PropertiesService.getScriptProperties();
    store.setProperty('a', '1'); store.getProperty('a');`);
  expect([byKind.write, byKind.read - COSTS.calls.read]).toEqual([62, 30]);
});

google('host', 'the estimate tells cells, flushes and sleep apart', async () => {
  const { cells, flushes, byKind } = await estimated(
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).getValues(); Utilities.sleep(500);`,
  );
  expect([cells, flushes, byKind.sleep]).toEqual([{ read: 4, written: 4 }, 1, 500]);
});

google('host', 'the speed of this machine is no part of it unless asked for', async () => {
  const { report } = await resultOf('for (var i = 0; i < 1e6; i++);', { costs: { cpu: 1 } });
  const without = await resultOf('for (var i = 0; i < 1e6; i++);');
  expect(report.estimate.byKind.script).toBeGreaterThan(0);
  expect(without.report.estimate.byKind.script).toBe(0);
});

google('host', 'the model can be changed', async () => {
  const { report } = await resultOf(`sheet.getRange('A1').setValue(1);`, {
    costs: { calls: { read: 1, write: 10, flush: 0, other: 0 }, flush: 100, cellWritten: 0 },
  });
  expect(report.estimate.milliseconds).toBe(111);
});

/** A workbook with room for 100 × 100 cells. */
async function wide() {
  const { workbook } = await resultOf('sheet.insertColumnsAfter(26, 74);');
  return workbook.snapshot();
}
