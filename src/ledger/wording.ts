import type { Place, Problem } from './problem';
import { SENTENCES } from './wording/sentences';

/** "Nhập · Phụ nữ, dòng 5, cột Dư nợ: Không đọc được số …" */
export function sentence(problem: Problem): string {
  const where = placeText(problem.place);
  const what = fill(SENTENCES[problem.code], problem.about);
  return where === '' ? what : `${where}: ${what}`;
}

/** The first few sentences, one per line, and how many more there are. */
export function sentences(problems: readonly Problem[], limit = 3): string {
  const shown = problems.slice(0, limit).map(sentence);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`… và ${more} lỗi khác.`] : [])].join('\n');
}

/** "Nhập · Phụ nữ, dòng 5, cột Dư nợ"; '' if the problem has no place. */
function placeText(place: Place): string {
  const parts: string[] = [];
  if (place.tab !== undefined) parts.push(place.tab);
  if (place.argument !== undefined) parts.push(`đối số ${place.argument}`);
  if (place.row !== undefined) parts.push(`dòng ${place.row}`);
  if (place.column !== undefined) parts.push(`cột ${place.column}`);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fill(template: string, about: Problem['about']): string {
  const value = (name: string): string => String(about[name] ?? '');
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (complete(part, about) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => value(name))
    .trim();
}

function complete(part: string, about: Problem['about']): boolean {
  const names = part.match(/\{(\w+)\}/g) ?? [];
  return names.every((name) => about[name.slice(1, -1)] !== undefined);
}
