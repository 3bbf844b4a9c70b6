// A script of the host's own tests: one function for each thing a test looks at.
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Thử')
    .addItem('Ghi', 'writeTable')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Khác').addItem('Hỏi', 'askName'))
    .addToUi();
}

function writeTable() {
  var sheet = SpreadsheetApp.getActive().insertSheet('Bảng', 0);
  sheet.getRange(1, 1, 1, 3).setValues([['Tên', 'Số', 'Ngày']]).setFontWeight('bold');
  sheet.getRange(2, 1, 2, 3).setValues([
    ['An', 1.5, new Date(2025, 2, 25)],
    ['Bình', '1.234,5', '25/03/2025'],
  ]);
  sheet.getRange('D2').setFormula('=B2+B3');
  sheet.setFrozenRows(1);
}

function askName() {
  var reply = SpreadsheetApp.getUi().prompt('Tên', 'Tên gì?', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL);
  return reply.getResponseText();
}

/**
 * Tổng các số của một vùng.
 * @param {range} values Vùng số.
 * @param {number} factor Hệ số nhân.
 * @return tổng
 * @customfunction
 */
function SUM_TIMES(values, factor) {
  var total = 0;
  values.forEach(function (row) {
    row.forEach(function (value) {
      if (typeof value === 'number') total += value;
    });
  });
  return total * (factor === undefined ? 1 : factor);
}

function KINDS(values) {
  return values.map(function (row) {
    return row.map(function (value) {
      return value instanceof Date ? 'date' : value === '' ? 'blank' : typeof value;
    });
  });
}

function FAIL() {
  throw new Error('Dòng 5 thiếu Xã: hãy ghi tên xã.');
}
