// @ts-check
// docs/ham.md, the function reference (Vietnamese: branch managers read it), made from the registry.

/**
 * @typedef {import('./registry.mjs').Registry & import('./registry.mjs').Definitions} Everything
 */

const HEAD = `# Hàm của Sổ Ủy Thác

Trang này do \`npm run build\` viết ra từ chính mã nguồn của các hàm; đừng sửa tay.
Trong ô tính, các đối số cách nhau bằng dấu chấm phẩy \`;\`. Phần trong \`[…]\` có thể bỏ, hoặc ghi nhiều lần.`;

/** What does not fit in the formula bar: arguments that all functions share. */
const SHARED_ARGUMENTS = `## Đối số chung

**du_lieu**: vùng số liệu, bắt đầu từ dòng tiêu đề. Dùng cả cột, ví dụ \`'Số liệu'!A:T\`, thì dòng mới nhập
được tính ngay. Các cột nhận ra theo tiêu đề nên đứng đâu cũng được; tiêu đề cột tiền ghi đơn vị, ví dụ
\`Dư nợ (triệu đồng)\`.

**ky**: ngày chốt (\`25/03/2025\`), tháng (\`T2/2025\`), quý (\`Q1/2025\`), năm (\`2024\`) hoặc khoảng
(\`2024 - T2/2025\`). Số dư lấy tại ngày chốt cuối trong kỳ; doanh số cộng cả kỳ. Kỳ cắt ngang khoảng giữa hai ngày
chốt thì hàm báo lỗi, không chia số liệu.

**cot; gia_tri**: từng cặp cột và giá trị để lọc, muốn mấy cặp cũng được. Giá trị là tên, mã hoặc viết tắt,
không cần dấu; nhiều giá trị ngăn bằng \`|\` (\`"HN|HCN"\`) hoặc lấy từ một vùng ô, loại trừ bằng \`<>\` (\`"<>HN"\`),
\`"*"\` là tất cả.`;

/** @param {Everything} registry */
export function functionReference({ functions, indicators, programs }) {
  const parts = [
    HEAD,
    ...functions.map(section),
    SHARED_ARGUMENTS,
    table(
      '## Chỉ tiêu',
      ['Tên', 'Viết tắt', 'Định nghĩa', 'Nguồn của định nghĩa'],
      indicators.map((it) => [it.name, it.abbreviation, it.definition, it.source]),
    ),
    table(
      '## Chương trình',
      ['Mã', 'Tên', 'Viết tắt', 'Văn bản', 'Ghi chú'],
      programs.map((it) => [it.code, it.name, it.abbreviation, it.source, remark(it)]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** @param {import('./registry.mjs').FunctionHelp} help */
function section({ of, summary, parameters, returns, examples }) {
  return [
    `## ${of.name}`,
    `\`=${of.name}(${of.syntax})\``,
    summary,
    table(
      '',
      ['Đối số', 'Ý nghĩa'],
      parameters.map((it) => [`\`${it.name}\``, it.description]),
    ),
    `**Kết quả**: ${returns}`,
    table(
      '',
      ['Ví dụ', 'Kết quả', ''],
      examples.map((it) => [`\`${it.formula}\``, shown(it.result), it.text]),
    ),
  ].join('\n\n');
}

/** @param {string | readonly (readonly string[])[]} result */
function shown(result) {
  return typeof result === 'string' ? result : result.map((row) => row.join(' · ')).join('<br>');
}

/** @param {import('./registry.mjs').SourcedProgram} program */
function remark({ entrusted, closedToNewLoans }) {
  return [
    ...(entrusted === false ? ['không ủy thác'] : []),
    ...(closedToNewLoans ? ['không cho vay mới'] : []),
  ].join(', ');
}

/** @param {string} heading @param {readonly string[]} header @param {readonly (readonly string[])[]} rows */
function table(heading, header, rows) {
  const lines = [header, header.map(() => '---'), ...rows].map(
    (row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return [...(heading ? [heading, ''] : []), ...lines].join('\n');
}
