import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CellInput, Store, ValidationData } from '../../../local/store';
import { cell, STORES, TestTab, zone } from './stores';

const rule = (criterion: string, ...values: ValidationData['values']): ValidationData => ({
  criterion,
  values,
  dropdown: true,
  allowInvalid: false,
  helpText: 'Không được.',
});

const JUDGED: readonly (readonly [ValidationData, CellInput, boolean])[] = [
  [rule('VALUE_IN_LIST', 'Có', 'Không'), 'có', false],
  [rule('VALUE_IN_LIST', 'Có', 'Không'), 'Có lẽ', true],
  [rule('NUMBER_BETWEEN', 1, 5), '5', false],
  [rule('NUMBER_BETWEEN', 1, 5), '5,1', true],
  [rule('NUMBER_BETWEEN', 1, 5), 'ba', true],
  [rule('NUMBER_EQUAL_TO', 3), 3, false],
  [rule('NUMBER_NOT_EQUAL_TO', 3), 3, true],
  [rule('NUMBER_GREATER_THAN', 0), 0, true],
  [rule('NUMBER_GREATER_THAN_OR_EQUAL_TO', 0), '-1', true],
  [rule('NUMBER_LESS_THAN', 10), '1.000', true],
  [rule('NUMBER_LESS_THAN_OR_EQUAL_TO', 10), 10, false],
  [rule('DATE_ON_OR_AFTER', { d: 45741 }), '24/3/2025', true],
  [rule('DATE_ON_OR_AFTER', { d: 45741 }), '25/3/2025', false],
  [rule('DATE_AFTER', { d: 45741 }), { d: 45742 }, false],
  [rule('DATE_BEFORE', { d: 45741 }), { d: 45741.5 }, true],
  [rule('DATE_ON_OR_BEFORE', { d: 45741 }), { d: 45741 }, false],
  [rule('DATE_EQUAL_TO', { d: 45741 }), '25/3/2025', false],
  [rule('DATE_BETWEEN', { d: 45741 }, { d: 45750 }), '1/1/2025', true],
  [rule('DATE_IS_VALID_DATE'), 'hôm nay', true],
  [rule('DATE_IS_VALID_DATE'), '25/3/2025', false],
  [rule('TEXT_CONTAINS', 'xã'), 'Xã Đăk Ơ', false],
  [rule('TEXT_CONTAINS', 'xã'), 'Đăk Ơ', true],
  [rule('TEXT_DOES_NOT_CONTAIN', 'xã'), 'Xã Đăk Ơ', true],
  [rule('TEXT_EQUAL_TO', 'Có'), 'Không', true],
  [rule('TEXT_IS_VALID_EMAIL'), 'a@b.vn', false],
  [rule('TEXT_IS_VALID_EMAIL'), 'a b', true],
  [rule('CHECKBOX'), true, false],
  [rule('CHECKBOX'), 'x', true],
];

const SHOWN: readonly (readonly [CellInput, string, string])[] = [
  [1234.5, '', '1234,5'],
  [-0.1, '', '-0,1'],
  [1 / 3, '', '0,333333333'],
  [123456789012, '', '123456789012'],
  [1234.5, '0', '1235'],
  [1234.5, '#,##0', '1.235'],
  [-1234567.891, '#,##0.00', '-1.234.567,89'],
  [0, '#,##0', '0'],
  [0, '#', ''],
  [0.126, '0%', '13%'],
  [0.126, '0.00%', '12,60%'],
  [1.5, '0.0#', '1,5'],
  [7, '000', '007'],
  [1000, '#,##0 [$₫]', '1.000 ₫'],
  [1000, '#,##0 "đồng"', '1.000 đồng'],
  [-5, '0;(0)', '(5)'],
  [0, '0;-0;"không"', 'không'],
  [1.005, '0.00', '1,01'],
  [{ d: 45741 }, 'dd/mm/yyyy', '25/03/2025'],
  [{ d: 45741 }, 'd/m/yy', '25/3/25'],
  [{ d: 45741.75 }, 'dd/mm/yyyy hh:mm:ss', '25/03/2025 18:00:00'],
  [{ d: 45741.75 }, 'hh:mm a', '06:00 PM'],
  [true, '', 'TRUE'],
  ['Đăk Ơ', '#,##0', 'Đăk Ơ'],
];

