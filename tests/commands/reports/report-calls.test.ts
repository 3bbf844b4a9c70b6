import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { build, create, dataOf, openMade, pasteRows, type Row } from '../support';

describe('the cost of Lập báo cáo', () => {
  const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Giải quyết việc làm'];

  /** `count` records over four programs, two communes and as many dates as it takes. */
  async function openWith(count: number): Promise<HeadlessWorkbook> {
    const workbook = await openMade();
    const rows = Array.from({ length: count }, (_, i): Row => {
      const date = new Date(2025, 2, 25 - Math.floor(i / 8));
      return {
        cutoff: date,
        commune: i % 2 ? 'Đăk Ơ' : 'Phú Nghĩa',
        program: PROGRAMS[Math.floor(i / 2) % 4] ?? '',
        outstanding: 1000 + (i % 8),
        households: 10,
      };
    });
    pasteRows(workbook, rows);
    create(workbook, null);
    return workbook;
  }

  test('is the same with a hundred and with ten thousand records', async () => {
    const small = await openWith(100);
    const large = await openWith(10_000);
    const cost = (workbook: HeadlessWorkbook) => {
      dataOf(build(workbook));
      const first = workbook.lastRun.serviceCalls.byMethod;
      dataOf(build(workbook));
      return [first, workbook.lastRun.serviceCalls.byMethod];
    };
    expect(cost(large)).toEqual(cost(small));
  }, 240_000);
});
