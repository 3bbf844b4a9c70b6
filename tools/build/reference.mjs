// @ts-check
// docs/ham.md, the function reference (Vietnamese: branch managers read it), made from the registry.

/** @param {readonly import('./registry.mjs').CustomFunction[]} functions */
export function functionReference(functions) {
  const head = [
    '# Hàm của Sổ Ủy Thác',
    '',
    'Trang này do `npm run build` viết ra từ chính mã nguồn của các hàm; đừng sửa tay.',
    'Trong ô tính, các đối số cách nhau bằng dấu chấm phẩy `;`.',
  ];
  return `${[...head, ...functions.flatMap(section)].join('\n')}\n`;
}

/** @param {import('./registry.mjs').CustomFunction} fn */
function section(fn) {
  const signature = `${fn.name}(${fn.parameters.map((p) => p.name).join('; ')})`;
  return [
    '',
    `## ${fn.name}`,
    '',
    `\`=${signature}\``,
    '',
    fn.summary,
    '',
    '| Đối số | Ý nghĩa |',
    '|---|---|',
    ...fn.parameters.map((p) => `| \`${p.name}\` | ${cell(p.description)} |`),
    '',
    '| Ví dụ | Kết quả | |',
    '|---|---|---|',
    ...fn.examples.map((e) => `| \`${cell(e.formula)}\` | ${cell(e.result)} | ${cell(e.text)} |`),
  ];
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|');
}
