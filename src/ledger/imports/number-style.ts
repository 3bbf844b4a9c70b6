import { tidyText } from '../text-key';
import type { NumberStyle } from './import-call';
import type { SourceCell } from './source';

/**
 * A number typed as text, as the file writes its numbers. Where nobody said how, the text stays as it
 * is and the strict reading of the ledger decides.
 */
export function inStyle(cell: SourceCell, style: NumberStyle): SourceCell {
  if (typeof cell !== 'string' || style === '') return cell;
  const text = tidyText(cell).replace(/ /g, '');
  if (style === 'vi') {
    return /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replace(/\./g, '') : cell;
  }
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replace(/,/g, '').replace('.', ',');
  return /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : cell;
}

/** Digits with dots or commas that may be read in two ways. */
export function mayBeEither(cell: SourceCell): boolean {
  if (typeof cell !== 'string') return false;
  const text = tidyText(cell);
  return /^-?\d{1,3}([.,]\d{3})+([.,]\d+)?$/.test(text) || /^-?\d+\.\d+$/.test(text);
}
