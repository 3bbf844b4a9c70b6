import { expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { openScript, TAB } from './support';

const google = behaviours('Custom functions');

/** What a cell says whose function has this body. */
async function told(body: string): Promise<string> {
  const workbook = await openScript(`function HOI() { ${body} }`);
  workbook.type(TAB, 'A1', '=HOI()');
  return workbook.errorMessage(TAB, 'A1') || String(workbook.value(TAB, 'A1'));
}

google('AUTH', 'a function in a cell may read the document', async () => {
  const body = `return SpreadsheetApp.getActive().getSheets()[0].getRange('B1').getValue() === '';`;
  expect(await told(body)).toBe('true');
});

google.each([
  ['setValue', `SpreadsheetApp.getActiveSheet().getRange('B1').setValue(1)`],
  ['insertSheet', 'SpreadsheetApp.getActive().insertSheet()'],
  ['toast', `SpreadsheetApp.getActive().toast('x')`],
])('CF', 'a function in a cell has no permission to call %s', async (method, call) => {
  expect(await told(`${call}; return 1;`)).toContain(
    `You do not have permission to call ${method}`,
  );
});

google('AUTH', 'a function in a cell may keep properties and cached values', async () => {
  const body = `PropertiesService.getScriptProperties().setProperty('a', '1');
    CacheService.getScriptCache().put('b', '2');
    return PropertiesService.getScriptProperties().getProperty('a') + CacheService.getScriptCache().get('b');`;
  expect(await told(body)).toBe('12');
});

google('AUTH', 'a function in a cell has no interface', async () => {
  expect(await told('SpreadsheetApp.getUi(); return 1;')).toContain(
    'Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

google('CF', 'a function in a cell has no permission to call other services', async () => {
  expect(await told(`ScriptApp.newTrigger('HOI'); return 1;`)).toContain(
    'You do not have permission to call ScriptApp service.',
  );
});

google('host', 'whose user properties a cell sees is not told: they are refused', async () => {
  expect(await told('PropertiesService.getUserProperties(); return 1;')).toContain(
    'chưa mô phỏng: PropertiesService.getUserProperties trong ô',
  );
});

google('AUTH', 'a service at the top level is as restricted as the function', async () => {
  const workbook = await openScript(`SpreadsheetApp.getUi(); function HOI() { return 1; }`);
  workbook.type(TAB, 'A1', '=HOI()');
  expect(workbook.value(TAB, 'A1')).toBe('#ERROR!');
});
