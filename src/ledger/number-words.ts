import type { ExactNumber } from './exact-number';

/** Numbers in words, as vouchers have them: "năm trăm ba mươi lăm tỷ hai trăm triệu". */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** Of the groups of three digits within nine; beyond, everything is said in tỷ. */
const GROUPS = ['', 'nghìn', 'triệu'] as const;
const GROUP = 3;
const BILLION = 9;

export function numberWords({ negative, whole, fraction }: ExactNumber): string {
  const words = [negative ? 'âm' : '', wholeWords(whole), fractionWords(fraction)];
  return words.filter((word) => word !== '').join(' ');
}

/** "một triệu tỷ": what stands above nine digits is a number of its own, of tỷ. */
function wholeWords(digits: string): string {
  const above = digits.slice(0, -BILLION);
  if (above === '') return belowBillion(digits, false) || word('0');
  return [wholeWords(above), 'tỷ', belowBillion(digits.slice(-BILLION), true)]
    .filter((part) => part !== '')
    .join(' ');
}

/** @param inside whether larger groups stand before: then "không trăm" is said */
function belowBillion(digits: string, inside: boolean): string {
  const count = Math.ceil(digits.length / GROUP);
  const padded = digits.padStart(count * GROUP, '0');
  const said: string[] = [];
  for (let i = 0; i < count; i++) {
    const group = padded.slice(i * GROUP, (i + 1) * GROUP);
    if (Number(group) === 0) continue;
    said.push(groupWords(group, inside || said.length > 0), GROUPS[count - 1 - i] ?? '');
  }
  return said.filter((part) => part !== '').join(' ');
}

/** Three digits, not all zero. */
function groupWords(group: string, inside: boolean): string {
  const [hundreds = '0', tens = '0', ones = '0'] = group;
  const hasHundreds = inside || hundreds !== '0';
  const said = hasHundreds ? [word(hundreds), 'trăm'] : [];
  if (tens === '0' && ones !== '0' && hasHundreds) said.push('linh');
  if (tens === '1') said.push('mười');
  else if (tens !== '0') said.push(word(tens), 'mươi');
  if (ones !== '0') said.push(onesWord(ones, tens));
  return said.join(' ');
}

/** mốt and tư after mươi, lăm after mười too. */
function onesWord(ones: string, tens: string): string {
  if (ones === '5' && tens !== '0') return 'lăm';
  if (tens === '0' || tens === '1') return word(ones);
  if (ones === '1') return 'mốt';
  return ones === '4' ? 'tư' : word(ones);
}

/** ",05" is "phẩy không năm", ",25" "phẩy hai mươi lăm"; more than three digits one by one. */
function fractionWords(fraction: string): string {
  if (fraction === '') return '';
  const zeros = /^0*/.exec(fraction)?.[0] ?? '';
  const rest = fraction.slice(zeros.length);
  const said = fraction.length > GROUP ? [...rest].map(word) : [wholeWords(rest)];
  return ['phẩy', ...[...zeros].map(word), ...said].join(' ');
}

function word(digit: string): string {
  return DIGITS[Number(digit)] ?? '';
}
