import { expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, resultOf, TAB } from '../support';
import { AN, BINH, refusal, sharedBook } from './people';

const google = behaviours('People');

const MARKS = `
  function mark() {
    var sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}');
    sheet.getRange('2:2').addDeveloperMetadata('hàng', 'tiêu đề');
    sheet.getRange('B:B').addDeveloperMetadata('cột', 'Dư nợ');
    sheet.addDeveloperMetadata('vai', 'sổ');
    SpreadsheetApp.getActive().addDeveloperMetadata('phiên bản', '1');
    SpreadsheetApp.flush();
  }
  function find(key) {
    var found = SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey(key).find()[0];
    if (!found) return null;
    var location = found.getLocation();
    var range = location.getRow() || location.getColumn();
    if (range) return range.getA1Notation();
    return location.getSheet() ? location.getSheet().getName() : found.getValue();
  }`;

async function marked(): Promise<LocalWorkbook> {
  const workbook = await openScript(MARKS);
  workbook.call('mark');
  return workbook;
}

google('DM', 'metadata moves with its row when rows come and go above it', async () => {
  const workbook = await marked();
  workbook.insertRows(TAB, 1, 3);
  workbook.deleteRows(TAB, 1);
  expect(workbook.call('find', 'hàng').value).toMatch(/^A4:\D+4$/);
});

google('DM', 'metadata moves with its column', async () => {
  const workbook = await marked();
  workbook.insertColumns(TAB, 1, 2);
  expect(workbook.call('find', 'cột').value).toMatch(/^D1:D\d+$/);
});

google('DM', 'metadata goes where its column is dragged', async () => {
  const workbook = await marked();
  workbook.moveColumn(TAB, 2, 6);
  expect(workbook.call('find', 'cột').value).toMatch(/^E1:E\d+$/);
});

google('DM', 'metadata of a tab follows its name and place', async () => {
  const workbook = await marked();
  workbook.insertTab('Khác', 0);
  workbook.renameTab(TAB, 'Đổi tên');
  workbook.moveTab('Đổi tên', 0);
  expect(workbook.call('find', 'vai').value).toBe('Đổi tên');
});

google('DM', 'a deleted row, column or tab takes its metadata along', async () => {
  const workbook = await marked();
  workbook.deleteRows(TAB, 2);
  workbook.deleteColumns(TAB, 2);
  expect([workbook.call('find', 'hàng').value, workbook.call('find', 'cột').value]).toEqual([
    null,
    null,
  ]);
  workbook.insertTab('Khác');
  workbook.deleteTab(TAB);
  expect(workbook.call('find', 'vai').value).toBeNull();
});

google('DM', 'metadata of the document is seen by everybody’s scripts', async () => {
  const workbook = await marked();
  expect(workbook.as(AN).call('find', 'phiên bản').value).toBe('1');
});

google('DM', 'visibility is DOCUMENT unless said otherwise', async () => {
  const { value } = await resultOf(`
    book.addDeveloperMetadata('a', '1');
    book.addDeveloperMetadata('b', '2', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    return book.getDeveloperMetadata().map(function (each) { return String(each.getVisibility()); }).sort();`);
  expect(value).toEqual(['DOCUMENT', 'PROJECT']);
});

google('assumed', 'a copy of the file keeps cells, rules, metadata and script', async () => {
  const workbook = await marked();
  workbook.type(TAB, 'A1', '=1+1');
  workbook.restyle(TAB, 'A1', { bold: true });
  const copy = workbook.copy('Bản sao');
  expect(copy.call('find', 'cột').value).toMatch(/^B1:B\d+$/);
  expect([copy.value(TAB, 'A1'), copy.style(TAB, 'A1').bold]).toEqual([2, true]);
});

google('PRP', 'a copy of the file has none of its properties', async () => {
  const workbook = await openScript(`
    function stores() {
      return [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(),
        PropertiesService.getUserProperties()];
    }
    function put() { stores().forEach(function (store) { store.setProperty('k', 'v'); }); }
    function take() { return stores().map(function (store) { return store.getProperty('k'); }); }`);
  workbook.call('put');
  expect(workbook.copy('Bản sao').call('take').value).toEqual([null, null, null]);
  expect(workbook.call('take').value).toEqual(['v', 'v', 'v']);
});

google('assumed', 'a copy is another file, of whoever made it', async () => {
  const who =
    'function who() { var b = SpreadsheetApp.getActive(); return [b.getId(), b.getName()]; }';
  const { owner, an } = await sharedBook('', who);
  const copy = an.copy('Của An');
  const [id] = owner.call('who').value as string[];
  expect(copy.call('who').value).toEqual([expect.not.stringMatching(`^${id}$`), 'Của An']);
});

google('assumed', 'a copy keeps protections, but no names on their lists', async () => {
  const body = `sheet.getRange('A1').protect().removeEditor('${BINH.email}');`;
  const { owner } = await sharedBook(body);
  const copy = owner.copy('Bản sao');
  expect(refusal(() => copy.as(AN).type(TAB, 'A1', 'x'))).toContain('protected cell');
  expect(refusal(() => copy.type(TAB, 'A1', 'x'))).toBe('done');
});
