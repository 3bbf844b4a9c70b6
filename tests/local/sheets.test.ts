import { expect, test } from '@jest/globals';
import { openScript, resultOf, TAB } from './support';

test('values are read back as they were written', async () => {
  const { value } = await resultOf(`
    sheet.getRange(1, 1, 2, 3).setValues([['An', 1.5, true], ['', new Date(2025, 2, 25), '1.234,5']]);
    return sheet.getRange(1, 1, 2, 3).getDisplayValues();`);
  expect(value).toEqual([
    ['An', '1,5', 'TRUE'],
    ['', '25/03/2025', '1234,5'],
  ]);
});

test('values of another shape are refused with Google’s message', async () => {
  expect((await resultOf('sheet.getRange(1, 1, 2, 1).setValues([[1]]);')).error).toBe(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
});

test('a range outside the sheet is refused with Google’s message', async () => {
  expect((await resultOf('sheet.getRange(1001, 1);')).error).toBe(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
});

test('a new sheet can be cut to size before it is filled', async () => {
  const { value } = await resultOf(`
    var made = book.insertSheet('Mới', 0);
    made.deleteRows(11, 990);
    made.deleteColumns(4, 23);
    made.getRange('A1:C10').setValue(1);
    return [made.getMaxRows(), made.getMaxColumns(), made.getLastRow(), book.getSheets()[0].getName()];`);
  expect(value).toEqual([10, 3, 10, 'Mới']);
});

test('two sheets cannot bear one name', async () => {
  expect((await resultOf(`book.insertSheet('${TAB}');`)).error).toBe(
    `A sheet with the name "${TAB}" already exists. Please enter another name.`,
  );
});

test('a renamed sheet keeps its id', async () => {
  const { value } = await resultOf(`
    var id = sheet.getSheetId();
    sheet.setName('Khác');
    return book.getSheetByName('Khác').getSheetId() === id;`);
  expect(value).toBe(true);
});

test('a row is appended below the last one filled', async () => {
  const { value } = await resultOf(`
    sheet.getRange('B3').setValue('x');
    sheet.appendRow([1, 2]);
    return sheet.getDataRange().getValues();`);
  expect(value).toEqual([
    ['', ''],
    ['', ''],
    ['', 'x'],
    [1, 2],
  ]);
});

test('clearing contents leaves formats, notes and rules', async () => {
  const { value } = await resultOf(`
    var cell = sheet.getRange('A1');
    cell.setValue(1).setNumberFormat('0.00').setNote('ghi chú');
    cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1']).build());
    cell.clearContent();
    return [cell.getValue(), cell.getNumberFormat(), cell.getNote(), cell.getDataValidation() !== null];`);
  expect(value).toEqual(['', '0.00', 'ghi chú', true]);
});

test('text is found across a sheet', async () => {
  const { value } = await resultOf(`
    sheet.getRange('A1:A3').setValues([['Bù Đăng'], ['bù gia mập'], ['Phước Long']]);
    return sheet.createTextFinder('bù').findAll().map(function (r) { return r.getA1Notation(); });`);
  expect(value).toEqual(['A1', 'A2']);
});

test('conditional formats come back as they were set', async () => {
  const { value } = await resultOf(`
    var rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1>1')
      .setBackground('#ff0000').setRanges([sheet.getRange('A1:B9')]).build();
    sheet.setConditionalFormatRules([rule]);
    return sheet.getConditionalFormatRules().map(function (r) {
      var condition = r.getBooleanCondition();
      return [
        r.getRanges()[0].getA1Notation(),
        condition.getCriteriaType().name(),
        condition.getCriteriaValues()[0],
      ];
    });`);
  expect(value).toEqual([['A1:B9', 'CUSTOM_FORMULA', '=$A1>1']]);
});

test('developer metadata is in the file', async () => {
  const { workbook } = await resultOf(`
    sheet.getRange(1, 2, sheet.getMaxRows(), 1).addDeveloperMetadata('cột', 'Dư nợ');
    sheet.addDeveloperMetadata('vai', 'sổ');`);
  workbook.insertColumns(TAB, 1, 2);
  workbook.renameTab(TAB, 'Đổi tên');
  const again = await openScript(
    `function find() {
      var finder = SpreadsheetApp.getActive().createDeveloperMetadataFinder();
      var column = finder.withKey('cột').find()[0].getLocation().getColumn();
      var tab = SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('vai').find()[0];
      return [column.getColumn(), tab.getLocation().getSheet().getName(), tab.getValue()];
    }`,
    { snapshot: workbook.snapshot() },
  );
  expect(again.call('find').value).toEqual([4, 'Đổi tên', 'sổ']);
});

test('a note moves with its cell', async () => {
  const { workbook } = await resultOf(`sheet.getRange('A1').setNote('xem lại');`);
  workbook.insertRows(TAB, 1);
  expect(workbook.note(TAB, 'A2')).toBe('xem lại');
});
