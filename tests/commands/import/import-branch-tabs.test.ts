import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { ImportContent } from '../../../src/ledger/imports/import-call';
import { type TabId, tabSpec } from '../../../src/ledger/tabs';
import { content, importAll, openForImport, previewOf } from '../import-support';
import { dataOf, everything, records } from '../support';

/** A tab copied as it is shown, as somebody sends it to another office. */
function copyOf(workbook: HeadlessWorkbook, id: TabId): ImportContent {
  const { name, columns } = tabSpec(id);
  const lines = workbook
    .displays(name)
    .map((cells, index) => [index + 1, ...cells.slice(0, columns.length)])
    .slice(1)
    .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  const fields = columns.map(({ id: field, header }) => ({ id: field, header, unit: null }));
  return content({ tab: id, fields, lines, constants: [] });
}

describe('the tabs of the branch', () => {
  test.each<TabId>(['parameters', 'catalogue'])(
    '%s can be imported as it stands, which changes nothing',
    async (id) => {
      const workbook = await openForImport();
      const copy = copyOf(workbook, id);
      const before = everything(workbook);
      expect(copy.lines.length).toBeGreaterThan(20);
      expect(previewOf(workbook, copy).problems).toEqual([]);
      expect(dataOf(importAll(workbook, copy))).toMatchObject({ added: 0, changed: 0 });
      expect(everything(workbook)).toBe(before);
    },
  );

  test('Tham số takes a new rate with its unit, and no unit that there is not', async () => {
    const workbook = await openForImport();
    const { fields } = copyOf(workbook, 'parameters');
    const rate = (unit: string) => {
      const cells = [
        'Lãi suất cho vay',
        'Hộ nghèo',
        '6,24',
        unit,
        '01/01/2030',
        '',
        'QĐ 1',
        '',
        '',
      ];
      return content({ tab: 'parameters', fields, lines: [[2, ...cells]], constants: [] });
    };
    expect(previewOf(workbook, rate('%/thế kỷ')).errors).toBe(1);
    expect(dataOf(importAll(workbook, rate('%/năm')))).toMatchObject({ added: 1 });
    expect(records(workbook, 'Tham số').at(-1)).toMatchObject({ 'Đơn vị': '%/năm' });
  });

  test('Kế hoạch takes a target below zero, as typing does', async () => {
    const workbook = await openForImport();
    const fields = tabSpec('plan').columns.map(({ id, header, kind }) => ({
      ...{ id, header },
      unit: kind === 'money' ? ('triệu đồng' as const) : null,
    }));
    const plan = content({
      tab: 'plan',
      fields,
      lines: [[2, '2025', 'Hộ nghèo', 'TW', '', 50000, -100]],
      constants: [],
    });
    expect(previewOf(workbook, plan).problems).toEqual([]);
    expect(dataOf(importAll(workbook, plan))).toMatchObject({ added: 1 });
    expect(workbook.values('Kế hoạch')[1]?.[5]).toBe(-100);
    const debt = { ...plan, lines: [[2, '2025', 'Hộ nghèo', 'TW', '', -50000, 100]] };
    expect(previewOf(workbook, debt).errors).toBe(1);
  });
});
