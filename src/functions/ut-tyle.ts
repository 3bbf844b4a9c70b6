import { total } from '../analysis/total';
import { failed, ok, problem } from '../ledger/problem';
import { answerCell } from './answer';
import { readIndicators, readQuestion } from './arguments';
import type { CustomFunction } from './custom-function';
import { CRITERIA, DATA, PERIOD } from './ledger-parameters';

export const UT_TYLE: CustomFunction = {
  name: 'UT_TYLE',
  summary:
    'Tính một tỷ lệ hoặc số bình quân của tín dụng ủy thác trong một kỳ, luôn tính lại từ số tiền gốc.',
  parameters: [
    DATA,
    {
      name: 'ty_le',
      type: 'string',
      description:
        'Tỷ lệ: Tỷ lệ nợ quá hạn, Tỷ lệ nợ khoanh, Tỷ lệ nợ xấu, Tỷ trọng, Tỷ lệ thu lãi, Tỷ lệ thu nợ đến hạn, Dư nợ bình quân/hộ.',
    },
    PERIOD,
    ...CRITERIA,
  ],
  returns:
    'Số như 0,0005 (định dạng ô thành phần trăm để xem 0,05%); số bình quân theo đơn vị của vùng số liệu; trống nếu không có số liệu.',
  examples: [
    {
      formula: `=UT_TYLE('Số liệu'!A:T; "Tỷ lệ NQH"; "25/03/2025")`,
      result: '0,05%',
      text: 'Tỷ lệ nợ quá hạn trên dư nợ tại ngày 25/03/2025.',
    },
    {
      formula: `=UT_TYLE('Số liệu'!A:T; "Tỷ trọng"; "25/03/2025"; "Chương trình"; "Hộ nghèo")`,
      result: '7,7%',
      text: 'Tỷ trọng dư nợ chương trình Hộ nghèo trong tổng dư nợ.',
    },
  ],
  compute(args) {
    const indicators = readIndicators(UT_TYLE, args, 1);
    if (!indicators.ok) return indicators;
    const [indicator, second] = indicators.value;
    if (indicator === undefined || second !== undefined) {
      return failed(problem('one-indicator-expected', {}, { function: 'UT_BANG' }));
    }
    if (indicator.kind === 'amount') {
      return failed(problem('indicator-not-ratio', {}, { indicator: indicator.name }));
    }
    const question = readQuestion(UT_TYLE, args, { data: 0, period: 2, criteria: 3 });
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const value = total(ledger, indicator, period, criteria);
    return value.ok ? ok(answerCell(ledger, indicator, value.value)) : value;
  },
};
