import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { TAB } from '../support';
import { AN, BINH, outcomes, PROTECTED, refusal, sharedBook } from './people';

const google = behaviours('People');

const WITH_OPEN_CELLS = `
  var protection = sheet.protect();
  protection.removeEditors([${[AN, BINH].map(({ email }) => `'${email}'`)}]);
  protection.setUnprotectedRanges([sheet.getRange('B2:C9')]);`;

let owner: LocalWorkbook;
let an: LocalWorkbook;

beforeAll(async () => {
  ({ owner, an } = await sharedBook(WITH_OPEN_CELLS));
});

google('PROT', 'a protected sheet is closed but for its unprotected ranges', () => {
  const typed = outcomes(an, {
    A1: (person) => person.type(TAB, 'A1', 'x'),
    B2: (person) => person.type(TAB, 'B2', 'x'),
    'C9:D9': (person) => person.paste(TAB, 'C9', [['x', 'x']]),
  });
  expect(typed).toEqual({ A1: PROTECTED, B2: 'done', 'C9:D9': PROTECTED });
});

google('assumed', 'unprotected ranges that meet are open as one', async () => {
  const book = await sharedBook(`
    var protection = sheet.protect();
    protection.removeEditors(['${AN.email}']);
    protection.setUnprotectedRanges([sheet.getRange('A2:C9'), sheet.getRange('D:D')]);`);
  const wide = outcomes(book.an, {
    'C2:D3': (person) =>
      person.paste(TAB, 'C2', [
        ['x', 'x'],
        ['x', 'x'],
      ]),
    'C2:E2': (person) => person.paste(TAB, 'C2', [['x', 'x', 'x']]),
    'C1:D2': (person) =>
      person.paste(TAB, 'C1', [
        ['x', 'x'],
        ['x', 'x'],
      ]),
  });
  expect(wide).toEqual({ 'C2:D3': 'done', 'C2:E2': PROTECTED, 'C1:D2': PROTECTED });
});

google('assumed', 'rows and columns of a protected sheet neither come, go nor move', () => {
  const changed = outcomes(an, {
    insert: (person) => person.insertRows(TAB, 20),
    delete: (person) => person.deleteColumns(TAB, 5),
    move: (person) => person.moveColumn(TAB, 5, 8),
    resize: (person) => person.resizeColumn(TAB, 5, 80),
  });
  expect(new Set(Object.values(changed))).toEqual(new Set([PROTECTED]));
});

google(
  'assumed',
  'a protected tab is neither renamed nor deleted, but may change its place',
  () => {
    owner.insertTab('Khác');
    const changed = outcomes(an, {
      rename: (person) => person.renameTab(TAB, 'Mới'),
      delete: (person) => person.deleteTab(TAB),
      move: (person) => person.moveTab(TAB, 1),
    });
    expect(changed).toEqual({ rename: PROTECTED, delete: PROTECTED, move: 'done' });
  },
);

google('PROT', 'the owner does all of it', () => {
  expect(refusal(() => owner.insertRows(TAB, 20))).toBe('done');
});

google('SHT', 'protecting a protected sheet again gives the protection it has', async () => {
  const { owner: book } = await sharedBook(
    '',
    `function twice() {
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.protect().setDescription('một');
      sheet.protect();
      return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).map(function (p) {
        return p.getDescription();
      });
    }`,
  );
  expect(book.call('twice').value).toEqual(['một']);
});

google('PROT', 'a protected range has no unprotected ranges', async () => {
  const body = `sheet.getRange('A1').protect().setUnprotectedRanges([sheet.getRange('A1')]);`;
  await expect(sharedBook(body)).rejects.toThrow('Only a protected sheet');
});
