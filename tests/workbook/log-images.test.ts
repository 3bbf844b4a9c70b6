import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../local/headless-workbook';
import { type ChainedLine, verifyChain } from '../../src/workbook/log-chain';
import { content, importAll } from '../commands/import-support';
import { dataOf, MENU, records, save, WOMEN } from '../commands/support';
import { madePlain } from '../commands/together/plain-workbook';

const ROWS = 900;

/** More rows than one cell of the log can tell of. */
async function openWithImport(): Promise<HeadlessWorkbook> {
  const workbook = (await madePlain()) as unknown as HeadlessWorkbook;
  const dates = Array.from({ length: ROWS }, (_, i) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return `${two((i % 28) + 1)}/${two((Math.floor(i / 28) % 12) + 1)}/${2000 + Math.floor(i / 336)}`;
  });
  const outcome = importAll(workbook, {
    ...content(),
    fields: [
      { id: 'cutoff', header: 'Ngày', unit: null },
      { id: 'outstanding', header: 'Dư nợ', unit: 'triệu đồng' },
    ],
    constants: [
      { field: 'commune', text: 'Đăk Ơ' },
      { field: 'program', text: 'Hộ nghèo' },
      { field: 'fund', text: 'TW' },
    ],
    lines: dates.map((date, i) => [i + 2, date, i + 1]),
  });
  expect(dataOf(outcome)).toMatchObject({ added: ROWS });
  return workbook;
}

function linesOf(workbook: HeadlessWorkbook) {
  const [, ...lines] = workbook.displays('Nhật ký');
  return lines.filter(([time]) => time !== '');
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function chainOf(workbook: HeadlessWorkbook): ChainedLine[] {
  return linesOf(workbook).map((cells, i) => ({
    row: i + 2,
    time: (cells[0] ?? '').replace(/^(\d+)\/(\d+)\/(\d+)/, '$3-$2-$1'),
    texts: cells.slice(1, 8),
    digest: cells[8] ?? '',
  }));
}

describe('images in Nhật ký', () => {
  test('longer than a cell go on in the lines below, and lose nothing', async () => {
    const lines = linesOf(await openWithImport());
    const first = lines.findIndex((cells) => cells[2] === 'Nhập từ tệp');
    const own = lines.slice(first);
    expect(own.length).toBeGreaterThan(1);
    expect(own.map((cells) => cells[7])).toEqual([
      'Ghi mới 900 dòng',
      ...own.slice(1).map(() => '(tiếp)'),
    ]);
    const image = JSON.parse(own.map((cells) => cells[6]).join(''));
    expect(image['Các dòng']).toHaveLength(ROWS);
    expect(image['Các dòng'][899]).toMatchObject({ Dòng: 901, Xã: 'Đăk Ơ', 'Dư nợ': 900 });
  });

  test('are part of the chain, which goes on behind them', async () => {
    const workbook = await openWithImport();
    dataOf(save(workbook));
    expect(verifyChain(chainOf(workbook), digest)).toEqual([]);
  });

  test('are read back whole by Hoàn tác', async () => {
    const workbook = await openWithImport();
    workbook.runMenu(MENU, 'Hoàn tác');
    expect(records(workbook, WOMEN)).toEqual([]);
  });

  test('find their tab after a person renamed it', async () => {
    const workbook = await openWithImport();
    workbook.renameTab(WOMEN, 'Chị em');
    workbook.runMenu(MENU, 'Hoàn tác');
    expect(records(workbook, 'Chị em')).toEqual([]);
  });
});
