import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { openBuilt, openFilled } from '../filled';
import { build, dataOf, WOMEN } from '../support';

const TAB = 'BC · Tổng quan';

function chartIds(workbook: HeadlessWorkbook): string[] {
  return workbook
    .tabs()
    .filter((name) => name.startsWith('BC · '))
    .flatMap((name) => workbook.charts(name).map(({ id }) => id));
}

describe('the charts of summary tabs', () => {
  test('are not doubled when a build was killed after it had made them', async () => {
    const whole = chartIds(await openBuilt()).length;
    const workbook = await openFilled();
    const killed = { at: 1, of: 'Sheet.getCharts', fault: 'kill', effect: 'all' } as const;
    expect(() => workbook.withFault(killed, () => build(workbook))).toThrow();
    const left = workbook.charts(TAB).map(({ id }) => id);
    dataOf(build(workbook));
    expect(left).toHaveLength(3);
    expect(workbook.charts(TAB).map(({ id }) => id)).toEqual(left);
    expect(chartIds(workbook)).toHaveLength(whole);
  });

  test('follow what is drawn: one that has nothing to show goes', async () => {
    const workbook = await openBuilt();
    workbook.type(WOMEN, 'K2', '0');
    workbook.type('Nhập · Nông dân', 'K2', '0');
    dataOf(build(workbook));
    expect(workbook.charts(TAB).map(({ title }) => title.split(' đến ')[0])).toEqual([
      'Dư nợ theo chương trình',
      'Tỷ trọng dư nợ ủy thác theo hội',
    ]);
    expect(workbook.values(TAB).flat()).toContain(
      'Không xã nào có nợ quá hạn đến ngày 25/03/2025.',
    );
  });
});
