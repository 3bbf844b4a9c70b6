import { beforeEach, describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import { EXTRA_FUNCTIONS } from '../../../src/functions/extra-registry';
import { CUSTOM_FUNCTIONS } from '../../../src/functions/registry';
import type { Outcome } from '../../../src/ledger/outcome';
import { dataOf, day, MENU, messagesOf, openMade, pasteRows } from '../support';

const TAB = 'Ví dụ hàm';
const NAMES = [...CUSTOM_FUNCTIONS, ...EXTRA_FUNCTIONS].map(({ name }) => name);

let workbook: PlainWorkbook;
beforeEach(async () => {
  workbook = await openMade();
});

const build = () => workbook.call('buildExamples').value as Outcome<string>;

function formulas(tab = TAB): string[] {
  const rows = workbook.values(tab).length;
  return Array.from({ length: rows }, (_, i) => workbook.formula(tab, `A${i + 1}`)).filter(Boolean);
}

describe('the tab of examples', () => {
  test('is made from the menu and shows each function once, live', () => {
    expect(workbook.runMenu(MENU, 'Hàm', 'Lập tab Ví dụ hàm').ok).toBe(true);
    const called = formulas().map((formula) => /UT_[A-Z]+/.exec(formula)?.[0]);
    expect([...called].sort()).toEqual([...NAMES].sort());
  });

  test('made again stays one tab, and stands as it stood', () => {
    dataOf(build());
    const before = JSON.stringify([workbook.tabs(), workbook.values(TAB), formulas()]);
    dataOf(build());
    expect(JSON.stringify([workbook.tabs(), workbook.values(TAB), formulas()])).toBe(before);
  });

  test('is found under another name, and its formulas follow the newest date', () => {
    dataOf(build());
    workbook.renameTab(TAB, 'Hàm của tôi');
    pasteRows(workbook, [{ cutoff: day(2026, 6, 30), outstanding: 5 }]);
    expect(dataOf(build())).toBe('Hàm của tôi');
    expect(formulas('Hàm của tôi').join()).toContain('"30/06/2026"');
  });

  test('says nothing of the figures of the sample in another workbook', () => {
    pasteRows(workbook, [{ cutoff: day(2026, 6, 30), outstanding: 5 }]);
    dataOf(build());
    const said = JSON.stringify(workbook.values(TAB));
    expect(said).toContain('Dư nợ chương trình Hộ nghèo tại ngày 30/06/2026.');
    expect(said).toContain('Lãi 31 ngày của 50 triệu đồng');
    expect(said).not.toContain('7,7%');
  });

  test('leaves a tab of the same name alone that a person made', () => {
    workbook.insertTab(TAB);
    workbook.type(TAB, 'A1', 'của tôi');
    expect(dataOf(build())).toBe(`${TAB} (2)`);
    expect(workbook.values(TAB)).toEqual([['của tôi']]);
  });

  test('is not made anew over rows that a person put between', () => {
    dataOf(build());
    workbook.insertRows(TAB, 2);
    workbook.type(TAB, 'A2', 'ghi chú của tôi');
    expect(messagesOf(build()).join()).toContain('số liệu riêng của bạn');
    expect(workbook.value(TAB, 'A2')).toBe('ghi chú của tôi');
  });

  test('takes as many calls however many records there are', () => {
    const calls = () => {
      const report = workbook.run('buildExamples');
      return report.serviceCalls.total;
    };
    dataOf(build());
    const few = calls();
    pasteRows(
      workbook,
      Array.from({ length: 300 }, (_, i) => ({
        cutoff: day(2025, 3, 25),
        group: `Tổ ${i}`,
        outstanding: 5,
      })),
    );
    expect(calls()).toBe(few);
  });
});
