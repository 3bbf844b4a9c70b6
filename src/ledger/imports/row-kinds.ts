import { looseKey } from '../text-key';
import { isBlankCell, looksNumeric, type SourceCell, textOf } from './source';

/** Rows of a report that are no records. */

const TOTAL = /^(tongcong|tongso|tongtoan|tong|congchung|congtoan|cong)/;

/**
 * The words of a total row: "TỔNG CỘNG", "Cộng xã Đăk Ơ". A name of the catalogue is none: there are
 * communes called Cộng Hòa.
 */
export function totalWords(
  row: readonly SourceCell[],
  isKnown: (text: string) => boolean,
): string | null {
  const words = row.filter((cell) => !isBlankCell(cell) && !looksNumeric(cell)).map(textOf);
  const first = words.find((text) => text.length > 1) ?? '';
  if (!TOTAL.test(looseKey(first)) || isKnown(first)) return null;
  return first;
}

const FOOTER =
  /^(nguoilap|lapbieu|kiemsoat|ketoan|thutruong|giamdoc|chutich|tmbanthuongvu|noinhan|ghichu$|ngayin|ngayketxuat)|ngay\d{0,2}thang\d{0,2}nam\d{0,4}$/;

/** Signatures and dates under a table. */
export function isFooter(row: readonly SourceCell[]): boolean {
  const filled = row.filter((cell) => !isBlankCell(cell));
  if (filled.length === 0 || filled.some(looksNumeric)) return false;
  return FOOTER.test(looseKey(textOf(filled[0] ?? '')));
}

/**
 * The printed numbers of the columns: "(1) (2) (3)=(1)+(2)", "A B 1 2 3". Number by column index;
 * null for any other row.
 */
export function columnNumbers(row: readonly SourceCell[]): ReadonlyMap<number, number> | null {
  const numbers = new Map<number, number>();
  let last = 0;
  let filled = 0;
  for (const [index, cell] of row.entries()) {
    if (isBlankCell(cell)) continue;
    filled++;
    const match = /^\(?(\d{1,2})\)?\s*(=.*)?$/.exec(textOf(cell));
    if (match === null) {
      if (/^\(?[A-D]\)?$/.test(textOf(cell)) && numbers.size === 0) continue;
      return null;
    }
    const number = Number(match[1]);
    if (number <= last || number > last + 2) return null;
    numbers.set(index, number);
    last = number;
  }
  return numbers.size >= 3 && filled - numbers.size <= 3 ? numbers : null;
}
