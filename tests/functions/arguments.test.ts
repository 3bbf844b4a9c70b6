import { describe, expect, it } from '@jest/globals';
import { indicator } from '../../src/analysis/indicators';
import { readQuestion } from '../../src/functions/arguments';
import type { Argument, CustomFunction } from '../../src/functions/custom-function';
import type { Cells } from '../../src/ledger/cell';
import { ok } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';
import { tab, tabOf } from '../ledger/ledger-rows';
import { message } from './message';
import { parameterTab } from './parameter-tab';

const FUNCTION: CustomFunction = {
  name: 'UT_THU',
  syntax: 'du_lieu; ky; [cot; gia_tri]…',
  compute: () => ok(''),
};

const DATE = '25/03/2025';
type AmountId = 'overdue' | 'outstanding' | 'households';

/** What a function that works in đồng says of a range; '' where it takes it. */
function refusalInDong(values: Cells, asked: AmountId = 'overdue'): string {
  const indicators = [indicator(asked)];
  const positions = { data: 0, period: 1, criteria: 2 };
  const args = [values, DATE];
  const question = readQuestion(FUNCTION, args, positions, { indicators, by: [], needsDong: true });
  return question.ok ? '' : question.problems.map(sentence).join();
}

describe('a question that is worked out in đồng', () => {
  const rows = [{ outstanding: 40, overdue: 1, households: 3 }];

  it('refuses headers without a unit, naming the column that is asked for and the cure', () => {
    const values = tabOf(['cutoff', 'outstanding', 'overdue'], rows, '');
    expect(refusalInDong(values)).toBe(
      'Đối số du_lieu: Tiêu đề “Nợ quá hạn” chưa ghi đơn vị. Ghi như “Nợ quá hạn (triệu đồng)”.',
    );
  });

  it.each<[string, string]>([
    [
      'Dư nợ (USD)',
      'Đối số du_lieu: Không nhận ra đơn vị “USD” của tiêu đề “Dư nợ (USD)”. Ghi như “Dư nợ (triệu đồng)”: đồng, nghìn đồng, triệu đồng hoặc tỷ đồng.',
    ],
    ['Dư nợ - triệu đồng', ''],
  ])('says of %s: “%s”', (header, refusal) => {
    const values = [
      ['Ngày', header],
      [DATE, 40],
    ];
    expect(refusalInDong(values, 'outstanding')).toBe(refusal);
  });

  it('names the column as the sheet does', () => {
    expect(
      refusalInDong([
        ['Ngày', 'NQH'],
        ['25/03/2025', 1],
      ]),
    ).toContain('Ghi như “NQH (triệu đồng)”.');
  });

  it('takes headers with a unit', () => {
    expect(refusalInDong(tab(rows, 'tỷ đồng'))).toBe('');
  });

  it('needs no unit where only counts are asked for', () => {
    const values = tabOf(['cutoff', 'outstanding', 'program', 'households'], rows, '');
    expect(refusalInDong(values, 'households')).toBe('');
  });

  it('says that an empty range is empty before it asks for a unit', () => {
    expect(refusalInDong(tabOf(['cutoff', 'overdue'], [], ''))).toContain('Chưa có số liệu.');
  });
});

describe('what is wrong with an argument', () => {
  const DATA = tab([{ outstanding: 400, overdue: 4 }]);

  it.each<[string, Argument[], string]>([
    ['a kỳ that cannot be read', ['hôm qua'], 'Đối số ky: Không đọc được kỳ “hôm qua”.'],
    ['a kỳ that ends before it begins', ['T2/2025 - 2024'], 'Đối số ky: Kỳ bắt đầu (T2/2025)'],
    [
      'a blank column with a value',
      [DATE, '', 'Hộ nghèo'],
      'Đối số cot đang trống mà giá trị lọc là “Hộ nghèo”. Ghi tên cột, hoặc bỏ giá trị lọc.',
    ],
  ])('is said with its name: %s', (_, args, expected) => {
    expect(message('UT_TONG', DATA, 'Dư nợ', ...args)).toContain(expected);
  });
});

describe('a date that comes as the number of its day', () => {
  const DAY = 45741;

  const DATA = tab([
    { outstanding: 400, overdue: 4, disbursed: 1, collected: 1 },
    { cutoff: '30/04/2025', outstanding: 410, overdue: 4 },
  ]);
  it.each<[string, Argument[]]>([
    ['UT_TONG', [DATA, 'Dư nợ', DAY]],
    ['UT_BIENDONG', [DATA, 'Hội', 'Dư nợ', '30/04/2025', DAY]],
    ['UT_LAI', ['50 triệu', 6.6, '01/01/2025', DAY]],
    ['UT_LAI', ['50 triệu', 6.6, DAY, '31/12/2025']],
    ['UT_LICHTRANO', ['50 triệu', 6.6, 12, 0, 1, DAY]],
    ['UT_BANTIN', [DATA, DAY, DAY]],
    ['UT_DOICHIEU', [DATA, DATA, 'Hội', DAY]],
    ['UT_XEPLOAI', [[[30, 20, 10, 10, 10, 5]], parameterTab(), DAY]],
  ])('is that day to %s', (name, args) => {
    const expected = message(name, ...args.map(dated));
    expect([expected.slice(0, 9), message(name, ...args)]).toEqual(['no error:', expected]);
  });

  it('is told of in a column of dates, with the cure', () => {
    const values = [
      ['Ngày chốt', 'Hội', 'Dư nợ (đồng)'],
      [DAY, 'Nông dân', 5],
    ];
    expect(message('UT_TONG', values, 'Dư nợ', DATE)).toBe(
      'Dòng 2, cột Ngày chốt: Không đọc được ngày “45741”. Số này là ngày 25/03/2025: định dạng cột là ngày. Gõ như 25/03/2025.',
    );
  });

  function dated(argument: Argument): Argument {
    return argument === DAY ? DATE : argument;
  }
});
