/**
 * What Google does to a page between the script and the browser: it takes the comments out of
 * inline scripts, and does not know template literals: `//` and `/*` inside one count as comments too.
 * https://github.com/enuchi/React-Google-Apps-Script/issues/157
 *
 * How far its reader knows the language is not documented. This one keeps quoted text and regular
 * expressions whole and spares nothing between backticks, not even code in `${…}`: a page that
 * survives here holds nothing that could be taken for a comment.
 */
export function asServed(html: string): string {
  return html.replace(INLINE_SCRIPT, (whole, open: string, code: string, close: string) =>
    isCode(open) ? `${open}${withoutComments(code)}${close}` : whole,
  );
}

const INLINE_SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script)/gi;

/** Data blocks (`type="application/json"`) are not scripts. */
function isCode(openTag: string): boolean {
  const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(openTag)?.[1] ?? '';
  return type === '' || /^(module|(text|application)\/(java|ecma)script)$/i.test(type);
}

/** A comment, a piece of text or any other character. */
const TOKEN =
  /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|\\[\s\S]|[\s\S]/g;
const REGULAR_EXPRESSION = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
/** After these a slash begins a regular expression and does not divide. */
const BEFORE_OPERAND =
  /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|void))\s*$/;
const LOOK_BACK = 12;

function withoutComments(code: string): string {
  let kept = '';
  let inTemplate = false;
  for (let at = 0; at < code.length; ) {
    const token = tokenAt(code, at, kept, inTemplate);
    at += token.length;
    if (token === '`') inTemplate = !inTemplate;
    kept += isComment(token) ? blankFor(token) : token;
  }
  return kept;
}

function tokenAt(code: string, at: number, before: string, inTemplate: boolean): string {
  const character = code.charAt(at);
  const next = code.charAt(at + 1);
  const maybeComment = character === '/' && (next === '/' || next === '*');
  if (inTemplate && !maybeComment) return character === '\\' ? code.slice(at, at + 2) : character;
  if (character === '/' && !maybeComment && BEFORE_OPERAND.test(before.slice(-LOOK_BACK))) {
    REGULAR_EXPRESSION.lastIndex = at;
    return REGULAR_EXPRESSION.exec(code)?.[0] ?? character;
  }
  TOKEN.lastIndex = at;
  return TOKEN.exec(code)?.[0] ?? character;
}

function isComment(token: string): boolean {
  return token.startsWith('//') || token.startsWith('/*');
}

/** A comment parts what is beside it, and may hold the line break that ends a statement. */
function blankFor(comment: string): string {
  if (comment.startsWith('//')) return '';
  return comment.includes('\n') ? '\n' : ' ';
}
