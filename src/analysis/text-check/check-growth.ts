import { isSameKind } from './figure';
import { type Finding, finding, withSupport } from './finding';
import { objectAfter } from './object-after';
import { less, meets, quotient, type Range } from './range';
import { ratioFinding } from './ratio';
import type { ReadFigure, Reading } from './reading';
import { sayChange, sayRange, sayValue } from './said';

/** "tăng 20 tỷ đồng (3,9%) so với 31/12/2024 (515 tỷ đồng)" against what it was and what it is. */
export function checkGrowth(reading: Reading): Finding[] {
  return reading.figures.flatMap((figure) => {
    if (figure.change === null || figure.hedge === 'bound') return planShare(reading, figure);
    if (figure.kind === 'percent') return growthRate(reading, figure);
    return figure.kind === 'money' || figure.kind === 'count' ? difference(reading, figure) : [];
  });
}

/**
 * The figures that may have grown, the nearest first: before it, of the same kind and subject, in its
 * sentence, of the same name or of none.
 */
function endsOf({ figures }: Reading, change: ReadFigure): ReadFigure[] {
  const found: ReadFigure[] = [];
  for (let at = change.id - 1; at >= 0; at--) {
    const figure = figures[at];
    if (figure === undefined || figure.sentence !== change.sentence) break;
    if (figure.change !== null || figure.hedge === 'bound' || !isSameKind(figure, change)) continue;
    const isOfOther = figure.label !== null && figure.label.start !== change.label?.start;
    const subject = change.ownMention?.subject;
    if (isOfOther || (subject !== undefined && subject !== figure.mention?.subject)) {
      if (found.length === 0) return [];
      continue;
    }
    found.push(figure);
  }
  return found;
}

/** Of several answers one that fits is meant; else the first, if nothing else may be meant. */
function oneOf(answers: readonly Finding[][], isSure: boolean): Finding[] {
  const isWrong = (found: readonly Finding[]): boolean =>
    found.some(({ verdict }) => verdict === 'contradicts');
  const fitting = answers.find((found) => found.length > 0 && !isWrong(found));
  return fitting ?? (isSure ? (answers[0] ?? []) : []);
}

/** The nearest figure is not itself a part or an aside: "(trong đó cho vay 45 tỷ đồng), tăng …". */
function isMainEnd({ folded, sentences }: Reading, ends: readonly ReadFigure[]): boolean {
  const [end] = ends;
  if (end === undefined || ends.length === 1) return end !== undefined;
  const before = folded.slice(sentences[end.sentence]?.start ?? 0, end.start);
  return !/trong đó|riêng|tương (?:đương|ứng)|\([^)]*$/.test(before);
}

