import { cellText } from '../ledger/cell';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { answerEach } from './each-cell';
import { asNumber, readExactCell } from './number-argument';

export const UT_SO: CustomFunction = {
  name: 'UT_SO',
  syntax: 'chu',
  compute: (args) =>
    answerEach(UT_SO, args, 1, (cells) => {
      const cell = cells.required(0);
      if (!cell.ok) return cell;
      const place = cells.place(0);
      const written = readExactCell(cell.value, place, { approximate: true });
      return written.ok ? asNumber(written.value.number, place, cellText(cell.value)) : written;
    }),
};

export const UT_SO_HELP: FunctionHelp = {
  of: UT_SO,
  summary:
    'Đổi số viết bằng chữ và số như trên báo, báo cáo ("535, 2 tỷ đồng") thành số để tính; không chắc thì báo lỗi.',
  parameters: [
    {
      name: 'chu',
      type: 'any',
      description: 'Chữ hoặc vùng chữ: "40.988 triệu đồng", "5 tỷ 992 triệu", "gần 19.136 hộ".',
    },
  ],
  returns:
    'Tiền theo đồng, số hộ, hoặc tỷ lệ như 0,0019; "hơn", "gần" được bỏ qua. Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn số lẻ. Ô trống để trống. Vùng không gồm dòng tiêu đề.',
  examples: [
    {
      formula: '=UT_SO("535, 2 tỷ đồng")',
      result: '535.200.000.000',
      text: 'Số tiền của một bài báo, ra đồng.',
    },
    {
      formula: '=UT_SO("hơn 4,3 nghìn tỷ đồng")/1000000',
      result: '4.300.000',
      text: 'Cùng cách đọc, đổi ra triệu đồng.',
    },
  ],
  errors: [
    {
      formula: `=UT_SO("535.2")`,
      message:
        'Đối số chu: Không đọc được số “535.2”: “535.2” ngăn nhóm sai. Mỗi nhóm đủ 3 chữ số như 11.440, số lẻ sau dấu phẩy.',
    },
    {
      formula: `=UT_SO("14,917")`,
      message:
        'Đối số chu: Số “14,917” hiểu được hai cách. Viết 14,917 thành 14.917 nếu là số nguyên, 14,9170 nếu là số lẻ; hoặc ghi kèm đơn vị, như 14,917 tỷ.',
    },
    {
      formula: `=UT_SO("năm trăm triệu")`,
      message: 'Đối số chu: Không đọc được số “năm trăm triệu”. Gõ như 1234 hoặc 1234,5.',
    },
  ],
};
