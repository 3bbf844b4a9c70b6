import { isSameKind } from './figure';
import type { LabelDimension } from './labels';
import type { Item, PartList } from './part-list';
import type { ReadFigure, Reading } from './reading';

const PARTIAL =
  /v\.v|…|\.\.\.|chủ yếu|(?:tỷ trọng|dư nợ|quy mô|doanh số) (?:khá |rất )?(?:lớn|cao)|một số|tiêu biểu|lớn nhất|nổi bật|điển hình|bao gồm cả|trong đó có|(?:^|\s)như(?! sau)[: ]|(?:^|\s)riêng |còn lại|(?:chương trình|nguồn|vốn|xã|phường|hội|đơn vị|khoản)[^,;.\d]{0,12} khác/;
/** Right before the first name: "gồm 3 xã:", but not "gồm 2 xã vùng III:". */
const WHOLE_WORDS =
  /gồm(?: có)?(?: các)?(?: *\d* *(?:chương trình|xã|phường|nguồn))?(?: như| sau| là)* *[:(]? *(?:cho vay |dư nợ )*$/;
/** Before a total: it is of the four associations, not of all that the bank lends. */
const ENTRUSTED =
  /uỷ thác|(?<!\p{L})dnut(?!\p{L})|qua (?:các|bốn|4|04) |(?:các|bốn|4|04) (?:hội|tổ chức|đoàn thể)/u;
const UNGRADED = /chưa (?:được )?(?:xếp loại|chấm điểm)|được (?:xếp loại|chấm điểm)|không xếp loại/;
const WHOLE_COUNT: Readonly<Record<LabelDimension, number>> = {
  association: 4,
  grade: 4,
  program: Number.POSITIVE_INFINITY,
  commune: Number.POSITIVE_INFINITY,
  fund: Number.POSITIVE_INFINITY,
};

/** Whether all parts are there, as far as the words show. */
export function coverageOf(
  { folded, sentences, text, figures }: Reading,
  dimension: LabelDimension,
  run: readonly Item[],
  totals: readonly ReadFigure[],
): PartList['coverage'] {
  const first = run[0]?.figures[0];
  const last = run[run.length - 1]?.figures.slice(-1)[0];
  if (first === undefined || last === undefined) return 'partial';
  const from = Math.min(
    totals[0]?.start ?? first.start,
    first.start,
    sentences[first.sentence]?.start ?? 0,
  );
  const to = sentences[last.sentence]?.end ?? text.length;
  const head = folded.slice(from, Math.min(run[0]?.at ?? first.start, first.start));
  const whole = folded.slice(from, to);
  if (PARTIAL.test(whole)) return 'partial';
  const behindToo = folded.slice(from, sentences[last.sentence + 1]?.end ?? to);
  const hasMore = figures.some((it) => isFurther(it, [first, last], run) && !totals.includes(it));
  if (hasMore) return 'unsure';
  // "…; tổng cộng 412,6 tỷ đồng" adds up what stands before it.
  if (totals.some(({ start }) => start > last.start)) return 'whole';
  if (run.length === WHOLE_COUNT[dimension]) {
    if (dimension === 'grade') return UNGRADED.test(behindToo) ? 'unsure' : 'whole';
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
  if (said !== undefined && Number(said) !== run.length) return 'partial';
  return WHOLE_WORDS.test(head) ? 'whole' : 'unsure';
}

/** An amount among the parts, or behind them in their sentence, without a known name: a part as well. */
function isFurther(
  figure: ReadFigure,
  [first, last]: readonly [ReadFigure, ReadFigure],
  run: readonly Item[],
): boolean {
  if (figure.start < first.start || figure.sentence > last.sentence) return false;
  const own = run.find(({ figures }) => figures.includes(figure));
  if (own !== undefined && (first.label?.dimension !== 'fund' || own.figures[0] === figure))
    return false;
  const subject = figure.ownMention?.subject;
  const isOther = subject !== undefined && OF_LOANS.has(subject);
  return isSameKind(figure, first) && figure.change === null && !isOther;
}

/** Said of the loans of a list, beside their amount. */
const OF_LOANS: ReadonlySet<string> = new Set([
  ...['overdue', 'frozen', 'overdueAndFrozen', 'collected', 'due', 'writtenOff', 'plan'],
]);
