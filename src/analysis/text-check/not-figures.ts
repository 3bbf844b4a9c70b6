/** Numbers that are no figures: dates, documents, telephones, the numbers of a list. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Looked for in the folded text. */
const FOLDED: readonly RegExp[] = [
  // 25/03/2025, 25-3-2025, 25.03.2025
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)/g,
  // 3/2025, 31/12; "95/95 xã" is a pair of figures
  /(?<!\d)\d{1,2}[/-](?:19|20)\d{2}(?!\d)/g,
  /(?:ngày|từ|đến|hết|tới|và|,|-) ?\(?\d{1,2}[/-]\d{1,2}(?![\d/.,]*\d)(?! *(?:tổ|hộ|xã|phường|thôn|ấp|điểm))/g,
  /(?:ngày|mùng) +\d{1,2}(?: +tháng +\d{1,2})?(?: +năm +\d{4})?/g,
  /(?:tháng|quý) +\d{1,2}(?:(?:, | và |-| - )\d{1,2})*(?: *\/ *\d{4}| +năm +\d{4})?(?![\d.,]*\d)/g,
  /năm +(?:19|20)\d{2}(?:(?:, *| và | *[-–] *| *đến *(?:năm *)?)(?:19|20)\d{2})*(?!\d)(?![.,]\d)/g,
  /(?:19|20)\d{2} *[-–] *(?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)\d{1,2} +(?:tháng|quý|ngày|năm|tuần|giờ|phút|tuổi|kỳ|lần thứ)(?!\p{L})/gu,
  /(?<!\d)\d{1,2} *(?:h|giờ) *\d{0,2}(?![\p{L}\d])/gu,
  // what an order, a form or a place is numbered with
  /(?:nghị định|quyết định|chỉ thị|nghị quyết|kết luận|thông tư|công văn|văn bản|hướng dẫn|thông báo|kế hoạch|tờ trình|chương trình|điều|khoản|mẫu|biểu|phụ lục|bảng|hình|mục|phần|trang|lớp|khoá|đợt|lần)(?: +thứ| +số)*:? +\d+[a-z]?(?:\/\d{4})?(?![\d.,]*\d)(?! *(?:tỷ|tỉ|triệu|tr|nghìn|ngàn|đồng|hộ|tổ|xã|%))/g,
  /(?<!\p{L})(?:số|qđ|nđ|ct|nq|kl|tt|cv)(?: +số)?:? *\d+(?:\/\d{4})?(?=[/-]\p{L})/gu,
  /(?<!\p{L})(?:nđ|qđ|ct|nq|kl|tt|cv) *\d+(?:\/\d{4})?(?![\d.,])/gu,
  /(?:thứ|thôn|ấp|bản|buôn|khu phố|khu|khóm|tổ số|tổ dân phố|đường|quốc lộ|km|hẻm|kiệt|tổ trưởng tổ|số nhà) +\d+[a-z]?(?![\d.,]*\d)(?! *(?:tỷ|tỉ|triệu|tr|nghìn|ngàn|đồng|hộ|tổ|xã|%))/g,
  // telephones
  /(?<!\d)0\d{1,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)(?! *(?:tỷ|tỉ|triệu|nghìn|đồng|hộ|tổ))/g,
  /(?<!\d)0\d{3}[. -]\d(?:[. -]\d{3}){2}(?!\d)/g,
  /(?<!\d)1[89]00[ .]?\d{4}(?!\d)/g,
];

/** Numbers of documents need their capitals: "39-CT/TW", "70/QĐ-HĐQT", "78/2002/NĐ-CP". */
const SHOWN: readonly RegExp[] = [
  /\d+(?:\/\d{4})?[-/]\p{Lu}[\p{Lu}\d&]*(?:[-/][\p{Lu}\d&]\p{L}*)*/gu,
  // "1. ", "2) ", "3.1. ", "(4)" before the words of a line
  /^[ \-•*]*\(?\d{1,2}(?:\.\d{1,2})*[.)/](?= +\D)/gm,
  /\(\d{1,2}\)(?! *(?:tỷ|triệu|hộ|tổ|%))/g,
  /(?<=[;:,.] )\(?\d{1,2}\)(?= )/g,
  /https?:\S+|(?<!\S)[^\s@]{1,64}@\S+/g,
];

/** Ascending and apart. */
export function notFigures(shown: string, folded: string): Span[] {
  const found = [
    ...FOLDED.flatMap((pattern) => spansOf(pattern, folded)),
    ...SHOWN.flatMap((pattern) => spansOf(pattern, shown)),
  ].sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const span of found) {
    const last = apart[apart.length - 1];
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
