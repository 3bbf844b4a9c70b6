import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../local/headless-workbook';
import type { EntryPayload } from '../../src/ledger/entry';
import {
  columnOf,
  dataOf,
  day,
  FARMERS,
  KEY,
  pasteRows,
  payload,
  preview,
  records,
  save,
  WOMEN,
} from '../commands/support';
import { ACCOUNTANTS, madePlain } from '../commands/together/plain-workbook';

const SCRATCH = 'Vùng tạm';
const FARMER = { ...KEY, association: 'Nông dân' };

const open = async () => (await madePlain()) as unknown as HeadlessWorkbook;
const marks = (workbook: HeadlessWorkbook) =>
  workbook.values(SCRATCH, 'A2:A41').flatMap(([mark]) => (mark === '' ? [] : [String(mark)]));
const figures = (workbook: HeadlessWorkbook, tab: string) =>
  records(workbook, tab).map((row) => row['Dư nợ']);

/** A call that fails after the line is logged and before the figures are written. */
const FAILED = { of: 'Range.setNumberFormats', at: 2, fault: 'failure' } as const;

/** A run that ends there. */
function killedSave(workbook: HeadlessWorkbook, key: EntryPayload['key']): void {
  workbook.withFault(FAILED, () => workbook.run('saveEntry', payload({ key })));
}

describe('a write that keeps what it replaces', () => {
  test('copies, marks, logs and writes in this order, with no read in between', async () => {
    const workbook = await open();
    const paths: string[] = [];
    workbook.beforeCall((path) => paths.push(path));
    dataOf(save(workbook));
    const copied = paths.indexOf('Range.copyTo');
    const written = paths.slice(copied - 1, paths.indexOf('SpreadsheetApp.flush') + 1);
    expect(written.filter((path) => !path.startsWith('Properties.'))).toEqual([
      'Range.setNumberFormat',
      'Range.copyTo',
      'Range.copyTo',
      'Range.setValue',
      'Range.setNumberFormats',
      'Range.setValues',
      'Range.setNumberFormats',
      'Range.setValues',
      'SpreadsheetApp.flush',
    ]);
  });

  test('keeps the whole row as it stood, and no mark when it has ended', async () => {
    const workbook = await open();
    pasteRows(workbook, [{ cutoff: day(2025, 3, 25), outstanding: 100, note: 'cũ' }]);
    dataOf(save(workbook, { shown: preview(workbook).row, note: 'mới' }));
    const kept = workbook.values(SCRATCH).find((row) => row.includes('cũ'));
    expect(kept?.slice(0, 3)).toEqual([day(2025, 3, 25), 'Phụ nữ', 'Đăk Ơ']);
    expect(kept).toContain(100);
    expect(marks(workbook)).toEqual([]);
  });

  test('makes the tab in a workbook that has none', async () => {
    const workbook = await open();
    workbook.deleteTab(SCRATCH);
    dataOf(save(workbook));
    expect(workbook.tabs()).toContain(SCRATCH);
    expect(figures(workbook, WOMEN)).toEqual([40988]);
  });

  test('leaves a mark when it is killed; the next command completes it', async () => {
    const workbook = await open();
    killedSave(workbook, KEY);
    expect(marks(workbook)).toHaveLength(1);
    dataOf(save(workbook, { key: { ...KEY, program: 'Hộ cận nghèo' } }));
    expect(figures(workbook, WOMEN)).toEqual([40988, 40988]);
    expect(marks(workbook)).toEqual([]);
  });

  test('is completed only by somebody who may edit that tab, and kept until then', async () => {
    const workbook = await open();
    killedSave(workbook, FARMER);
    const [accountant] = ACCOUNTANTS;
    if (!accountant) throw new Error('nobody');
    dataOf(save(workbook.as(accountant) as unknown as HeadlessWorkbook));
    expect(marks(workbook)).toHaveLength(1);
    expect(figures(workbook, FARMERS)).toEqual([]);
    dataOf(save(workbook, { key: { ...KEY, program: 'Hộ cận nghèo' } }));
    expect(marks(workbook)).toEqual([]);
    expect(figures(workbook, FARMERS)).toEqual([40988]);
  });

  test('a figure typed since a run was killed stays', async () => {
    const workbook = await open();
    pasteRows(workbook, [{ cutoff: day(2025, 3, 25), outstanding: 100 }]);
    const sent = payload({
      shown: preview(workbook).row,
      amounts: { outstanding: '111' },
      note: 'mới',
    });
    workbook.withFault(FAILED, () => workbook.run('saveEntry', sent));
    workbook.type(WOMEN, 'J2', '222');
    dataOf(save(workbook, { key: { ...KEY, program: 'Hộ cận nghèo' } }));
    expect(figures(workbook, WOMEN)).toEqual([222, 40988]);
  });

  test('completes nothing whose line in the log somebody has changed since', async () => {
    const workbook = await open();
    killedSave(workbook, KEY);
    const column = columnOf(workbook, 'Nhật ký', 'Sau');
    const row = workbook.values('Nhật ký').findIndex((line) => /40988/.test(String(line[column])));
    const image = String(workbook.values('Nhật ký')[row]?.[column]);
    const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
    workbook.type('Nhật ký', cell, image.replace('40988', '7000'));
    dataOf(save(workbook, { key: { ...KEY, program: 'Hộ cận nghèo' } }));
    expect(figures(workbook, WOMEN)).toEqual([40988]);
    expect(records(workbook, WOMEN)[0]?.['Chương trình']).toBe('Hộ cận nghèo');
  });

  test('completes nothing by the mark of another tab', async () => {
    const workbook = await open();
    killedSave(workbook, KEY);
    const slots = workbook.values(SCRATCH, 'A2:A41').map(([mark]) => String(mark));
    const row = slots.findIndex((mark) => mark !== '') + 2;
    workbook.clear(SCRATCH, `A${row}`);
    workbook.paste(SCRATCH, `A${row + 1}`, [[slots[row - 2] ?? '']]);
    dataOf(save(workbook, { key: { ...KEY, program: 'Hộ cận nghèo' } }));
    expect(figures(workbook, WOMEN)).toEqual([40988]);
    expect(marks(workbook)).toEqual([]);
  });

  test('a mark that somebody typed herself is taken away', async () => {
    const workbook = await open();
    workbook.type(SCRATCH, 'A3', 'xin chào');
    dataOf(save(workbook));
    expect(marks(workbook)).toEqual([]);
  });
});
