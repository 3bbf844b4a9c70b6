// @ts-check
// Tables of the reference as GitHub reads them.

/** @param {readonly string[]} header @param {readonly (readonly string[])[]} rows */
export function table(header, rows) {
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const full = (/** @type {readonly string[]} */ row) =>
    Array.from({ length: width }, (_, i) => row[i] ?? '');
  const lines = [full(header), full(header).map(() => '---'), ...rows.map(full)];
  return lines.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

/** A formula or a name within a line. @param {string} text */
export function code(text) {
  return `\`${text}\``;
}

/** In a table even the bar within code ends the cell. @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}
