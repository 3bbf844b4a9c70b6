import { describe, expect, test } from '@jest/globals';
import { TABS, tabSpec } from '../../../src/ledger/tabs';
import { EDITORS, FARMER, OFFICER, openProtected, refusal, WOMAN } from '../protected';
import {
  CHOICES,
  cellsOf,
  create,
  dataOf,
  FARMERS,
  messagesOf,
  openBlank,
  pasteRows,
  save,
  WOMEN,
} from '../support';

const PROTECTED = /protected cell or object/;
const BRANCH_TABS = TABS.filter(({ editedBy }) => editedBy === 'branch').map(({ name }) => name);
const OWN_TABS = TABS.filter(({ editedBy }) => editedBy === 'association');
const OTHERS = OWN_TABS.filter(({ association }) => association !== '12').map(({ name }) => name);

/** For tests in which all that is tried is refused. */
const untouched = openProtected();

describe('a person of one association', () => {
  test.each([...OTHERS, ...BRANCH_TABS])('may not type, paste or delete in %s', async (tab) => {
    const hers = (await untouched).as(WOMAN);
    expect(refusal(() => hers.type(tab, 'C5', 'x'))).toMatch(PROTECTED);
    expect(refusal(() => hers.paste(tab, 'A5', [['x', 'y']]))).toMatch(PROTECTED);
    expect(refusal(() => hers.clear(tab, 'A2:D9'))).toMatch(PROTECTED);
    expect(refusal(() => hers.sort(tab, 'A2:D9'))).toMatch(PROTECTED);
    expect(refusal(() => hers.deleteRows(tab, 2))).toMatch(PROTECTED);
    expect(refusal(() => hers.insertRows(tab, 2))).toMatch(PROTECTED);
    expect(refusal(() => hers.deleteTab(tab))).toMatch(PROTECTED);
    expect(refusal(() => hers.renameTab(tab, 'x'))).toMatch(PROTECTED);
  });

  test.each(TABS.map(({ name }) => name))('may not change the headers of %s', async (tab) => {
    const hers = (await untouched).as(WOMAN);
    expect(refusal(() => hers.type(tab, 'A1', 'x'))).toMatch(PROTECTED);
    expect(refusal(() => hers.deleteRows(tab, 1))).toMatch(PROTECTED);
    expect(refusal(() => hers.deleteColumns(tab, 1))).toMatch(PROTECTED);
  });

  test('may not touch the formula of Số liệu', async () => {
    const hers = (await untouched).as(WOMAN);
    expect(refusal(() => hers.type('Số liệu', 'A2', 'x'))).toMatch(PROTECTED);
  });

  test('types, pastes, sorts, inserts and deletes rows in her own tab', async () => {
    const workbook = await openProtected();
    const hers = workbook.as(WOMAN);
    hers.paste(WOMEN, 'A2', [cellsOf({ outstanding: 2 }), cellsOf({ outstanding: 1 })]);
    hers.insertRows(WOMEN, 3);
    hers.sort(WOMEN, 'A2:T4', 10);
    hers.type(WOMEN, 'J2', '7');
    hers.deleteRows(WOMEN, 4);
    expect(workbook.values(WOMEN, 'J2:J3').flat()).toEqual([7, 2]);
  });

  test('saves from the sidebar into her own tab and into no other', async () => {
    const workbook = await openProtected();
    const hers = workbook.as(WOMAN);
    dataOf(save(hers));
    expect(workbook.value('Số liệu', 'J2')).toBe(40_988);
    const key = { ...KEY_OF_FARMERS };
    expect(messagesOf(save(hers, { key }))).not.toEqual([]);
    expect(workbook.value(FARMERS, 'A2')).toBe('');
  });

  test('checks the workbook as before', async () => {
    const workbook = await openProtected();
    pasteRows(workbook, [{ outstanding: 1, households: 1 }]);
    const { ok, error } = workbook.as(WOMAN).run('checkWorkbook');
    expect([ok, error]).toEqual([true, undefined]);
  });

  test('is told that Tạo sổ is the branch’s, and nothing is changed', async () => {
    const hers = (await untouched).as(WOMAN);
    expect(messagesOf(create(hers, null))[0]).toContain('chỉ cán bộ ngân hàng');
  });
});

const KEY_OF_FARMERS = {
  cutoff: '2025-03-25',
  commune: 'Đăk Ơ',
  association: 'Nông dân',
  group: '',
  program: 'Hộ nghèo',
  fund: 'Trung ương',
};

