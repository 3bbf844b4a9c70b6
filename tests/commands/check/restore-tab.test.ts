import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openPlainWorkbook } from '../../../local/plain/open';
import { check, listText } from '../checked';
import { CHOICES, cellsOf, day, pasteRows, type Row, WOMEN } from '../support';
import { addInFormulas } from '../together/plain-formulas';
import { madePlain } from '../together/plain-workbook';

const ROW: Row = { outstanding: 5 };

describe('after a block of Excel was pasted over a tab, the check', () => {
  test('gives formats and dropdowns back', async () => {
    const workbook = await madePlain();
    workbook.pasteFormatted(WOMEN, 'A2', [cellsOf({ ...ROW, commune: 'Xã lạ' })], '0.00%');
    expect([workbook.format(WOMEN, 'J2'), workbook.invalid(WOMEN, 'C2')]).toEqual(['0.00%', false]);
    check(workbook);
    expect(['A2', 'C2', 'D2', 'J2', 'M2'].map((cell) => workbook.format(WOMEN, cell))).toEqual([
      'dd/mm/yyyy',
      '@',
      '@',
      '#,##0',
      '#,##0',
    ]);
    expect(workbook.invalid(WOMEN, 'C2')).toBe(true);
    workbook.type(WOMEN, 'D2', '01');
    expect(workbook.value(WOMEN, 'D2')).toBe('01');
  });

  test('changes no value, and no day that stands among figures into a number', async () => {
    const workbook = await madePlain();
    const block = [cellsOf({ ...ROW, overdue: day(2025, 3, 5), group: 1, households: '700' })];
    workbook.pasteFormatted(WOMEN, 'A2', block);
    const before = workbook.values(WOMEN, 'K2:M2');
    for (const round of ['first', 'again']) {
      const list = listText(check(workbook));
      expect([round, list]).toEqual([round, expect.stringContaining('thành ngày 05/03/2025')]);
    }
    expect(workbook.values(WOMEN, 'K2:M2')).toEqual(before);
  });

  test('takes as many calls for 1.000 rows as for 10', async () => {
    const calls: number[] = [];
    for (const size of [10, 1000]) {
      const workbook = await madePlain();
      const rows = Array.from({ length: size }, (_, i) => cellsOf({ ...ROW, note: `n${i}` }));
      workbook.pasteFormatted(WOMEN, 'A2', rows);
      // Số liệu grows to the new length once.
      check(workbook);
      workbook.pasteFormatted(WOMEN, 'A2', rows);
      check(workbook);
      calls.push(workbook.lastRun.serviceCalls.total);
    }
    expect(calls[1]).toBe(calls[0]);
  });

  test('writes nothing into tabs in which nothing is amiss', async () => {
    const workbook = await madePlain();
    pasteRows(workbook, [ROW]);
    check(workbook);
    check(workbook);
    expect(workbook.lastRun.serviceCalls.write).toBe(0);
  });
});

/** What a person does in the menus Data validation and Conditional formatting. */
const PERSON = `
  function tab_() { return SpreadsheetApp.getActive().getSheetByName('${WOMEN}'); }
  function addOwnRules() {
    var tab = tab_();
    var red = SpreadsheetApp.newConditionalFormatRule().whenTextContains('gấp').setBold(true);
    var own = red.setRanges([tab.getRange('T2:T9')]).build();
    // Sorting and pasting cut ranges to pieces.
    var pieces = tab.getConditionalFormatRules().map(function (rule) {
      return rule.copy().setRanges([tab.getRange('B2:B3')]).build();
    });
    tab.setConditionalFormatRules([own].concat(pieces));
    var list = SpreadsheetApp.newDataValidation().requireValueInList(['Đăk Ơ'], true);
    tab.getRange('C2:C3').setDataValidation(list.setHelpText('của tôi').build());
    tab.getRange('C4:C6').clearDataValidations();
  }
  function rules() {
    return tab_().getConditionalFormatRules().map(function (rule) {
      return rule.getRanges().map(function (range) { return range.getA1Notation(); }).join();
    });
  }
  function helps() {
    return tab_().getRange('C2:C7').getDataValidations().map(function (row) {
      return row[0] ? row[0].getHelpText() : '';
    });
  }`;

async function withPerson() {
  const folder = mkdtempSync(path.join(tmpdir(), 'add-in-'));
  cpSync(path.resolve('dist'), folder, { recursive: true });
  const code = readFileSync(path.join(folder, 'Code.js'), 'utf8');
  writeFileSync(path.join(folder, 'Code.js'), `${code}\n${PERSON}`);
  const workbook = await openPlainWorkbook({ project: folder, formulas: addInFormulas });
  workbook.run('createWorkbook', CHOICES);
  return workbook;
}

describe('rules that people made', () => {
  test('stay where they are; ours are whole again', async () => {
    const workbook = await withPerson();
    const ours = workbook.call('rules').value as string[];
    workbook.run('addOwnRules');
    check(workbook);
    expect(workbook.call('rules').value).toEqual(['T2:T9', ...ours]);
    const [first, second, third, , , last] = workbook.call('helps').value as string[];
    expect([first, second, third]).toEqual(['của tôi', 'của tôi', last]);
  });
});
