import { expect, test } from '@jest/globals';
import { COUNTED } from '../../local/apps-script/service-calls';
import { resultOf } from './support';

test('every method that counts as a service call is one that a script can call', async () => {
  const { value, error } = await resultOf(`
    var range = sheet.getRange('A1');
    sheet.addDeveloperMetadata('a');
    var trigger = ScriptApp.newTrigger('main');
    var objects = {
      SpreadsheetApp: SpreadsheetApp, Spreadsheet: book, Sheet: sheet, Range: range,
      TextFinder: range.createTextFinder('a'),
      RangeList: sheet.getRangeList(['A1']),
      DeveloperMetadata: sheet.getDeveloperMetadata()[0],
      DeveloperMetadataFinder: book.createDeveloperMetadataFinder(),
      Protection: sheet.protect(),
      Properties: PropertiesService.getScriptProperties(),
      Cache: CacheService.getScriptCache(),
      Lock: LockService.getScriptLock(),
      Ui: SpreadsheetApp.getUi(),
      Menu: SpreadsheetApp.getUi().createMenu('a'),
      ScriptApp: ScriptApp,
      SpreadsheetTriggerBuilder: trigger.forSpreadsheet(book),
      ClockTriggerBuilder: trigger.timeBased(),
    };
    return ${JSON.stringify([...COUNTED.keys()])}.filter(function (path) {
      var parts = path.split('.');
      return !(parts[1] in (objects[parts[0]] || {}));
    });`);
  expect({ value, error }).toEqual({ value: [] });
});
