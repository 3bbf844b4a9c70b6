import type { PrintSetups } from '../../../local/export/print-types';
import { type LocalWorkbook, openWorkbook } from '../../../local/workbook';
import { projectOf } from '../support';

export const LONG = 'BC · Theo xã';
export const CHARTS = 'BC · Biểu đồ';
/** The rows of the communes in the long tab. */
export const COMMUNES = 60;
const FIRST = 6;
/** Rows that a page would end within: they must stay together. */
export const BLOCK = { row: 27, rows: 8 };
export const NOTE = 'Dư nợ gồm nợ trong hạn, quá hạn và khoanh.';
/** All letters of Vietnamese that are not ASCII. */
export const LETTERS =
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ';

const CODE = `
function build() {
  var book = SpreadsheetApp.getActive();
  var sheet = book.getSheets()[0];
  sheet.setName('${LONG}');
  sheet.getRange('A1:E1').merge().setValue('DƯ NỢ THEO XÃ').setFontWeight('bold').setFontSize(14)
    .setHorizontalAlignment('center');
  sheet.getRange('A2').setValue('${LETTERS}');
  sheet.getRange('A3').setValue('<b>Không phải thẻ</b>');
  sheet.getRange('A4:E5').setValues([['STT', 'Xã', 'Dư nợ', '', 'Số hộ'], ['', '', 'Trong hạn', 'Quá hạn', '']]);
  sheet.getRange('C4:D4').merge();
  var rows = [];
  for (var i = 1; i <= ${COMMUNES}; i++) rows.push([i, 'Xã ' + i, 1000 * i + 0.5, i, 3 * i]);
  sheet.getRange(${FIRST}, 1, rows.length, 5).setValues(rows);
  var total = ${FIRST} + rows.length;
  sheet.getRange(total, 2, 1, 2).setValues([['TỔNG CỘNG', '']]);
  sheet.getRange(total, 3).setFormula('=SUM(C${FIRST}:C' + (total - 1) + ')');
  sheet.getRange(${FIRST}, 3, rows.length + 1, 2).setNumberFormat('#,##0.0');
  sheet.getRange(4, 1, rows.length + 3, 5).setBorder(true, true, true, true, true, true);
  sheet.getRange(total + 2, 2).setValue('Người lập biểu');
  sheet.getRange(1, 1, total + 4, 5).setFontFamily('Times New Roman');
  sheet.getRange('C4').setNote('${NOTE}');
  sheet.setColumnWidths(1, 5, 230);
  sheet.setFrozenRows(5);

  var charts = book.insertSheet('${CHARTS}');
  charts.getRange('A1:D4').setValues([
    ['Kỳ', 'Dư nợ', 'Kế hoạch', 'Tỷ lệ NQH'], ['Quý I', 100, 120, 0.1], ['Quý II', 150, 140, 0.2], ['Quý III', 130, 160, 0.15]]);
  var types = Charts.ChartType;
  add(charts, types.BAR, 'A1:B4', 6, {});
  add(charts, types.COLUMN, 'A1:C4', 26, { isStacked: true });
  add(charts, types.PIE, 'A1:B4', 46, { pieHole: 0.5 });
  add(charts, types.LINE, 'A1:B4', 66, {});
  add(charts, types.COMBO, 'A1:D4', 86, { series: { 0: { type: 'bars' }, 1: { type: 'bars' }, 2: { type: 'line', targetAxisIndex: 1 } } });
}

function add(sheet, type, a1, row, options) {
  var builder = sheet.newChart().setChartType(type).addRange(sheet.getRange(a1)).setNumHeaders(1)
    .setOption('title', 'Biểu đồ ' + row).setOption('fontName', 'Times New Roman').setPosition(row, 1, 0, 0);
  for (var name in options) builder.setOption(name, options[name]);
  sheet.insertChart(builder.build());
}
`;

export const PRINT: PrintSetups = {
  [LONG]: {
    area: { row: 1, column: 1, rows: FIRST + COMMUNES + 3, columns: 5 },
    titles: { row: 4, rows: 2 },
    blocks: [{ row: 1, rows: 8 }, BLOCK],
  },
};

export async function printedWorkbook(): Promise<LocalWorkbook> {
  const workbook = await openWorkbook({ project: projectOf(CODE) });
  const { error } = workbook.run('build');
  if (error) throw new Error(error.message);
  return workbook;
}
