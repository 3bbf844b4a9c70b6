import { lastDigitExponent, readNumberText } from '../../ledger/number';

/** Digits with the sign that may part them, and what unit words stand behind. */

/** What one figure of the text says, without the words before it. */
export interface TokenValue {
  readonly kind: 'money' | 'count' | 'percent' | 'average' | 'times' | 'bare' | 'broken';
  readonly noun: string;
  readonly value: number;
  readonly exponent: number;
  readonly step: number;
  readonly zeros: number;
  readonly fault: 'digits-lost' | 'groups-bad' | null;
}

/** One number of the text: its digits and its unit words, folded. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** A second number of one amount: "992 triệu" of "5 tỷ 992 triệu". */
  readonly more: string;
  readonly unit: Unit;
}

export interface Unit {
  readonly kind: 'money' | 'count' | 'percent' | 'times' | 'bare';
  /** Power of ten of its scale words: 6 of "triệu". */
  readonly exponent: number;
  readonly noun: string;
  /** Of "triệu đồng/hộ": "hộ". */
  readonly per: string;
  readonly english: boolean;
}

const COMMA_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const DOT_DECIMAL = /^\d+\.\d{1,2}$/;
/** "0.268 tỷ": no group of thousands begins with a zero. */
const LESS_THAN_ONE = /^0\.\d+$/;
const COMMA_THEN_DOT = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;
const VIETNAMESE = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:, ?\d+)?$/;

const BROKEN = {
  kind: 'broken',
  noun: '',
  value: Number.NaN,
  exponent: 0,
  step: 0,
  zeros: 0,
} as const;

/** null is a number that no figure of a report is. */
export function tokenValue(token: Token): TokenValue | null {
  const { digits, unit } = token;
  if (/^[.,]/.test(digits)) return { ...BROKEN, fault: 'digits-lost' };
  const plain = vietnameseDigits(digits, unit);
  if (plain === null) return unit.kind === 'bare' ? null : { ...BROKEN, fault: 'groups-bad' };
  const zeros = plain.includes(',') ? 0 : trailingZeros(plain);
  if (unit.kind === 'percent' || unit.kind === 'times') {
    const [whole = '', fraction = ''] = plain.replace(/[. ]/g, '').split(/, ?/);
    const value = Number(`${whole}.${fraction || '0'}`);
    const { kind, noun } = unit;
    return { kind, noun, value, exponent: 0, step: 10 ** -fraction.length, zeros, fault: null };
  }
  const text = `${plain} ${scaleWords(unit)}${token.more === '' ? '' : ` ${token.more}`}`.trim();
  const options = { kind: unit.kind === 'money' ? 'money' : 'count', unitExponent: 0 } as const;
  const read = readNumberText(text, options);
  const last = lastDigitExponent(text, options);
  if (!read.ok || last === null) {
    return unit.kind === 'bare' ? null : { ...BROKEN, fault: 'groups-bad' };
  }
  const about = {
    value: read.value,
    exponent: unit.exponent,
    step: 10 ** last,
    zeros: token.more === '' ? zeros : 0,
  };
  if (unit.per !== '') return { kind: 'average', noun: unit.per, ...about, fault: null };
  return { kind: unit.kind, noun: unit.noun, ...about, fault: null };
}

/** "37,5 hộ" is no count. */
export function isPartOfOne({ digits, unit: { kind, exponent } }: Token): boolean {
  return kind === 'count' && exponent === 0 && /^(?:[\d.]+,|\d{1,3}\.)\d{1,2}$/.test(digits);
}

/** In Vietnamese spelling; null if no spelling of a number of this unit has such digits. */
function vietnameseDigits(digits: string, { kind, exponent, english }: Unit): string | null {
  const isPlainCount = (kind === 'count' || kind === 'bare') && exponent === 0;
  if (english || COMMA_THEN_DOT.test(digits) || /,\d{3},\d{3}/.test(digits)) {
    return digits.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
  }
  if (isPlainCount) {
    const grouped = COMMA_THOUSANDS.test(digits) ? digits.replace(/,/g, '.') : digits;
    if (!VIETNAMESE.test(grouped)) return null;
    return grouped.includes(',') ? null : grouped;
  }
  if (VIETNAMESE.test(digits)) return digits;
  const isPercent = kind === 'percent' || kind === 'times';
  if (
    DOT_DECIMAL.test(digits) ||
    LESS_THAN_ONE.test(digits) ||
    (isPercent && /^\d+\.\d+$/.test(digits))
  ) {
    return digits.replace('.', ',');
  }
  return null;
}

function trailingZeros(plain: string): number {
  return /0*$/.exec(plain.replace(/[. ]/g, ''))?.[0].length ?? 0;
}

/** Scale words that the number reader knows, for any power of ten a text can say. */
function scaleWords({ exponent, kind }: Unit): string {
  const words: Readonly<Record<number, string>> = {
    0: kind === 'money' ? 'đồng' : '',
    3: 'nghìn',
    6: 'triệu',
    9: 'tỷ',
    12: 'nghìn tỷ',
    15: 'triệu tỷ',
  };
  return words[exponent] ?? '';
}
