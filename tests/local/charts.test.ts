import { expect, test } from '@jest/globals';
import { openScript, TAB } from './support';

const CODE = `
function sheet_() { return SpreadsheetApp.getActiveSheet(); }
function draw() {
  sheet_().getRange('A1:C3').setValues([['Hội', 'Dư nợ', 'Quá hạn'], ['Phụ nữ', 5, 1], ['Nông dân', 7, 2]]);
  var chart = sheet_().newChart().setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet_().getRange('A1:B3')).addRange(sheet_().getRange('C1:C3')).setNumHeaders(1)
    .setOption('title', 'Dư nợ theo hội').setOption('vAxis.title', 'triệu đồng').setPosition(5, 1, 0, 0).build();
  sheet_().insertChart(chart);
}
function id() { return sheet_().getCharts()[0].getChartId(); }
function change() {
  var chart = sheet_().getCharts()[0];
  sheet_().updateChart(chart.modify().clearRanges().addRange(sheet_().getRange('A1:B3'))
    .setOption('title', 'Mới').build());
  return sheet_().getCharts()[0].getOptions().get('vAxis.title');
}
function drop() { sheet_().removeChart(sheet_().getCharts()[0]); }
`;

async function drawn() {
  const workbook = await openScript(CODE);
  expect(workbook.run('draw').error).toBeUndefined();
  return workbook;
}

test('a chart tells its labels and series', async () => {
  expect((await drawn()).charts(TAB)).toMatchObject([
    {
      title: 'Dư nợ theo hội',
      type: 'COLUMN',
      labels: ['Phụ nữ', 'Nông dân'],
      series: [
        { name: 'Dư nợ', values: [5, 7] },
        { name: 'Quá hạn', values: [1, 2] },
      ],
    },
  ]);
});

test('a chart follows its cells when columns are inserted', async () => {
  const workbook = await drawn();
  workbook.insertColumns(TAB, 1);
  workbook.type(TAB, 'C2', '9');
  expect(workbook.charts(TAB)[0]?.series[0]).toEqual({ name: 'Dư nợ', values: [9, 7] });
});

test('changing a chart keeps its id and its other options', async () => {
  const workbook = await drawn();
  const before = workbook.call('id').value;
  const axis = workbook.call('change').value;
  const [chart] = workbook.charts(TAB);
  expect([workbook.call('id').value, axis, chart?.title, chart?.series.length]).toEqual([
    before,
    'triệu đồng',
    'Mới',
    1,
  ]);
});

test('a chart survives the file', async () => {
  const workbook = await drawn();
  const again = await openScript(CODE, { snapshot: workbook.snapshot() });
  expect([again.call('id').value, again.charts(TAB)]).toEqual([
    workbook.call('id').value,
    workbook.charts(TAB),
  ]);
});

test('a removed chart is gone', async () => {
  const workbook = await drawn();
  workbook.run('drop');
  expect(workbook.charts(TAB)).toEqual([]);
});
