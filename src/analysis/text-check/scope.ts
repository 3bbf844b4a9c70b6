import { foldText } from './fold';
import type { KnownFacts } from './known';
import type { LabelDimension } from './labels';
import type { PartList } from './part-list';
import type { ReadFigure, Reading } from './reading';

/** Of whom a figure is, and whether the text leaves no other reading. */
export interface Scope {
  readonly of: { readonly dimension: LabelDimension; readonly name: string } | null;
  readonly isSure: boolean;
}

const PLACES =
  /(?<!\p{L})(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|TP\.?|[Tt]hị xã|[Qq]uận|PGD(?: NHCSXH)?|[Pp]hòng giao dịch(?: NHCSXH| Ngân hàng Chính sách xã hội)?) +(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})/gu;
const WIDER = /(?:toàn|cả) (?:tỉnh|thành phố|quốc|nước|huyện|xã(?! hội)|ngành|hệ thống)/g;

/** Whether the text may speak of another place than the workbook. */
export function isOfPlace({ text, folded }: Reading, { area, office }: KnownFacts): boolean {
  const own = foldText(`${area} ${office}`);
  const places = [...text.matchAll(PLACES)].map((match) => foldText(match[1] ?? ''));
  if (places.some((name) => !own.includes(firstWords(name)))) return false;
  const wider = [...folded.matchAll(WIDER)].map(([words]) => words.replace(/^(?:toàn|cả) /, ''));
  return wider.every((kind) => own.includes(kind));
}

/** "Bù Gia Mập Lan" of a name that the next sentence's word follows. */
function firstWords(name: string): string {
  return name.split(' ').slice(0, 2).join(' ');
}

/** Whether the workbook's own place is named. */
export function namesPlace({ folded }: Reading, { area }: KnownFacts): boolean {
  const bare = foldText(area).replace(/^(?:tỉnh|huyện|thành phố|thị xã|xã|phường) /, '');
  return bare !== '' && folded.includes(bare);
}

/** Looks up scopes; names that stand before a list, as in a title, make those after them unsure. */
export function scopes(
  reading: Reading,
  lists: readonly PartList[],
): (figure: ReadFigure) => Scope {
  const listed = new Set(
    lists.flatMap(({ parts }) => parts.map(({ figure }) => figure.label?.start ?? -1)),
  );
  const graded = new Map(
    lists
      .filter(({ dimension }) => dimension === 'grade')
      .flatMap(({ parts }) => parts.map(({ name, figure }) => [figure.id, name] as const)),
  );
  const loose = reading.labels.filter(
    ({ dimension, start }) => dimension !== 'program' && !listed.has(start),
  );
  const firstLoose = loose[0]?.start ?? Number.POSITIVE_INFINITY;
  return (figure) => {
    const grade = graded.get(figure.id);
    const isAlone = firstLoose > figure.start;
    if (grade !== undefined) {
      return { of: { dimension: 'grade', name: grade }, isSure: isAlone && figure.label === null };
    }
    const { label } = figure;
    if (label === null) return { of: null, isSure: isAlone && !hasNameBefore(reading, figure) };
    const others = reading.labels.some(
      (other) =>
        other.start < figure.start &&
        other.dimension !== label.dimension &&
        (reading.sentences[figure.sentence - 1]?.start ?? 0) <= other.start,
    );
    const isNext = isBeside(reading, figure, label.end);
    const { dimension, name } = label;
    return { of: { dimension, name }, isSure: !others && isNext && firstLoose >= label.start };
  };
}

/** In its own sentence a name stands before it, though a sign ended what belongs to the name. */
function hasNameBefore({ labels, sentences }: Reading, { sentence, start }: ReadFigure): boolean {
  const from = sentences[sentence]?.start ?? 0;
  return labels.some((label) => label.start >= from && label.start < start);
}

const FILLERS =
  /^[\s:,(–-]*(?:(?:là|đạt|có|với|còn|tổng|dư nợ|số tiền|uỷ thác|nhận|quản lý|cho vay|giải ngân|thu nợ|trên|hơn|gần|khoảng|được|số|dư|nợ|quá hạn|khoanh)[\s:,]*)*$/;

/** Nothing but words of filling, and figures of the same name, between a name and a figure. */
function isBeside({ folded, figures }: Reading, figure: ReadFigure, end: number): boolean {
  let from = end;
  for (let at = figure.id - 1; at >= 0; at--) {
    const before = figures[at];
    if (before === undefined || before.start < end) break;
    from = Math.max(from, before.end);
  }
  return FILLERS.test(folded.slice(from, figure.start));
}
