import { type Figure, isSameKind } from './figure';
import { gradeNamed, gradeOf, type LabelDimension } from './labels';
import { objectAfter } from './object-after';
import type { ReadFigure, Reading } from './reading';
import { isOtherArea, type Subject } from './subjects';

/** Figures of one kind, one for each name of a dimension, and the figure that they are parts of. */
export interface PartList {
  readonly dimension: LabelDimension | 'debt';
  readonly parts: readonly Part[];
  /** Figures before the list that may be its total: same unit, same subject. */
  readonly totals: readonly ReadFigure[];
  /** Whether the parts are all that there are, as far as the text shows; `unsure` is in between. */
  readonly coverage: 'whole' | 'unsure' | 'partial';
  /** Nothing says that the list divides what stands before it: it may agree, but not contradict. */
  readonly isLoose: boolean;
}

interface Part {
  readonly name: string;
  readonly figure: ReadFigure;
  /** The percentage right behind it. */
  readonly share: ReadFigure | null;
}

interface Item {
  readonly name: string;
  readonly at: number;
  readonly figures: readonly ReadFigure[];
}

const PARTIAL =
  /v\.v|…|\.\.\.|chủ yếu|một số|tiêu biểu|lớn nhất|nổi bật|điển hình|bao gồm cả|trong đó có|(?:^|\s)như[: ]|(?:^|\s)riêng /;
const WHOLE_WORDS = /(?:bao gồm|gồm)(?: có)?(?: *\d+ (?:chương trình|xã|phường))?(?: sau)? *:?/;
/** Before a total: it is of the four associations, not of all that the bank lends. */
const ENTRUSTED = /uỷ thác|qua (?:các|bốn|4|04) |(?:các|bốn|4|04) (?:hội|tổ chức|đoàn thể)/;
const UNGRADED = /chưa (?:được )?(?:xếp loại|chấm điểm)|được (?:xếp loại|chấm điểm)|không xếp loại/;
const WHOLE_COUNT: Readonly<Record<LabelDimension, number>> = {
  association: 4,
  grade: 4,
  program: Number.POSITIVE_INFINITY,
  commune: Number.POSITIVE_INFINITY,
  fund: Number.POSITIVE_INFINITY,
};

export function findLists(reading: Reading): PartList[] {
  const dimensions: readonly LabelDimension[] = [
    'association',
    'grade',
    'program',
    'commune',
    'fund',
  ];
  return dimensions.flatMap((dimension) => listsOf(reading, dimension));
}

function listsOf(reading: Reading, dimension: LabelDimension): PartList[] {
  const items = itemsOf(reading, dimension);
  const runs: Item[][] = [];
  for (const item of items) {
    const run = runs[runs.length - 1];
    if (run !== undefined && follows(reading, run, item)) run.push(item);
    else runs.push([item]);
  }
  return runs.filter((run) => run.length > 1).flatMap((run) => columnsOf(reading, dimension, run));
}

/** Figures with their names, figures of one name together. */
function itemsOf(reading: Reading, dimension: LabelDimension): Item[] {
  const items: { name: string; at: number; figures: ReadFigure[] }[] = [];
  for (const figure of reading.figures) {
    const named = nameOf(reading, dimension, figure);
    if (named === null) continue;
    const last = items[items.length - 1];
    if (last?.at === named.at) last.figures.push(figure);
    else items.push({ ...named, figures: [figure] });
  }
  return items;
}

function nameOf(
  reading: Reading,
  dimension: LabelDimension,
  figure: ReadFigure,
): { name: string; at: number } | null {
  if (dimension === 'grade') return gradeAt(reading, figure);
  const { label } = figure;
  // "2.179 hộ nghèo": the name is what is counted.
  if (label === null || label.dimension !== dimension) return null;
  return { name: label.name, at: label.start };
}

