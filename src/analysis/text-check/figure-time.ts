import type { Moments } from './moments';
import type { ReadFigure, Reading } from './reading';

/** When a figure is of. */
interface FigureTime {
  /** The ngày chốt, or the kỳ of turnover. */
  readonly at: string;
  /** No other time is named between, or behind it in its sentence. */
  readonly isSure: boolean;
}

const OTHER_TIME = /năm \d{4}|quý |tháng \d|cùng kỳ|đầu năm|năm trước|trước đây|khi đó|\d\/\d/;

/** The last ngày chốt or kỳ that was said before a figure; turnover has its kỳ in its own sentence. */
export function timeOf(
  { folded, sentences }: Reading,
  figure: ReadFigure,
  { dates, periods }: Moments,
  isFlow: boolean,
): FigureTime | null {
  const date = isFlow ? null : last(dates, figure.start);
  const period = isFlow ? last(periods, figure.start) : null;
  const found = date ?? period;
  const { start = 0, end = 0 } = sentences[figure.sentence] ?? {};
  if (found === null || (isFlow && found.start < start)) return null;
  const isAlone =
    !OTHER_TIME.test(folded.slice(found.end, figure.start)) &&
    ![...dates, ...periods].some((it) => it.start >= figure.end && it.end <= end);
  return { at: date?.date ?? period?.period.text ?? '', isSure: isAlone };
}

function last<T extends { readonly end: number }>(found: readonly T[], before: number): T | null {
  let nearest: T | null = null;
  for (const one of found) {
    if (one.end > before) break;
    nearest = one;
  }
  return nearest;
}
