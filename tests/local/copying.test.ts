import { expect } from '@jest/globals';
import { openPlainWorkbook } from '../../local/plain/open';
import { behaviours } from '../support/behaviour';
import { openScript, projectOf, TAB } from './support';

const google = behaviours('Writes, costs and quotas');

const CODE = `
  var sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}');
  var values = SpreadsheetApp.CopyPasteType.PASTE_VALUES;
  function copy(from, to) { sheet.getRange(from).copyTo(sheet.getRange(to), values, false); }
  function contents(from, to) { sheet.getRange(from).copyTo(sheet.getRange(to), { contentsOnly: true }); }
  function paste(type) { sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType[type], false); }
  function everything() { sheet.getRange('A1').copyTo(sheet.getRange('B1')); }
  function turned() { sheet.getRange('A1').copyTo(sheet.getRange('B1'), values, true); }
  function kinds() {
    sheet.getRange('A1:A8').setNumberFormats([['@'], ['@'], [''], ['0.00'], [''], [''], [''], ['']]);
    sheet.getRange('A1:A8').setValues([['0123'], ['=x'], ["'=y"], [1.5], [new Date(2025, 2, 25)], [true], [''], ["''z"]]);
    sheet.getRange('A1:A8').setNotes([['n'], [''], [''], [''], [''], [''], [''], ['']]);
    sheet.getRange('C7').setValue('cũ');
    copy('A1:A8', 'C1');
  }
  function before(to) {
    sheet.getRange('A1:B1').copyTo(sheet.getRange(to), values, false);
    sheet.getRange('A1:B1').setValues([['mới', 2]]);
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'), values, false);
  }
  function chained() {
    copy('A1', 'A2');
    copy('A2', 'A3');
  }
  function late() {
    copy('A1', 'A2');
    SpreadsheetApp.flush();
  }
  function computed() {
    sheet.getRange('A1').setValue(20);
    sheet.getRange('B1').setFormula('=A1*2');
    copy('B1', 'C1');
  }
  function protect() {
    var wall = sheet.getRange('A1').protect();
    wall.removeEditors(wall.getEditors());
  }`;

const STORES = [
  ['the engine', () => openScript(CODE)],
  ['plain cells', () => openPlainWorkbook({ project: projectOf(CODE) })],
] as const;

const EXPECTED = ['0123', '=x', '=y', 1.5, new Date(2025, 2, 25), true, '', "'z"];

google.each(STORES)('RNG', 'values of %s are copied, and no notes', async (_name, open) => {
  const workbook = await open();
  workbook.call('kinds');
  expect(workbook.values(TAB, 'C1:C8').flat()).toEqual(EXPECTED);
  expect(workbook.note(TAB, 'C1')).toBe('');
  expect(workbook.formula(TAB, 'C2')).toBe('');
});

google.each(STORES)(
  'assumed',
  'copied dates of %s bring a format, other formats stay behind',
  async (_name, open) => {
    const workbook = await open();
    workbook.call('kinds');
    expect(workbook.display(TAB, 'C5')).toBe('25/03/2025');
    expect(['C1', 'C4'].map((cell) => workbook.format(TAB, cell))).toEqual(['', '']);
  },
);

google.each(STORES)(
  'assumed',
  'a copy of %s is made with the other writes, in their order',
  async (_name, open) => {
    const workbook = await open();
    workbook.paste(TAB, 'A1', [['cũ', '1']]);
    workbook.call('before', 'A2');
    expect(workbook.values(TAB, 'A1:B3')).toEqual([
      ['mới', 2],
      ['cũ', 1],
      ['mới', 2],
    ]);
  },
);

google.each(STORES)(
  'assumed',
  'a copy of %s takes what a person typed after the call and before the flush',
  async (_name, open) => {
    const workbook = await open();
    workbook.type(TAB, 'A1', 'một');
    workbook.beforeCall((path) => {
      if (path === 'SpreadsheetApp.flush') workbook.type(TAB, 'A1', 'hai');
    });
    workbook.call('late');
    expect(workbook.value(TAB, 'A2')).toBe('hai');
  },
);

google.each(STORES)('assumed', 'what %s copies may be a copy', async (_name, open) => {
  const workbook = await open();
  workbook.type(TAB, 'A1', 'một');
  workbook.call('chained');
  expect(workbook.value(TAB, 'A3')).toBe('một');
});

google('RNG', 'a formula is copied as its result', async () => {
  const workbook = await openScript(CODE);
  workbook.call('computed');
  expect([workbook.value(TAB, 'C1'), workbook.formula(TAB, 'C1')]).toEqual([40, '']);
});

google.each(STORES)('RNG', 'contents only of %s are values only', async (_name, open) => {
  const workbook = await open();
  workbook.type(TAB, 'A1', '5%');
  workbook.call('contents', 'A1:B2', 'C1');
  expect([workbook.value(TAB, 'C1'), workbook.format(TAB, 'C1')]).toEqual([0.05, '']);
});

google('RNG', 'a smaller destination takes the whole copy', async () => {
  const workbook = await openScript(CODE);
  workbook.paste(TAB, 'A1', [['1', '2', '3']]);
  workbook.call('copy', 'A1:C1', 'A5:B5');
  expect(workbook.values(TAB, 'A5:C5')).toEqual([[1, 2, 3]]);
});

google('assumed', 'a copy that would leave the sheet is refused', async () => {
  const workbook = await openScript(CODE);
  expect(() => workbook.call('copy', 'A1:B1', 'Z1')).toThrow('outside the dimensions');
});

google('host', 'what else can be pasted is not simulated', async () => {
  const workbook = await openScript(CODE);
  const refused = (...call: [string, ...string[]]) => expect(() => workbook.call(...call));
  refused('everything').toThrow('chưa mô phỏng: Range.copyTo(PASTE_NORMAL)');
  refused('paste', 'PASTE_FORMAT').toThrow('chưa mô phỏng: Range.copyTo(PASTE_FORMAT)');
  refused('turned').toThrow('chưa mô phỏng: Range.copyTo(transposed)');
  refused('copy', 'A1', 'B1:B9').toThrow('chưa mô phỏng: Range.copyTo vào vùng lớn hơn');
});

google('assumed', 'a copy needs no right to its source', async () => {
  const owner = await openScript(CODE, {
    user: { email: 'a@x.vn', name: 'A', role: 'owner' },
    people: [{ email: 'b@x.vn', name: 'B', role: 'editor' }],
  });
  owner.type(TAB, 'A1', '7');
  owner.run('protect');
  const editor = owner.as({ email: 'b@x.vn', name: 'B', role: 'editor' });
  editor.call('copy', 'A1', 'B1');
  expect(editor.value(TAB, 'B1')).toBe(7);
  expect(() => editor.call('copy', 'B1', 'A1')).toThrow('protected cell');
});
