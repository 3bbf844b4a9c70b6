import { memberLabel } from '../analysis/member-label';
import { type RankOrder, ranking } from '../analysis/ranking';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { ok } from '../ledger/problem';
import { answerCell, answerHeader } from './answer';
import { readBy, readIndicator, readQuestion } from './arguments';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { COLUMN, DATA, PERIOD, VALUE } from './ledger-parameters';
import { withMissing } from './missing-lines';
import { choice, readOptions, wholeNumber } from './option-argument';

const COUNT = wholeNumber<null>({ least: 1 }, null);
const ORDER = choice<RankOrder>(
  [
    {
      value: 'largest',
      names: [
        'giảm dần',
        'giảm',
        'cao nhất',
        'lớn nhất',
        'nhiều nhất',
        'từ cao xuống thấp',
        'DESC',
      ],
    },
    {
      value: 'smallest',
      names: ['tăng dần', 'tăng', 'thấp nhất', 'nhỏ nhất', 'ít nhất', 'từ thấp lên cao', 'ASC'],
    },
  ],
  'largest',
);

export const UT_XEPHANG: CustomFunction = {
  name: 'UT_XEPHANG',
  syntax: 'du_lieu; theo; chi_tieu; ky; [n]; [thu_tu]; [cot; gia_tri]…',
  compute(args) {
    const by = readBy(UT_XEPHANG, args, 1);
    if (!by.ok) return by;
    const indicator = readIndicator(UT_XEPHANG, args, 2);
    if (!indicator.ok) return indicator;
    const options = readOptions<[number | null, RankOrder]>(UT_XEPHANG, args, 4, [COUNT, ORDER]);
    if (!options.ok) return options;
    const { values, criteria: pairs } = options.value;
    const positions = { data: 0, period: 3, criteria: pairs };
    const about = { indicators: [indicator.value], by: [by.value] };
    const question = readQuestion(UT_XEPHANG, args, positions, about);
    if (!question.ok) return question;
    const { ledger, period, criteria } = question.value;
    const [count, order] = values;
    const asked = { by: by.value, indicator: indicator.value, order, count };
    const ranked = ranking(ledger, asked, period, criteria);
    if (!ranked.ok) return ranked;
    const rows = ranked.value.map(({ rank, member, value, isUndefined }): Cell[] => [
      rank ?? '',
      memberLabel(by.value, member),
      isUndefined ? 'không xác định' : answerCell(ledger, indicator.value, value),
    ]);
    const header = answerHeader(ledger, indicator.value);
    const cells = [['Hạng', ledgerColumn(by.value).header, header], ...rows];
    return ok(withMissing(cells, args[0], question.value, [by.value]));
  },
};

export const UT_XEPHANG_HELP: FunctionHelp = {
  of: UT_XEPHANG,
  summary:
    'Xếp hạng hội, xã, Tổ, chương trình… theo một chỉ tiêu hoặc tỷ lệ; bằng nhau thì cùng hạng.',
  parameters: [
    DATA,
    {
      name: 'theo',
      type: 'string',
      description: 'Xếp hạng: Hội, Xã, Tổ, Chương trình, Nguồn vốn hoặc Ngày chốt.',
    },
    {
      name: 'chi_tieu',
      type: 'string',
      description: 'Một chỉ tiêu hoặc tỷ lệ: Dư nợ, Số hộ, Tỷ lệ NQH, Dư nợ bình quân/hộ…',
    },
    PERIOD,
    {
      name: 'n',
      type: 'any',
      description: 'Lấy bao nhiêu hạng đầu, từ 1; bỏ trống: tất cả.',
    },
    {
      name: 'thu_tu',
      type: 'string',
      description:
        '"giảm dần" hoặc bỏ trống: số lớn nhất là hạng 1; "tăng dần" hoặc "thấp nhất": số nhỏ nhất.',
    },
    COLUMN,
    VALUE,
  ],
  returns:
    'Bảng tràn ra các ô bên cạnh: Hạng, tên, số liệu. Bằng nhau thì cùng hạng (1, 2, 2, 4) và đều được lấy; tỷ lệ so bằng số chưa làm tròn. Không có số liệu thì không xếp hạng: đứng cuối bảng, hoặc bỏ ra khi có n. Tỷ trọng là phần trong tổng của mọi thành viên (sau khi lọc), kể cả hạng không lấy. Đơn vị (xã × hội) có số ở ngày chốt liền trước mà chưa đủ ở ngày này được ghi tên dưới bảng.',
  examples: [
    {
      formula: `=UT_XEPHANG('Số liệu'!A:T; "Xã"; "Tỷ lệ NQH"; "25/03/2025"; 3)`,
      result: [
        ['Hạng', 'Xã', 'Tỷ lệ nợ quá hạn'],
        ['1', 'Đức Hạnh', '0,12%'],
        ['2', 'Đa Kia', '0,11%'],
        ['3', 'Phước Minh', '0,10%'],
      ],
      text: 'Ba xã có tỷ lệ nợ quá hạn cao nhất.',
    },
    {
      formula: `=UT_XEPHANG('Số liệu'!A:T; "Hội"; "Tỷ lệ NQH"; "25/03/2025"; "thấp nhất")`,
      result: [
        ['Hạng', 'Hội', 'Tỷ lệ nợ quá hạn'],
        ['1', 'Phụ nữ', '0,02%'],
        ['2', 'Đoàn Thanh niên', '0,03%'],
        ['3', 'Cựu chiến binh', '0,07%'],
        ['4', 'Nông dân', '0,07%'],
      ],
      text: 'Các hội từ chất lượng tốt nhất; hai hội cùng 0,07% hơn nhau ở số chưa làm tròn.',
    },
    {
      formula: `=UT_XEPHANG('Số liệu'!A:T; "Chương trình"; "Cho vay"; "2024"; 3; "giảm dần"; "Hội"; "Phụ nữ")`,
      result: [
        ['Hạng', 'Chương trình', 'Cho vay (triệu đồng)'],
        ['1', 'Hộ SXKD vùng khó khăn', '15.638'],
        ['2', 'Hộ cận nghèo', '14.462'],
        ['3', 'Nước sạch và vệ sinh môi trường nông thôn', '12.765'],
      ],
      text: 'Ba chương trình Hội Phụ nữ giải ngân nhiều nhất năm 2024.',
    },
  ],
  errors: [
    {
      formula: `=UT_XEPHANG('Số liệu'!A:T; "Hội"; "Dư nợ"; "25/03/2025"; 0)`,
      message: 'Đối số n: Không nhận “0”. Ghi số nguyên từ 1.',
    },
    {
      formula: `=UT_XEPHANG('Số liệu'!A:T; "Xã"; "Số hộ"; "25/03/2025")`,
      message:
        'Không cộng Số hộ qua nhiều chương trình: một hộ có thể vay nhiều chương trình. Lọc một chương trình, hoặc lấy ở tab Tổ TK&VV.',
    },
  ],
};
