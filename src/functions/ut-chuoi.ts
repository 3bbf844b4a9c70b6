import { series } from '../analysis/series';
import type { Cell } from '../ledger/cell';
import { dateOf } from '../ledger/date';
import type { Period } from '../ledger/period';
import type { Step } from '../ledger/period-steps';
import { ok } from '../ledger/problem';
import { answerCell, answerHeader } from './answer';
import { readIndicators, readQuestion } from './arguments';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';
import { choice, readOptions } from './option-argument';

const OPTIONS = 3;
const HEADERS: Readonly<Record<Step, string>> = {
  cutoff: 'Ngày chốt',
  month: 'Tháng',
  quarter: 'Quý',
  year: 'Năm',
};
const STEP = choice<Step>(
  [
    { value: 'cutoff', names: ['ngày chốt', 'ngày', 'từng ngày chốt'] },
    { value: 'month', names: ['tháng', 'theo tháng', 'thg'] },
    { value: 'quarter', names: ['quý', 'theo quý', 'Q'] },
    { value: 'year', names: ['năm', 'theo năm'] },
  ],
  'cutoff',
);

export const UT_CHUOI: CustomFunction = {
  name: 'UT_CHUOI',
  syntax: 'du_lieu; chi_tieu; ky; [buoc]; [cot; gia_tri]…',
  compute(args) {
    const indicators = readIndicators(UT_CHUOI, args, 1);
    if (!indicators.ok) return indicators;
    const options = readOptions<[Step]>(UT_CHUOI, args, OPTIONS, [STEP]);
    if (!options.ok) return options;
    const [step] = options.value.values;
    const positions = { data: 0, period: 2, criteria: options.value.criteria };
    const asked = { indicators: indicators.value, by: [] };
    const question = readQuestion(UT_CHUOI, args, positions, asked);
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const found = series(ledger, indicators.value, period, step, criteria);
    if (!found.ok) return found;
    const { steps, columns } = found.value;
    const header = HEADERS[period.kind === 'date' ? 'cutoff' : step];
    return ok([
      [header, ...columns.map(({ indicator }) => answerHeader(ledger, indicator))],
      ...steps.map((at, i) => [
        stepCell(at),
        ...columns.map(({ indicator, values }) => answerCell(ledger, indicator, values[i] ?? null)),
      ]),
    ]);
  },
};

/** A date of its own makes a time axis of a chart. */
function stepCell(step: Period): Cell {
  return step.kind === 'date' ? dateOf(step.to) : step.text;
}

export const UT_CHUOI_HELP: FunctionHelp = {
  of: UT_CHUOI,
  summary: 'Lập chuỗi số liệu qua các ngày chốt, tháng, quý hoặc năm của một kỳ, để vẽ biểu đồ.',
  parameters: [
    DATA,
    {
      name: 'chi_tieu',
      type: 'any',
      description: 'Một hoặc nhiều chỉ tiêu, tỷ lệ, ngăn bằng "|": "Dư nợ|NQH|Tỷ lệ NQH".',
    },
    PERIOD,
    {
      name: 'buoc',
      type: 'string',
      description: 'Mỗi dòng là một: ngày chốt (bỏ trống), tháng, quý hoặc năm.',
    },
    COLUMN,
    VALUE,
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh: dòng tiêu đề, mỗi bước một dòng, từ bước có ngày chốt đầu tiên trong kỳ đến bước có ngày chốt cuối cùng. Số dư lấy tại ngày chốt cuối của bước, doanh số cộng cả bước, tỷ lệ tính lại từ số tiền; Tỷ trọng là phần trong cả vùng số liệu (trước khi lọc) tại ngày đó. Bước không có ngày chốt vẫn có dòng, để trống; ngày mà một số đơn vị chưa báo cáo thì chỉ có số của các đơn vị kia. Bước cắt ngang khoảng giữa hai ngày chốt thì doanh số báo lỗi, không chia số liệu. Cột đầu là ngày (đặt định dạng ngày cho cột), hoặc chữ như T2/2025.',
  examples: [
    {
      formula: `=UT_CHUOI('Số liệu'!A:T; "Dư nợ|NQH|Tỷ lệ NQH"; "Q1/2025")`,
      result: [
        ['Ngày chốt', 'Dư nợ (triệu đồng)', 'Nợ quá hạn (triệu đồng)', 'Tỷ lệ nợ quá hạn'],
        ['31/01/2025', '527.170', '287', '0,05%'],
        ['28/02/2025', '533.488', '281', '0,05%'],
        ['25/03/2025', '535.200', '268', '0,05%'],
      ],
      text: 'Dư nợ, nợ quá hạn và tỷ lệ tại mỗi ngày chốt của quý I.',
    },
    {
      formula: `=UT_CHUOI('Số liệu'!A:T; "Dư nợ|Cho vay"; "2024"; "quý"; "Hội"; "Phụ nữ")`,
      result: [
        ['Quý', 'Dư nợ (triệu đồng)', 'Cho vay (triệu đồng)'],
        ['Q1/2024', '189.557', '12.752'],
        ['Q2/2024', '194.491', '19.071'],
        ['Q3/2024', '200.143', '16.580'],
        ['Q4/2024', '199.510', '14.120'],
      ],
      text: 'Dư nợ cuối quý và doanh số cho vay từng quý năm 2024 của Hội Phụ nữ.',
    },
  ],
  errors: [
    {
      formula: `=UT_CHUOI('Số liệu'!A:T; "Dư nợ"; "2024"; "tuần")`,
      message:
        'Không nhận “tuần”. Ghi theo thứ tự: buoc (ngày chốt, tháng, quý hoặc năm); rồi từng cặp cột; giá trị.',
    },
    {
      formula: `=UT_CHUOI('Số liệu'!A:T; "Cho vay"; "15/01/2025 - 25/03/2025")`,
      message:
        'Kỳ 15/01/2025 - 25/03/2025 cắt ngang số liệu từ sau 31/12/2024 đến 31/01/2025 của Nông dân, Bình Thắng. Chọn kỳ từ sau một ngày chốt đến một ngày chốt.',
    },
  ],
};
