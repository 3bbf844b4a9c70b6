import { formatCount } from '../../ledger/format';
import type { Verdict } from './finding';
import type { CheckedFigure, CheckedText } from './text-check';

/** How verdicts are called, the most urgent first: the order of the list of findings. */
export const VERDICTS: readonly (readonly [verdict: Verdict, name: string])[] = [
  ['contradicts', 'Mâu thuẫn'],
  ['unknown', 'Không kiểm được'],
  ['rounded', 'Đúng do làm tròn, cắt bớt'],
  ['right', 'Đúng'],
];

/** In which order a summary counts them. */
const COUNTED: readonly Verdict[] = ['right', 'rounded', 'contradicts', 'unknown'];

export function verdictName(verdict: Verdict): string {
  return VERDICTS.find(([own]) => own === verdict)?.[1] ?? '';
}

/** "12 số: 7 đúng, 2 đúng do làm tròn, cắt bớt, 1 mâu thuẫn, 2 không kiểm được." */
export function summaryLine({ figures }: CheckedText): string {
  if (figures.length === 0) return 'Văn bản không có số liệu nào để kiểm tra.';
  const counts = COUNTED.flatMap((verdict) => {
    const count = figures.filter((figure) => figure.verdict === verdict).length;
    return count === 0 ? [] : [`${formatCount(count)} ${verdictName(verdict).toLowerCase()}`];
  });
  return `${formatCount(figures.length)} số: ${counts.join('; ')}.`;
}

/** Contradictions first, each kind in the order of the text. */
export function urgentFirst(figures: readonly CheckedFigure[]): CheckedFigure[] {
  return VERDICTS.flatMap(([verdict]) => figures.filter((figure) => figure.verdict === verdict));
}

/** The findings as text, to be sent to whoever wrote the article. */
export function findingsText(checked: CheckedText): string {
  const lines = urgentFirst(checked.figures).map(
    ({ text, verdict, reasons }) => `- ${verdictName(verdict)}: ${text}. ${reasons.join(' ')}`,
  );
  return ['KẾT QUẢ KIỂM TRA VĂN BẢN', summaryLine(checked), ...lines].join('\n');
}
