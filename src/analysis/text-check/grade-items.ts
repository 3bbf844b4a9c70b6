import { gradeNamed, gradeOf } from './labels';
import type { ReadFigure, Reading } from './reading';

/** "2.179 tổ tốt", "tổ tốt: 2.179 tổ", "Tốt 2.179 (85,96%)". */
export function gradeAt(
  { folded, figures, sentences }: Reading,
  figure: ReadFigure,
): { name: string; at: number } | null {
  const next = figures[figure.id + 1]?.start ?? folded.length;
  const behind = folded.slice(figure.end, Math.min(next, figure.end + 40));
  const own =
    /^(?: tổ)?(?: tk&vv)?(?: (?:được )?(?:xếp )?(?:loại )?|, (?:được )?(?:xếp |loại )+)(tốt|khá|trung bình|yếu|kém)(?!\p{L})/u.exec(
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
