import { expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { openScript, TAB } from './support';

const google = behaviours('Script realm');

const AUTH = 'https://www.googleapis.com/auth';
const DOCUMENT = `(${AUTH}/spreadsheets.currentonly || ${AUTH}/spreadsheets)`;

/** The report of an onOpen with this body. */
async function opened(body: string, openingMode: 'NONE' | 'LIMITED' | 'FULL') {
  const workbook = await openScript(`function onOpen(e) { ${body} }`, { openingMode });
  return { workbook, report: workbook.lastRun, error: workbook.lastRun.error?.message };
}

/** The report of a function with this body, under a manifest with these scopes. */
async function scoped(body: string, ...oauthScopes: string[]) {
  const workbook = await openScript(`function main() { ${body} }`, {}, { oauthScopes });
  return workbook.run('main').error?.message;
}

const MENU = `SpreadsheetApp.getUi().createAddonMenu().addItem('Mở', 'open').addToUi();`;

google.each(['NONE', 'LIMITED', 'FULL'] as const)(
  'AUTH',
  'onOpen may add a menu in mode %s',
  async (mode) => {
    const { workbook, report } = await opened(MENU, mode);
    expect([report.ok, workbook.menus().length]).toEqual([true, 1]);
  },
);

google.each(['NONE', 'LIMITED', 'FULL'] as const)(
  'AMO',
  'the event of onOpen names its mode: %s',
  async (mode) => {
    const { report } = await opened(
      'console.log(e.authMode === ScriptApp.AuthMode[e.authMode]);',
      mode,
    );
    expect(report.log).toEqual(['true']);
  },
);

google.each([
  'SpreadsheetApp.getActive()',
  'PropertiesService.getDocumentProperties()',
  'CacheService.getScriptCache()',
  'LockService.getDocumentLock()',
  `HtmlService.createHtmlOutput('')`,
  'Session.getActiveUser()',
  `SpreadsheetApp.getUi().alert('Chào')`,
])('AUTH', 'in NONE %s fails', async (call) => {
  const { error } = await opened(`${call};`, 'NONE');
  expect(error).toMatch(/^You do not have permission to call /);
});

google.each(['Session.getActiveUserLocale()', 'Utilities.getUuid()', `Logger.log('')`])(
  'AUTH',
  'in NONE %s works',
  async (call) => {
    expect((await opened(`${call};`, 'NONE')).error).toBeUndefined();
  },
);

google('PERMIT', 'the refusal names the call and the scopes it would need', async () => {
  const { error } = await opened('SpreadsheetApp.getActive();', 'NONE');
  expect(error).toBe(
    `You do not have permission to call SpreadsheetApp.getActive. Required permissions: ${DOCUMENT}`,
  );
});

google('AUTH', 'a project that calls a service at its top level has no menu in NONE', async () => {
  const workbook = await openScript(
    `var book = SpreadsheetApp.getActive(); function onOpen() { ${MENU} }`,
    { openingMode: 'NONE' },
  );
  expect([workbook.lastRun.ok, workbook.menus()]).toEqual([false, []]);
});

google('AUTH', 'the same project has its menu in LIMITED', async () => {
  const workbook = await openScript(
    `var book = SpreadsheetApp.getActive(); function onOpen() { ${MENU} }`,
  );
  expect(workbook.menus().length).toBe(1);
});

google('AUTH', 'in LIMITED onOpen may use the document and the properties', async () => {
  const { workbook, error } = await opened(
    `PropertiesService.getDocumentProperties().setProperty('a', '1');
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue('mở');`,
    'LIMITED',
  );
  expect([error, workbook.value(TAB, 'A1')]).toEqual([undefined, 'mở']);
});

google.each([
  `alert('x')`,
  `prompt('x')`,
  `showSidebar(HtmlService.createHtmlOutput(''))`,
  `showModalDialog(HtmlService.createHtmlOutput(''), 'x')`,
])('AUTH', 'in LIMITED the interface takes menus only, not %s', async (call) => {
  const { error } = await opened(`SpreadsheetApp.getUi().${call};`, 'LIMITED');
  expect(error).toMatch(/^You do not have permission to call Ui\./);
});

google('AUTH', 'in LIMITED no trigger can be installed', async () => {
  const { error } = await opened(`ScriptApp.newTrigger('main');`, 'LIMITED');
  expect(error).toMatch(/^You do not have permission to call ScriptApp\.newTrigger/);
});

google('AUTH', 'onEdit is bound as onOpen is', async () => {
  const workbook = await openScript(`function onEdit() { SpreadsheetApp.getUi().alert('x'); }`);
  workbook.type(TAB, 'A1', '1');
  expect(workbook.lastRun.error?.message).toBe('You do not have permission to call Ui.alert.');
});

google('AUTH', 'a menu item, a page’s call and onInstall may do all', async () => {
  const { error } = await opened(
    `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));`,
    'FULL',
  );
  expect(error).toBeUndefined();
});

google('SCO', 'a manifest that lists no scopes gets all that its code needs', async () => {
  const workbook = await openScript(`function main() { SpreadsheetApp.getActive().getName(); }`);
  expect(workbook.run('main').ok).toBe(true);
});

google('SCO', 'without a scope for spreadsheets the document is out of reach', async () => {
  expect(await scoped('SpreadsheetApp.getActive();', `${AUTH}/script.container.ui`)).toBe(
    `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: ${DOCUMENT}`,
  );
});

google('SCO', 'without script.container.ui no sidebar opens', async () => {
  expect(
    await scoped(
      `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''));`,
      `${AUTH}/spreadsheets.currentonly`,
    ),
  ).toBe(
    `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${AUTH}/script.container.ui`,
  );
});

google('SCO', 'without script.scriptapp no trigger is installed', async () => {
  expect(await scoped(`ScriptApp.newTrigger('main');`, `${AUTH}/spreadsheets`)).toMatch(
    /^Specified permissions are not sufficient to call ScriptApp\.newTrigger\./,
  );
});

google('assumed', 'properties, caches, locks, menus and alerts need no scope', async () => {
  expect(
    await scoped(
      `PropertiesService.getScriptProperties().setProperty('a', '1');
      CacheService.getScriptCache().put('a', '1');
      LockService.getScriptLock().tryLock(1);
      SpreadsheetApp.getUi().alert('x');`,
      `${AUTH}/script.container.ui`,
    ),
  ).toBeUndefined();
});

google('AMO', 'simple triggers use the document without its scope', async () => {
  const workbook = await openScript(
    `function onOpen() { SpreadsheetApp.getActive().getName(); }`,
    {},
    { oauthScopes: [] },
  );
  expect(workbook.lastRun.ok).toBe(true);
});
