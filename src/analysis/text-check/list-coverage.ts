import type { LabelDimension } from './labels';
import type { Item, PartList } from './part-list';
import type { ReadFigure, Reading } from './reading';
import { isOtherArea } from './subjects';

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

const DIVIDES = /trong đó|cụ thể|gồm|chia theo|phân theo|theo từng|như sau|[:(]/;

/** Between total and list no word divides it, or another area begins. */
export function isLoose(
  { folded }: Reading,
  run: readonly Item[],
  totals: readonly ReadFigure[],
): boolean {
  const [first] = run;
  const begin = Math.min(first?.at ?? 0, first?.figures[0]?.start ?? 0);
  return totals.some(({ start, end }) => {
    if (start > begin) return false;
    const divided = folded.slice(end, begin).search(DIVIDES);
    return divided < 0 || isOtherArea(folded, end + divided, begin);
  });
}

/** Whether all parts are there, as far as the words show. */
export function coverageOf(
  { folded, sentences, text }: Reading,
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
