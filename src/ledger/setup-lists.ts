import { communeKey } from './catalogue';
import { failed, ok, type Problem, problem, type Result } from './problem';
import { textKey, tidyText } from './text-key';

/** A commune as somebody pasted it. */
export interface CommuneLine {
  /** From 1, as she counts them. */
  readonly line: number;
  /** '' where none was given. */
  readonly code: string;
  readonly name: string;
}

const CODE_FIRST = /^(\d[\w.-]*)(?:[\s;,|–—-]+(.*))?$/;
const CODE_LAST = /^(.*?)[\s;,|–—-]+(\d[\w.-]*)$/;

/**
 * One commune a line, its code before or behind it: "Đăk Ơ", "25387 Đăk Ơ", "Đăk Ơ; 25387", or two
 * cells pasted from a sheet. Blank lines between them are passed over.
 * Problems: commune-line-bad, commune-line-twice.
 */
export function readCommuneLines(text: string): Result<CommuneLine[]> {
  const lines = text.split(/\r\n|\r|\n/).flatMap((written, index): CommuneLine[] => {
    const tidy = tidyText(written);
    return tidy === '' ? [] : [{ line: index + 1, ...codeAndName(tidy) }];
  });
  const problems = [...lines.flatMap(nameless), ...doubles(lines)];
  return problems.length > 0 ? failed(...problems) : ok(lines);
}

function codeAndName(text: string): Pick<CommuneLine, 'code' | 'name'> {
  const first = CODE_FIRST.exec(text);
  if (first) return { code: first[1] ?? '', name: (first[2] ?? '').trim() };
  const last = CODE_LAST.exec(text);
  return last ? { code: last[2] ?? '', name: (last[1] ?? '').trim() } : { code: '', name: text };
}

function nameless({ line, code, name }: CommuneLine): Problem[] {
  return /\p{L}/u.test(name) ? [] : [problem('commune-line-bad', {}, { line, text: name || code })];
}

/** The same name or the same code on two lines. */
function doubles(lines: readonly CommuneLine[]): Problem[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ line, code, name }) =>
    [`name ${communeKey(name)}`, ...(code === '' ? [] : [`code ${textKey(code)}`])].flatMap(
      (key, isCode) => {
        const first = seen.get(key);
        if (first === undefined) seen.set(key, line);
        return first === undefined
          ? []
          : [problem('commune-line-twice', {}, { line, first, text: isCode ? code : name })];
      },
    ),
  );
}

/** No address in use has more; a paragraph pasted by mistake is refused in one sentence. */
const ADDRESS = /^[^\s@<>()[\]"]{1,64}@[^\s@<>()[\]"]+\.[^\s@<>()[\]".]{2,}$/;

/**
 * Addresses parted by commas, semicolons, lines or blanks, each once, in small letters.
 * Problems: email-bad.
 */
export function readEmails(text: string): Result<string[]> {
  const parts = tidyText(text.replace(/[\r\n;]/g, ','))
    .split(/[,\s]+/)
    .filter((part) => part !== '');
  const bad = parts.find((part) => !ADDRESS.test(part));
  if (bad !== undefined) return failed(problem('email-bad', {}, { text: bad }));
  return ok([...new Set(parts.map((part) => part.toLowerCase()))]);
}
