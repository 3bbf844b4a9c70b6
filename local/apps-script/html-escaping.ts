/** How `<?= … ?>` writes a value, by where in the page it stands. */

import { notThere } from '../script-error';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapedHtml(text: string): string {
  return String(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** In a script, between quotes (`quote` is the open one) or bare: then text brings its quotes along. */
export type Context =
  | { readonly in: 'html' }
  | { readonly in: 'script'; readonly quote: string }
  /** Google escapes here in ways of its own, which nobody tells. */
  | { readonly in: 'unknown'; readonly place: string };

const ATTRIBUTES = /(?:"[^"]*"|'[^']*'|[^"'>])*/.source;
const WHOLE_PARTS = new RegExp(
  [
    '<!--[\\s\\S]*?-->',
    `<(script|style)\\b${ATTRIBUTES}>[\\s\\S]*?</\\1\\s*>`,
    `<(?!(?:script|style)\\b)/?[a-z]${ATTRIBUTES}>`,
  ].join('|'),
  'gi',
);
const OPEN_CODE = new RegExp(`<(script|style)\\b${ATTRIBUTES}>([\\s\\S]*)$`, 'i');
const OPEN_TAG = new RegExp(`<[a-z]${ATTRIBUTES}(?:"[^"]*|'[^']*)?$`, 'i');
const OPEN_VALUE = /([^\s"'<>/=]+)\s*=\s*(?:(["'])(?:(?!\2)[\s\S])*|[^\s"'>]*)$/;
/** Their values are code, addresses or whole pages. */
const RISKY =
  /^(?:on.*|style|.*href|.*src|srcset|srcdoc|.*action|data|poster|cite|background|ping|manifest|content)$/i;

/** @param before the page up to the value */
export function contextAfter(before: string): Context {
  const rest = before.replace(WHOLE_PARTS, '');
  const [, element = '', code = ''] = OPEN_CODE.exec(rest) ?? [];
  if (/^script$/i.test(element)) return { in: 'script', quote: openQuote(code) };
  if (element !== '') return { in: 'unknown', place: `thẻ ${element}` };
  const [, attribute, quote] = OPEN_VALUE.exec(OPEN_TAG.exec(rest)?.[0] ?? '') ?? [];
  if (attribute === undefined || (quote && !RISKY.test(attribute))) return { in: 'html' };
  return { in: 'unknown', place: `thuộc tính ${attribute}${quote ? '' : ' không có dấu nháy'}` };
}

/** @throws where it is not known how Google writes a value */
export function printed(value: unknown, context: Context): string {
  if (context.in === 'unknown') throw notThere(`<?= ?> trong ${context.place}`);
  if (context.in === 'html') return escapedHtml(String(value));
  if (context.quote) return escapedText(String(value));
  if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) {
    return String(value);
  }
  return `'${escapedText(String(value))}'`;
}

/** The quote in which a piece of script ends; '' for none. */
function openQuote(code: string): string {
  let quote = '';
  for (const [token] of code.matchAll(/\\[\s\S]|["'`\n]/g)) {
    if (token === '\n' && quote !== '`') quote = '';
    else if (quote === '' && token.length === 1 && token !== '\n') quote = token;
    else if (token === quote) quote = '';
  }
  return quote;
}

/** Neither a quote nor a tag nor a line break is left in it. */
function escapedText(text: string): string {
  return text.replace(
    /["'`<>&=\\$\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
