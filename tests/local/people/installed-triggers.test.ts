import { expect } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { openScript, TAB } from '../support';
import { AN, BINH, sharedBook } from './people';

const google = behaviours('People');

const INSTALLS = `
  function install(kind) {
    var builder = ScriptApp.newTrigger('tell').forSpreadsheet(SpreadsheetApp.getActive());
    return builder[kind]().create().getUniqueId();
  }
  function count() { return ScriptApp.getProjectTriggers().length; }
  function uninstall() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
  function tell(e) {
    SpreadsheetApp.getActiveSheet().getRange('Y1').setValue('x');
    console.log([e.authMode, e.changeType, e.value, e.triggerUid !== undefined].join(' '));
  }`;

google('IT', 'an installed onEdit runs as who installed it, whoever edits', async () => {
  const body = `sheet.getRange('Y1').protect().removeEditor('${BINH.email}');`;
  const { an, binh } = await sharedBook(body, INSTALLS);
  an.call('install', 'onEdit');
  binh.type(TAB, 'A1', '5');
  expect(binh.lastRun).toMatchObject({ ok: true, log: ['FULL  5 true'] });
});

google('EV', 'onChange tells what kind of change it was', async () => {
  const workbook = await openScript(INSTALLS);
  workbook.call('install', 'onChange');
  const types = [
    () => workbook.type(TAB, 'A1', 'x'),
    () => workbook.insertRows(TAB, 2),
    () => workbook.deleteColumns(TAB, 3),
    () => workbook.restyle(TAB, 'A1', { bold: true }),
    () => workbook.insertTab('Mới'),
    () => workbook.deleteTab('Mới'),
    () => workbook.renameTab(TAB, 'Đổi'),
  ].map((act) => {
    act();
    return workbook.lastRun.log[0]?.split(' ')[1];
  });
  expect(types).toEqual([
    'EDIT',
    'INSERT_ROW',
    'REMOVE_COLUMN',
    'FORMAT',
    'INSERT_GRID',
    'REMOVE_GRID',
    'OTHER',
  ]);
});

google('IT', 'an installed onOpen runs when an editor opens the file', async () => {
  const owner = await openScript(INSTALLS);
  owner.call('install', 'onOpen');
  owner.as(AN);
  expect(owner.value(TAB, 'Y1')).toBe('x');
});

google('IT', 'scripts fire no installed trigger', async () => {
  const owner = await openScript(`${INSTALLS}
    function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`);
  owner.call('install', 'onEdit');
  owner.call('write');
  expect(owner.value(TAB, 'Y1')).toBe('');
});

google('SAP', 'a person sees and deletes only the triggers she has made', async () => {
  const owner = await openScript(INSTALLS);
  const an = owner.as(AN);
  owner.call('install', 'onEdit');
  an.call('install', 'onEdit');
  an.call('uninstall');
  expect([owner.call('count').value, an.call('count').value]).toEqual([1, 0]);
});

google('Q', 'a person has twenty triggers in a script at most', async () => {
  const owner = await openScript(INSTALLS);
  for (let i = 0; i < 20; i++) owner.call('install', 'onEdit');
  expect(owner.run('install', 'onEdit').error?.message).toBe(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
});

google('IT', 'a trigger of the clock runs when its time has come, again each period', async () => {
  let now = Date.UTC(2026, 0, 1, 0, 0, 30);
  const owner = await openScript(
    `function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
    function tick(e) {
      var cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      cell.setValue(Number(cell.getValue()) + 1);
      console.log(e.authMode + ' ' + e.hour + ':' + e.minute + ' ' + e.timezone);
    }`,
    { now: () => new Date(now) },
  );
  owner.call('install');
  for (const minutes of [4, 1, 1, 4]) {
    now += minutes * 60_000;
    owner.runTimeTriggers();
  }
  expect([owner.value(TAB, 'A1'), owner.lastRun.log]).toEqual([2, ['FULL 0:10 UTC']]);
});

google(
  'IT',
  'a trigger of every day with an hour waits for that hour in the zone of the script',
  async () => {
    let now = Date.UTC(2026, 0, 1, 5);
    const owner = await openScript(
      `function install() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(2).create(); }
    function tick(e) { console.log(e['day-of-month'] + ' ' + e.hour + ' ' + e.timezone); }`,
      { now: () => new Date(now) },
    );
    owner.call('install');
    const times = [13, 1, 23, 1].flatMap((hours) => {
      now += hours * 3_600_000;
      const before = owner.lastRun;
      owner.runTimeTriggers();
      return owner.lastRun === before ? [] : owner.lastRun.log;
    });
    expect(times).toEqual(['1 19 UTC', '2 19 UTC']);
  },
);

google('assumed', 'installed triggers stay with the file, not with its copy', async () => {
  const owner = await openScript(INSTALLS);
  owner.call('install', 'onEdit');
  const counts = [owner.snapshot(), owner.copy('Bản sao').snapshot()].map(
    ({ triggers = [] }) => triggers.length,
  );
  expect(counts).toEqual([1, 0]);
});
