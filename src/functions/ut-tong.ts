import { total } from '../analysis/total';
import { failed, ok, problem } from '../ledger/problem';
import { answerCell } from './answer';
import { readIndicators, readQuestion } from './arguments';
import type { CustomFunction } from './custom-function';
import { CRITERIA, DATA, PERIOD } from './ledger-parameters';

export const UT_TONG: CustomFunction = {
  name: 'UT_TONG',
  summary:
    'Tính tổng một chỉ tiêu của tín dụng ủy thác trong một kỳ, có thể lọc theo hội, xã, chương trình…',
  parameters: [
    DATA,
    {
      name: 'chi_tieu',
      type: 'string',
      description: 'Chỉ tiêu: Dư nợ, Nợ quá hạn, Nợ khoanh, Cho vay, Thu nợ, Số hộ, Lượt hộ vay…',
    },
    PERIOD,
    ...CRITERIA,
  ],
  returns: 'Tổng, theo đơn vị của vùng số liệu, đúng đến đồng; trống nếu không có số liệu.',
  examples: [
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Dư nợ"; "25/03/2025"; "Chương trình"; "Hộ nghèo")`,
      result: '40.988',
      text: 'Dư nợ chương trình Hộ nghèo tại ngày 25/03/2025.',
    },
    {
      formula: `=UT_TONG('Số liệu'!A:T; "Cho vay"; "2024 - T2/2025")`,
      result: '189.900',
      text: 'Số tiền giải ngân trong năm 2024 và 2 tháng đầu năm 2025.',
    },
  ],
  compute(args) {
    const indicators = readIndicators(UT_TONG, args, 1);
    if (!indicators.ok) return indicators;
    const [indicator, second] = indicators.value;
    if (indicator === undefined || second !== undefined) {
      return failed(problem('one-indicator-expected', {}, { function: 'UT_BANG' }));
    }
    if (indicator.kind === 'ratio') {
      return failed(problem('indicator-is-ratio', {}, { indicator: indicator.name }));
    }
    const question = readQuestion(UT_TONG, args, { data: 0, period: 2, criteria: 3 });
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const value = total(ledger, indicator, period, criteria);
    return value.ok ? ok(answerCell(ledger, indicator, value.value)) : value;
  },
};
