/** Small pieces of DrawingML: https://ecma-international.org/publications-and-standards/standards/ecma-376/ */

import { xmlEscaped } from '../xml-text';

const INK = '202124';

export interface Letters {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export function value(name: string, content: string | number): string {
  return `<c:${name} val="${content}"/>`;
}

/** '#0b4f8a' as the file wants it. */
export function colorOf(color: string | undefined, otherwise: string): string {
  return /^#[0-9a-f]{6}$/i.test(color ?? '') ? (color ?? '').slice(1).toUpperCase() : otherwise;
}

/** Ink that is read on a fill. */
export function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(fill.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 130 ? 'FFFFFF' : INK;
}

export function filled(color: string): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr>`;
}

/** @param width in points */
export function lined(color: string, width: number): string {
  return `<c:spPr>${line(color, width)}</c:spPr>`;
}

export function line(color: string, width: number): string {
  return `<a:ln w="${Math.round(width * 12_700)}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
}

export function letters(looks: Letters): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${run(looks)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

export function title(text: string, looks: Letters): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="vi-VN" ${run(looks)}</a:rPr><a:t>${xmlEscaped(text)}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`;
}

/** Attributes and content of a run's properties; the caller opens and closes the element. */
function run({ font, size, bold = false, color = INK }: Letters): string {
  const face = xmlEscaped(font);
  return `sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:latin typeface="${face}"/><a:cs typeface="${face}"/>`;
}
