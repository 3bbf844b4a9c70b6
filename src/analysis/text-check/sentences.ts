import type { Span } from './not-figures';

export interface Sentence extends Span {
  /** Which paragraph it is of. */
  readonly paragraph: number;
  /** Words that say of which list or total what follows is part. */
  readonly opensList: boolean;
}

/** A full stop ends a sentence where a space and a capital letter or a sign follow. */
const END = /[.!?…](?=\s+[\p{Lu}“"(•+*-])|\n+/gu;
const ABBREVIATION = /(?:^|[\s(])(?:tp|tx|tt|v\.v|ths|ts|st|nxb|mr|đ\/c|p|q|h)$/i;
const OPENS_LIST =
  /^[\s\-–+*•]*(?:trong đó|cụ thể|gồm|bao gồm|chia theo|phân theo|theo (?:hội|chương trình|đơn vị|xã))/;

export function sentencesOf(shown: string, folded: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  const close = (end: number): void => {
    if (folded.slice(start, end).trim() === '') return;
    const opensList = OPENS_LIST.test(folded.slice(start, Math.min(end, start + 60)));
    found.push({ start, end, paragraph, opensList });
  };
  for (const match of shown.matchAll(END)) {
    const isLine = match[0].startsWith('\n');
    const before = shown.slice(Math.max(0, match.index - 8), match.index);
    if (!isLine && match[0] === '.' && ABBREVIATION.test(before)) continue;
    const end = match.index + match[0].length;
    close(end);
    start = end;
    if (isLine) paragraph++;
  }
  close(shown.length);
  return found;
}
