import { expect, test } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';
import { AN, LAN, refusal } from './people';

const google = behaviours('People');

const MENU = `
  function onOpen(e) {
    SpreadsheetApp.getUi().createMenu('Sổ').addItem('Ghi', 'write').addToUi();
    console.log('mở');
  }
  function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('đã ghi'); }
  function onEdit(e) { e.range.offset(0, 1).setValue('sửa'); }
  /** @customfunction */
  function DOUBLE(x) { return 2 * x; }`;

google('ST', 'a viewer gets no menu and onOpen does not run for her', async () => {
  const viewer = await openScript(MENU, { user: LAN });
  expect([viewer.menus(), viewer.lastRun.log]).toEqual([[], []]);
});

google('ER', 'a viewer runs nothing of the script', async () => {
  const viewer = await openScript(MENU, { user: LAN });
  expect(viewer.run('write').error?.message).toContain('Bạn chỉ có quyền xem');
  expect(() => viewer.call('write')).toThrow('Bạn chỉ có quyền xem');
});

google('ER', 'a viewer changes nothing, so onEdit does not run for her', async () => {
  const viewer = await openScript(MENU, { user: LAN });
  expect(refusal(() => viewer.type(TAB, 'A1', 'x'))).toContain('Bạn chỉ có quyền xem');
  expect(refusal(() => viewer.insertTab('Mới'))).toContain('Bạn chỉ có quyền xem');
  expect(viewer.values(TAB)).toEqual([['']]);
});

google('assumed', 'a viewer sees the values of custom functions', async () => {
  const owner = await openScript(MENU);
  owner.type(TAB, 'A1', '=DOUBLE(21)');
  expect(owner.as(LAN).value(TAB, 'A1')).toBe(42);
});

google('ST', 'each session has the menus that its own onOpen made', async () => {
  const owner = await openScript(`
    function onOpen() {
      var name = SpreadsheetApp.getActiveSheet().getRange('A1').getValue() || 'Sổ';
      SpreadsheetApp.getUi().createMenu(name).addToUi();
    }`);
  owner.type(TAB, 'A1', 'Sổ mới');
  const captions = [owner, owner.as(AN)].map((person) =>
    person.menus().map((menu) => menu.kind === 'menu' && menu.caption),
  );
  expect(captions).toEqual([['Sổ'], ['Sổ mới']]);
});

google('AUTH', 'onInstall runs with full authorization; Google runs no onOpen then', async () => {
  const workbook = await openScript(`
    function onInstall(e) { console.log('cài ' + e.authMode); onOpen(e); }
    function onOpen(e) { SpreadsheetApp.getUi().createMenu('Của ' + e.authMode).addToUi(); }`);
  const { log } = workbook.install();
  expect([log, workbook.menus()]).toMatchObject([['cài FULL'], [{ caption: 'Của FULL' }]]);
});

test('a person’s last run is her own', async () => {
  const owner = await openScript(MENU);
  const an = owner.as(AN);
  an.run('write');
  expect([owner.lastRun.serviceCalls.write, an.lastRun.serviceCalls.write]).toEqual([0, 1]);
});
