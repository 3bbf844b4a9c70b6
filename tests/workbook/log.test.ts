import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  build,
  create,
  dataOf,
  KEY,
  messagesOf,
  openMade,
  pasteRows,
  save,
} from '../commands/support';

const LOG = 'Nhật ký';

/** Lines by header, whatever columns stand between. */
async function openWithOwnColumn() {
  const workbook = await openMade();
  workbook.insertColumns(LOG, 3);
  workbook.type(LOG, 'C1', 'Của tôi');
  workbook.type(LOG, 'C2', 'giữ nguyên');
  return workbook;
}

type Workbook = Awaited<ReturnType<typeof openMade>>;

function lines(workbook: Workbook): Record<string, string>[] {
  const [header = [], ...rows] = workbook.displays(LOG);
  return rows
    .map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
    .filter((line) => line.Lệnh !== '');
}

const TEXTS = ['Người (tự khai)', 'Lệnh', 'Đơn vị', 'Dòng', 'Trước', 'Sau', 'Kết quả'];

function digestOf(line: Record<string, string>, before: string): string {
  const time = (line['Thời điểm'] ?? '').replace(/^(\d+)\/(\d+)\/(\d+)/, '$3-$2-$1');
  const content = [before, time, ...TEXTS.map((name) => line[name] ?? '')].join('\n');
  return createHash('sha256').update(content).digest('hex');
}

describe('Nhật ký', () => {
  test('is written under its headers, wherever a person moved them', async () => {
    const workbook = await openWithOwnColumn();
    dataOf(save(workbook, { person: 'Lan' }));
    expect(lines(workbook).at(-1)).toMatchObject({
      'Người (tự khai)': 'Lan',
      'Của tôi': '',
      Lệnh: 'Nhập số liệu',
      'Kết quả': 'Ghi mới',
    });
  });

  test('stays one chain after a column was inserted', async () => {
    const workbook = await openWithOwnColumn();
    dataOf(save(workbook));
    dataOf(save(workbook, { key: { ...KEY, program: 'Hộ cận nghèo' } }));
    const chain = lines(workbook);
    expect(chain).toHaveLength(3);
    expect(chain.map((line) => line.Dấu)).toEqual(
      chain.map((line, i) => digestOf(line, chain[i - 1]?.Dấu ?? '')),
    );
  });

  test('without one of its columns stops a save before anything is written', async () => {
    const workbook = await openMade();
    workbook.type(LOG, 'I1', 'Mã');
    expect(messagesOf(save(workbook))[0]).toMatch(/^Nhật ký, dòng 1, cột Dấu: Thiếu cột “Dấu”/);
    expect(workbook.value('Nhập · Phụ nữ', 'J2')).toBe('');
  });

  test('without one of its columns stops the reports', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 5, households: 1, cutoff: new Date(2025, 2, 25) }]);
    workbook.type(LOG, 'I1', 'Mã');
    expect(messagesOf(build(workbook))[0]).toContain('Thiếu cột “Dấu”');
  });

  test('without one of its columns is named by Tạo sổ and left as it is', async () => {
    const workbook = await openMade();
    workbook.type(LOG, 'I1', 'Mã');
    const before = workbook.values(LOG);
    expect(JSON.stringify(create(workbook, null))).toContain('Thiếu cột “Dấu”');
    expect(workbook.values(LOG)).toEqual(before);
  });
});
