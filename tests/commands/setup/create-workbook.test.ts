import { describe, expect, test } from '@jest/globals';
import { FIRST_NAME_LIST } from '../../../src/commands/tab-plans';
import { catalogueColumns } from '../../../src/ledger/branch-columns';
import { TABS } from '../../../src/ledger/tabs';
import { columnLetter } from '../../../src/workbook/table';
import { headerTexts } from '../../support/header-texts';
import { create, MENU, openBlank, openMade, pasteRows, WOMEN } from '../support';

describe('the menu', () => {
  test('stands in the menu bar under the name of the add-in', async () => {
    const workbook = await openBlank();
    const [menu] = workbook.menus();
    expect(menu).toMatchObject({ kind: 'menu', caption: MENU });
    const items = menu?.kind === 'menu' ? menu.items : [];
    expect(items.at(-1)).toEqual({ kind: 'item', caption: 'Tạo sổ', fn: 'openSetup' });
  });
});

/** The blank column of Danh mục between its columns and the lists of names. */
const GAP = catalogueColumns.length + 1;
const FIRST_LIST = columnLetter(FIRST_NAME_LIST);

/** For tests that only look. */
const untouched = openMade();

describe('Tạo sổ', () => {
  test('makes every tab and takes the blank one away', async () => {
    const workbook = await untouched;
    expect(workbook.tabs()).toEqual(TABS.map(({ name }) => name));
  });

  test.each(TABS.map((spec) => [spec.name, spec] as const))(
    'writes the headers of %s with their unit',
    async (name, spec) => {
      const workbook = await untouched;
      const headers = workbook.values(name)[0]?.slice(0, spec.columns.length);
      expect(headers).toEqual(headerTexts(spec, 'triệu đồng'));
    },
  );

  test('sets the file to Vietnam, so that 1.234,5 is a number', async () => {
    const workbook = await openBlank({ locale: 'en_US' });
    create(workbook, null);
    workbook.type('Nguồn vốn', 'C5', '1.234,5');
    expect(workbook.value('Nguồn vốn', 'C5')).toBe(1234.5);
  });

  test('fills Danh mục and Cài đặt', async () => {
    const workbook = await untouched;
    const programs = workbook.values('Danh mục').filter((row) => row[0] === 'Chương trình');
    expect(programs.length).toBeGreaterThan(15);
    expect(programs[0]?.slice(1, 3)).toEqual(['01', 'Hộ nghèo']);
    expect(workbook.values('Cài đặt')[1]?.slice(0, 2)).toEqual([
      'Đơn vị tính khi nhập',
      'triệu đồng',
    ]);
  });

  test('writes a line into Nhật ký', async () => {
    const workbook = await untouched;
    expect(workbook.values('Nhật ký')[1]?.slice(1, 4)).toEqual(['chưa khai', 'Tạo sổ', 'Toàn sổ']);
  });

  test('run again touches no data and makes no tab', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 40988, note: 'rà lại' }]);
    workbook.renameTab(WOMEN, 'Phụ nữ huyện');
    workbook.type('Cài đặt', 'B2', 'đồng');
    const tabs = workbook.tabs();
    const before = workbook.values('Phụ nữ huyện', 'A1:U3');
    expect(create(workbook, null).ok).toBe(true);
    expect(workbook.tabs()).toEqual(tabs);
    expect(workbook.values('Phụ nữ huyện', 'A1:U3')).toEqual(before);
    expect(workbook.value('Cài đặt', 'B2')).toBe('đồng');
  });

  test('run again brings back a tab that was deleted', async () => {
    const workbook = await openMade();
    workbook.deleteTab('Nguồn vốn');
    create(workbook, null);
    expect(workbook.hasTab('Nguồn vốn')).toBe(true);
  });

  test('leaves a tab of the same name alone that a person made', async () => {
    const workbook = await openBlank();
    workbook.insertTab('Số liệu');
    workbook.type('Số liệu', 'A1', 'của tôi');
    create(workbook, null);
    expect(workbook.value('Số liệu', 'A1')).toBe('của tôi');
    expect(workbook.value('Số liệu (2)', 'A1')).toBe('Ngày chốt');
  });
});

describe('Tạo sổ, run again', () => {
  test('adds missing settings under their headers when a column was inserted', async () => {
    const workbook = await openMade();
    workbook.insertColumns('Cài đặt', 1, 1);
    workbook.deleteRows('Cài đặt', 3, 1);
    const before = workbook.values('Cài đặt');
    create(workbook, null);
    const after = workbook.values('Cài đặt');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((row) => row.slice(0, 3))).toEqual([
      ['', 'Đơn vị tính của báo cáo', 'triệu đồng'],
    ]);
  });

  test('writes nothing into Cài đặt when its header was renamed', async () => {
    const workbook = await openMade();
    workbook.type('Cài đặt', 'A1', 'Tên');
    const before = workbook.values('Cài đặt');
    create(workbook, null);
    expect(workbook.values('Cài đặt')).toEqual(before);
  });

  test("keeps a person's header in Danh mục and Số liệu when a column was inserted", async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 7 }]);
    workbook.insertColumns('Danh mục', GAP, 1);
    workbook.type('Danh mục', `${FIRST_LIST}1`, 'của tôi');
    workbook.insertColumns('Số liệu', 21, 1);
    workbook.type('Số liệu', 'V1', 'của tôi');
    create(workbook, null);
    const [header] = workbook.values('Danh mục');
    expect(header?.slice(GAP, GAP + 3)).toEqual([
      'của tôi',
      'Danh sách · Chương trình',
      'Danh sách · Hội',
    ]);
    expect(header?.filter((cell) => cell === 'Danh sách · Hội')).toHaveLength(1);
    expect(workbook.values('Số liệu')[0]?.slice(20)).toEqual(['', 'của tôi', 'Ngày chốt đã có']);
  });

  test('lists names in a new column when a person uses the usual one', async () => {
    const workbook = await openMade();
    workbook.clear('Danh mục', `${FIRST_LIST}1`);
    workbook.type('Danh mục', `${FIRST_LIST}1`, 'của tôi');
    create(workbook, null);
    const [header] = workbook.values('Danh mục');
    expect(header?.[GAP]).toBe('của tôi');
    expect(header?.at(-1)).toBe('Danh sách · Chương trình');
  });

  test('fills a Danh mục that has its headers only', async () => {
    const workbook = await openMade();
    workbook.clear('Danh mục', 'A2:H200');
    create(workbook, null);
    expect(workbook.value('Danh mục', 'C2')).toBe('Hộ nghèo');
  });

  test('takes over an empty tab that was left without its mark', async () => {
    const workbook = await openBlank();
    workbook.insertTab('Nguồn vốn');
    create(workbook, null);
    expect([...workbook.tabs()].sort()).toEqual(TABS.map(({ name }) => name).sort());
  });
});

test('a score of 95 is shown without a comma', async () => {
  const workbook = await openMade();
  workbook.type('Tổ TK&VV', 'Q2', '95');
  workbook.type('Số ngân hàng', 'I2', '40988,5');
  expect(workbook.display('Tổ TK&VV', 'Q2')).toBe('95');
  expect(workbook.display('Số ngân hàng', 'I2')).toBe('40988,5');
});
