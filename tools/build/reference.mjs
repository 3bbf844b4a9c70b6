// @ts-check
// docs/ham.md, the function reference (Vietnamese: branch managers read it), made from the registry.
import { indicatorTables } from './reference-indicators.mjs';
import { code, table } from './reference-table.mjs';

/**
 * @typedef {import('./registry.mjs').Registry & import('./registry.mjs').Definitions} Everything
 */

const HEAD = `# Hàm của Sổ Ủy Thác

Trang này do \`npm run build\` viết ra từ chính mã nguồn của các hàm; đừng sửa tay.

Trong ô tính, các đối số cách nhau bằng dấu chấm phẩy \`;\`. Phần trong \`[…]\` có thể bỏ, hoặc ghi nhiều lần.
Các ví dụ gõ được vào sổ mẫu Bù Gia Mập (\`npm start\`) và cho đúng kết quả ghi ở đây, sau khi định dạng ô theo phần trăm, ngày
hoặc số có dấu ngăn nghìn; bảng dài chỉ in các dòng đầu. Trong sổ của mình: menu **Sổ Ủy Thác** ▸ **Hàm** ▸ **Danh sách hàm** chèn ví dụ vào ô đang chọn,
**Lập tab Ví dụ hàm** cho xem mọi hàm đang chạy.`;

/** What does not fit in the formula bar: arguments that all functions share. */
const SHARED_ARGUMENTS = `## Đối số chung

**du_lieu**: vùng số liệu, bắt đầu từ dòng tiêu đề. Dùng cả cột, ví dụ \`'Số liệu'!A:T\`, thì dòng mới nhập
được tính ngay. Các cột nhận ra theo tiêu đề nên đứng đâu cũng được; tiêu đề cột tiền ghi đơn vị, ví dụ
\`Dư nợ (triệu đồng)\`. Vùng chưa có dòng nào thì hàm báo “Chưa có số liệu”.

**ky**: ngày chốt (\`25/03/2025\`), tháng (\`T2/2025\`), quý (\`Q1/2025\`), năm (\`2024\`) hoặc khoảng
(\`2024 - T2/2025\`). Ngày là ô ngày, chữ, hoặc số ngày như EOMONTH trả về. Số dư lấy tại ngày chốt cuối trong kỳ; doanh số cộng cả kỳ. Kỳ cắt ngang khoảng giữa hai ngày
chốt thì hàm báo lỗi, không chia số liệu. Doanh số ở ngày chốt đầu tiên của một đơn vị (xã × hội) tính cho kỳ có ngày đó, dù
không biết bắt đầu từ ngày nào: kỳ có ngày chốt đầu tiên có thể gồm cả doanh số trước kỳ. Đơn vị chưa có số liệu ở ngày chốt cuối
thì không có trong kết quả: các hàm lập bảng ghi tên đơn vị dưới bảng; UT_TONG, UT_TYLE chỉ có một ô nên không ghi được.

**cot; gia_tri**: từng cặp cột và giá trị để lọc, muốn mấy cặp cũng được. Giá trị là tên, mã hoặc viết tắt,
không cần dấu; nhiều giá trị ngăn bằng \`|\` (\`"HN|HCN"\`) hoặc lấy từ một vùng ô, loại trừ bằng \`<>\` (\`"<>HN"\`),
\`"*"\` là tất cả.

**Lỗi**: ô hiện \`#ERROR!\`, để chuột lên ô thì thấy câu báo lỗi: sai ở đối số, dòng, cột nào và cách sửa.
Hàm không đoán và không bỏ qua: đối số thừa, vùng có nhiều ô đã điền ở chỗ chỉ nhận một ô (ky, theo, cot…), lựa chọn không có
trong danh sách đều báo lỗi.`;

/** @param {Everything} registry */
export function functionReference({ functions, indicators, derived, programs }) {
  const purposes = [...new Set(functions.map(({ purpose }) => purpose))];
  const parts = [
    HEAD,
    contents(functions, purposes),
    SHARED_ARGUMENTS,
    ...purposes.flatMap((purpose) => [
      `## ${purpose}`,
      ...functions.filter((each) => each.purpose === purpose).map(section),
    ]),
    indicatorTables(indicators, derived),
    '## Chương trình',
    table(
      ['Mã', 'Tên', 'Viết tắt', 'Văn bản', 'Ghi chú'],
      programs.map((it) => [it.code, it.name, it.abbreviation, it.source, remark(it)]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {Everything['functions']} functions @param {readonly string[]} purposes */
function contents(functions, purposes) {
  const lines = purposes.flatMap((purpose) => [
    `- ${linkTo(purpose)}`,
    ...functions
      .filter((each) => each.purpose === purpose)
      .map(({ of, summary }) => `  - [${of.name}](#${anchor(of.name)}): ${summary}`),
  ]);
  const others = ['Chỉ tiêu', 'Chương trình'].map((heading) => `- ${linkTo(heading)}`);
  return ['## Mục lục', '', `- ${linkTo('Đối số chung')}`, ...lines, ...others].join('\n');
}

/** @param {string} heading */
function linkTo(heading) {
  return `[${heading}](#${anchor(heading)})`;
}

/** As GitHub makes it of a heading: letters, digits, "_" and "-" stay. @param {string} heading */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/** @param {import('./registry.mjs').FunctionHelp} help */
function section({ of, summary, parameters, returns, examples, errors = [] }) {
  return [
    `### ${of.name}`,
    fenced(`=${of.name}(${of.syntax})`),
    summary,
    table(
      ['Đối số', 'Ý nghĩa'],
      parameters.map((it) => [code(it.name), it.description]),
    ),
    `**Kết quả**: ${returns}`,
    ...examples.map((example, i) => shownExample(example, examples.length > 1 ? ` ${i + 1}` : '')),
    ...(errors.length === 0 ? [] : ['**Báo lỗi**']),
    ...(errors.length === 0
      ? []
      : [
          table(
            ['Công thức', 'Câu báo lỗi'],
            errors.map((it) => [code(it.formula), it.message]),
          ),
        ]),
  ].join('\n\n');
}

/** @param {import('../../src/functions/custom-function').Example} example @param {string} number */
function shownExample({ formula, result, text }, number) {
  const head = `**Ví dụ${number}**: ${text}`;
  if (typeof result === 'string') return [head, fenced(formula), `→ **${result}**`].join('\n\n');
  const [first = [], ...rows] = result;
  return [head, fenced(formula), table(first, rows)].join('\n\n');
}

/** @param {string} formula */
function fenced(formula) {
  return ['```text', formula, '```'].join('\n');
}

/** @param {import('./registry.mjs').SourcedProgram} program */
function remark({ entrusted, closedToNewLoans }) {
  return [
    ...(entrusted === false ? ['không ủy thác'] : []),
    ...(closedToNewLoans ? ['không cho vay mới'] : []),
  ].join(', ');
}
