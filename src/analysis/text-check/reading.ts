import type { Figure } from './figure';
import { findFigures } from './find-figures';
import { foldText, shownText } from './fold';
import { findLabels, type Label, type LabelNames } from './labels';
import { type Sentence, sentencesOf } from './sentences';
import { type Mention, mentionsOf } from './subjects';

/** A figure with what the text around it says of it. */
export interface ReadFigure extends Figure {
  readonly sentence: number;
  readonly paragraph: number;
  /** The nearest name before it in its sentence. */
  readonly label: Label | null;
  /** What is spoken of: said between the figure before and this one, or earlier in its sentence. */
  readonly ownMention: Mention | null;
  readonly mention: Mention | null;
}

export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly sentences: readonly Sentence[];
  readonly labels: readonly Label[];
  readonly figures: readonly ReadFigure[];
}

/** Bases are looked for this far around a share: a long text is many short ones. */
const FAR = 200;

export function around({ figures }: Reading, { id }: Figure): readonly ReadFigure[] {
  return figures.slice(Math.max(0, id - FAR), id + FAR);
}

/** Everything of the text that the checks look at. */
export function readText(written: string, names: LabelNames): Reading {
  const text = shownText(written);
  const folded = foldText(text);
  const sentences = sentencesOf(text, folded);
  const labels = findLabels(text, folded, names);
  const mentions = strong(folded, outside(mentionsOf(folded), labels));
  const figures = findFigures(text, folded);
  return {
    text,
    folded,
    sentences,
    labels,
    figures: placed(folded, figures, sentences, labels, mentions),
  };
}

function placed(
  folded: string,
  figures: readonly Figure[],
  sentences: readonly Sentence[],
  labels: readonly Label[],
  mentions: readonly Mention[],
): ReadFigure[] {
  let [s, l, m] = [0, 0, 0];
  return figures.map((figure, at) => {
    while (s + 1 < sentences.length && (sentences[s]?.end ?? 0) <= figure.start) s++;
    while (l < labels.length && (labels[l]?.end ?? 0) <= figure.start) l++;
    while (m < mentions.length && (mentions[m]?.end ?? 0) <= figure.start) m++;
    const from = sentences[s]?.start ?? 0;
    const label = labelAt(folded, labels, l - 1, from, figure.start);
    const mention = inside(mentions[m - 1], from);
    const before = figures[at - 1]?.end ?? 0;
    return {
      ...figure,
      sentence: s,
      paragraph: sentences[s]?.paragraph ?? 0,
      label,
      mention,
      ownMention: isCut(folded, mention, label, figure)
        ? null
        : inside(mention ?? undefined, Math.max(from, before)),
    };
  });
}

/** Behind a semicolon, or a colon that opens a list, what was named is of what was said before. */
function isCut(
  folded: string,
  mention: Mention | null,
  label: Label | null,
  figure: Figure,
): boolean {
  if (mention === null) return false;
  const between = folded.slice(mention.end, label?.start ?? mention.end);
  return between.includes(':') || folded.slice(mention.end, figure.start).includes(';');
}

/** Where a sentence names several, a semicolon ends what belongs to one. */
function labelAt(
  folded: string,
  labels: readonly Label[],
  last: number,
  from: number,
  to: number,
): Label | null {
  const label = inside(labels[last], from);
  if (label === null) return null;
  const isOnly = inside(labels[last - 1], from) === null;
  return isOnly || !folded.slice(label.end, to).includes(';') ? label : null;
}

/** "Cho vay" of the name "Cho vay học sinh sinh viên" says nothing of its own. */
function outside(mentions: readonly Mention[], labels: readonly Label[]): Mention[] {
  let l = 0;
  return mentions.filter(({ start, end }) => {
    while ((labels[l]?.end ?? Number.POSITIVE_INFINITY) <= start) l++;
    const label = labels[l];
    return label === undefined || label.start >= end;
  });
}

/** A weak word gives way to what was named before it in the same run of words. */
function strong(folded: string, mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept[kept.length - 1];
    const between = last === undefined ? '.' : folded.slice(last.end, mention.start);
    if (last !== undefined && mention.isWeak && !/[\d,;:.()\n]/.test(between)) {
      kept[kept.length - 1] = {
        ...last,
        end: mention.end,
        isEntrusted: last.isEntrusted || mention.isEntrusted,
      };
    } else kept.push(mention);
  }
  return kept;
}

function inside<T extends { readonly start: number }>(
  found: T | undefined,
  from: number,
): T | null {
  return found !== undefined && found.start >= from ? found : null;
}
