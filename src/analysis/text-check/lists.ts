import { gradeAt } from './grade-items';
import type { LabelDimension } from './labels';
import { coverageOf } from './list-coverage';
import { isLoose } from './list-lead';
import { isPartOf, totalsOf } from './list-total';
import { objectAfter } from './object-after';
import type { Item, PartList } from './part-list';
import type { ReadFigure, Reading } from './reading';

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
    if (one === undefined || parts.length < 2 || !isPartOf(dimension, one.figure)) continue;
    if (dimension === 'program' && one.figure.noun === 'hộ') continue;
    const totals = totalsOf(reading, dimension, run, one.figure);
    const isFull = parts.length === run.length;
    const coverage = isFull ? coverageOf(reading, dimension, run, totals) : 'partial';
    columns.push({
      dimension,
      parts,
      totals,
      coverage,
      isLoose: isLoose(reading, dimension, run, totals),
    });
  }
  return columns;
}

/** Figures of one column: same unit, same subject if a subject is named in the item. */
function columnKey(figure: ReadFigure): string {
  const subject = figure.noun === 'tổ' ? '' : (figure.ownMention?.subject ?? '');
  return [figure.kind, figure.noun, figure.change ?? '', subject].join('|');
}

/** The percentage behind an amount, or behind the households that stand beside it. */
function shareBehind({ figures, folded }: Reading, figure: ReadFigure): ReadFigure | null {
  for (let at = figure.id + 1; at <= figure.id + 2; at++) {
    const next = figures[at];
    if (next === undefined || next.sentence !== figure.sentence) return null;
    if (next.label?.start !== figure.label?.start) return null;
    if (next.change !== null) return null;
    if (next.kind === 'count') continue;
    if (next.kind !== 'percent') return null;
    const between = folded.slice(figures[at - 1]?.end ?? figure.end, next.start);
    const link = figure.kind === 'money' ? SHARE_OF_MONEY : SHARE_OF_COUNT;
    const isOwn = next.ownMention === null && objectAfter(folded, next) === '';
    return link.test(between) && isOwn ? next : null;
  }
  return null;
}

const SHARE_END = '(?:tỷ trọng|tỷ lệ|là|với|khoảng|trên|hơn|gần|xấp xỉ|:|\\(| )*$';
/** "đạt 98%", "bằng 98%" of an amount is of its plan or of the year before. */
const SHARE_OF_MONEY = new RegExp(
  `^[^\\d;:\\n(%]{0,20}[ ,–-]*(?:chiếm|\\(|tỷ trọng|tỷ lệ|tương (?:đương|ứng)) *(?:chiếm )?${SHARE_END}`,
  'u',
);
const SHARE_OF_COUNT = new RegExp(
  `^[^\\d;\\n%]{0,40}(?:chiếm|\\(|tỷ trọng|tỷ lệ|tương (?:đương|ứng)|bằng|đạt) *(?:chiếm )?${SHARE_END}`,
  'u',
);
