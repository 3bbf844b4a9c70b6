import { expect, test } from '@jest/globals';
import type { Ask, JournalEntry } from '../../local/host-types';
import { behaviours } from '../support/behaviour';
import { openScript, resultOf, TAB } from './support';

const google = behaviours('Script realm');

test('a question is answered by the answers given', async () => {
  const asked: Ask[] = [];
  const { value, report } = await resultOf(
    `var ui = SpreadsheetApp.getUi();
    var yes = ui.alert('Xóa?', 'Chắc chưa?', ui.ButtonSet.YES_NO) === ui.Button.YES;
    return [yes, ui.prompt('Tên').getResponseText()];`,
    {
      answers: (ask) => {
        asked.push(ask);
        return ask.kind === 'alert' ? { button: 'YES' } : { button: 'OK', text: 'An' };
      },
    },
  );
  expect(value).toEqual([true, 'An']);
  expect(asked).toEqual(report.ui.alerts.map(({ reply, ...ask }) => ask));
});

test('menus come from onOpen and run by their captions', async () => {
  const workbook = await openScript(`
    function onOpen() {
      var ui = SpreadsheetApp.getUi();
      ui.createMenu('Sổ').addSubMenu(ui.createMenu('Khác').addItem('Ghi', 'write')).addToUi();
    }
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('đã ghi'); }`);
  workbook.runMenu('Sổ', 'Khác', 'Ghi');
  expect(workbook.value(TAB, 'A1')).toBe('đã ghi');
});

test('a sidebar and a toast are in the report', async () => {
  const { report } = await resultOf(`
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('form').setTitle('Nhập'));
    book.toast('Đã lưu', 'Sổ');`);
  expect(report.ui).toMatchObject({
    sidebar: { title: 'Nhập', html: '<p>Biểu mẫu</p>' },
    toasts: [{ title: 'Sổ', text: 'Đã lưu' }],
  });
});

google('UTI', 'dates are written by Java’s patterns in the zone asked for', async () => {
  const { value } = await resultOf(
    `return Utilities.formatDate(new Date(2025, 2, 5, 8, 7), 'GMT', "yyyy-MM-dd'T'HH:mm EEE d/M");`,
  );
  expect(value).toBe('2025-03-05T01:07 Wed 5/3');
});

test('file and journal together give the later workbook', async () => {
  const code = `function main() {
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue('sau').setNote('ghi chú');
    PropertiesService.getDocumentProperties().setProperty('khóa', 'giá trị');
  }
  function read() { return PropertiesService.getDocumentProperties().getProperty('khóa'); }`;
  const workbook = await openScript(code);
  workbook.type(TAB, 'A1', 'trước');
  const snapshot = workbook.snapshot();
  const journal: JournalEntry[] = [];
  workbook.host.onJournal((entry) => journal.push(JSON.parse(JSON.stringify(entry))));
  workbook.run('main');
  const again = await openScript(code, { snapshot, journal });
  expect([again.value(TAB, 'A1'), again.note(TAB, 'A1'), again.call('read').value]).toEqual([
    'sau',
    'ghi chú',
    'giá trị',
  ]);
});

test('a page’s stale revision is dropped', async () => {
  const workbook = await openScript('');
  workbook.type(TAB, 'A1', '1');
  const { hub } = workbook.host;
  const before = hub.revisionId;
  hub.receive({
    type: 'REMOTE_REVISION',
    serverRevisionId: 'cũ',
    nextRevisionId: 'mới',
    commands: [],
  });
  expect(hub.revisionId).toBe(before);
});
