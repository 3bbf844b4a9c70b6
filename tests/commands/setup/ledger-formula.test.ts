import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { openMadeOnEngine } from '../on-engine';
import { columnOf, day, FARMERS, pasteRows, records, WOMEN } from '../support';

const LEDGER = 'Số liệu';

interface Gathered {
  readonly commune: unknown;
  readonly outstanding: unknown;
}

function gathered(workbook: LocalWorkbook): Gathered[] {
  return records(workbook, LEDGER).map((record) => ({
    commune: record.Xã,
    outstanding: record['Dư nợ'],
  }));
}

/** Two records of the women, one of the farmers; no two amounts are equal. */
async function openFilled(): Promise<LocalWorkbook> {
  const workbook = await openMadeOnEngine();
  pasteRows(workbook, [
    { commune: 'Đăk Ơ', outstanding: 40_988, overdue: 12 },
    { commune: 'Phú Nghĩa', outstanding: 23_500, overdue: 7 },
  ]);
  const farmers = { association: 'Nông dân', outstanding: 61_200, overdue: 30 };
  pasteRows(workbook, [farmers], FARMERS);
  return workbook;
}

const FILLED: readonly Gathered[] = [
  { commune: 'Đăk Ơ', outstanding: 61_200 },
  { commune: 'Đăk Ơ', outstanding: 40_988 },
  { commune: 'Phú Nghĩa', outstanding: 23_500 },
];

function byAmount(rows: readonly Gathered[]): Gathered[] {
  return [...rows].sort((a, b) => Number(b.outstanding) - Number(a.outstanding));
}

describe('Số liệu', () => {
  test('of a workbook without a record shows no row and no error', async () => {
    const workbook = await openMadeOnEngine();
    expect([workbook.value(LEDGER, 'A2'), gathered(workbook)]).toEqual(['', []]);
  });

  test('holds records with their dates and blanks, and no row for an empty tab', async () => {
    const workbook = await openFilled();
    const shown = records(workbook, LEDGER).map((record) => [
      record['Ngày chốt'],
      record['Dư nợ'],
      record['Xóa nợ'],
    ]);
    const date = day(2025, 2, 28);
    expect(shown).toEqual([
      [date, 61_200, ''],
      [date, 40_988, ''],
      [date, 23_500, ''],
    ]);
  });
});

describe('Số liệu follows its tabs when a person', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openFilled();
  });

  const place = (header: string) => columnOf(workbook, WOMEN, header) + 1;

  test('moves a column to the front', () => {
    workbook.moveColumn(WOMEN, place('Dư nợ'), 1);
    expect(byAmount(gathered(workbook))).toEqual(FILLED);
  });

  test('moves the date to the end', () => {
    workbook.moveColumn(WOMEN, place('Ngày chốt'), place('Mã dòng'));
    expect(byAmount(gathered(workbook))).toEqual(FILLED);
  });

  test('inserts a column among the others', () => {
    workbook.insertColumns(WOMEN, 2);
    workbook.paste(WOMEN, 'B1', [['Cột riêng'], ['x'], ['y']]);
    expect(byAmount(gathered(workbook))).toEqual(FILLED);
  });

  test('inserts a row under the header', () => {
    workbook.insertRows(WOMEN, 2);
    expect(byAmount(gathered(workbook))).toEqual(FILLED);
  });

  test('leaves a row blank between two records', () => {
    workbook.insertRows(WOMEN, 4);
    expect(byAmount(gathered(workbook))).toEqual(FILLED);
  });

  test('renames the tab', () => {
    workbook.renameTab(WOMEN, 'Nhập của chị em');
    expect(byAmount(gathered(workbook))).toEqual(FILLED);
    workbook.renameTab('Nhập của chị em', WOMEN);
  });

  test('moves a column of Số liệu itself', () => {
    const from = columnOf(workbook, LEDGER, 'Dư nợ') + 1;
    workbook.moveColumn(LEDGER, from, columnOf(workbook, LEDGER, 'Xã') + 1);
    expect(byAmount(gathered(workbook))).toEqual(FILLED);
  });
});

describe('Số liệu of tabs that are full', () => {
  test('holds every row, the last one too', async () => {
    const workbook = await openMadeOnEngine();
    const rows = workbook.store.sheets().find(({ name }) => name === WOMEN)?.rows ?? 0;
    const full = Array.from({ length: rows - 1 }, (_, i) => ({ outstanding: i + 1 }));
    pasteRows(workbook, full);
    const amounts = gathered(workbook).map(({ outstanding }) => outstanding);
    expect(amounts).toEqual(full.map(({ outstanding }) => outstanding));
  });
});

describe('a header that was renamed', () => {
  test('shows its error rather than figures without that tab', async () => {
    const workbook = await openFilled();
    const column = columnOf(workbook, WOMEN, 'Dư nợ');
    workbook.paste(WOMEN, `${String.fromCharCode(65 + column)}1`, [['Dư nợ hiện tại']]);
    expect(workbook.value(LEDGER, 'A2')).toMatch(/^#/);
  });
});
