import { looseKey, textKey } from './text-key';

/** What stands in a name's place where a row adds the others up. */
const TOTAL_WORDS = [
  ...['Tổng', 'Tổng số', 'Cộng', 'Cộng chung'],
  ...['Toàn huyện', 'Toàn tỉnh', 'Toàn xã', 'Toàn địa bàn', 'Toàn đơn vị'],
];
const WITH_MARKS: ReadonlySet<string> = new Set(TOTAL_WORDS.map(lettersOf));
const WITHOUT_MARKS: ReadonlySet<string> = new Set(TOTAL_WORDS.map(looseKey));
/** "Cộng Nông dân", "Tổng xã Đa Kia"; "Cộng Hòa" is a place. */
const TOTAL_OF =
  /^(tổng|cộng)( số| cộng)? (các|toàn|xã|phường|thị trấn|huyện|tỉnh|hội|đoàn|tổ|chương trình|nguồn|vốn|nông dân|phụ nữ|cựu chiến binh|thanh niên|trung ương|địa phương)( |$)/;

/**
 * "TỔNG CỘNG:", "Cong", "Tổng cộng toàn huyện", "Cộng Nông dân". Marks that are there count: "Tòng" is a place.
 */
export function isTotalName(text: string): boolean {
  const key = looseKey(text);
  if (key.startsWith('tongcong') || TOTAL_OF.test(textKey(text))) return true;
  if (!WITHOUT_MARKS.has(key)) return false;
  const letters = lettersOf(text);
  return letters === key || WITH_MARKS.has(letters);
}

/**
 * False for nearly all names that isTotalName is false for, after a look at a letter or two.
 *
 * @param first code of the first letter
 */
export function mayBeTotalName(text: string, first: number): boolean {
  if (first < DIGIT_0 || first > LAST_LATIN) return true; // after a mark or a space
  // Tổng, cộng, toàn; their marks may be letters of their own. "Tổ 12" and "Trung ương" end here.
  const third = text.charCodeAt(2);
  if (third !== SMALL_N && third !== LARGE_N && !isA(third) && third < FIRST_MARK) return false;
  const initial = first | LOWER_CASE;
  return initial === LETTER_T || initial === LETTER_C;
}

function isA(letter: number): boolean {
  const small = letter | LOWER_CASE;
  return small === LETTER_A || small === LETTER_A_GRAVE;
}

const DIGIT_0 = 48;
const LAST_LATIN = 0x1eff;
const LOWER_CASE = 32;
const LETTER_T = 116;
const LETTER_C = 99;
const SMALL_N = 110;
const LARGE_N = 78;
const LETTER_A = 97;
const LETTER_A_GRAVE = 224;
const FIRST_MARK = 0x300;

function lettersOf(text: string): string {
  return textKey(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
