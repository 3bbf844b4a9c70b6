import type { Figure } from './figure';

/** The words behind a percentage up to a sign or the next figure. */
export function objectAfter(folded: string, printed: Figure): string {
  const rest = folded.slice(printed.end, printed.end + 120);
  const object = /^[^\d,;.()\n]*/.exec(rest)?.[0] ?? '';
  return object.replace(/ (?:và|hay|với|tăng(?! trưởng)|giảm|cao hơn|thấp hơn) .*$/, '').trim();
}
