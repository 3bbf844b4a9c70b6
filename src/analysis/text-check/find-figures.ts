import type { Figure, Hedge } from './figure';
import { notFigures, type Span } from './not-figures';
import { isPartOfOne, type Token, tokenValue } from './number-token';
import { printedRanges } from './printed-range';
import { unitAt } from './units-of-text';

const NUMBER = /(?<![\d])\d+(?:[.,]\d+)*/g;
const SPACED_GROUPS = /^(?: \d{3})+(?![\d.,]*\d)/;
const SPACED_DECIMALS = /^, (\d{1,2})(?= *(?:tỷ|tỉ|triệu|%))/;
/** Behind these words a number is a name: "năm 2024 150 hộ" is no 2.024.150. */
const NAMING = /(?:năm|tháng|quý|ngày|thôn|ấp|khu|tổ số|số|xã|\d *(?:và|,)) *$/;
const SECOND_PART = /^ *(\d{1,3}(?:,\d+)?) *(triệu|nghìn|ngàn)(?: *đồng)?(?!\p{L})/u;

const HEDGES: readonly (readonly [words: RegExp, hedge: Hedge])[] = [
  [
    /(?:không quá|không vượt quá|tối đa|không dưới|tối thiểu|ít nhất|phấn đấu)(?: đạt)? *$/,
    'bound',
  ],
  [/trên dưới *$/, 'about'],
  [/(?:trên|hơn) *$/, 'above'],
  [/(?:gần|ngót|non) *$/, 'below'],
  [/dưới *$/, 'under'],
  [/(?:khoảng|xấp xỉ|ước(?: đạt| tính)?|chừng|độ|tầm) *$/, 'about'],
];
const CHANGE =
  /(tăng|giảm)(?: thêm| lên| xuống| được| ròng| là)*(?: *:)?(?: (?:trên|hơn|gần|khoảng))? *$/;
/** Words that a number with a lost beginning stands behind; elsewhere a full stop lacks its space. */
const BEFORE_LOST = /(?:tăng|giảm|là|đạt|trên|hơn|gần|còn|được|chiếm|với)$/;

/** "bình quân mỗi tổ 37,5 hộ": what may have decimals though it is counted. */
const EACH = /bình quân|trung bình|mỗi|(?<!\d)(?:một|1) \p{L}/u;

/** Every number of the text that is a figure, in its order. */
export function findFigures(shown: string, folded: string): Figure[] {
  const skipped = notFigures(shown, folded);
  const figures: Figure[] = [];
  let from = 0;
  let nextSkipped = 0;
  for (const match of folded.matchAll(NUMBER)) {
    const start = match.index;
    if (start < from) continue;
    while ((skipped[nextSkipped]?.end ?? Number.POSITIVE_INFINITY) <= start) nextSkipped++;
    if (covers(skipped[nextSkipped], start)) continue;
    if (isInsideWord(folded, start)) continue;
    const token = tokenAt(folded, start, match[0]);
    from = token.end;
    const figure = figureOf(folded, token, figures.length);
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function covers(span: Span | undefined, at: number): boolean {
  return span !== undefined && span.start <= at && at < span.end;
}

/** "A40", "covid-19", "T3". */
function isInsideWord(folded: string, start: number): boolean {
  return /[\p{L}]-?$/u.test(folded.slice(Math.max(0, start - 2), start));
}

function tokenAt(folded: string, start: number, found: string): Token {
  const before = folded.slice(Math.max(0, start - WINDOW), start);
  const lost = lostBeginning(before, found);
  const begin = start - lost.length;
  let digits = lost + found;
  let end = start + found.length;
  const rest = folded.slice(end, end + WINDOW);
  const isName = NAMING.test(before);
  const groups = SPACED_GROUPS.exec(rest);
  const decimals = SPACED_DECIMALS.exec(rest);
  if (groups && /^[1-9]\d{0,2}$/.test(found) && !isName) {
    digits += groups[0];
    end += groups[0].length;
  } else if (decimals && !isName && !found.includes(',')) {
    digits += `,${decimals[1]}`;
    end += decimals[0].length;
  }
  const { unit, length } = unitAt(folded, end);
  end += length;
  const second =
    unit.kind === 'money' && unit.per === ''
      ? SECOND_PART.exec(folded.slice(end, end + WINDOW))
      : null;
  const isSmaller = second !== null && (second[2] === 'triệu' ? 6 : 3) < unit.exponent;
  if (second === null || !isSmaller) return { start: begin, end, digits, more: '', unit };
  const more = second[0].trim();
  return { start: begin, end: end + second[0].length, digits, more, unit };
}

const WINDOW = 40;

/** The sign before digits whose beginning was lost: ".032 triệu". */
function lostBeginning(before: string, digits: string): string {
  const sign = /(?:^|[\p{L} :])([.,])$/u.exec(before)?.[1];
  if (sign === undefined || !/^\d{3}(?!\d)/.test(digits)) return '';
  const words = before.slice(0, -1).trimEnd();
  return digits.startsWith('0') || BEFORE_LOST.test(words) ? sign : '';
}

function figureOf(folded: string, token: Token, id: number): Figure | null {
  const before = folded.slice(Math.max(0, token.start - WINDOW), token.start);
  const behind = folded.slice(token.end, token.end + WINDOW);
  const isAverage = EACH.test(before) || /^ *\/ *\p{L}/u.test(behind);
  const value = isAverage && isPartOfOne(token) ? null : tokenValue(token);
  if (value === null) return null;
  const isLimit = /^ *trở (?:lên|xuống)/.test(behind);
  const hedge = isLimit ? 'bound' : hedgeOf(before);
  const changed = CHANGE.exec(before)?.[1];
  const { zeros, ...about } = value;
  return {
    id,
    start: token.start,
    end: token.end,
    ...about,
    hedge,
    change: changed === undefined ? null : changed === 'tăng' ? 'up' : 'down',
    ...printedRanges({ ...value, hedge, zeros }),
    pairedWith: pairing(folded, token),
  };
}

function hedgeOf(before: string): Hedge {
  return HEDGES.find(([words]) => endsWithWord(before, words))?.[1] ?? 'none';
}

function endsWithWord(before: string, words: RegExp): boolean {
  const at = before.search(words);
  return at >= 0 && !/\p{L}$/u.test(before.slice(0, at));
}

/** "170/171 tổ": two counts with one noun. */
function pairing(folded: string, { start, end, unit }: Token): Figure['pairedWith'] {
  if (unit.kind === 'bare' && /^ *\/ *\d/.test(folded.slice(end, end + 4))) return 'next';
  if (unit.kind === 'count' && /\d *\/ *$/.test(folded.slice(Math.max(0, start - 5), start))) {
    return 'previous';
  }
  return null;
}