describe('an officer of the branch', () => {
  test.each([FARMERS, WOMEN, ...BRANCH_TABS])('types into %s', async (tab) => {
    const officer = (await untouched).as(OFFICER);
    expect(refusal(() => officer.type(tab, 'A50', ''))).toBe('');
  });

  test('may run Tạo sổ, which keeps everybody’s rights', async () => {
    const workbook = await openProtected();
    dataOf(create(workbook.as(OFFICER), null));
    expect(refusal(() => workbook.as(WOMAN).type(WOMEN, 'T5', 'x'))).toBe('');
    expect(refusal(() => workbook.as(FARMER).type(WOMEN, 'T5', 'x'))).toMatch(PROTECTED);
    expect(refusal(() => workbook.as(OFFICER).type(FARMERS, 'T5', 'x'))).toBe('');
  });
});

describe('somebody who is given the file later', () => {
  test('may edit nothing of the workbook until Cài đặt names her', async () => {
    const later = { email: 'moi@example.com', name: 'Người mới', role: 'editor' } as const;
    const workbook = await openProtected();
    const { name } = tabSpec('entry-13');
    expect(refusal(() => workbook.as(later).type(name, 'C5', 'x'))).toMatch(PROTECTED);
    const { repaired } = dataOf(create(workbook, { editors: { ...EDITORS, 13: later.email } }));
    expect(repaired).toContain(`${name}: quyền sửa`);
    expect(refusal(() => workbook.as(later).type(name, 'C5', 'x'))).toBe('');
  });
});

describe('Tạo sổ, run again', () => {
  test('takes the rights of whoever is no longer named', async () => {
    const workbook = await openProtected();
    dataOf(create(workbook, { editors: { ...EDITORS, 12: '' } }));
    expect(refusal(() => workbook.as(WOMAN).type(WOMEN, 'C5', 'x'))).toMatch(PROTECTED);
  });

  test('says that nothing is missing when nothing is', async () => {
    const workbook = await openProtected();
    const { message, repaired } = dataOf(create(workbook, { editors: EDITORS }));
    expect([message, repaired]).toEqual(['Sổ đã đủ, không phải bổ sung gì.', []]);
  });

  test('makes protections that somebody removed, and leaves those of people alone', async () => {
    const workbook = await openProtected();
    const id = workbook.store.sheets().find(({ name }) => name === WOMEN)?.id ?? '';
    const ours = workbook.store.protections().filter(({ sheetId }) => sheetId === id);
    const theirs = { ...ours[0], id: '7', xc: 'C3:C4', description: 'của tôi', editors: [] };
    for (const each of ours) workbook.host.store.apply([{ kind: 'unprotect', id: each.id }]);
    workbook.host.store.apply([{ kind: 'protect', protection: theirs as never }]);
    expect(dataOf(create(workbook, null)).repaired).toEqual([`${WOMEN}: quyền sửa`]);
    expect(refusal(() => workbook.as(FARMER).type(WOMEN, 'C9', 'x'))).toMatch(PROTECTED);
    expect(refusal(() => workbook.as(WOMAN).type(WOMEN, 'A1', 'x'))).toMatch(PROTECTED);
    expect(
      workbook.store.protections().filter(({ description }) => description === 'của tôi'),
    ).toEqual([theirs]);
  });

  test('names an address that Google does not take, and goes on', async () => {
    const workbook = await openBlank();
    workbook.beforeCall((path) => {
      if (path.startsWith('Protection.addEditor')) throw new Error('Invalid email');
    });
    const outcome = create(workbook, { editors: { ...CHOICES.editors, 13: 'la@example.com' } });
    expect(dataOf(outcome).warnings).toEqual([
      'Google không nhận “la@example.com” làm người sửa. Sửa lại địa chỉ trong tab Cài đặt, rồi chạy lại Tạo sổ.',
    ]);
  });

  test('tries the addresses one by one when Google refuses the list', async () => {
    const workbook = await openProtected();
    const plan = { at: 1, of: 'Protection.addEditors', fault: 'failure' } as const;
    const { warnings } = workbook.withFault(plan, () => dataOf(create(workbook, null)));
    expect(warnings).toEqual([]);
    expect(refusal(() => workbook.as(FARMER).type(FARMERS, 'T5', 'x'))).toBe('');
  });
});
