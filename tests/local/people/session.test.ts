import { expect } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { openScript, projectOf, TAB } from '../support';
import { AN } from './people';

const google = behaviours('People');

const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';
const SHEET_SCOPE = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const WITHOUT = projectOf(
  'function emails() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }',
  { oauthScopes: [SHEET_SCOPE] },
);
const WITH = projectOf(
  `function emails() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function locale() { return Session.getActiveUserLocale(); }
  function onEdit(e) { console.log('[' + Session.getActiveUser().getEmail() + e.user.getEmail() + ']'); }
  /** @customfunction */
  function ME() { return '[' + Session.getActiveUser().getEmail() + ']'; }`,
  { oauthScopes: [SHEET_SCOPE, EMAIL_SCOPE] },
);

google('SES', 'addresses are blank without the scope for them', async () => {
  const workbook = await openScript('', { project: WITHOUT, user: AN });
  expect(workbook.call('emails').value).toEqual(['', '']);
});

google('SES', 'with the scope, a person who runs the script shows her address', async () => {
  const workbook = await openScript('', { project: WITH, user: AN });
  expect(workbook.call('emails').value).toEqual([AN.email, AN.email]);
});

google('SES', 'somebody whose address nobody may see has none in scripts', async () => {
  const user = { ...AN, emailHidden: true };
  const workbook = await openScript('', { project: WITH, user });
  expect(workbook.call('emails').value).toEqual(['', '']);
});

google(['SES', 'EV'], 'a simple trigger does not learn who edits', async () => {
  const workbook = await openScript('', { project: WITH, user: AN });
  workbook.type(TAB, 'A1', 'x');
  expect(workbook.lastRun.log).toEqual(['[]']);
});

google(['SES', 'CF'], 'a custom function does not learn who asks', async () => {
  const workbook = await openScript('', { project: WITH, user: AN });
  workbook.type(TAB, 'A1', '=ME()');
  expect(workbook.value(TAB, 'A1')).toBe('[]');
});

google('SES', 'the locale is that of the person’s account, not the workbook’s', async () => {
  const workbook = await openScript('', { project: WITH, user: { ...AN, locale: 'en_GB' } });
  expect(workbook.call('locale').value).toBe('en_GB');
});

google('PRP', 'user properties are each person’s own', async () => {
  const owner = await openScript(`
    function put(text) { PropertiesService.getUserProperties().setProperty('tên', text); }
    function take() { return PropertiesService.getUserProperties().getProperty('tên'); }`);
  owner.call('put', 'chủ');
  expect([owner.call('take').value, owner.as(AN).call('take').value]).toEqual(['chủ', null]);
});
