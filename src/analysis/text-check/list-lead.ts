import type { LabelDimension } from './labels';
import type { Item } from './part-list';
import type { ReadFigure, Reading } from './reading';
import { isOtherArea, mentionsOf } from './subjects';

const DIVIDES = /trong đó|cụ thể|gồm|chia theo|phân theo|theo từng|như sau|[:(]/;
/** Words before a list that make it one of a growth, a turnover or another time than the total's. */
const OTHER_MEASURE =
  /tăng|giảm|mức|bình quân|kế hoạch|chỉ tiêu|luỹ kế|trong (?:tháng|quý|năm|kỳ|tuần|phiên)|phát sinh|vùng|đối với|riêng|\d\/\d|năm \d|tháng \d|đầu năm|cùng kỳ|(?:hiện|đến) nay/;
/** Right before a total: it is of an earlier time than the list. */
const EARLIER =
  /(?:(?<!so với )(?:đầu năm|năm trước|kỳ trước|tháng trước)|\(\d{1,2}\/\d{1,2}\/\d{4})[^,;.\d]{0,12}$/;
const COMPARED = /so với [^,;:(]*/g;
/** What a number of such says belongs to the words that introduce the list. */
const OF_LEAD = new Set(['hội', 'xã', 'chương trình', 'đơn vị', 'tổ chức', 'thôn']);

/** Nothing says that the list divides this figure: it may agree with its parts, but not contradict. */
export function isLoose(
  reading: Reading,
  dimension: LabelDimension,
  run: readonly Item[],
  totals: readonly ReadFigure[],
): boolean {
  const [first] = run;
  const begin = Math.min(first?.at ?? 0, first?.figures[0]?.start ?? 0);
  return totals.some((total) => {
    // "96/248 tổ": which of the two the list divides is not said.
    if (total.pairedWith !== null || isItemOfOther(reading, total, run)) return true;
    return total.start <= begin && isApart(reading, dimension, total, begin);
  });
}

function isApart(
  reading: Reading,
  dimension: LabelDimension,
  total: ReadFigure,
  begin: number,
): boolean {
  const { folded, labels } = reading;
  const divided = folded.slice(total.end, begin).search(DIVIDES);
  if (divided < 0 || isOtherArea(folded, total.end + divided, begin)) return true;
  if (EARLIER.test(folded.slice(Math.max(0, total.start - 30), total.start))) return true;
  const from = leadStart(reading, total, begin);
  const lead = folded.slice(from, begin).replace(COMPARED, '');
  const isOther = mentionsOf(lead).some(({ subject }) => subject !== total.mention?.subject);
  // "Trong đó, chương trình hộ nghèo: Hội Nông dân 12 tỷ đồng; …"
  const isOfOne = labels.some(
    (label) => label.start >= from && label.end <= begin && label.dimension !== dimension,
  );
  return isOther || isOfOne || OTHER_MEASURE.test(lead);
}

/** Where the words that introduce a list begin: behind the last figure before it, and what that is of. */
function leadStart({ folded, figures }: Reading, total: ReadFigure, begin: number): number {
  let from = total.end;
  for (let at = total.id + 1; at < figures.length; at++) {
    const figure = figures[at];
    if (figure === undefined || figure.start >= begin) break;
    if (figure.kind !== 'bare' && !OF_LEAD.has(figure.noun)) from = figure.end;
  }
  const words = /^[^,;.:()\n]*/.exec(folded.slice(from, begin))?.[0] ?? '';
  return from + words.length;
}

/** The last line of a list by programs is no total of the list by associations behind it. */
function isItemOfOther({ figures }: Reading, total: ReadFigure, run: readonly Item[]): boolean {
  const { label } = total;
  if (label === null || total.sentence === run[0]?.figures[0]?.sentence) return false;
  return figures
    .slice(Math.max(0, total.id - NEAR), total.id)
    .some(
      (it) =>
        it.label?.dimension === label.dimension &&
        it.label.name !== label.name &&
        total.sentence - it.sentence <= 1,
    );
}

const NEAR = 4;