describe.each(STORES)('%s', (_name, open) => {
  let store: Store;
  let tab: TestTab;
  beforeAll(() => {
    store = open();
  });
  beforeEach(() => {
    tab = new TestTab(store);
  });

  test.each(SHOWN)('shows %j under the format %j as %j', (input, format, text) => {
    tab.enter(0, 0, [input]);
    tab.format(0, 0, format);
    expect(tab.display(0, 0)).toBe(text);
  });

  test.each(JUDGED)('judges by %j that %j breaks the rule: %j', (data, input, broken) => {
    tab.write({ kind: 'validation', zone: cell(0, 0), rule: data });
    expect(store.breaksValidation(tab.id, 0, 0, input)).toEqual(broken ? data : undefined);
  });

  test('a rule with a range lets in what stands in the range', () => {
    tab.enter(0, 3, ['Có'], ['Không']);
    const listed = rule('VALUE_IN_RANGE', `'${tab.name}'!D1:D5`);
    tab.write({ kind: 'validation', zone: cell(0, 0), rule: listed });
    const breaks = (input: string) => store.breaksValidation(tab.id, 0, 0, input) !== undefined;
    expect([breaks('có'), breaks('Có lẽ')]).toEqual([false, true]);
  });

  test('a blank breaks no rule', () => {
    tab.write({ kind: 'validation', zone: cell(0, 0), rule: rule('VALUE_IN_LIST', 'x') });
    expect(store.breaksValidation(tab.id, 0, 0, '')).toBeUndefined();
  });

  test('a checked write is refused by a rule that rejects', () => {
    tab.write({ kind: 'validation', zone: zone(0, 0, 3, 0), rule: rule('VALUE_IN_LIST', 'x') });
    const inputs = [['x'], ['y']];
    expect(() => tab.write({ kind: 'cells', row: 0, column: 0, inputs, checked: true })).toThrow(
      'The data you entered in cell A2 violates',
    );
  });

  test('a rule of an unknown criterion is refused', () => {
    expect(() =>
      tab.write({ kind: 'validation', zone: cell(0, 0), rule: rule('GIÔNG_TỐ') }),
    ).toThrow('chưa mô phỏng: DataValidationCriteria.GIÔNG_TỐ');
  });

  test.each(['=IF(B1>1,5;"a;b";{1\\2;3\\4})', '=SUM(A2:B3)', "='Trang tính1'!A1*2"])(
    'the formula %s reads back as it was typed',
    (formula) => {
      tab.enter(0, 0, [formula]);
      expect(tab.formula(0, 0)).toBe(formula);
    },
  );

  test('a formula typed in Vietnamese reads in English once the locale is English', () => {
    const own = open('vi_VN');
    own.apply([
      { kind: 'cells', sheetId: '0', row: 0, column: 0, inputs: [['=SUM(1,5;2)']] },
      { kind: 'document', locale: 'en_US' },
    ]);
    expect(own.formulas('0', cell(0, 0))).toEqual([['=SUM(1.5,2)']]);
  });

  test('what is filled ends at the last cell with content, not with a look', () => {
    tab.enter(2, 1, ['x']);
    tab.format(8, 6, '0.00');
    tab.note(9, 7, 'ghi chú');
    expect(store.filled(tab.id)).toEqual({ rows: 3, columns: 2 });
  });

  test('an empty tab has nothing filled', () => {
    expect(store.filled(tab.id)).toEqual({ rows: 0, columns: 0 });
  });

  test('a look is laid over the one before', () => {
    tab.write({ kind: 'format', zone: zone(0, 0, 1, 1), style: { bold: true, fontSize: 12 } });
    tab.write({ kind: 'format', zone: cell(0, 0), style: { bold: false } });
    expect(store.style(tab.id, 0, 0)).toEqual({ bold: false, fontSize: 12 });
    expect(store.style(tab.id, 1, 1)).toEqual({ bold: true, fontSize: 12 });
  });

  test.each([
    ['contents', [null, '0%', 'ghi chú', true]],
    ['formats', [0.05, '', 'ghi chú', true]],
    ['notes', [0.05, '0%', '', true]],
    ['validations', [0.05, '0%', 'ghi chú', false]],
  ])('clearing %s clears nothing else', (part, left) => {
    tab.enter(0, 0, ['5%']);
    tab.note(0, 0, 'ghi chú');
    tab.write({ kind: 'validation', zone: cell(0, 0), rule: rule('NUMBER_LESS_THAN', 1) });
    const none = { contents: false, formats: false, notes: false, validations: false };
    tab.write({ kind: 'clear', zone: zone(0, 0, 5, 5), ...none, [part]: true });
    const rules = store.validations(tab.id, cell(0, 0)).flat();
    expect([tab.value(0, 0), tab.formatAt(0, 0), tab.notes(0, 1)[0], rules[0] !== null]).toEqual(
      left,
    );
  });

  test('a merge keeps its first cell only', () => {
    tab.enter(0, 0, [1, 2], [3, 4]);
    tab.write({ kind: 'merge', zones: [zone(0, 0, 1, 1)] });
    expect(tab.values(zone(0, 0, 1, 1))).toEqual([
      [1, null],
      [null, null],
    ]);
    tab.write({ kind: 'unmerge', zone: cell(1, 1) });
    expect(store.merges(tab.id)).toEqual([]);
  });

  test('conditional formats come back as they were set, and follow their cells', () => {
    const format = {
      criterion: 'NUMBER_LESS_THAN',
      values: [0],
      style: { textColor: '#ff0000' },
      ranges: ['A1:B9'],
    };
    tab.write({ kind: 'conditionalFormats', rules: [format] });
    tab.write({ kind: 'insert', axis: 'rows', base: 0, position: 'before', count: 1 });
    expect(store.conditionalFormats(tab.id)).toEqual([{ ...format, ranges: ['A2:B10'] }]);
  });
});