/** "2.179 tổ tốt", "tổ tốt: 2.179 tổ", "Tốt 2.179 (85,96%)". */
function gradeAt(
  { folded, figures, sentences }: Reading,
  figure: ReadFigure,
): { name: string; at: number } | null {
  const next = figures[figure.id + 1]?.start ?? folded.length;
  const behind = folded.slice(figure.end, Math.min(next, figure.end + 40));
  const own =
    /^(?: tổ)?(?: tk&vv)?(?:,? (?:được )?(?:xếp )?(?:loại )?)? *(tốt|khá|trung bình|yếu|kém)(?!\p{L})/u.exec(
      behind,
    );
  const isCount = figure.kind === 'count' && figure.noun === 'tổ';
  if (own !== null && isCount) {
    return { name: gradeOf(own[1] ?? '') ?? '', at: figure.start };
  }
  const before = figures[figure.id - 1];
  const from = Math.max(before?.end ?? 0, sentences[figure.sentence]?.start ?? 0);
  const words = folded.slice(Math.max(from, figure.start - 40), figure.start);
  if (figure.kind === 'percent' && before !== undefined && before.sentence === figure.sentence) {
    const between = folded.slice(before.end, figure.start);
    if (!/[;]/.test(between) && between.length < 40)
      return gradeAtCount(folded, figures, before, figure);
  }
  const graded = gradeNamed(words);
  if (graded === null || !(isCount || figure.kind === 'bare' || figure.kind === 'percent'))
    return null;
  return { name: graded, at: figure.start };
}

/** A share belongs to the count before it. */
function gradeAtCount(
  folded: string,
  figures: readonly ReadFigure[],
  count: ReadFigure,
  share: ReadFigure,
): { name: string; at: number } | null {
  const own = gradeNamed(folded.slice(count.end, share.start));
  if (own !== null) return { name: own, at: count.start };
  const before = figures[count.id - 1];
  const words = folded.slice(Math.max(before?.end ?? 0, count.start - 40), count.start);
  const named = gradeNamed(words);
  return named === null ? null : { name: named, at: count.start };
}

/** One list goes on in its sentence, and over sentences and lines that begin with the next name. */
function follows(reading: Reading, run: readonly Item[], item: Item): boolean {
  if (run.some(({ name }) => name === item.name)) return false;
  const last = run[run.length - 1]?.figures.slice(-1)[0];
  const first = item.figures[0];
  if (last === undefined || first === undefined) return false;
  if (first.sentence === last.sentence) return true;
  if (first.sentence !== last.sentence + 1) return false;
  const begin = reading.sentences[first.sentence]?.start ?? 0;
  return /^[\s\-–+*•]*$/.test(reading.folded.slice(begin, item.at));
}

function columnsOf(reading: Reading, dimension: LabelDimension, run: readonly Item[]): PartList[] {
  const first = run[0]?.figures[0];
  if (first === undefined) return [];
  const header = headerOf(reading, dimension, run);
  const columns: PartList[] = [];
  for (const key of new Set(run.flatMap(({ figures }) => figures.map(columnKey)))) {
    const cells = run.map(({ name, figures }) => {
      const own = figures.filter((figure) => columnKey(figure) === key);
      return { name, figure: own[0], isOne: own.length === 1 };
    });
    const parts = cells.flatMap(({ name, figure, isOne }) =>
      figure === undefined || !isOne ? [] : [{ name, figure, share: shareBehind(reading, figure) }],
    );
    const [one] = parts;
    if (one === undefined || parts.length < 2 || !isAddable(one.figure)) continue;
    if (dimension === 'program' && one.figure.noun === 'hộ') continue;
    const totals = header.filter((figure) => mayBeTotal(reading.folded, figure, one.figure));
    const isFull = parts.length === run.length;
    const coverage = isFull ? coverageOf(reading, dimension, run, totals) : 'partial';
    columns.push({ dimension, parts, totals, coverage, isLoose: isLoose(reading, run, totals) });
  }
  return columns;
}

