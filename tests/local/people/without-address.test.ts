import { expect } from '@jest/globals';
import type { User } from '../../../local/host-types';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';
import { PROTECTED, refusal } from './people';

const google = behaviours('People');

/** Two people of whom nobody knows an address. */
const MAI: User = { email: '', name: 'Mai', role: 'editor' };
const TU: User = { email: '', name: 'Tú', role: 'editor' };

const CODE = `
  function put(text) {
    PropertiesService.getUserProperties().setProperty('a', text);
    CacheService.getUserCache().put('a', text);
  }
  function take() {
    return [
      PropertiesService.getUserProperties().getProperty('a'),
      CacheService.getUserCache().get('a'),
    ];
  }
  function install() {
    ScriptApp.newTrigger('put').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create();
  }
  function installed() { return ScriptApp.getProjectTriggers().length; }
  function protect() {
    var cell = SpreadsheetApp.getActive().getSheetByName('${TAB}').getRange('A1');
    var protection = cell.protect();
    protection.removeEditors(protection.getEditors());
    return protection.getEditors().map(function (editor) { return editor.getEmail(); });
  }`;

async function opened() {
  const owner = await openScript(CODE, { people: [MAI, TU] });
  return { mai: owner.as(MAI), tu: owner.as(TU) };
}

google('host', 'people without an address are told apart by name', async () => {
  const { mai, tu } = await opened();
  mai.call('put', 'của Mai');
  expect([mai.call('take').value, tu.call('take').value]).toEqual([
    ['của Mai', 'của Mai'],
    [null, null],
  ]);
});

google('host', 'of two people without an address each sees her own triggers only', async () => {
  const { mai, tu } = await opened();
  mai.call('install');
  expect([mai.call('installed').value, tu.call('installed').value]).toEqual([1, 0]);
});

google('host', 'who has no address protects a cell against others who have none', async () => {
  const { mai, tu } = await opened();
  expect(mai.call('protect').value).toEqual(['']);
  expect([mai, tu].map((person) => refusal(() => person.type(TAB, 'A1', 'x')))).toEqual([
    'done',
    PROTECTED,
  ]);
});
