/** What the formulas give that "Tạo sổ" writes, on the engine. */

import { describe, expect, test } from '@jest/globals';
import { openMadeOnEngine } from '../on-engine';
import { create, dataOf, day, FARMERS, pasteRows, records, WOMEN } from '../support';

describe('Tạo sổ, run again', () => {
  test('mends Số liệu after an entry tab was deleted', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 7 }]);
    workbook.deleteTab(FARMERS);
    create(workbook, null);
    pasteRows(workbook, [{ outstanding: 2, association: 'Nông dân' }], FARMERS);
    expect(records(workbook, 'Số liệu').map((row) => row['Dư nợ'])).toEqual([2, 7]);
  });

  test('mends Mã dòng after a column that it uses was deleted and put back', async () => {
    const workbook = await openMadeOnEngine();
    workbook.deleteColumns(WOMEN, 4, 1);
    workbook.insertColumns(WOMEN, 4, 1);
    workbook.type(WOMEN, 'D1', 'Tổ');
    create(workbook, null);
    pasteRows(workbook, [{ outstanding: 1, group: 'T1' }]);
    expect(records(workbook, WOMEN)[0]?.['Mã dòng']).toContain('|T1|');
  });

  test('writes Mã dòng anew after it was deleted, and nothing over what a person put there', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 1 }]);
    for (const [tab, cell] of [
      [WOMEN, 'V1'],
      [FARMERS, 'V1'],
      ['Đã chốt', 'U1'],
    ] as const) {
      workbook.clear(tab, cell);
    }
    workbook.type(FARMERS, 'V5', 'của tôi');
    const { warnings, repaired } = dataOf(create(workbook, null));
    expect(repaired).toEqual([`${WOMEN}: công thức Mã dòng`, 'Đã chốt: công thức Mã dòng']);
    expect(warnings).toEqual([expect.stringContaining(`${FARMERS}, dòng 1, cột Mã dòng`)]);
    expect(records(workbook, WOMEN)[0]?.['Mã dòng']).toContain('|Đăk Ơ|');
    expect(workbook.value(FARMERS, 'V5')).toBe('của tôi');
  });

  test('gives the dropdowns of the other tabs a new Danh mục', async () => {
    const workbook = await openMadeOnEngine();
    workbook.deleteTab('Danh mục');
    create(workbook, null);
    expect(JSON.stringify(workbook.snapshot())).not.toContain('#REF');
  });

  test('leaves Số liệu whole when a column was inserted at its left', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 7 }]);
    workbook.insertColumns('Số liệu', 1, 1);
    workbook.deleteTab(FARMERS);
    create(workbook, null);
    expect(workbook.values('Số liệu')[1]?.slice(0, 3)).toEqual(['', day(2025, 2, 28), 'Phụ nữ']);
    expect(workbook.value('Số liệu', 'W2')).toEqual(day(2025, 2, 28));
  });

  test('completes a tab that was left without headers', async () => {
    const workbook = await openMadeOnEngine();
    workbook.clear('Nguồn vốn', 'A1:D1');
    workbook.clear('Danh mục', 'A1:Z200');
    create(workbook, null);
    expect(workbook.values('Nguồn vốn')[0]?.[0]).toBe('Ngày chốt');
    expect(workbook.value('Danh mục', 'C2')).toBe('Hộ nghèo');
  });
});

describe('Mã dòng', () => {
  test('gives every typed row its key, without a script', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 1 }]);
    expect(records(workbook, WOMEN)[0]?.['Mã dòng']).toBe(
      '2025-02-28|Đăk Ơ|Phụ nữ||Hộ nghèo|Trung ương',
    );
  });

  test('gives a row its key that was inserted right under the header', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 1 }]);
    workbook.insertRows(WOMEN, 2, 1);
    pasteRows(workbook, [{ outstanding: 2, program: 'Hộ cận nghèo' }]);
    expect(records(workbook, WOMEN).map((row) => row['Mã dòng'])).toEqual([
      '2025-02-28|Đăk Ơ|Phụ nữ||Hộ cận nghèo|Trung ương',
      '2025-02-28|Đăk Ơ|Phụ nữ||Hộ nghèo|Trung ương',
    ]);
  });

  test('takes a blank Hội for the association of the tab', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 1, association: null }]);
    expect(records(workbook, WOMEN)[0]?.['Mã dòng']).toContain('|Phụ nữ|');
  });
});

describe('Số liệu', () => {
  test('is blank under its headers while nothing was entered', async () => {
    const workbook = await openMadeOnEngine();
    expect(workbook.value('Số liệu', 'A2')).toBe('');
  });

  test('gathers the rows of all tabs and keeps a blank blank', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 1 }]);
    pasteRows(workbook, [{ outstanding: 2, association: 'Nông dân' }], FARMERS);
    const rows = records(workbook, 'Số liệu');
    expect(rows.map((row) => [row.Hội, row['Dư nợ'], row['Nợ khoanh']])).toEqual([
      ['Nông dân', 2, ''],
      ['Phụ nữ', 1, ''],
    ]);
  });

  test('follows renamed tabs and inserted columns', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [{ outstanding: 7, households: 3 }]);
    workbook.renameTab(WOMEN, 'Phụ nữ huyện');
    workbook.insertColumns('Phụ nữ huyện', 3, 1);
    expect(records(workbook, 'Số liệu')).toMatchObject([{ 'Dư nợ': 7, 'Số hộ': 3, Xã: 'Đăk Ơ' }]);
  });

  test('includes a row inserted right under the header', async () => {
    const workbook = await openMadeOnEngine();
    workbook.insertRows(WOMEN, 2, 1);
    pasteRows(workbook, [{ outstanding: 7 }]);
    expect(records(workbook, 'Số liệu')).toHaveLength(1);
  });

  test('lists the dates there are, newest first', async () => {
    const workbook = await openMadeOnEngine();
    pasteRows(workbook, [
      { outstanding: 1, cutoff: day(2025, 1, 31) },
      { outstanding: 2, cutoff: day(2025, 2, 28) },
      { outstanding: 3, cutoff: day(2025, 2, 28), program: 'Hộ cận nghèo' },
    ]);
    expect(workbook.values('Số liệu', 'V1:V4').flat()).toEqual([
      'Ngày chốt đã có',
      day(2025, 2, 28),
      day(2025, 1, 31),
      '',
    ]);
  });
});
