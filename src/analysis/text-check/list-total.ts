import { type Figure, isSameKind } from './figure';
import type { LabelDimension } from './labels';
import type { Item } from './part-list';
import type { ReadFigure, Reading } from './reading';
import type { Subject } from './subjects';

/** Which figures may be the total of a list. */
export function totalsOf(
  reading: Reading,
  dimension: LabelDimension,
  run: readonly Item[],
  part: ReadFigure,
): ReadFigure[] {
  const header = headerOf(reading, dimension, run);
  const before = header.filter((figure) => mayBeTotal(reading.folded, figure, part));
  return before.length > 0 ? before : totalBehind(reading, run, part);
}

function isAddable({ kind, hedge, change }: Figure): boolean {
  return (kind === 'money' || kind === 'count') && hedge !== 'bound' && change === null;
}

/** Several associations work in one commune and lend of one program: such counts do not add. */
const SHARED = new Set(['xã', 'thôn', 'chương trình', 'hội', 'đơn vị', 'điểm', 'tổ chức', 'cuộc']);

/** "Tốt 159 (83,7%)": what is graded are groups. */
export function isPartOf(dimension: LabelDimension, figure: Figure): boolean {
  if (figure.kind === 'count' && SHARED.has(figure.noun)) return false;
  const isGraded = dimension === 'grade' && figure.kind === 'bare' && figure.hedge !== 'bound';
  return isGraded || isAddable(figure);
}

function mayBeTotal(folded: string, figure: ReadFigure, part: ReadFigure): boolean {
  if (!isAddable(figure) || isRest(folded, figure)) return false;
  if (part.kind === 'bare') return figure.noun === 'tổ';
  if (!isSameKind(figure, part)) return false;
  const subject = part.ownMention?.subject;
  if (part.kind === 'count') return part.noun !== 'hộ' || isSameHousehold(folded, figure, part);
  return subject === undefined
    ? !isPlan(figure.mention?.subject)
    : figure.mention?.subject === subject;
}

/** "phần chưa phân loại 7.306 triệu đồng" is a part of a list before. */
function isRest(folded: string, { start }: ReadFigure): boolean {
  const words =
    folded
      .slice(Math.max(0, start - 50), start)
      .split(/[\d,;.:\n]/)
      .pop() ?? '';
  return /(?<!\p{L})(?:khác|còn lại|chưa phân loại)(?!\p{L})/u.test(words);
}

/** "1.200 hộ thoát nghèo" is no total of households that borrow. */
function isSameHousehold(folded: string, a: ReadFigure, b: ReadFigure): boolean {
  const kindOf = ({ end }: ReadFigure): string =>
    /^[^\d,;.:(]{0,12}(nghèo|thoát|chính sách|dtts|dân tộc|khó khăn|quá hạn)/.exec(
      folded.slice(end, end + 30),
    )?.[1] ?? '';
  return kindOf(a) === kindOf(b);
}

function isPlan(subject: Subject | undefined): boolean {
  return subject === 'plan' || subject === 'income';
}

/** "…; tổng cộng 412,6 tỷ đồng." */
function totalBehind(
  { figures, folded }: Reading,
  run: readonly Item[],
  part: ReadFigure,
): ReadFigure[] {
  const last = run[run.length - 1]?.figures.slice(-1)[0];
  const next = last === undefined ? undefined : figures[last.id + 1];
  if (last === undefined || next === undefined || next.label !== null) return [];
  const between = folded.slice(last.end, next.start);
  const isTotal = /^[^\d]{0,20}(?:tổng )?cộng[^\d;.]{0,20}$/.test(between);
  return isTotal && isAddable(next) && mayBeTotal(folded, next, part) ? [next] : [];
}

/** Figures without a name before the list, in its sentence or else in the one before. */
function headerOf(
  { figures, sentences, folded }: Reading,
  dimension: LabelDimension,
  run: readonly Item[],
): ReadFigure[] {
  const first = run[0]?.figures[0];
  if (first === undefined) return [];
  const begin = Math.min(run[0]?.at ?? first.start, first.start);
  const unnamed = (sentence: number): ReadFigure[] => {
    const found: ReadFigure[] = [];
    for (let at = first.id - 1; at >= 0; at--) {
      const figure = figures[at];
      if (figure === undefined || figure.sentence < sentence) break;
      if (figure.sentence > sentence || figure.end > begin) continue;
      if (figure.label?.dimension === dimension) break;
      found.unshift(figure);
    }
    return found;
  };
  const own = unnamed(first.sentence);
  if (own.some((figure) => isAddable(figure))) return own;
  const sentence = sentences[first.sentence];
  // "Cụ thể:" may be a sentence of its own.
  const isOpener = sentences[first.sentence - 1]?.opensList === true;
  const skipped = isOpener && unnamed(first.sentence - 1).length === 0 ? 2 : 1;
  const before = sentences[first.sentence - skipped];
  if (sentence === undefined || before === undefined) return [];
  const startsWithName = /^[\s\-–+*•]*$/.test(folded.slice(sentence.start, begin));
  const isOpen =
    skipped === 2 || sentence.opensList || /[:;]\s*$/.test(folded.slice(before.start, before.end));
  return isOpen || startsWithName ? unnamed(first.sentence - skipped) : [];
}