/** Figures of one column: same unit, same subject if a subject is named in the item. */
function columnKey(figure: ReadFigure): string {
  const subject = figure.noun === 'tổ' ? '' : (figure.ownMention?.subject ?? '');
  return [figure.kind, figure.noun, figure.change ?? '', subject].join('|');
}

function isAddable({ kind, hedge, change }: Figure): boolean {
  return (kind === 'money' || kind === 'count') && hedge !== 'bound' && change === null;
}

function mayBeTotal(folded: string, figure: ReadFigure, part: ReadFigure): boolean {
  if (!isAddable(figure) || !isSameKind(figure, part)) return false;
  const subject = part.ownMention?.subject;
  if (part.kind === 'count') return part.noun !== 'hộ' || isSameHousehold(folded, figure, part);
  return subject === undefined
    ? !isPlan(figure.mention?.subject)
    : figure.mention?.subject === subject;
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

function shareBehind({ figures, folded }: Reading, figure: ReadFigure): ReadFigure | null {
  for (let at = figure.id + 1; at <= figure.id + 2; at++) {
    const next = figures[at];
    if (next === undefined || next.sentence !== figure.sentence) return null;
    if (next.label?.start !== figure.label?.start) return null;
    if (next.change !== null) return null;
    if (next.kind !== 'percent') continue;
    const between = folded.slice(figures[at - 1]?.end ?? figure.end, next.start);
    const isLinked =
      /chiếm|\(|tỷ trọng|tỷ lệ|bằng|tương|đạt/.test(between) && !/[;\n]/.test(between);
    const isOwn = next.ownMention === null && objectAfter(folded, next) === '';
    return isLinked && isOwn ? next : null;
  }
  return null;
}

const DIVIDES = /trong đó|cụ thể|gồm|chia theo|phân theo|theo từng|như sau|[:(]/;

/** Between total and list no word divides it, or another area begins. */
function isLoose(
  { folded }: Reading,
  run: readonly Item[],
  totals: readonly ReadFigure[],
): boolean {
  const [first] = run;
  const begin = Math.min(first?.at ?? 0, first?.figures[0]?.start ?? 0);
  return totals.some(({ end }) => {
    const divided = folded.slice(end, begin).search(DIVIDES);
    return divided < 0 || isOtherArea(folded, end + divided, begin);
  });
}

function coverageOf(
  { folded, sentences, text }: Reading,
  dimension: LabelDimension,
  run: readonly Item[],
  totals: readonly ReadFigure[],
): PartList['coverage'] {
  const first = run[0]?.figures[0];
  const last = run[run.length - 1]?.figures.slice(-1)[0];
  if (first === undefined || last === undefined) return 'partial';
  const from = Math.min(totals[0]?.start ?? first.start, sentences[first.sentence]?.start ?? 0);
  const to = sentences[last.sentence]?.end ?? text.length;
  const head = folded.slice(from, first.start);
  const whole = folded.slice(from, to);
  if (PARTIAL.test(whole)) return 'partial';
  if (run.length === WHOLE_COUNT[dimension]) {
    if (dimension === 'grade') return UNGRADED.test(whole) ? 'unsure' : 'whole';
    const isEntrusted = totals.every(({ sentence, start }) =>
      ENTRUSTED.test(folded.slice(sentences[sentence]?.start ?? 0, start)),
    );
    return isEntrusted ? 'whole' : 'unsure';
  }
  if (dimension === 'grade') {
    const none = /không (?:có|còn) tổ (?:nào )?(?:xếp )?(?:loại )?(?:yếu|kém)/.test(whole);
    return none && run.length === 3 ? 'whole' : 'partial';
  }
  if (dimension === 'association') return 'partial';
  const said = /(\d+) *(?:chương trình|xã|phường)/.exec(head)?.[1];
  if (said !== undefined) return Number(said) === run.length ? 'whole' : 'partial';
  return WHOLE_WORDS.test(head) ? 'whole' : 'unsure';
}
