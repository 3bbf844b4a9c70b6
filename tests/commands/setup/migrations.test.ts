import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { TABS } from '../../../src/ledger/tabs';
import { openOld, openUpgraded, takeBack, UPGRADE } from '../old-workbook';
import { openMadeOnEngine } from '../on-engine';
import { refusal } from '../protected';
import { create, dataOf, day, everything, messagesOf, records, save, WOMEN } from '../support';

/** What people typed: records, names, settings. */
function typed(workbook: HeadlessWorkbook) {
  const rows = (tab: string, columns: number) =>
    workbook.values(tab).map((row) => row.slice(0, columns));
  return {
    women: rows(WOMEN, 20),
    closed: rows('Đã chốt', 20),
    names: rows('Danh mục', 8).filter((row) => row[0] !== ''),
    settings: rows('Cài đặt', 2)
      .filter((row) => row[0] !== '')
      .slice(0, 18),
  };
}

describe('a workbook of an older version', () => {
  test('is not touched before she says that she named a version', async () => {
    const workbook = await openOld();
    const before = everything(workbook);
    const outcome = create(workbook, { communes: '' });
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'versionNamed' }] });
    expect(messagesOf(create(workbook, null))[0]).toContain('Đặt tên cho phiên bản hiện tại');
    expect(everything(workbook)).toBe(before);
  });

  test('is recognised by the wizard, and refused by the other commands', async () => {
    const workbook = await openOld();
    expect(workbook.call('setupForm').value).toMatchObject({ ok: true, data: { state: 'old' } });
    expect(messagesOf(save(workbook))[0]).toContain('do phiên bản cũ');
  });

  test('keeps every figure, and counts the closed dates as before', async () => {
    const workbook = await openMadeOnEngine();
    takeBack(workbook);
    const before = typed(workbook);
    const { message, created, warnings } = dataOf(create(workbook, UPGRADE));
    expect([message, warnings]).toEqual(['Đã nâng cấp sổ lên phiên bản mới.', []]);
    expect(created).toHaveLength(9);
    expect(typed(workbook)).toEqual(before);
    expect(workbook.tabs()).toEqual(TABS.map(({ name }) => name));
    expect(workbook.values('Kỳ chốt')[1]?.slice(0, 3)).toEqual([day(2025, 1, 31), '', 'đã chốt']);
    expect(records(workbook, 'Số liệu').map((row) => row['Dư nợ'])).toEqual([7, 5]);
  });

  test('has the new columns and settings, and walls where it had warnings', async () => {
    const workbook = await openUpgraded();
    const [header = []] = workbook.values('Danh mục');
    expect(header.slice(7, 13)).toEqual([
      'Nhập vào',
      'Thuộc xã',
      'Thuộc hội',
      'Ngừng cho vay từ',
      '',
      'Danh sách · Chương trình',
    ]);
    const names = workbook.values('Cài đặt').map(([name]) => name);
    expect(names).toContain('Người nhập · Đoàn TN');
    const woman = { email: 'x@example.com', name: 'x', role: 'editor' } as const;
    expect(refusal(() => workbook.as(woman).type('Danh mục', 'C5', 'x'))).toMatch(/protected/);
    const warned = workbook.store.protections().filter(({ warningOnly }) => warningOnly);
    expect(warned.map(({ xc }) => xc)).toEqual([null, null, null, null]);
  });

  test('works at once, and is complete', async () => {
    const workbook = await openUpgraded();
    dataOf(save(workbook));
    expect(dataOf(create(workbook, null)).message).toBe('Sổ đã đủ, không phải bổ sung gì.');
  });

  test('names a date that has rows in Đã chốt and in an entry tab', async () => {
    const workbook = await openOld();
    workbook.type(WOMEN, 'A2', '31/01/2025');
    const { warnings } = dataOf(create(workbook, UPGRADE));
    expect(warnings).toEqual([
      expect.stringContaining('Nhập · Phụ nữ: Ngày 31/01/2025 có số liệu cả ở tab Đã chốt'),
    ]);
  });

  test.each([3, 25, 120])('is completed after a run was killed at write %i', async (at) => {
    const undisturbed = await openUpgraded();
    const workbook = await openOld();
    const before = typed(workbook);
    const plan = { at, of: 'write', fault: 'kill', effect: 'all' } as const;
    workbook.withFault(plan, () => refusal(() => create(workbook, UPGRADE)));
    dataOf(create(workbook, UPGRADE));
    expect(typed(workbook)).toEqual(before);
    const looks = (book: HeadlessWorkbook) => ({
      tabs: book.tabs(),
      headers: book.tabs().map((tab) => book.values(tab)[0]),
      periods: book.values('Kỳ chốt'),
      view: book.values('Số liệu').slice(0, 4),
      rights: book.store
        .protections()
        .map(({ description }) => description)
        .sort(),
    });
    expect(looks(workbook)).toEqual(looks(undisturbed));
  });
});

describe('a workbook of a newer version', () => {
  test('is refused by every command', async () => {
    const workbook = await openUpgraded();
    const [mark] = workbook.store.metadata().filter(({ key }) => key === 'soUyThac.version');
    if (!mark) throw new Error('No version');
    workbook.store.apply([{ kind: 'metadata', metadata: { ...mark, value: '99' } }]);
    const before = everything(workbook);
    expect(messagesOf(create(workbook, null))[0]).toContain('phiên bản mới hơn');
    expect(messagesOf(save(workbook))[0]).toContain('phiên bản mới hơn');
    expect(everything(workbook)).toBe(before);
  });
});
