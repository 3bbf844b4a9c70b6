import { parseCsv } from 'hucre/csv';
import type { SourceCell, SourceSheet } from '../../src/ledger/imports/source';

/**
 * A table as text: CSV, TSV, or what Excel and Google Sheets put on the clipboard. Every cell stays
 * the text that it is: what a number means depends on how the file writes numbers.
 */
export function readText(text: string): SourceSheet {
  const [, separator, rest] = /^sep=(.)\r?\n([\s\S]*)$/.exec(text) ?? [null, null, text];
  const body = (rest ?? text).replace(/^\ufeff/, '');
  const rows = parseCsv(body, { delimiter: separator ?? delimiterOf(body) });
  return { name: '', rows: rows.map((row) => row.map(cellOf)), formulas: new Set() };
}

function cellOf(value: string | number | boolean | Date | null): SourceCell {
  return typeof value === 'string' || typeof value === 'number' ? value : String(value ?? '');
}

/** A comma may be a decimal sign, a semicolon is none. */
function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const isCut = (sign: string): number => lines.filter((line) => line.includes(sign)).length;
  return isCut(';') > 0 && isCut(';') >= isCut(',') / 2 ? ';' : ',';
}
