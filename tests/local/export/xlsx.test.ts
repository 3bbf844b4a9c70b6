import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { openWorkbook } from '../../../local/workbook';

const CODE = `
/** @customfunction */
function GAP_DOI(number) { return number * 2; }

function build() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.setName('Tổng quan');
  sheet.getRange('A1:C1').merge().setValue('Dư nợ theo chương trình').setFontWeight('bold');
  sheet.getRange('A2:B4').setValues([['Chương trình', 'Dư nợ'], ['Hộ nghèo', 40988], ['Giải quyết việc làm', 108663.5]]);
  sheet.getRange('B3:B4').setNumberFormat('#,##0.0');
  sheet.getRange('A6').setValue(new Date(2025, 2, 25));
  sheet.getRange('B6').setFormula('=SUM(B3:B4)');
  sheet.getRange('B7').setFormula('=GAP_DOI(B3)');
  const chart = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A2:B4'))
    .setNumHeaders(1).setOption('title', 'Dư nợ').setPosition(9, 1, 0, 0).build();
  sheet.insertChart(chart);
}
`;

let bytes: Buffer;
let sheet: ExcelJS.Worksheet;

beforeAll(async () => {
  const project = mkdtempSync(path.join(tmpdir(), 'export-project-'));
  writeFileSync(path.join(project, 'Code.js'), CODE);
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8' };
  writeFileSync(path.join(project, 'appsscript.json'), JSON.stringify(manifest));
  const workbook = await openWorkbook({ project });
  const report = workbook.run('build');
  if (report.error) throw new Error(report.error.message);
  bytes = await workbook.toXlsx();
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(new Uint8Array(bytes).buffer);
  const first = read.getWorksheet('Tổng quan');
  if (!first) throw new Error('The tab is missing.');
  sheet = first;
});

test('numbers, texts and dates arrive as what they are', () => {
  expect(sheet.getCell('A3').value).toBe('Hộ nghèo');
  expect(sheet.getCell('B4').value).toBe(108663.5);
  expect(sheet.getCell('A6').value).toEqual(new Date('2025-03-25T00:00:00Z'));
});

test('number formats, bold text and merged cells arrive', () => {
  expect(sheet.getCell('B3').numFmt).toBe('#,##0.0');
  expect(sheet.getCell('A1').font?.bold).toBe(true);
  expect(sheet.getCell('C1').master.address).toBe('A1');
});

test('a built-in formula stays a formula with its value beside it', () => {
  expect(sheet.getCell('B6').value).toMatchObject({ formula: 'SUM(B3:B4)', result: 149651.5 });
});

test('a formula of the add-in becomes its value, which Excel could not compute', () => {
  expect(sheet.getCell('B7').value).toBe(81976);
});

test('a chart arrives as a native chart over its range', async () => {
  const zip = await JSZip.loadAsync(bytes);
  const chart = await zip.file(/xl\/charts\/chart\d+\.xml/)[0]?.async('string');
  expect(chart).toContain('<c:barChart>');
  expect(chart).toContain('!$B$3:$B$4</c:f>');
});

test('a sheet prints one page wide on A4 across', () => {
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
});

test('no browser name is left behind on the global object', () => {
  expect('XMLSerializer' in globalThis).toBe(false);
});
