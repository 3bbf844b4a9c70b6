import { isExact } from './figure';
import { type Finding, finding } from './finding';
import { meets, quotient, type Range } from './range';
import type { ReadFigure } from './reading';
import { sayRange, sayValue } from './said';

export interface RatioQuestion {
  /** The printed share, rate or average. */
  readonly printed: ReadFigure;
  readonly numerator: ReadFigure;
  readonly denominator: ReadFigure;
  /** 100 of a percentage, 1 of an average. */
  readonly factor: number;
  /** A list whose shares add to 100 may have been adjusted by one last digit. */
  readonly isAdjusted?: boolean;
}

/** Whether a printed ratio is that of two printed figures, by rounding or by cutting off. */
export function ratioFinding(question: RatioQuestion): Finding {
  const { printed, numerator, denominator } = question;
  const others = [numerator, denominator];
  const range = quotient(numerator.wide, denominator.wide, question.factor);
  if (range === null) return finding(printed, 'unknown', 'Mẫu số bằng 0.', others);
  const ratio = `${sayValue(numerator.value, numerator)} : ${sayValue(denominator.value, denominator)} = ${sayQuotient(question, range)}`;
  if (meets(range, printed.wide)) {
    const how = howPrinted(question);
    const isRight = how === 'rounded' && others.every(isExact) && printed.hedge === 'none';
    return finding(printed, isRight ? 'right' : 'rounded', `${ratio}; ${HOW[how]}.`, others);
  }
  if (question.isAdjusted && meets(widened(range, printed.step), printed.wide)) {
    const reason = `${ratio}; lệch một đơn vị số lẻ cuối để các tỷ trọng cộng đủ 100%.`;
    return finding(printed, 'rounded', reason, others);
  }
  const said = sayValue(printed.value, printed);
  return finding(printed, 'contradicts', `${ratio}, văn bản ghi ${said}.`, others);
}

const HOW = {
  rounded: 'đúng theo làm tròn',
  cut: 'đúng do cắt bớt số lẻ',
  inside: 'đúng trong khoảng của các số đã làm tròn',
} as const;

function howPrinted({ printed, numerator, denominator, factor }: RatioQuestion): keyof typeof HOW {
  const inSteps = ((numerator.value / denominator.value) * factor) / printed.step;
  const steps = Math.round(printed.value / printed.step);
  if (Math.floor(inSteps + 0.5 + NOISE) === steps) return 'rounded';
  return Math.floor(inSteps + NOISE) === steps ? 'cut' : 'inside';
}

const NOISE = 1e-9;

function widened({ low, high }: Range, step: number): Range {
  return { low: low - step, high: high + step };
}

/** With one digit more than is printed, so that the reader sees how it was rounded. */
function sayQuotient(
  { printed, numerator, denominator, factor }: RatioQuestion,
  range: Range,
): string {
  const value = (numerator.value / denominator.value) * factor;
  if (printed.kind !== 'percent') return sayRange(range, printed);
  const places = Math.max(2, Math.round(-Math.log10(printed.step)) + 2);
  const text = value.toFixed(places).replace(/0+$/, '').replace(/\.$/, '').replace('.', ',');
  return `${text}%`;
}
