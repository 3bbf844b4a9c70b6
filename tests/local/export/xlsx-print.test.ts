import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { CHARTS, COMMUNES, LONG, NOTE, PRINT, printedWorkbook } from './printed-workbook';

let sheet: ExcelJS.Worksheet;
let zip: JSZip;

beforeAll(async () => {
  const bytes = await (await printedWorkbook()).toXlsx({ print: PRINT });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const long = book.getWorksheet(LONG);
  if (!long) throw new Error('The tab is missing.');
  sheet = long;
  zip = await JSZip.loadAsync(bytes);
});

test('a tab prints one page wide on A4 across, in the middle, within the margins of Nghị định 30', () => {
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
  });
  const { left, right, top, bottom } = sheet.pageSetup.margins ?? {};
  const millimetres = [left, right, top, bottom].map((inches) => Math.round(25.4 * (inches ?? 0)));
  expect(millimetres).toEqual([30, 15, 20, 20]);
});

test('what goes on paper and the rows repeated on each page are the ones that were told', () => {
  expect(sheet.pageSetup.printArea).toBe(`A1:E${COMMUNES + 9}`);
  expect(sheet.pageSetup.printTitlesRow).toBe('4:5');
});

test('a page breaks before rows that belong together, not within', async () => {
  const xml = await text('xl/worksheets/sheet0.xml');
  const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
  expect(breaks[0]).toBe(26);
  expect(breaks.slice(1).every((row) => row > 34)).toBe(true);
});

test('each page is numbered', () => {
  expect(sheet.headerFooter.oddFooter).toContain('Trang &P/&N');
});

test('the font of the cells is kept', () => {
  expect(sheet.getCell('A6').font?.name).toBe('Times New Roman');
  expect(sheet.getCell('A1').font).toMatchObject({ name: 'Times New Roman', bold: true, size: 14 });
});

test('a header in two tiers stays merged', () => {
  expect(sheet.getCell('D4').master.address).toBe('C4');
});

test('a total stays a formula with its value beside it', () => {
  const sum = (1000 * (COMMUNES * (COMMUNES + 1))) / 2 + COMMUNES / 2;
  expect(sheet.getCell(`C${COMMUNES + 6}`).value).toMatchObject({ result: sum });
});

test('a note of a cell is a note in Excel', () => {
  const { note } = sheet.getCell('C4');
  const texts = typeof note === 'string' ? [note] : (note?.texts ?? []).map((each) => each.text);
  expect(texts.join('')).toBe(NOTE);
});

describe('charts', () => {
  test.each([
    [1, 'bars that lie', ['<c:barDir val="bar"/>', '<c:grouping val="clustered"/>']],
    [2, 'stacked columns', ['<c:barDir val="col"/>', '<c:grouping val="stacked"/>']],
    [3, 'a ring', ['<c:doughnutChart>', '<c:showPercent val="1"/>']],
    [4, 'a line', ['<c:lineChart>']],
  ])('chart %i is %s, as it was made', async (number, _, parts) => {
    const xml = await text(`xl/charts/chart${number}.xml`);
    for (const part of parts) expect(xml).toContain(part);
  });

  test('a combo keeps its columns and has its line on an axis of its own', async () => {
    const xml = await text('xl/charts/chart5.xml');
    const [bars = '', lines = ''] = [
      /<c:barChart>.*<\/c:barChart>/,
      /<c:lineChart>.*<\/c:lineChart>/,
    ].map((part) => part.exec(xml)?.[0]);
    expect(bars.match(/<c:ser>/g)).toHaveLength(2);
    expect(lines.match(/<c:ser>/g)).toHaveLength(1);
    expect(xml.match(/<c:valAx>/g)).toHaveLength(2);
  });

  test('a chart names its cells and holds their values, for readers that compute nothing', async () => {
    const xml = await text('xl/charts/chart1.xml');
    expect(xml).toContain(`<c:f>'${CHARTS}'!$B$2:$B$4</c:f>`);
    expect(xml).toContain('<c:pt idx="1"><c:v>150</c:v></c:pt>');
  });

  test('letters are those of the workbook', async () => {
    expect(await text('xl/charts/chart1.xml')).toContain('typeface="Times New Roman"');
  });
});

async function text(path: string): Promise<string> {
  const file = zip.file(path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.async('string');
}
