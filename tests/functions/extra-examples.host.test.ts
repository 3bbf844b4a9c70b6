import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { EXTRA_HELP } from '../../src/functions/extra-help';
import { openSample } from '../support/sample';

const examples = EXTRA_HELP.flatMap((help) => help.examples);

describe('the examples of the help, typed into the sample workbook', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openSample('bu-gia-map');
    workbook.insertTab('Thử');
  });

  /** Scores of one group where the example of UT_XEPLOAI has them. */
  const typed = (formula: string): void => {
    workbook.paste('Thử', 'K2', [['30', '20', '18', '12', '8', '5']]);
    workbook.type('Thử', 'A1', formula);
  };

  const single = examples.filter(
    ({ result }) => typeof result === 'string' && !/^(Bảng|Cột) /.test(result),
  );
  test.each(single)('$formula gives $result', ({ formula, result }) => {
    typed(formula);
    const value = workbook.value('Thử', 'A1');
    expect(typeof value === 'number' ? value.toLocaleString('de-DE') : value).toBe(result);
  });

  test.each([
    ['=UT_LICHTRANO(50000000; 6,6; 36; 12; 6; "31/01/2025")', 6],
    ['=UT_LICHTRANO("12 triệu"; "6,6%"; 12)', 12],
  ])('%s gives %d instalments and the total', (formula, count) => {
    expect(examples.map((example) => example.formula)).toContain(formula);
    typed(formula);
    expect(workbook.value('Thử', `A${count + 1}`)).toBe(count);
    expect(workbook.value('Thử', `A${count + 2}`)).toBe('Tổng cộng');
    workbook.clear('Thử', 'A1');
  });

  test('UT_XEPLOAI grades every group of the tab by the shipped bounds', () => {
    const formula = `=UT_XEPLOAI('Tổ TK&VV'!A:P; 'Tham số'!A:I)`;
    expect(examples.map((example) => example.formula)).toContain(formula);
    workbook.clear('Thử', 'K2:P2');
    const at = workbook.values('Tổ TK&VV')[0]?.indexOf('Điểm nợ quá hạn');
    expect(at).toBe(10);
    workbook.paste('Tổ TK&VV', 'A2', [['25/03/2025'], ['25/03/2025']]);
    workbook.paste('Tổ TK&VV', 'K2', [
      ['30', '20', '18', '12', '8', '5'],
      ['30', '20', '0', '0', '0', '0,5'],
    ]);
    workbook.type('Thử', 'A1', formula);
    expect(workbook.values('Thử', 'A1:A3').flat()).toEqual(['Xếp loại', 'Tốt', 'Trung bình']);
  });
});
