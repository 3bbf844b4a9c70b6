/**
 * Text of another program's cells as rows of texts. Excel ends every row by a line break, and puts
 * a cell with a line break, a tab or a quote in quotes, where a quote is doubled.
 */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const whole = /[\r\n]$/.test(text) ? text : `${text}\n`;
  for (const [, quoted, plain = '', end] of whole.matchAll(CELL)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** A quoted cell or a plain one, then a tab or a line break. */
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r)/g;
