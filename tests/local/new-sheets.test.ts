import { expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { resultOf, TAB } from './support';

const google = behaviours('Writes, costs and quotas');

google('assumed', 'rows that go from a new sheet take their protection along', async () => {
  const { value } = await resultOf(`
    var made = book.insertSheet('R');
    made.getRange('A900:B900').protect();
    made.deleteRows(11, 990);
    return made.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;`);
  expect(value).toBe(0);
});

google('assumed', 'rows that go from a new sheet take their metadata along', async () => {
  const { value } = await resultOf(`
    var made = book.insertSheet('R');
    made.getRange('5:5').addDeveloperMetadata('dòng');
    made.deleteRows(3, 998);
    return book.createDeveloperMetadataFinder().withKey('dòng').find().length;`);
  expect(value).toBe(0);
});

google('assumed', 'a formula that reads rows that go from a new sheet is #REF!', async () => {
  const { value } = await resultOf(`
    var made = book.insertSheet('R');
    sheet.getRange('A1').setFormula('=R!A900');
    made.deleteRows(11, 990);
    return book.getSheetByName('${TAB}').getRange('A1').getFormula();`);
  expect(value).toBe('=#REF!');
});
