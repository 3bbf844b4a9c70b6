/** Text of cells and styles on their way into HTML: text stays text, and a style holds only its own kind. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export function safeColor(color: string | undefined): string | undefined {
  return color !== undefined && /^#[0-9a-f]{3,8}$/i.test(color) ? color : undefined;
}

export function safeFamily(family: string | undefined): string | undefined {
  return family && /^[\p{L}\p{N} -]+$/u.test(family) ? family : undefined;
}

/** @param style undefined values are left out */
export function box(
  className: string,
  style: Readonly<Record<string, string | number | undefined>>,
  content = '',
  attributes = '',
): string {
  const rules = Object.entries(style)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${typeof value === 'number' ? `${round(value)}px` : value}`);
  return `<div class="${className}"${attributes} style="${rules.join(';')}">${content}</div>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
