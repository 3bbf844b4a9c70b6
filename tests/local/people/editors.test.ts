import { expect } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { TAB } from '../support';
import { AN, BINH, PROTECTED, refusal, sharedBook } from './people';

const google = behaviours('People');

const LIST = `
  function first() {
    return SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];
  }
  function editors() { return first().getEditors().map(function (user) { return user.getEmail(); }); }
  function may() { return first().canEdit(); }
  function domain() { return first().canDomainEdit(); }`;

google(['PROT', 'GFO'], 'a new protection lists the file’s editors, not its owner', async () => {
  const { owner } = await sharedBook(`sheet.getRange('A1').protect();`, LIST);
  expect(owner.call('editors').value).toEqual([AN.email, BINH.email]);
});

google('RNG', 'until its editors change, a protected range is open to every editor', async () => {
  const { an } = await sharedBook(`sheet.getRange('A1').protect();`);
  expect(refusal(() => an.type(TAB, 'A1', 'x'))).toBe('done');
});

google('PROT', 'removing one editor leaves the others', async () => {
  const body = `sheet.getRange('A1').protect().removeEditor('${BINH.email}');`;
  const { owner, an, binh } = await sharedBook(body, LIST);
  expect(owner.call('editors').value).toEqual([AN.email]);
  expect([an.call('may').value, binh.call('may').value]).toEqual([true, false]);
});

google('PROT', 'adding an editor to the list opens the range to her', async () => {
  const body = `
    var protection = sheet.getRange('A1').protect();
    protection.removeEditors(protection.getEditors());
    protection.addEditor('${BINH.email}');`;
  const { an, binh } = await sharedBook(body, LIST);
  expect([an.call('may').value, binh.call('may').value]).toEqual([false, true]);
});

google('PROT', 'who makes a protection stays on its list', async () => {
  const { an, binh } = await sharedBook(
    '',
    `${LIST}
    function protectAll() {
      var protection = SpreadsheetApp.getActiveSheet().getRange('A1').protect();
      protection.removeEditors(['${AN.email}', '${BINH.email}']);
    }`,
  );
  an.run('protectAll');
  expect(an.call('editors').value).toEqual([AN.email]);
  expect(refusal(() => binh.type(TAB, 'A1', 'x'))).toBe(PROTECTED);
});

google('PROT', 'the list is hidden from whoever is not on it', async () => {
  const body = `sheet.getRange('A1').protect().removeEditor('${BINH.email}');`;
  const { binh } = await sharedBook(body, LIST);
  expect(binh.run('editors').error?.message).toBe(PROTECTED);
});

google('PROT', 'outside a domain nobody edits by it', async () => {
  const { owner } = await sharedBook(`sheet.getRange('A1').protect();`, LIST);
  expect(owner.call('domain').value).toBe(false);
});

google('RNG', 'a range tells whether the person may edit all of it', async () => {
  const { an, binh } = await sharedBook(
    `sheet.getRange('B2').protect().removeEditor('${BINH.email}');`,
    `function may() { return SpreadsheetApp.getActiveSheet().getRange('A1:B2').canEdit(); }`,
  );
  expect([an.call('may').value, binh.call('may').value]).toEqual([true, false]);
});

google('PROT', 'protections are listed with their description and can be taken away', async () => {
  const { owner } = await sharedBook(
    `sheet.getRange('A1:B1').protect().setDescription('Dòng tiêu đề').setWarningOnly(true);`,
    `${LIST}
    function describe() { return first().getDescription() + first().getRange().getA1Notation(); }
    function remove() { first().remove(); }`,
  );
  expect(owner.call('describe').value).toBe('Dòng tiêu đềA1:B1');
  owner.call('remove');
  expect(owner.run('describe').ok).toBe(false);
});
