import { expect } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';
import { AN, BINH, PROTECTED, sharedBook } from './people';

const google = behaviours('People');

/** Tells of each edit in the log. */
const TELLS = `function onEdit(e) {
  console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue]));
}`;

google('EV', 'onEdit learns where, in which file and with which leave', async () => {
  const workbook = await openScript(`function onEdit(e) {
    console.log([e.range.getA1Notation(), e.source.getName(), e.authMode].join(' '));
  }`);
  workbook.type(TAB, 'B3', 'x');
  expect(workbook.lastRun.log).toEqual([`B3 ${workbook.host.services.store.title()} LIMITED`]);
});

google('EV', 'a typed cell tells its value and what was there, as text', async () => {
  const workbook = await openScript(TELLS);
  workbook.type(TAB, 'A1', '5');
  expect(workbook.lastRun.log).toEqual(['["A1","5",null]']);
  workbook.type(TAB, 'A1', '7,5');
  expect(workbook.lastRun.log).toEqual(['["A1","7.5","5"]']);
});

google.each([
  ['25/3/2025', '45741'],
  ['TRUE', 'TRUE'],
  ['=1+1', '2'],
])('assumed', 'the value of %s is the text %s', async (typed, value) => {
  const workbook = await openScript(TELLS);
  workbook.type(TAB, 'A1', typed);
  expect(workbook.lastRun.log).toEqual([`["A1","${value}",null]`]);
});

google('EV', 'a cleared cell has an old value and no new one', async () => {
  const workbook = await openScript(TELLS);
  workbook.type(TAB, 'A1', 'cũ');
  workbook.clear(TAB, 'A1');
  expect(workbook.lastRun.log).toEqual(['["A1",null,"cũ"]']);
});

google('EV', 'an edit of several cells has no values', async () => {
  const workbook = await openScript(TELLS);
  workbook.clear(TAB, 'A1:B2');
  expect(workbook.lastRun.log).toEqual(['["A1:B2",null,null]']);
});

google('assumed', 'a paste fires once and tells no value, even into one cell', async () => {
  const workbook = await openScript(TELLS);
  workbook.paste(TAB, 'A1', [['x']]);
  expect(workbook.lastRun.log).toEqual(['["A1",null,null]']);
});

google('ST', 'onEdit is not fired by scripts', async () => {
  const workbook = await openScript(`
    function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
    function onEdit(e) { e.range.offset(0, 1).setValue('thấy'); }`);
  workbook.run('main');
  expect(workbook.value(TAB, 'B1')).toBe('');
});

google('ST', 'what onEdit writes fires no onEdit', async () => {
  const workbook = await openScript(
    `function onEdit(e) { e.range.offset(0, 1).setValue('thấy ' + e.value); }`,
  );
  workbook.type(TAB, 'A1', '5');
  expect([workbook.value(TAB, 'B1'), workbook.value(TAB, 'C1')]).toEqual(['thấy 5', '']);
});

google('EV', 'formats, rows and tabs fire no onEdit', async () => {
  const workbook = await openScript(TELLS);
  workbook.restyle(TAB, 'A1', { bold: true });
  workbook.insertRows(TAB, 1);
  workbook.insertTab('Mới');
  expect(workbook.lastRun.log).toEqual([]);
});

google('assumed', 'a formula that follows an edit is no edit of its own', async () => {
  const workbook = await openScript(
    `function onEdit(e) { e.range.offset(5, 5).setValue(e.range.getA1Notation()); }`,
  );
  workbook.type(TAB, 'A1', '=B1*2');
  workbook.type(TAB, 'B1', '4');
  expect([workbook.value(TAB, 'A1'), workbook.lastRun.ok]).toEqual([8, true]);
  expect(workbook.values(TAB, 'F6:G6')).toEqual([['A1', 'B1']]);
});

google('ST', 'two edits wait for onEdit at most; those after them are lost to it', async () => {
  const workbook = await openScript(
    `function onEdit(e) {
      if (e.range.getColumn() === 1) SpreadsheetApp.getActiveSheet().getRange('Z' + e.range.getRow()).setValue('thấy');
    }`,
  );
  let typing = false;
  workbook.beforeCall(() => {
    if (typing) return;
    typing = true;
    for (const a1 of ['A2', 'A3', 'A4']) workbook.type(TAB, a1, 'x');
  });
  workbook.type(TAB, 'A1', 'x');
  expect(workbook.values(TAB, 'Z1:Z4').flat()).toEqual(['thấy', 'thấy', 'thấy', '']);
});

google('ST', 'a simple trigger runs with the rights of who edits', async () => {
  const body = `sheet.getRange('B1').protect().removeEditor('${BINH.email}');`;
  const code = `function onEdit(e) { e.range.offset(0, 1).setValue('thấy'); }`;
  const { an, binh } = await sharedBook(body, code);
  binh.type(TAB, 'A1', 'x');
  an.type(TAB, 'A1', 'y');
  expect([binh.lastRun.error?.message, an.lastRun.ok]).toEqual([PROTECTED, true]);
});

google(['ST', 'EV'], 'onOpen learns of the file it opens', async () => {
  const workbook = await openScript(
    `function onOpen(e) { console.log(e.authMode + ' ' + (e.source.getId() === SpreadsheetApp.getActive().getId())); }`,
    { user: AN },
  );
  expect(workbook.lastRun.log).toEqual(['LIMITED true']);
});
