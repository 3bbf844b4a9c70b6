import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript, resultOf, TAB } from '../support';
import { refusal } from './people';

const google = behaviours('People');

/** The beginning of a script's line that makes a rule; `.setAllowInvalid(false)` rejects. */
const RULE = 'SpreadsheetApp.newDataValidation()';

/** What a script gets for writing `value` into A1 under a rule that rejects. */
async function written(requires: string, value: string): Promise<string> {
  const { error = 'done' } = await resultOf(`
    sheet.getRange('A1').setDataValidation(${RULE}.${requires}.setAllowInvalid(false).build());
    sheet.getRange('A1').setValue(${value});`);
  return error;
}

const SENTENCE =
  'The data you entered in cell A1 violates the data validation rules set on this cell.';

google(
  'assumed',
  'a rule that rejects makes a script’s write throw Google’s sentence',
  async () => {
    expect(await written('requireNumberGreaterThan(0)', '-1')).toBe(SENTENCE);
  },
);

google('assumed', 'the sentence goes on with what a list allows', async () => {
  expect(await written("requireValueInList(['Có', 'Không'])", "'Có lẽ'")).toBe(
    `${SENTENCE} Please enter one of the following values: Có, Không.`,
  );
});

google('assumed', 'or with the help text of the rule', async () => {
  const requires = "requireNumberGreaterThan(0).setHelpText('Chỉ số dương.')";
  expect(await written(requires, '-1')).toBe(`${SENTENCE} Chỉ số dương.`);
});

google('assumed', 'a write of many cells names the first that breaks its rule', async () => {
  const { error } = await resultOf(`
    sheet.getRange('B1:B9').setDataValidation(${RULE}.requireNumberLessThan(9).setAllowInvalid(false).build());
    sheet.getRange('A1:B3').setValues([['x', 1], ['y', 10], ['z', 11]]);`);
  expect(error).toContain('in cell B2 violates');
});

google(
  'assumed',
  'a rejected write is known at the next flush, the writes before it are made',
  async () => {
    const { workbook, error } = await resultOf(`
    sheet.getRange('B1').setDataValidation(${RULE}.requireNumberLessThan(9).setAllowInvalid(false).build());
    sheet.getRange('A1').setValue('trước');
    sheet.getRange('B1').setValue(10);
    sheet.getRange('C1').setValue('sau');`);
    expect(error).toContain('in cell B1 violates');
    expect(workbook.values(TAB, 'A1:C1')).toEqual([['trước', '', '']]);
  },
);

google.each([
  ['a list', "requireValueInList(['Có', 'Không'])", "'Có'", "'Không rõ'"],
  ['a range', "requireValueInRange(sheet.getRange('C1:C2'))", "'hai'", "'ba'"],
  ['a checkbox', 'requireCheckbox()', 'true', "'x'"],
  ['a number between', 'requireNumberBetween(1, 5)', '5', '6'],
  ['a number', 'requireNumberEqualTo(7)', '7', '8'],
  ['a date', 'requireDate()', 'new Date(2025, 2, 25)', "'không phải ngày'"],
  [
    'a date after',
    'requireDateAfter(new Date(2025, 0, 1))',
    'new Date(2025, 0, 2)',
    'new Date(2024, 0, 1)',
  ],
  ['a text that contains', "requireTextContains('Hội')", "'Hội Phụ nữ'", "'Đoàn'"],
  ['a formula', "requireFormulaSatisfied('=LEN(A1)<4')", "'abc'", "'abcd'"],
])(
  'DV',
  'a rule of %s lets in what it allows and nothing else',
  async (_name, requires, good, bad) => {
    const prepare = "sheet.getRange('C1:C2').setValues([['một'], ['hai']]);";
    const { value } = await resultOf(`
    ${prepare}
    sheet.getRange('A1:A2').setDataValidation(${RULE}.${requires}.setAllowInvalid(false).build());
    sheet.getRange('A1').setValue(${good});
    SpreadsheetApp.flush();
    try { sheet.getRange('A1').setValue(${bad}); SpreadsheetApp.flush(); return 'vào'; } catch (error) { return 'bị từ chối'; }`);
    expect(value).toBe('bị từ chối');
  },
);

google('DV', 'a rule warns unless it is told to reject', async () => {
  const { workbook } = await resultOf(
    `sheet.getRange('A1').setDataValidation(${RULE}.requireValueInList(['Có']).build());`,
  );
  workbook.type(TAB, 'A1', 'Không');
  expect([workbook.value(TAB, 'A1'), workbook.invalid(TAB, 'A1')]).toEqual(['Không', true]);
});

let typed: LocalWorkbook;

beforeAll(async () => {
  typed = await openScript(`
    function onOpen() {
      var sheet = SpreadsheetApp.getActiveSheet();
      var rule = ${RULE}.requireNumberGreaterThan(0).setAllowInvalid(false);
      sheet.getRange('A1:A9').setDataValidation(rule.build());
      sheet.getRange('B1').setDataValidation(rule.copy().setHelpText('Chỉ số dương.').build());
    }`);
});

google('DV', 'a rule that rejects stops typing with its help text, or with the sentence', () => {
  expect(refusal(() => typed.type(TAB, 'B1', '-1'))).toBe('Chỉ số dương.');
  expect(refusal(() => typed.type(TAB, 'A1', '-1'))).toBe(SENTENCE);
});

google('assumed', 'a blank breaks no rule', () => {
  typed.type(TAB, 'A2', '5');
  expect(refusal(() => typed.type(TAB, 'A2', ''))).toBe('done');
  expect(typed.invalid(TAB, 'A2')).toBe(false);
});

google('assumed', 'a paste from outside goes past a rule; the cell is marked', () => {
  typed.paste(TAB, 'A3', [[-1], [1]]);
  expect([typed.invalid(TAB, 'A3'), typed.invalid(TAB, 'A4')]).toEqual([true, false]);
});

google('assumed', 'a formula is judged by its result', () => {
  typed.type(TAB, 'A6', '=2-1');
  expect(refusal(() => typed.type(TAB, 'A5', '=1-2'))).toBe(SENTENCE.replace('A1', 'A5'));
});

google('assumed', 'a result that comes to break a rule later is marked, not refused', () => {
  typed.type(TAB, 'A7', '=C7+1');
  typed.type(TAB, 'C7', '-5');
  expect([typed.value(TAB, 'A7'), typed.invalid(TAB, 'A7')]).toEqual([-4, true]);
});

google(
  'DV',
  'a rule set over a value that breaks it marks the cell and changes nothing',
  async () => {
    const { workbook } = await resultOf(`
    sheet.getRange('A1').setValue(-1);
    sheet.getRange('A1').setDataValidation(${RULE}.requireNumberGreaterThan(0).setAllowInvalid(false).build());`);
    expect([workbook.value(TAB, 'A1'), workbook.invalid(TAB, 'A1')]).toEqual([-1, true]);
  },
);
