/** How `<?= … ?>` writes a value, by where in the page it stands. */

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
export type Context = { readonly in: 'html' } | { readonly in: 'script'; readonly quote: string };

/** @param before the page up to the value */
export function contextAfter(before: string): Context {
  const code = /<script\b[^>]*>((?:(?!<\/script)[\s\S])*)$/i.exec(before)?.[1];
  return code === undefined ? { in: 'html' } : { in: 'script', quote: openQuote(code) };
}

export function printed(value: unknown, context: Context): string {
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
