import { beforeAll, expect } from '@jest/globals';
import type { RevisionMessage, Session, User } from '../../../local/host-types';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { TAB } from '../support';
import { AN, BINH, LAN, PROTECTED, sharedBook } from './people';

const google = behaviours('People');

let owner: LocalWorkbook;

beforeAll(async () => {
  const body = `sheet.getRange('A1:B2').protect().removeEditor('${BINH.email}');`;
  const code = `function onEdit(e) { e.range.offset(0, 5).setValue('thấy ' + e.value); }`;
  ({ owner } = await sharedBook(body, code));
});

/** What the host says to a page's change, whose own guard has let it through. */
function sent(user: User, ...commands: object[]): string | undefined {
  const session: Session = { id: `trang của ${user.name}`, user };
  owner.host.openSession(session);
  const message: RevisionMessage = {
    type: 'REMOTE_REVISION',
    version: 1,
    serverRevisionId: owner.host.hub.revisionId,
    nextRevisionId: `${owner.host.hub.revisionId}+`,
    clientId: session.id,
    commands,
  };
  return owner.host.receive(message);
}

const typed = (row: number, col: number, content = 'x') => ({
  type: 'UPDATE_CELL',
  sheetId: '0',
  row,
  col,
  content,
});

google('PROT', 'the host refuses a page’s change of what is protected against its person', () => {
  expect([sent(BINH, typed(0, 0)), sent(AN, typed(0, 0))]).toEqual([PROTECTED, undefined]);
});

google('ER', 'the host refuses every change of a viewer’s page', () => {
  expect(sent(LAN, typed(9, 9))).toContain('Bạn chỉ có quyền xem');
  expect(owner.value(TAB, 'J10')).toBe('');
});

google.each([
  [
    'many cells',
    { type: 'SQUISHED_UPDATE_CELL', sheetId: '0', targetRange: 'B2:B9', content: '1' },
  ],
  [
    'a format',
    { type: 'SET_FORMATTING', sheetId: '0', target: [{ top: 1, left: 1, bottom: 5, right: 5 }] },
  ],
  ['a block', { type: 'SET_BLOCK', sheetId: '0', row: 1, col: 0, contents: [['1'], ['2']] }],
  ['a row', { type: 'REMOVE_COLUMNS_ROWS', sheetId: '0', dimension: 'ROW', elements: [1, 2] }],
  [
    'a column',
    {
      type: 'ADD_COLUMNS_ROWS',
      sheetId: '0',
      dimension: 'COL',
      base: 0,
      position: 'after',
      quantity: 1,
    },
  ],
  [
    'a cut',
    {
      type: 'MOVE_RANGES',
      sheetId: '0',
      target: [{ top: 9, left: 9, bottom: 9, right: 9 }],
      targetSheetId: '0',
      col: 1,
      row: 1,
    },
  ],
  ['a tab', { type: 'DELETE_SHEET', sheetId: '0' }],
])('PROT', 'so with %s that reaches into a protected range', (_name, command) => {
  expect(sent(BINH, command)).toBe(PROTECTED);
});

google('host', 'a page that never opened the workbook is not listened to', () => {
  const serverRevisionId = owner.host.hub.revisionId;
  const message = { type: 'REMOTE_REVISION', serverRevisionId, nextRevisionId: 'x', clientId: '?' };
  expect(owner.host.receive(message)).toContain('không nhận ra trang này');
});

google('host', 'nor is one that was closed, and its menus are gone', () => {
  const { host } = owner;
  host.openSession({ id: 'đóng rồi', user: AN });
  host.closeSession('đóng rồi');
  host.services.menu({ id: 'đóng rồi', user: AN }, { kind: 'separator' });
  expect(host.payload({ id: 'đóng rồi', user: AN }).menus).toEqual([]);
  const serverRevisionId = host.hub.revisionId;
  const clientId = 'đóng rồi';
  const message = { type: 'REMOTE_REVISION', serverRevisionId, nextRevisionId: 'x', clientId };
  expect(host.receive(message)).toContain('không nhận ra trang này');
});

google('ST', 'an edit in a page runs onEdit as the person of the page', async () => {
  expect(sent(BINH, typed(20, 0, 'của Bình'))).toBeUndefined();
  await new Promise((done) => setImmediate(done));
  expect(owner.value(TAB, 'F21')).toBe('thấy của Bình');
});
