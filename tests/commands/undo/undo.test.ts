import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { OWNER } from '../../../local/headless-workbook';
import { identityOf } from '../../../local/identity';
import { beforeWrite } from '../disturbing';
import { content, importAll } from '../import-support';
import {
  closeDate,
  dataOf,
  day,
  KEY,
  MENU,
  pasteRows,
  preview,
  records,
  save,
  WOMEN,
} from '../support';
import { ACCOUNTANTS, madePlain } from '../together/plain-workbook';

const open = async () => (await madePlain()) as unknown as HeadlessWorkbook;
const figures = (workbook: HeadlessWorkbook) => records(workbook, WOMEN).map((row) => row['Dư nợ']);

/** Presses the menu item and says yes; gives what the boxes said. */
function undo(workbook: HeadlessWorkbook): string[] {
  return workbook.runMenu(MENU, 'Hoàn tác').ui.alerts.map(({ text }) => text);
}

/** As if she worked from another account: what is kept for her alone is gone, but for her name. */
function forgetMark({ host }: HeadlessWorkbook): void {
  const { properties } = host.services;
  const scope = { kind: 'user', identity: identityOf(OWNER) } as const;
  const kept = Object.entries(properties.get(scope));
  const isMark = ([name]: [string, unknown]) => name.startsWith('soUyThac.lastUndoable.');
  expect(kept.filter(isMark)).toHaveLength(1);
  properties.set(scope, Object.fromEntries(kept.filter((each) => !isMark(each))));
}

describe('Hoàn tác', () => {
  test('names the last command and asks, then takes it back', async () => {
    const workbook = await open();
    pasteRows(workbook, [{ cutoff: day(2025, 3, 25), outstanding: 100, note: 'cũ' }]);
    dataOf(save(workbook, { shown: preview(workbook).row, note: 'mới' }));
    const [question, done] = undo(workbook);
    expect(question).toContain('Hoàn tác lệnh “Nhập số liệu” lúc 26/03/2025 08:30:');
    expect(question).toContain('1 dòng ở tab Nhập · Phụ nữ');
    expect(done).toBe('Đã hoàn tác lệnh “Nhập số liệu” (Đăk Ơ · Phụ nữ): 1 dòng.');
    expect(records(workbook, WOMEN)).toMatchObject([{ 'Dư nợ': 100, 'Ghi chú': 'cũ' }]);
  });

  test('clears a row that the command had added', async () => {
    const workbook = await open();
    dataOf(save(workbook));
    undo(workbook);
    expect(records(workbook, WOMEN)).toEqual([]);
    expect(workbook.value(WOMEN, 'U2')).toBe('');
  });

  test('takes back an import as one step: new rows and changed ones', async () => {
    const workbook = await open();
    pasteRows(workbook, [{ cutoff: day(2025, 2, 28), outstanding: 100 }]);
    dataOf(importAll(workbook, content()));
    expect(figures(workbook)).toEqual([40988, 12000.5]);
    undo(workbook);
    expect(figures(workbook)).toEqual([100]);
  });

  test('takes nothing back twice', async () => {
    const workbook = await open();
    dataOf(save(workbook));
    undo(workbook);
    expect(undo(workbook)).toEqual(['Lệnh gần nhất của bạn đã được hoàn tác rồi.']);
  });

  test('says with both values which rows were changed since, and does nothing', async () => {
    const workbook = await open();
    dataOf(importAll(workbook, content()));
    workbook.type(WOMEN, 'J3', '12001');
    const [, refused] = undo(workbook);
    expect(refused).toContain('Nhập · Phụ nữ, dòng 3');
    expect(refused).toContain('Dư nợ 12000,5 → Dư nợ 12001');
    expect(figures(workbook)).toEqual([40988, 12001]);
  });

  test('keeps a figure that somebody types in the moment of the undo', async () => {
    const workbook = await open();
    pasteRows(workbook, [{ cutoff: day(2025, 3, 25), outstanding: 100 }]);
    dataOf(save(workbook, { shown: preview(workbook).row }));
    beforeWrite(
      workbook,
      () => undefined,
      () => workbook.type(WOMEN, 'J2', '222'),
    );
    const boxes = undo(workbook);
    workbook.beforeCall();
    expect(boxes.at(-1)).toMatch(/sửa|Đã hoàn tác/);
    expect([100, 222]).toContain(figures(workbook)[0]);
  });

  test('finds the rows after a person sorted the tab', async () => {
    const workbook = await open();
    dataOf(importAll(workbook, content()));
    workbook.sort(WOMEN, 'A2:T3', 10);
    undo(workbook);
    expect(records(workbook, WOMEN)).toEqual([]);
  });

  test('never touches a closed date', async () => {
    const workbook = await open();
    dataOf(save(workbook));
    closeDate(workbook, day(2025, 3, 25));
    expect(undo(workbook).at(-1)).toContain('Ngày chốt này đã khóa');
    expect(figures(workbook)).toEqual([40988]);
  });

  test('never touches a tab that is not hers', async () => {
    const workbook = await open();
    dataOf(save(workbook, { key: { ...KEY, association: 'Nông dân' }, person: 'Lan' }));
    const [accountant] = ACCOUNTANTS;
    if (!accountant) throw new Error('nobody');
    const hers = workbook.as(accountant) as unknown as HeadlessWorkbook;
    expect(undo(hers)).toEqual(['Không có lệnh nào của bạn để hoàn tác.']);
  });

  test('goes by the name she declared when her own mark is lost', async () => {
    const workbook = await open();
    dataOf(save(workbook, { person: 'Lan' }));
    forgetMark(workbook);
    undo(workbook);
    expect(records(workbook, WOMEN)).toEqual([]);
  });

  test('says so when there is nothing', async () => {
    expect(undo(await open())).toEqual(['Không có lệnh nào của bạn để hoàn tác.']);
  });
});