/** "so với 31/12/2024 (515 tỷ đồng)", "so với 515 tỷ đồng của năm 2024", "từ 515 tỷ đồng lên …". */
function baseOf({ figures, folded }: Reading, change: ReadFigure): ReadFigure | null {
  for (let at = change.id + 1; at <= change.id + 2; at++) {
    const figure = figures[at];
    if (figure === undefined || figure.sentence !== change.sentence) return null;
    if (figure.change !== null) return null;
    if (figure.kind === 'percent') continue;
    const between = folded.slice(change.end, figure.start);
    const behind = folded.slice(figure.end, figure.end + 20);
    if (/kế hoạch|chỉ tiêu/.test(between) || /^ *(?:kế hoạch|chỉ tiêu)/.test(behind)) return null;
    const isBase = /so với (?:[^;,.()]{0,50}\((?:là |đạt )?|(?:mức |số )?)$/.test(between);
    return isBase && figure.kind !== 'average' ? figure : null;
  }
  return null;
}

function difference(reading: Reading, change: ReadFigure): Finding[] {
  const fromTo = riseBefore(reading, change);
  const ends = fromTo === null ? endsOf(reading, change) : [fromTo.end];
  const base = fromTo?.base ?? baseOf(reading, change);
  const isSure = isMainEnd(reading, ends);
  const found: Finding[] = [];
  if (base !== null && isSameKind(base, change)) {
    const answers = ends.map((end) => changeFinding(change, end, base));
    found.push(...oneOf(answers, isSure));
  }
  const rate = rateBehind(reading, change);
  if (rate === null) return found;
  const answers = ends.map((end) => rateFinding(rate.figure, change, end));
  found.push(...oneOf(answers, isSure && rate.isSure));
  return found;
}

const ATTACHED =
  /^ *(?:\(|, ?|-|hay|bằng|tương (?:đương|ứng)(?: với)?|tỷ lệ|tốc độ|mức|tăng trưởng|tăng|giảm|với|đạt|trên|hơn|gần|:|\+| )+$/;

/** "tăng 20 tỷ đồng (3,9%)"; "tăng 20 tỷ đồng, đạt 92%" may be of a plan, "bằng 126%" of last year. */
function rateBehind(
  { figures, folded }: Reading,
  change: ReadFigure,
): { figure: ReadFigure; isSure: boolean } | null {
  const figure = figures[change.id + 1];
  if (figure === undefined || figure.kind !== 'percent') return null;
  const between = folded.slice(change.end, figure.start);
  if (figure.sentence !== change.sentence || !ATTACHED.test(between)) return null;
  const object = objectAfter(folded, figure);
  if (!(object === '' || object.startsWith('so với'))) return null;
  return { figure, isSure: !/đạt|bằng/.test(between) || /tốc độ|tăng trưởng/.test(between) };
}

/** "từ 515 tỷ đồng lên 535 tỷ đồng, tăng 20 tỷ đồng". */
function riseBefore(
  { figures, folded, sentences }: Reading,
  change: ReadFigure,
): { base: ReadFigure; end: ReadFigure } | null {
  const [base, end] = [figures[change.id - 2], figures[change.id - 1]];
  if (base === undefined || end === undefined || base.sentence !== change.sentence) return null;
  if (!isSameKind(base, end) || base.change !== null || end.change !== null) return null;
  const subject = change.ownMention?.subject ?? base.mention?.subject;
  if (!isSameKind(end, change) || subject !== base.mention?.subject) return null;
  const from = sentences[base.sentence]?.start ?? 0;
  const before = folded.slice(Math.max(from, base.start - 40), base.start);
  const between = folded.slice(base.end, end.start);
  const isRise =
    /từ [^;,.]{0,30}$/.test(before) &&
    /^[^;,]{0,40}(?:lên|xuống|đến)(?: còn| đến)? $/.test(between);
  return isRise ? { base, end } : null;
}

function changeFinding(change: ReadFigure, end: ReadFigure, base: ReadFigure): Finding[] {
  const sign = change.change === 'up' ? 1 : -1;
  const nominal = sign * (end.value - base.value);
  const range = sign > 0 ? less(end.wide, base.wide) : less(base.wide, end.wide);
  const others = [end, base];
  const words = differenceWords(sign > 0 ? others : [base, end], nominal, change);
  if (isEqual(nominal, change.value)) {
    const found = finding(change, 'right', `${words}, khớp.`, others);
    return withSupport(found, others, 'Khớp với mức tăng, giảm đã ghi.');
  }
  if (meets(range, change.wide)) {
    const reason = `${words} như đã in; tính cả phần làm tròn là ${sayRange(range, change)}, khớp.`;
    return withSupport(
      finding(change, 'rounded', reason, others),
      others,
      'Khớp với mức tăng, giảm đã ghi.',
    );
  }
  const said = sayChange(change);
  return [finding(change, 'contradicts', `${words}, văn bản ghi ${said}.`, others)];
}

function differenceWords(
  [from, off]: readonly ReadFigure[],
  difference: number,
  change: ReadFigure,
): string {
  if (from === undefined || off === undefined) return '';
  return `${sayValue(from.value, from)} − ${sayValue(off.value, off)} = ${sayValue(difference, change)}`;
}

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** The rate of a difference: on the base, which is what is left without the difference. */
function rateFinding(rate: ReadFigure, change: ReadFigure, end: ReadFigure): Finding[] {
  const base = baseRange(end, change);
  const range = quotient(change.wide, base, 100);
  if (range === null) return [];
  const nominal = change.change === 'up' ? end.value - change.value : end.value + change.value;
  const words = `${sayValue(change.value, change)} trên số gốc ${sayValue(nominal, end)} = ${sayRange(range, rate)}`;
  const others = [change, end];
  if (!meets(range, rate.wide)) {
    const reason = `${words}, văn bản ghi ${sayValue(rate.value, rate)}.`;
    return [finding(rate, 'contradicts', reason, others)];
  }
  return withSupport(
    finding(rate, 'rounded', `${words}, khớp.`, others),
    others,
    'Khớp với tốc độ tăng, giảm đã ghi.',
  );
}

function baseRange(end: ReadFigure, change: ReadFigure): Range {
  if (change.change === 'up') return less(end.wide, change.wide);
  return { low: end.wide.low + change.wide.low, high: end.wide.high + change.wide.high };
}

/** "tăng 3,9% so với 515 tỷ đồng": end and base are printed, the difference is not. */
function growthRate(reading: Reading, rate: ReadFigure): Finding[] {
  const base = baseOf(reading, rate);
  const end = grownBefore(reading, rate);
  if (base === null || end === undefined || end.sentence !== rate.sentence) return [];
  if (end.change !== null || !isSameKind(end, base) || end.hedge === 'bound') return [];
  const subject = rate.ownMention?.subject ?? end.mention?.subject;
  if (subject !== end.mention?.subject) return [];
  const gap = rate.change === 'up' ? less(end.wide, base.wide) : less(base.wide, end.wide);
  const range = quotient(gap, base.wide, 100);
  if (range === null) return [];
  const words = `(${sayValue(end.value, end)} − ${sayValue(base.value, base)}) : ${sayValue(base.value, base)} = ${sayRange(range, rate)}`;
  const others = [end, base];
  if (meets(range, rate.wide)) {
    return withSupport(
      finding(rate, 'rounded', `${words}, khớp.`, others),
      others,
      'Khớp với tốc độ tăng, giảm đã ghi.',
    );
  }
  return [
    finding(rate, 'contradicts', `${words}, văn bản ghi ${sayValue(rate.value, rate)}.`, others),
  ];
}

/** "535 tỷ đồng, tăng 3,9% so với đầu năm, tăng 9,2% so với cùng kỳ": both are of one balance. */
function grownBefore({ figures }: Reading, rate: ReadFigure): ReadFigure | undefined {
  let at = rate.id - 1;
  while (figures[at]?.change === rate.change && figures[at]?.sentence === rate.sentence) at--;
  return figures[at];
}

/** "đạt 98% kế hoạch năm (546 tỷ đồng)"; "kế hoạch 546 tỷ đồng, thực hiện 535 tỷ đồng, đạt 98%". */
function planShare({ figures, folded }: Reading, printed: ReadFigure): Finding[] {
  if (printed.kind !== 'percent' || printed.hedge === 'bound' || printed.change !== null) return [];
  const done = figures[printed.id - 1];
  if (done === undefined || done.sentence !== printed.sentence || done.hedge === 'bound') return [];
  const between = folded.slice(done.end, printed.start);
  if (!/^[,; (]*(?:đạt|bằng|hoàn thành|chiếm|tương ứng|tỷ lệ)[^;\d]{0,20}$/.test(between))
    return [];
  const object = objectAfter(folded, printed);
  if (!/^(?:so với )?(?:chỉ tiêu )?(?:kế hoạch|chỉ tiêu)/.test(object)) return [];
  // A growth plan is of the growth, not of the balance.
  if (/tăng/.test(object) !== (done.change === 'up')) return [];
  const plan = planBehind(figures[printed.id + 1], printed, folded);
  if (plan === null || !isSameKind(plan, done)) return [];
  const found = ratioFinding({ printed, numerator: done, denominator: plan, factor: 100 });
  return withSupport(found, [done, plan], 'Khớp với tỷ lệ thực hiện kế hoạch đã ghi.');
}

function planBehind(
  next: ReadFigure | undefined,
  printed: ReadFigure,
  folded: string,
): ReadFigure | null {
  if (next === undefined || next.sentence !== printed.sentence) return null;
  const between = folded.slice(printed.end, next.start);
  return /^[^;,.()]*\((?:kế hoạch|chỉ tiêu|là|được giao|giao|:| )*$/.test(between) ? next : null;
}
