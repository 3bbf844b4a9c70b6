import { builtInCatalogue } from '../ledger/catalogue';
import type { Cell } from '../ledger/cell';
import { checkRange, type RangeFindings } from '../ledger/checks/check-range';
import { formatCount } from '../ledger/format';
import { splitHeader } from '../ledger/header';
import { failed, ok, type Problem, problem } from '../ledger/problem';
import { sentence } from '../ledger/wording';
import { argumentMissing, argumentName } from './argument-cells';
import type { CustomFunction, FunctionHelp } from './custom-function';
import { DATA } from './ledger-parameters';

export const UT_KIEMTRA: CustomFunction = {
  name: 'UT_KIEMTRA',
  syntax: 'du_lieu',
  compute(args) {
    const values = args[0];
    if (values === undefined) return failed(argumentMissing(UT_KIEMTRA, 0));
    if (!Array.isArray(values)) {
      return failed(problem('range-expected', {}, { argument: argumentName(UT_KIEMTRA, 0) }));
    }
    const found = checkRange(values, builtInCatalogue());
    return found.ok ? ok(listCells(found.value)) : found;
  },
};

export const UT_KIEMTRA_HELP: FunctionHelp = {
  of: UT_KIEMTRA,
  summary:
    'Kiểm tra vùng số liệu: ô sai, dòng tổng, dòng trùng, tên xã chỉ khác dấu, dư nợ không khớp kỳ trước, số khác thường. Liệt kê từng chỗ.',
  parameters: [DATA],
  returns:
    'Bảng bốn cột Dòng, Cột, Mức, Nội dung: lỗi trước, cảnh báo sau, từ trên xuống, nhiều nhất 1.000 dòng. Dòng đếm trong vùng, dòng tiêu đề là 1. Vùng không có lỗi cho một dòng nói đã kiểm tra bao nhiêu dòng. Hàm không đọc tab Danh mục nên không xét xã sáp nhập, Tổ thuộc xã nào; phần đó do Kiểm tra số liệu làm.',
  examples: [
    {
      formula: "=UT_KIEMTRA('Số liệu'!A:T)",
      result: [
        ['Dòng', 'Cột', 'Mức', 'Nội dung'],
        ['', '', '', 'Không có lỗi: đã kiểm tra 4.544 dòng.'],
      ],
      text: 'Cả sổ mẫu không có lỗi.',
    },
    {
      formula: "=UT_KIEMTRA(VSTACK('Số liệu'!A1:T3; 'Số liệu'!A2:T2))",
      result: [
        ['Dòng', 'Cột', 'Mức', 'Nội dung'],
        [
          '4',
          '',
          'Lỗi',
          'Trùng với dòng 2: cùng ngày chốt, xã, hội, Tổ, chương trình và nguồn vốn. Gộp hoặc xóa một dòng.',
        ],
      ],
      text: 'Một dòng chép thêm vào cuối bị chỉ ra là trùng.',
    },
  ],
  errors: [
    {
      formula: '=UT_KIEMTRA("Số liệu")',
      message: "Đối số du_lieu phải là vùng có dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
    },
  ],
};

/** Nobody reads more; errors come first, so none of them waits behind a warning. */
const MOST_LISTED = 1000;
const SEVERITY: Readonly<Record<Problem['severity'], string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
};

function listCells({ rowCount, problems, more }: RangeFindings): Cell[][] {
  const header = ['Dòng', 'Cột', 'Mức', 'Nội dung'];
  if (problems.length === 0) {
    return [header, ['', '', '', `Không có lỗi: đã kiểm tra ${formatCount(rowCount)} dòng.`]];
  }
  const lines = problems.slice(0, MOST_LISTED).map(line);
  const others = problems.length - lines.length + more;
  const last = ['', '', '', `… và ${formatCount(others)} dòng khác.`];
  return [header, ...lines, ...(others > 0 ? [last] : [])];
}

function line(found: Problem): Cell[] {
  const { row = '', column } = found.place;
  return [
    row,
    column === undefined ? '' : splitHeader(column).name,
    SEVERITY[found.severity],
    sentence({ ...found, place: {} }),
  ];
}
