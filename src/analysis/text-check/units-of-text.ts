import type { Unit } from './number-token';

/** The unit words behind a number, folded. */

const SCALE = 'nghìn tỷ|ngàn tỷ|nghìn tỉ|ngàn tỉ|triệu tỷ|triệu|tỷ|tỉ|tr|nghìn|ngàn';
const ENGLISH = 'billion|million|trillion';
const CURRENCY = 'việt nam đồng|đồng|vnđ|vnd|đ';
const EXPONENTS: Readonly<Record<string, number>> = {
  'nghìn tỷ': 12,
  'triệu tỷ': 15,
  tỷ: 9,
  triệu: 6,
  tr: 6,
  nghìn: 3,
  trillion: 12,
  billion: 9,
  million: 6,
};

/** What is counted, the longest first; each with the word that it is compared by. */
const NOUNS: readonly (readonly [words: string, noun: string])[] = [
  ['lượt (?:hộ|khách hàng|người|đối tượng|lao động|hsv|hssv)', 'lượt'],
  ['lượt', 'lượt'],
  ['(?:hộ|khách hàng) *gia đình', 'hộ'],
  ['khách hàng', 'hộ'],
  ['tổ viên', 'tổ viên'],
  ['thành viên', 'tổ viên'],
  ['hội viên', 'hội viên'],
  ['đoàn viên', 'hội viên'],
  ['tổ chức', 'tổ chức'],
  ['tổ tk ?& ?vv', 'tổ'],
  ['tổ', 'tổ'],
  ['hộ', 'hộ'],
  ['lao động', 'người'],
  ['người', 'người'],
  ['học sinh', 'người'],
  ['sinh viên', 'người'],
  ['chương trình', 'chương trình'],
  ['hội', 'hội'],
  ['xã', 'xã'],
  ['phường', 'xã'],
  ['đơn vị', 'đơn vị'],
  ['(?:thôn|ấp|bản|buôn|khu phố|khóm)', 'thôn'],
  ['điểm giao dịch', 'điểm'],
  ['(?:món|khoản) vay', 'món'],
  ['(?:món|khoản)', 'món'],
  ['công trình', 'công trình'],
  ['(?:căn nhà|ngôi nhà|căn|ngôi)', 'nhà'],
  ['(?:lớp|buổi|cuộc|đợt)', 'cuộc'],
];

const SCALED = new RegExp(`^ *(?:(${SCALE})|(${ENGLISH})) *(?:(${CURRENCY})(?!\\p{L}))?`, 'u');
const WORD_END = /^(?!\p{L})/u;
const MONEY = new RegExp(`^ *(?:${CURRENCY})(?!\\p{L})`, 'u');
const PERCENT = /^ *(?:%|phần trăm)/;
const POINTS = /^ *(?:điểm *(?:%|phần trăm)|% *điểm)/;
const TIMES = /^ *lần(?!\p{L})/u;
const PER =
  /^ *(?:\/|mỗi|một|trên một|bình quân mỗi|cho mỗi|cho một)? *(?:1 *)?(hộ|tổ viên|tổ|xã|thôn|ấp|khách hàng|người|lao động|món|lượt|tháng|năm|học sinh|sinh viên|hội viên|công trình)(?![\p{L}])/u;
const COUNTED = NOUNS.map(
  ([words, noun]) => [new RegExp(`^ *(?:${words})(?!\\p{L})`, 'u'), noun] as const,
);

/** @returns the unit and how many letters it takes */
export function unitAt(folded: string, from: number): { unit: Unit; length: number } {
  const rest = folded.slice(from, from + LONGEST);
  const none: Unit = { kind: 'bare', exponent: 0, noun: '', per: '', english: false };
  const points = POINTS.exec(rest);
  if (points) return { unit: { ...none, kind: 'times', noun: 'điểm' }, length: points[0].length };
  const percent = PERCENT.exec(rest);
  if (percent) return { unit: { ...none, kind: 'percent' }, length: percent[0].length };
  const times = TIMES.exec(rest);
  if (times) return { unit: { ...none, kind: 'times', noun: 'lần' }, length: times[0].length };
  const money = MONEY.exec(rest);
  if (money) return withPer(rest, { ...none, kind: 'money' }, money[0].length);
  const scaled = SCALED.exec(rest);
  if (scaled && WORD_END.test(rest.slice(scaled[0].trimEnd().length))) {
    return scaledUnit(rest, scaled);
  }
  return countedUnit(rest, 0, none);
}

const LONGEST = 60;

function scaledUnit(rest: string, match: RegExpExecArray): { unit: Unit; length: number } {
  const [whole, vietnamese, english, currency] = match;
  const word = (vietnamese ?? english ?? '').replace('tỉ', 'tỷ').replace('ngàn', 'nghìn');
  const length = whole.trimEnd().length;
  const unit: Unit = {
    kind: 'money',
    exponent: EXPONENTS[word] ?? 0,
    noun: '',
    per: '',
    english: english !== undefined,
  };
  if (currency !== undefined) return withPer(rest, unit, length);
  const counted = countedUnit(rest, length, unit);
  if (counted.unit.kind === 'count') return counted;
  return withPer(rest, unit, length);
}

/** "triệu đồng/hộ"; a count behind a comma or a word between is a figure of its own. */
function withPer(rest: string, unit: Unit, length: number): { unit: Unit; length: number } {
  const per = PER.exec(rest.slice(length));
  if (per === null || !/\/|mỗi|một/.test(per[0])) return { unit, length };
  const noun = (per[1] ?? '').replace('khách hàng', 'hộ');
  return { unit: { ...unit, per: noun }, length: length + per[0].length };
}

function countedUnit(rest: string, length: number, unit: Unit): { unit: Unit; length: number } {
  for (const [pattern, noun] of COUNTED) {
    const found = pattern.exec(rest.slice(length));
    if (found === null) continue;
    return { unit: { ...unit, kind: 'count', noun }, length: length + found[0].length };
  }
  return { unit, length };
}
