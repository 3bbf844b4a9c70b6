import type { ReadFigure, Reading } from './reading';

/** Words that leave what was named as wide as it is. */
const FILLING =
  /(?<!\p{L})(?:là|đạt|có|còn|chỉ|được|mức|ở|tổng|số|tiền|trên|hơn|gần|khoảng|uỷ thác|cho vay|nhận|qua|thông|các|bốn|tổ chức|hội|đoàn thể|chính trị|xã hội|toàn|huyện|tỉnh|pgd|nhcsxh|địa bàn|tại|đến|hết|ngày|tháng|năm|quý|nay|hiện|thời điểm|đang|do|quản lý|của)(?!\p{L})/gu;
const DATES = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:năm|quý) (?:\d{4}|[iv]+)(?:\/\d{4})?/g;
/** What is wanted, or happens to a part of it, is not what there is. */
const NOT_THE_STATE =
  /phấn đấu|mục tiêu|nâng|đưa|dự kiến|đề nghị|đề xuất|nhiệm vụ|chỉ tiêu|kế hoạch|sẽ|tương ứng|bình quân|mỗi|riêng|thu hồi|xử lý|phát sinh|trong đó/;

/** Nothing between a subject and its figure, or before the subject, makes it narrower. */
export function isPlainly(
  { folded, text, sentences }: Reading,
  { mention, label, start, sentence }: ReadFigure,
): boolean {
  if (mention === null) return label !== null;
  const said = folded.slice(sentences[sentence]?.start ?? 0, mention.start);
  if (label === null && NOT_THE_STATE.test(said.split(';').pop() ?? '')) return false;
  if (/ngân sách|kế hoạch|chỉ tiêu|lãi/.test(folded.slice(mention.start, mention.end)))
    return false;
  const from = Math.max(mention.end, label?.end ?? 0);
  if (from >= start) return true;
  // Names of places begin with capitals; where they are not the workbook's own, that is seen elsewhere.
  const names = text
    .slice(from, start)
    .replace(/(?<!\p{L})\p{Lu}\p{L}*/gu, (name) => '_'.repeat(name.length));
  const words = [...folded.slice(from, start)].map((letter, at) =>
    names[at] === '_' ? ' ' : letter,
  );
  const rest = words
    .join('')
    .replace(DATES, ' ')
    .replace(/\d+ (?=hội|tổ chức)/g, ' ')
    .replace(FILLING, ' ');
  return !/[\p{L}\d]/u.test(rest);
}
